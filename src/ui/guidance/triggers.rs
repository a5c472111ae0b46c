//! Questions for those who are stuck: one at a time, in their order, each once.

use super::{help, missing, text};
use crate::ui::help::Help;
use crate::ui::html::{El, Inside, View, button, el, piece};
use crate::ui::{Session, Watched};
use crate::walkthrough::Question;

pub fn triggers(session: Session, question: Question) -> El {
    let words = session.words;
    help(words.say("triggers.title"), move || {
        session.wants_help();
        let at = Watched::new(0);
        piece(move || match session.help.get() {
            Help::Unasked | Help::Asked => text(words.say("help.coming")).view(),
            Help::Missing => missing(session),
            Help::Here(brought) => {
                let asked = brought.trigger(question.key(), at.get());
                asked_now(session, at, asked)
            }
        })
    })
}

/// The question, or that there are no more, and the way on.
fn asked_now(session: Session, at: Watched<usize>, asked: Option<&str>) -> View {
    let words = session.words;
    let (next, label) = match asked {
        Some(_) => (at.peek() + 1, "triggers.next"),
        None => (0, "triggers.again"),
    };
    let on = button("button", words.say(label), move || {
        at.set(next);
        session.focus("trigger");
    });
    let asked = el("p", "trigger")
        .set("id", "trigger")
        .set("tabindex", "-1")
        .with(asked.unwrap_or(words.say("triggers.all")));
    vec![asked.view(), on.view()].view()
}
