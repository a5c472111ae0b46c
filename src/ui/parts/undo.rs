//! The offer to bring back what has just been removed.

use crate::ui::Session;
use crate::ui::html::{button, el, nothing, piece};
use leptos::prelude::AnyView;

/// The offer; nothing as long as nothing has been removed. It stays until the next change.
pub fn undo(session: Session) -> AnyView {
    let words = session.words;
    piece(move || {
        let Some(removed) = session.removed.get() else {
            return nothing();
        };
        let name = words.fill("list.removed", &[("name", &removed.name)]);
        let undo = button("button", words.say("list.undo"), move || {
            session.undo_removal();
        });
        el("div", "undo")
            .with(el("p", "").set("dir", "auto").with(name))
            .with(undo.set("id", "undo"))
            .view()
    })
}
