//! Checks a pile of entries: JSON Lines on standard input, one line of findings for each on
//! standard output. For course authors who have a pile, and for measuring the checks.
//!
//! A line in: `{"id":…,"field":"job","entry":{"when":"…","want":"…","so":"…"},"context":{}}`.
//! A line out: `{"id":…,"findings":[{"check":"…","blank":"want","span":[3,17]}],"category":"…"}`, the
//! span in characters of its blank; `item` counts the entries of a list from 0; `category` is
//! there for jobs. A line that is no entry is named on standard error and ends the run with 1.

use customer_model_canvas::coach::{findings, suggested_kind};
use customer_model_canvas::content::{Coaching, Labelled};
use customer_model_canvas::model::JobKind;
use serde_json::{Value, json};
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    let coaching = Coaching::english();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut exit = ExitCode::SUCCESS;
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match Labelled::read(&line) {
            Ok(entry) => writeln!(out, "{}", judge(&entry, &coaching))?,
            Err(cause) => {
                eprintln!("line {}: {cause:?}", number + 1);
                exit = ExitCode::FAILURE;
            }
        }
    }
    out.flush()?;
    Ok(exit)
}

fn judge(labelled: &Labelled, coaching: &Coaching) -> Value {
    let entry = labelled.entry();
    let found = findings(&entry, coaching).into_iter();
    let found: Vec<Value> = found
        .map(|one| {
            let (name, kind, _) = labelled.blanks[one.blank];
            let before = labelled.blanks[..one.blank].iter();
            let item = before.filter(|(_, other, _)| *other == kind).count();
            let span = [one.span.start, one.span.end];
            let finding = json!({"check": one.check, "blank": name, "span": span});
            if labelled
                .blanks
                .iter()
                .filter(|(_, other, _)| *other == kind)
                .count()
                > 1
            {
                let mut finding = finding;
                finding["item"] = json!(item);
                return finding;
            }
            finding
        })
        .collect();
    let mut line = json!({"id": labelled.id, "findings": found});
    if let Some(kind) = suggested_kind(&entry, coaching) {
        line["category"] = json!(match kind {
            JobKind::Functional => "functional",
            JobKind::Social => "social",
            JobKind::Emotional => "emotional",
            JobKind::Supporting(_) => "supporting",
        });
    }
    line
}
