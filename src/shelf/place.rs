//! The whole page of the shelf: everything that stands there, or one canvas to look at or share.

use super::all::all;
use super::compare::compare;
use super::look::look;
use super::poster::poster;
use super::report::report;
use super::share::share;
use super::state::{Offer, Page, Shelf};
use crate::ui::html::{View, button, el, piece};
use leptos::web_sys::Event;

/// Everything that the shelf shows.
pub fn place(shelf: Shelf) -> View {
    let page = move || match shelf.page.get() {
        Page::All => all(shelf).view(),
        Page::Look(looked) => look(shelf, &looked).view(),
        Page::Compare(looked) => compare(shelf, &looked).view(),
        Page::Share(document) => share(shelf, &document).view(),
        Page::Poster(document) => poster(shelf, &document).view(),
        Page::Report(document) => report(shelf, &document).view(),
    };
    let drop = move |event: Event| {
        event.prevent_default();
        let read = Box::new(move |brought| shelf.look_at_brought(brought));
        shelf.ask(|outside, _| (outside.read_dropped)(&event, read));
    };
    el("div", "widget shelf")
        // Without this the browser would open what is dropped in place of the page.
        .on("dragover", |event| event.prevent_default())
        .on("drop", drop)
        .with(piece(move || told(shelf)))
        .with(piece(page))
        .view()
}

/// What has just been done, with a way back where there is one.
fn told(shelf: Shelf) -> View {
    let told = shelf.told.get().map(|told| {
        let offer = told.offer.map(|offer| match offer {
            Offer::BringBack(key) => {
                let label = shelf.words.say("shelf.bring-back");
                button("button", label, move || shelf.stand(&key, None))
            }
            Offer::Instead(document) => {
                let label = shelf.words.say("shelf.instead");
                button("button", label, move || shelf.restore(&document))
            }
        });
        el("div", "notice")
            .set("id", "shelf-told")
            .set("tabindex", "-1")
            .with(el("p", "").set("dir", "auto").with(told.text))
            .with(offer)
    });
    el("div", "").set("role", "status").with(told).view()
}
