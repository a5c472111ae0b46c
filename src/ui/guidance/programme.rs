//! What a programme says besides: its framing before the first question, its comment on others.

use super::{help, text};
use crate::ui::Session;
use crate::ui::html::{El, el};
use crate::walkthrough::{Question, Step};

/// What the programme says before the first question.
pub fn framing(session: Session, step: Step) -> Option<El> {
    let words = session.words;
    let is_first = session.steps().first() == Some(&step);
    let title = words.get("program.before.title").filter(|_| is_first)?;
    let framing = words.get("program.before.text")?;
    Some(help(title, move || text(framing).view()))
}

/// What the programme says of a question.
pub fn comment(session: Session, question: Question) -> Option<El> {
    let words = session.words;
    let comment = words.get(&format!("program.comment.{}", question.key()))?;
    let label = words.get("program.comment-label").unwrap_or_default();
    let comment = el("p", "example comment")
        .with(el("strong", "example__label").with(label))
        .with(" ")
        .with(comment);
    Some(comment)
}
