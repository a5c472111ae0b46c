//! Typed access to `content/`: every word that a learner reads, and the phrases that checks look for.

mod coaching;
mod labelled;

pub use coaching::Coaching;
pub use labelled::{Labelled, NotAnEntry, blanks_of};

/// The texts of English, one a line: its dotted key, a tab, the text. `build.rs` makes them of the
/// files in `content/en/`.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/english.txt"));

/// What the shelf says besides; the widget's own module does without it.
#[cfg(any(feature = "shelf", test))]
const ENGLISH_SHELF: &str = include_str!(concat!(env!("OUT_DIR"), "/english_shelf.txt"));
#[cfg(not(any(feature = "shelf", test)))]
const ENGLISH_SHELF: &str = "";

/// The words of one language: each text behind its dotted key, such as `nav.next`.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static [(&'static str, &'static str)]);

impl Words {
    /// English. Read once and kept for as long as the page lives, however many widgets come and go.
    pub fn english() -> Self {
        thread_local!(static READ: Words = Words::read());
        READ.with(|read| *read)
    }

    fn read() -> Self {
        let lines = ENGLISH.lines().chain(ENGLISH_SHELF.lines());
        let texts: Vec<_> = lines.filter_map(|line| line.split_once('\t')).collect();
        Self(texts.leak())
    }

