//! The packages for learning platforms: the standalone page with what keeps its canvas with the platform,
//! and a manifest, as one zip for each standard.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use packing::{Language, languages};
use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::finish::{
    PAGE, SCRIPT_TARGET, STYLE_TARGET, hashed_name, integrity, read_page, whole_page,
};
use crate::npm;
use crate::package;
use crate::page;
use crate::process::{command, dist, output, root};

/// The file by which a platform knows what is in a package.
const MANIFEST: &str = "imsmanifest.xml";

/// The element's start tag and end tag in the page.
const ELEMENT: (&str, &str) = ("<customer-model-canvas>", "</customer-model-canvas>");

/// A standard that a package follows.
pub struct Standard {
    /// How `src/embed/scorm/standards.js` calls it.
    name: &'static str,
    zip: &'static str,
    manifest: &'static str,
}

/// Both standards that platforms know.
pub const STANDARDS: [Standard; 2] = [
    Standard {
        name: "1.2",
        zip: "scorm-1.2.zip",
        manifest: include_str!("../package/scorm-1.2.xml"),
    },
    Standard {
        name: "2004",
        zip: "scorm-2004.zip",
        manifest: include_str!("../package/scorm-2004.xml"),
    },
];

/// Writes the packages into a folder, from what the release build left in `dist/`.
pub fn zips(folder: &Path) -> Result<()> {
    let page = with_shelf(&whole_page(&dist())?, read_page(&dist())?)?;
    let script = ["--bundle", "--format=iife", SCRIPT_TARGET];
    let script = Added::of("src/embed/scorm/scorm.js", &script)?;
    let style = Added::of("style/course.css", &[STYLE_TARGET])?;
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dist()).context("listing dist")? {
        let path = entry.context("listing dist")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        files.insert(name.into_owned(), content);
    }
    for added in [&script, &style] {
        files.insert(added.name.clone(), added.content.clone());
    }
    for standard in STANDARDS {
        let page = page_for(&page, &standard, &script, &style)?;
        files.insert(PAGE.to_owned(), page.into());
        let manifest = manifest(&standard, files.keys());
        let zip = zip(&manifest, &files)?;
        fs::write(folder.join(standard.zip), &zip)
            .with_context(|| format!("writing {}", standard.zip))?;
        println!("{}: {} bytes.", standard.zip, zip.len());
    }
    Ok(())
}

/// A file of ours that only these packages have, made small and named after its content.
struct Added {
    name: String,
    content: Vec<u8>,
}

impl Added {
    fn of(source: &str, options: &[&str]) -> Result<Self> {
        let mut esbuild = npm::esbuild();
        esbuild.arg(source).args(options);
        let content = output(esbuild.args(["--minify", "--log-level=warning"]))
            .with_context(|| format!("minifying {source}"))?;
        let name = hashed_name(source, &content);
        Ok(Self { name, content })
    }

