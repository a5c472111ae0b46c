//! Links that have ever been made open for ever, to the same canvas, and are written as they were.
//!
//! Each feature has a link in tests/links/ and the document that it opens to. New ones are made of any
//! document with `cargo run --release --no-default-features --example link -- encode`, and of that link
//! the document with `decode`.

use customer_model_canvas::model::{Canvas, CustomerType, Entry, Id, KeptAsItIs, Segment};
use customer_model_canvas::saved::link::{LinkError, MARK, TooLarge, decode, encode};
use customer_model_canvas::saved::{StoredDocument, read, write};
use std::fs;
use std::path::{Path, PathBuf};

/// A fingerprint of the priming and of what the model makes of fixed canvases. When this fails, something
/// has changed that every link made so far depends on: take the change back. What shall be better must
/// become a version of its own beside this one (docs/links.md, "What is frozen").
const MODEL: u64 = 6_612_819_421_634_515_754;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder with this ending, in the order of their names.
fn files(path: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(path)).expect("the folder is there");
    let files = entries.map(|one| one.expect("a file").path());
    let mut files: Vec<PathBuf> = files
        .filter(|one| one.extension().is_some_and(|of| of == ending))
        .collect();
    files.sort();
    files
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("a file of this project")
}

fn document(canvas: Canvas) -> String {
    write(&StoredDocument {
        canvas,
        ..StoredDocument::default()
    })
}

#[test]
fn every_link_that_was_ever_made_opens_to_its_document_and_is_written_the_same() {
    let links = files("tests/links", "link");
    assert!(links.len() >= 18, "the scan has lost its way");
    for path in links {
        let link = text(&path);
        let wanted = text(&path.with_extension("json"));
        let canvas = decode(&link).expect("it opens");
        assert_eq!(document(canvas).trim(), wanted.trim(), "{path:?}");
        let canvas = read(&wanted).expect("it is a document").document.canvas;
        let payload = encode(&canvas).expect("it is small");
        assert_eq!(format!("#{MARK}{payload}"), link.trim(), "{path:?}");
    }
}

#[test]
fn a_short_link_that_expands_to_very_much_is_refused() {
    let bomb = text(&folder("tests/links/refused/bomb.link"));
    assert_eq!(decode(&bomb), Err(LinkError::ExpandsTooMuch));
}

#[test]
fn model_and_priming_are_those_of_version_0() {
    let mut bytes = Vec::new();
    for path in files("content/link/priming.v1", "txt") {
        bytes.extend(fs::read(path).expect("a file of this project"));
    }
    for path in files("tests/links", "json") {
        let canvas = read(&text(&path))
            .expect("it is a document")
            .document
            .canvas;
        bytes.extend(encode(&canvas).expect("it is small").into_bytes());
    }
    bytes.extend(encode(&long()).expect("it is small").into_bytes());
    // FNV-1a.
    let fingerprint = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |print, byte| {
        (print ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!(
        fingerprint, MODEL,
        "the model or its priming has changed, so that no link made before opens any more: see MODEL. \
         A link that was only added here belongs into a folder for its version: see docs/links.md"
    );
}

/// Much more than 16 KiB of words that never repeat, of which the rest is predicted by the last byte only.
fn long() -> Canvas {
    let mut canvas = Canvas::new();
    let mut number = 1_u32;
    let mut letters = || {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b"etaoin shrdlu"[(number >> 16) as usize % 13])
    };
    canvas.solution.features = (0..60)
        .map(|id| Entry {
            text: (0..500).map(|_| letters()).collect(),
            ..Entry::new(Id(16 + id))
        })
        .collect();
    canvas
}

#[test]
fn words_beyond_16_kib_come_back() {
    let canvas = long();
    let payload = encode(&canvas).expect("it is small");
    assert_eq!(decode(&payload), Ok(canvas));
}

#[test]
fn a_short_link_does_not_hold_very_many_words_that_say_the_same() {
    let titled = |bytes| Canvas {
        title: "a".repeat(bytes),
        ..Canvas::new()
    };
    let payload = encode(&titled(65_000)).expect("it is small");
    assert_eq!(decode(&payload), Ok(titled(65_000)));
    assert_eq!(encode(&titled(70_000)), Err(TooLarge));
}

#[test]
fn twelve_types_with_every_tie_there_can_be_come_back() {
    let mut canvas = Canvas::new();
    canvas.customer_types.clear();
    let mut entries = (16..).map(|id| Entry {
        text: format!("number {id}"),
        ..Entry::new(Id(id))
    });
    for number in 0..12 {
        let of = if number == 0 {
            Id::FIRST_TYPE
        } else {
            entries.next().expect("an id").id
        };
        let mut one = CustomerType::new(of);
        one.pains = entries.by_ref().take(20).collect();
        let ties: Vec<Id> = one.pains.iter().map(|pain| pain.id).collect();
        let relievers = entries.by_ref().take(20).map(|entry| Entry {
            ties: ties.clone(),
            ..entry
        });
        one.value.pain_relievers = relievers.collect();
        canvas.customer_types.push(one);
    }
    let payload = encode(&canvas).expect("it is small");
    assert_eq!(decode(&payload), Ok(canvas));
}

#[test]
fn a_canvas_without_customer_types_comes_back_with_an_empty_one() {
    let mut canvas = Canvas::new();
    canvas.title = "Nobody yet".into();
    let one = encode(&canvas);
    canvas.customer_types.clear();
    assert_eq!(encode(&canvas), one);
    let opened = decode(&one.expect("it is small")).expect("it opens");
    assert_eq!(opened.customer_types, [CustomerType::new(Id::FIRST_TYPE)]);
}

#[test]
fn a_finding_that_was_put_away_stays_with_what_it_is_about() {
    let mut canvas = Canvas::new();
    let mut buyers = CustomerType::new(Id(70_000));
    buyers.segments.push(Segment::new(Id(80_000)));
    canvas.customer_types.push(buyers);
    let about = ["type-70000", "entry-80000", "value-70000-1", "canvas"];
    // What names no entry of the canvas names none afterwards.
    let about = about.into_iter().chain(["entry-5", "entry-17", "entry-x"]);
    canvas.kept = about
        .map(|about| KeptAsItIs {
            check: "any/check".into(),
            about: about.into(),
            words: 5,
        })
        .collect();
    let payload = encode(&canvas).expect("it is small");
    let opened = decode(&payload).expect("it opens");
    let buyers = &opened.customer_types[1];
    let [of, one] = [buyers.id.0, buyers.segments[0].id.0];
    let kept: Vec<&str> = opened.kept.iter().map(|one| one.about.as_str()).collect();
    let entries = [
        format!("type-{of}"),
        format!("entry-{one}"),
        format!("value-{of}-1"),
    ];
    assert_eq!(kept[..3], entries);
    assert_eq!([kept[3], kept[6]], ["canvas", "entry-x"]);
    let known = [format!("entry-{of}"), entries[1].clone()];
    assert!(
        kept[4..6]
            .iter()
            .all(|about| !known.contains(&(*about).to_owned()))
    );
    assert_ne!(kept[4], kept[5]);
}
