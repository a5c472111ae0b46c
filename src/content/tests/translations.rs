//! Whether every language says what English says, in words of its own.

use super::{all_languages, files, read, root};
use packing::{FIRST, Language, below};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

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
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                texts_of(&below(key, name), value, but_lists, texts);
            }
        }
        Value::Array(values) if !but_lists => {
            for (at, value) in values.iter().enumerate() {
                texts_of(&below(key, &at.to_string()), value, but_lists, texts);
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
pub fn of_form(key: &str) -> (&str, Option<&str>) {
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
    let of_language = ["dir", "plurals.", "same."].map(|name| format!("language.json {name}"));
    of_language.iter().any(|start| key.starts_with(start))
        || ends.iter().any(|end| key.ends_with(end))
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
