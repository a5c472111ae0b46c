//! Typed access to `content/`: every word that a learner reads, and the phrases that checks look for.

mod coaching;
mod labelled;
#[cfg(not(target_arch = "wasm32"))]
mod native;

pub use coaching::Coaching;
pub use labelled::{Labelled, NotAnEntry, blanks_of};
#[cfg(not(target_arch = "wasm32"))]
pub use native::all_examples;

use std::cell::RefCell;

/// The words of one language, in the locale of whoever reads them: each text behind its dotted key,
/// such as `nav.next`.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static Read);

/// Texts that were read once.
#[derive(Debug)]
struct Read {
    locale: String,
    source: &'static str,
    texts: Vec<(&'static str, &'static str)>,
    numbers: Numbers,
}

/// How numbers are said in a locale, such as `ar-EG`.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    /// Which form of a text goes with a number, by its name in CLDR: `one`, `few`, `other`.
    pub form: fn(&str, usize) -> String,
    /// A number in the digits of the locale.
    pub write: fn(&str, usize) -> String,
}

impl Words {
    /// Reads texts, one a line: its dotted key, a tab, the text; see `packing/`. What has been read is
    /// kept for as long as the page lives, however many widgets come and go.
    pub fn read(locale: &str, source: &str, numbers: Numbers) -> Self {
        thread_local!(static ALL: RefCell<Vec<&'static Read>> = const { RefCell::new(Vec::new()) });
        ALL.with_borrow_mut(|all| {
            let known = all
                .iter()
                .find(|one| one.locale == locale && one.source == source);
            let read = known.copied().unwrap_or_else(|| {
                let kept: &'static str = source.to_owned().leak();
                let texts = kept.lines().filter_map(|line| line.split_once('\t'));
                let read: &'static Read = Box::leak(Box::new(Read {
                    locale: locale.to_owned(),
                    source: kept,
                    texts: texts.collect(),
                    numbers,
                }));
                all.push(read);
                read
            });
            Self(read)
        })
    }

    /// The text under a dotted key. A key without text reads as itself; a test sees to it that
    /// there is none.
    pub fn say(self, key: &str) -> &'static str {
        self.get(key)
            .unwrap_or_else(|| Box::leak(key.to_owned().into_boxed_str()))
    }

    /// Whether there is a text under a key, for those that not every question has.
    pub fn get(self, key: &str) -> Option<&'static str> {
        let found = self.0.texts.iter().find(|(known, _)| *known == key);
        found.map(|(_, text)| *text)
    }

    /// The names below a key that have this part: of `mistake.who-pays.checks` it is `who-pays`.
    pub fn names_below(
        self,
        key: &'static str,
        part: &'static str,
    ) -> impl Iterator<Item = &'static str> {
        let keys = self.0.texts.iter();
        keys.filter_map(move |(known, _)| {
            let name = known.strip_prefix(key)?.strip_prefix('.')?;
            name.strip_suffix(part)?.strip_suffix('.')
        })
    }

    /// The text under a key with its `{names}` filled in. What is filled in is never read for
    /// names itself, so that learners' words stay as they are.
    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.say(key), values)
    }

    /// The form of a text that fits a number, with `{count}` filled in. Forms that a text lacks read as
    /// `other`.
    pub fn count(self, key: &str, count: usize) -> String {
        let form = (self.0.numbers.form)(&self.0.locale, count);
        let text = self.get(&format!("{key}.{form}"));
        let text = text.unwrap_or_else(|| self.say(&format!("{key}.other")));
        fill(text, &[("count", &self.number(count))])
    }

    /// A number as the reader writes it.
    pub fn number(self, number: usize) -> String {
        (self.0.numbers.write)(&self.0.locale, number)
    }

    /// Where dates and numbers are written as the reader does, such as `en-GB`.
    pub fn locale(self) -> &'static str {
        &self.0.locale
    }

    /// Whether the language is written from right to left.
    pub fn is_rtl(self) -> bool {
        self.get("language.dir") == Some("rtl")
    }
}

/// What follows a name and a tab at the beginning of a line. A worked example is such a line: its name, what
/// it shows, a tab, its stored document.
pub fn line<'a>(lines: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = lines.lines();
    lines.find_map(|line| line.strip_prefix(name)?.strip_prefix('\t'))
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
mod tests;
