//! What one more customer type multiplies: a small table whose figures are drawn as dots as well.

use crate::ui::Session;
use crate::ui::html::{El, el};

/// What each customer type brings with it at the least, to be tested with real people: that it
/// exists as described, that the job matters to it, that the promise attracts it.
const TESTS_OF_A_TYPE: usize = 3;

/// The table for a canvas of so many customer types, and one more.
pub fn multiplies(session: Session, count: usize) -> El {
    let words = session.words;
    let heading = |key| el("th", "").set("scope", "col").with(words.say(key));
    let head = el("tr", "")
        .with(el("td", ""))
        .with(heading("types.now"))
        .with(heading("types.then"));
    let rows = [
        (words.say("types.roles"), 1),
        (words.say("types.jobs"), 1),
        (words.say("types.values"), 1),
        (words.say("types.tests"), TESTS_OF_A_TYPE),
    ];
    let mut body = el("tbody", "");
    for (label, each) in rows {
        let row = el("tr", "")
            .with(el("th", "").set("scope", "row").with(label))
            .with(figure(count * each, 0))
            .with(figure(count * each, each));
        body = body.with(row);
    }
    el("table", "multiplies")
        .with(el("caption", "hidden").with(words.say("types.multiplies")))
        .with(el("thead", "").with(head))
        .with(body)
}

/// A figure, and as many dots; those that would be new stand out by their shape.
fn figure(now: usize, more: usize) -> El {
    let mut dots = el("span", "multiplies__dots").set("aria-hidden", "true");
    for place in 0..now + more {
        let class = if place < now { "dot" } else { "dot dot--new" };
        dots = dots.with(el("i", class));
    }
    let figure = el("span", "multiplies__figure").with((now + more).to_string());
    el("td", "").with(figure).with(" ").with(dots)
}
