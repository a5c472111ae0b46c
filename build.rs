//! Prepares `content/` for the modules: the texts of the interface as plain lines, so that the
//! widget's module needs no reader of JSON for them, and the list of the files of the checks, so that
//! a check's words need no line of code.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What each module says, in the files of which its lines are made.
const TEXTS: [(&str, &[&str]); 2] = [
    (
        "english.txt",
        &["content/en/interface.json", "content/en/questions.json"],
    ),
    (
        "english_shelf.txt",
        &["content/en/shelf.json", "content/en/share.json"],
    ),
];
const CHECKS: &str = "content/en/checks";

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());

    for (name, files) in TEXTS {
        let mut lines = String::new();
        for file in files {
            println!("cargo::rerun-if-changed={file}");
            let texts = fs::read_to_string(root.join(file))?;
            add_lines("", &serde_json::from_str(&texts)?, &mut lines)?;
        }
        fs::write(out.join(name), lines)?;
    }

    println!("cargo::rerun-if-changed={CHECKS}");
    let mut files = Vec::new();
    list(&root.join(CHECKS), &mut files)?;
    files.sort();
    let includes = files.iter().map(|file| format!("include_str!({file:?})"));
    let code = format!("&[{}]", includes.collect::<Vec<_>>().join(",\n"));
    fs::write(out.join("english_checks.rs"), code)
}

/// Adds a line for each text: its dotted key, a tab, the text.
fn add_lines(key: &str, value: &Value, lines: &mut String) -> io::Result<()> {
    match value {
        Value::Object(fields) => {
            let dot = if key.is_empty() { "" } else { "." };
            for (name, value) in fields {
                add_lines(&format!("{key}{dot}{name}"), value, lines)?;
            }
            Ok(())
        }
        Value::String(text) if !text.contains(['\t', '\n', '\r']) => {
            lines.push_str(&format!("{key}\t{text}\n"));
            Ok(())
        }
        _ => Err(io::Error::other(format!("{key} is no text on one line"))),
    }
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            list(&path, files)?;
        } else if name.ends_with(".json") && !name.ends_with(".examples.json") {
            files.push(path);
        }
    }
    Ok(())
}
