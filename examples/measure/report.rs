//! How well the checks do on labelled entries.

use customer_model_canvas::coach::{CHECKS, findings, suggested_kind};
use customer_model_canvas::content::{Coaching, Labelled};
use customer_model_canvas::model::JobKind;
use std::fmt;

/// How often one thing was found and how often it should have been.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub right: usize,
    pub wrong: usize,
    pub missed: usize,
}

/// What came of judging a pile of entries.
#[derive(Debug, Default)]
pub struct Report {
    /// For each of [`CHECKS`], in their order.
    pub tallies: Vec<Tally>,
    /// Entries in which nothing should be found, and those of them in which something was.
    pub good: usize,
    pub flagged: usize,
    /// Jobs of which the kind is known, and those of which it was suggested rightly.
    pub jobs: usize,
    pub kinds: usize,
    /// What was judged otherwise than expected, a line each.
    pub misses: Vec<String>,
}

impl Tally {
    /// The share of what was found that is right.
    pub fn precision(self) -> f32 {
        self.right as f32 / (self.right + self.wrong).max(1) as f32
    }

    /// The share of what is there that was found.
    pub fn recall(self) -> f32 {
        self.right as f32 / (self.right + self.missed).max(1) as f32
    }
}

impl Report {
    /// Judges entries; those about which instructors could differ count neither way.
    pub fn of(entries: impl Iterator<Item = Labelled>, coaching: &Coaching) -> Self {
        let mut report = Self {
            tallies: vec![Tally::default(); CHECKS.len()],
            ..Self::default()
        };
        for entry in entries.filter(|one| !one.is_doubtful) {
            report.judge(&entry, coaching);
        }
        report
    }

    /// All findings together.
    pub fn all(&self) -> Tally {
        let add = |sum: Tally, one: &Tally| Tally {
            right: sum.right + one.right,
            wrong: sum.wrong + one.wrong,
            missed: sum.missed + one.missed,
        };
        self.tallies.iter().fold(Tally::default(), add)
    }

    fn judge(&mut self, labelled: &Labelled, coaching: &Coaching) {
        let entry = labelled.entry();
        let found = findings(&entry, coaching);
        if labelled.expect.is_empty() {
            self.good += 1;
            self.flagged += usize::from(!found.is_empty());
        }
        for (check, tally) in CHECKS.iter().zip(&mut self.tallies) {
            let is_found = found.iter().any(|one| one.check == check.id);
            let is_expected = labelled.expect.iter().any(|one| one == check.id);
            let (count, sign) = match (is_found, is_expected) {
                (true, true) => (&mut tally.right, ""),
                (true, false) => (&mut tally.wrong, "wrong "),
                (false, true) => (&mut tally.missed, "missed"),
                (false, false) => continue,
            };
            *count += 1;
            if is_found != is_expected {
                let texts: Vec<&str> = entry.blanks.iter().map(|(_, text)| *text).collect();
                self.misses
                    .push(format!("{sign} {}: {}", check.id, texts.join(" | ")));
            }
        }
        if let Some(category) = &labelled.category {
            let kind = suggested_kind(&entry, coaching).map(JobKind::key);
            self.jobs += 1;
            self.kinds += usize::from(kind == Some(category));
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, tally: Tally| {
            let Tally {
                right,
                wrong,
                missed,
            } = tally;
            let (precision, recall) = (tally.precision(), tally.recall());
            writeln!(
                f,
                "{name:34} precision {precision:.3} recall {recall:.3}  found {right}, wrongly {wrong}, missed {missed}"
            )
        };
        for (check, tally) in CHECKS.iter().zip(&self.tallies) {
            // Of the checks that no entry is labelled for there is nothing to say.
            if tally.right + tally.wrong + tally.missed > 0 {
                row(check.id, *tally)?;
            }
        }
        row("all", self.all())?;
        writeln!(f, "good entries flagged: {} of {}", self.flagged, self.good)?;
        writeln!(f, "kind of job right: {} of {}", self.kinds, self.jobs)
    }
}
