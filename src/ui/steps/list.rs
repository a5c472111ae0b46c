//! A question that is answered by one list: segments, pains, gains, differentiators, features.

use crate::ui::Session;
use crate::ui::html::View;
use crate::ui::parts::field_list;
use crate::walkthrough::{Step, lists_asked};

pub fn view(session: Session, step: Step) -> Vec<View> {
    let words = session.words;
    let key = |part| format!("question.{}.{part}", step.question.key());
    let (label, add) = (words.say(&key("label")), words.say(&key("add")));
    let lists = session.read(|canvas| lists_asked(canvas, step)).into_iter();
    let lists = lists.map(|list| field_list(session, list, label, add, |_| None));
    lists.flatten().collect()
}
