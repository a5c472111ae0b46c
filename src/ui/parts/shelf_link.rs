//! The ways to the shelf, where all of the learner's canvases stand and where one is shared.

use crate::saved::shelf::{ADDRESS, SHARE_ADDRESS};
use crate::ui::Session;
use crate::ui::html::{El, Inside, el};

/// The link to all canvases.
pub fn shelf_link(session: Session) -> El {
    let label = session.words.say("head.shelf");
    to_shelf(session, "button button--quiet head__way", ADDRESS, label)
}

/// The link to where the open canvas is shared.
pub fn share_link(session: Session) -> El {
    let label = session.words.say("head.share");
    to_shelf(session, "button", SHARE_ADDRESS, label)
}

/// A link to an address of the shelf. The custom element hears of a press and shows it.
pub fn to_shelf(session: Session, class: &'static str, address: &str, label: impl Inside) -> El {
    el("a", class)
        .set("href", session.link_to(address))
        .set("data-part", "shelf")
        .with(label)
}
