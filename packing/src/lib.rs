//! Makes of `content/` the files that a learner's browser fetches, a few for each language: so that only
//! the language in use is fetched, and a new language or programme is a folder and no line of code.

#![forbid(unsafe_code)]

use serde_json::Value;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The language in which everything is there first.
pub const FIRST: &str = "en";

/// The file by which a folder of `content/` is known to be a language's.
const LANGUAGE: &str = "language";

/// What the widget says, in the files of a language's folder.
const WORDS: [&str; 5] = [LANGUAGE, "interface", "questions", "mistakes", "diagrams"];

/// What the page says by itself; in the first language it stands there already.
const PAGE: [&str; 1] = ["page"];

/// The programme of those who have not chosen one; what it says comes with the words.
pub const CORE: &str = "core";

/// What the shelf says besides.
const SHELF: [&str; 2] = ["shelf", "share"];

/// How the files end that only tests read.
const EXAMPLES_OF_A_CHECK: &str = ".examples.json";

/// A file for the browser.
#[derive(Debug)]
pub struct Packed {
    /// What its link on the page is called, such as `words-en`.
    pub link: String,
    /// Its name, such as `words-en.txt`.
    pub file: String,
    pub content: Vec<u8>,
    /// What the language calls itself, with its words.
    pub title: Option<String>,
}

/// One language's folder.
#[derive(Clone, Debug)]
pub struct Language {
    folder: PathBuf,
    /// Its tag, which is the folder's name: `en`.
    pub code: String,
}

/// The languages of `content/`, in the order of their tags.
///
/// # Errors
/// When the folder cannot be read.
pub fn languages(content: &Path) -> io::Result<Vec<Language>> {
    let mut languages = Vec::new();
    for code in folders(content)? {
        let language = Language::of(content, &code);
        if language.path(LANGUAGE).exists() {
            languages.push(language);
        }
    }
    Ok(languages)
}

/// Every file for the browser, of all languages.
///
/// # Errors
/// When a file cannot be read, or is not what it should be.
pub fn pack(content: &Path) -> io::Result<Vec<Packed>> {
    let mut packed = Vec::new();
    for language in languages(content)? {
        packed.extend(language.pack()?);
    }
    Ok(packed)
}

impl Language {
    /// The language of a folder in `content/`, which has to be there.
    pub fn of(content: &Path, code: &str) -> Self {
        let (folder, code) = (content.join(code), code.to_owned());
        Self { folder, code }
    }

    /// `ltr` or `rtl`: which way it is written.
    ///
    /// # Errors
    /// When its file cannot be read, or does not say.
    pub fn direction(&self) -> io::Result<String> {
        let dir = self.read(LANGUAGE)?["dir"].as_str().map(str::to_owned);
        dir.ok_or_else(|| io::Error::other(format!("{} has no direction", self.code)))
    }

    /// What the widget says, in the core programme: a line for each text, its dotted key, a tab, the text.
    ///
    /// # Errors
    /// When a file cannot be read, or has something else than texts on one line.
    pub fn words(&self) -> io::Result<String> {
        Ok(self.lines(&WORDS)? + &self.program(CORE)?)
    }

    /// The same for what the page says before the widget is there, and when it has broken.
    ///
    /// # Errors
    /// As for [`Language::words`].
    pub fn page(&self) -> io::Result<String> {
        self.lines(&PAGE)
    }

    /// The same for what the shelf says besides.
    ///
    /// # Errors
    /// As for [`Language::words`].
    pub fn shelf(&self) -> io::Result<String> {
        self.lines(&SHELF)
    }