    /// The attributes of a tag that fetches it.
    fn guarded(&self, address_name: &str) -> String {
        let (name, hash) = (&self.name, integrity(&self.content));
        format!(r#"{address_name}="./{name}" crossorigin="anonymous" integrity="{hash}""#)
    }
}

/// The page with a link to the shelf, which the adapter asks for what it keeps with the platform.
fn with_shelf(whole: &str, page: String) -> Result<String> {
    let tags = page::tags(whole);
    let shelf = tags.iter().find(|tag| tag.is_link("shelf"));
    let shelf = shelf.context("no link leads to the shelf")?.to_html();
    Ok(page.replacen("<link", &format!("{shelf}<link"), 1))
}

/// The page with what the platform needs. The adapter has to run when the element is there and has not
/// started yet, so the element's own script comes behind it. Until then nobody knows whether the
/// learner is returning.
fn page_for(page: &str, standard: &Standard, script: &Added, style: &Added) -> Result<String> {
    let (head, rest) = page
        .split_once("<script ")
        .context("the page has no script")?;
    let (own, rest) = rest
        .split_once("</script>")
        .context("its script has no end")?;
    let (before, rest) = rest.split_once(ELEMENT.1).context("it has no element")?;
    let (start, end) = ELEMENT;
    let style = style.guarded("href");
    let adapter = script.guarded("src");
    let page = format!(
        "{head}<link rel=\"stylesheet\" {style}>{before}{end}\n    {}\n    \
         <script {adapter} data-scorm=\"{}\"></script>\n    <script {own}</script>{rest}",
        messages()?,
        standard.name,
    );
    ensure!(page.contains(start), "the element has attributes already");
    let returning = start.replace('>', " returning>");
    Ok(page.replacen(start, &returning, 1))
}

/// What is said of the course in each language, one of which the adapter shows.
fn messages() -> Result<String> {
    let languages = languages(&root().join("content")).context("looking for languages")?;
    languages.iter().map(messages_in).collect()
}

fn messages_in(language: &Language) -> Result<String> {
    let words = root().join(format!("content/{}/course.json", language.code));
    let words = fs::read(&words).with_context(|| format!("reading {}", words.display()))?;
    let words: Value = serde_json::from_slice(&words).context("reading what is said of courses")?;
    let words = words["course"].as_object().context("no words of courses")?;
    let say = |name: &str| words.get(name).and_then(Value::as_str).map(escaped);
    let mut html = format!(
        r#"<div class="course" role="status" lang="{}" dir="{}">"#,
        language.code,
        language.direction()?
    );
    for name in words.keys().filter(|name| *name != "look") {
        let text = say(name).context("a message is no text")?;
        let link = say("look").filter(|_| name == "choose");
        let link = link.map(|look| format!(r##" <a href="#">{look}</a>"##));
        let link = link.unwrap_or_default();
        write!(html, r#"<p data-course="{name}" hidden>{text}{link}</p>"#)?;
    }
    Ok(html + "</div>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// The manifest with every file of the package.
fn manifest<'a>(standard: &Standard, files: impl Iterator<Item = &'a String>) -> String {
    let files: Vec<String> = files
        .map(|file| format!("<file href=\"{}\"/>", escaped(file)))
        .collect();
    standard
        .manifest
        .replace("<!-- files -->", &files.join("\n      "))
}

/// The same bytes for the same files: in their order, without times.
fn zip(manifest: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::DEFAULT
        .compression_method(zip::CompressionMethod::Deflated)
        .unix_permissions(0o644);
    let files = files
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()));
    for (name, content) in [(MANIFEST, manifest.as_bytes())].into_iter().chain(files) {
        zip.start_file(name, options)
            .and_then(|()| Ok(zip.write_all(content)?))
            .with_context(|| format!("packing {name}"))?;
    }
    Ok(zip.finish().context("closing the zip")?.into_inner())
}

/// Checks the manifest in each package against the schemas of its standard, and that the check would
/// notice one that is not valid.
pub fn check_manifests() -> Result<()> {
    npm::install_hosts()?;
    for standard in STANDARDS {
        let manifest = packed_manifest(&package::folder().join(standard.zip))?;
        let broken = manifest
            .replace("<title>", "<name>")
            .replace("</title>", "</name>");
        ensure!(broken != manifest, "{} has no title", standard.zip);
        check_manifest(&standard, &manifest).with_context(|| format!("in {}", standard.zip))?;
        let is_noticed = check_manifest(&standard, &broken).is_err();
        ensure!(is_noticed, "{}: a broken manifest passes", standard.zip);
    }
    Ok(())
}

fn packed_manifest(zip: &Path) -> Result<String> {
    let file = File::open(zip).with_context(|| format!("opening {}", zip.display()))?;
    let mut zip = ZipArchive::new(file).context("reading the zip")?;
    let mut manifest = String::new();
    zip.by_name(MANIFEST)
        .context("finding the manifest")?
        .read_to_string(&mut manifest)
        .context("reading the manifest")?;
    Ok(manifest)
}

fn check_manifest(standard: &Standard, manifest: &str) -> Result<()> {
    let file: PathBuf = root().join("target").join(MANIFEST);
    fs::write(&file, manifest).context("writing the manifest down")?;
    let mut check = command("node");
    check.arg("xtask/package/check_manifest.cjs");
    let checked = check
        .arg(npm::hosts())
        .arg(standard.name)
        .arg(&file)
        .output();
    let checked = checked.context("starting node")?;
    let says = String::from_utf8_lossy(&checked.stderr);
    ensure!(
        checked.status.success(),
        "the manifest is not valid: {says}"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(name: &str) -> Added {
        let (name, content) = (name.to_owned(), Vec::new());
        Added { name, content }
    }

    #[test]
    fn the_adapter_stands_between_the_element_and_its_script() -> Result<()> {
        let page = "<head><script src=\"./element.js\"></script></head><body>\
            <customer-model-canvas><p></p></customer-model-canvas></body>";
        let [standard, _] = STANDARDS;
        let page = page_for(page, &standard, &added("scorm.js"), &added("course.css"))?;
        let place = |part: &str| {
            page.find(part)
                .with_context(|| format!("no {part} in {page}"))
        };
        let order = [
            "<link rel=\"stylesheet\" href=\"./course.css\"",
            "</head>",
            "<customer-model-canvas returning>",
            "</customer-model-canvas>",
            "<p data-course=\"offline\" hidden>",
            "<script src=\"./scorm.js\" crossorigin=\"anonymous\" integrity=\"sha256-",
            "data-scorm=\"1.2\"></script>",
            "<script src=\"./element.js\"></script>",
        ];
        let places = order
            .iter()
            .map(|part| place(part))
            .collect::<Result<Vec<_>>>()?;
        assert!(places.is_sorted(), "{page}");
        Ok(())
    }

    #[test]
    fn the_page_has_every_message_that_the_adapter_shows() -> Result<()> {
        let adapter = fs::read_to_string(root().join("src/embed/scorm/scorm.js"))?;
        let html = messages()?;
        let shown = ["says = \"", "says ??= \""].map(|start| adapter.split(start).skip(1));
        let shown = shown.into_iter().flatten();
        let shown: Vec<&str> = shown.filter_map(|part| part.split('"').next()).collect();
        let count = languages(&root().join("content"))?.len();
        assert_eq!(count * shown.len(), html.matches("data-course").count());
        for name in shown {
            assert!(
                html.contains(&format!("data-course=\"{name}\"")),
                "{name} in {html}"
            );
        }
        Ok(())
    }

    #[test]
    fn a_manifest_names_every_file() {
        let files = ["a&b.js".to_owned(), "index.html".to_owned()];
        for standard in STANDARDS {
            let manifest = manifest(&standard, files.iter());
            assert!(
                manifest.contains("<file href=\"a&amp;b.js\"/>"),
                "{manifest}"
            );
            assert!(
                manifest.contains("<file href=\"index.html\"/>"),
                "{manifest}"
            );
        }
    }

    #[test]
    fn the_same_files_make_the_same_zip() -> Result<()> {
        let files = BTreeMap::from([("a.txt".to_owned(), b"words".to_vec())]);
        assert_eq!(zip("<manifest/>", &files)?, zip("<manifest/>", &files)?);
        Ok(())
    }
}
