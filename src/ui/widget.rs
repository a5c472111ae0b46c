//! The whole widget: head, map, the question at hand, and the way on.

use super::html::{el, piece, words};
use super::parts::{kept_sign, map, notices};
use super::{Session, steps};
use leptos::prelude::*;

/// Everything that the widget shows.
pub fn widget(session: Session) -> AnyView {
    let title = session.words.say("head.title");
    let head = el("header", "head")
        .with(el("h1", "head__title").with(title))
        .with(kept_sign(session));
    let body = el("div", "body")
        .with(map(session))
        .with(piece(move || steps::step(session, session.step())));
    let announced = el("p", "hidden")
        .set("role", "status")
        .with(words(move || session.announced.get()));
    let press = move |is_down| move |_| session.pressing.set(is_down);
    el("div", "widget")
        .on("pointerdown", press(true))
        .on("pointerup", press(false))
        .on("pointercancel", press(false))
        .with(head)
        .with(notices(session))
        .with(body)
        .with(announced)
        .view()
}
