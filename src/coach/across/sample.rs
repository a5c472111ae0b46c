//! A whole canvas with nothing to remark on, for the tests to spoil.

use super::Across;
use crate::coach::{Phrases, Where};
use crate::model::{Canvas, CustomerType, Entry, Id, Job, Part, Segment, ValueProposition};

pub fn entry(id: u32, text: &str) -> Entry {
    Entry {
        text: text.into(),
        ..Entry::new(Id(id))
    }
}

pub fn segment(id: u32, text: &str) -> Segment {
    Segment {
        text: text.into(),
        ..Segment::new(Id(id))
    }
}

fn tied(id: u32, text: &str, to: &[u32]) -> Entry {
    Entry {
        ties: to.iter().copied().map(Id).collect(),
        ..entry(id, text)
    }
}

fn customer(id: u32, role: &str, part: Part, group: &str) -> CustomerType {
    CustomerType {
        role: role.into(),
        part: Some(part),
        segments: vec![Segment {
            early_adopters: vec![entry(id + 2, "those who moved here last month")],
            ..segment(id + 1, group)
        }],
        jobs: vec![Job {
            when: "the baby finally sleeps".into(),
            want: "talk to someone who knows this".into(),
            so: "get through the afternoon".into(),
            alternatives: vec![entry(id + 4, "ring a sister")],
            ..Job::new(Id(id + 3))
        }],
        pains: vec![entry(id + 5, "nobody is awake")],
        gains: vec![entry(id + 6, "a friend near by")],
        value: ValueProposition {
            customer: group.into(),
            outcome: "find company on the same day".into(),
            approach: "asking the midwives".into(),
            pain_relievers: vec![tied(id + 7, "open at night", &[id + 5])],
            gain_creators: vec![tied(id + 8, "ten minutes away", &[id + 6])],
            differentiators: Vec::new(),
        },
        ..CustomerType::new(Id(id))
    }
}

/// Parents who are served for free, and advertisers who pay.
pub fn full() -> Canvas {
    let mut canvas = Canvas::new();
    canvas.customer_types = vec![
        customer(20, "parents", Part::Both, "parents at home in Leeds"),
        customer(40, "advertisers", Part::Pays, "shops for prams"),
    ];
    canvas.solution.offering = tied(1, "A circle of neighbours", &[20, 40]);
    canvas.solution.features = vec![tied(60, "An introduction", &[20])];
    canvas.solution.delivery = tied(2, "A card at the last visit", &[20]);
    canvas
}

/// What a check names on a canvas.
pub fn noticed(check: &Across, canvas: &Canvas) -> Vec<String> {
    let phrases = [
        (Where::Start, "nothing"),
        (Where::Start, "put up with it"),
        (Where::Anywhere, "24/7"),
    ];
    let found = (check.run)(canvas, &Phrases::new(phrases));
    found.into_iter().map(|one| one.name).collect()
}
