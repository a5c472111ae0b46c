//! How long share links take: to make, to open, and the first one in a language, which has to wait until
//! the model has read its priming.

use criterion::{Criterion, criterion_group, criterion_main};
use customer_model_canvas::model::Canvas;
use customer_model_canvas::saved::link::{decode, encode};
use std::hint::black_box;

#[allow(dead_code)]
mod canvases;

/// A canvas with a title, in whose language it is made.
fn titled(title: &str) -> Canvas {
    Canvas {
        title: title.into(),
        ..Canvas::new()
    }
}

fn one_type() -> Canvas {
    let mut canvas = canvases::ordinary();
    canvas.customer_types.truncate(1);
    canvas
}

fn links(criterion: &mut Criterion) {
    for (name, canvas) in [
        ("an empty canvas", Canvas::new()),
        ("a canvas of one type with 10 jobs", one_type()),
        (
            "a canvas of 12 types with 10 jobs each",
            canvases::ordinary(),
        ),
    ] {
        let link = encode(&canvas).expect("it is small");
        println!("{name}: {} characters", link.len());
        criterion.bench_function(&format!("a link to {name}"), |bench| {
            bench.iter(|| encode(black_box(&canvas)));
        });
        criterion.bench_function(&format!("opening a link to {name}"), |bench| {
            bench.iter(|| decode(black_box(&link)));
        });
    }
}

/// Only the last language is kept, so that each link in this loop waits for its priming: the time of both
/// together is that of two first uses.
fn first_use(criterion: &mut Criterion) {
    for (name, title) in [
        ("Spanish", "Bicicletas para todos los vecinos"),
        ("Arabic", "دراجات لجميع الجيران"),
        ("German", "Fahrräder für alle Nachbarn"),
        ("French", "Des vélos pour tous les voisins"),
        (
            "Portuguese",
            "Bicicletas para todos os vizinhos do bairro, não só para os jovens",
        ),
        ("Hindi", "सभी पड़ोसियों के लिए साइकिल"),
        ("Chinese", "给所有邻居的自行车"),
    ] {
        let [english, other] = [titled("Bikes for all neighbors"), titled(title)];
        criterion.bench_function(
            &format!("a first link in English and one in {name}"),
            |bench| {
                bench.iter(|| [encode(black_box(&english)), encode(black_box(&other))]);
            },
        );
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = links, first_use
}
criterion_main!(benches);
