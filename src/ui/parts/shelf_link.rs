//! The ways to the shelf, where all of the learner's canvases stand and where one is shared.

use crate::saved::shelf::{ADDRESS, SHARE_ADDRESS};
use crate::ui::Session;
use crate::ui::html::{El, el};

/// The link to all canvases.
pub fn shelf_link(session: Session) -> El {
    link(
        session,
        "button button--quiet head__way",
        ADDRESS,
        "head.shelf",
    )
}

/// The link to where the open canvas is shared.
pub fn share_link(session: Session) -> El {
    link(session, "button", SHARE_ADDRESS, "head.share")
}

/// The custom element hears of a press and shows the shelf.
fn link(session: Session, class: &'static str, address: &str, label: &str) -> El {
    el("a", class)
        .set("href", session.link_to(address))
        .set("data-part", "shelf")
        .with(session.words.say(label))
}
