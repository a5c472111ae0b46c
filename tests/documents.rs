//! Documents that have ever been written open for ever, and what is written keeps to the published
//! schema.

use customer_model_canvas::model::{JobKind, Part};
use customer_model_canvas::saved::{Standing, StoredDocument, read, write};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(path).expect("a file of this project")
}

fn schema() -> jsonschema::Validator {
    let schema = json_of(&file("schema/canvas.v1.json"));
    jsonschema::validator_for(&schema).expect("a schema")
}

fn faults(document: &Value) -> Vec<String> {
    let schema = schema();
    let faults = schema.iter_errors(document);
    faults.map(|fault| fault.to_string()).collect()
}

/// The text of the newest document: it has something in every kind of place.
fn newest() -> String {
    file("tests/documents/2026-11-26.json")
}

fn full() -> StoredDocument {
    read(&newest()).expect("it opens").document
}

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn what_is_written_keeps_to_the_published_schema() {
    let standings = [None, Some(Standing::Archived), Some(Standing::Deleted)];
    let standings = standings.map(|standing| StoredDocument { standing, ..full() });
    for document in [StoredDocument::default()].into_iter().chain(standings) {
        let written = json_of(&write(&document));
        assert_eq!(faults(&written), [] as [String; 0]);
    }
}

#[test]
fn every_choice_that_a_learner_has_is_in_the_schema() {
    let mut document = full();
    let kinds = JobKind::ALL.map(Some).into_iter().chain([None]);
    for kind in kinds {
        for part in Part::ALL.map(Some).into_iter().chain([None]) {
            let customer = &mut document.canvas.customer_types[0];
            customer.part = part;
            customer.jobs[0].kind = kind;
            let written = json_of(&write(&document));
            assert_eq!(faults(&written), [] as [String; 0], "{part:?} {kind:?}");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_document_of_this_version() {
    let good = json_of(&write(&full()));
    let broken: [(&str, Value); 7] = [
        ("/format", json!("another")),
        ("/version", json!(2)),
        ("/standing", json!("lost")),
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
    assert!(files.len() >= 3, "the scan has lost its way");
    let wanted = json_of(&newest());
    for path in files {
        let text = fs::read_to_string(&path).expect("a file");
        let opened = read(&text).expect("it opens");
        assert!(!opened.damaged, "{path:?}");
        let again = json_of(&write(&opened.document));
        for part in ["revision", "at", "canvas"] {
            assert_eq!(again[part], wanted[part], "{part} of {path:?}");
        }
    }
}

#[test]
fn the_newest_document_has_something_in_every_kind_of_place() {
    fn look(value: &Value, place: &str) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, one)| {
                look(one, &format!("{place}/{name}"));
            }),
            Value::Array(items) => items.iter().for_each(|one| look(one, place)),
            Value::String(text) => assert!(!text.is_empty(), "{place} is empty"),
            _ => {}
        }
    }
    let document = json_of(&newest());
    // The second customer type is an empty one.
    let canvas = &document["canvas"];
    look(&canvas["customerTypes"][0], "customerTypes");
    look(&canvas["solution"], "solution");
    let lists = [
        "segments",
        "jobs",
        "pains",
        "gains",
        "valueProposition/painRelievers",
        "valueProposition/gainCreators",
        "valueProposition/differentiators",
        "segments/0/earlyAdopters",
        "jobs/0/alternatives",
    ];
    for list in lists {
        let place = format!("/customerTypes/0/{list}/0");
        assert!(canvas.pointer(&place).is_some(), "{list} is empty");
    }
    assert!(canvas.pointer("/solution/features/0").is_some());
    assert!(canvas.pointer("/kept/0").is_some());
}
