//! Whether all that is asked for is said, and nothing says anything else.

mod translations;

use super::*;
use crate::walkthrough::{Question, Section};
use packing::{FIRST, Language, languages};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use translations::of_form;

/// The files of a folder and below it, by how they end.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
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

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// Every language of `content/`.
pub fn all_languages() -> Vec<Language> {
    languages(&root().join("content")).unwrap()
}

#[test]
fn a_number_takes_the_form_that_its_language_asks_for() {
    let forms = Numbers {
        form: |locale, count| {
            assert_eq!(locale, "xx-YY");
            if count == 2 { "two" } else { "few" }.to_owned()
        },
        write: |_, number| format!("<{number}>"),
    };
    let words = Words::read("xx-YY", "a.two\tboth\na.other\t{count} of them", forms);
    assert_eq!(words.count("a", 2), "both");
    assert_eq!(words.count("a", 3), "<3> of them");
}

/// Every quoted text in the view code that looks like a key: words joined by dots.
fn keys_in_code() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let folders = ["src/ui", "src/outline", "src/diagrams", "src/shelf"];
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
    let of_family = |(family, keys): (&str, [&str; 3])| keys.map(|key| format!("{family}.{key}"));
    families.into_iter().flat_map(of_family).collect()
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
    asked.extend(keys_of_the_page());
    let mut unasked = Vec::new();
    for (key, _) in &Words::english().0.texts {
        let (key, _) = of_form(key);
        // These are tested by kind below, or say of the language what it is.
        let elsewhere = [
            "question.",
            "section.",
            "section-short.",
            "language.",
            "before.no-script",
            "mistake.",
            "program.",
        ];
        let is_elsewhere = elsewhere.iter().any(|start| key.starts_with(start));
        if !is_elsewhere && !asked.contains(key) {
            unasked.push(key.to_owned());
        }
    }
    assert!(unasked.is_empty(), "nothing says {unasked:?}");
}

/// The texts of index.html, which has to do without the module, each with what it says it is: the key, and
/// what is filled in.
fn texts_of_the_page() -> Vec<(String, String)> {
    let page = read("index.html");
    let mut texts = Vec::new();
    for tag in page.split('<') {
        let Some((tag, text)) = tag.split_once('>') else {
            continue;
        };
        let attribute = |name: &str| {
            let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
            Some(rest.split_once('"')?.0.to_owned())
        };
        if let Some(key) = attribute("data-say") {
            texts.push((key, text.to_owned()));
        }
        if let Some(key) = attribute("data-say-label") {
            texts.push((key, attribute("aria-label").unwrap_or_default()));
        }
    }
    texts
}

fn keys_of_the_page() -> impl Iterator<Item = String> {
    let keys = texts_of_the_page().into_iter();
    keys.map(|(key, _)| key.split(' ').next().unwrap_or_default().to_owned())
}

#[test]
fn the_page_without_the_module_says_what_content_says() {
    let words = Words::english();
    let texts = texts_of_the_page();
    assert!(texts.len() > 40, "the scan has lost its way");
    for (key, text) in texts {
        let mut parts = key.split(' ');
        let key = parts.next().unwrap();
        let values: Vec<(&str, String)> = parts
            .map(|value| {
                let (name, value) = value.split_once('=').unwrap();
                // What is no number is the key of a text.
                let is_number = value.parse::<usize>().is_ok();
                let said = if is_number { value } else { words.say(value) };
                (name, said.to_owned())
            })
            .collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(a, b)| (*a, b.as_str())).collect();
        // What is folded away can wait for the words.
        if !text.is_empty() {
            assert_eq!(text, words.fill(key, &values), "{key}");
        }
    }
}

