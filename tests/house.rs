//! Who may use whom in src/. The directions are those of ARCHITECTURE.md; this test keeps them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each folder or file of src/ with those that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("walkthrough", &["model"]),
    ("coach", &["model"]),
    ("json", &[]),
    ("saved", &["model", "json"]),
    // Content knows what it has words for: the checks. Questions it knows by their keys.
    ("content", &["coach", "model", "json"]),
    ("outline", &["model", "walkthrough", "content"]),
    ("diagrams", &["model", "walkthrough", "content", "outline"]),
    ("remark", &["model"]),
    ("deliberate", &[]),
    (
        "desk",
        &[
            "model",
            "walkthrough",
            "coach",
            "saved",
            "content",
            "remark",
        ],
    ),
    // The coach itself is a module of its own, and the views know only its remarks.
    (
        "ui",
        &[
            "model",
            "walkthrough",
            "saved",
            "content",
            "outline",
            "diagrams",
            "remark",
            "deliberate",
        ],
    ),
    (
        "shelf",
        &["model", "walkthrough", "saved", "content", "outline", "ui"],
    ),
    (
        "browser",
        &["model", "saved", "content", "outline", "remark", "shelf"],
    ),
    ("bin", &[]),
    (
        "embed",
        &[
            "model",
            "walkthrough",
            "coach",
            "saved",
            "content",
            "outline",
            "ui",
            "shelf",
            "browser",
            "deliberate",
        ],
    ),
    ("lib", &[]),
];

/// Crates that belong to one place.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("serde_json::", &["content"]),
    ("gloo_storage::", &["browser"]),
    ("web_sys::window", &["browser"]),
    ("js_sys::", &["browser"]),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    files_of(folder, &["rs"])
}

/// The files in a folder and below it that end so.
fn files_of(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("src/ can be read") {
        let path = entry.expect("src/ can be read").path();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            found.extend(files_of(&path, endings));
        } else if endings.contains(&&*ending) {
            found.push(path);
        }
    }
    found
}

/// The first folder below src/, or the name of the file that stands there by itself.
fn room(file: &Path) -> String {
    let below = file.strip_prefix(src()).expect("a file of src/");
    let first = below.components().next().expect("a name");
    let first = first.as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The code without its tests, which may use what they like.
fn code(file: &Path) -> String {
    if file.ends_with("tests.rs") || file.ends_with("sample.rs") {
        return String::new();
    }
    let text = fs::read_to_string(file).expect("src/ can be read");
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_part_uses_only_what_it_may() {
    let mut uses = 0;
    for file in rust_files(&src()) {
        let room = room(&file);
        let rule = MAY_USE.iter().find(|(name, _)| *name == room);
        let (_, allowed) = rule.unwrap_or_else(|| panic!("src/{room} has no rule here yet"));
        for used in code(&file).split("crate::").skip(1) {
            let used: String = used
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            uses += 1;
            assert!(
                used == room || allowed.contains(&used.as_str()),
                "{} uses {used}, which {room} may not",
                file.display()
            );
        }
    }
    assert!(uses > 100, "the scan has lost its way");
}

#[test]
fn some_crates_have_one_home() {
    for file in rust_files(&src()) {
        let room = room(&file);
        for (name, homes) in ONLY_IN {
            let is_used = code(&file).contains(name);
            let is_home = homes.contains(&room.as_str());
            assert!(!is_used || is_home, "{} uses {name}", file.display());
        }
    }
}

/// Quoted texts that read like a sentence: several words, the first with a capital letter or an end mark
/// behind the last. What stands in a line that only authors or engineers read is left out.
fn sentences(code: &str) -> Vec<String> {
    let for_others = [
        "Error(",
        "warn!",
        "warn(",
        "panic!",
        "reason =",
        "debug",
        ".expect(",
        "sans-serif",
    ];
    let lines = code.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("//") && !for_others.iter().any(|mark| line.contains(mark))
    });
    let mut found = Vec::new();
    for line in lines {
        for quoted in line.split(['"', '`']).skip(1).step_by(2) {
            // What is filled in are no words of ours.
            let own = quoted.split("${").enumerate().map(|(at, part)| match at {
                0 => part,
                _ => part.split_once('}').map_or("", |(_, rest)| rest),
            });
            let own: String = own.collect();
            let words: Vec<&str> = own
                .split_whitespace()
                .filter(|word| word.chars().any(char::is_alphabetic))
                .collect();
            let begins = quoted.starts_with(char::is_uppercase);
            let ends = quoted.ends_with(['.', '?', '!', '…']);
            if words.len() > 1 && (begins || ends) {
                found.push(quoted.to_owned());
            }
        }
    }
    found
}

