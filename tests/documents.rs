//! Documents that have ever been written open for ever, and what is written keeps to the published
//! schema.

use customer_model_canvas::model::{
    Blank, Canvas, Edit, Field, Id, Item, JobKind, List, Part, SupportingRole,
};
use customer_model_canvas::saved::{StoredDocument, read, write};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(path).expect("a file of this project")
}

fn schema() -> jsonschema::Validator {
    let schema = serde_json::from_str(&file("schema/canvas.v1.json")).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

fn faults(document: &Value) -> Vec<String> {
    let schema = schema();
    let faults = schema.iter_errors(document);
    faults.map(|fault| fault.to_string()).collect()
}

/// A document with something in every kind of place.
fn full() -> StoredDocument {
    let mut canvas = Canvas::new();
    let of = Id::FIRST_TYPE;
    let lists = [
        List::Types,
        List::Segments(of),
        List::EarlyAdopters(of, Id(21)),
        List::Jobs(of),
        List::Alternatives(of, Id(23)),
        List::Pains(of),
        List::Gains(of),
        List::PainRelievers(of),
        List::GainCreators(of),
        List::Differentiators(of),
        List::Features,
    ];
    for (id, list) in (20..).zip(lists) {
        let (at, item): (_, Item) = (usize::MAX, list.blank_item(Id(id)));
        assert!(canvas.apply(Edit::Insert { list, at, item }).is_some());
    }
    let fields = canvas.fields().into_iter().chain([Field::Title]);
    for (number, field) in fields.collect::<Vec<_>>().into_iter().enumerate() {
        let text = format!("text {number} \"\\\n👩‍👩‍👧");
        canvas.apply(Edit::Write { field, text });
    }
    canvas.apply(Edit::Tie {
        list: List::PainRelievers(of),
        id: Id(27),
        to: Id(25),
        tied: true,
    });
    canvas.apply(Edit::SetPart {
        of,
        part: Some(Part::Both),
    });
    canvas.apply(Edit::SetSingle { of, single: true });
    canvas.apply(Edit::SetKind {
        of,
        job: Id(23),
        kind: Some(JobKind::Supporting(Some(SupportingRole::CoCreator))),
    });
    let about = Field::Job(of, Id(23), Blank::First).key();
    canvas.apply(Edit::Keep {
        check: "any/placeholder".into(),
        about,
        words: Some(u32::MAX),
    });
    StoredDocument {
        revision: 7,
        changed: 1_764_000_000_000,
        at: "jobs/1/pains".into(),
        canvas,
        ..StoredDocument::default()
    }
}

#[test]
fn what_is_written_keeps_to_the_published_schema() {
    for document in [StoredDocument::default(), full()] {
        let written = serde_json::from_str(&write(&document)).expect("JSON");
        assert_eq!(faults(&written), [] as [String; 0]);
    }
}

#[test]
fn every_choice_that_a_learner_has_is_in_the_schema() {
    let mut document = full();
    let kinds = [
        None,
        Some(JobKind::Functional),
        Some(JobKind::Social),
        Some(JobKind::Emotional),
        Some(JobKind::Supporting(None)),
        Some(JobKind::Supporting(Some(SupportingRole::Buyer))),
        Some(JobKind::Supporting(Some(SupportingRole::CoCreator))),
        Some(JobKind::Supporting(Some(SupportingRole::Transferrer))),
    ];
    for kind in kinds {
        for part in [
            None,
            Some(Part::Benefits),
            Some(Part::Pays),
            Some(Part::Both),
        ] {
            let customer = &mut document.canvas.customer_types[0];
            customer.part = part;
            customer.jobs[0].kind = kind;
            let written = serde_json::from_str(&write(&document)).expect("JSON");
            assert_eq!(faults(&written), [] as [String; 0], "{part:?} {kind:?}");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_document_of_this_version() {
    let good: Value = serde_json::from_str(&write(&full())).expect("JSON");
    let broken: [(&str, Value); 6] = [
        ("/format", json!("another")),
        ("/version", json!(2)),
        ("/canvas/title", json!(5)),
        ("/canvas/customerTypes", json!([])),
        ("/canvas/customerTypes/0/part", json!("none")),
        ("/canvas/customerTypes/0/pains/0/id", json!(-1)),
    ];
    for (place, value) in broken {
        let mut document = good.clone();
        *document.pointer_mut(place).expect("a place") = value;
        assert!(!faults(&document).is_empty(), "{place}");
    }
}

#[test]
fn every_document_that_was_ever_written_opens_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let files: Vec<PathBuf> = entries.map(|one| one.expect("a file").path()).collect();
    assert!(files.len() >= 2, "the scan has lost its way");
    for path in files {
        let opened = read(&fs::read_to_string(&path).expect("a file")).expect("it opens");
        assert!(!opened.damaged, "{path:?}");
        let document = opened.document;
        assert_eq!(document.revision, full().revision, "{path:?}");
        assert_eq!(document.at, full().at, "{path:?}");
        assert_eq!(document.canvas, full().canvas, "{path:?}");
    }
}
