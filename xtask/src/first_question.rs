//! The first question as the page shows it before its module has loaded, as data for the embed, which
//! has to build it without HTML.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};

use crate::page::{Tag, read_tag};

/// How the template begins that browsers turn into the shadow root.
const TEMPLATE: &str = "<template shadowrootmode";

/// Elements that have no end tag.
const VOID: [&str; 5] = ["link", "br", "hr", "img", "input"];

/// Elements that only a page without scripts shows, or that the embed makes by itself.
const LEFT_OUT: [&str; 2] = ["noscript", "link"];

/// What stands in the template of the page: texts, and elements as name, attributes and children.
pub fn of(page: &str) -> Result<Vec<Value>> {
    let start = page.find(TEMPLATE).context("the page has no template")?;
    let mut reader = Reader {
        rest: &page[start..],
    };
    let (template, children) = reader.element()?;
    ensure!(
        template.attribute("shadowrootmode") == Some("open"),
        "the template of the page is no open shadow root"
    );
    Ok(children)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// Reads an element from its start tag to its end tag.
    fn element(&mut self) -> Result<(Tag, Vec<Value>)> {
        let (tag, length) = read_tag(self.rest);
        self.rest = &self.rest[length..];
        let children = match VOID.contains(&tag.name()) {
            true => Vec::new(),
            false => self.children(tag.name())?,
        };
        Ok((tag, children))
    }

    /// Reads what stands in an element, and its end tag.
    fn children(&mut self, parent: &str) -> Result<Vec<Value>> {
        let mut children = Vec::new();
        loop {
            let text = self.rest.find('<').context("the page ends too early")?;
            let (text, rest) = self.rest.split_at(text);
            self.rest = rest;
            ensure!(!text.contains('&'), "{text:?} has a character reference");
            // The page is indented; only spaces between words and elements of one line count.
            if !text.trim().is_empty() || !(text.is_empty() || text.contains('\n')) {
                children.push(json!(text));
            }
            if let Some(comment) = self.rest.strip_prefix("<!--") {
                let end = comment.find("-->").context("a comment has no end")?;
                self.rest = &comment[end + "-->".len()..];
            } else if let Some(end_tag) = self.rest.strip_prefix("</") {
                let (name, rest) = end_tag.split_once('>').context("an end tag has no end")?;
                ensure!(name == parent, "</{name}> ends <{parent}>");
                self.rest = rest;
                return Ok(children);
            } else {
                let (tag, inside) = self.element()?;
                if !LEFT_OUT.contains(&tag.name()) {
                    children.push(json!([tag.name(), attributes(&tag)?, inside]));
                }
            }
        }
    }
}

fn attributes(tag: &Tag) -> Result<Map<String, Value>> {
    let mut attributes = Map::new();
    for name in tag.attribute_names() {
        let value = tag.attribute(name).unwrap_or_default();
        if value.contains('&') {
            bail!("{name}={value:?} has a character reference");
        }
        attributes.insert(name.to_owned(), json!(value));
    }
    Ok(attributes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;

    #[test]
    fn elements_texts_and_attributes_become_data() -> Result<()> {
        let page = "<body><template shadowrootmode=\"open\">
            <link rel=\"stylesheet\" href=\"a.css\">
            <!-- <p> -->
            <p class=\"a\" hidden>One <b>two</b> <i>three</i></p>
            <noscript><p>No</p></noscript>
            <template><p>Later</p></template>
        </template></body>";
        let expected = json!([
            ["p", { "class": "a", "hidden": "" }, ["One ", ["b", {}, ["two"]], " ", ["i", {}, ["three"]]]],
            ["template", {}, [["p", {}, ["Later"]]]],
        ]);
        assert_eq!(Value::Array(of(page)?), expected);
        Ok(())
    }

    #[test]
    fn what_would_come_out_wrong_is_an_error() {
        for inside in [
            "a &amp; b",
            "<p title=\"&lt;\"></p>",
            "<p>",
            "<p></b></p>",
            "<!-- ",
        ] {
            let page = format!("<template shadowrootmode=\"open\">{inside}</template>");
            assert!(of(&page).is_err(), "{inside}");
        }
    }

    #[test]
    fn the_page_of_the_widget_has_one() -> Result<()> {
        let page = std::fs::read_to_string(root().join("index.html"))?;
        let first = json!(of(&page)?).to_string();
        assert!(first.contains("before__first") && first.contains("broken__title"));
        Ok(())
    }
}
