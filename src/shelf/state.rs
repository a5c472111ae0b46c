//! What the views of the shelf share, and what a learner can do there.

use super::Outside;
use super::name::name_of;
use crate::content::Words;
use crate::saved::shelf::{self, Kept};
use crate::saved::{Opened, StoreFault, StoredDocument, read, versions};
use crate::ui::Watched;
use crate::ui::html::{El, el};
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// The state that all views of the shelf share. Copies of it are the same shelf.
#[derive(Clone, Copy)]
pub struct Shelf {
    pub words: Words,
    outside: StoredValue<Outside, LocalStorage>,
    /// What the shelf stands in.
    pub root: StoredValue<HtmlElement, LocalStorage>,
    storage_key: StoredValue<String, LocalStorage>,
    /// The key of the canvas that is open in the widget.
    pub open_key: Watched<String>,
    /// Every canvas that stands there, as it was read last.
    pub canvases: Watched<Rc<Vec<Kept>>>,
    pub page: Watched<Page>,
    /// What has just been done.
    pub told: Watched<Option<Told>>,
}

/// What is shown.
#[derive(Clone)]
pub enum Page {
    All,
    Look(Rc<Looked>),
    /// A canvas beside the one that is open.
    Compare(Rc<Looked>),
    Share(Rc<StoredDocument>),
    Poster(Rc<StoredDocument>),
    Report(Rc<StoredDocument>),
}

/// A canvas to be looked at and not to be changed.
pub struct Looked {
    pub source: Source,
    pub document: Rc<StoredDocument>,
    /// What is said of it besides.
    pub about: String,
}

/// Where a canvas that is looked at comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is an earlier version of the canvas that is open.
    Version,
    /// It stands on the shelf.
    Shelf,
    /// It was read from a file.
    File,
    /// It came with a link that the page was opened at.
    Link,
    /// It came with a link or a code that was pasted.
    Code,
    /// It is a worked example.
    Example,
    /// A learning platform has kept it, and it is not the one that this browser has.
    Course,
    /// A newer release wrote it.
    Newer,
}

/// What has just been done, in words, and what can be done about it.
#[derive(Clone)]
pub struct Told {
    pub text: String,
    pub offer: Option<Offer>,
}

/// A press that what has just been done leaves.
#[derive(Clone)]
pub enum Offer {
    /// Brings back the canvas under this key, which has been deleted.
    BringBack(String),
    /// Opens a canvas, for which there is no room, in place of the open one.
    Instead(Rc<StoredDocument>),
}

impl Shelf {
    /// The shelf of a lesson. `open_key` is the key of the canvas that is open in the widget.
    pub fn new(
        words: Words,
        outside: Outside,
        root: HtmlElement,
        storage_key: &str,
        open_key: &str,
    ) -> Self {
        let shelf = Self {
            words,
            outside: StoredValue::new_local(outside),
            root: StoredValue::new_local(root),
            storage_key: StoredValue::new_local(storage_key.to_owned()),
            open_key: Watched::new(open_key.to_owned()),
            canvases: Watched::new(Rc::default()),
            page: Watched::new(Page::All),
            told: Watched::new(None),
        };
        shelf.refresh();
        shelf
    }

    // What stands there

    /// Reads anew what stands there.
    pub fn refresh(self) {
        match self.ask(|outside, key| shelf::canvases(&*outside.store, key)) {
            Ok(canvases) => self.canvases.set(Rc::new(canvases)),
            // Nobody has asked for anything: the focus stays where it is.
            Err(_) => self.say(self.words.say("shelf.no-store").to_owned()),
        }
    }

    /// The times of the earlier versions of the open canvas, the latest first.
    pub fn version_times(self) -> Vec<u64> {
        let key = self.open_key.get();
        let times = self.ask(|outside, _| versions::times(&*outside.store, &key));
        times.unwrap_or_default().into_iter().rev().collect()
    }

    /// The keys of the records that had to be put aside.
    pub fn put_aside(self) -> Vec<String> {
        let keys = self.ask(|outside, key| shelf::put_aside(&*outside.store, key));
        keys.unwrap_or_default()
    }

    /// The document of the canvas that is open in the widget; an empty one while there is none.
    pub fn open_document(self) -> StoredDocument {
        let key = self.open_key.get();
        let open = self.ask(|outside, _| (outside.open_record)());
        let open = open.and_then(|record| read(&record).ok());
        open.or_else(|| self.document(&key))
            .map_or_else(StoredDocument::default, |one| one.document)
    }

    /// The document under a key, as far as it can be read.
    pub fn document(self, key: &str) -> Option<Opened> {
        read(&self.text(key)?).ok()
    }

    /// The text under a key.
    pub fn text(self, key: &str) -> Option<String> {
        self.ask(|outside, _| outside.store.get(key)).ok()?
    }

    // What is shown

    /// The heading of a page, which takes the focus when the page is shown.
    pub fn top(self, title: String) -> El {
        el("h1", "shelf__top")
            .set("id", "shelf-top")
            .set("tabindex", "-1")
            .set("dir", "auto")
            .with(title)
    }

    /// Shows a page of the shelf, from its top.
    pub fn show(self, page: Page) {
        self.told.set(None);
        self.page.set(page);
        self.focus("shelf-top");
    }

    // Saying

    /// What to call a canvas: its title, else whom it is about.
    pub fn name(self, document: &StoredDocument) -> String {
        name_of(self.words, document)
    }

    /// When something was, as the learner writes dates.
    pub fn date(self, moment: u64) -> String {
        self.ask(|outside, _| (outside.date)(moment as f64, self.words.locale()))
    }

    /// Says what has been done, and puts the focus there.
    pub fn tell(self, key: &str, name: &str) {
        self.refresh();
        self.say(self.words.fill(key, &[("name", name)]));
        self.focus("shelf-told");
    }

    /// Says that something could not be kept, and puts the focus there.
    pub fn tell_fault(self, fault: StoreFault) {
        let text = self.words.say(match fault {
            StoreFault::Forbidden => "shelf.forbidden",
            StoreFault::Full => "shelf.full",
            StoreFault::Refused => "shelf.refused",
        });
        self.say(text.to_owned());
        self.focus("shelf-told");
    }

    fn say(self, text: String) {
        self.told.set(Some(Told { text, offer: None }));
    }

    /// Moves the focus to an element of the shelf, once it is there.
    pub fn focus(self, id: &'static str) {
        request_animation_frame(move || {
            let find = |root: &HtmlElement| root.query_selector(&format!("#{id}"));
            if let Some(Ok(Some(element))) = self.root.try_with_value(find) {
                // An element that cannot take the focus leaves it where it was.
                let _ = element.unchecked_into::<HtmlElement>().focus();
            }
        });
    }

    /// The time, in milliseconds since 1970.
    pub fn now(self) -> u64 {
        self.ask(|outside, _| (outside.now)()) as u64
    }

    /// Asks the page around the shelf.
    pub fn ask<T>(self, ask: impl FnOnce(&Outside, &str) -> T) -> T {
        self.outside
            .with_value(|outside| self.storage_key.with_value(|key| ask(outside, key)))
    }
}
