//! The whole page of the shelf: everything that stands there, or one canvas to look at.

use super::all::all;
use super::look::look;
use super::state::{Page, Shelf};
use crate::ui::html::{button, el, piece};
use leptos::prelude::AnyView;

/// Everything that the shelf shows.
pub fn place(shelf: Shelf) -> AnyView {
    let page = move || match shelf.page.get() {
        Page::All => all(shelf).view(),
        Page::Look(looked) => look(shelf, &looked).view(),
    };
    el("div", "widget shelf")
        .with(piece(move || told(shelf)))
        .with(piece(page))
        .view()
}

/// What has just been done, with a way back where there is one.
fn told(shelf: Shelf) -> AnyView {
    let told = shelf.told.get().map(|told| {
        let back = told.deleted.map(|key| {
            let label = shelf.words.say("shelf.bring-back");
            button("button", label, move || shelf.stand(&key, None))
        });
        el("div", "notice")
            .set("id", "shelf-told")
            .set("tabindex", "-1")
            .with(el("p", "").set("dir", "auto").with(told.text))
            .with(back)
    });
    el("div", "").set("role", "status").with(told).view()
}
