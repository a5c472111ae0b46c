//! Makes trunk's output small and checkable: every script and stylesheet in one minified file,
//! named after its content and guarded by an integrity hash, and modules without long names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::check;
use crate::content::{is_a_choice, is_content, is_of_first_load};
use crate::names;
use crate::npm;
use crate::page::{self, Change, Tag};
use crate::process::output;

/// The name of the page in `dist/`.
pub const PAGE: &str = "index.html";

/// wasm-bindgen's helper modules, which the bundle of the glue contains.
const SNIPPETS: &str = "snippets";

/// What the links are called by which `element.js` finds what it fetches later.
pub const LATER: [&str; 6] = [
    "coach",
    "coach-wasm",
    "shelf",
    "shelf-wasm",
    "shelf-style",
    "frame",
];

/// What the link is called to the file with the links to what is fetched later.
pub const LIST: &str = "later";

/// Folders of which nothing is needed once the bundles are made.
const LEFTOVERS: [&str; 2] = [SNIPPETS, "style"];

/// The browsers that scripts are made for.
pub const SCRIPT_TARGET: &str = "--target=es2022";

/// The first browsers with declarative shadow roots, in which the page starts.
pub const STYLE_TARGET: &str = "--target=chrome111,firefox123,safari16.4";

/// What a tag of the page fetches.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    ClassicScript,
    Module,
    Stylesheet,
    /// Is as small as it gets already: a module, or content.
    Finished,
}

impl Kind {
    fn of(tag: &Tag) -> Option<Kind> {
        if tag.name() == "script" && tag.attribute("type") == Some("module") {
            Some(Kind::Module)
        } else if tag.name() == "script" {
            Some(Kind::ClassicScript)
        } else {
            let rels = [
                ("modulepreload", Kind::Module),
                ("preload", Kind::Finished),
                ("stylesheet", Kind::Stylesheet),
                ("coach", Kind::Module),
                ("coach-wasm", Kind::Finished),
                ("shelf", Kind::Module),
                ("shelf-wasm", Kind::Finished),
                ("shelf-style", Kind::Stylesheet),
                ("frame", Kind::Module),
            ];
            let found = rels.into_iter().find(|(rel, _)| tag.is_link(rel));
            let is_content = tag.attribute("rel").is_some_and(is_content);
            let content = is_content.then_some(Kind::Finished);
            found.map(|(_, kind)| kind).or(content)
        }
    }

    fn esbuild_options(self) -> &'static [&'static str] {
        match self {
            Kind::Finished => &[],
            // Inside a function its names can be short.
            Kind::ClassicScript => &["--minify", SCRIPT_TARGET, "--format=iife"],
            Kind::Module => &["--minify", SCRIPT_TARGET, "--bundle", "--format=esm"],
            Kind::Stylesheet => &["--minify", STYLE_TARGET, "--bundle"],
        }
    }
}

/// A file that takes the place of the one that trunk wrote.
struct Asset {
    file: String,
    integrity: String,
}

/// Whether a tag is a link to what is fetched once the learner can start, or only in another language.
pub fn is_later(tag: &Tag) -> bool {
    let is_content = tag
        .attribute("rel")
        .is_some_and(|rel| is_content(rel) && !is_of_first_load(rel));
    is_content || tag.is_link(LIST) || LATER.iter().any(|rel| tag.is_link(rel))
}

/// Whether the page need not name it itself. What happens in a frame must not wait for a list.
fn is_listed(tag: &Tag) -> bool {
    let is_on_page = tag.attribute("rel").is_some_and(is_a_choice) || tag.is_link("frame");
    is_later(tag) && !is_on_page && !tag.is_link(LIST)
}

