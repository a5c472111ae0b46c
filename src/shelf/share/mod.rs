//! The page on which a canvas is shared or taken along: as a link or a code, into a document, on paper,
//! as a file.

mod copyable;
mod document;
mod files;
mod link;

use super::state::{Page, Shelf};
use crate::saved::StoredDocument;
use crate::ui::html::{El, button, el};
use std::rc::Rc;

/// The page of a canvas.
pub fn share(shelf: Shelf, document: &Rc<StoredDocument>) -> El {
    let words = shelf.words;
    let back = button("button", words.say("look.back"), move || shelf.show_all());
    let own = button("button", words.say("shelf.back"), move || shelf.close());
    let name = shelf.name(document);
    let title = words.fill("share.title", &[("name", &name)]);
    el("div", "")
        .with(el("p", "shelf__back").with(own).with(" ").with(back))
        .with(shelf.top(title))
        .with(link::section(shelf, document))
        .with(document::section(shelf, document))
        .with(paper(shelf, document))
        .with(files::section(shelf, document))
}

/// The ways to the poster and the report.
fn paper(shelf: Shelf, document: &Rc<StoredDocument>) -> El {
    let way = |label: &'static str, page: fn(Rc<StoredDocument>) -> Page| {
        let document = Rc::clone(document);
        button("button", shelf.words.say(label), move || {
            shelf.show(page(Rc::clone(&document)));
        })
    };
    let ways = el("div", "shelf__ways")
        .with(way("share.poster", Page::Poster))
        .with(way("share.report", Page::Report));
    section(shelf, "share.paper-title", "share.paper-how").with(ways)
}

/// A section with its name and how it goes.
fn section(shelf: Shelf, title: &str, how: &str) -> El {
    let words = shelf.words;
    el("section", "share")
        .with(el("h2", "shelf__name").with(words.say(title)))
        .with(el("p", "hint").with(words.say(how)))
}
