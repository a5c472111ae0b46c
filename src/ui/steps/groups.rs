//! A question that is answered by a list for each thing of another list: early adopters for each
//! segment, existing alternatives for each job.

use crate::model::{Blank, Field, Id, List};
use crate::outline::Sentence;
use crate::ui::Session;
use crate::ui::html::{El, View, button, el};
use crate::ui::parts::{field_list, step_link};
use crate::walkthrough::{Question, Step, lists_asked};

pub fn view(session: Session, step: Step, of: Id) -> Vec<View> {
    let lists = session.read(|canvas| lists_asked(canvas, step));
    if lists.is_empty() {
        return nothing_yet(session, step.question, of);
    }
    let groups = lists
        .into_iter()
        .map(|list| group(session, step, list).view());
    groups.collect()
}

fn group(session: Session, step: Step, list: List) -> El {
    let words = session.words;
    let key = |part| format!("question.{}.{part}", step.question.key());
    let (label, add) = (words.say(&key("label")), words.say(&key("add")));
    let heading = match list {
        List::EarlyAdopters(of, segment) => session.text(Field::Entry(List::Segments(of), segment)),
        List::Alternatives(of, job) => {
            let blanks = Blank::ALL.map(|blank| session.text(Field::Job(of, job, blank)));
            let [a, b, c] = blanks.each_ref();
            Sentence::job(words).read(words, [a, b, c])
        }
        _ => String::new(),
    };
    let nothing = matches!(list, List::Alternatives(..)).then(|| {
        let entry = words.say("groups.nothing-entry");
        let add = move || session.add_text(list, entry);
        button("button button--add", words.say("groups.nothing"), add)
    });
    el("div", "group")
        .with(el("h3", "group__heading").set("dir", "auto").with(heading))
        .with(field_list(session, list, label, add, |_| None))
        .with(nothing)
}

fn nothing_yet(session: Session, question: Question, of: Id) -> Vec<View> {
    let words = session.words;
    let (text, link, to) = match question {
        Question::EarlyAdopters => (
            words.say("groups.no-segments"),
            words.say("groups.to-segments"),
            Question::Segments,
        ),
        _ => (
            words.say("groups.no-jobs"),
            words.say("groups.to-jobs"),
            Question::Jobs,
        ),
    };
    let link = step_link(session, Step::about(to, of), "link", link);
    vec![el("p", "").with(text).view(), el("p", "").with(link).view()]
}
