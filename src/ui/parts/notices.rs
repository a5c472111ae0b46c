//! What the learner has to know about where their words are kept.

use super::way_out;
use crate::saved::{StoreFault, Trouble};
use crate::ui::html::{El, button, el, nothing, piece, when};
use crate::ui::{Kept, Session, Told};

/// The notices; nothing while all is well.
pub fn notices(session: Session) -> El {
    let words = session.words;
    let not_kept = |fault, key| {
        let is_so = move || session.kept.get() == Kept::NotKept(fault);
        when(is_so, move || {
            el("div", "notice")
                .with(el("p", "").with(words.say(key)))
                .with(way_out(session))
                .view()
        })
    };
    let told = move || {
        let text = match session.told.get() {
            None => return nothing(),
            Some(Told::Trouble(Trouble::Damage)) => words.say("told.damaged"),
            Some(Told::Trouble(Trouble::Nothing)) => words.say("told.unreadable"),
            Some(Told::Trouble(Trouble::Newer)) => words.say("told.newer"),
            Some(Told::NoShelf) => words.say("told.no-shelf"),
        };
        let close = move || {
            session.told.set(None);
            session.focus("ask");
        };
        let close = button("button button--quiet", words.say("told.close"), close);
        el("div", "notice")
            .with(el("p", "").with(text))
            .with(close)
            .view()
    };
    el("div", "notices")
        .set("role", "alert")
        .with(not_kept(StoreFault::Forbidden, "fault.forbidden"))
        .with(not_kept(StoreFault::Full, "fault.full"))
        .with(not_kept(StoreFault::Refused, "fault.refused"))
        .with(piece(told))
}
