//! What the coach says and knows in one language: the texts and phrases of the checks, and what
//! was learned from labelled entries.

use crate::coach::{Knowledge, Learned, Phrases, Where};
use crate::json::{self, Value};

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
    /// Reads what `packing/` has made for the learners of a programme: the texts and phrases of its
    /// checks, and the table of what was learned. A table that cannot be read knows nothing, and a check
    /// that has no phrases stays silent.
    pub fn read(programme: &str, checks: &str, learned: &[u8]) -> Self {
        let mut coaching = Self {
            texts: Vec::new(),
            phrases: Vec::new(),
            learned: Learned::read(learned).unwrap_or_default(),
            none: Phrases::default(),
        };
        for (name, value) in fields(json::parse(checks)) {
            match (name.as_str(), value) {
                ("checks", Value::Array(files)) => {
                    for file in files {
                        coaching.add_check(programme, fields(Some(file)));
                    }
                }
                ("praise", reasons) => {
                    for (name, reason) in fields(Some(reasons)) {
                        let (key, id) = (format!("praise.{name}"), format!("praise/{name}"));
                        coaching.add(&key, &id, fields(Some(reason)));
                    }
                }
                _ => {}
            }
        }
        coaching
    }

    /// Whether there is anything to say when a check finds something.
    pub fn knows(&self, check: &str) -> bool {
        !self.say(&format!("check.{check}.noticed")).is_empty()
    }

    /// Takes up a check, unless it is another programme's.
    fn add_check(&mut self, programme: &str, file: Vec<(String, Value)>) {
        let text = |name: &str| {
            let found = file.iter().find(|(known, _)| known == name);
            found.and_then(|(_, text)| text.as_text())
        };
        if text("program").is_none_or(|one| one == programme) {
            let id = text("id").unwrap_or_default().to_owned();
            self.add(&format!("check.{id}"), &id, file);
        }
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

/// What `packing/` made is tested; what is no object reads as empty.
fn fields(file: Option<Value>) -> Vec<(String, Value)> {
    match file {
        Some(Value::Object(fields)) => fields,
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{all_languages, files};
    use super::*;
    use crate::coach::{ACROSS, CHECKS, Entry, PRAISE, findings};
    use crate::content::Labelled;
    use crate::model::FieldKind;
    use crate::model::text::is_blank;
    use serde_json::Value;

    fn parse(file: &str) -> Value {
        serde_json::from_str(file).expect("content is JSON")
    }

    /// What the coach knows in each language, for learners of every programme.
    fn all() -> impl Iterator<Item = (String, Coaching)> {
        let codes = all_languages().into_iter().map(|one| one.code);
        codes.map(|code| (code.clone(), Coaching::of(&code, "p2p")))
    }

    #[test]
    fn every_check_says_in_every_language_what_it_noticed_why_it_matters_and_how_to_mend_it() {
        for (code, coaching) in all() {
            let across = ACROSS.iter().map(|check| check.id);
            for check in CHECKS.iter().map(|check| check.id).chain(across) {
                for part in ["noticed", "why", "mend", "example"] {
                    let key = format!("check.{check}.{part}");
                    assert!(
                        !is_blank(coaching.say(&key)),
                        "content/{code}: there is no {key}"
                    );
                }
            }
            for reason in PRAISE {
                let key = format!("praise.{}.says", reason.name);
                assert!(!is_blank(coaching.say(&key)), "{code}: there is no {key}");
            }
        }
    }

    #[test]
    fn what_was_learned_can_be_read_and_is_small_enough_for_a_phone() {
        let mut tables = Vec::new();
        for language in all_languages() {
            if let Some(learned) = language.learned().unwrap() {
                assert!(Learned::read(&learned).is_ok(), "{}", language.code);
                assert!(learned.len() <= 30_000, "{}", learned.len());
                let file = format!("content/{}/learned.table", language.code);
                assert!(!tables.contains(&learned), "{file} knows another language");
                tables.push(learned);
            }
        }
    }

    #[test]
    fn a_check_without_phrases_in_a_language_finds_nothing_there() {
        let said = r#"{"checks":[{"id":"segment/too-broad","noticed":"Broad"}],"praise":{}}"#;
        let coaching = Coaching::read("core", said, &[]);
        let entry = Entry::new(vec![(FieldKind::Segment, "everyone")]);
        assert_eq!(findings(&entry, &coaching), []);
        assert_ne!(findings(&entry, &Coaching::english()), []);
    }

    #[test]
    fn a_programme_has_its_own_checks_besides_those_of_all() {
        let [core, p2p] = ["core", "p2p"].map(|program| Coaching::of("en", program));
        assert!(p2p.knows("across/needs-a-team") && !core.knows("across/needs-a-team"));
        assert!(p2p.knows("across/no-job") && core.knows("across/no-job"));
    }

    /// What is read of a check's file.
    const KNOWN: [&str; 15] = [
        "id", "program", "noticed", "why", "mend", "example", "whole", "start", "has", "when",
        "want", "so", "customer", "outcome", "approach",
    ];

    #[test]
    fn content_has_words_only_for_checks_that_there_are() {
        let ids: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
        for language in all_languages() {
            for check in parse(&language.coach().unwrap())["checks"]
                .as_array()
                .unwrap()
            {
                let id = check["id"].as_str().expect("a check has an id");
                let is_across = ACROSS.iter().any(|check| check.id == id);
                let is_there = is_across || ids.contains(&id);
                assert!(is_there, "{}: there is no check {id}", language.code);
                let mut names = check.as_object().unwrap().keys();
                let unknown = names.find(|name| !KNOWN.contains(&name.as_str()));
                assert_eq!(unknown, None, "{} {id}: nobody reads this", language.code);
            }
        }
    }

    #[test]
    fn every_example_of_a_check_is_judged_as_it_says() {
        let mut misjudged = Vec::new();
        for (code, coaching) in all() {
            let examples = files(&format!("content/{code}"), ".examples.json");
            assert!(examples.len() > 15, "the scan has lost its way");
            for file in examples {
                let name = file.file_name().unwrap().to_string_lossy();
                let stem = name.trim_end_matches(".examples.json");
                let check = file.with_file_name(format!("{stem}.json"));
                let check = parse(&std::fs::read_to_string(check).unwrap());
                let id = check["id"].as_str().unwrap();
                let examples = parse(&std::fs::read_to_string(&file).unwrap());
                for group in ["good", "bad"] {
                    for example in examples[group].as_array().unwrap() {
                        let found = found(&coaching, id, &examples["field"], example);
                        let is_right = match (&found, group) {
                            (Some(found), "bad") => {
                                example.to_string().contains(&format!("[{found}]"))
                            }
                            (found, _) => found.is_none() && group == "good",
                        };
                        if !is_right {
                            let path = file.display();
                            misjudged.push(format!("{path}, {group}: {example} finds {found:?}"));
                        }
                    }
                }
            }
        }
        assert!(misjudged.is_empty(), "misjudged: {misjudged:#?}");
    }

    /// The words in which a check finds something, as JSON writes them.
    fn found(coaching: &Coaching, id: &str, field: &Value, example: &Value) -> Option<String> {
        let plain: Value = serde_json::from_str(&plain(&example.to_string())).unwrap();
        let segment = &plain["segment"];
        let line = serde_json::json!({
            "field": field, "entry": plain, "context": {"segment": segment},
        });
        let labelled = Labelled::read(&line.to_string()).expect("an example is an entry");
        let mut found = findings(&labelled.entry(), coaching).into_iter();
        let found = found.find(|finding| finding.check == id)?;
        let text = &labelled.blanks[found.blank].2;
        let words = serde_json::to_string(&found.span.of(text)).unwrap();
        Some(words.trim_matches('"').to_owned())
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
