//! How long the coach takes: for one entry, for very long ones, and for a large canvas.

use criterion::{Criterion, criterion_group, criterion_main};
use customer_model_canvas::coach::{Entry, findings, suggested_kind};
use customer_model_canvas::content::Coaching;
use customer_model_canvas::desk::Desk;
use customer_model_canvas::model::FieldKind;
use customer_model_canvas::saved::{StoredDocument, write};
use std::hint::black_box;

#[allow(dead_code)]
mod canvases;

use canvases::{SO, WANT, WHEN};

fn entries(criterion: &mut Criterion) {
    let coaching = Coaching::english();
    let segment = "auto rickshaw drivers who rent, not own, their vehicle";
    criterion.bench_function("a segment", |bench| {
        bench.iter(|| {
            let entry = Entry::single(FieldKind::Segment, black_box(segment));
            findings(&entry, &coaching)
        });
    });
    criterion.bench_function("a job with its kind", |bench| {
        bench.iter(|| {
            let blanks = [
                (FieldKind::When, WHEN),
                (FieldKind::Want, WANT),
                (FieldKind::So, SO),
            ];
            let entry = Entry::new(black_box(blanks).to_vec());
            (
                findings(&entry, &coaching),
                suggested_kind(&entry, &coaching),
            )
        });
    });
    for length in [10_000, 100_000] {
        let long: String = "everyone in town, ".chars().cycle().take(length).collect();
        criterion.bench_function(&format!("a segment of {length} characters"), |bench| {
            bench.iter(|| {
                let entry = Entry::single(FieldKind::Segment, black_box(&long));
                findings(&entry, &coaching)
            });
        });
    }
}

fn canvas(criterion: &mut Criterion) {
    let mut desk = Desk::new(Coaching::of("en", "core"));
    desk.open(&write(&StoredDocument {
        revision: 1,
        at: String::new(),
        canvas: canvases::ordinary(),
        ..StoredDocument::default()
    }));
    criterion.bench_function("a canvas of 12 types with 10 jobs each", |bench| {
        bench.iter(|| black_box(&desk).review());
    });
    let place = canvases::first_job().key();
    criterion.bench_function("one field of that canvas", |bench| {
        bench.iter(|| black_box(&desk).look(&place));
    });
}

criterion_group!(benches, entries, canvas);
criterion_main!(benches);
