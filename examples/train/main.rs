//! Learns the table `content/en/learned.table` from the entries in `training/en/`.
//!
//! `cargo run --release --example train` learns and writes it; the same entries give the same
//! bytes. It prints how well what is learned does on entries that it was not learned from: each
//! fifth is judged by what the other four taught. With `-- --word-vectors <file>` it first makes
//! the list of words anew. training/README.md tells about the entries and that file.

mod choose;
mod entries;
mod ftrl;
mod matrix;
mod vectors;

use customer_model_canvas::coach::Learned;
use customer_model_canvas::coach::learned::{LABELS, MEANINGS, Table, Weight};
use entries::Example;
use ftrl::Model;
use std::{env, fs, io};

/// Where the table goes.
const TABLE: &str = "content/en/learned.table";

/// Where the entries are.
const ENTRIES: &str = "training/en";

/// The parts into which the entries are divided, to judge each by the others.
const PARTS: usize = 5;

/// How many weights of features the table holds: what the words leave of 30 KB.
const WEIGHTS: usize = 6_700;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [flag, vectors] = arguments.as_slice()
        && flag == "--word-vectors"
    {
        vectors::make(vectors, ENTRIES)?;
    }
    let none = || vec![0.0; LABELS.len()];
    let mut table = Table {
        biases: none(),
        scales: none(),
        meaning_scales: none(),
        meanings: vec![0; LABELS.iter().map(|one| one.slots().len() * MEANINGS).sum()],
        words: vectors::read()?,
        ..Table::default()
    };
    let known = Learned::read(&table.write());
    let known = known.map_err(|fault| io::Error::other(format!("{fault:?}")))?;
    table.meanings.clear();
    let entries = entries::raw(ENTRIES)?;
    let examples: Vec<Example> = entries.iter().map(|one| one.example(&known)).collect();
    println!("{} entries, {} words", examples.len(), table.words.len());
    let mut scores: Vec<Vec<(f32, bool)>> = vec![Vec::new(); LABELS.len()];
    for part in 0..PARTS {
        let models = learn(examples.iter().filter(|one| one.part != part));
        for one in examples.iter().filter(|one| one.part == part) {
            for (number, model) in models.iter().enumerate() {
                if let Some(is) = one.labels[number] {
                    let score = model.score(&one.keys[number], &one.meanings[number]);
                    scores[number].push((score, is));
                }
            }
        }
    }
    let thresholds = choose::thresholds(&scores);
    let models = learn(examples.iter());
    for (number, (label, model)) in LABELS.iter().zip(&models).enumerate() {
        let (scale, weights) = model.in_sizes();
        let (meaning_scale, meanings) = model.meanings_in_bytes();
        choose::report(
            label.name,
            &scores[number],
            thresholds[number],
            weights.len(),
        );
        table.biases[number] = model.bias - thresholds[number];
        table.scales[number] = scale;
        table.meaning_scales[number] = meaning_scale;
        table.meanings.extend(meanings);
        let weights = weights.into_iter().map(|(key, size)| Weight {
            key,
            label: number as u8,
            size,
        });
        table.weights.extend(weights);
    }
    choose::report_kinds(&scores);
    choose::report_all(&scores, &thresholds);
    let bytes = table.write();
    println!("{} weights, {} bytes", table.weights.len(), bytes.len());
    fs::write(TABLE, bytes)
}

/// Learns each label from examples, and keeps of all weights together the largest.
fn learn<'a>(examples: impl Iterator<Item = &'a Example> + Clone) -> Vec<Model> {
    let of_label = |number: usize| {
        let told = examples.clone().filter_map(|one| {
            let (keys, meanings) = (&one.keys[number], &one.meanings[number]);
            Some((keys, meanings, one.labels[number]?))
        });
        ftrl::learn(&told.collect::<Vec<_>>())
    };
    let mut models: Vec<Model> = (0..LABELS.len()).map(of_label).collect();
    choose::prune(&mut models, WEIGHTS);
    models
}
