//! `cargo xtask content`: what trunk leaves to us, in the folder in which it puts the page together: the
//! files of `content/` for each language, and the element's script in one piece.
//!
//! The page has links to what there is in English and to the words of each other language. The words name the
//! rest of their language, so that a further one makes the page hardly longer.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use packing::{FIRST, Packed, pack};

use crate::finish::{PAGE, hashed_name, integrity, read_page};
use crate::page::{self, Tag};
use crate::process::root;

/// What the element's script is made of, in `src/embed/`.
const SCRIPT: [&str; 3] = ["assets.js", "speech.js", "element.js"];

/// The tag of the element's script.
const OWN_SCRIPT: &str = "<script src=\"element.js\"";

/// How the names of links begin whose files hold what the widget says.
const WORDS: &str = "words-";

/// How the names of links begin whose files hold content.
const KINDS: [&str; 6] = [WORDS, "program-", "shelf-", "coach-", "learned-", "help-"];

/// Where trunk tells its hooks what folder it is about to publish.
const STAGING: &str = "TRUNK_STAGING_DIR";

/// Writes the files, as a hook of trunk.
pub fn content() -> Result<()> {
    let folder = env::var_os(STAGING).context("trunk calls this; see Trunk.toml")?;
    let folder = Path::new(&folder);
    fs::write(folder.join("element.js"), script()?).context("writing the element's script")?;
    let mut packed = pack(&root().join("content")).context("reading content/")?;
    name_in_words(&mut packed);
    for file in &packed {
        fs::write(folder.join(&file.file), &file.content)
            .with_context(|| format!("writing {}", file.file))?;
    }
    let page = folder.join(PAGE);
    let html = fs::read_to_string(&page).context("reading the page")?;
    let on_page: String = packed
        .iter()
        .filter(|one| is_on_page(one))
        .map(link)
        .collect();
    fs::write(&page, with_links(&html, &on_page)?).context("writing the page")
}

/// The script of the custom element, before it is made small.
pub fn script() -> Result<String> {
    let parts = SCRIPT.map(|name| {
        let file = root().join("src/embed").join(name);
        fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
    });
    parts.into_iter().collect()
}

/// Whether a link of this name leads to content. Those of the modules `shelf-wasm` and so on do not.
pub fn is_content(rel: &str) -> bool {
    let is_file = rel.ends_with("-wasm") || rel.ends_with("-style");
    KINDS.iter().any(|kind| rel.starts_with(kind)) && !is_file
}

/// Whether it is content that the first load of a page in English is made of.
pub fn is_of_first_load(rel: &str) -> bool {
    rel == format!("words-{FIRST}")
}

/// The links that a published page has and those in the words that they lead to.
pub fn all_tags(dist: &Path) -> Result<Vec<Tag>> {
    let mut tags = page::tags(&read_page(dist)?);
    for tag in tags.clone() {
        let rel = tag.attribute("rel").unwrap_or_default();
        if let (true, Some(file)) = (rel.starts_with(WORDS), tag.local_file()) {
            let words = fs::read_to_string(dist.join(file));
            let words = words.with_context(|| format!("reading {file}"))?;
            let links = words.lines().filter(|line| line.starts_with("<link "));
            tags.extend(links.flat_map(page::tags));
        }
    }
    Ok(tags)
}

fn is_on_page(file: &Packed) -> bool {
    file.language == FIRST || file.link.starts_with(WORDS)
}

/// Puts links to what the page does not name at the end of the words of its language. The files have their
/// final names by then, as words are published as they are.
fn name_in_words(packed: &mut [Packed]) {
    let mut links: BTreeMap<String, String> = BTreeMap::new();
    for file in packed.iter_mut().filter(|one| !is_on_page(one)) {
        file.file = hashed_name(&file.file, &file.content);
        let hash = integrity(&file.content);
        let link = link(file).replace(">\n", &format!(" integrity=\"{hash}\">\n"));
        *links.entry(file.language.clone()).or_default() += &link;
    }
    for words in packed.iter_mut().filter(|one| one.link.starts_with(WORDS)) {
        let links = links.get(&words.language).map_or("", String::as_str);
        words.content.extend(links.bytes());
    }
}

fn link(file: &Packed) -> String {
    let title = file
        .title
        .as_ref()
        .map(|title| format!(" title=\"{title}\""));
    let title = title.unwrap_or_default();
    format!(
        "<link rel=\"{}\"{title} href=\"./{}\">\n",
        file.link, file.file
    )
}

fn with_links(page: &str, links: &str) -> Result<String> {
    // The script looks for them as soon as it runs.
    let at = page.find(OWN_SCRIPT).context("the page has no script")?;
    let (head, rest) = page.split_at(at);
    Ok(format!("{head}{links}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed() -> Result<Vec<Packed>> {
        let mut packed = pack(&root().join("content"))?;
        name_in_words(&mut packed);
        Ok(packed)
    }

    #[test]
    fn each_file_of_content_has_a_link_on_the_page_or_in_the_words_of_its_language() -> Result<()> {
        let packed = packed()?;
        for file in &packed {
            assert!(is_content(&file.link), "{}", file.link);
            let address = format!("href=\"./{}\"", file.file);
            let words = format!("{WORDS}{}", file.language);
            let words = packed.iter().find(|one| one.link == words);
            let words = words.with_context(|| format!("no words in {}", file.language))?;
            let is_named = String::from_utf8_lossy(&words.content).contains(&address);
            assert!(is_named != is_on_page(file), "{}", file.file);
        }
        assert!(!is_content("shelf-wasm") && !is_content("coach"));
        assert!(packed.iter().any(|file| is_of_first_load(&file.link)));
        Ok(())
    }

    #[test]
    fn the_page_names_one_file_of_a_language_other_than_english() -> Result<()> {
        let packed = packed()?;
        let on_page = packed.iter().filter(|file| is_on_page(file));
        let others = on_page.filter(|file| file.language != FIRST);
        assert!(
            others
                .map(|one| &one.link)
                .all(|link| link.starts_with(WORDS))
        );
        Ok(())
    }

    #[test]
    fn the_links_stand_before_the_script() -> Result<()> {
        let page = with_links(
            "<head><script src=\"element.js\"></script></head>",
            "<link>",
        )?;
        assert_eq!(
            page,
            "<head><link><script src=\"element.js\"></script></head>"
        );
        assert!(with_links("<head></head>", "<link>").is_err());
        Ok(())
    }
}
