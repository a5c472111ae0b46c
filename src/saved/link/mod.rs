//! The share link: a whole canvas in the fragment of an address, as short as can be.
//!
//! A payload is a header of four characters (`header.rs`) and the canvas: decisions and words in one order
//! (`walk.rs`), each bit at the price of its chance (`arithmetic.rs`), as a model predicts it that has
//! read canvases in its language before. Model and priming are frozen as version 0: whatever changes a
//! chance breaks every link made before, and needs a version of its own. tests/links.rs keeps them;
//! docs/links.md has figures and bounds.

mod alphabet;
mod arithmetic;
mod find;
mod header;
mod history;
mod language;
mod logistic;
mod mixer;
mod numbering;
mod predictor;
mod primed;
mod priming;
pub mod qr;
mod refined;
mod repeats;
mod slots;
mod walk;

use crate::model::Canvas;
use arithmetic::{Coder, Reader, Writer};
use language::Language;
use walk::Walk;

/// What comes before a payload in an address and in a code, by which it is found in a text.
pub const MARK: &str = "c.";

/// The longest text that is looked at, in bytes; a longer one is refused unread.
pub const MOST_CHARACTERS: usize = 512 * 1024;

/// The most that a link expands to, in bytes: its words, 32 for each item of a list and tie, and 256 for
/// each customer type. No more than 64 KiB and eight bytes for each character of the link are words.
pub const MOST_EXPANDED: usize = 512 * 1024;

/// The version that this release writes.
const VERSION: u32 = 0;

/// Why a text cannot be opened as a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is no link or code in it.
    NotOurs,
    /// A link that is not as long as it was made: most likely cut short.
    CutShort,
    /// A link in which characters have changed.
    Changed,
    /// A link that a later release has made.
    FutureVersion,
    /// Longer than [`MOST_CHARACTERS`].
    TooLong,
    /// It would expand beyond [`MOST_EXPANDED`], or beyond what its length allows for.
    ExpandsTooMuch,
    /// Whole, but no release has written it: somebody has made it up.
    Forged,
}

/// A canvas beyond [`MOST_EXPANDED`] or [`MOST_CHARACTERS`], or one with more than 64 KiB of words that
/// say the same over and over: a file is the way to take it along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// What stops a walk over a canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// More than [`MOST_EXPANDED`].
    TooMuch,
    /// Nothing that a writer would have written.
    NotAsWritten,
}

/// The payload for a canvas: characters of base64url, the last one neither `-` nor `_`. What
/// [`decode`] makes of it is the same canvas, but for ids: see `numbering.rs`.
///
/// # Errors
/// When the canvas is too large for any link.
pub fn encode(canvas: &Canvas) -> Result<String, TooLarge> {
    let mut writer = Writer::new();
    let mut canvas = numbering::numbered(canvas);
    let language = Language::of(&canvas);
    let walked = walk(language, &mut canvas, &mut writer, MOST_EXPANDED);
    let (_, words) = walked.map_err(|_| TooLarge)?;
    let body = writer.finish();
    let is_short = body.len() + header::CHARACTERS <= MOST_CHARACTERS;
    let fits = is_short && words <= most_words(&body);
    fits.then(|| with_header(&body)).ok_or(TooLarge)
}

/// How many bytes of words these characters may expand to. Words take time, and it should not take much
/// to find out that somebody has made up a short link to very many.
fn most_words(body: &str) -> usize {
    64 * 1024 + body.len() * 8
}

/// A payload of the characters after its header: what tests need to get past the checksum.
pub fn with_header(body: &str) -> String {
    header::write(VERSION, body) + body
}

/// The canvas behind a link, a code, a bare payload or a text with one of them in it, as [`find_in`] finds
/// it. What it gives back is encoded to the same payload again.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(text: &str) -> Result<Canvas, LinkError> {
    let payload = find_in(text)?;
    let (_, body) = payload
        .split_at_checked(header::CHARACTERS)
        .ok_or(LinkError::NotOurs)?;
    let mut reader = Reader::new(body);
    let mut canvas = Canvas::new();
    canvas.customer_types.clear();
    let words = most_words(body);
    let walked = walk(Language::English, &mut canvas, &mut reader, words);
    let (language, _) = walked.map_err(|fault| match fault {
        Fault::TooMuch => LinkError::ExpandsTooMuch,
        Fault::NotAsWritten => LinkError::Forged,
    })?;
    let is_as_written = reader.finish() == body
        && !canvas.customer_types.is_empty()
        && numbering::numbered(&canvas) == canvas
        && Language::of(&canvas) == language;
    is_as_written.then_some(canvas).ok_or(LinkError::Forged)
}

pub use find::find_in;

/// Writes or reads which language it is, and then the canvas as a model knows it that has read that one.
/// Who reads hands in any language, and gets back the one that was written; and how many bytes of words
/// the canvas has, of so many at most.
fn walk(
    language: Language,
    canvas: &mut Canvas,
    coder: &mut impl Coder,
    words: usize,
) -> Result<(Language, usize), Fault> {
    let language = language.code(coder)?;
    let mut learned = primed::primed(language);
    let mut walk = Walk::new(&mut learned, coder, words);
    walk.canvas(canvas)?;
    Ok((language, words - walk.words_left()))
}

#[cfg(test)]
mod tests;
