//! The page of `dist/` with modules that panic when they are asked to, for the journeys through a
//! panic. As quick to build as can be: its modules are not optimised once more.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::finish::{self, PAGE};
use crate::page::{self, Change, Tag};
use crate::process::{command, dist, root, run};
use crate::test::{COACH_MODULE, WIDGET};
use crate::tools;

const FEATURE: &str = "deliberate-panic";

/// A module, as cargo calls it, with the options that cargo builds it by.
struct Module {
    file: &'static str,
    options: &'static [&'static str],
}

const MODULES: [Module; 2] = [
    Module {
        file: "customer_model_canvas",
        options: &["--lib"],
    },
    Module {
        file: "coach",
        options: COACH_MODULE,
    },
];

/// The folder with the page.
pub fn folder() -> PathBuf {
    root().join("target/breakable")
}

/// Builds the modules and puts them into a copy of `dist/`.
pub fn build() -> Result<()> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).context("removing the last page that can break")?;
    }
    fs::create_dir_all(&folder).context("making a folder for the page that can break")?;
    for entry in fs::read_dir(dist()).context("listing dist")? {
        let entry = entry.context("listing dist")?;
        let name = entry.file_name();
        fs::copy(entry.path(), folder.join(&name))
            .with_context(|| format!("copying {}", name.to_string_lossy()))?;
    }
    for Module { file, options } in MODULES {
        let mut cargo = command("cargo");
        cargo
            .args(["build", "--release", "--package", WIDGET])
            .args(["--target", tools::WASM_TARGET, "--features", FEATURE])
            .args(options);
        run(&mut cargo)?;
        let built = format!("target/{}/release/{file}.wasm", tools::WASM_TARGET);
        let mut bindgen = tools::wasm_bindgen();
        bindgen
            .args([&built, "--target=web", "--no-typescript", "--out-dir"])
            .arg(&folder);
        run(&mut bindgen)?;
    }
    let page = finish::whole_page(&folder)?;
    let page = page::rewrite(&page, |tag| {
        let [widget, coach] = MODULES.map(|module| module.file);
        if tag.is_link("modulepreload") {
            pointed_to(tag, format!("./{widget}.js"))
        } else if tag.is_link("preload") {
            pointed_to(tag, format!("./{widget}_bg.wasm"))
        } else if tag.is_link("coach") {
            pointed_to(tag, format!("./{coach}.js"))
        } else if tag.is_link("coach-wasm") {
            pointed_to(tag, format!("./{coach}_bg.wasm"))
        } else {
            Change::Keep
        }
    });
    fs::write(folder.join(PAGE), page).context("writing the page that can break")?;
    finish::finish(&folder)
}

fn pointed_to(tag: &Tag, file: String) -> Change {
    let mut tag = tag.clone();
    tag.set(tag.address_name(), &file);
    Change::Replace(tag)
}
