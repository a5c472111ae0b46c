//! The whole canvas on one page, to read, to print, and to go from each part to its question.

use crate::diagrams::Diagram;
use crate::model::{Field, Id, List, most_graphemes};
use crate::outline::{Answer, Line, Outline, outline};
use crate::remark::Remark;
use crate::ui::Session;
use crate::ui::diagrams::diagram;
use crate::ui::guidance::four_mistakes;
use crate::ui::html::{El, Inside, View, button, el, piece};
use crate::ui::parts::{
    Enter, FieldView, customer_name, field_link, lines as list_of, share_link, step_link,
};
use crate::walkthrough::{Question, Section, Status, Step};
use leptos::prelude::untrack;
use std::rc::Rc;

pub fn view(session: Session) -> Vec<View> {
    let words = session.words;
    let print = button("button", words.say("review.print"), move || session.print());
    let mut view = vec![
        venture(session).view(),
        untrack(|| to_do(session)).view(),
        piece(move || {
            session.watch_coach();
            let remarks = session.watch(|_| session.review());
            vec![
                open_remarks(session, &remarks).view(),
                four_mistakes(session, &remarks).view(),
            ]
            .view()
        }),
        diagram(session, Diagram::Chain(None)),
    ];
    let outline = session.read(|canvas| outline(canvas, words));
    let asked = session.asked();
    for section in Section::ALL {
        if section != Section::Review && asked.has(section) {
            view.push(untrack(|| section_of_review(session, section, &outline)).view());
        }
    }
    view.push(el("p", "ways").with(share_link(session)).with(print).view());
    view
}

fn venture(session: Session) -> El {
    let words = session.words;
    let field = FieldView::new(session, Field::Title);
    let label = words.say("review.venture");
    let input = field.input("grow", move || label.into(), Enter::Does(Rc::new(|| ())));
    let most = words.number(most_graphemes(Field::Title.kind()));
    let hint = words.fill("review.venture-hint", &[("most", &most)]);
    let hint = el("span", "hint").with(hint);
    let label = el("p", "review__label").with(label).with(" ").with(hint);
    el("div", "review__venture")
        .with(label)
        .with(input)
        .with(field.notes())
}

/// How much is missing, and each of it a press away.
fn to_do(session: Session) -> El {
    let words = session.words;
    let open = session.progress().into_iter();
    let open = open
        .filter(|(step, status)| step.section() != Section::Review && *status != Status::Complete);
    let open: Vec<Step> = open.map(|(step, _)| step).collect();
    if open.is_empty() {
        return el("p", "review__done").with(words.say("review.done"));
    }
    let count = words.count("review.missing", open.len());
    let mut list = el("ul", "");
    for step in open {
        let customer = step.of.map(|of| customer_name(session, of));
        let link = step_link(session, step, "link", missing(session, step));
        list = list.with(el("li", "").with(customer).with(" ").with(link));
    }
    el("details", "review__missing")
        .with(el("summary", "").with(count))
        .with(list)
}

/// What the coach would still look at again, customer by customer, each a press from its place.
fn open_remarks(session: Session, remarks: &[Remark]) -> Option<El> {
    if remarks.is_empty() {
        return None;
    }
    let count = session.words.count("review.remarks", remarks.len());
    let customers = session.read(|canvas| canvas.customer_types.clone());
    let customers = customers.iter().map(|one| Some(one.id));
    let groups = customers.chain([None]).filter_map(|of| {
        let is_about = |one: &&Remark| customer_of(session, one) == of;
        let links = remarks.iter().filter(is_about);
        let links = links.map(|one| el("li", "").with(remark_link(session, one)).view());
        let links: Vec<View> = links.collect();
        if links.is_empty() {
            return None;
        }
        let name = match of {
            Some(of) => customer_name(session, of).view(),
            None => session.words.say("review.together").view(),
        };
        let name = el("p", "review__about").with(name);
        Some(vec![name.view(), el("ul", "").with(links).view()].view())
    });
    let groups: Vec<View> = groups.collect();
    let view = el("details", "review__missing")
        .with(el("summary", "").with(count))
        .with(groups);
    Some(view)
}