/// Finishes the files that `trunk build --release` left in `dist`.
pub fn finish(dist: &Path) -> Result<()> {
    let page = whole_page(dist)?;
    let tags = page::tags(&page);
    for tag in &tags {
        if let (Some(Kind::Finished), Some(file)) = (Kind::of(tag), tag.local_file())
            // A module that was finished before has its short names already.
            && file.ends_with(names::UNFINISHED)
        {
            names::shorten(dist, file)?;
        }
    }

    let mut assets = BTreeMap::new();
    for tag in tags {
        if let (Some(kind), Some(file)) = (Kind::of(&tag), tag.local_file())
            && !is_snippet(file)
            && !assets.contains_key(file)
        {
            assets.insert(file.to_owned(), make_asset(dist, file, kind)?);
        }
    }

    let page = with_list(dist, &point_to_assets(&page, &assets))?;
    fs::write(dist.join(PAGE), &page).context("writing the page")?;

    // A file that was finished before has its name already.
    let replaced = assets.iter().filter(|(file, asset)| **file != asset.file);
    for (file, _) in replaced {
        fs::remove_file(dist.join(file)).with_context(|| format!("removing {file}"))?;
    }
    for folder in LEFTOVERS.map(|folder| dist.join(folder)) {
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .with_context(|| format!("removing {}", folder.display()))?;
        }
    }
    check::check(dist)
}

/// The page in `dist` with the links of the list behind the one to it, where there is one already.
pub fn whole_page(dist: &Path) -> Result<String> {
    let page = read_page(dist)?;
    let tags = page::tags(&page);
    let list = tags.iter().find(|tag| tag.is_link(LIST));
    let Some((list, file)) = list.and_then(|tag| Some((tag, tag.local_file()?))) else {
        return Ok(page);
    };
    let links = fs::read_to_string(dist.join(file)).with_context(|| format!("reading {file}"))?;
    let list = list.to_html();
    Ok(page.replacen(&list, &format!("{list}\n{links}"), 1))
}

/// Puts the links that the page need not have into a list, so that a further language makes it hardly longer.
fn with_list(dist: &Path, page: &str) -> Result<String> {
    for old in page::tags(page).iter().filter(|tag| tag.is_link(LIST)) {
        let old = old.local_file().context("the list is elsewhere")?;
        fs::remove_file(dist.join(old)).with_context(|| format!("removing {old}"))?;
    }
    let (page, links) = taken_apart(page);
    let file = hashed_name("later.txt", links.as_bytes());
    fs::write(dist.join(&file), &links).with_context(|| format!("writing {file}"))?;
    let at = page.find("<link").context("the page has no link")?;
    let (head, rest) = page.split_at(at);
    let hash = integrity(links.as_bytes());
    Ok(format!(
        "{head}<link rel=\"{LIST}\" href=\"./{file}\" crossorigin=\"anonymous\" integrity=\"{hash}\">\n{rest}"
    ))
}

/// The page without the links that are listed and the one to the list, and those that are listed.
fn taken_apart(page: &str) -> (String, String) {
    let mut links = Vec::new();
    let page = page::rewrite(page, |tag| {
        if is_listed(tag) {
            links.push(tag.to_html());
        } else if !tag.is_link(LIST) {
            return Change::Keep;
        }
        Change::Remove
    });
    (page, links.join("\n"))
}

/// The text of the page in `dist`.
pub fn read_page(dist: &Path) -> Result<String> {
    let file = dist.join(PAGE);
    fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
}

fn is_snippet(file: &str) -> bool {
    file.split('/').next() == Some(SNIPPETS)
}

fn make_asset(dist: &Path, source: &str, kind: Kind) -> Result<Asset> {
    let content = if kind == Kind::Finished {
        fs::read(dist.join(source)).with_context(|| format!("reading {source}"))?
    } else {
        output(
            npm::esbuild()
                .current_dir(dist)
                .arg(source)
                .args(kind.esbuild_options())
                .arg("--log-level=warning"),
        )
        .with_context(|| format!("minifying {source}"))?
    };
    let file = hashed_name(source, &content);
    fs::write(dist.join(&file), &content).with_context(|| format!("writing {file}"))?;
    Ok(Asset {
        file,
        integrity: integrity(&content),
    })
}

