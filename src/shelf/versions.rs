//! The earlier versions of the canvas that is open.

use super::state::Shelf;
use crate::ui::html::{El, button, el};

/// The versions, folded up, the latest first.
pub fn versions(shelf: Shelf) -> Option<El> {
    let words = shelf.words;
    // Versions come and go with the canvases.
    shelf.canvases.get();
    let times = shelf.version_times();
    let list = times
        .iter()
        .fold(el("ul", "shelf__versions"), |list, time| {
            let time = *time;
            let label = words.fill("shelf.look-at-version", &[("date", &shelf.date(time))]);
            let look = move || shelf.look_at_version(time);
            list.with(el("li", "").with(button("button button--quiet", label, look)))
        });
    let folded = el("details", "shelf__folded")
        .with(el("summary", "").with(words.count("shelf.versions", times.len())))
        .with(el("p", "hint").with(words.say("shelf.versions-hint")))
        .with(list);
    (!times.is_empty()).then_some(folded)
}
