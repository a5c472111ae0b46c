//! Tells the custom element what happens in a widget: it makes events for the page of it.

use crate::saved::StoreFault;
use crate::ui::{Help, Kept, Session, follow};
use crate::walkthrough;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/embed/telling.js")]
extern "C" {
    fn tell(root: &HtmlElement, what: &str, about: &str);
}

/// Tells from now on, as long as the views are there that it is called from.
pub fn tell_of(session: Session, root: &HtmlElement) {
    tell_as(root, "step", move || session.at_now());
    tell_as(root, "progress", move || {
        walkthrough::in_short(&session.progress())
    });
    tell_as(root, "kept", move || kept(session.kept.get()).into());
    // Not an event: the element brings it.
    tell_as(root, "help", move || match session.help.get() {
        Help::Asked => "asked".into(),
        _ => String::new(),
    });
    tell_as(root, "change", move || {
        session.watch_all_changes();
        String::new()
    });
}

/// Tells what something is at first, and again each time when what it reads has changed.
fn tell_as(root: &HtmlElement, what: &'static str, about: impl Fn() -> String + 'static) {
    let root = root.clone();
    follow(move || tell(&root, what, &about()));
}

/// In one word: `saved`, `saving`, or why the browser keeps nothing.
fn kept(kept: Kept) -> &'static str {
    match kept {
        Kept::Saved => "saved",
        Kept::Saving => "saving",
        Kept::NotKept(StoreFault::Forbidden) => "forbidden",
        Kept::NotKept(StoreFault::Full) => "full",
        Kept::NotKept(StoreFault::Refused) => "refused",
    }
}
