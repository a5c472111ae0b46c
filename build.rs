//! Lists the files of each check in content/, so that a check's words need no line of code.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const CHECKS: &str = "content/en/checks";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={CHECKS}");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = Vec::new();
    list(&root.join(CHECKS), &mut files)?;
    files.sort();
    let includes = files.iter().map(|file| format!("include_str!({file:?})"));
    let code = format!("&[{}]", includes.collect::<Vec<_>>().join(",\n"));
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("english_checks.rs"), code)
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
