//! Writes a stored document as JSON. Fields are named as in the glossary.
//!
//! The parts of a canvas are named one by one, so that the compiler asks about a new one.

use super::{FORMAT, Standing, StoredDocument, VERSION};
use crate::model::{
    Canvas, CustomerType, Entry, Id, Job, JobKind, KeptAsItIs, Part, Segment, Solution,
    ValueProposition,
};

/// The JSON text of a document.
pub fn write(document: &StoredDocument) -> String {
    object(&[
        ("format", text(FORMAT)),
        ("version", VERSION.to_string()),
        ("revision", document.revision.to_string()),
        ("changed", document.changed.to_string()),
        ("saves", all(document.saves.counts(), saves)),
        ("at", text(&document.at)),
        ("standing", choice(document.standing.map(Standing::key))),
        ("canvas", canvas(&document.canvas)),
    ])
}

pub(super) fn canvas(canvas: &Canvas) -> Json {
    let Canvas {
        title,
        customer_types,
        solution:
            Solution {
                offering,
                features,
                delivery,
            },
        kept,
    } = canvas;
    object(&[
        ("title", text(title)),
        ("customerTypes", all(customer_types, customer_type)),
        (
            "solution",
            object(&[
                ("offering", entry(offering)),
                ("features", all(features, entry)),
                ("delivery", entry(delivery)),
            ]),
        ),
        ("kept", all(kept, put_away)),
    ])
}

/// A tab and its count, as a pair.
fn saves((tab, count): &(u32, u32)) -> Json {
    format!("[{tab},{count}]")
}

fn put_away(one: &KeptAsItIs) -> Json {
    let KeptAsItIs {
        check,
        about,
        words,
    } = one;
    object(&[
        ("check", text(check)),
        ("about", text(about)),
        ("words", words.to_string()),
    ])
}

pub(super) fn customer_type(one: &CustomerType) -> Json {
    let CustomerType {
        id,
        role,
        part,
        single,
        segments,
        jobs,
        pains,
        gains,
        value,
    } = one;
    object(&[
        ("id", number(id)),
        ("role", text(role)),
        ("part", choice(part.map(part_key))),
        ("single", single.to_string()),
        ("segments", all(segments, segment)),
        ("jobs", all(jobs, job)),
        ("pains", all(pains, entry)),
        ("gains", all(gains, entry)),
        ("valueProposition", value_proposition(value)),
    ])
}

pub(super) fn segment(one: &Segment) -> Json {
    let Segment {
        id,
        text: words,
        early_adopters,
    } = one;
    object(&[
        ("id", number(id)),
        ("text", text(words)),
        ("earlyAdopters", all(early_adopters, entry)),
    ])
}

pub(super) fn job(one: &Job) -> Json {
    let Job {
        id,
        when,
        want,
        so,
        kind,
        alternatives,
    } = one;
    object(&[
        ("id", number(id)),
        ("when", text(when)),
        ("want", text(want)),
        ("so", text(so)),
        ("kind", choice(kind.map(JobKind::key))),
        ("alternatives", all(alternatives, entry)),
    ])
}

fn value_proposition(value: &ValueProposition) -> Json {
    let ValueProposition {
        customer,
        outcome,
        approach,
        pain_relievers,
        gain_creators,
        differentiators,
    } = value;
    object(&[
        ("customer", text(customer)),
        ("outcome", text(outcome)),
        ("approach", text(approach)),
        ("painRelievers", all(pain_relievers, entry)),
        ("gainCreators", all(gain_creators, entry)),
        ("differentiators", all(differentiators, entry)),
    ])
}

pub(super) fn entry(one: &Entry) -> Json {
    let Entry {
        id,
        text: words,
        ties,
    } = one;
    object(&[
        ("id", number(id)),
        ("text", text(words)),
        ("ties", all(ties, number)),
    ])
}

/// How a part is written; [`part_from`] reads it.
pub(super) fn part_key(part: Part) -> &'static str {
    match part {
        Part::Benefits => "benefits",
        Part::Pays => "pays",
        Part::Both => "both",
    }
}

pub(super) fn part_from(key: &str) -> Option<Part> {
    Part::ALL.into_iter().find(|part| part_key(*part) == key)
}

/// A piece of JSON text. Writing text at once, instead of a tree of values to be written later,
/// keeps 9 KB out of the module.
pub(super) type Json = String;

pub(super) fn object(fields: &[(&str, Json)]) -> Json {
    let fields = fields
        .iter()
        .map(|(name, value)| format!("\"{name}\":{value}"));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

pub(super) fn all<T>(items: &[T], write: fn(&T) -> Json) -> Json {
    let items: Vec<Json> = items.iter().map(write).collect();
    format!("[{}]", items.join(","))
}

/// A JSON string. What JSON does not let stand as it is, is escaped; all else stays.
pub(super) fn text(text: &str) -> Json {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for character in text.chars() {
        match character {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\0'..='\u{1f}' => json.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => json.push(character),
        }
    }
    json.push('"');
    json
}

pub(super) fn choice(key: Option<&'static str>) -> Json {
    key.map_or("null".into(), text)
}

pub(super) fn number(id: &Id) -> Json {
    id.0.to_string()
}