    /// The text under a dotted key. A key without text reads as itself; a test sees to it that
    /// there is none.
    pub fn say(self, key: &str) -> &'static str {
        self.get(key)
            .unwrap_or_else(|| Box::leak(key.to_owned().into_boxed_str()))
    }

    /// Whether there is a text under a key, for those that not every question has.
    pub fn get(self, key: &str) -> Option<&'static str> {
        let found = self.0.iter().find(|(known, _)| *known == key);
        found.map(|(_, text)| *text)
    }

    /// The text under a key with its `{names}` filled in. What is filled in is never read for
    /// names itself, so that learners' words stay as they are.
    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.say(key), values)
    }

    /// The form of a text that fits a number, with `{count}` filled in.
    pub fn count(self, key: &str, count: usize) -> String {
        let form = if count == 1 { "one" } else { "other" };
        let count = count.to_string();
        self.fill(&format!("{key}.{form}"), &[("count", &count)])
    }
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::walkthrough::{Question, Section};
    use serde_json::Value;
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    pub(super) fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut found = Vec::new();
        let mut folders = vec![root];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.to_string_lossy().ends_with(ending) {
                    found.push(path);
                }
            }
        }
        found
    }

    /// Every quoted text in the view code that looks like a key: words joined by dots.
    fn keys_in_code() -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        let folders = ["src/ui", "src/outline", "src/shelf"];
        for file in folders.into_iter().flat_map(|one| files(one, ".rs")) {
            let code = std::fs::read_to_string(file).unwrap();
            for quoted in code.split('"').skip(1).step_by(2) {
                let part = |part: &str| {
                    !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-')
                };
                if quoted.contains('.') && quoted.split('.').all(part) {
                    keys.insert(quoted.to_owned());
                }
            }
        }
        keys
    }

    /// Keys that the view code puts together, by what they begin with.
    fn keys_put_together() -> Vec<String> {
        let families = [
            ("kept", ["saved", "saving", "not-kept"]),
            ("status", ["untouched", "started", "complete"]),
        ];
        let of_family =
            |(family, keys): (&str, [&str; 3])| keys.map(|key| format!("{family}.{key}"));
        families.into_iter().flat_map(of_family).collect()
    }

    /// How many texts there are in a file of content.
    fn count(value: &Value) -> usize {
        match value {
            Value::Object(fields) => fields.values().map(count).sum(),
            _ => 1,
        }
    }

    #[test]
    fn every_text_of_the_files_is_said_as_it_stands_there() {
        let words = Words::english();
        let files = ["interface", "questions", "shelf", "share"].map(|name| {
            let file = read(&format!("content/en/{name}.json"));
            serde_json::from_str::<Value>(&file).unwrap()
        });
        for (key, text) in words.0 {
            let pointer = format!("/{}", key.replace('.', "/"));
            let stands_there = files.iter().find_map(|file| file.pointer(&pointer));
            assert_eq!(stands_there.and_then(Value::as_str), Some(*text), "{key}");
        }
        assert_eq!(words.0.len(), files.iter().map(count).sum::<usize>());
    }

    #[test]
    fn every_text_that_the_views_ask_for_is_there() {
        let words = Words::english();
        let keys = keys_in_code();
        assert!(keys.len() > 80, "the scan has lost its way");
        for key in keys.into_iter().chain(keys_put_together()) {
            let counts = ["one", "other"].map(|form| words.get(&format!("{key}.{form}")).is_some());
            let is_there = words.get(&key).is_some() || counts == [true, true];
            assert!(is_there, "content has no text for {key}");
        }
    }

    #[test]
    fn every_text_of_the_interface_is_asked_for() {
        let mut asked = keys_in_code();
        asked.extend(keys_put_together());
        let mut unasked = Vec::new();
        for (key, _) in Words::english().0 {
            let key = key
                .strip_suffix(".other")
                .or(key.strip_suffix(".one"))
                .unwrap_or(key);
            // These are tested by kind below.
            let elsewhere = ["question.", "section.", "section-short."];
            let is_elsewhere = elsewhere.iter().any(|start| key.starts_with(start));
            if !is_elsewhere && !asked.contains(key) {
                unasked.push(key.to_owned());
            }
        }
        assert!(unasked.is_empty(), "nothing says {unasked:?}");
    }

    fn read(path: &str) -> String {
        std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    /// The texts of the page itself, which has to do without the module.
    fn texts_of_the_page() -> Vec<String> {
        let groups: Value = serde_json::from_str(&read("content/en/page.json")).unwrap();
        let groups = groups.as_object().unwrap().values();
        let texts = groups.flat_map(|group| group.as_object().unwrap().values());
        texts.map(|text| text.as_str().unwrap().into()).collect()
    }

    #[test]
    fn the_page_without_the_module_says_what_content_says() {
        let page = read("index.html");
        let words = Words::english();
        let comment_free = page.split("-->");
        let page: String = comment_free
            .filter_map(|part| part.split("<!--").next())
            .collect();
        let texts = words.0.iter().map(|(_, text)| (*text).to_owned());
        let mut said: BTreeSet<String> = texts.chain(texts_of_the_page()).collect();
        let limit = words.fill("limit.each", &[("most", "60")]);
        let first = words.fill("customer.number", &[("number", "1")]);
        let role = words.say("question.types.label");
        let values = [("label", role), ("number", "1"), ("count", "1")];
        said.extend([limit, first, words.fill("list.entry", &values), "1".into()]);
        let parts = page.split('<').filter_map(|part| part.split_once('>'));
        let parts = parts.flat_map(|(tag, text)| {
            let label = tag.split("aria-label=\"").nth(1);
            [label.and_then(|label| label.split('"').next()), Some(text)]
        });
        let texts = parts.flatten().map(str::trim);
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        assert!(texts.len() > 20, "the scan has lost its way");
        for text in &texts {
            assert!(said.contains(*text), "content does not say {text:?}");
        }
        for text in texts_of_the_page() {
            assert!(texts.contains(&text.as_str()), "nothing says {text:?}");
        }
    }

    #[test]
    fn every_question_and_section_has_its_texts() {
        let words = Words::english();
        for question in Question::all() {
            let parts: &[&str] = match question {
                Question::Review => &["short", "ask", "why"],
                _ => &["short", "ask", "why", "good", "slip"],
            };
            for part in parts {
                let key = format!("question.{}.{part}", question.key());
                assert!(words.get(&key).is_some(), "{key}");
            }
        }
        for section in Section::ALL {
            for name in ["section", "section-short"] {
                let key = format!("{name}.{}", section.key());
                assert!(words.get(&key).is_some(), "{key}");
            }
        }
    }

    #[test]
    fn learners_words_are_filled_in_as_they_are() {
        let filled = fill("{a} and {b}.", &[("a", "{b}"), ("b", "<x>")]);
        assert_eq!(filled, "{b} and <x>.");
        assert_eq!(fill("open {", &[]), "open ");
    }
}
