//! Whether every language says all that there is to say, and nothing says anything else.

use super::*;
use crate::walkthrough::{Question, Section};
use packing::{CORE, FIRST, Language, languages};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

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

/// All that a language says, by its keys: the widget, the shelf, each programme and each check.
fn said(language: &Language) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    let mut add = |of: &str, lines: &str| {
        for (key, text) in lines.lines().filter_map(|line| line.split_once('\t')) {
            let key = format!("{of}{key}");
            let before = said.insert(key.clone(), text.to_owned());
            assert!(before.is_none(), "{}: {key} is there twice", language.code);
        }
    };
    add("", &language.words().unwrap());
    add("", &language.page().unwrap());
    add("", &language.shelf().unwrap());
    let triggers = language.help().unwrap();
    let triggers = triggers.lines().filter(|line| line.starts_with("trigger."));
    add("", &triggers.collect::<Vec<_>>().join("\n"));
    let programs = language.programs().unwrap().into_iter();
    // What core says is among the words.
    for program in programs.filter(|one| one != CORE) {
        add(
            &format!("{program}: "),
            &language.program(&program).unwrap(),
        );
    }
    let coach: Value = serde_json::from_str(&language.coach().unwrap()).unwrap();
    let praise = coach["praise"].as_object().unwrap().iter();
    let praise = praise.map(|(name, reason)| (format!("praise/{name}"), reason));
    let checks = coach["checks"].as_array().unwrap().iter();
    let checks = checks.map(|check| (check["id"].as_str().unwrap().to_owned(), check));
    for (id, file) in checks.chain(praise) {
        for (name, text) in file.as_object().unwrap() {
            if let Some(text) = text.as_str()
                && name != "id"
                && name != "program"
            {
                said.insert(format!("{id}.{name}"), text.to_owned());
            }
        }
    }
    for path in files(&format!("content/{}", language.code), "course.json") {
        let course: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for (name, text) in course["course"].as_object().unwrap() {
            said.insert(format!("course.{name}"), text.as_str().unwrap().into());
        }
    }
    for line in language.examples().unwrap().lines() {
        let mut parts = line.splitn(3, '\t');
        let [name, about, record] = [(); 3].map(|()| parts.next().unwrap());
        said.insert(format!("{name}.about"), about.into());
        texts_of(name, &serde_json::from_str(record).unwrap(), &mut said);
    }
    said
}

fn texts_of(key: &str, value: &Value, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                texts_of(&format!("{key}.{name}"), value, texts);
            }
        }
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                texts_of(&format!("{key}.{at}"), value, texts);
            }
        }
        Value::String(text) => {
            texts.insert(key.to_owned(), text.clone());
        }
        _ => {}
    }
}

/// Every form that numbers can ask for, in any language.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A key without the form of a number at its end, and the form.
fn of_form(key: &str) -> (&str, Option<&str>) {
    match key.rsplit_once('.') {
        Some((key, form)) if FORMS.contains(&form) => (key, Some(form)),
        _ => (key, None),
    }
}

/// Keys of words that are the same in every language, or that not every language has.
fn is_for_machines(key: &str) -> bool {
    let ends = [
        ".kind",
        ".part",
        ".format",
        ".examples",
        ".checks",
        ".canvas.title",
        "file-name",
        "file-named",
        "aside-file",
    ];
    key.starts_with("language.") || ends.iter().any(|end| key.ends_with(end))
}

#[test]
fn every_language_has_every_text_in_every_form_that_its_numbers_ask_for() {
    let all = all_languages();
    let first = all.iter().find(|one| one.code == FIRST).unwrap();
    let first: BTreeSet<(String, bool)> = keys(&said(first));
    let mut wrong = Vec::new();
    for language in &all {
        let said = said(language);
        for (key, _) in first.symmetric_difference(&keys(&said)) {
            wrong.push(format!("{}: {key}", language.code));
        }
        let forms: Vec<&str> = said
            .iter()
            .filter(|(key, _)| key.starts_with("language.plurals."))
            .map(|(_, form)| form.as_str())
            .collect();
        for (key, is_counted) in keys(&said) {
            let missing = forms
                .iter()
                .filter(|form| is_counted && !said.contains_key(&format!("{key}.{form}")));
            wrong.extend(missing.map(|form| format!("{}: {key}.{form}", language.code)));
        }
    }
    assert!(wrong.is_empty(), "missing, or nowhere else: {wrong:#?}");
}

