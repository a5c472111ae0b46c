//! How others answered the question at hand: the worked examples, which come when somebody looks.

use super::{help, missing, text};
use crate::outline::{Line, Outline};
use crate::saved::shelf::EXAMPLE_ADDRESS;
use crate::ui::Session;
use crate::ui::help::{Example, Help};
use crate::ui::html::{El, Inside, View, button, el, piece};
use crate::ui::parts::{lines, numbered_badge, to_shelf};
use crate::walkthrough::{Question, Section};

pub fn worked(session: Session, question: Question) -> El {
    let words = session.words;
    help(words.say("worked.title"), move || {
        session.wants_help();
        piece(move || match session.help.get() {
            Help::Unasked | Help::Asked => text(words.say("help.coming")).view(),
            Help::Missing => missing(session),
            Help::Here(brought) => {
                let all = &brought.examples;
                let at = session.example.get().min(all.len().saturating_sub(1));
                match all.get(at) {
                    Some(one) => example(session, question, all, one),
                    None => text(words.say("worked.none")).view(),
                }
            }
        })
    })
}

/// One example's answer, below the names of all.
fn example(session: Session, question: Question, all: &[Example], one: &Example) -> View {
    let words = session.words;
    let names = all.iter().enumerate().map(|(at, other)| {
        let is_shown = other.name == one.name;
        button("button", other.outline.title.clone(), move || {
            session.show_example(at);
        })
        .set("aria-pressed", if is_shown { "true" } else { "false" })
        .set("id", format!("example-{at}"))
        .view()
    });
    let names: Vec<View> = names.collect();
    let names = el("div", "worked__names")
        .set("role", "group")
        .set("aria-label", words.say("worked.names"))
        .with(names);
    let address = format!("{EXAMPLE_ADDRESS}{}", one.name);
    let whole = words.fill("worked.whole", &[("name", &one.outline.title)]);
    vec![
        names.view(),
        text(&one.about).view(),
        el("div", "worked__answers")
            .with(answers(session, question, &one.outline))
            .view(),
        el("p", "")
            .with(to_shelf(session, "link", &address, whole))
            .view(),
    ]
    .view()
}

/// What an example says to a question, for each of its customer types where each is asked.
fn answers(session: Session, question: Question, outline: &Outline) -> Vec<View> {
    if question.section() == Section::Solution {
        let lines = outline.solution.iter().filter(|one| {
            // Whom each part serves is said with the part.
            question == Question::Serves || one.question == question
        });
        return lines.map(|one| list(&one.lines)).collect();
    }
    let customers = outline.customers.iter().map(|one| {
        let name = el("p", "customer")
            .with(numbered_badge(session.words, one.number))
            .with(" ")
            .with(el("bdi", "").with(one.name.clone()));
        let answer = one.answers.iter().find(|one| one.question == question);
        let answer = answer.map(|answer| list(&answer.lines));
        el("div", "worked__answer").with(name).with(answer).view()
    });
    customers.collect()
}

fn list(answer: &[Line]) -> View {
    lines(answer).view()
}