/// The name for this content: the source's name, without folder and trunk's hash, and a hash.
pub fn hashed_name(source: &str, content: &[u8]) -> String {
    let name = source.rsplit('/').next().unwrap_or(source);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    // Trunk leaves the leading zeros of its hashes out.
    let is_hash = |end: &str| {
        let end = end.trim_end_matches("_bg");
        (12..=16).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_hexdigit())
    };
    let stem = match stem.rsplit_once('-') {
        Some((start, end)) if is_hash(end) => start,
        _ => stem,
    };
    let hash: String = Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{stem}-{hash}.{extension}")
}

/// The integrity hash that a tag gives for a file with this content.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

fn point_to_assets(page: &str, assets: &BTreeMap<String, Asset>) -> String {
    page::rewrite(page, |tag| {
        let Some(file) = tag.local_file() else {
            return Change::Keep;
        };
        if tag.is_link("modulepreload") && is_snippet(file) {
            return Change::Remove;
        }
        let Some(asset) = assets.get(file) else {
            return Change::Keep;
        };
        let mut tag = tag.clone();
        let key = if tag.name() == "script" {
            "src"
        } else {
            "href"
        };
        tag.set(key, &format!("./{}", asset.file));
        tag.set("crossorigin", "anonymous");
        tag.set("integrity", &asset.integrity);
        Change::Replace(tag)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(file: &str) -> Asset {
        Asset {
            file: file.to_owned(),
            integrity: "sha256-new".to_owned(),
        }
    }

    #[test]
    fn tags_point_to_the_new_files_and_snippets_go() {
        let assets = BTreeMap::from([
            ("glue.js".to_owned(), asset("glue-1.js")),
            ("element.js".to_owned(), asset("element-2.js")),
            ("style/widget.css".to_owned(), asset("widget-3.css")),
        ]);
        let page = concat!(
            r#"<link rel="modulepreload" href="./glue.js" crossorigin="anonymous" integrity="sha256-old">"#,
            r#"<link rel="modulepreload" href="./snippets/a/b.js">"#,
            r#"<script src="element.js"></script>"#,
            r#"<template><link rel="stylesheet" href="style/widget.css"></template>"#,
            r#"<link rel="icon" href="data:,">"#,
        );
        assert_eq!(
            point_to_assets(page, &assets),
            concat!(
                r#"<link rel="modulepreload" href="./glue-1.js" crossorigin="anonymous" integrity="sha256-new">"#,
                r#"<script src="./element-2.js" crossorigin="anonymous" integrity="sha256-new"></script>"#,
                r#"<template><link rel="stylesheet" href="./widget-3.css" crossorigin="anonymous" integrity="sha256-new"></template>"#,
                r#"<link rel="icon" href="data:,">"#,
            )
        );
    }

    #[test]
    fn the_page_keeps_the_links_that_it_needs_at_first() {
        let first = concat!(
            r#"<link rel="words-es" title="Español" href="./words-es.txt">"#,
            r#"<link rel="program-p2p-en" href="./program-p2p-en.txt">"#,
            r#"<link rel="frame" href="./frame.js">"#,
        );
        let later = concat!(
            r#"<link rel="program-p2p-es" href="./program-p2p-es.txt">"#,
            "\n",
            r#"<link rel="coach-wasm" href="./coach.wasm">"#,
        );
        let list = r#"<link rel="later" href="./later.txt">"#;
        let (page, links) = taken_apart(&format!("{list}{later}{first}"));
        assert_eq!(page.trim(), first);
        assert_eq!(links, later);
    }

    #[test]
    fn the_name_follows_the_content_and_drops_trunks_hash() {
        let name = hashed_name("widget-0123456789abcdef.js", b"one");
        assert!(name.starts_with("widget-") && name.ends_with(".js"));
        assert_eq!(name.len(), "widget-0123456789abcdef.js".len());
        assert_eq!(name, hashed_name("folder/widget.js", b"one"));
        let module = hashed_name("widget-0123456789abcdef_bg.wasm", b"one");
        assert_eq!(module.len(), "widget-0123456789abcdef.wasm".len());
        assert_ne!(name, hashed_name("widget.js", b"two"));
    }

    #[test]
    fn the_integrity_hash_is_the_one_that_browsers_compute() {
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
