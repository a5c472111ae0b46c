//! A sentence with three blanks that grow, and the whole of it read back as it is typed.

use super::{Enter, FieldView};
use crate::model::text::is_blank;
use crate::model::{Blank, Field};
use crate::outline::Sentence;
use crate::ui::html::{self, View, el, when};
use crate::ui::{Session, Watched};
use std::rc::Rc;

/// The sentence to fill in, with what is said about its blanks and how it reads. Returns the text
/// of the first blank too.
pub fn sentence(
    session: Session,
    sentence: Sentence,
    field: impl Fn(Blank) -> Field,
) -> (Vec<View>, Watched<String>) {
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