/// The customer type that a remark is about; none for the solution and the canvas as a whole.
fn customer_of(session: Session, remark: &Remark) -> Option<Id> {
    let step = session.find(&remark.step)?;
    session.read(|canvas| {
        let mut customers = canvas.customer_types.iter().map(|one| one.id);
        let is_role = |id: &Id| Field::Entry(List::Types, *id).key() == remark.place;
        step.of.or_else(|| customers.find(is_role))
    })
}

fn remark_link(session: Session, remark: &Remark) -> Option<El> {
    let step = session.find(&remark.step)?;
    let noticed = el("bdi", "").with(remark.noticed.clone());
    Some(field_link(
        session,
        step,
        remark.place.clone(),
        "link",
        noticed,
    ))
}

fn section_of_review(session: Session, section: Section, outline: &Outline) -> El {
    let name = session.words.say(&format!("section.{}", section.key()));
    let review = el("section", "review__section").with(el("h3", "").with(name));
    if section == Section::Solution {
        return review.with(solution(session, &outline.solution));
    }
    outline.customers.iter().fold(review, |review, one| {
        let mut name = customer_name(session, one.id);
        if session.asked().has(Section::Customers) {
            name = step_link(session, Step::FIRST, "review__customer", name);
        }
        let card = el("div", "")
            .set(
                "class",
                format!("review__card review__card--{}", one.number),
            )
            .with(el("h4", "").with(name));
        let answers = one.answers.iter();
        let answers = answers.filter(|one| one.question.section() == section);
        let card = answers.fold(card, |card, answer| {
            let step = Step::about(answer.question, one.id);
            card.with(part_of_review(session, step, &answer.lines))
        });
        let fit = (section == Section::Value).then(|| {
            let (of, pains, gains) = (one.id, true, true);
            diagram(session, Diagram::Fit { of, pains, gains })
        });
        review.with(card).with(fit)
    })
}

fn solution(session: Session, answers: &[Answer]) -> El {
    let is_asked = session.read(|canvas| canvas.customer_types.len() > 1);
    let step = Step::once(Question::Serves);
    let is_open = is_asked && session.status(step) != Status::Complete;
    let open = is_open.then(|| part_of_review(session, step, &[]));
    let card = answers.iter().fold(el("div", "review__card"), |card, one| {
        let step = Step::once(one.question);
        card.with(part_of_review(session, step, &one.lines))
    });
    card.with(open)
}

/// One question's answers under its name, which leads to it; and what is missing. A question that is
/// not asked is there only when something has been said all the same.
fn part_of_review(session: Session, step: Step, lines: &[Line]) -> Option<El> {
    let is_asked = session.progress().iter().any(|(one, _)| *one == step);
    if !is_asked && lines.is_empty() {
        return None;
    }
    let name = format!("question.{}.short", step.question.key());
    let name = step_link(session, step, "review__link", session.words.say(&name));
    let is_open = is_asked && session.status(step) != Status::Complete;
    let gap = is_open.then(|| el("p", "review__gap").with(missing(session, step)));
    // What is asked once has no customer's name, and so no heading, above it.
    let heading = if step.of.is_some() { "h5" } else { "h4" };
    let part = el("div", "review__part")
        .with(el(heading, "review__name").with(name))
        .with(list_of(lines))
        .with(gap);
    Some(part)
}

/// "Missing: …" or "Unfinished: …".
fn missing(session: Session, step: Step) -> String {
    let words = session.words;
    let what = words.say(&format!("question.{}.missing", step.question.key()));
    let values = [("what", what)];
    if session.status(step) == Status::Untouched {
        words.fill("review.to-add", &values)
    } else {
        words.fill("review.to-finish", &values)
    }
}
