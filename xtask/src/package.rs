//! `cargo xtask package`: what a course author puts on a page, in `target/package/`.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::content::{self, is_content};
use crate::finish::{LATER, SCRIPT_TARGET, read_page, whole_page};
use crate::page::{self, Tag};
use crate::process::{dist, output, root};
use crate::size::brotli_size;
use crate::{first_question, npm, scorm};

/// The one address that authors write down: it stays the same from release to release.
const EMBED: &str = "customer-model-canvas.js";

/// What the element can do, for those who write TypeScript; lies beside the script.
const TYPES: &str = "customer-model-canvas.d.ts";

/// What tells a store of statements how far a learner has come, for authors who add it to the page.
const STATEMENTS: &str = "xapi.js";

/// The page that shows authors each way, with what to copy.
const SNIPPETS: &str = "snippets.html";

/// The links of the page whose files the embed needs too; its style sheet stands in the template.
const AT_ONCE: [&str; 3] = ["modulepreload", "preload", "stylesheet"];

/// What the standalone page fetches and the embed does not.
const STANDALONE_ONLY: [&str; 1] = ["frame"];

/// The folder with the package.
pub fn folder() -> PathBuf {
    root().join("target/package")
}

/// Makes the package from what the release build left in `dist/`.
pub fn package() -> Result<()> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).context("removing the last package")?;
    }
    let [embed, standalone] = ["embed", "standalone"].map(|name| folder.join(name));
    for folder in [&embed, &standalone] {
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    for entry in fs::read_dir(dist()).context("listing dist")? {
        copy(&entry.context("listing dist")?.path(), &standalone)?;
    }
    bundle(
        &standalone,
        STATEMENTS,
        &read_source(STATEMENTS)?,
        // On a page its names would stand beside those of element.js.
        "--format=iife",
    )?;
    let page = read_page(&dist())?;
    let files = files(&page::tags(&whole_page(&dist())?))?;
    for file in &files {
        copy(&dist().join(&file.name), &embed)?;
    }
    let script = script(&files, &first_question::of(&page)?)?;
    let script = bundle(&embed, EMBED, &script, "--format=esm")?;
    copy(&root().join("src/embed").join(TYPES), &embed)?;
    fs::copy(
        root().join("xtask/package").join(SNIPPETS),
        folder.join(SNIPPETS),
    )
    .with_context(|| format!("copying {SNIPPETS}"))?;
    println!(
        "\n{}: the embed's script is {} bytes, {} after brotli.",
        folder.display(),
        script.len(),
        brotli_size(&script)?
    );
    scorm::zips(&folder)
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default();
    fs::copy(file, folder.join(name)).with_context(|| format!("copying {}", file.display()))?;
    Ok(())
}

/// A file of the embed.
struct File {
    /// The word of its link on the page.
    rel: String,
    name: String,
    integrity: String,
    /// What its language calls itself, where it has the words of one.
    title: Option<String>,
}

/// The files of the embed.
fn files(tags: &[Tag]) -> Result<Vec<File>> {
    let later = LATER.iter().filter(|rel| !STANDALONE_ONLY.contains(rel));
    let rels = AT_ONCE.iter().chain(later).copied();
    let content = tags.iter().filter_map(|tag| tag.attribute("rel"));
    let content = content.filter(|rel| is_content(rel));
    rels.chain(content)
        .map(|rel| {
            // The last one: the page has a style sheet of its own before the one in the template.
            let tag = tags.iter().rfind(|tag| tag.is_link(rel));
            let tag = tag.with_context(|| format!("the page has no {rel} link"))?;
            let file = tag
                .local_file()
                .with_context(|| format!("the {rel} link leads elsewhere"))?;
            let integrity = tag.attribute("integrity").unwrap_or_default();
            ensure!(!integrity.is_empty(), "{file} has no integrity hash");
            Ok(File {
                rel: rel.to_owned(),
                name: file.to_owned(),
                integrity: integrity.to_owned(),
                title: tag.attribute("title").map(str::to_owned),
            })
        })
        .collect()
}

/// The text of the embed before it is made small. Bundlers look for `new URL("…", import.meta.url)`.
fn script(files: &[File], first: &[Value]) -> Result<String> {
    let mut script = "const FILES = {\n".to_owned();
    for file in files {
        let [rel, name] = [json!(file.rel), json!(format!("./{}", file.name))];
        let [integrity, title] = [json!(file.integrity), json!(file.title)];
        write!(
            script,
            "{rel}: {{ href: new URL({name}, import.meta.url).href, integrity: {integrity}"
        )?;
        if file.title.is_some() {
            write!(script, ", title: {title}")?;
        }
        script += " },\n";
    }
    writeln!(script, "}};\nconst FIRST = {};", Value::from(first))?;
    script += &read_source("embed.js")?;
    script += &content::script()?;
    Ok(script)
}

/// A script of `src/embed/`.
fn read_source(name: &str) -> Result<String> {
    let file = root().join("src/embed").join(name);
    fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
}

/// Writes a script into the folder, small and in one piece.
fn bundle(folder: &Path, name: &str, script: &str, format: &str) -> Result<Vec<u8>> {
    let file = folder.join(name);
    fs::write(&file, script).with_context(|| format!("writing {name}"))?;
    let script = output(
        npm::esbuild()
            .current_dir(folder)
            .arg(name)
            .args(["--minify", SCRIPT_TARGET, "--bundle", format])
            .arg("--log-level=warning"),
    )
    .with_context(|| format!("minifying {name}"))?;
    fs::write(&file, &script).with_context(|| format!("writing {name}"))?;
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> String {
        let link = |rel: &str, file: &str| {
            format!(r#"<link rel="{rel}" href="./{file}" integrity="sha256-{rel}">"#)
        };
        let mut page = link("stylesheet", "page.css");
        for rel in AT_ONCE.iter().chain(&LATER) {
            page += &link(rel, &format!("{rel}.file"));
        }
        page += r#"<link rel="words-es" title="Español" href="./es.txt" integrity="sha256-es">"#;
        page
    }

    #[test]
    fn the_embed_names_the_files_of_the_page_relative_to_itself() -> Result<()> {
        let script = script(&files(&page::tags(&page()))?, &[json!(["p", {}, []])])?;
        for line in [
            r#""stylesheet": { href: new URL("./stylesheet.file", import.meta.url).href, integrity: "sha256-stylesheet" },"#,
            r#""coach-wasm": { href: new URL("./coach-wasm.file", import.meta.url).href, integrity: "sha256-coach-wasm" },"#,
            r#""words-es": { href: new URL("./es.txt", import.meta.url).href, integrity: "sha256-es", title: "Español" },"#,
            r#"const FIRST = [["p",{},[]]];"#,
        ] {
            assert!(script.contains(line), "{line} is not in {script}");
        }
        Ok(())
    }

    #[test]
    fn a_page_without_one_of_the_files_or_its_hash_is_an_error() {
        let page = page();
        assert!(files(&page::tags(&page.replace("\"shelf\"", "\"other\""))).is_err());
        let unguarded = page.replace(" integrity=\"sha256-coach\"", "");
        assert!(files(&page::tags(&unguarded)).is_err());
    }
}
