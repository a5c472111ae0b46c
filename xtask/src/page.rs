//! Reading and rewriting the tags of an HTML page, which otherwise stays byte for byte as it is.

use std::ops::Range;

/// Elements whose content is text, so that a `<` in it starts no tag.
const TEXT_ELEMENTS: [&str; 4] = ["script", "style", "textarea", "title"];

/// A start tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    name: String,
    attributes: Vec<(String, Option<String>)>,
}

impl Tag {
    /// The name of the element, in lower case.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The names of the attributes, in lower case.
    pub fn attribute_names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }

    /// The value of an attribute; empty when the attribute has none.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(key, _)| key == name)?;
        Some(value.as_deref().unwrap_or_default())
    }

    /// Whether this is a `<link>` with the given word in its `rel`.
    pub fn is_link(&self, rel: &str) -> bool {
        self.name == "link"
            && self
                .attribute("rel")
                .is_some_and(|words| words.split_whitespace().any(|word| word == rel))
    }

    /// The attribute that says what the tag fetches.
    pub fn address_name(&self) -> &'static str {
        if self.name == "script" { "src" } else { "href" }
    }

    /// The address of what the tag fetches.
    pub fn address(&self) -> Option<&str> {
        self.attribute(self.address_name())
    }

    /// The path of what the tag fetches, if it is a file beside the page or below it.
    pub fn local_file(&self) -> Option<&str> {
        let address = self.address()?;
        let is_elsewhere = address.is_empty() || address.starts_with('/') || address.contains(':');
        (!is_elsewhere).then(|| address.strip_prefix("./").unwrap_or(address))
    }

    /// Sets an attribute where it stands, or as the last one.
    pub fn set(&mut self, name: &str, value: &str) {
        let value = Some(value.to_owned());
        match self.attributes.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name.to_owned(), value)),
        }
    }

    /// The tag as it is written.
    pub fn to_html(&self) -> String {
        let mut html = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            html.push(' ');
            html.push_str(name);
            if let Some(value) = value {
                // Values keep their character references, so only the quote must be chosen.
                let quote = if value.contains('"') { '\'' } else { '"' };
                html.push_str(&format!("={quote}{value}{quote}"));
            }
        }
        html.push('>');
        html
    }
}

/// What becomes of a tag.
pub enum Change {
    /// It stays as it was written.
    Keep,
    /// Another tag stands in its place.
    Replace(Tag),
    /// It goes, and the end tag, if it has one, would stay: for `<link>` only.
    Remove,
}

/// Every start tag of the page, also those inside templates.
pub fn tags(page: &str) -> Vec<Tag> {
    scan(page).into_iter().map(|(_, tag)| tag).collect()
}

/// The page with its start tags changed.
pub fn rewrite(page: &str, mut change: impl FnMut(&Tag) -> Change) -> String {
    let mut result = String::with_capacity(page.len());
    let mut copied = 0;
    for (place, tag) in scan(page) {
        let html = match change(&tag) {
            Change::Keep => continue,
            Change::Replace(tag) => tag.to_html(),
            Change::Remove => String::new(),
        };
        result.push_str(&page[copied..place.start]);
        result.push_str(&html);
        copied = place.end;
    }
    result.push_str(&page[copied..]);
    result
}

fn scan(page: &str) -> Vec<(Range<usize>, Tag)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = page[at..].find('<') {
        let start = at + offset;
        let rest = &page[start..];
        at = if rest.starts_with("<!--") {
            start + rest.find("-->").map_or(rest.len(), |end| end + "-->".len())
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (tag, length) = read_tag(rest);
            let end = start + length;
            let next = if TEXT_ELEMENTS.contains(&tag.name()) {
                end + text_length(&page[end..], tag.name())
            } else {
                end
            };
            found.push((start..end, tag));
            next
        } else {
            start + 1
        };
    }
    found
}

