//! The small sign that says whether the learner's words are safe.

use crate::ui::html::{El, el, words};
use crate::ui::{Kept, Session};

/// The sign. Not announced: it changes with every burst of typing; a fault is announced as a notice.
pub fn kept_sign(session: Session) -> El {
    let key = move || match session.kept.get() {
        Kept::Saved => "saved",
        Kept::Saving => "saving",
        Kept::NotKept(_) => "not-kept",
    };
    let text = move || session.words.say(&format!("kept.{}", key())).into();
    el("p", "")
        .live("class", move || Some(format!("kept kept--{}", key())))
        .with(words(text))
}
