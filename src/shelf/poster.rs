//! The poster of a canvas: to be seen, printed and kept as a picture.

use super::state::{Page, Shelf};
use crate::saved::StoredDocument;
use crate::ui::html::{El, button, el};
use std::rc::Rc;

/// The page of the poster.
pub fn poster(shelf: Shelf, document: &Rc<StoredDocument>) -> El {
    let words = shelf.words;
    let poster = Rc::new(shelf.poster(document));
    let picture = el("img", "poster")
        .set(
            "src",
            shelf.ask(|outside, _| (outside.picture)(&poster.svg)),
        )
        .set("alt", words.say("poster.alt"));
    let one = Rc::clone(document);
    let back = button("button", words.say("share.back"), move || {
        shelf.show(Page::Share(Rc::clone(&one)));
    });
    let print = button(
        "button button--main",
        words.say("poster.print"),
        move || {
            shelf.print(true);
        },
    );
    let png = button("button", words.say("poster.png"), move || {
        let made = Box::new(move |is_made: bool| {
            if !is_made {
                shelf.tell("poster.no-picture", "");
            }
        });
        shelf.ask(|outside, _| (outside.download_png)(words.say("shelf.file-name"), &poster, made));
    });
    let name = shelf.name(document);
    let title = words.fill("poster.title", &[("name", &name)]);
    el("div", "paper")
        .with(el("p", "shelf__back").with(back))
        .with(shelf.top(title))
        .with(el("p", "shelf__where").with(words.say("poster.how")))
        .with(el("div", "shelf__ways").with(print).with(png))
        .with(picture)
}