/// Reads the tag that the text starts with; also returns its length.
pub fn read_tag(text: &str) -> (Tag, usize) {
    let is_end = |c: char| c.is_whitespace() || c == '/' || c == '>';
    let mut rest = &text[1..];
    let name = take(&mut rest, is_end).to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let key = take(&mut rest, |c| is_end(c) || c == '=').to_ascii_lowercase();
        let value = rest.trim_start().strip_prefix('=').map(|after| {
            rest = after.trim_start();
            let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
            match quote {
                Some(quote) => {
                    rest = &rest[1..];
                    let value = take(&mut rest, |c| c == quote).to_owned();
                    rest = rest.strip_prefix(quote).unwrap_or(rest);
                    value
                }
                None => take(&mut rest, |c| c.is_whitespace() || c == '>').to_owned(),
            }
        });
        attributes.push((key, value));
    }
    (Tag { name, attributes }, text.len() - rest.len())
}

/// Cuts off and returns everything before the first character that ends it.
fn take<'a>(rest: &mut &'a str, is_end: impl Fn(char) -> bool) -> &'a str {
    let (taken, left) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
    *rest = left;
    taken
}

/// How long the text of an element is, up to its end tag.
fn text_length(text: &str, element: &str) -> usize {
    let end_tag = format!("</{element}");
    text.char_indices()
        .map(|(index, _)| index)
        .find(|&index| {
            text.as_bytes()
                .get(index..index + end_tag.len())
                .is_some_and(|bytes| bytes.eq_ignore_ascii_case(end_tag.as_bytes()))
        })
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(page: &str) -> Vec<String> {
        tags(page).into_iter().map(|tag| tag.name).collect()
    }

    #[test]
    fn attributes_are_read_with_any_quotes_or_none() {
        let page = r#"<LINK rel="preload" href='a "b".css' as=style crossorigin>"#;
        let tag = &tags(page)[0];
        assert!(tag.is_link("preload"));
        assert_eq!(tag.attribute("href"), Some(r#"a "b".css"#));
        assert_eq!(tag.attribute("as"), Some("style"));
        assert_eq!(tag.attribute("crossorigin"), Some(""));
        assert_eq!(tag.attribute("integrity"), None);
    }

    #[test]
    fn only_relative_addresses_are_local_files() {
        let file = |address: &str| {
            let tags = tags(&format!("<link href=\"{address}\">"));
            tags.iter().find_map(Tag::local_file).map(str::to_owned)
        };
        assert_eq!(file("./a/b.css").as_deref(), Some("a/b.css"));
        for elsewhere in ["", "/a.css", "//host/a.css", "https://host/a.css", "data:,"] {
            assert_eq!(file(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn tags_are_found_inside_templates() {
        let page = "<div><template><link rel=stylesheet></template></div>";
        assert_eq!(names(page), ["div", "template", "link"]);
    }

    #[test]
    fn comments_and_text_hold_no_tags() {
        let page = "<!-- <b> --><textarea><i></TEXTAREA><script>a<b</script>1 < 2<p>";
        assert_eq!(names(page), ["textarea", "script", "p"]);
    }

    #[test]
    fn a_page_that_is_cut_off_is_read_to_its_end() {
        for page in [
            "<",
            "<!-- ",
            "<p",
            "<p class",
            "<p class=",
            "<p class='a",
            "<title>é",
        ] {
            assert_eq!(rewrite(page, |_| Change::Keep), page);
        }
    }

    #[test]
    fn everything_but_the_changed_tags_stays_as_it_was() {
        let page = "<p  CLASS=a>\n<link href='old.css'>é</p><link rel=x>";
        let changed = rewrite(page, |tag| match tag.attribute("href") {
            Some(_) => {
                let mut tag = tag.clone();
                tag.set("href", "new.css");
                tag.set("integrity", "sha256-x");
                Change::Replace(tag)
            }
            None if tag.name() == "link" => Change::Remove,
            None => Change::Keep,
        });
        assert_eq!(
            changed,
            "<p  CLASS=a>\n<link href=\"new.css\" integrity=\"sha256-x\">é</p>"
        );
    }
}