#[test]
fn no_sentence_that_a_learner_reads_stands_in_code() {
    assert_eq!(sentences("say(\"Well done, go on\")").len(), 1);
    assert_eq!(sentences("el(\"p\", \"button button--quiet\")").len(), 0);
    let mut looked_at = 0;
    for folder in ["ui", "shelf", "outline", "diagrams", "embed", "browser"] {
        for file in files_of(&src().join(folder), &["rs", "js"]) {
            looked_at += 1;
            let found = sentences(&code(&file));
            assert!(found.is_empty(), "{}: {found:?}", file.display());
        }
    }
    let found = sentences(&code(&src().join("desk.rs")));
    assert!(found.is_empty(), "src/desk.rs: {found:?}");
    assert!(looked_at > 100, "the scan has lost its way");
}

#[test]
fn every_module_opens_with_a_sentence() {
    for file in rust_files(&src()) {
        let text = fs::read_to_string(&file).expect("src/ can be read");
        let first = text.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("//! "),
            "{} opens with {first:?}",
            file.display()
        );
    }
}

#[test]
fn no_file_of_ours_is_unsafe() {
    let lib = fs::read_to_string(src().join("lib.rs")).expect("src/ can be read");
    assert!(lib.contains("#![forbid(unsafe_code)]"));
}

/// A file of the repository.
fn text_of(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(file).expect("a file of the repository")
}

