//! Measures the checks on labelled entries: JSON Lines on standard input, as for the example
//! `coach`, with `expect` and `category`. Prints precision and recall for each finding and over
//! all, the share of good entries that draw any finding, and how often the kind of job is right.
//! With `--misses` it lists what was judged otherwise than expected.

use customer_model_canvas::coach::{CHECKS, findings, suggested_kind};
use customer_model_canvas::content::{Coaching, Labelled};
use customer_model_canvas::model::JobKind;
use std::io::{self, BufRead};

#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

fn main() -> io::Result<()> {
    let lists_misses = std::env::args().any(|argument| argument == "--misses");
    let coaching = Coaching::english();
    let mut tallies: Vec<Tally> = CHECKS.iter().map(|_| Tally::default()).collect();
    let (mut good, mut flagged, mut jobs, mut kinds) = (0, 0, 0, 0);
    for line in io::stdin().lock().lines() {
        let Ok(labelled) = Labelled::read(&line?) else {
            continue;
        };
        if labelled.is_doubtful {
            continue;
        }
        let entry = labelled.entry();
        let mut found: Vec<&str> = findings(&entry, &coaching)
            .iter()
            .map(|one| one.check)
            .collect();
        found.dedup();
        if labelled.expect.is_empty() {
            good += 1;
            flagged += usize::from(!found.is_empty());
        }
        for (check, tally) in CHECKS.iter().zip(&mut tallies) {
            let is_expected = labelled.expect.iter().any(|one| one == check.id);
            match (found.contains(&check.id), is_expected) {
                (true, true) => tally.right += 1,
                (true, false) => tally.wrong += 1,
                (false, true) => tally.missed += 1,
                (false, false) => continue,
            }
            if lists_misses && found.contains(&check.id) != is_expected {
                let sign = if is_expected { "missed" } else { "wrong " };
                let texts: Vec<&str> = entry.blanks.iter().map(|(_, text)| *text).collect();
                println!("{sign} {}: {}", check.id, texts.join(" | "));
            }
        }
        if let Some(category) = &labelled.category {
            jobs += 1;
            let name = match suggested_kind(&entry, &coaching) {
                Some(JobKind::Functional) => "functional",
                Some(JobKind::Social) => "social",
                Some(JobKind::Emotional) => "emotional",
                Some(JobKind::Supporting(_)) => "supporting",
                None => "",
            };
            kinds += usize::from(name == category);
        }
    }
    let mut all = Tally::default();
    for (check, tally) in CHECKS.iter().zip(&tallies) {
        print(check.id, tally);
        all.right += tally.right;
        all.wrong += tally.wrong;
        all.missed += tally.missed;
    }
    print("all", &all);
    println!("good entries flagged: {flagged} of {good}");
    println!("kind of job right: {kinds} of {jobs}");
    Ok(())
}

fn print(name: &str, tally: &Tally) {
    let Tally {
        right,
        wrong,
        missed,
    } = tally;
    let share = |of: usize| *right as f32 / of.max(1) as f32;
    println!(
        "{name:34} precision {:.3} recall {:.3}  found {right}, wrongly {wrong}, missed {missed}",
        share(right + wrong),
        share(right + missed),
    );
}
