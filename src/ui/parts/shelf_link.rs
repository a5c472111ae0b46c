//! The way to the shelf, where all of the learner's canvases stand.

use crate::saved::shelf::ADDRESS;
use crate::ui::Session;
use crate::ui::html::{El, el};

/// The link. The custom element hears of a press and shows the shelf.
pub fn shelf_link(session: Session) -> El {
    el("a", "button button--quiet head__way")
        .set("href", session.link_to(ADDRESS))
        .set("data-part", "shelf")
        .with(session.words.say("head.shelf"))
}
