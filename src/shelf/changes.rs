//! What differs between a canvas that is looked at and the one that is open.

use super::state::{Looked, Shelf, Source};
use crate::outline::{Change, changes};
use crate::ui::html::{El, el};

/// The differences, folded up; how many there are is said at once.
pub fn differences(shelf: Shelf, looked: &Looked) -> El {
    let words = shelf.words;
    let theirs = shelf.outline(&looked.document);
    let own = shelf.outline(&shelf.open_document());
    if own.is_empty() {
        // Everything would differ from a canvas that has nothing in it yet.
        return el("div", "");
    }
    let changes = changes(&theirs, &own, words);
    if changes.is_empty() {
        return el("p", "hint").with(words.say("look.same"));
    }
    let (key, before, after) = match looked.source {
        Source::Version => ("look.since", "look.was", "look.is"),
        _ => ("look.differs", "look.here", "look.yours"),
    };
    let list = changes.iter().fold(el("ul", "look__changes"), |list, one| {
        list.with(change(shelf, one, before, after))
    });
    el("details", "shelf__folded")
        .with(el("summary", "").with(words.count(key, changes.len())))
        .with(list)
}

fn change(shelf: Shelf, one: &Change, before: &'static str, after: &'static str) -> El {
    let words = shelf.words;
    let question = one.question.map(|question| {
        let short = format!("question.{}.short", question.key());
        format!(" · {}", words.say(&short))
    });
    let about = el("p", "look__about")
        .with(el("bdi", "").with(one.about.clone()))
        .with(question);
    let side = |label: &'static str, text: &Option<String>| {
        let text = text.clone();
        let text = text.map(|text| el("bdi", "lines__text").with(text));
        let none = text.is_none();
        let none = none.then(|| el("span", "hint").with(words.say("look.none")));
        el("p", "look__side")
            .with(el("span", "look__label").with(words.say(label)))
            .with(" ")
            .with(text)
            .with(none)
    };
    el("li", "")
        .with(about)
        .with(side(before, &one.before))
        .with(side(after, &one.after))
}