    /// The names of the programmes: core, and those with a folder of their own.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn programs(&self) -> io::Result<Vec<String>> {
        folders(&self.folder.join("programs"))
    }

    /// What a programme says: lines as for [`Language::words`], their keys below `program`.
    ///
    /// # Errors
    /// As for [`Language::words`].
    pub fn program(&self, program: &str) -> io::Result<String> {
        let mut lines = String::new();
        let path = format!("programs/{program}/program");
        let texts = self.read(&path)?;
        add_lines("program", &texts, &mut lines)
            .map_err(|error| wrong(&self.path(&path), error))?;
        Ok(lines)
    }

    /// What the coach says and looks for, as JSON: `checks`, of which those of a programme name it, and
    /// `praise`.
    ///
    /// # Errors
    /// When a file cannot be read or is not JSON.
    pub fn coach(&self) -> io::Result<String> {
        let mut checks = Vec::new();
        for path in self.files("checks")? {
            checks.push(read(&path)?);
        }
        for program in self.programs()? {
            for path in self.files(&format!("programs/{program}/checks"))? {
                let mut check = read(&path)?;
                check["program"] = program.clone().into();
                checks.push(check);
            }
        }
        let praise = self.read("praise")?;
        Ok(serde_json::json!({ "checks": checks, "praise": praise }).to_string())
    }

    /// What the coach has learned from labelled entries, where there is a table.
    ///
    /// # Errors
    /// When there is one and it cannot be read.
    pub fn learned(&self) -> io::Result<Option<Vec<u8>>> {
        let path = self.folder.join("learned.table");
        path.exists().then(|| fs::read(&path)).transpose()
    }

    /// The help that comes when somebody wants it: trigger questions, as lines as for [`Language::words`], and
    /// worked examples, each a line: its name, a tab, what it shows, a tab, its stored document.
    ///
    /// # Errors
    /// When a file cannot be read, or an example does not say what it shows.
    pub fn help(&self) -> io::Result<String> {
        Ok(self.lines(&["triggers"])? + &self.examples()?)
    }

    /// The worked examples, as in [`Language::help`].
    ///
    /// # Errors
    /// As there.
    pub fn examples(&self) -> io::Result<String> {
        let mut examples = String::new();
        for path in self.files("examples")? {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let example = read(&path)?;
            add_lines(&name, &example["about"], &mut examples)
                .map_err(|_| wrong(&path, "about has to be a text on one line"))?;
            // The line goes on with the document.
            examples.pop();
            examples += &format!("\t{example}\n");
        }
        Ok(examples)
    }

    fn pack(&self) -> io::Result<Vec<Packed>> {
        let code = &self.code;
        let file = |kind: &str, ending: &str, content: Vec<u8>| Packed {
            link: format!("{kind}-{code}"),
            file: format!("{kind}-{code}.{ending}"),
            content,
            title: None,
        };
        let name = self.read(LANGUAGE)?["name"].as_str().map(str::to_owned);
        let mut words = self.words()?;
        if *code != FIRST {
            words += &self.page()?;
        }
        let words = file("words", "txt", words.into());
        let mut packed = vec![
            Packed {
                title: name,
                ..words
            },
            file("shelf", "txt", self.shelf()?.into()),
            file("coach", "json", self.coach()?.into()),
            file("help", "txt", self.help()?.into()),
        ];
        let learned = self.learned()?;
        packed.extend(learned.map(|table| file("learned", "table", table)));
        for program in self.programs()?.into_iter().filter(|one| one != CORE) {
            let words = self.program(&program)?.into();
            packed.push(file(&format!("program-{program}"), "txt", words));
        }
        Ok(packed)
    }

    fn lines(&self, files: &[&str]) -> io::Result<String> {
        let mut lines = String::new();
        for name in files {
            let below = if *name == LANGUAGE { LANGUAGE } else { "" };
            let texts = self.read(name)?;
            add_lines(below, &texts, &mut lines).map_err(|error| wrong(&self.path(name), error))?;
        }
        Ok(lines)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.json"))
    }

    fn read(&self, name: &str) -> io::Result<Value> {
        read(&self.path(name))
    }

    /// The files in a folder and below it; none where there is no such folder.
    fn files(&self, folder: &str) -> io::Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        list(&self.folder.join(folder), &mut files)?;
        files.sort();
        Ok(files)
    }
}

/// The dotted key of what has this name below another key; below no key it is the name.
pub fn below(key: &str, name: &str) -> String {
    match key {
        "" => name.to_owned(),
        _ => format!("{key}.{name}"),
    }
}

/// Adds a line for each text, its key below another one.
fn add_lines(key: &str, value: &Value, lines: &mut String) -> io::Result<()> {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                add_lines(&below(key, name), value, lines)?;
            }
            Ok(())
        }
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                add_lines(&below(key, &at.to_string()), value, lines)?;
            }
            Ok(())
        }
        Value::String(text) if !text.contains(['\t', '\n', '\r']) => {
            lines.push_str(&format!("{key}\t{text}\n"));
            Ok(())
        }
        _ => Err(io::Error::other(format!("{key} is no text on one line"))),
    }
}

fn read(path: &Path) -> io::Result<Value> {
    let text = fs::read_to_string(path).map_err(|error| wrong(path, error))?;
    serde_json::from_str(&text).map_err(|error| wrong(path, error))
}

fn wrong(path: &Path, error: impl Display) -> io::Error {
    io::Error::other(format!("{}: {error}", path.display()))
}

fn folders(parent: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    if parent.exists() {
        for entry in fs::read_dir(parent)? {
            let entry = entry?;
            if entry.path().is_dir() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
    }
    names.sort();
    Ok(names)
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            list(&path, files)?;
        } else if name.ends_with(".json") && !name.ends_with(EXAMPLES_OF_A_CHECK) {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn lines(value: &Value) -> io::Result<String> {
        let mut lines = String::new();
        add_lines("", value, &mut lines)?;
        Ok(lines)
    }

    #[test]
    fn each_text_is_a_line_behind_its_dotted_key() {
        let texts = json!({ "nav": { "next": "On", "ways": ["One", "Two"] } });
        let expected = "nav.next\tOn\nnav.ways.0\tOne\nnav.ways.1\tTwo\n";
        assert_eq!(lines(&texts).ok().as_deref(), Some(expected));
    }

    #[test]
    fn what_is_no_text_on_one_line_is_an_error() {
        for wrong in [json!({ "a": 1 }), json!({ "a": "b\nc" })] {
            assert!(lines(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_folder_without_the_file_that_makes_it_a_language_is_none() -> io::Result<()> {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let codes: Vec<String> = languages(&content)?
            .into_iter()
            .map(|one| one.code)
            .collect();
        assert!(codes.iter().any(|code| code == FIRST), "{codes:?}");
        assert!(codes.iter().all(|code| code != "link"), "{codes:?}");
        Ok(())
    }
}
