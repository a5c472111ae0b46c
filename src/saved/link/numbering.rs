//! Names the entries of a canvas by their places: ids are drawn at random, and random numbers are what a
//! link has no room for.

use crate::model::{Canvas, CustomerType, Entry, Id};
use std::collections::HashMap;

/// The first id that is not a fixed one.
const FIRST: u32 = 16;

/// The same canvas with the ids that it has behind a link: those of [`Numbers`], in the order in which the
/// entries stand. Ties stay; ids that name nothing in the canvas, such as removed entries, follow after
/// all others. A canvas without customer types, which the model has no place for, gets an empty one.
pub(super) fn numbered(canvas: &Canvas) -> Canvas {
    let mut canvas = canvas.clone();
    if canvas.customer_types.is_empty() {
        canvas
            .customer_types
            .push(CustomerType::new(Id::FIRST_TYPE));
    }
    let mut known = HashMap::from([(Id::OFFERING, Id::OFFERING), (Id::DELIVERY, Id::DELIVERY)]);
    let mut numbers = Numbers::new();
    each_id(&mut canvas, &mut |id| {
        let number = numbers.next_id();
        known.entry(*id).or_insert(number);
        *id = number;
    });
    let mut number = |id: Id| *known.entry(id).or_insert_with(|| numbers.next_id());
    each_entry(&mut canvas, &mut |entry| {
        for tie in &mut entry.ties {
            *tie = number(*tie);
        }
    });
    for kept in &mut canvas.kept {
        if let Some((before, id, after)) = id_in(&kept.about) {
            kept.about = format!("{before}{}{after}", number(id).0);
        }
    }
    canvas
}

/// Gives out ids in order.
pub(super) struct Numbers(u32);

impl Numbers {
    pub(super) fn new() -> Self {
        Self(0)
    }

    /// The next id: first that of a new canvas's first customer type, then those from 16 on.
    pub(super) fn next_id(&mut self) -> Id {
        let id = match self.0 {
            0 => Id::FIRST_TYPE,
            count => Id(FIRST - 1 + count),
        };
        self.0 += 1;
        id
    }
}

/// The id in what a finding is about, with what stands before and after it: a field's
/// [`key`](crate::model::Field::key), or `type-` and a customer type's id.
fn id_in(about: &str) -> Option<(&str, Id, &str)> {
    let names = ["entry-", "job-", "value-", "type-"];
    let name = names.iter().find(|name| about.starts_with(**name))?;
    let (before, rest) = about.split_at(name.len());
    let end = rest.find('-').unwrap_or(rest.len());
    let (digits, after) = rest.split_at(end);
    let id: u32 = digits.parse().ok()?;
    // Only as it would have been written: no sign, no zeros in front.
    (id.to_string() == digits).then_some((before, Id(id), after))
}

/// Every id but the two fixed ones, in the order in which a link holds the entries.
fn each_id(canvas: &mut Canvas, run: &mut impl FnMut(&mut Id)) {
    for one in &mut canvas.customer_types {
        run(&mut one.id);
        for segment in &mut one.segments {
            run(&mut segment.id);
            segment
                .early_adopters
                .iter_mut()
                .for_each(|one| run(&mut one.id));
        }
        for job in &mut one.jobs {
            run(&mut job.id);
            job.alternatives.iter_mut().for_each(|one| run(&mut one.id));
        }
        for list in lists_of(one) {
            list.iter_mut().for_each(|one| run(&mut one.id));
        }
    }
    let features = &mut canvas.solution.features;
    features.iter_mut().for_each(|one| run(&mut one.id));
}

fn lists_of(one: &mut CustomerType) -> [&mut Vec<Entry>; 5] {
    let value = &mut one.value;
    [
        &mut one.pains,
        &mut one.gains,
        &mut value.pain_relievers,
        &mut value.gain_creators,
        &mut value.differentiators,
    ]
}

fn each_entry(canvas: &mut Canvas, run: &mut impl FnMut(&mut Entry)) {
    for one in &mut canvas.customer_types {
        for segment in &mut one.segments {
            segment.early_adopters.iter_mut().for_each(&mut *run);
        }
        for job in &mut one.jobs {
            job.alternatives.iter_mut().for_each(&mut *run);
        }
        for list in lists_of(one) {
            list.iter_mut().for_each(&mut *run);
        }
    }
    let solution = &mut canvas.solution;
    run(&mut solution.offering);
    solution.features.iter_mut().for_each(&mut *run);
    run(&mut solution.delivery);
}
