//! How much a learner's browser fetches, and how much it may.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

/// The most that may be fetched until the first question can be answered: 150 KB, counted as
/// 150,000 bytes, after brotli, of everything in `dist/` but what the page fetches later.
pub const BUDGET: usize = 150_000;

struct Line {
    file: String,
    raw: usize,
    compressed: usize,
    /// Whether it is fetched once the learner can start.
    is_later: bool,
}

/// The size of every file in a folder.
pub struct Report {
    lines: Vec<Line>,
}

impl Report {
    /// Measures every file in the folder, and says which of them are fetched later.
    pub fn of(folder: &Path, later: &[&str]) -> Result<Self> {
        let mut lines = Vec::new();
        measure(folder, "", &mut lines)?;
        for line in &mut lines {
            line.is_later = later.contains(&line.file.as_str());
        }
        lines.sort_by(|a, b| {
            let by_time = a.is_later.cmp(&b.is_later);
            by_time
                .then(b.compressed.cmp(&a.compressed))
                .then(a.file.cmp(&b.file))
        });
        Ok(Report { lines })
    }

    /// The bytes of all files of the first load together, after brotli.
    pub fn compressed(&self) -> usize {
        self.first().map(|line| line.compressed).sum()
    }

    fn first(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.is_later)
    }

    /// Whether the first load keeps to the budget.
    pub fn is_within_budget(&self) -> bool {
        self.compressed() <= BUDGET
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.lines.iter().map(|line| line.file.len());
        let width = names.max().unwrap_or(0).max("total".len());
        writeln!(f, "{:width$}  {:>9}  {:>9}", "file", "raw", "brotli")?;
        let write = |f: &mut fmt::Formatter<'_>, line: &Line| {
            let Line {
                file,
                raw,
                compressed,
                ..
            } = line;
            writeln!(f, "{file:width$}  {raw:>9}  {compressed:>9}")
        };
        for line in self.first() {
            write(f, line)?;
        }
        let raw: usize = self.first().map(|line| line.raw).sum();
        let compressed = self.compressed();
        writeln!(f, "{:width$}  {raw:>9}  {compressed:>9}", "total")?;
        writeln!(f, "{:width$}  {:>9}  {BUDGET:>9}", "budget", "")?;
        if self.lines.iter().any(|line| line.is_later) {
            writeln!(f, "\nfetched later")?;
        }
        for line in self.lines.iter().filter(|line| line.is_later) {
            write(f, line)?;
        }
        Ok(())
    }
}

fn measure(folder: &Path, prefix: &str, lines: &mut Vec<Line>) -> Result<()> {
    let shown = folder.display();
    for entry in fs::read_dir(folder).with_context(|| format!("listing {shown}"))? {
        let entry = entry.with_context(|| format!("listing {shown}"))?;
        let path = entry.path();
        let file = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            measure(&path, &format!("{file}/"), lines)?;
        } else {
            let content = fs::read(&path).with_context(|| format!("reading {file}"))?;
            lines.push(Line {
                raw: content.len(),
                compressed: brotli_size(&content).with_context(|| format!("compressing {file}"))?,
                file,
                is_later: false,
            });
        }
    }
    Ok(())
}

/// The size after brotli with the settings of a server that compresses in advance.
pub fn brotli_size(content: &[u8]) -> Result<usize> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &params)?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(compressed: &[usize]) -> Report {
        let line = |&compressed| Line {
            file: "widget.wasm".to_owned(),
            raw: 2 * compressed,
            compressed,
            is_later: false,
        };
        Report {
            lines: compressed.iter().map(line).collect(),
        }
    }

    #[test]
    fn the_budget_is_for_all_files_together() {
        assert!(report(&[BUDGET - 1, 1]).is_within_budget());
        assert!(!report(&[BUDGET, 1]).is_within_budget());
    }

    #[test]
    fn what_is_fetched_later_does_not_count() {
        let mut report = report(&[BUDGET, 1]);
        report.lines[1].is_later = true;
        assert!(report.is_within_budget());
        assert!(report.to_string().contains("fetched later\nwidget.wasm"));
    }

    #[test]
    fn the_table_lines_up_and_ends_with_total_and_budget() {
        assert_eq!(
            report(&[70_000, 500]).to_string(),
            "\
file               raw     brotli
widget.wasm     140000      70000
widget.wasm       1000        500
total           141000      70500
budget                     150000
"
        );
    }

    #[test]
    fn text_that_repeats_itself_compresses_well() -> Result<()> {
        let text = "the same sentence again and again. ".repeat(100);
        assert!(brotli_size(text.as_bytes())? < 100);
        Ok(())
    }
}
