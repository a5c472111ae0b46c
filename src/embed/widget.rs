//! One widget on the page, from mounting to removal.

use super::keeper::Keeper;
use super::last_words::{self, Listeners};
use super::opening::Found;
use super::telling::tell_of;
use crate::browser::numbers::NUMBERS;
use crate::browser::{CoachModule, address, graphemes, page, persistence, taking_along};
use crate::content::Words;
use crate::saved;
use crate::ui::html;
use crate::ui::{Kept, Outside, Session, Told, widget};
use crate::walkthrough::{self, Asked};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// A mounted widget. Freeing it saves what has not been saved and takes the widget off the page.
#[wasm_bindgen]
pub struct Widget {
    keeper: Rc<Keeper>,
    session: Option<Session>,
    _views: html::Mounted,
    _listeners: Listeners,
}

#[wasm_bindgen]
impl Widget {
    /// Whether what has been saved so far could be saved.
    #[wasm_bindgen(getter, js_name = isKept)]
    pub fn is_kept(&self) -> bool {
        self.keeper.is_kept()
    }

    /// The stored document of what the learner has before them, whether or not it could be kept.
    #[wasm_bindgen(getter)]
    pub fn record(&self) -> Option<String> {
        self.session
            .map(|session| saved::write(&session.document()))
    }

    /// Saves what has not been saved yet.
    pub fn save(&self) {
        self.keeper.save_now();
    }

    /// The shelf has changed what is kept under a key.
    pub fn heard(&self, key: &str) {
        self.keeper.heard(Some(key));
    }

    /// Puts the canvas of a stored document in place of the learner's; an undo takes it back. Does
    /// nothing and says so when it cannot be read.
    pub fn restore(&self, record: &str) -> bool {
        match (self.session, saved::read(record)) {
            (Some(session), Ok(opened)) => {
                session.replace(opened.document.canvas);
                true
            }
            _ => false,
        }
    }

    /// Goes to the question at an address, or the nearest one that is asked; says whether it is an
    /// address of ours.
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(&self, address: &str) -> bool {
        let to = self.session.and_then(|session| {
            session.go(session.find(address)?);
            Some(())
        });
        to.is_some()
    }

    /// Asks for the sections that a text names, from now on.
    #[wasm_bindgen(js_name = askFor)]
    pub fn ask_for(&self, sections: &str) {
        if let Some(session) = self.session {
            session.ask_for(Asked::of(sections));
        }
    }

    /// The widget is on show again: its question gets the focus and the page's address.
    pub fn show(&self) {
        if let Some(session) = self.session {
            address::push(&session.at());
            session.focus("ask");
        }
    }

    /// The shelf was asked for and has not come.
    #[wasm_bindgen(js_name = missShelf)]
    pub fn miss_shelf(&self) {
        if let Some(session) = self.session {
            session.told.set(Some(Told::NoShelf));
        }
    }

    /// Trigger questions and worked examples have come, as `packing/` makes them; or they have not.
    #[wasm_bindgen(js_name = meetHelp)]
    pub fn meet_help(&self, packed: Option<String>) {
        if let Some(session) = self.session {
            session.meet_help(packed);
        }
    }

    /// The coach has come.
    pub fn meet(&self, coach: CoachModule) {
        if let Some(session) = self.session {
            session.meet(Rc::new(coach));
        }
    }
}

/// Asks the browser once not to clear what is kept: when the learner goes on from one question to
/// another, there is something worth keeping.
fn ask_for_good() {
    thread_local!(static HAS_ASKED: Cell<bool> = const { Cell::new(false) });
    if !HAS_ASKED.replace(true) {
        spawn_local(async {
            persistence::ask().await;
        });
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.keeper.stop();
    }
}

/// Shows the widget inside `root`, with what was kept of the learner's work and with what they
/// have `typed` into the page's own first question while the module was on its way. Asks for the
/// `sections` that a text names, shows the author's `videos`, and speaks in the `words` of a language, for
/// readers of a `locale`.
/// Shows nothing when a newer release wrote what was found.
#[wasm_bindgen]
pub fn mount(
    root: HtmlElement,
    found: Found,
    typed: &str,
    sections: &str,
    locale: &str,
    words: &str,
    videos: &str,
) -> Option<Widget> {
    let saved::Found {
        keeping,
        mut document,
        trouble,
        fault,
        must_save,
    } = found.found.ok()?;
    let keeper = Keeper::new(keeping);
    let changed = {
        let keeper = Rc::clone(&keeper);
        Rc::new(move || keeper.changed())
    };
    let outside = Outside {
        changed,
        went_to: Rc::new(|address| {
            address::push(address);
            ask_for_good();
        }),
        link_to: address::link_to,
        print: page::print,
        download: taking_along::download,
        copy: taking_along::copy,
        now: page::now,
        graphemes: graphemes::count,
        first_graphemes: graphemes::first,
    };
    let words = Words::read(locale, words, NUMBERS);
    let wanted = address::current();
    let asked = Asked::of(sections);
    let is_ours = |wanted: &String| walkthrough::find(&document.canvas, asked, wanted).is_some();
    if let Some(wanted) = wanted.filter(is_ours) {
        document.at = wanted;
    }
    let listeners = last_words::keep(&keeper, &root);
    let started = Rc::new(Cell::new(None));
    let views = {
        let (started, place, typed) = (Rc::clone(&started), root.clone(), typed.to_owned());
        let videos = videos.to_owned();
        html::mount(root.clone(), move || {
            let session =
                Session::new(words, document, asked, outside, place.clone(), page::seed());
            started.set(Some(session));
            session.show_videos(&videos);
            session.take_over(&typed);
            tell_of(session, &place);
            #[cfg(feature = "deliberate-panic")]
            crate::deliberate::break_when_asked("in mounting");
            widget(session)
        })
    };
    if let Some(session) = started.get() {
        keeper.keep(session);
        session.told.set(trouble.map(Told::Trouble));
        if let Some(fault) = fault {
            session.kept.set(Kept::NotKept(fault));
        }
        if must_save || !typed.is_empty() {
            keeper.changed();
            keeper.save_now();
        }
        address::replace(&session.address(session.step_untracked()));
        let mut listeners = listeners.borrow_mut();
        listeners.extend(page::on_travel(move || {
            if let Some(address) = address::current() {
                session.go_to_address(&address);
                // A question that is no longer asked has led to the nearest one.
                address::replace(&session.address(session.step_untracked()));
            }
        }));
        let one = Rc::clone(&keeper);
        listeners.extend(page::on_leaving(move || one.leaving()));
        let one = Rc::clone(&keeper);
        listeners.extend(page::on_stored(move |key| one.heard(key.as_deref())));
        let one = Rc::clone(&keeper);
        listeners.extend(page::ask_before_leaving(move || !one.is_kept()));
    }
    Some(Widget {
        keeper,
        session: started.get(),
        _views: views,
        _listeners: listeners,
    })
}
