//! Points at filler in place of an answer: "asdf", "tbd", "…".

use crate::coach::words::is_between_words;
use crate::coach::{Check, Found};
use crate::model::text::is_blank;

pub const CHECK: Check = Check {
    id: "any/placeholder",
    fields: &[],
    run: |look| {
        let phrases = look.knowledge.phrases("any/placeholder");
        let filled = look.blanks().filter_map(|blank| -> Option<Found> {
            if is_punctuation(blank.text) || is_one_letter_again(blank.text) {
                return Some(blank.whole());
            }
            blank.at(phrases.find(blank.words)?)
        });
        filled.collect()
    },
};

/// "...", "???", "-": marks and nothing else. An emoji says something.
fn is_punctuation(text: &str) -> bool {
    let is_mark = |c| is_between_words(c) || matches!(c, '-' | '\'');
    !is_blank(text) && text.chars().all(is_mark)
}

/// "xxx", "aaaa": at least three times the same letter. Digits may be a figure.
fn is_one_letter_again(text: &str) -> bool {
    let mut letters = text.trim().chars().flat_map(char::to_lowercase);
    let Some(first) = letters.next() else {
        return false;
    };
    let rest: Vec<char> = letters.collect();
    !first.is_ascii_digit() && rest.len() >= 2 && rest.iter().all(|letter| *letter == first)
}
