//! What has been said in answer to a question, to be read.

use crate::outline::Line;
use crate::ui::html::{El, el};

/// The lines, each with what it belongs to.
pub fn lines(lines: &[Line]) -> El {
    lines.iter().fold(el("ul", "lines"), |list, line| {
        let text = el("bdi", "lines__text").with(line.text.clone());
        let note = line.note.clone();
        let note = note.map(|note| el("span", "lines__note").set("dir", "auto").with(note));
        list.with(el("li", "").with(text).with(" ").with(note))
    })
}
