//! What the coach says and knows in one language: the texts and phrases of the checks, and what
//! was learned from labelled entries.

use crate::coach::{Knowledge, Learned, Phrases, Where};
use crate::json::{self, Value};

const ENGLISH_CHECKS: &[&str] = include!(concat!(env!("OUT_DIR"), "/english_checks.rs"));
const ENGLISH_PRAISE: &str = include_str!("../../content/en/praise.json");
const ENGLISH_LEARNED: &[u8] = include_bytes!("../../content/en/learned.table");

/// What the coach says and knows in one language.
#[derive(Debug)]
pub struct Coaching {
    /// By dotted key, such as `check.job/feature.why`.
    texts: Vec<(String, String)>,
    /// By the id of a check, or by its id and a blank.
    phrases: Vec<(String, Phrases)>,
    learned: Learned,
    none: Phrases,
}

impl Coaching {
    /// English.
    pub fn english() -> Self {
        let mut coaching = Self {
            texts: Vec::new(),
            phrases: Vec::new(),
            // A table is compiled in and tested; one that cannot be read would know nothing.
            learned: Learned::read(ENGLISH_LEARNED).unwrap_or_default(),
            none: Phrases::default(),
        };
        for file in ENGLISH_CHECKS {
            let file = fields(json::parse(file));
            let id = file.iter().find(|(name, _)| name == "id");
            let id = id.and_then(|(_, id)| id.as_text());
            let id = id.unwrap_or_default().to_owned();
            coaching.add(&format!("check.{id}"), &id, file);
        }
        for (name, reason) in fields(json::parse(ENGLISH_PRAISE)) {
            let (key, id) = (format!("praise.{name}"), format!("praise/{name}"));
            coaching.add(&key, &id, fields(Some(reason)));
        }
        coaching
    }

    /// The text under a dotted key; empty when there is none, which a test rules out.
    pub fn say(&self, key: &str) -> &str {
        let found = self.texts.iter().find(|(known, _)| known == key);
        found.map_or("", |(_, text)| text)
    }

    /// The text under a key with its `{names}` filled in.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        super::fill(self.say(key), values)
    }

    /// Takes up what one file says of a check: lists are phrases to look for, all else is texts.
    fn add(&mut self, key: &str, id: &str, file: Vec<(String, Value)>) {
        let mut phrases = Vec::new();
        for (name, value) in file {
            let place = match name.as_str() {
                "whole" => Some(Where::Whole),
                "start" => Some(Where::Start),
                "has" => Some(Where::Anywhere),
                _ => None,
            };
            match (value, place) {
                (Value::Text(text), _) => self.texts.push((format!("{key}.{name}"), text)),
                (Value::Array(list), Some(place)) => {
                    phrases.extend(list.into_iter().map(|phrase| (place, phrase)));
                }
                (Value::Array(list), None) => {
                    // The beginnings of one blank.
                    let starts = list.into_iter().map(|phrase| (Where::Start, phrase));
                    self.add_phrases(format!("{id}/{name}"), starts.collect());
                }
                _ => {}
            }
        }
        self.add_phrases(id.to_owned(), phrases);
    }

    fn add_phrases(&mut self, id: String, phrases: Vec<(Where, Value)>) {
        let phrases = phrases.iter();
        let phrases = phrases.filter_map(|(place, text)| Some((*place, text.as_text()?)));
        self.phrases.push((id, Phrases::new(phrases)));
    }
}

impl Knowledge for Coaching {
    fn phrases(&self, check: &str) -> &Phrases {
        let found = self.phrases.iter().find(|(id, _)| id == check);
        found.map_or(&self.none, |(_, phrases)| phrases)
    }

    fn learned(&self) -> &Learned {
        &self.learned
    }
}

