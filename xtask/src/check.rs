//! The last look at the page: whether it works under a strict content security policy, and
//! whether everything that it fetches is there, unchanged.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::content::is_content;
use crate::finish::{LATER, LIST, PAGE, integrity, whole_page};
use crate::page::{self, Tag};

/// Fails unless the page in `dist` is fit to publish.
pub fn check(dist: &Path) -> Result<()> {
    let tags = page::tags(&whole_page(dist)?);
    for rel in ["modulepreload", "preload", LIST].iter().chain(&LATER) {
        ensure!(
            tags.iter().any(|tag| tag.is_link(rel)),
            "dist/{PAGE} lacks the {rel} link through which element.js finds a file"
        );
    }
    let blocked = tags.iter().flat_map(inline_code);
    let unguarded = tags.iter().filter_map(|tag| unguarded(tag, dist));
    let problems: Vec<String> = blocked.chain(unguarded).collect();
    ensure!(
        problems.is_empty(),
        "dist/{PAGE} is not fit to publish: {}",
        problems.join("; ")
    );
    Ok(())
}

/// What a content security policy without `unsafe-inline` would block in this tag.
fn inline_code(tag: &Tag) -> Vec<String> {
    let element = match tag.name() {
        "style" => Some("an inline style".to_owned()),
        "script" if tag.address().is_none() => Some("an inline script".to_owned()),
        _ => None,
    };
    let attributes = tag
        .attribute_names()
        .filter(|name| *name == "style" || name.starts_with("on"))
        .map(|name| format!("{name}=… on <{}>", tag.name()));
    element.into_iter().chain(attributes).collect()
}

/// What is wrong with the file that this tag makes the browser fetch.
fn unguarded(tag: &Tag, dist: &Path) -> Option<String> {
    let fetches = tag.name() == "script"
        || ["stylesheet", "modulepreload", "preload", LIST]
            .iter()
            .chain(&LATER)
            .any(|rel| tag.is_link(rel))
        || tag.attribute("rel").is_some_and(is_content);
    let address = tag.address().filter(|_| fetches)?;
    let Some(file) = tag.local_file() else {
        return Some(format!("{address} is not a relative address"));
    };
    match fs::read(dist.join(file)) {
        Err(_) => Some(format!("{address} is not in dist")),
        Ok(content) if tag.attribute("integrity") == Some(&integrity(&content)) => None,
        Ok(_) => Some(format!("{address} lacks its integrity hash")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;

    #[test]
    fn inline_scripts_styles_and_handlers_are_named() {
        let page = r#"<script></script><style></style><p style="a" onclick="b"><script src="c">"#;
        let found: Vec<String> = page::tags(page).iter().flat_map(inline_code).collect();
        assert_eq!(
            found,
            [
                "an inline script",
                "an inline style",
                "style=… on <p>",
                "onclick=… on <p>"
            ]
        );
    }

    #[test]
    fn what_the_page_fetches_must_be_near_there_and_guarded() {
        let page = r#"
            <script src="https://host/a.js"></script>
            <link rel="stylesheet" href="no-such.css">
            <link rel="preload" href="Cargo.toml" integrity="sha256-old">
            <link rel="icon" href="data:,">
        "#;
        let tags = page::tags(page);
        let found: Vec<String> = tags.iter().filter_map(|t| unguarded(t, root())).collect();
        assert_eq!(
            found,
            [
                "https://host/a.js is not a relative address",
                "no-such.css is not in dist",
                "Cargo.toml lacks its integrity hash"
            ]
        );
    }
}
