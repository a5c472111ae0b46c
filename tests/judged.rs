//! The checks keep what docs/coaching.md promises, on entries from which nothing was learned.

use customer_model_canvas::content::{Coaching, Labelled};
use report::Report;
use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

#[allow(dead_code)]
#[path = "../examples/measure/report.rs"]
mod report;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(&folder).expect("the folder is there");
    files
        .map(|file| file.expect("it can be read").path())
        .collect()
}

fn judged() -> Vec<Labelled> {
    let files = files("training/judged").into_iter();
    let lines = files.flat_map(|file| {
        let text = fs::read_to_string(file).expect("a file of entries");
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    });
    lines
        .map(|line| Labelled::read(&line).expect("an entry"))
        .collect()
}

/// The words of an entry, whatever their case and the sort of column.
fn words(text: &str) -> String {
    let text = text.to_lowercase().replace([';', '\t'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_entry_that_judges_has_been_learned_from() {
    let learned: HashSet<String> = files("training/en")
        .into_iter()
        .flat_map(|file| {
            let name = file
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let text = fs::read_to_string(&file).expect("a file of entries");
            // In front stand the labels, and for some fields the kind or the segment.
            let before = match name.split('.').next() {
                Some("job" | "early_adopter") => 2,
                _ => 1,
            };
            let entry = move |line: &str| {
                let blanks: Vec<&str> = line.split('\t').skip(before).collect();
                words(&blanks.join(" "))
            };
            text.lines().map(entry).collect::<Vec<_>>()
        })
        .collect();
    for entry in judged() {
        let blanks: Vec<&str> = entry
            .blanks
            .iter()
            .map(|(_, _, text)| text.as_str())
            .collect();
        let text = words(&blanks.join(" "));
        // One word ("Donors", "tbd") belongs to nobody.
        if text.contains(' ') {
            assert!(
                !learned.contains(&text),
                "learned from and judged by: {text}"
            );
        }
    }
}

#[test]
fn the_checks_are_as_right_as_was_promised() {
    let report = Report::of(judged().into_iter(), &Coaching::english());
    let all = report.all();
    assert!(all.precision() >= 0.95, "{report}");
    assert!(all.recall() >= 0.75, "{report}");
    assert!(report.flagged * 100 <= report.good * 3, "{report}");
    assert!(report.kinds * 100 >= report.jobs * 75, "{report}");
}