/// Content is compiled in and tested; a file that is not JSON would read as empty.
fn fields(file: Option<Value>) -> Vec<(String, Value)> {
    match file {
        Some(Value::Object(fields)) => fields,
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::files;
    use super::*;
    use crate::coach::{ACROSS, CHECKS, PRAISE, findings};
    use crate::content::Labelled;
    use crate::model::text::is_blank;
    use serde_json::Value;

    fn parse(file: &str) -> Value {
        serde_json::from_str(file).expect("content is JSON")
    }

    #[test]
    fn every_check_says_what_it_noticed_why_it_matters_and_how_to_mend_it() {
        let coaching = Coaching::english();
        let across = ACROSS.iter().map(|check| check.id);
        for check in CHECKS.iter().map(|check| check.id).chain(across) {
            for part in ["noticed", "why", "mend", "example"] {
                let key = format!("check.{check}.{part}");
                assert!(!is_blank(coaching.say(&key)), "there is no {key}");
            }
        }
        for reason in PRAISE {
            let key = format!("praise.{}.says", reason.name);
            assert!(!is_blank(coaching.say(&key)), "there is no {key}");
        }
    }

    #[test]
    fn what_was_learned_can_be_read_and_is_small_enough_for_a_phone() {
        assert!(Learned::read(ENGLISH_LEARNED).is_ok());
        assert!(ENGLISH_LEARNED.len() <= 30_000, "{}", ENGLISH_LEARNED.len());
    }

    #[test]
    fn content_has_words_only_for_checks_that_there_are() {
        let ids: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
        for file in ENGLISH_CHECKS {
            let id = parse(file)["id"].clone();
            let id = id.as_str().expect("a check has an id");
            let is_across = ACROSS.iter().any(|check| check.id == id);
            assert!(is_across || ids.contains(&id), "there is no check {id}");
        }
    }

    #[test]
    fn every_example_of_a_check_is_judged_as_it_says() {
        let coaching = Coaching::english();
        let examples = files("content/en", ".examples.json");
        assert!(examples.len() > 15, "the scan has lost its way");
        let mut misjudged = Vec::new();
        for file in examples {
            let name = file.file_name().unwrap().to_string_lossy();
            let stem = name.trim_end_matches(".examples.json");
            let check = file.with_file_name(format!("{stem}.json"));
            let check = parse(&std::fs::read_to_string(check).unwrap());
            let id = check["id"].as_str().unwrap();
            let examples = parse(&std::fs::read_to_string(&file).unwrap());
            for group in ["good", "bad"] {
                for example in examples[group].as_array().unwrap() {
                    if !is_judged(&coaching, id, &examples["field"], example, group == "bad") {
                        misjudged.push(format!("{id}, {group}: {example}"));
                    }
                }
            }
        }
        assert!(misjudged.is_empty(), "misjudged: {misjudged:#?}");
    }

    /// Whether a check finds what stands in brackets, or nothing where there are none.
    fn is_judged(
        coaching: &Coaching,
        id: &str,
        field: &Value,
        example: &Value,
        is_bad: bool,
    ) -> bool {
        let marked = example.to_string();
        let plain: Value = serde_json::from_str(&plain(&marked)).unwrap();
        let segment = &plain["segment"];
        let line = serde_json::json!({
            "field": field, "entry": plain, "context": {"segment": segment},
        });
        let labelled = Labelled::read(&line.to_string()).expect("an example is an entry");
        let found = findings(&labelled.entry(), coaching);
        let found = found.into_iter().find(|finding| finding.check == id);
        match found {
            Some(finding) if is_bad => {
                let text = &labelled.blanks[finding.blank].2;
                let pointed = serde_json::to_string(&finding.span.of(text)).unwrap();
                marked.contains(&format!("[{}]", pointed.trim_matches('"')))
            }
            found => found.is_some() == is_bad,
        }
    }

    /// The example without the brackets in its texts; those of JSON's own lists stay.
    fn plain(marked: &str) -> String {
        let mut plain = String::new();
        let mut in_text = false;
        for character in marked.chars() {
            if character == '"' {
                in_text = !in_text;
            }
            if !(in_text && matches!(character, '[' | ']')) {
                plain.push(character);
            }
        }
        plain
    }
}
