//! Whether every language says all that there is to say, and nothing says anything else.

use super::*;
use crate::walkthrough::{Question, Section};
use packing::{FIRST, Language, languages};
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

/// The files of a language, by their paths in its folder, as JSON.
fn files_of(language: &Language) -> BTreeMap<String, Value> {
    let folder = format!("content/{}/", language.code);
    let paths = files(&folder, ".json").into_iter();
    let read = paths.map(|path| {
        let path = path.strip_prefix(root()).unwrap().to_string_lossy();
        let file = serde_json::from_str(&read(&path)).unwrap_or_else(|error| {
            panic!("{path}: {error}");
        });
        (path.strip_prefix(&folder).unwrap().to_owned(), file)
    });
    read.collect()
}

/// Whether a file has lists of phrases besides its texts.
fn has_phrases(path: &str) -> bool {
    path.contains("checks/") || path == "praise.json"
}

/// All that a language says, each text by its file and its key in it; of phrases nothing.
fn said(language: &Language) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for (path, file) in files_of(language) {
        let mut texts = BTreeMap::new();
        texts_of("", &file, has_phrases(&path), &mut texts);
        if !path.ends_with(".examples.json") {
            said.extend(
                texts
                    .into_iter()
                    .map(|(key, text)| (format!("{path} {key}"), text)),
            );
        }
    }
    said
}

fn texts_of(key: &str, value: &Value, but_lists: bool, texts: &mut BTreeMap<String, String>) {
    let below = |name: &str| match key {
        "" => name.to_owned(),
        _ => format!("{key}.{name}"),
    };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                texts_of(&below(name), value, but_lists, texts);
            }
        }
        Value::Array(values) if !but_lists => {
            for (at, value) in values.iter().enumerate() {
                texts_of(&below(&at.to_string()), value, but_lists, texts);
            }
        }
        Value::String(text) => {
            texts.insert(key.to_owned(), text.clone());
        }
        _ => {}
    }
}

/// What `language.json` lists under a name.
fn listed<'a>(said: &'a BTreeMap<String, String>, name: &str) -> BTreeSet<&'a str> {
    let start = format!("language.json {name}.");
    let listed = said.iter().filter(|(key, _)| key.starts_with(&start));
    listed.map(|(_, one)| one.as_str()).collect()
}

fn english(all: &[Language]) -> &Language {
    let found = all.iter().find(|one| one.code == FIRST);
    found.expect("there is English")
}

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
        " format",
        " id",
        " examples",
        ".checks",
        " canvas.title",
        "file-name",
        "file-named",
        "aside-file",
    ];
    key.starts_with("language.json") || ends.iter().any(|end| key.ends_with(end))
}

