//! What words mean, as `training/word-vectors.txt` lists it: each word with a level for each
//! dimension. So a word that no entry holds is still known by the company it keeps elsewhere.

use crate::entries::{Raw, raw};
use crate::ftrl;
use crate::matrix::{Matrix, eigen};
use customer_model_canvas::coach::learned::{DIMENSIONS, LABELS};
use customer_model_canvas::coach::words;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::{fs, io};

const VECTORS: &str = "training/word-vectors.txt";

/// How many words are known.
const WORDS: usize = 4_500;

/// The dimensions of the vectors that are read.
const FULL: usize = 100;

/// How much the directions that matter to the labels count beside all others.
const MATTER: f32 = 0.9;

/// Half the width of a level, in standard deviations.
const LEVEL: f32 = 1.1;

/// The words of the list, by their hashes, with their levels.
pub fn read() -> io::Result<Vec<(u32, [u8; DIMENSIONS])>> {
    let mut known = Vec::new();
    for line in fs::read_to_string(VECTORS)?.lines() {
        let Some((word, digits)) = line.split_once(' ') else {
            continue;
        };
        let mut levels = [0; DIMENSIONS];
        for (level, digit) in levels.iter_mut().zip(digits.bytes()) {
            *level = digit.wrapping_sub(b'0').min(3);
        }
        known.extend(words(word).first().map(|word| (word.hash, levels)));
    }
    Ok(known)
}

/// Makes the list anew from a JSON file with `words`, the most frequent first, and `vectors` by
/// word: finds the directions that tell the labels apart, and keeps of each word where it lies along
/// these.
pub fn make(vectors: &str, folder: &str) -> io::Result<()> {
    let file: Value = serde_json::from_reader(io::BufReader::new(fs::File::open(vectors)?))?;
    let ranked = file["words"].as_array().into_iter().flatten();
    let ranked: Vec<&str> = ranked.filter_map(Value::as_str).collect();
    let entries = raw(folder)?;
    let counts = counts(&entries);
    let chosen = choose(&ranked, &counts);
    let vectors: Vec<Vec<f32>> = chosen
        .iter()
        .map(|word| unit(&file["vectors"][word]))
        .collect();
    let weights: Vec<f32> = chosen
        .iter()
        .map(|word| 0.3 + (counts.get(*word).copied().unwrap_or_default() as f32).ln_1p())
        .collect();
    let by_word: HashMap<&str, &Vec<f32>> = chosen.iter().copied().zip(&vectors).collect();
    let matter = directions(&entries, &by_word);
    let placed = placed(&vectors, &weights, &matter);
    let mut text = String::new();
    for (word, place) in chosen.iter().zip(placed) {
        let digits = place
            .iter()
            .map(|one| ((one / LEVEL).floor() + 2.0).clamp(0.0, 3.0));
        let digits: String = digits.map(|one| (b'0' + one as u8) as char).collect();
        let _ = writeln!(text, "{word} {digits}");
    }
    fs::write(VECTORS, text)
}

fn counts(entries: &[Raw]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for entry in entries {
        let segment = entry.segment.iter();
        for text in entry.blanks.iter().map(|(_, text)| text).chain(segment) {
            for word in words(text) {
                *counts.entry(word.norm).or_default() += 1;
            }
        }
    }
    counts
}

/// The words of the entries first, the most frequent of them before the others, and then those
/// that are frequent elsewhere.
fn choose<'a>(ranked: &[&'a str], counts: &HashMap<String, usize>) -> Vec<&'a str> {
    let is_word = |word: &&&str| words(word).first().is_some_and(|one| one.norm == ***word);
    let mut of_entries: Vec<&str> = ranked
        .iter()
        .filter(|word| counts.get(**word).is_some_and(|count| *count > 1))
        .copied()
        .collect();
    of_entries.sort_by_key(|word| std::cmp::Reverse(counts[*word]));
    let all = of_entries
        .iter()
        .chain(ranked.iter())
        .filter(is_word)
        .copied();
    let mut chosen: Vec<&str> = Vec::new();
    let mut there: HashSet<&str> = HashSet::new();
    for word in all {
        // A plural is found by its singular.
        let is_plural = word
            .strip_suffix('s')
            .is_some_and(|singular| there.contains(singular));
        if chosen.len() < WORDS && !is_plural && there.insert(word) {
            chosen.push(word);
        }
    }
    chosen
}

fn unit(vector: &Value) -> Vec<f32> {
    let numbers = vector.as_array().into_iter().flatten().take(FULL);
    let mut numbers: Vec<f32> = numbers
        .filter_map(|one| Some(one.as_f64()? as f32))
        .collect();
    let length = numbers
        .iter()
        .map(|one| one * one)
        .sum::<f32>()
        .sqrt()
        .max(1e-6);
    numbers.iter_mut().for_each(|one| *one /= length);
    numbers.resize(FULL, 0.0);
    numbers
}

