//! The way back and the way forward through what the learner has done.

use crate::ui::Session;
use crate::ui::html::{El, button, el};
use leptos::web_sys::{Event, InputEvent, KeyboardEvent};
use wasm_bindgen::JsCast;

/// The two buttons. One that leads nowhere stays where it is, so that the focus does too.
pub fn undo(session: Session) -> El {
    let way = move |label: &str, can: fn((bool, bool)) -> bool, travel: fn(Session)| {
        let label = session.words.say(label);
        let idle = move || (!can(session.can_travel())).then(|| "true".to_owned());
        button("button button--quiet head__way", label, move || {
            travel(session)
        })
        .live("aria-disabled", idle)
    };
    el("div", "undo")
        .with(way("history.undo", |(undo, _)| undo, Session::undo))
        .with(way("history.redo", |(_, redo)| redo, Session::redo))
}

/// Undoes or redoes at the keys for it, in place of the browser, which knows one field only.
pub fn on_undo_keys(session: Session, event: &Event) {
    let key: &KeyboardEvent = event.unchecked_ref();
    let is_held = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
    if !is_held || key.is_composing() {
        return;
    }
    match (key.key().as_str(), key.shift_key()) {
        ("z" | "Z", false) => session.undo(),
        ("z" | "Z", true) | ("y", false) => session.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// The same for the browser's own menu, and for a phone that is shaken.
pub fn on_undo_by_menu(session: Session, event: &Event) {
    let input: &InputEvent = event.unchecked_ref();
    match input.input_type().as_str() {
        "historyUndo" => session.undo(),
        "historyRedo" => session.redo(),
        _ => return,
    }
    event.prevent_default();
}
