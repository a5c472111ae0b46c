//! The share link: a whole canvas in the fragment of an address, as short as can be.
//!
//! A payload is a header of four characters (`header.rs`) and the canvas: decisions and words in one order
//! (`walk.rs`), each bit at the price of its chance (`arithmetic.rs`), as a model predicts it that has
//! read `content/link/priming.v1.txt` before. No release makes links yet; from the first one that does,
//! model and priming are frozen: whatever changes a chance breaks every link made before, and needs a
//! version of its own. docs/links.md has figures and bounds.

mod alphabet;
mod arithmetic;
mod find;
mod header;
mod history;
mod logistic;
mod mixer;
mod numbering;
mod predictor;
mod priming;
pub mod qr;
mod refined;
mod repeats;
mod slots;
mod walk;

use crate::model::Canvas;
use arithmetic::{Coder, Nowhere, Reader, Writer};
use std::sync::OnceLock;
use walk::{Learned, Walk};

/// What comes before a payload in an address and in a code, by which it is found in a text.
pub const MARK: &str = "c.";

/// The longest text that is looked at, in bytes; a longer one is refused unread.
pub const MOST_CHARACTERS: usize = 512 * 1024;

/// The most that a link expands to, in bytes: its words, 32 for each item of a list and tie, and 256 for
/// each customer type.
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
    /// It would expand beyond [`MOST_EXPANDED`].
    ExpandsTooMuch,
    /// Whole, but no release has written it: somebody has made it up.
    Forged,
}

/// A canvas beyond [`MOST_EXPANDED`] or [`MOST_CHARACTERS`]: a file is the way to take it along.
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
    walk(&mut canvas, &mut writer).map_err(|_| TooLarge)?;
    let body = writer.finish();
    if body.len() + header::CHARACTERS > MOST_CHARACTERS {
        return Err(TooLarge);
    }
    Ok(with_header(&body))
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
    walk(&mut canvas, &mut reader).map_err(|fault| match fault {
        Fault::TooMuch => LinkError::ExpandsTooMuch,
        Fault::NotAsWritten => LinkError::Forged,
    })?;
    let is_as_written = reader.finish() == body
        && !canvas.customer_types.is_empty()
        && numbering::numbered(&canvas) == canvas;
    is_as_written.then_some(canvas).ok_or(LinkError::Forged)
}

pub use find::find_in;

fn walk(canvas: &mut Canvas, coder: &mut impl Coder) -> Result<(), Fault> {
    let mut learned = primed().clone();
    Walk::new(&mut learned, coder).canvas(canvas)
}

/// What has been learned from the priming; read once, when the first link is made or opened.
fn primed() -> &'static Learned {
    static PRIMED: OnceLock<Learned> = OnceLock::new();
    PRIMED.get_or_init(|| {
        let mut learned = Learned::new();
        for mut canvas in priming::canvases() {
            // Nothing can go wrong where nothing is read or written.
            let _ = Walk::new(&mut learned, &mut Nowhere).canvas(&mut canvas);
        }
        learned.words.count();
        learned
    })
}

#[cfg(test)]
mod tests;
