//! An entry: what a learner wrote in answer to one question, with what is needed to judge it.

use crate::model::{Blank, Canvas, Field, FieldKind, List};

/// What is checked.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub kind: EntryKind,
    /// Its blanks in reading order, each with the sort of words it takes.
    pub blanks: Vec<(FieldKind, &'a str)>,
    /// The blank that is looked at, where the whole of a canvas is at hand.
    pub place: usize,
    /// The other entries of the list in which that blank stands.
    pub others: Vec<&'a str>,
    /// The segment that early adopters belong to.
    pub segment: Option<&'a str>,
}

/// The sorts of entries that have checks of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    Role,
    Segment,
    EarlyAdopter,
    Job,
    Alternative,
    Value,
    Solution,
    /// Only the checks of any entry.
    Other,
}

impl EntryKind {
    /// The sort of entry that a field of this sort belongs to.
    pub fn of(kind: FieldKind) -> Self {
        match kind {
            FieldKind::Role => Self::Role,
            FieldKind::Segment => Self::Segment,
            FieldKind::EarlyAdopter => Self::EarlyAdopter,
            FieldKind::When | FieldKind::Want | FieldKind::So => Self::Job,
            FieldKind::Alternative => Self::Alternative,
            FieldKind::ValueCustomer | FieldKind::ValueOutcome | FieldKind::ValueApproach => {
                Self::Value
            }
            FieldKind::Offering | FieldKind::Feature | FieldKind::Delivery => Self::Solution,
            _ => Self::Other,
        }
    }
}

impl<'a> Entry<'a> {
    /// An entry of these blanks. The first blank decides what sort of entry it is.
    pub fn new(blanks: Vec<(FieldKind, &'a str)>) -> Self {
        let first = blanks.first();
        Self {
            kind: first.map_or(EntryKind::Other, |(kind, _)| EntryKind::of(*kind)),
            blanks,
            place: 0,
            others: Vec::new(),
            segment: None,
        }
    }

    /// The entry that a field of a canvas belongs to, looked at from there; nothing when the field is
    /// gone. Of the solution all parts are one entry: its offering, its features, its delivery.
    pub fn of(canvas: &'a Canvas, field: Field) -> Option<Self> {
        let blanks = |field_of: fn(Field, Blank) -> Field, blank: Blank| {
            let fields = Blank::ALL.map(|blank| field_of(field, blank));
            let read = |one: Field| Some((one.kind(), canvas.text(one)?));
            let blanks: Option<Vec<_>> = fields.into_iter().map(read).collect();
            let place = Blank::ALL.iter().position(|one| *one == blank)?;
            Some(Self {
                place,
                ..Self::new(blanks?)
            })
        };
        match field {
            Field::Job(_, _, blank) => blanks(
                |field, blank| match field {
                    Field::Job(of, job, _) => Field::Job(of, job, blank),
                    other => other,
                },
                blank,
            ),
            Field::Value(_, blank) => blanks(
                |field, blank| match field {
                    Field::Value(of, _) => Field::Value(of, blank),
                    other => other,
                },
                blank,
            ),
            Field::Offering | Field::Delivery | Field::Entry(List::Features, _) => {
                Self::of_solution(canvas, field)
            }
            Field::Entry(list, id) => {
                let entries = canvas.list(list)?;
                let segment = match list {
                    List::EarlyAdopters(of, segment) => {
                        canvas.text(Field::Entry(List::Segments(of), segment))
                    }
                    _ => None,
                };
                Some(Self {
                    others: entries.texts_but(id),
                    segment,
                    ..Self::single(field.kind(), entries.text(id)?)
                })
            }
            Field::Title => Some(Self::single(field.kind(), &canvas.title)),
        }
    }

    fn of_solution(canvas: &'a Canvas, field: Field) -> Option<Self> {
        let solution = &canvas.solution;
        let mut blanks = vec![(FieldKind::Offering, solution.offering.text.as_str())];
        let features = solution.features.iter();
        blanks.extend(features.map(|one| (FieldKind::Feature, one.text.as_str())));
        blanks.push((FieldKind::Delivery, &solution.delivery.text));
        let place = match field {
            Field::Offering => 0,
            Field::Delivery => blanks.len() - 1,
            Field::Entry(_, id) => 1 + solution.features.iter().position(|one| one.id == id)?,
            _ => return None,
        };
        let mut entry = Self {
            place,
            ..Self::new(blanks)
        };
        if let Field::Entry(list, id) = field {
            entry.others = canvas.list(list)?.texts_but(id);
        }
        Some(entry)
    }

    /// An entry of one text.
    pub fn single(kind: FieldKind, text: &'a str) -> Self {
        Self::new(vec![(kind, text)])
    }
}
