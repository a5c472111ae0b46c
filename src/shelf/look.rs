//! A canvas to be looked at: an earlier version, one of a file, or one that a newer release wrote.

use super::changes::differences;
use super::compare::way_to_compare;
use super::state::{Looked, Shelf, Source};
use crate::content::Words;
use crate::model::text::is_blank;
use crate::outline::{self, Answer, Customer, Outline};
use crate::ui::html::{El, Inside, View, button, el};
use crate::ui::{lines, numbered_badge};
use std::rc::Rc;

/// The page of one canvas.
pub fn look(shelf: Shelf, looked: &Rc<Looked>) -> El {
    let words = shelf.words;
    let document = &looked.document;
    let name = shelf.name(document);
    let date = shelf.date(document.changed);
    let values = [("name", name.as_str()), ("date", date.as_str())];
    let (title, how) = match looked.source {
        Source::Version => (words.fill("look.version", &values), "look.version-how"),
        Source::Shelf => (words.fill("look.shelf", &values), "look.shelf-how"),
        Source::Link => (words.fill("look.link", &values), "look.link-how"),
        Source::Code => (words.fill("look.code", &values), "look.link-how"),
        Source::Example => (words.fill("look.example", &values), "look.example-how"),
        Source::Course => (words.fill("look.course", &values), "look.course-how"),
        Source::File => (words.fill("look.file", &values), "look.file-how"),
        Source::Newer => (words.fill("look.newer", &values), "look.newer-how"),
    };
    let back = button("button", words.say("look.back"), move || shelf.show_all());
    // Whoever has opened a link wants to get to their own work from there.
    let is_from_outside = matches!(looked.source, Source::Link | Source::Example);
    let own =
        is_from_outside.then(|| button("button", words.say("look.own"), move || shelf.close()));
    let about = &looked.about;
    let about = (!about.is_empty()).then(|| el("p", "shelf__where").with(about.as_str()));
    el("div", "")
        .with(el("p", "shelf__back").with(own).with(" ").with(back))
        .with(shelf.top(title))
        .with(about)
        .with(el("p", "shelf__where").with(words.say(how)))
        .with(el("div", "shelf__ways").with(ways(shelf, looked)))
        .with(differences(shelf, looked))
        .with(canvas(&shelf.outline(document), words))
}

/// What can be done with it.
fn ways(shelf: Shelf, looked: &Rc<Looked>) -> View {
    let words = shelf.words;
    let one = Rc::clone(looked);
    if looked.source == Source::Course {
        return ways_to_choose(shelf, looked);
    }
    let main = if looked.source == Source::Version {
        let restore = move || shelf.restore(&one.document);
        button("button button--main", words.say("look.restore"), restore)
    } else {
        let label = match looked.source {
            Source::Link | Source::Code => "look.keep-copy",
            Source::Example => "look.start-from",
            _ => "look.keep",
        };
        let keep = move || shelf.keep(&one.document);
        button("button button--main", words.say(label), keep)
    };
    let one = Rc::clone(looked);
    let beside = (looked.source == Source::Version).then(|| {
        button("button", words.say("look.keep"), move || {
            shelf.keep(&one.document);
        })
    });
    vec![main.view(), beside.view(), way_to_compare(shelf, looked)].view()
}

/// To go on with this one or with the own; the other one stays on the shelf.
fn ways_to_choose(shelf: Shelf, looked: &Rc<Looked>) -> View {
    let words = shelf.words;
    let (this, other) = (Rc::clone(looked), Rc::clone(looked));
    let this = button("button button--main", words.say("look.take"), move || {
        shelf.keep(&this.document);
    });
    let own = button("button button--main", words.say("look.stay"), move || {
        shelf.keep_beside(&other.document);
    });
    vec![this.view(), own.view(), way_to_compare(shelf, looked)].view()
}

/// All that a canvas says, to be read: each customer type with its answers, and the solution.
pub fn canvas(outline: &Outline, words: Words) -> El {
    let title = (!is_blank(&outline.title)).then(|| {
        el("p", "look__title")
            .set("dir", "auto")
            .with(outline.title.clone())
    });
    let cards = outline.customers.iter();
    let cards = cards.fold(el("div", "look").with(title), |look, one| {
        look.with(customer(one, words))
    });
    let solution = el("section", "review__card")
        .with(el("h2", "").with(words.say("section.solution")))
        .with(answers(outline.solution.iter(), words));
    cards.with(solution)
}

fn customer(one: &Customer, words: Words) -> El {
    let name = el("h2", "")
        .with(numbered_badge(words, one.number))
        .with(" ")
        .with(el("bdi", "").with(one.name.clone()));
    el("section", "")
        .set(
            "class",
            format!("review__card review__card--{}", one.number),
        )
        .with(name)
        .with(answers(one.answers.iter(), words))
}

/// The answers that say something.
pub fn answers<'a>(answers: impl Iterator<Item = &'a Answer>, words: Words) -> View {
    let told = outline::answers(answers, words).into_iter();
    let told = told.map(|(question, answered)| {
        el("div", "review__part")
            .with(el("h3", "review__name").with(question))
            .with(lines(answered))
            .view()
    });
    let told: Vec<View> = told.collect();
    if told.is_empty() {
        return el("p", "hint").with(words.say("look.nothing")).view();
    }
    told.view()
}