/// The keys of texts, and whether they have forms for numbers.
fn keys(said: &BTreeMap<String, String>) -> BTreeSet<(String, bool)> {
    let keys = said
        .keys()
        .filter(|key| !key.starts_with("language.plurals.") && !key.starts_with("language.same."));
    keys.map(|key| {
        let (key, form) = of_form(key);
        (key.to_owned(), form.is_some())
    })
    .collect()
}

#[test]
fn every_text_takes_up_the_same_words_in_every_language() {
    let all = all_languages();
    let first = said(all.iter().find(|one| one.code == FIRST).unwrap());
    let mut wrong = Vec::new();
    for language in &all {
        for (key, text) in said(language) {
            let (plain, form) = of_form(&key);
            let other = first
                .get(&key)
                .or_else(|| first.get(&format!("{plain}.other")));
            let Some(other) = other else { continue };
            let is_empty = [&text, other].map(|text| text.trim().is_empty());
            let [mut takes, should] = [&text, other].map(|text| names_in(text));
            // One and two may be said in words.
            if matches!(form, Some("zero" | "one" | "two")) && should.contains("count") {
                takes.insert("count".into());
            }
            // What joins two blanks may be nothing in some languages; all else says something.
            let is_lost = is_empty == [true, false] && !key.ends_with("-join");
            if takes != should || is_lost {
                wrong.push(format!("{} {key}: {text}", language.code));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The `{names}` in a text.
fn names_in(text: &str) -> BTreeSet<String> {
    let names = text.split('{').skip(1);
    names
        .filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()))
        .collect()
}

#[test]
fn no_text_of_another_language_is_left_in_english() {
    let all = all_languages();
    let first = said(all.iter().find(|one| one.code == FIRST).unwrap());
    let mut left = Vec::new();
    for language in all.iter().filter(|one| one.code != FIRST) {
        let said = said(language);
        // What is the same in both languages, its folder has to say.
        let same = said
            .iter()
            .filter(|(key, _)| key.starts_with("language.same."))
            .map(|(_, same)| same.as_str());
        let same: BTreeSet<&str> = same.collect();
        for (key, text) in &said {
            let mut own = text.split(['{', '}']).step_by(2);
            let is_words = own.any(|one| one.contains(char::is_alphabetic));
            let may_be = is_for_machines(key) || same.contains(key.as_str());
            if first.get(key) == Some(text) && is_words && !may_be {
                left.push(format!("{} {key}: {text}", language.code));
            }
        }
    }
    assert!(left.is_empty(), "{left:#?}");
}

/// A list with one phrase less is taken for somebody's work.
#[test]
fn no_phrases_of_another_language_are_left_in_english() {
    let mut left = Vec::new();
    for language in all_languages().iter().filter(|one| one.code != FIRST) {
        let folder = format!("content/{}", language.code);
        let paths = files(&folder, ".json").into_iter();
        for path in paths.filter(|path| path.to_string_lossy().contains("/checks/")) {
            let path = path.strip_prefix(root()).unwrap().to_string_lossy();
            let [own, first] = [path.to_string(), path.replace(&folder, "content/en")]
                .map(|path| serde_json::from_str::<Value>(&read(&path)).unwrap());
            for (name, value) in own.as_object().unwrap() {
                let is_list =
                    value.is_object() || value.as_array().is_some_and(|of| !of.is_empty());
                if is_list && first[name] == *value {
                    left.push(format!("{path} {name}"));
                }
            }
        }
    }
    assert!(left.is_empty(), "{left:#?}");
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
    let words = Words::english();
    let mistakes: Vec<&str> = words.names_below("mistake", "checks").collect();
    assert_eq!(mistakes.len(), 4, "{mistakes:?}");
    let coaching = Coaching::english();
    for mistake in mistakes {
        let checks = words.say(&format!("mistake.{mistake}.checks"));
        let unknown = checks.split(' ').find(|check| !coaching.knows(check));
        assert_eq!(unknown, None, "{mistake}");
    }
}

#[test]
fn a_programme_comments_on_questions_and_shows_examples_that_there_are() {
    let keys: Vec<&str> = Question::all().map(Question::key).collect();
    let mut shown: BTreeMap<String, String> = BTreeMap::new();
    for language in all_languages() {
        let examples = language.examples().unwrap();
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
                }
            }
        }
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
