//! A sentence with three blanks that grow, and the whole of it read back as it is typed.

use super::{Enter, FieldView};
use crate::content::Words;
use crate::model::text::is_blank;
use crate::model::{Blank, Field};
use crate::ui::html::{self, el, when};
use crate::ui::{Session, Watched};
use leptos::prelude::*;
use std::rc::Rc;

/// The words of a sentence around its blanks.
#[derive(Clone, Copy)]
pub struct Sentence {
    /// What stands before each blank.
    leads: [&'static str; 3],
    /// What a screen reader calls each blank.
    labels: [&'static str; 3],
    /// What stands between two parts when the sentence is read back.
    join: &'static str,
}

impl Sentence {
    /// "When …, I want to …, so I can …".
    pub fn job(words: Words) -> Self {
        Self {
            leads: [
                words.say("blank.when"),
                words.say("blank.want"),
                words.say("blank.so"),
            ],
            labels: [
                words.say("blank.when-label"),
                words.say("blank.want-label"),
                words.say("blank.so-label"),
            ],
            join: words.say("blank.job-join"),
        }
    }

    /// "We help … [achieve] … by …".
    pub fn value(words: Words) -> Self {
        Self {
            leads: [
                words.say("blank.we-help"),
                words.say("blank.achieve"),
                words.say("blank.by"),
            ],
            labels: [
                words.say("blank.customer-label"),
                words.say("blank.outcome-label"),
                words.say("blank.approach-label"),
            ],
            join: words.say("blank.value-join"),
        }
    }

    /// The whole sentence, with a gap where a blank has no words yet.
    pub fn read(self, words: Words, blanks: [&str; 3]) -> String {
        let gap = words.say("blank.gap");
        let filled = blanks.map(|blank| if is_blank(blank) { gap } else { blank.trim() });
        let parts = self.leads.iter().zip(filled);
        let parts: Vec<String> = parts
            .map(|(lead, blank)| format!("{lead} {blank}"))
            .collect();
        let end = if is_blank(blanks[2]) {
            ""
        } else {
            words.say("blank.end")
        };
        parts.join(self.join) + end
    }
}

/// The sentence to fill in, with what is said about its blanks and how it reads. Returns the text
/// of the first blank too.
pub fn sentence(
    session: Session,
    sentence: Sentence,
    field: impl Fn(Blank) -> Field,
) -> (Vec<AnyView>, Watched<String>) {
    let words = session.words;
    let fields = Blank::ALL.map(|blank| FieldView::new(session, field(blank)));
    let next = [Blank::Second, Blank::Third, Blank::Third].map(&field);
    let mut blanks = el("div", "sentence");
    for (place, (one, next)) in fields.into_iter().zip(next).enumerate() {
        let label = move || sentence.labels[place].to_owned();
        let enter = Enter::Does(Rc::new(move || session.focus(&next.key())));
        let lead = el("span", "sentence__lead").with(sentence.leads[place]);
        let blank = one.input("grow grow--blank", label, enter);
        let part = el("span", "sentence__part")
            .with(lead)
            .with(" ")
            .with(blank);
        blanks = blanks.with(part).with(" ");
    }
    let is_told = move || fields.iter().any(|one| !is_blank(&one.text.get()));
    let reads = move || {
        let [a, b, c] = fields.map(|one| one.text.get());
        sentence.read(words, [&a, &b, &c])
    };
    let read_back = move || {
        el("p", "reads")
            .with(el("span", "reads__label").with(words.say("blank.reads")))
            .with(" ")
            .with(el("q", "").set("dir", "auto").with(html::words(reads)))
            .view()
    };
    let mut view = vec![blanks.view()];
    let notes = fields.iter().enumerate();
    view.extend(notes.map(|(place, one)| one.notes_behind(&fields[..place]).view()));
    view.push(when(is_told, read_back));
    (view, fields[0].text)
}
