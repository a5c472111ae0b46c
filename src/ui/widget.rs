//! The whole widget: head, map, the question at hand, and the way on.

use super::html::{View, el, piece, words};
use super::parts::{kept_sign, map, notices, on_undo_by_menu, on_undo_keys, shelf_link, undo};
use super::{Session, steps};
use leptos::prelude::*;
use std::time::Duration;

/// How long after a finger has gone up its click may still come.
const TAP: Duration = Duration::from_millis(500);

/// Everything that the widget shows.
pub fn widget(session: Session) -> View {
    let title = session.words.say("head.title");
    let tools = el("div", "head__tools")
        .with(kept_sign(session))
        .with(undo(session))
        .with(shelf_link(session));
    let head = el("header", "head")
        .set("part", "head")
        .with(el("h1", "head__title").set("part", "title").with(title))
        .with(tools);
    let body = el("div", "body")
        .with(map(session))
        .with(piece(move || steps::step(session, session.step())));
    let announced = el("p", "hidden")
        .set("role", "status")
        .with(words(move || session.announced()));
    let press = move |is_down| move |_| session.pressing.set(is_down);
    // After a tap the browser moves the focus and clicks only once the finger has gone up.
    let lift = move |_| set_timeout(move || session.pressing.set(false), TAP);
    el("div", "widget")
        .on("pointerdown", press(true))
        .on("pointerup", lift)
        .on("pointercancel", press(false))
        .on("click", press(false))
        .on("keydown", move |event| on_undo_keys(session, &event))
        .on("beforeinput", move |event| on_undo_by_menu(session, &event))
        .with(head)
        .with(notices(session))
        .with(body)
        .with(announced)
        .view()
}
