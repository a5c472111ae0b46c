//! One field on the page: it grows with its words, counts them near the limit and shows what the
//! coach remarks, once the learner has paused.

use super::remarks;
use crate::model::{Field, most_graphemes};
use crate::remark::Remark;
use crate::ui::html::{El, Inside, el, piece};
use crate::ui::{Session, Watched, follow};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::web_sys::{Event, KeyboardEvent};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long a learner has to stop typing before anything is remarked.
const PAUSE: Duration = Duration::from_millis(1000);

/// The share of a field's limit from which on the counter shows: 80 of 100.
const COUNTER_FROM: usize = 80;

/// What the Enter key does in a field; with Shift it always starts a new line.
#[derive(Clone)]
pub enum Enter {
    NewLine,
    Does(Rc<dyn Fn()>),
}

/// One field on the page. Copies of it are the same field.
#[derive(Clone, Copy)]
pub struct FieldView {
    session: Session,
    field: Field,
    /// What it holds now; the input shows it and everything that reads it back follows it.
    pub text: Watched<String>,
    /// What the coach remarked, the most useful first.
    remarks: Watched<Vec<Remark>>,
    pause: StoredValue<Option<TimeoutHandle>>,
}

impl FieldView {
    pub fn new(session: Session, field: Field) -> Self {
        let view = Self {
            session,
            field,
            text: Watched::new(session.text(field)),
            remarks: Watched::new(Vec::new()),
            pause: StoredValue::new(None),
        };
        on_cleanup(move || view.stop_waiting());
        // Another tab may have written into the field, or an undo.
        follow(move || {
            session.rewritten.track();
            let now = session.text(field);
            if view.text.read(|shown| *shown != now) {
                view.text.set(now);
            }
        });
        // A coach who comes later looks at what is there already.
        follow(move || {
            session.watch_coach();
            if view.remarks.read(Vec::is_empty) && !view.text.read(String::is_empty) {
                view.remarks.set(session.look(field));
            }
        });
        // What was remarked goes the moment it is mended, be it here or elsewhere on the canvas.
        follow(move || {
            let shown = view.remarks.get();
            if !shown.is_empty() {
                session.watch_edits();
                let mut now = session.look(field);
                now.retain(|one| shown.iter().any(|other| other.check == one.check));
                if now != shown {
                    view.remarks.set(now);
                }
            }
        });
        view
    }

    /// The input itself. `look` is its class; `label` is what a screen reader calls it.
    pub fn input(
        self,
        look: &'static str,
        label: impl Fn() -> String + 'static,
        enter: Enter,
    ) -> El {
        let id = self.field.key();
        let hint = match enter {
            Enter::NewLine => "enter",
            Enter::Does(_) => "next",
        };
        let input = el("textarea", "")
            .set("part", "field")
            .set("rows", "1")
            .set("dir", "auto")
            .set("autocomplete", "off")
            .set("enterkeyhint", hint)
            .set("aria-describedby", format!("{id}-notes"))
            .set("id", id)
            .live("aria-label", move || Some(label()))
            .value(move || self.text.get())
            .on("input", move |event| self.typed(event_target_value(&event)))
            .on("blur", move |_| self.look_again())
            .on("keydown", move |event| on_enter(&event, &enter));
        el("span", look)
            .live("data-text", move || Some(self.text.get()))
            .with(input)
            .with(piece(move || self.marks().view()))
    }

    /// The words that the first remark points at, underlined where they stand: a copy of the text
    /// lies over the field, of which only the line is seen.
    fn marks(self) -> Option<El> {
        let (from, to) = self.remarks.get().first()?.span?;
        let text = self.text.get();
        let mut characters = text.chars();
        let before: String = characters.by_ref().take(from).collect();
        let marked: String = characters.by_ref().take(to.saturating_sub(from)).collect();
        let marks = el("span", "marks")
            .set("aria-hidden", "true")
            .set("dir", "auto")
            .with(before)
            .with(el("mark", "").with(marked))
            .with(characters.collect::<String>());
        Some(marks)
    }