#[test]
fn every_language_has_every_file() {
    let all = all_languages();
    let first = files_of(english(&all));
    let mut wrong = Vec::new();
    for language in &all {
        let (code, own) = (&language.code, files_of(language));
        let missing = first.keys().filter(|path| !own.contains_key(*path));
        wrong.extend(missing.map(|path| format!("content/{code}/{path} is missing")));
        let more = own.keys().filter(|path| !first.contains_key(*path));
        wrong.extend(more.map(|path| format!("content/{code}/{path} is not there in English")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_language_has_every_text_in_every_form_that_its_numbers_ask_for() {
    let all = all_languages();
    let first = keys(&said(english(&all)));
    let mut wrong = Vec::new();
    for language in &all {
        let (code, said) = (&language.code, said(language));
        let (own, paths) = (keys(&said), files_of(language));
        // A whole file that is missing is told above.
        let is_of_file = |key: &str| paths.contains_key(key.split(' ').next().unwrap_or_default());
        let missing = first.difference(&own).filter(|(key, _)| is_of_file(key));
        wrong.extend(missing.map(|(key, _)| format!("missing: content/{code}/{key}")));
        let more = own.difference(&first);
        wrong.extend(more.map(|(key, _)| format!("not there in English: content/{code}/{key}")));
        let forms = listed(&said, "plurals");
        for (key, is_counted) in &own {
            let missing = forms
                .iter()
                .filter(|form| *is_counted && !said.contains_key(&format!("{key}.{form}")));
            wrong.extend(missing.map(|form| format!("missing: content/{code}/{key}.{form}")));
        }
        let counted = said.keys().filter_map(|key| Some((key, of_form(key).1?)));
        let useless = counted.filter(|(_, form)| !forms.contains(form));
        wrong.extend(
            useless.map(|(key, _)| {
                format!("not among plurals in content/{code}/language.json: {key}")
            }),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The keys of texts, and whether they have forms for numbers.
fn keys(said: &BTreeMap<String, String>) -> BTreeSet<(String, bool)> {
    let is_list = |key: &str| {
        ["plurals", "same"]
            .map(|name| format!("language.json {name}."))
            .iter()
            .any(|start| key.starts_with(start))
    };
    let keys = said.keys().filter(|key| !is_list(key));
    keys.map(|key| {
        let (key, form) = of_form(key);
        (key.to_owned(), form.is_some())
    })
    .collect()
}

/// Of two under one key only one would be read.
#[test]
fn no_text_is_there_twice() {
    for language in all_languages() {
        let lines =
            language.words().unwrap() + &language.page().unwrap() + &language.shelf().unwrap();
        let mut keys = BTreeSet::new();
        for (key, _) in lines.lines().filter_map(|line| line.split_once('\t')) {
            assert!(keys.insert(key), "{}: {key} is in two files", language.code);
        }
    }
}

#[test]
fn every_text_takes_up_the_same_words_in_every_language() {
    let all = all_languages();
    let first = said(english(&all));
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
            let key = format!("content/{}/{key}", language.code);
            // What joins two blanks may be nothing in some languages; all else says something.
            if is_empty == [true, false] && !key.ends_with("-join") {
                wrong.push(format!("{key} says nothing"));
            }
            if takes != should {
                wrong.push(format!(
                    "{key} takes up {takes:?}, in English {should:?}: {text}"
                ));
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
    let first = said(english(&all));
    let mut left = Vec::new();
    for language in all.iter().filter(|one| one.code != FIRST) {
        let said = said(language);
        let is_left = |key: &str| first.contains_key(key) && first.get(key) == said.get(key);
        // What is the same in both languages, its folder has to say.
        let same = listed(&said, "same");
        for (key, text) in &said {
            let mut own = text.split(['{', '}']).step_by(2);
            let is_words = own.any(|one| one.contains(char::is_alphabetic));
            let may_be = is_for_machines(key) || same.contains(key.as_str());
            if is_left(key) && is_words && !may_be {
                left.push(format!("content/{}/{key}: {text}", language.code));
            }
        }
        let useless = same.iter().filter(|key| !is_left(key));
        left.extend(useless.map(|key| format!("content/{}: {key} is not the same", language.code)));
    }
    assert!(
        left.is_empty(),
        "still in English, or to be named in `same` of language.json: {left:#?}"
    );
}

/// A list with one phrase less is taken for somebody's work.
#[test]
fn no_phrases_of_another_language_are_left_in_english() {
    let all = all_languages();
    let first = files_of(english(&all));
    let mut left = Vec::new();
    for language in all.iter().filter(|one| one.code != FIRST) {
        let files = files_of(language).into_iter();
        for (path, file) in files.filter(|(path, _)| has_phrases(path)) {
            let [own, english] = [&file, &first[&path]].map(lists_of);
            let is_left = |(key, list): &(&String, &Vec<String>)| english.get(*key) == Some(*list);
            let is_left = own.iter().filter(is_left);
            left.extend(is_left.map(|(key, _)| format!("content/{}/{path} {key}", language.code)));
        }
    }
    assert!(left.is_empty(), "still in English: {left:#?}");
}

/// The lists in a file that have words in them, and of examples of a check each one, by their keys.
fn lists_of(file: &Value) -> BTreeMap<String, Vec<String>> {
    let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut texts = BTreeMap::new();
    texts_of("", file, false, &mut texts);
    for (key, text) in texts {
        // The last number is the place in the list; an example has its blanks below it.
        let parts: Vec<&str> = key.split('.').collect();
        let end = match parts.iter().rposition(|part| part.parse::<usize>().is_ok()) {
            Some(at) if at + 1 == parts.len() => at,
            Some(at) => at + 1,
            None => continue,
        };
        let key = parts[..end].join(".");
        lists.entry(key).or_default().push(text);
    }
    lists.retain(|_, list| list.iter().any(|text| text.contains(' ')));
    lists
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
