//! Entries as they are written down for checking in a pile: JSON with the blanks by name.

use crate::coach::Entry;
use crate::model::FieldKind::{self, *};
use serde_json::Value;

/// An entry with what is expected of the checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labelled {
    /// Its name in the pile; any JSON value.
    pub id: Value,
    /// Its blanks in reading order: the name, the sort of words, the words.
    pub blanks: Vec<(&'static str, FieldKind, String)>,
    /// The segment that early adopters belong to.
    pub segment: Option<String>,
    /// The ids of the checks that should find something.
    pub expect: Vec<String>,
    /// The kind of job, where it is known.
    pub category: Option<String>,
    /// Instructors could differ: counts neither way.
    pub is_doubtful: bool,
}

/// Why a line is not an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnEntry {
    NotJson,
    /// There is no `field`, or none of the fields that have checks.
    UnknownField,
    /// There is no object `entry`.
    NoEntry,
}

/// The sorts of entries with the names and sorts of their blanks.
const FIELDS: &[(&str, &[(&str, FieldKind)])] = &[
    ("customer_type", &[("text", Role)]),
    ("segment", &[("text", Segment)]),
    ("early_adopter", &[("text", EarlyAdopter)]),
    ("job", &[("when", When), ("want", Want), ("so", So)]),
    ("alternative", &[("text", Alternative)]),
    (
        "value",
        &[
            ("customer", ValueCustomer),
            ("outcome", ValueOutcome),
            ("approach", ValueApproach),
        ],
    ),
    (
        "solution",
        &[
            ("offering", Offering),
            ("features", Feature),
            ("delivery", Delivery),
        ],
    ),
];

/// The names and sorts of the blanks of a sort of entry.
pub fn blanks_of(field: &str) -> Option<&'static [(&'static str, FieldKind)]> {
    let found = FIELDS.iter().find(|(name, _)| *name == field);
    found.map(|(_, blanks)| *blanks)
}

impl Labelled {
    /// Reads one line of a pile.
    ///
    /// # Errors
    /// When the line is no entry; see [`NotAnEntry`].
    pub fn read(line: &str) -> Result<Self, NotAnEntry> {
        let line: Value = serde_json::from_str(line).map_err(|_| NotAnEntry::NotJson)?;
        let field = line["field"].as_str().and_then(blanks_of);
        let field = field.ok_or(NotAnEntry::UnknownField)?;
        let entry = line["entry"].as_object().ok_or(NotAnEntry::NoEntry)?;
        let mut blanks = Vec::new();
        for (name, kind) in field {
            match entry.get(*name) {
                Some(Value::String(text)) => blanks.push((*name, *kind, text.clone())),
                Some(Value::Array(all)) => {
                    let texts = all.iter().filter_map(Value::as_str);
                    blanks.extend(texts.map(|text| (*name, *kind, text.to_owned())));
                }
                _ => {}
            }
        }
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let expect = line["expect"].as_array().into_iter().flatten();
        Ok(Self {
            id: line["id"].clone(),
            blanks,
            segment: text(&line["context"]["segment"]),
            expect: expect.filter_map(text).collect(),
            category: text(&line["category"]),
            is_doubtful: line["doubtful"] == true,
        })
    }

    /// The entry, as the checks see it.
    pub fn entry(&self) -> Entry<'_> {
        let blanks = self.blanks.iter();
        let blanks = blanks.map(|(_, kind, text)| (*kind, text.as_str()));
        Entry {
            segment: self.segment.as_deref(),
            ..Entry::new(blanks.collect())
        }
    }
}
