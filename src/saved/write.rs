//! Writes a stored document as JSON. Fields are named as in the glossary.

use super::{FORMAT, Standing, StoredDocument, VERSION};
use crate::model::{
    Canvas, CustomerType, Entry, Id, Job, JobKind, KeptAsItIs, Part, Segment, ValueProposition,
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
    let solution = &canvas.solution;
    object(&[
        ("title", text(&canvas.title)),
        ("customerTypes", all(&canvas.customer_types, customer_type)),
        (
            "solution",
            object(&[
                ("offering", entry(&solution.offering)),
                ("features", all(&solution.features, entry)),
                ("delivery", entry(&solution.delivery)),
            ]),
        ),
        ("kept", all(&canvas.kept, kept)),
    ])
}

/// A tab and its count, as a pair.
fn saves((tab, count): &(u32, u32)) -> Json {
    format!("[{tab},{count}]")
}

fn kept(one: &KeptAsItIs) -> Json {
    object(&[
        ("check", text(&one.check)),
        ("about", text(&one.about)),
        ("words", one.words.to_string()),
    ])
}

pub(super) fn customer_type(one: &CustomerType) -> Json {
    object(&[
        ("id", id(&one.id)),
        ("role", text(&one.role)),
        ("part", choice(one.part.map(part_key))),
        ("single", one.single.to_string()),
        ("segments", all(&one.segments, segment)),
        ("jobs", all(&one.jobs, job)),
        ("pains", all(&one.pains, entry)),
        ("gains", all(&one.gains, entry)),
        ("valueProposition", value_proposition(&one.value)),
    ])
}

pub(super) fn segment(one: &Segment) -> Json {
    object(&[
        ("id", id(&one.id)),
        ("text", text(&one.text)),
        ("earlyAdopters", all(&one.early_adopters, entry)),
    ])
}

pub(super) fn job(one: &Job) -> Json {
    object(&[
        ("id", id(&one.id)),
        ("when", text(&one.when)),
        ("want", text(&one.want)),
        ("so", text(&one.so)),
        ("kind", choice(one.kind.map(JobKind::key))),
        ("alternatives", all(&one.alternatives, entry)),
    ])
}

fn value_proposition(value: &ValueProposition) -> Json {
    object(&[
        ("customer", text(&value.customer)),
        ("outcome", text(&value.outcome)),
        ("approach", text(&value.approach)),
        ("painRelievers", all(&value.pain_relievers, entry)),
        ("gainCreators", all(&value.gain_creators, entry)),
        ("differentiators", all(&value.differentiators, entry)),
    ])
}

pub(super) fn entry(one: &Entry) -> Json {
    object(&[
        ("id", id(&one.id)),
        ("text", text(&one.text)),
        ("ties", all(&one.ties, id)),
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

pub(super) fn id(id: &Id) -> Json {
    id.0.to_string()
}
