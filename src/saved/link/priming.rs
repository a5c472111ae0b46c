//! What the model reads before it codes a canvas: canvases in our own words, in the language of that one
//! (`language.rs`). The texts are frozen with their version.
//!
//! A line is a letter, a space, and words. `T` is the title and begins a canvas, `C` begins a customer
//! type, `S` a segment and `W` a job; the letters of [`put`] are the fields that follow.

use super::numbering::numbered;
use crate::model::{Canvas, CustomerType, Entry, Id, Job, JobKind, Part, Segment};

/// The canvases in a text of priming.
pub(super) fn canvases(text: &str) -> Vec<Canvas> {
    let mut canvases = Vec::new();
    for line in text.lines() {
        let Some((letter, words)) = line.split_once(' ') else {
            continue;
        };
        if letter == "T" {
            let mut canvas = Canvas::new();
            canvas.customer_types.clear();
            canvases.push(canvas);
        }
        if let Some(canvas) = canvases.last_mut() {
            put(canvas, letter, words);
        }
    }
    canvases.iter().map(numbered).collect()
}

/// Puts the words of one line where they belong; a line that belongs nowhere is passed over.
fn put(canvas: &mut Canvas, letter: &str, words: &str) -> Option<()> {
    // No id is needed but for ties: the entries are numbered afterwards.
    let entry = || Entry {
        text: words.into(),
        ..Entry::new(Id(0))
    };
    let solution = &mut canvas.solution;
    match letter {
        "T" => canvas.title = words.into(),
        "C" => canvas.customer_types.push(CustomerType {
            role: words.into(),
            ..CustomerType::new(Id(0))
        }),
        "F" => solution.offering.text = words.into(),
        "E" => solution.features.push(entry()),
        "L" => solution.delivery.text = words.into(),
        _ => put_in_type(canvas.customer_types.last_mut()?, letter, words, entry())?,
    }
    Some(())
}

fn put_in_type(one: &mut CustomerType, letter: &str, words: &str, entry: Entry) -> Option<()> {
    let value = &mut one.value;
    match letter {
        "B" => one.part = Some(part_of(words)),
        "S" => one.segments.push(Segment {
            text: words.into(),
            ..Segment::new(Id(0))
        }),
        "A" => one.segments.last_mut()?.early_adopters.push(entry),
        "W" => one.jobs.push(Job {
            when: words.into(),
            ..Job::new(Id(0))
        }),
        "N" => one.jobs.last_mut()?.want = words.into(),
        "O" => one.jobs.last_mut()?.so = words.into(),
        "J" => one.jobs.last_mut()?.kind = JobKind::from_key(words),
        "X" => one.jobs.last_mut()?.alternatives.push(entry),
        "P" => one.pains.push(entry),
        "G" => one.gains.push(entry),
        "v" => value.customer = words.into(),
        "o" => value.outcome = words.into(),
        "a" => value.approach = words.into(),
        "R" => value.pain_relievers.push(entry),
        "K" => value.gain_creators.push(entry),
        "D" => value.differentiators.push(entry),
        _ => return None,
    }
    Some(())
}

fn part_of(words: &str) -> Part {
    match words {
        "pays" => Part::Pays,
        "both" => Part::Both,
        _ => Part::Benefits,
    }
}