/// A text of the page that nobody translates would stay in English.
#[test]
fn the_page_has_no_words_of_its_own() {
    let page = read("index.html");
    let template = page.split_once("<template shadowrootmode").unwrap().1;
    let mut rest = String::new();
    for part in template.split("<!--") {
        rest += part.split_once("-->").map_or(part, |(_, rest)| rest);
    }
    for tag in rest.split('<').skip(1) {
        let Some((tag, text)) = tag.split_once('>') else {
            continue;
        };
        let is_words = text.chars().any(char::is_alphabetic);
        let is_for_no_script = text.contains("JavaScript");
        let is_said = !is_words || tag.contains("data-say=") || is_for_no_script;
        assert!(is_said, "{text:?} has no key in content");
        let is_labelled = !tag.contains("aria-label=") || tag.contains("data-say-label=");
        assert!(is_labelled, "the label in {tag:?} has no key in content");
    }
}

/// Other languages have what English has; see above.
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
            let is_there = words.get(&key).is_some();
            assert!(is_there, "content/en has no {key}");
        }
    }
    for section in Section::ALL {
        for name in ["section", "section-short"] {
            let key = format!("{name}.{}", section.key());
            let is_there = words.get(&key).is_some();
            assert!(is_there, "content/en has no {key}");
        }
    }
}

#[test]
fn each_common_mistake_names_checks_that_there_are() {
    let coaching = Coaching::english();
    for language in all_languages() {
        let [words, english] = [Words::of(&language.code), Words::english()];
        let mistakes: Vec<&str> = words.names_below("mistake", "checks").collect();
        assert_eq!(mistakes.len(), 4, "{mistakes:?}");
        for mistake in mistakes {
            let key = format!("mistake.{mistake}.checks");
            let (file, checks) = (
                format!("content/{}/mistakes.json", language.code),
                words.say(&key),
            );
            assert_eq!(checks, english.say(&key), "{file}: English has others");
            let unknown = checks.split(' ').find(|check| !coaching.knows(check));
            assert_eq!(unknown, None, "{file}: no such check");
        }
    }
}

#[test]
fn a_programme_comments_on_questions_and_shows_examples_that_there_are() {
    let keys: Vec<&str> = Question::all().map(Question::key).collect();
    let mut shown: BTreeMap<String, String> = BTreeMap::new();
    for language in all_languages() {
        let examples = language.examples().unwrap();
        let mut unseen: BTreeSet<&str> = examples
            .lines()
            .filter_map(|line| line.split('\t').next())
            .collect();
        for program in language.programs().unwrap() {
            let file = format!("content/{}/programs/{program}/program.json", language.code);
            for line in language.program(&program).unwrap().lines() {
                let (key, text) = line.split_once('\t').unwrap();
                if let Some(question) = key.strip_prefix("program.comment.") {
                    assert!(keys.contains(&question), "{file}: no question {question}");
                }
                if key == "program.examples" {
                    let is_unknown = |name: &&str| super::line(&examples, name).is_none();
                    let unknown = text.split(' ').find(is_unknown);
                    assert_eq!(unknown, None, "{file}: no such example");
                    let others = shown.entry(program.clone()).or_insert(text.to_owned());
                    assert_eq!(others, text, "{file}: other languages show others");
                    text.split(' ').for_each(|name| _ = unseen.remove(name));
                }
            }
        }
        assert!(
            unseen.is_empty(),
            "content/{}: no programme shows {unseen:?}",
            language.code
        );
    }
}

#[test]
fn every_question_that_is_answered_has_trigger_questions_and_nothing_else_does() {
    let help = Language::of(&root().join("content"), FIRST).help().unwrap();
    let mut asked: BTreeSet<&str> = Question::all().map(Question::key).collect();
    asked.remove(Question::Review.key());
    let triggers = help
        .lines()
        .filter_map(|line| line.strip_prefix("trigger."));
    let triggers = triggers.map(|trigger| trigger.split('.').next().unwrap());
    assert_eq!(triggers.collect::<BTreeSet<&str>>(), asked);
}

#[test]
fn learners_words_are_filled_in_as_they_are() {
    let filled = fill("{a} and {b}.", &[("a", "{b}"), ("b", "<x>")]);
    assert_eq!(filled, "{b} and <x>.");
    assert_eq!(fill("open {", &[]), "open ");
}
