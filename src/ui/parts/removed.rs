//! The offer to bring back what has just been removed.

use crate::ui::Session;
use crate::ui::html::{View, button, el, nothing, piece};

/// The offer; nothing as long as nothing has been removed. It stays until the next change.
pub fn removed(session: Session) -> View {
    let words = session.words;
    piece(move || {
        let Some(name) = session.removed.get() else {
            return nothing();
        };
        let name = words.fill("list.removed", &[("name", &name)]);
        let back = button("button", words.say("list.bring-back"), move || {
            session.bring_back();
        });
        el("div", "removed")
            .with(el("p", "").set("dir", "auto").with(name))
            .with(back.set("id", "bring-back"))
            .view()
    })
}
