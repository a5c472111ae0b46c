//! Splits a text into words, in place: spans stay those of the text as it was typed.

use super::Span;

/// The most words of a blank that are judged. What follows is still kept and shown, but a text of
/// ten thousand characters must not make the learner wait.
const MOST_WORDS: usize = 80;

/// A word and where it stands, in characters.
#[derive(Clone, Debug)]
pub struct Word {
    /// In lower case, with straight apostrophes, without accents and with each number as one 0, so that forms of
    /// one word are one.
    pub norm: String,
    /// Names the word among others.
    pub hash: u32,
    /// The same, with each figure as it is: a phrase that names a year means that year.
    pub exact: u32,
    pub start: usize,
    pub end: usize,
    /// The first mark between the word before and this one, a space for none.
    pub mark: char,
    /// Whether it begins with a capital letter.
    pub is_capital: bool,
}

/// The words of a text, at most the first [`MOST_WORDS`]. Words stand between white space and
/// marks; an apostrophe or a hyphen joins.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut mark = ' ';
    let end_of_text = (text.len(), ' ');
    let characters = text.char_indices().chain(std::iter::once(end_of_text));
    for (number, (byte, character)) in characters.enumerate() {
        match (open, !is_between_words(character)) {
            (None, true) => open = Some((byte, number)),
            (Some((from, start)), false) => {
                words.push(word(&text[from..byte], start, number, mark));
                if words.len() == MOST_WORDS {
                    return words;
                }
                open = None;
                mark = ' ';
            }
            _ => {}
        }
        if mark == ' ' && open.is_none() && !character.is_whitespace() {
            mark = character;
        }
    }
    words
}

/// The span from the first of some words to the last; nothing of none.
pub fn span(words: &[Word]) -> Option<Span> {
    let (first, last) = (words.first()?, words.last()?);
    Some(Span {
        start: first.start,
        end: last.end,
    })
}

/// Names a word; FNV-1a, mixed once more so that every bit counts.
pub fn hash(text: &str, seed: u32) -> u32 {
    let start = 0x811c_9dc5 ^ seed.wrapping_mul(0x9e37_79b1);
    let mixed = text.bytes().fold(start, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    mix(mixed)
}

/// Spreads what differs in a number over all its bits.
pub fn mix(number: u32) -> u32 {
    let number = (number ^ (number >> 16)).wrapping_mul(0x85eb_ca6b);
    let number = (number ^ (number >> 13)).wrapping_mul(0xc2b2_ae35);
    number ^ (number >> 16)
}

/// White space and marks. Naming the marks instead of asking for letters of every script keeps the
/// tables of Unicode out of the module.
pub fn is_between_words(character: char) -> bool {
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

/// What many leave out as they type, or write in several ways: the accents of Spanish but that of ñ; in Arabic
/// hamza on alif, the dots of ة and ى, vowel signs, and either sort of figures.
fn folded(character: char) -> Option<char> {
    Some(match character {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        '٠'..='٩' => char::from_digit(u32::from(character) - u32::from('٠'), 10)?,
        // The same accents as characters of their own; vowel signs, and what stretches a word.
        '\u{301}' | '\u{308}' | '\u{640}' | '\u{64b}'..='\u{652}' => return None,
        other => other,
    })
}

fn word(text: &str, start: usize, end: usize, mark: char) -> Word {
    let mut lower = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '’' => lower.push('\''),
            'a'..='z' | '0'..='9' | '-' | '\'' => lower.push(character),
            other => lower.extend(other.to_lowercase().filter_map(folded)),
        }
    }
    let mut norm = String::with_capacity(lower.len());
    for character in lower.chars() {
        match character {
            '0'..='9' if norm.ends_with('0') => {}
            '0'..='9' => norm.push('0'),
            other => norm.push(other),
        }
    }
    Word {
        hash: hash(&norm, 0),
        exact: hash(&lower, 0),
        is_capital: text.starts_with(char::is_uppercase),
        norm,
        start,
        end,
        mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norms(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.norm).collect()
    }

    #[test]
    fn what_is_often_left_out_does_not_make_a_difference() {
        let same = [
            ("Información del año", "informacion del año"),
            ("cafe\u{301} sin azúcar", "café sin azucar"),
            ("أكثر حماسًا", "اكثر حماسا"),
            ("مدرسة إلى ٢٠٣٠", "مدرسه الي 2030"),
            ("مـدرّسة", "مدرسه"),
        ];
        for (one, other) in same {
            assert_eq!(norms(one), norms(other));
        }
        assert_ne!(norms("año"), norms("ano"));
    }

    #[test]
    fn the_span_of_a_word_is_that_of_what_was_typed() {
        let text = "لا أكثر حماسًا";
        let words = words(text);
        let typed = |word: &Word| -> String {
            let characters = text.chars().skip(word.start);
            characters.take(word.end - word.start).collect()
        };
        assert_eq!(words.iter().map(typed).collect::<Vec<_>>().join(" "), text);
    }

    #[test]
    fn case_marks_and_figures_do_not_make_a_difference() {
        assert_eq!(
            norms("  Women’s “choirs”, 18–65\n(don’t)"),
            ["women's", "choirs", "0", "0", "don't"]
        );
        assert_eq!(
            norms("the girls' 1,500 GBP"),
            ["the", "girls'", "0", "0", "gbp"]
        );
        assert_eq!(norms(" … ?!"), [""; 0]);
    }

    #[test]
    fn spans_count_characters_behind_letters_that_change_length_in_lower_case() {
        let words = words("«İ» Everyone");
        assert_eq!((words[1].start, words[1].end), (4, 12));
    }

    #[test]
    fn a_word_knows_the_mark_before_it() {
        let words = words("gyms, yoga & bars at night");
        let marks: Vec<char> = words.iter().map(|word| word.mark).collect();
        assert_eq!(marks, [' ', ',', '&', ' ', ' ']);
    }

    #[test]
    fn only_the_first_words_of_a_very_long_text_are_judged() {
        assert_eq!(words(&"word ".repeat(5000)).len(), MOST_WORDS);
    }
}
