//! How to tell a good answer, and the usual mistake.

use super::{help, text};
use crate::ui::Session;
use crate::ui::html::{El, Inside, el};
use crate::walkthrough::Question;

pub fn advice(session: Session, question: Question) -> Option<El> {
    let words = session.words;
    let say = |part| words.get(&format!("question.{}.{part}", question.key()));
    let (good, slip) = (say("good")?, say("slip")?);
    Some(help(words.say("step.advice"), move || {
        let slip = el("p", "advice__text")
            .with(el("strong", "advice__slip").with(words.say("step.slip")))
            .with(" ")
            .with(slip);
        vec![text(good).view(), slip.view()].view()
    }))
}
