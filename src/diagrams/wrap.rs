//! Breaks a text into lines: SVG does not. How wide letters are is estimated, since a font cannot be
//! asked without a browser.

/// The lines of a text in a width; the last one ends with a sign when the text goes on.
pub fn wrap(text: &str, width: i32, most: usize) -> Vec<String> {
    let most_tenths = width * 10;
    let mut lines = vec![String::new()];
    let mut filled = 0;
    for word in text.split_whitespace() {
        let wide: i32 = word.chars().map(tenths).sum();
        if filled > 0 && filled + SPACE + wide > most_tenths {
            lines.push(String::new());
            filled = 0;
        }
        if let Some(line) = lines.last_mut().filter(|line| !line.is_empty()) {
            line.push(' ');
            filled += SPACE;
        }
        for letter in word.chars() {
            let wide = tenths(letter);
            // A word that is longer than a line is broken, but never before what belongs to a letter.
            if filled > 0 && wide > 0 && filled + wide > most_tenths {
                lines.push(String::new());
                filled = 0;
            }
            filled += wide;
            if let Some(line) = lines.last_mut() {
                line.push(letter);
            }
        }
        if lines.len() > most {
            break;
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            shorten(last, most_tenths - SIGN);
        }
    }
    lines
}

/// Cuts a line behind the last word with which it fits, or inside its only one, and adds the sign that it
/// goes on.
fn shorten(line: &mut String, most_tenths: i32) {
    let (mut wide, mut word, mut letter) = (0, 0, 0);
    for (at, next) in line.char_indices() {
        if wide <= most_tenths {
            letter = at;
            word = if next == ' ' { at } else { word };
        }
        wide += tenths(next);
    }
    if wide > most_tenths {
        line.truncate(if word > 0 { word } else { letter });
    }
    while line.ends_with('\u{200d}') {
        line.pop();
    }
    line.push('…');
}

const SPACE: i32 = 46;
const SIGN: i32 = 140;

/// About how wide a character is at a size of 14, in tenths. Rather more than less: what is told
/// apart are those of no width, slim, wide and double ones.
fn tenths(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' => 46,
        'f' | 't' | 'r' | '(' | ')' | '-' => 60,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 132,
        'A'..='Z' => 100,
        // Marks over and under letters, joiners, signs of direction, variants.
        '\u{300}'..='\u{36f}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' => 0,
        // The widest of Arabic; Chinese, Japanese, Korean, full width, emoji.
        'س'
        | 'ش'
        | 'ص'
        | 'ض'
        | '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'.. => 165,
        _ => 84,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_text_is_one_line() {
        assert_eq!(wrap("  Users ", 100, 2), ["Users"]);
        assert_eq!(wrap("", 100, 2), [""]);
    }

    #[test]
    fn a_long_text_is_broken_between_words_and_then_goes_on_unseen() {
        let text = "Dorm room students who live away from home for the first time";
        assert_eq!(
            wrap(text, 150, 9),
            [
                "Dorm room students",
                "who live away from",
                "home for the first",
                "time"
            ]
        );
        assert_eq!(wrap(text, 150, 2)[1], "who live away…");
        assert_eq!(wrap("Donaudampfschifffahrt", 100, 1), ["Donaudamp…"]);
    }

    #[test]
    fn a_word_that_is_longer_than_a_line_is_broken_inside() {
        let lines = wrap("Donaudampfschifffahrtsgesellschaft", 100, 9);
        assert!(lines.len() > 2, "{lines:?}");
        assert_eq!(lines.concat(), "Donaudampfschifffahrtsgesellschaft");
    }

    #[test]
    fn wide_characters_count_double_and_marks_nothing() {
        assert_eq!(wrap("学生们", 34, 9), ["学生", "们"]);
        // Too wide for its box, in what browsers show.
        assert_eq!(wrap("شخص غريب محرج", 115, 9), ["شخص غريب", "محرج"]);
        let marked = "طَالِبَات";
        assert_eq!(wrap(marked, 60, 9).concat(), marked);
        assert_eq!(wrap("e\u{301}e\u{301}", 17, 9), ["e\u{301}e\u{301}"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_but_white_space_and_nothing_gets_too_long(
            text in "\\PC{0,80}", width in 20..300i32, most in 1..4usize,
        ) {
            let all = wrap(&text, width, usize::MAX);
            let written: String = text.split_whitespace().collect();
            prop_assert_eq!(all.concat().replace(' ', ""), written.replace(' ', ""));
            prop_assert!(wrap(&text, width, most).len() <= most);
        }
    }
}