/// What stands in the first column of a table of docs/embedding.md.
fn told_in(docs: &str, heading: &str) -> BTreeSet<String> {
    let table = docs.split(heading).nth(1).unwrap_or_default();
    let table = table.split("\n##").next().unwrap_or_default();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `"));
    let name = |row: &str| row.split(['`', '(']).next().map(str::to_owned);
    rows.filter_map(name).collect()
}

/// The words that stand between a text and the next quote.
fn after(text: &str, before: &str) -> BTreeSet<String> {
    let parts = text.split(before).skip(1);
    let words = parts.filter_map(|part| part.split('"').next());
    words.map(str::to_owned).collect()
}

#[test]
fn the_table_of_attributes_names_those_that_the_element_reads() {
    let element = text_of("src/embed/element.js");
    let mut known = after(&element, "getAttribute(\"");
    known.extend(after(&element, "hasAttribute(\""));
    // Those that can have one of some values.
    let options = element.split("const OPTIONS = {\n").nth(1);
    let options = options.and_then(|rest| rest.split("\n}").next());
    let options = options.unwrap_or_default().lines();
    let name = |line: &str| {
        line.trim()
            .split(':')
            .next()
            .map(|name| name.replace('"', ""))
    };
    known.extend(options.filter_map(name));
    known.extend(after(&text_of("src/embed/frame.js"), "getAttribute(\""));
    assert!(known.contains("theme"), "the scan has lost its way");
    let docs = text_of("docs/embedding.md");
    assert_eq!(told_in(&docs, "### Attributes"), known);
}

#[test]
fn the_table_of_a_scorm_package_names_the_attributes_that_it_reads() {
    let adapter = text_of("src/embed/scorm/scorm.js");
    let options = adapter.split("const OPTIONS = {").nth(1);
    let options = options.and_then(|rest| rest.split("};").next());
    let names = options.unwrap_or_default().split("],");
    let name = |one: &str| {
        one.split(':')
            .next()
            .map(|name| name.trim().replace('"', ""))
    };
    let known: BTreeSet<String> = names.filter_map(name).collect();
    assert!(known.contains("score"), "the scan has lost its way");
    let docs = text_of("docs/embedding.md");
    let scorm = docs.split("(SCORM)").nth(1).unwrap_or_default();
    let told = told_in(scorm, "| attribute | what it is");
    let told: BTreeSet<String> = told
        .into_iter()
        .filter(|name| known.contains(name))
        .collect();
    assert_eq!(told, known);
}

#[test]
fn the_table_and_the_types_of_events_name_those_that_the_element_fires() {
    let element = text_of("src/embed/element.js");
    // What the widget tells under the name of an event is fired as it is.
    let mut fired = after(&text_of("src/embed/telling.rs"), "tell_as(root, \"");
    fired.retain(|name| !["progress", "kept", "help"].contains(&name.as_str()));
    fired.extend(after(&element, "#fire(\""));
    assert!(fired.contains("saved"), "the scan has lost its way");
    let docs = text_of("docs/embedding.md");
    assert_eq!(told_in(&docs, "### Events"), fired);
    let types = text_of("src/embed/customer-model-canvas.d.ts");
    let typed = types.lines().filter_map(|line| line.strip_prefix("  \""));
    let typed = typed.filter_map(|line| line.split_once("\": CustomEvent"));
    let typed: BTreeSet<String> = typed.map(|(name, _)| name.to_owned()).collect();
    assert_eq!(typed, fired);
}

#[test]
fn the_table_and_the_types_of_properties_name_those_that_the_element_has() {
    let element = text_of("src/embed/element.js");
    // What is meant for others has a comment for them.
    let public = element.split("  /** ").skip(1);
    let public = public.filter_map(|part| part.split_once("*/\n"));
    let name = |declared: &str| {
        let declared = declared.trim_start_matches([' ']);
        let declared = declared.trim_start_matches("get ");
        let declared = declared.trim_start_matches("async ");
        declared.split('(').next().map(str::to_owned)
    };
    let public: BTreeSet<String> = public.filter_map(|(_, code)| name(code)).collect();
    assert!(public.contains("goTo"), "the scan has lost its way");
    let docs = text_of("docs/embedding.md");
    assert_eq!(told_in(&docs, "### Properties and methods"), public);
    let types = text_of("src/embed/customer-model-canvas.d.ts");
    for name in public {
        let declared = [format!(" {name}("), format!(" {name}:")];
        let is_typed = declared.iter().any(|one| types.contains(one.as_str()));
        assert!(is_typed, "{name} has no type");
    }
}

#[test]
fn the_table_of_custom_properties_names_the_tokens() {
    let tokens = text_of("style/tokens.css");
    let names = tokens.lines().filter_map(|line| line.strip_prefix("  --"));
    let names = names.filter_map(|line| line.split(':').next());
    let (types, names): (Vec<_>, Vec<_>) = names.partition(|name| name.starts_with("type-"));
    assert_eq!(types.len(), 12, "one for each customer type");
    let mut names: BTreeSet<String> = names.iter().map(|name| format!("--{name}")).collect();
    names.insert("--type-1".to_owned());
    let docs = text_of("docs/embedding.md");
    assert_eq!(told_in(&docs, "### Custom properties"), names);
}

#[test]
fn the_table_of_parts_names_those_that_views_and_the_first_question_have() {
    let parts = |text: &str, before: &str| -> BTreeSet<String> {
        let found = after(text, before);
        let words = found.iter().flat_map(|names| names.split(' '));
        words.map(str::to_owned).collect()
    };
    let views: String = rust_files(&src().join("ui"))
        .iter()
        .map(|file| code(file))
        .collect();
    let drawn = parts(&views, ".set(\"part\", \"");
    let docs = text_of("docs/embedding.md");
    assert_eq!(told_in(&docs, "### Parts"), drawn);
    assert_eq!(parts(&text_of("index.html"), " part=\""), drawn);
}
