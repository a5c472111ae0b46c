//! Compares lengths for canvases in files, in plain JSON (plain.rs) or stored documents. The first two
//! letters of a file's name tell its language.

use crate::{lengths, plain};
use customer_model_canvas::model::Canvas;
use customer_model_canvas::saved::link::{decode, encode};
use customer_model_canvas::saved::read;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

/// A line for each file and the means.
///
/// # Errors
/// When a file cannot be read or makes no link.
pub fn report(files: &[&str]) -> Result<String, String> {
    let mut lines = Vec::new();
    let mut rows = Vec::new();
    for file in files {
        let row = Row::of(file).map_err(|cause| format!("{file}: {cause}"))?;
        lines.push(row.line());
        rows.push(row);
    }
    let mean = |name: &str, of: &dyn Fn(&Row) -> bool| {
        let of: Vec<&Row> = rows.iter().filter(|row| of(row)).collect();
        let count = of.len().max(1) as f64;
        let ours = of.iter().map(|row| row.ours).sum::<usize>() as f64;
        let theirs = of.iter().map(|row| row.lz_string).sum::<usize>() as f64;
        let ratios = of.iter().map(|row| row.ratio()).sum::<f64>();
        format!(
            "{name:<30}{:>6.0}{:>7.0}  {:.3} of sums, {:.3} mean",
            ours / count,
            theirs / count,
            ours / theirs,
            ratios / count
        )
    };
    lines.push(mean("all", &|_| true));
    lines.push(mean("English", &|row| row.language() == "en"));
    lines.push(mean("others", &|row| row.language() != "en"));
    let languages: BTreeSet<&str> = rows.iter().map(Row::language).collect();
    for language in languages {
        lines.push(mean(language, &|row| row.language() == language));
    }
    Ok(lines.join("\n"))
}

struct Row {
    name: String,
    ours: usize,
    lz_string: usize,
    took: [Duration; 2],
}

impl Row {
    fn of(file: &str) -> Result<Self, String> {
        let text = std::fs::read_to_string(file).map_err(|cause| cause.to_string())?;
        let json: Value = serde_json::from_str(&text).map_err(|cause| cause.to_string())?;
        let (canvas, json): (Canvas, String) = match read(&text) {
            Ok(opened) => (opened.document.canvas, json["canvas"].to_string()),
            Err(_) => (plain::canvas(&json), json.to_string()),
        };
        // The first link in a language reads its priming.
        let _ = encode(&canvas);
        let start = Instant::now();
        let payload = encode(&canvas).map_err(|_| "too large for a link")?;
        let encoded = start.elapsed();
        let opened = decode(&payload).map_err(|cause| format!("{cause:?}"))?;
        let decoded = start.elapsed() - encoded;
        if encode(&opened) != Ok(payload.clone()) {
            return Err("does not come back".into());
        }
        let name = Path::new(file).file_stem().unwrap_or_default();
        Ok(Self {
            name: name.to_string_lossy().into_owned(),
            ours: payload.len(),
            lz_string: lengths::lz_string(&json),
            took: [encoded, decoded],
        })
    }

    fn language(&self) -> &str {
        self.name.get(..2).unwrap_or_default()
    }

    fn ratio(&self) -> f64 {
        self.ours as f64 / self.lz_string as f64
    }

    fn line(&self) -> String {
        let [encoded, decoded] = self.took.map(|took| took.as_secs_f64() * 1000.0);
        format!(
            "{:<30}{:>6}{:>7}  {:.3}  {encoded:.1} ms, {decoded:.1} ms",
            self.name,
            self.ours,
            self.lz_string,
            self.ratio()
        )
    }
}