    /// What is said about the field: the counter near the limit, and what the coach remarked.
    pub fn notes(self) -> El {
        self.notes_behind(&[])
    }

    /// The same, where these fields of one sentence come first: as long as there is a remark about
    /// one of them, those about this one wait behind a press.
    pub fn notes_behind(self, earlier: &[FieldView]) -> El {
        let earlier = earlier.to_vec();
        let leads = move || {
            let is_remarked = |one: &FieldView| {
                let remarks = one.remarks.get();
                remarks.iter().any(|remark| !remark.is_praise())
            };
            !earlier.iter().any(is_remarked)
        };
        let session = self.session;
        let remarked = move || {
            let leads = leads();
            let put_away = move || session.focus(&self.field.key());
            remarks(session, self.remarks.get(), leads, put_away).view()
        };
        el("div", "notes")
            .set("id", format!("{}-notes", self.field.key()))
            .with(piece(move || self.counter().view()))
            .with(piece(remarked))
    }

    fn typed(self, text: String) {
        self.session.write(self.field, text.clone());
        self.text.set(text);
        self.session.pressing.set(false);
        self.wait();
    }

    fn wait(self) {
        self.stop_waiting();
        let wait = set_timeout_with_handle(move || self.look_again(), PAUSE);
        self.pause.set_value(wait.ok());
    }

    fn stop_waiting(self) {
        let waiting = self.pause.try_update_value(Option::take);
        if let Some(Some(waiting)) = waiting {
            waiting.clear();
        }
    }

    /// The learner has paused or left: now remarks are welcome.
    fn look_again(self) {
        // A field that is taken off the page with the focus in it is left a last time.
        let Some(shown) = self.remarks.try_peek() else {
            return;
        };
        // The timer outlives a module that has stopped in the midst of an edit.
        if self.session.try_read(|_, _| ()).is_none() {
            return;
        }
        // A remark that comes up now would push away the button that is being pressed.
        if self.session.pressing.peek() {
            return self.wait();
        }
        self.stop_waiting();
        if let Some(over) = self.text.read(|text| self.over(text)) {
            self.session.announce(over);
        }
        self.session.pause();
        let found = self.session.look(self.field);
        if found == shown {
            return;
        }
        if let Some(first) = found.first() {
            let said = [first.noticed.as_str(), first.mend.as_str()];
            self.session.announce(said.join(" "));
        }
        self.remarks.set(found);
    }

    /// Its length in graphemes and the length it is meant for; no length as long as it is far off.
    fn length(self, text: &str) -> (usize, usize) {
        let most = most_graphemes(self.field.kind());
        // Bytes are never fewer than graphemes, so most texts need no counting.
        let is_near = text.len() * 100 >= most * COUNTER_FROM;
        let count = if is_near {
            self.session.graphemes(text)
        } else {
            0
        };
        (count, most)
    }

    /// What is said about a text that is too long.
    fn over(self, text: &str) -> Option<String> {
        let (count, most) = self.length(text);
        let words = self.session.words;
        (count > most).then(|| words.count("counter.over", count - most))
    }

    fn counter(self) -> Option<El> {
        let text = self.text.get();
        if let Some(over) = self.over(&text) {
            return Some(el("p", "counter counter--over").with(over));
        }
        let (count, most) = self.length(&text);
        let left = || self.session.words.count("counter.left", most - count);
        let is_near = count * 100 >= most * COUNTER_FROM;
        is_near.then(|| el("p", "counter").with(left()))
    }
}

fn on_enter(event: &Event, enter: &Enter) {
    let Enter::Does(act) = enter else { return };
    let key: &KeyboardEvent = event.unchecked_ref();
    // While composing, Enter chooses a character.
    if key.key() == "Enter" && !key.shift_key() && !key.is_composing() {
        event.prevent_default();
        act();
    }
}
