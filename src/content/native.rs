//! Content as tests and tools read it: from the folder itself, as it would be packed for a browser.

use super::{Coaching, Numbers, Words};
use packing::{Language, languages};
use std::path::Path;

/// The programme that has every check.
const ALL_CHECKS: &str = "p2p";

/// The folder of a language. Whatever is wrong with it has to be told at once, so this panics, and so do
/// those below.
fn language(code: &str) -> Language {
    Language::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), code)
}

/// English has two forms for a number; a browser knows those of all languages.
const NUMBERS: Numbers = Numbers {
    form: |_, count| if count == 1 { "one" } else { "other" }.to_owned(),
    write: |_, number| number.to_string(),
};

impl Words {
    /// English, with what the page and the shelf say.
    pub fn english() -> Self {
        Self::of("en")
    }

    /// A language of `content/`, with what the page and the shelf say.
    ///
    /// # Panics
    /// When its folder is not as it should be.
    pub fn of(code: &str) -> Self {
        let language = language(code);
        let texts = [language.words(), language.page(), language.shelf()];
        let texts = texts.map(|texts| match texts {
            Ok(texts) => texts,
            Err(error) => panic!("content/{code}: {error}"),
        });
        Self::read(code, &texts.concat(), NUMBERS)
    }
}

impl Coaching {
    /// English, with every check.
    pub fn english() -> Self {
        Self::of("en", ALL_CHECKS)
    }

    /// A language of `content/`, for the learners of a programme.
    ///
    /// # Panics
    /// When its folder is not as it should be.
    pub fn of(code: &str, programme: &str) -> Self {
        let language = language(code);
        match (language.coach(), language.learned()) {
            (Ok(checks), Ok(learned)) => {
                Self::read(programme, &checks, &learned.unwrap_or_default())
            }
            (Err(error), _) | (_, Err(error)) => panic!("content/{code}: {error}"),
        }
    }
}

/// Every worked example: its language, its name, its stored document.
///
/// # Panics
/// When a folder of `content/` is not as it should be.
pub fn all_examples() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let languages = languages(&root).unwrap_or_else(|error| panic!("content/: {error}"));
    let packed = languages.into_iter().map(|language| {
        let examples = language.examples();
        let examples =
            examples.unwrap_or_else(|error| panic!("content/{}: {error}", language.code));
        (language.code, examples)
    });
    let mut all = Vec::new();
    for (code, examples) in packed {
        for line in examples.lines() {
            let name = line.split('\t').next().unwrap_or_default().to_owned();
            let record = line.rsplit('\t').next().unwrap_or_default().to_owned();
            all.push((code.clone(), name, record));
        }
    }
    all
}
