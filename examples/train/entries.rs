//! The entries to learn from, with their features.

use customer_model_canvas::coach::learned::{
    Feature, KEY_BITS, LABELS, Learned, MEANINGS, Meaning, features, slot,
};
use customer_model_canvas::coach::{Entry, EntryKind, words};
use customer_model_canvas::content::blanks_of;
use customer_model_canvas::model::FieldKind;
use std::path::PathBuf;
use std::{fs, io};

/// An entry as it was written.
pub struct Raw {
    pub blanks: Vec<(FieldKind, String)>,
    pub segment: Option<String>,
    /// By label, whether it fits, if that is known.
    pub labels: Vec<Option<bool>>,
}

/// An entry with what is true of it, as far as each label is concerned.
pub struct Example {
    pub labels: Vec<Option<bool>>,
    /// By label, the keys of its features.
    pub keys: Vec<Vec<u32>>,
    /// By label, what its words mean.
    pub meanings: Vec<Vec<f32>>,
    /// The part into which it falls, by its words.
    pub part: usize,
}

/// Reads every file of a folder: `<field>.<anything>.tsv`.
pub fn raw(folder: &str) -> io::Result<Vec<Raw>> {
    let files = fs::read_dir(folder)?.map(|file| file.map(|file| file.path()));
    let mut files: Vec<PathBuf> = files.collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "tsv"));
    files.sort();
    let mut entries = Vec::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let field = name.split('.').next().unwrap_or_default();
        for (number, line) in fs::read_to_string(&file)?.lines().enumerate() {
            match entry(field, line) {
                Some(entry) => entries.push(entry),
                None => eprintln!("{name}:{}: not an entry", number + 1),
            }
        }
    }
    Ok(entries)
}

fn entry(field: &str, line: &str) -> Option<Raw> {
    let mut columns = line.split('\t');
    let expect: Vec<&str> = columns.next()?.split(',').map(str::trim).collect();
    let category = if field == "job" { columns.next()? } else { "" };
    let has_segment = field == "early_adopter";
    let segment = if has_segment {
        Some(columns.next()?.to_owned())
    } else {
        None
    };
    let mut blanks: Vec<(FieldKind, String)> = Vec::new();
    for (_, kind) in blanks_of(field)? {
        let text = columns.next().unwrap_or_default();
        if *kind == FieldKind::Feature {
            let items = text.split(" ; ").filter(|item| !item.is_empty());
            blanks.extend(items.map(|item| (*kind, item.to_owned())));
        } else {
            blanks.push((*kind, text.to_owned()));
        }
    }
    if columns.next().is_some() || blanks.iter().all(|(_, text)| text.is_empty()) {
        return None;
    }
    let kind = EntryKind::of(blanks[0].0);
    let is_known = |finding: &&str| {
        let fits = |label: &str| label.split('/').nth(1) == Some(finding);
        [
            "ok",
            "too-many-features",
            "placeholder",
            "template-repeated",
        ]
        .contains(finding)
            || LABELS
                .iter()
                .any(|label| label.entry == kind && fits(label.name))
    };
    expect.iter().all(is_known).then_some(())?;
    let labels = LABELS.iter().map(|label| {
        (label.entry == kind).then_some(())?;
        match label.name.split_once('/') {
            Some((_, finding)) => Some(expect.contains(&finding)),
            None => (!category.is_empty()).then_some(label.name == category),
        }
    });
    Some(Raw {
        labels: labels.collect(),
        blanks,
        segment,
    })
}

impl Raw {
    /// What is true of the entry, with the words that are known.
    pub fn example(&self, known: &Learned) -> Example {
        let blanks = self.blanks.iter();
        let blanks = blanks.map(|(kind, text)| (*kind, text.as_str()));
        let entry = Entry {
            segment: self.segment.as_deref(),
            ..Entry::new(blanks.collect())
        };
        let words: Vec<_> = entry.blanks.iter().map(|(_, text)| words(text)).collect();
        let mut keys = vec![Vec::new(); LABELS.len()];
        let widths = LABELS.iter().map(|label| label.slots().len() * MEANINGS);
        let mut meanings: Vec<Vec<f32>> = widths.map(|width| vec![0.0; width]).collect();
        let is_asked = |number: usize, kind| {
            LABELS[number].entry == entry.kind && LABELS[number].looks_at(kind)
        };
        let see = &mut |feature: Feature| {
            for (number, keys) in keys.iter_mut().enumerate() {
                if is_asked(number, feature.kind) {
                    keys.push(feature.key >> (32 - KEY_BITS));
                }
            }
        };
        let mean = &mut |meaning: Meaning| {
            for (number, row) in meanings.iter_mut().enumerate() {
                if is_asked(number, meaning.kind) {
                    let slots = LABELS[number].slots();
                    let of_kind = slots.iter().position(|one| *one == slot(meaning.kind));
                    let start = of_kind.unwrap_or_default() * MEANINGS + meaning.place;
                    for (sum, one) in row[start..].iter_mut().zip(&meaning.numbers) {
                        *sum += one;
                    }
                }
            }
        };
        features(&entry, &words, known, see, mean);
        let part = words.iter().flatten().fold(7, |sum: u32, word| {
            sum.wrapping_mul(31).wrapping_add(word.hash)
        });
        Example {
            labels: self.labels.clone(),
            keys,
            meanings,
            part: (part >> 7) as usize % super::PARTS,
        }
    }
}
