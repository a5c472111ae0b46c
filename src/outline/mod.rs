//! A canvas in words: everything that a learner wrote or chose, under the questions of the lesson.
//!
//! The review, the text to take along and what is shown of other canvases are all drawn from it.

mod changes;
mod markdown;
mod names;
pub mod poster;
mod sentence;
mod table;
mod text;
mod told;

pub use changes::{Change, changes};
pub use markdown::markdown;
pub use names::{kind_name, part_name};
pub use sentence::Sentence;
pub use table::table;
pub use text::text;
pub use told::answers;

use crate::content::Words;
use crate::model::text::is_blank;
use crate::model::{Blank, Canvas, CustomerType, Entry, Id, Job, Segment, Solution};
use crate::walkthrough::Question;

/// A canvas in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The venture's name; may be empty.
    pub title: String,
    pub customers: Vec<Customer>,
    pub solution: Vec<Answer>,
}

/// A customer type in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    pub id: Id,
    /// From 1.
    pub number: usize,
    /// Its role, or its number as long as it has none.
    pub name: String,
    /// Whether it has a role.
    pub is_named: bool,
    pub answers: Vec<Answer>,
}

/// What the answer to a question says; without lines nothing has been said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub question: Question,
    pub lines: Vec<Line>,
}

/// One thing that has been said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Names its place within the canvas, whatever is written there.
    pub place: String,
    pub text: String,
    /// What it belongs to, or is tied to.
    pub note: Option<String>,
}

impl Outline {
    /// Whether nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        let customers = self.customers.iter().flat_map(|one| &one.answers);
        let mut answers = customers.chain(&self.solution);
        let is_named = self.customers.iter().any(|one| one.is_named);
        is_blank(&self.title) && !is_named && answers.all(|one| one.lines.is_empty())
    }
}

impl Line {
    /// The text, with the note behind it in brackets.
    pub fn with_note(&self) -> String {
        match &self.note {
            Some(note) => format!("{} ({note})", self.text),
            None => self.text.clone(),
        }
    }
}

/// Puts a canvas into words. What is empty is left out.
pub fn outline(canvas: &Canvas, words: Words) -> Outline {
    let numbered = canvas.customer_types.iter().zip(1..);
    Outline {
        title: canvas.title.clone(),
        customers: numbered
            .map(|(one, number)| customer(one, number, words))
            .collect(),
        solution: solution(&canvas.solution, &canvas.customer_types, words),
    }
}

fn customer(one: &CustomerType, number: usize, words: Words) -> Customer {
    let questions = Question::all().filter(|question| question.is_asked_of_each_type());
    Customer {
        id: one.id,
        number,
        name: name(one, number, words),
        is_named: !is_blank(&one.role),
        answers: questions
            .map(|question| answer(question, of_customer(one, question, words)))
            .collect(),
    }
}

fn of_customer(one: &CustomerType, question: Question, words: Words) -> Vec<Line> {
    let value = &one.value;
    match question {
        Question::Part => part(one, words),
        Question::Segments => segments(&one.segments),
        Question::EarlyAdopters => adopters(&one.segments),
        Question::Jobs => jobs(&one.jobs, words),
        Question::Alternatives => alternatives(&one.jobs, words),
        Question::Pains => entries(&one.pains),
        Question::Gains => entries(&one.gains),
        Question::Value => promise(one, words),
        Question::PainRelievers => tied(&value.pain_relievers, &one.pains, words),
        Question::GainCreators => tied(&value.gain_creators, &one.gains, words),
        Question::Differentiators => entries(&value.differentiators),
        Question::Types
        | Question::Offering
        | Question::Features
        | Question::Delivery
        | Question::Serves
        | Question::Review => Vec::new(),
    }
}

fn name(one: &CustomerType, number: usize, words: Words) -> String {
    if is_blank(&one.role) {
        let number = words.number(number);
        return words.fill("customer.number", &[("number", &number)]);
    }
    one.role.clone()
}

/// The name with the number before it, where it does not say its number itself.
fn numbered_name(one: &CustomerType, number: usize, words: Words) -> String {
    let name = name(one, number, words);
    if is_blank(&one.role) {
        name
    } else {
        format!("{number} {name}")
    }
}

fn answer(question: Question, lines: Vec<Line>) -> Answer {
    Answer { question, lines }
}

fn line(place: String, text: &str, note: Option<String>) -> Option<Line> {
    let text = text.to_owned();
    (!is_blank(&text)).then_some(Line { place, text, note })
}

fn entry(one: &Entry, note: Option<String>) -> Option<Line> {
    line(format!("entry-{}", one.id.0), &one.text, note)
}

fn entries(entries: &[Entry]) -> Vec<Line> {
    entries.iter().filter_map(|one| entry(one, None)).collect()
}

fn part(one: &CustomerType, words: Words) -> Vec<Line> {
    let place = |what| format!("{what}-{}", one.id.0);
    let part = one.part.map(|part| part_name(words, part));
    let single = one.single.then(|| words.say("review.single"));
    let part = part.and_then(|part| line(place("part"), part, None));
    let single = single.and_then(|single| line(place("single"), single, None));
    part.into_iter().chain(single).collect()
}

fn segments(segments: &[Segment]) -> Vec<Line> {
    let lines = segments.iter();
    let lines = lines.filter_map(|one| line(format!("entry-{}", one.id.0), &one.text, None));
    lines.collect()
}

/// With the segment that they are part of, where there are several.
fn adopters(segments: &[Segment]) -> Vec<Line> {
    let note = |one: &Segment| (segments.len() > 1).then(|| one.text.clone());
    let lines = segments.iter().flat_map(|segment| {
        let adopters = segment.early_adopters.iter();
        adopters.filter_map(move |one| entry(one, note(segment)))
    });
    lines.collect()
}

