//! Measures the checks on labelled entries: JSON Lines on standard input, as for the example
//! `coach`, with `expect` and `category`. Prints precision and recall for each finding and over
//! all, the share of good entries that draw any finding, and how often the kind of job is right.
//! With `--misses` it first lists what was judged otherwise than expected.

mod report;

use customer_model_canvas::content::{Coaching, Labelled};
use report::Report;
use std::io;

fn main() -> io::Result<()> {
    let lists_misses = std::env::args().any(|argument| argument == "--misses");
    let text = io::read_to_string(io::stdin().lock())?;
    let entries = text.lines().filter_map(|line| Labelled::read(line).ok());
    let report = Report::of(entries, &Coaching::english());
    if lists_misses {
        report.misses.iter().for_each(|one| println!("{one}"));
    }
    print!("{report}");
    Ok(())
}
