//! One field on the page: it grows with its words, counts them near the limit and shows what the
//! checks found, once the learner has paused.

use crate::coach::Finding;
use crate::model::{Field, most_graphemes};
use crate::ui::dom_id::dom_id;
use crate::ui::html::{El, Inside, el, piece};
use crate::ui::{Session, Watched};
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

/// The longest piece of a learner's text that a message quotes, in graphemes.
const LONGEST_QUOTE: usize = 60;

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
    finding: Watched<Option<Finding>>,
    pause: StoredValue<Option<TimeoutHandle>>,
}

impl FieldView {
    pub fn new(session: Session, field: Field) -> Self {
        let view = Self {
            session,
            field,
            text: Watched::new(session.text(field)),
            finding: Watched::new(session.finding(field)),
            pause: StoredValue::new(None),
        };
        on_cleanup(move || view.stop_waiting());
        // What was found goes the moment it is mended, be it here or elsewhere in the list.
        Effect::new(move |_| {
            if let Some(shown) = view.finding.get() {
                session.watch_edits();
                let now = session.finding(field);
                if now.is_none_or(|now| now.check != shown.check) {
                    view.finding.set(None);
                }
            }
        });
        view
    }

    /// The input itself. `look` is its class; `label` is what a screen reader calls it.
    pub fn input(
        self,
        look: &'static str,
        label: impl Fn() -> String + Send + Sync + 'static,
        enter: Enter,
    ) -> El {
        let id = dom_id(self.field);
        let hint = match enter {
            Enter::NewLine => "enter",
            Enter::Does(_) => "next",
        };
        let input = el("textarea", "")
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
    }

    /// What is said about the field: the counter near the limit, and the finding.
    pub fn notes(self) -> El {
        let finding = move || self.finding.get().map(|found| self.explain(found));
        el("div", "notes")
            .set("id", format!("{}-notes", dom_id(self.field)))
            .with(piece(move || self.counter().view()))
            .with(piece(move || finding().view()))
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
        let Some(shown) = self.finding.try_peek() else {
            return;
        };
        // A remark that comes up now would push away the button that is being pressed.
        if self.session.pressing.peek() {
            return self.wait();
        }
        self.stop_waiting();
        if let Some(over) = self.text.read(|text| self.over(text)) {
            self.session.announce(over);
        }
        let found = self.session.finding(self.field);
        if found == shown {
            return;
        }
        if let Some(found) = found {
            let (noticed, mend) = self.message(found);
            self.session.announce(format!("{noticed} {mend}"));
        }
        self.finding.set(found);
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

    fn explain(self, found: Finding) -> El {
        let (noticed, mend) = self.message(found);
        el("div", "finding")
            .with(el("p", "finding__noticed").with(noticed))
            .with(el("p", "").with(mend))
    }

    fn message(self, found: Finding) -> (String, &'static str) {
        let span = self.text.read(|text| found.span.of(text));
        let span = self.session.shortened(&span, LONGEST_QUOTE);
        let key = |part| format!("check.{}.{part}", found.check);
        let words = self.session.words;
        let noticed = words.fill(&key("noticed"), &[("span", &span)]);
        (noticed, words.say(&key("mend")))
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
