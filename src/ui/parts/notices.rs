//! What the learner has to know about where their words are kept.

use crate::saved::StoreFault;
use crate::ui::html::{El, button, el, nothing, piece};
use crate::ui::{Kept, OpenedWith, Session};
use leptos::prelude::*;

/// The notices; nothing while all is well.
pub fn notices(session: Session) -> El {
    let words = session.words;
    let fault = Memo::new(move |_| match session.kept.get() {
        Kept::NotKept(fault) => Some(fault),
        Kept::Saved | Kept::Saving => None,
    });
    let not_kept = move || {
        let text = match fault.get() {
            None => return nothing(),
            Some(StoreFault::Forbidden) => words.say("fault.forbidden"),
            Some(StoreFault::Full) => words.say("fault.full"),
            Some(StoreFault::Refused) => words.say("fault.refused"),
        };
        el("p", "notice").with(text).view()
    };
    let opened = move || {
        let text = match session.opened_with.get() {
            None => return nothing(),
            Some(OpenedWith::Damage) => words.say("opened.damaged"),
            Some(OpenedWith::Nothing) => words.say("opened.unreadable"),
            Some(OpenedWith::Newer) => words.say("opened.newer"),
        };
        let close = move || {
            session.opened_with.set(None);
            session.focus("ask");
        };
        let close = button("button button--quiet", words.say("opened.close"), close);
        el("div", "notice")
            .with(el("p", "").with(text))
            .with(close)
            .view()
    };
    el("div", "notices")
        .set("role", "alert")
        .with(piece(not_kept))
        .with(piece(opened))
}
