//! The whole canvas on one page, to read, to print, and to go from each part to its question.

use super::{jobs, part};
use crate::model::text::is_blank;
use crate::model::{Blank, CustomerType, Entry, Field, Id, Job, List, most_graphemes};
use crate::remark::Remark;
use crate::ui::Session;
use crate::ui::html::{El, Inside, button, el, piece};
use crate::ui::parts::{Enter, FieldView, Sentence, customer_name, field_link, step_link};
use crate::walkthrough::{self, Question, Section, Status, Step};
use leptos::prelude::{AnyView, untrack};
use std::rc::Rc;

pub fn view(session: Session) -> Vec<AnyView> {
    let words = session.words;
    let print = button("button", words.say("review.print"), move || session.print());
    let mut view = vec![
        venture(session).view(),
        untrack(|| to_do(session)).view(),
        piece(move || open_remarks(session).view()),
    ];
    for section in Section::ALL {
        if section != Section::Review {
            view.push(untrack(|| section_of_review(session, section)).view());
        }
    }
    view.push(el("p", "ways").with(print).view());
    view
}

fn venture(session: Session) -> El {
    let words = session.words;
    let field = FieldView::new(session, Field::Title);
    let label = words.say("review.venture");
    let input = field.input("grow", move || label.into(), Enter::Does(Rc::new(|| ())));
    let most = most_graphemes(Field::Title.kind()).to_string();
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
fn open_remarks(session: Session) -> Option<El> {
    session.watch_coach();
    let remarks = session.watch(|_| session.review());
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
        let links: Vec<AnyView> = links.collect();
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
    let groups: Vec<AnyView> = groups.collect();
    let view = el("details", "review__missing")
        .with(el("summary", "").with(count))
        .with(groups);
    Some(view)
}

/// The customer type that a remark is about; none for the solution and the canvas as a whole.
fn customer_of(session: Session, remark: &Remark) -> Option<Id> {
    session.read(|canvas| {
        let step = walkthrough::find(canvas, &remark.step)?;
        let mut customers = canvas.customer_types.iter().map(|one| one.id);
        let is_role = |id: &Id| Field::Entry(List::Types, *id).key() == remark.place;
        step.of.or_else(|| customers.find(is_role))
    })
}

fn remark_link(session: Session, remark: &Remark) -> Option<El> {
    let step = session.read(|canvas| walkthrough::find(canvas, &remark.step))?;
    let noticed = el("bdi", "").with(remark.noticed.clone());
    Some(field_link(
        session,
        step,
        remark.place.clone(),
        "link",
        noticed,
    ))
}

fn section_of_review(session: Session, section: Section) -> El {
    let name = session.words.say(&format!("section.{}", section.key()));
    let review = el("section", "review__section").with(el("h3", "").with(name));
    if section == Section::Solution {
        return review.with(solution(session));
    }
    let customers = session.read(|canvas| canvas.customer_types.clone());
    customers.iter().fold(review, |review, one| {
        let name = customer_name(session, one.id);
        let name = step_link(session, Step::FIRST, "review__customer", name);
        let number = session.number(one.id);
        let card = el("div", "")
            .set("class", format!("review__card review__card--{number}"))
            .with(el("h4", "").with(name));
        review.with(match section {
            Section::Customers => who(session, one, card),
            Section::Jobs => what(session, one, card),
            _ => why(session, one, card),
        })
    })
}

fn who(session: Session, one: &CustomerType, card: El) -> El {
    let words = session.words;
    let about = |question| Step::about(question, one.id);
    let part = one.part.map(|part| part::name(words, part).view());
    let single = one.single.then(|| words.say("review.single").view());
    let segments = one.segments.iter().filter(|one| one.has_words());
    let segments = segments.map(|one| text(&one.text)).collect();
    let adopters = one.segments.iter().flat_map(|one| &one.early_adopters);
    let adopters = (!one.single)
        .then(|| part_of_review(session, about(Question::EarlyAdopters), texts(adopters)));
    let part = part.into_iter().chain(single).collect();
    card.with(part_of_review(session, about(Question::Part), part))
        .with(part_of_review(session, about(Question::Segments), segments))
        .with(adopters)
}

fn what(session: Session, one: &CustomerType, card: El) -> El {
    let about = |question| Step::about(question, one.id);
    let jobs = one.jobs.iter().filter(|job| job.has_words());
    let stories = jobs.map(|job| story(session, job)).collect();
    let alternatives = texts(one.jobs.iter().flat_map(|job| &job.alternatives));
    card.with(part_of_review(session, about(Question::Jobs), stories))
        .with(part_of_review(
            session,
            about(Question::Alternatives),
            alternatives,
        ))
        .with(part_of_review(
            session,
            about(Question::Pains),
            texts(&one.pains),
        ))
        .with(part_of_review(
            session,
            about(Question::Gains),
            texts(&one.gains),
        ))
}

fn story(session: Session, job: &Job) -> AnyView {
    let words = session.words;
    let blanks = Blank::ALL.map(|blank| job.blank(blank));
    let sentence = Sentence::job(words).read(words, blanks);
    let kind = job
        .kind
        .map(|kind| el("span", "review__kind").with(jobs::name(words, kind)));
    vec![text(&sentence), " ".view(), kind.view()].view()
}

fn why(session: Session, one: &CustomerType, card: El) -> El {
    let words = session.words;
    let about = |question| Step::about(question, one.id);
    let value = &one.value;
    let blanks = Blank::ALL.map(|blank| value.blank(blank));
    let is_told = blanks.iter().any(|blank| !is_blank(blank));
    let sentence = Sentence::value(words).read(words, blanks);
    let promise = is_told.then(|| text(&sentence)).into_iter().collect();
    let answers = |entries: &[Entry], needs: &[Entry]| -> Vec<AnyView> {
        let told = entries.iter().filter(|one| one.has_words());
        told.map(|one| answer(session, one, needs)).collect()
    };
    let relievers = answers(&value.pain_relievers, &one.pains);
    let creators = answers(&value.gain_creators, &one.gains);
    let apart = texts(&value.differentiators);
    card.with(part_of_review(session, about(Question::Value), promise))
        .with(part_of_review(
            session,
            about(Question::PainRelievers),
            relievers,
        ))
        .with(part_of_review(
            session,
            about(Question::GainCreators),
            creators,
        ))
        .with(part_of_review(
            session,
            about(Question::Differentiators),
            apart,
        ))
}

fn answer(session: Session, one: &Entry, needs: &[Entry]) -> AnyView {
    let answered = needs.iter().filter(|need| one.ties.contains(&need.id));
    let answered: Vec<&str> = answered.map(|need| need.text.as_str()).collect();
    let ties = (!answered.is_empty()).then(|| {
        let what = answered.join(", ");
        let what = session.words.fill("review.answers", &[("what", &what)]);
        el("span", "hint").set("dir", "auto").with(what)
    });
    vec![text(&one.text), " ".view(), ties.view()].view()
}

fn solution(session: Session) -> El {
    let solution = session.read(|canvas| canvas.solution.clone());
    let served = |part: &Entry| {
        let view = || vec![text(&part.text), serves(session, part).view()].view();
        part.has_words().then(view)
    };
    let only = |part: &Entry| served(part).into_iter().collect();
    let features = solution.features.iter().filter_map(served).collect();
    let is_asked = session.read(|canvas| canvas.customer_types.len() > 1);
    let step = Step::once(Question::Serves);
    let is_open = is_asked && session.status(step) != Status::Complete;
    let open = is_open.then(|| part_of_review(session, step, Vec::new()));
    let part = |question, entries| part_of_review(session, Step::once(question), entries);
    el("div", "review__card")
        .with(part(Question::Offering, only(&solution.offering)))
        .with(part(Question::Features, features))
        .with(part(Question::Delivery, only(&solution.delivery)))
        .with(open)
}

/// The customer types that a part serves.
fn serves(session: Session, part: &Entry) -> El {
    let customers = session.read(|canvas| canvas.customer_types.clone());
    let served = customers.iter().filter(|one| part.ties.contains(&one.id));
    served.fold(el("span", "review__serves"), |serves, one| {
        serves.with(customer_name(session, one.id))
    })
}

/// One question's answers under its name, which leads to it; and what is missing.
fn part_of_review(session: Session, step: Step, entries: Vec<AnyView>) -> El {
    let name = format!("question.{}.short", step.question.key());
    let name = step_link(session, step, "review__link", session.words.say(&name));
    let is_complete = session.status(step) == Status::Complete;
    let gap = (!is_complete).then(|| el("p", "review__gap").with(missing(session, step)));
    let entries = entries.into_iter().fold(el("ul", ""), |list, entry| {
        list.with(el("li", "").with(entry))
    });
    // What is asked once has no customer's name, and so no heading, above it.
    let heading = if step.of.is_some() { "h5" } else { "h4" };
    el("div", "review__part")
        .with(el(heading, "review__name").with(name))
        .with(entries)
        .with(gap)
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

fn texts<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<AnyView> {
    let told = entries.into_iter().filter(|one| one.has_words());
    told.map(|one| text(&one.text)).collect()
}

fn text(text: &str) -> AnyView {
    el("bdi", "review__text").with(text.to_owned()).view()
}
