//! What helps a learner to answer a question, on demand: never a wall of text.

mod advice;
mod mistakes;
mod programme;
mod triggers;
mod video;
mod worked;

pub use mistakes::{four_mistakes, mistake_of};
pub use programme::comment;
pub use video::video;

use super::Session;
use super::html::{El, Inside, View, button, el, folded};
use crate::walkthrough::{Question, Step};

/// Everything that helps with the question at hand, each a press away.
pub fn guidance(session: Session, step: Step) -> Option<El> {
    if step.question == Question::Review {
        return None;
    }
    let all = [
        programme::framing(session, step),
        advice::advice(session, step.question),
        Some(triggers::triggers(session, step.question)),
        Some(worked::worked(session, step.question)),
    ];
    let all = all.map(Inside::view).into_iter().collect::<Vec<View>>();
    Some(el("div", "guidance").with(all))
}

/// Something that opens at a press on its name, and is drawn then.
fn help(name: &str, draw: impl Fn() -> View + 'static) -> El {
    folded("advice", el("summary", "advice__press").with(name), draw)
}

/// Help that did not arrive.
fn missing(session: Session) -> View {
    let words = session.words;
    let again = button("button", words.say("help.again"), move || {
        session.wants_help_again();
    });
    vec![text(words.say("help.missing")).view(), again.view()].view()
}

fn text(text: &str) -> El {
    el("p", "advice__text").with(text)
}
