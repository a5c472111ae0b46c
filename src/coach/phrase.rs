//! Finds phrases at word borders, in place: no lower-cased copy, whose positions would not fit.

use super::Span;

/// The phrases that a check looks for in one language.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// Point at an entry that says only this.
    pub whole: Vec<String>,
    /// Point at an entry that begins with this.
    pub start: Vec<String>,
}

impl Phrases {
    /// The span of the text, without the white space and the punctuation around it, when it is
    /// one of the phrases for whole entries.
    pub fn match_whole(&self, text: &str) -> Option<Span> {
        let words = words(text);
        let is_said = |phrase: &String| same(&words, &self::words(phrase), true);
        self.whole.iter().any(is_said).then_some(())?;
        Some(span(&words))
    }

    /// The span of the phrase that the text begins with, unless the text goes on for more than so
    /// many words in all.
    pub fn match_start(&self, text: &str, most_words: usize) -> Option<Span> {
        let words = words(text);
        if words.len() > most_words {
            return None;
        }
        self.start.iter().find_map(|phrase| {
            let phrase = self::words(phrase);
            same(&words, &phrase, false).then(|| span(&words[..phrase.len()]))
        })
    }
}

/// A word and where it stands, in characters.
struct Word<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

/// Words stand between white space and marks; an apostrophe or a hyphen joins.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let end_of_text = (text.len(), ' ');
    let characters = text.char_indices().chain(std::iter::once(end_of_text));
    for (number, (byte, character)) in characters.enumerate() {
        match (open, !is_between_words(character)) {
            (None, true) => open = Some((byte, number)),
            (Some((from, start)), false) => {
                let (text, end) = (&text[from..byte], number);
                words.push(Word { text, start, end });
                open = None;
            }
            _ => {}
        }
    }
    words
}

/// White space and marks. Naming the marks instead of asking for letters of every script keeps the
/// tables of Unicode out of the module.
pub(super) fn is_between_words(character: char) -> bool {
    match character {
        '\'' | '-' | '’' => false,
        '¡'
        | '¿'
        | '«'
        | '»'
        | '،'
        | '؛'
        | '؟'
        | '\u{2010}'..='\u{2027}'
        | '\u{3000}'..='\u{3003}' => true,
        _ => character.is_whitespace() || character.is_ascii_punctuation(),
    }
}

fn same(words: &[Word], phrase: &[Word], whole: bool) -> bool {
    let fits = if whole {
        words.len() == phrase.len()
    } else {
        words.len() >= phrase.len()
    };
    let same_word = |(a, b): (&Word, &Word)| crate::model::text::says_the_same(a.text, b.text);
    fits && !phrase.is_empty() && words.iter().zip(phrase).all(same_word)
}

fn span(words: &[Word]) -> Span {
    Span {
        start: words.first().map_or(0, |word| word.start),
        end: words.last().map_or(0, |word| word.end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases() -> Phrases {
        Phrases {
            whole: vec!["all people".into()],
            start: vec!["everyone".into()],
        }
    }

    #[test]
    fn case_white_space_and_punctuation_do_not_hide_a_phrase() {
        let found = phrases().match_whole("  All\tPeople! ");
        assert_eq!(found, Some(Span { start: 2, end: 12 }));
    }

    #[test]
    fn a_phrase_inside_a_longer_word_is_not_one() {
        assert_eq!(phrases().match_start("Everyone’s hair", 4), None);
        assert_eq!(phrases().match_whole("all people here"), None);
    }

    #[test]
    fn spans_count_characters_behind_letters_that_change_length_in_lower_case() {
        let found = phrases().match_start("İ: everyone", 4);
        assert_eq!(found, None);
        let found = phrases().match_start("«» Everyone İ", 4);
        assert_eq!(found, Some(Span { start: 3, end: 11 }));
    }
}
