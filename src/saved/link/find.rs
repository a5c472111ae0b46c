//! Finds a payload in what somebody pastes: a link with any address, a code, a bare payload, or a text with
//! one in it, wrapped and escaped as it may be.

use super::alphabet::six_bits;
use super::header::{self, Header, Mismatch};
use super::{LinkError, MARK, MOST_CHARACTERS, VERSION};

/// From how many characters on, one word that could be a payload is taken for one that is damaged.
const LIKELY: usize = 40;

/// The payload in a text, without what e-mail and forums have added to it: white space, line breaks
/// (quoted ones too), `=` and percent-escapes.
///
/// # Errors
/// When there is none, or only a damaged one, or one of a later version, or the text is too long.
pub fn find_in(text: &str) -> Result<String, LinkError> {
    if text.len() > MOST_CHARACTERS {
        return Err(LinkError::TooLong);
    }
    let text = unescaped(text);
    let marks = text.match_indices(MARK);
    let marks = marks.filter(|(at, _)| !text[..*at].ends_with(is_of_payload));
    // A text can be full of marks, but has few links in it.
    let starts = marks.map(|(at, _)| at + MARK.len()).take(8);
    let mut fault = None;
    for start in starts {
        match payload_at(&text[start..]) {
            Ok(payload) => return as_of_today(payload),
            Err(cause) => fault = fault.or(Some(cause)),
        }
    }
    match (payload_at(&text), fault) {
        (Ok(payload), _) => as_of_today(payload),
        (Err(_), Some(LinkError::CutShort | LinkError::Changed)) => {
            Err(fault.unwrap_or(LinkError::NotOurs))
        }
        (Err(cause), _) if could_be_bare(&text) => Err(cause),
        _ => Err(LinkError::NotOurs),
    }
}

fn as_of_today(payload: (u32, String)) -> Result<String, LinkError> {
    match payload {
        (VERSION, payload) => Ok(payload),
        _ => Err(LinkError::FutureVersion),
    }
}

/// Whether a text is one long word that could be a payload.
fn could_be_bare(text: &str) -> bool {
    let text = text.trim();
    text.len() >= LIKELY
        && text.chars().all(|one| is_of_payload(one) || is_added(one))
        && text.split(' ').all(|word| word.len() >= LIKELY / 2)
}

fn is_of_payload(character: char) -> bool {
    u8::try_from(character).ok().and_then(six_bits).is_some()
}

/// What is added on the way: white space, also such as takes no room, `=`, and `>` before quoted lines.
fn is_added(character: char) -> bool {
    character.is_ascii_whitespace()
        || matches!(
            character,
            '=' | '>' | '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        )
}

/// The version and characters of the payload that a text begins with. It may end wherever something stands
/// that is not of it, and ends where its header says so.
fn payload_at(text: &str) -> Result<(u32, String), LinkError> {
    let mut payload = String::new();
    let mut first = [0; header::CHARACTERS];
    let mut header = None;
    let mut fault = LinkError::NotOurs;
    let mut first_word = true;
    for character in text.chars().chain(['\0']) {
        if let Some(six) = u8::try_from(character).ok().and_then(six_bits) {
            match (&mut header, first.get_mut(payload.len())) {
                (_, Some(place)) => *place = six,
                (header, None) => header.get_or_insert_with(|| Header::of(first)).follow(six),
            }
            payload.push(character);
            continue;
        }
        match header.map(Header::verify) {
            Some(Ok(())) => return Ok((header.map_or(0, |one| one.version), payload)),
            Some(Err(mismatch)) if first_word || mismatch == Mismatch::Check => {
                fault = match mismatch {
                    Mismatch::Length => LinkError::CutShort,
                    Mismatch::Check => LinkError::Changed,
                };
            }
            None if first_word && !payload.is_empty() => fault = LinkError::CutShort,
            _ => {}
        }
        first_word &= payload.is_empty();
        if !is_added(character) {
            break;
        }
    }
    Err(fault)
}

/// The text with its percent-escapes of ASCII characters undone, twice over: some escape the escapes.
fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..2 {
        if text.contains('%') {
            text = unescaped_once(&text);
        }
    }
    text
}

fn unescaped_once(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let byte = part
            .get(..2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte.filter(|byte| byte.is_ascii() && !part.starts_with('+')) {
            Some(byte) => {
                plain.push(char::from(byte));
                plain.push_str(&part[2..]);
            }
            None => {
                plain.push('%');
                plain.push_str(part);
            }
        }
    }
    plain
}
