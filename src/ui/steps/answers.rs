//! Pain relievers and gain creators, each tied to the pains or gains that it answers.

use crate::model::{Id, List};
use crate::ui::Session;
use crate::ui::html::{El, Inside, View, el};
use crate::ui::parts::{field_list, step_link, ties};
use crate::walkthrough::{Question, Step};

/// The longest need that a tick box shows, in graphemes.
const LONGEST_NEED: usize = 120;

pub fn view(session: Session, step: Step, of: Id) -> Vec<View> {
    let words = session.words;
    let relieves = step.question == Question::PainRelievers;
    let (list, needs, legend) = if relieves {
        (
            List::PainRelievers(of),
            List::Pains(of),
            words.say("ties.pains"),
        )
    } else {
        (
            List::GainCreators(of),
            List::Gains(of),
            words.say("ties.gains"),
        )
    };
    let key = |part| format!("question.{}.{part}", step.question.key());
    let (label, add) = (words.say(&key("label")), words.say(&key("add")));
    let needs: Vec<(Id, String)> = session.read(|canvas| {
        let needs = canvas.entries(needs).into_iter().flatten();
        let told = needs.filter(|one| one.has_words());
        told.map(|one| (one.id, session.shortened(&one.text, LONGEST_NEED)))
            .collect()
    });
    let none = needs.is_empty().then(|| no_needs(session, relieves, of));
    let extra = move |id: Id| {
        let to = needs.iter();
        let to = to.map(|(need, text)| (*need, el("bdi", "").with(text.clone())));
        (!needs.is_empty()).then(|| ties(session, legend, list, id, to))
    };
    let mut view = vec![none.view()];
    view.extend(field_list(session, list, label, add, extra));
    view
}

fn no_needs(session: Session, relieves: bool, of: Id) -> El {
    let words = session.words;
    let (text, link, to) = if relieves {
        let (text, link) = (words.say("ties.no-pains"), words.say("ties.to-pains"));
        (text, link, Question::Pains)
    } else {
        let (text, link) = (words.say("ties.no-gains"), words.say("ties.to-gains"));
        (text, link, Question::Gains)
    };
    let link = step_link(session, Step::about(to, of), "link", link);
    el("p", "hint").with(text).with(" ").with(link)
}