fn jobs(jobs: &[Job], words: Words) -> Vec<Line> {
    let told = jobs.iter().filter(|one| one.has_words());
    let lines = told.filter_map(|one| {
        let blanks = Blank::ALL.map(|blank| one.blank(blank));
        let story = Sentence::job(words).read(words, blanks);
        let kind = one.kind.map(|kind| kind_name(words, kind).to_owned());
        line(format!("job-{}", one.id.0), &story, kind)
    });
    lines.collect()
}

/// With the number of the job that they do, where there are several.
fn alternatives(jobs: &[Job], words: Words) -> Vec<Line> {
    let note = |number: usize| {
        let number = words.number(number);
        (jobs.len() > 1).then(|| words.fill("jobs.job", &[("number", &number)]))
    };
    let lines = jobs.iter().zip(1..).flat_map(|(job, number)| {
        let alternatives = job.alternatives.iter();
        alternatives.filter_map(move |one| entry(one, note(number)))
    });
    lines.collect()
}

fn promise(one: &CustomerType, words: Words) -> Vec<Line> {
    if !one.value.has_words() {
        return Vec::new();
    }
    let blanks = Blank::ALL.map(|blank| one.value.blank(blank));
    let promise = Sentence::value(words).read(words, blanks);
    let promise = line(format!("value-{}", one.id.0), &promise, None);
    promise.into_iter().collect()
}

/// Entries with what they answer.
fn tied(entries: &[Entry], needs: &[Entry], words: Words) -> Vec<Line> {
    let note = |one: &Entry| {
        let answered = needs.iter().filter(|need| one.ties.contains(&need.id));
        let answered: Vec<&str> = answered.map(|need| need.text.as_str()).collect();
        let what = answered.join(words.say("list.comma"));
        (!what.is_empty()).then(|| words.fill("review.answers", &[("what", &what)]))
    };
    let lines = entries.iter().filter_map(|one| entry(one, note(one)));
    lines.collect()
}

/// The parts of the solution with whom they serve, where there are several.
fn solution(solution: &Solution, customers: &[CustomerType], words: Words) -> Vec<Answer> {
    let note = |one: &Entry| {
        let numbered = customers.iter().zip(1..);
        let served = numbered.filter(|(customer, _)| one.ties.contains(&customer.id));
        let served: Vec<String> = served
            .map(|(customer, number)| numbered_name(customer, number, words))
            .collect();
        let is_told = customers.len() > 1 && !served.is_empty();
        is_told.then(|| {
            words.fill(
                "review.serves",
                &[("whom", &served.join(words.say("list.comma")))],
            )
        })
    };
    let lines = |entries: &[Entry]| {
        let lines = entries.iter().filter_map(|one| entry(one, note(one)));
        lines.collect()
    };
    vec![
        answer(
            Question::Offering,
            lines(std::slice::from_ref(&solution.offering)),
        ),
        answer(Question::Features, lines(&solution.features)),
        answer(
            Question::Delivery,
            lines(std::slice::from_ref(&solution.delivery)),
        ),
    ]
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::model::{Edit, List};
    use crate::saved::read;

    /// A document with something in every kind of place.
    pub const FULL: &str = include_str!("../../tests/documents/2026-11-26.json");

    pub fn full() -> Canvas {
        read(FULL).expect("it opens").document.canvas
    }

    fn lines(canvas: &Canvas, question: Question) -> Vec<Line> {
        let outline = outline(canvas, Words::english());
        let answers = outline.customers.into_iter().flat_map(|one| one.answers);
        let answers = answers.chain(outline.solution);
        let lines = answers.filter(|one| one.question == question);
        lines.flat_map(|one| one.lines).collect()
    }

    #[test]
    fn an_empty_canvas_says_nothing() {
        let outline = outline(&Canvas::new(), Words::english());
        assert!(outline.is_empty());
        assert_eq!(outline.customers[0].name, "Customer 1");
    }

    #[test]
    fn early_adopters_of_what_became_a_single_customer_are_still_told() {
        let mut canvas = full();
        let of = canvas.customer_types[0].id;
        canvas.apply(Edit::SetSingle { of, single: true });
        assert!(!lines(&canvas, Question::EarlyAdopters).is_empty());
    }

    #[test]
    fn of_two_segments_the_adopters_say_to_which_they_belong() {
        let mut canvas = full();
        let of = canvas.customer_types[0].id;
        assert_eq!(lines(&canvas, Question::EarlyAdopters)[0].note, None);
        let list = List::Segments(of);
        let item = list.blank_item(Id(900));
        canvas.apply(Edit::Insert { list, at: 9, item });
        let segment = canvas.customer_types[0].segments[0].text.clone();
        let note = lines(&canvas, Question::EarlyAdopters)[0].note.clone();
        assert_eq!(note, Some(segment));
    }

    #[test]
    fn an_answer_says_what_it_answers_and_a_part_whom_it_serves() {
        let mut canvas = full();
        let (list, id) = (List::Features, Id::OFFERING);
        let (to, tied) = (canvas.customer_types[1].id, true);
        canvas.apply(Edit::Tie { list, id, to, tied });
        let note = |question| lines(&canvas, question)[0].note.clone().unwrap_or_default();
        let pain = &canvas.customer_types[0].pains[0].text;
        assert!(note(Question::PainRelievers).contains(pain));
        assert!(note(Question::Offering).starts_with("Serves: 2 text"));
    }
}
