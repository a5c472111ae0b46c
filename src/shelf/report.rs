//! The report on a canvas: every question of the lesson with what has been answered.

use super::state::{Page, Shelf};
use crate::outline::Answer;
use crate::saved::StoredDocument;
use crate::ui::html::{El, Inside, View, button, el};
use crate::ui::lines;
use crate::ui::numbered_badge;
use std::rc::Rc;

/// The page of the report.
pub fn report(shelf: Shelf, document: &Rc<StoredDocument>) -> El {
    let words = shelf.words;
    let outline = shelf.outline(document);
    let one = Rc::clone(document);
    let back = button("button", words.say("share.back"), move || {
        shelf.show(Page::Share(Rc::clone(&one)));
    });
    let print = button(
        "button button--main",
        words.say("report.print"),
        move || {
            shelf.print(false);
        },
    );
    let name = shelf.name(document);
    let title = words.fill("report.title", &[("name", &name)]);
    let page = el("div", "paper report")
        .with(el("p", "shelf__back").with(back))
        .with(shelf.top(title))
        .with(el("div", "shelf__ways").with(print));
    let page = outline.customers.iter().fold(page, |page, one| {
        let name = el("h2", "report__customer")
            .with(numbered_badge(words, one.number))
            .with(" ")
            .with(el("bdi", "").with(one.name.clone()));
        let customer = el("section", "")
            .set(
                "class",
                format!("report__part review__card--{}", one.number),
            )
            .with(name);
        page.with(customer.with(answers(shelf, &one.answers)))
    });
    let solution = el("section", "report__part")
        .with(el("h2", "report__customer").with(words.say("section.solution")));
    page.with(solution.with(answers(shelf, &outline.solution)))
}

/// Each question as it is asked, why, and the answers.
fn answers(shelf: Shelf, answers: &[Answer]) -> View {
    let words = shelf.words;
    let answers = answers.iter().map(|one| {
        let part = |part: &str| words.say(&format!("question.{}.{part}", one.question.key()));
        let said = if one.lines.is_empty() {
            el("p", "hint").with(words.say("report.none"))
        } else {
            lines(&one.lines)
        };
        el("div", "report__answer")
            .with(el("h3", "report__question").with(part("ask")))
            .with(el("p", "hint report__why").with(part("why")))
            .with(said)
            .view()
    });
    let answers: Vec<View> = answers.collect();
    answers.view()
}
