//! What can be asked of a text without knowing its language.

/// Whether there is nothing to read: empty, or only white space, control and invisible characters.
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || c.is_control() || is_invisible(c))
}

/// Zero-width and direction characters, which a keyboard or a copied text may leave behind.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe0f}' | '\u{feff}')
}

/// Whether two texts say the same but for case and the white space around and between words.
pub fn says_the_same(one: &str, other: &str) -> bool {
    let mut one = one.split_whitespace();
    let mut other = other.split_whitespace();
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if same_word(a, b) => {}
            _ => return false,
        }
    }
}

fn same_word(a: &str, b: &str) -> bool {
    let lower = |word| str::chars(word).flat_map(char::to_lowercase);
    lower(a).eq(lower(b))
}

/// A short name for a text, the same for the same text: FNV-1a. It tells texts apart and is no
/// safeguard.
pub fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_invisible_characters_are_blank() {
        for text in [
            "",
            "  ",
            "\n\t",
            "\u{200b}\u{feff}",
            "\u{2029}",
            "\0",
            "\u{202e} ",
        ] {
            assert!(is_blank(text), "{text:?}");
        }
    }

    #[test]
    fn a_letter_a_digit_or_an_emoji_is_not_blank() {
        for text in ["a", " ٣ ", "👩‍👩‍👧‍👦", "…"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    #[test]
    fn case_and_spaces_do_not_make_a_difference() {
        assert!(says_the_same(
            "  University  Students",
            "university students "
        ));
        assert!(says_the_same("ÉTÉ", "été"));
        assert!(!says_the_same("student", "students"));
        assert!(!says_the_same("a", "a b"));
    }
}
