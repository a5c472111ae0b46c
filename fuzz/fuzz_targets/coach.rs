//! Any three texts, as any sort of entry: the checks must not panic, and every finding must point
//! into its blank.

#![no_main]

use customer_model_canvas::coach::{Entry, findings, praise, suggested_kind};
use customer_model_canvas::content::{Coaching, blanks_of};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static COACHING: LazyLock<Coaching> = LazyLock::new(Coaching::english);

const FIELDS: [&str; 7] = [
    "customer_type",
    "segment",
    "early_adopter",
    "job",
    "alternative",
    "value",
    "solution",
];

fuzz_target!(|input: (u8, [&str; 3])| {
    let (field, texts) = input;
    let field = FIELDS[usize::from(field) % FIELDS.len()];
    let blanks = blanks_of(field).unwrap_or_default().iter().zip(texts);
    let entry = Entry {
        segment: Some(texts[2]),
        ..Entry::new(blanks.map(|((_, kind), text)| (*kind, text)).collect())
    };
    for finding in findings(&entry, &*COACHING) {
        let text = entry.blanks[finding.blank].1;
        assert!(finding.span.start < finding.span.end);
        assert!(finding.span.end <= text.chars().count());
    }
    let _ = suggested_kind(&entry, &*COACHING);
    for blank in 0..entry.blanks.len() {
        let _ = praise(&entry, blank, &*COACHING);
    }
});
