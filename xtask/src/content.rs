//! `cargo xtask content`: what trunk leaves to us, in the folder in which it puts the page together: the
//! files of `content/` for each language with their links, and the element's script in one piece.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use packing::{FIRST, Packed, pack};

use crate::finish::PAGE;
use crate::process::root;

/// What the element's script is made of, in `src/embed/`.
const SCRIPT: [&str; 3] = ["assets.js", "speech.js", "element.js"];

/// The tag of the element's script.
const OWN_SCRIPT: &str = "<script src=\"element.js\"";

/// How the names of links begin whose files hold what the widget says.
const WORDS: &str = "words-";

/// How the names of links begin whose files hold what a programme says.
const PROGRAM: &str = "program-";

/// How the names of links begin whose files hold content.
const KINDS: [&str; 6] = [WORDS, PROGRAM, "shelf-", "coach-", "learned-", "help-"];

/// Where trunk tells its hooks what folder it is about to publish.
const STAGING: &str = "TRUNK_STAGING_DIR";

/// Writes the files, as a hook of trunk.
pub fn content() -> Result<()> {
    let folder = env::var_os(STAGING).context("trunk calls this; see Trunk.toml")?;
    let folder = Path::new(&folder);
    fs::write(folder.join("element.js"), script()?).context("writing the element's script")?;
    let packed = pack(&root().join("content")).context("reading content/")?;
    for file in &packed {
        fs::write(folder.join(&file.file), &file.content)
            .with_context(|| format!("writing {}", file.file))?;
    }
    let page = folder.join(PAGE);
    let html = fs::read_to_string(&page).context("reading the page")?;
    fs::write(&page, with_links(&html, &packed)?).context("writing the page")
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

/// Whether it tells a page which languages and programmes there are, so that the page has to name it.
pub fn is_a_choice(rel: &str) -> bool {
    let is_program = rel.starts_with(PROGRAM) && rel.ends_with(&format!("-{FIRST}"));
    rel.starts_with(WORDS) || is_program
}

fn with_links(page: &str, packed: &[Packed]) -> Result<String> {
    // The script looks for them as soon as it runs.
    let at = page.find(OWN_SCRIPT).context("the page has no script")?;
    let (head, rest) = page.split_at(at);
    let mut links = String::new();
    for Packed {
        link, file, title, ..
    } in packed
    {
        let title = title.as_deref().map(|title| format!(" title=\"{title}\""));
        let title = title.unwrap_or_default();
        links += &format!("<link rel=\"{link}\"{title} href=\"./{file}\">\n");
    }
    Ok(format!("{head}{links}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_of_content_has_a_link_that_is_known_to_be_one() -> Result<()> {
        let packed = pack(&root().join("content"))?;
        let page = with_links("<head><script src=\"element.js\"></script></head>", &packed)?;
        for file in &packed {
            assert!(is_content(&file.link), "{}", file.link);
            assert!(
                page.contains(&format!("href=\"./{}\"", file.file)),
                "{page}"
            );
        }
        assert!(!is_content("shelf-wasm") && !is_content("coach"));
        assert!(packed.iter().any(|file| is_of_first_load(&file.link)));
        Ok(())
    }

    #[test]
    fn a_further_language_has_one_choice_whatever_programmes_there_are() -> Result<()> {
        let packed = pack(&root().join("content"))?;
        let links = packed.iter().map(|file| file.link.as_str());
        let spanish = links.filter(|link| link.ends_with("-es") && is_a_choice(link));
        assert_eq!(spanish.collect::<Vec<_>>(), ["words-es"]);
        Ok(())
    }
}
