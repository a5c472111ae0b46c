//! What every question has around it: the question, why it is asked, an example, Back and Next.

use crate::model::most_graphemes;
use crate::ui::Session;
use crate::ui::diagrams::diagrams_of;
use crate::ui::guidance::{comment, guidance, video};
use crate::ui::html::{El, Inside, View, button, el, piece};
use crate::ui::parts::{customer_name, remarks, removed};
use crate::walkthrough::{self, Question, Section, Step};

/// The frame of a step around what it asks for.
pub fn frame(session: Session, step: Step, inside: Vec<View>) -> El {
    let words = session.words;
    let key = |part| format!("question.{}.{part}", step.question.key());
    let place = match step.of {
        Some(of) => customer_name(session, of).view(),
        None => words
            .say(&format!("section.{}", step.section().key()))
            .view(),
    };
    let place = (step.section() != Section::Review).then(|| el("span", "step__place").with(place));
    let ask = el("h2", "step__ask")
        .set("part", "ask")
        .set("id", "ask")
        .set("tabindex", "-1")
        .with(place)
        .with(words.say(&key("ask")));
    let example = words.get(&key("example")).map(|example| {
        el("p", "example")
            .with(el("strong", "example__label").with(words.say("step.example")))
            .with(" ")
            .with(example)
    });
    el("section", "step")
        .set("part", "question")
        .set("aria-labelledby", "ask")
        .with(ask)
        .with(el("p", "step__why").with(words.say(&key("why"))))
        .with(example)
        .with(comment(session, step.question))
        .with(video(session, step))
        .with(guidance(session, step))
        .with(limit(session, step.question))
        .with(inside)
        .with(remarked(session, step))
        .with(removed(session))
        .with(ways_on(session, step))
        .with(diagrams_of(session, step))
}

/// "Up to 120 characters each."
fn limit(session: Session, question: Question) -> Option<El> {
    let most = most_graphemes(walkthrough::kind_asked(question)?);
    let most = session.words.number(most);
    let key = match question {
        Question::Jobs | Question::Value => "limit.blanks",
        Question::Offering | Question::Delivery => "limit.single",
        _ => "limit.each",
    };
    Some(el("p", "hint").with(session.words.fill(key, &[("most", &most)])))
}

/// What the coach says about the step as a whole.
fn remarked(session: Session, step: Step) -> View {
    piece(move || {
        session.watch_pauses();
        session.watch(|_| ());
        let found = session.look_at_step(step);
        remarks(session, found, true, move || session.focus("ask")).view()
    })
}

fn ways_on(session: Session, step: Step) -> El {
    let words = session.words;
    let way = move |class, label: &'static str, to: Option<Step>| {
        to.map(|to| button(class, label, move || session.go(to)))
    };
    let ways = piece(move || {
        let steps = session.watch(|_| session.steps());
        let next = walkthrough::after(&steps, step);
        let label = match next.map(|next| next.question) {
            Some(Question::Review) => words.say("nav.review"),
            _ => words.say("nav.next"),
        };
        let back = walkthrough::before(&steps, step);
        let back = way("button button--back", words.say("nav.back"), back);
        let next = way("button button--next", label, next);
        let next = next.map(|next| next.set("part", "button next"));
        vec![back.view(), next.view()].view()
    });
    el("div", "ways").with(ways)
}
