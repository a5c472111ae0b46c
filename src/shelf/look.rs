//! A canvas to be looked at: an earlier version, one of a file, or one that a newer release wrote.

use super::changes::differences;
use super::state::{Looked, Shelf, Source};
use crate::content::Words;
use crate::model::text::is_blank;
use crate::outline::{Answer, Customer, Outline, outline};
use crate::ui::html::{El, Inside, button, el};
use crate::ui::lines;
use leptos::prelude::AnyView;
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
        Source::File => (words.fill("look.file", &values), "look.file-how"),
        Source::Newer => (words.fill("look.newer", &values), "look.newer-how"),
    };
    let back = button("button", words.say("look.back"), move || shelf.show_all());
    let top = el("h1", "shelf__top")
        .set("id", "shelf-top")
        .set("tabindex", "-1")
        .set("dir", "auto")
        .with(title);
    el("div", "")
        .with(el("p", "shelf__back").with(back))
        .with(top)
        .with(el("p", "shelf__where").with(words.say(how)))
        .with(el("p", "shelf__ways").with(ways(shelf, looked)))
        .with(differences(shelf, looked))
        .with(canvas(&outline(&document.canvas, words), words))
}

/// What can be done with it.
fn ways(shelf: Shelf, looked: &Rc<Looked>) -> AnyView {
    let words = shelf.words;
    let one = Rc::clone(looked);
    let main = if looked.source == Source::Version {
        let restore = move || shelf.restore(&one.document);
        button("button button--main", words.say("look.restore"), restore)
    } else {
        let keep = move || shelf.keep(&one.document);
        button("button button--main", words.say("look.keep"), keep)
    };
    let one = Rc::clone(looked);
    let beside = (looked.source == Source::Version).then(|| {
        button("button", words.say("look.keep"), move || {
            shelf.keep(&one.document);
        })
    });
    vec![main.view(), " ".view(), beside.view()].view()
}

/// All that a canvas says, to be read: each customer type with its answers, and the solution.
fn canvas(outline: &Outline, words: Words) -> El {
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
        .with(answers(&outline.solution, words));
    cards.with(solution)
}

fn customer(one: &Customer, words: Words) -> El {
    let badge = el("span", "")
        .set("class", format!("badge badge--{}", one.number))
        .with(el("span", "hidden").with(words.say("customer.badge")))
        .with(" ")
        .with(one.number.to_string());
    let name = el("h2", "")
        .with(badge)
        .with(" ")
        .with(el("bdi", "").with(one.name.clone()));
    el("section", "")
        .set(
            "class",
            format!("review__card review__card--{}", one.number),
        )
        .with(name)
        .with(answers(&one.answers, words))
}

/// The answers that say something.
fn answers(answers: &[Answer], words: Words) -> AnyView {
    let told = answers.iter().filter(|one| !one.lines.is_empty());
    let told = told.map(|one| {
        let question = format!("question.{}.short", one.question.key());
        let name = el("h3", "review__name").with(words.say(&question));
        el("div", "review__part")
            .with(name)
            .with(lines(&one.lines))
            .view()
    });
    let told: Vec<AnyView> = told.collect();
    if told.is_empty() {
        return el("p", "hint").with(words.say("look.nothing")).view();
    }
    told.view()
}