/// For each label, the directions in which its entries differ from the others.
fn directions(entries: &[Raw], vectors: &HashMap<&str, &Vec<f32>>) -> Vec<Vec<f32>> {
    let mut directions = Vec::new();
    for (number, label) in LABELS.iter().enumerate() {
        let of_label = entries
            .iter()
            .filter_map(|one| Some((one, one.labels[number]?)));
        let rows: Vec<(Vec<u32>, Vec<f32>, bool)> = of_label
            .map(|(one, is)| {
                let blanks = one.blanks.iter().filter(|(kind, _)| label.looks_at(*kind));
                let mut row = Vec::new();
                for (_, text) in blanks.take(3) {
                    row.extend(mean_first_last(text, vectors));
                }
                row.resize(row.len().max(3 * FULL), 0.0);
                (Vec::new(), row, is)
            })
            .collect();
        let width = rows
            .iter()
            .map(|(_, row, _)| row.len())
            .max()
            .unwrap_or_default();
        let rows: Vec<(Vec<u32>, Vec<f32>, bool)> = rows
            .into_iter()
            .map(|(keys, mut row, is)| {
                row.resize(width, 0.0);
                (keys, row, is)
            })
            .collect();
        let borrowed: Vec<(&Vec<u32>, &Vec<f32>, bool)> = rows
            .iter()
            .map(|(keys, row, is)| (keys, row, *is))
            .collect();
        let model = ftrl::learn(&borrowed);
        for (place, direction) in model.meanings.chunks(FULL).enumerate() {
            let length = direction
                .iter()
                .map(|one| one * one)
                .sum::<f32>()
                .sqrt()
                .max(1e-6);
            let weight = if place % 3 == 0 { 1.5 } else { 1.0 };
            directions.push(direction.iter().map(|one| one * weight / length).collect());
        }
    }
    directions
}

fn mean_first_last(text: &str, vectors: &HashMap<&str, &Vec<f32>>) -> Vec<f32> {
    let words = words(text);
    let vector = |norm: &str| {
        let singular = norm.strip_suffix('s').unwrap_or(norm);
        vectors.get(norm).or_else(|| vectors.get(singular)).copied()
    };
    let known: Vec<&Vec<f32>> = words.iter().filter_map(|word| vector(&word.norm)).collect();
    let mut row = vec![0.0; 3 * FULL];
    for one in &known {
        for (sum, number) in row.iter_mut().zip(one.iter()) {
            *sum += 3.0 * number / known.len() as f32;
        }
    }
    for (place, word) in [(1, words.first()), (2, words.last())] {
        if let Some(one) = word.and_then(|word| vector(&word.norm)) {
            row[place * FULL..(place + 1) * FULL].copy_from_slice(one);
        }
    }
    row
}

/// Where each word lies along the directions in which words differ most, once those that matter to
/// the labels have been stretched; in standard deviations.
fn placed(vectors: &[Vec<f32>], weights: &[f32], matter: &[Vec<f32>]) -> Vec<Vec<f32>> {
    let all: f32 = weights.iter().sum();
    let mut middle = vec![0.0; FULL];
    for (vector, weight) in vectors.iter().zip(weights) {
        for (sum, one) in middle.iter_mut().zip(vector) {
            *sum += one * weight / all;
        }
    }
    let mut stretch = Matrix::new(FULL);
    for direction in matter {
        stretch.add_outer(direction, MATTER / matter.len() as f32);
    }
    let trace = stretch.trace();
    stretch.add_identity(trace * (1.0 - MATTER) / MATTER / FULL as f32);
    let (values, axes) = eigen(stretch);
    let stretched = |vector: &Vec<f32>| -> Vec<f32> {
        let moved: Vec<f32> = vector
            .iter()
            .zip(&middle)
            .map(|(one, mean)| one - mean)
            .collect();
        axes.iter()
            .zip(&values)
            .map(|(axis, value)| {
                let along: f32 = axis.iter().zip(&moved).map(|(a, b)| a * b).sum();
                along * value.max(0.0).sqrt()
            })
            .collect()
    };
    let stretched: Vec<Vec<f32>> = vectors.iter().map(stretched).collect();
    let mut spread = Matrix::new(FULL);
    for (vector, weight) in stretched.iter().zip(weights) {
        spread.add_outer(vector, weight / all);
    }
    let (values, axes) = eigen(spread);
    let place = |vector: &Vec<f32>| -> Vec<f32> {
        let kept = axes.iter().zip(&values).take(DIMENSIONS);
        kept.map(|(axis, value)| {
            let along: f32 = axis.iter().zip(vector).map(|(a, b)| a * b).sum();
            along / value.max(1e-12).sqrt()
        })
        .collect()
    };
    stretched.iter().map(place).collect()
}
