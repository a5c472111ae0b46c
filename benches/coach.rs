//! How long the coach takes: for one entry, for very long ones, and for a large canvas.

use criterion::{Criterion, criterion_group, criterion_main};
use customer_model_canvas::coach::{Entry, findings, suggested_kind};
use customer_model_canvas::content::Coaching;
use customer_model_canvas::desk::Desk;
use customer_model_canvas::model::{Blank, Canvas, Edit, Field, FieldKind, Id, Item, List};
use customer_model_canvas::saved::{StoredDocument, write};
use std::hint::black_box;

const WHEN: &str = "my hands are bad with the arthritis and the carer is late";
const WANT: &str = "open jars and tins with one hand";
const SO: &str = "cook my tea by six without waiting";

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
    let mut desk = Desk::new("");
    desk.open(&write(&StoredDocument {
        revision: 1,
        at: String::new(),
        canvas: large_canvas(),
    }));
    criterion.bench_function("a canvas of 12 types with 10 jobs each", |bench| {
        bench.iter(|| black_box(&desk).review());
    });
    let place = Field::Job(Id(100), Id(101), Blank::First).key();
    criterion.bench_function("one field of that canvas", |bench| {
        bench.iter(|| black_box(&desk).look(&place));
    });
}

/// Twelve customer types, each with everything and ten jobs.
fn large_canvas() -> Canvas {
    let mut canvas = Canvas::new();
    canvas.customer_types.clear();
    for number in 1..=12 {
        let of = Id(number * 100);
        let mut id = of.0;
        let list = List::Types;
        if let Item::Type(mut one) = list.blank_item(of) {
            one.role = "subscribing readers".into();
            let (at, item) = (usize::MAX, Item::Type(one));
            canvas.apply(Edit::Insert { list, at, item });
        }
        for _ in 0..10 {
            id += 1;
            let (list, job) = (List::Jobs(of), Id(id));
            let (at, item) = (usize::MAX, list.blank_item(job));
            canvas.apply(Edit::Insert { list, at, item });
            let [first, second, third] = Blank::ALL;
            for (blank, text) in [(first, WHEN), (second, WANT), (third, SO)] {
                let (field, text) = (Field::Job(of, job, blank), text.into());
                canvas.apply(Edit::Write { field, text });
            }
        }
        let mut add = |list: List, text: &str| {
            id += 1;
            let (at, item) = (usize::MAX, list.blank_item(Id(id)));
            canvas.apply(Edit::Insert { list, at, item });
            let (field, text) = (Field::Entry(list, Id(id)), text.into());
            canvas.apply(Edit::Write { field, text });
            Id(id)
        };
        let segment = add(List::Segments(of), "parents of newborns in Leeds");
        add(
            List::EarlyAdopters(of, segment),
            "those who had twins last month",
        );
        add(List::Pains(of), "the carer comes late every other day");
        add(List::Gains(of), "supper on the table at six");
        add(
            List::PainRelievers(of),
            "a tool that opens every jar in the house",
        );
        add(
            List::GainCreators(of),
            "a tray with all that one meal needs",
        );
    }
    canvas
}

criterion_group!(benches, entries, canvas);
criterion_main!(benches);
