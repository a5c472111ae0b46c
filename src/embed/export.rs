//! A canvas as a text, for the page around the widget.

use crate::browser::numbers::NUMBERS;
use crate::browser::picture;
use crate::content::Words;
use crate::outline::poster::poster;
use crate::outline::{markdown, outline, text};
use crate::saved::link::{MARK, decode, encode};
use crate::saved::{StoredDocument, read, write};
use wasm_bindgen::prelude::*;

/// The stored document of the canvas that a link's code holds, to start with; `undefined` for what is no
/// such code.
#[wasm_bindgen(js_name = recordOf)]
pub fn record_of(code: &str) -> Option<String> {
    Some(write(&StoredDocument::of(decode(code).ok()?)))
}

/// The code that links to the canvas of a stored document end with; `undefined` for what cannot be read or
/// is too large.
#[wasm_bindgen(js_name = codeOf)]
pub fn code_of(record: &str) -> Option<String> {
    let canvas = read(record).ok()?.document.canvas;
    Some(format!("{MARK}{}", encode(&canvas).ok()?))
}

/// The canvas of a stored document in one of the forms that docs/embedding.md names; `undefined` for
/// any other form, and for what cannot be read or is too large for a link. It is told in the `words` of a
/// language, for readers of a `locale`.
#[wasm_bindgen(js_name = exportAs)]
pub fn export_as(record: &str, form: &str, locale: &str, words: &str) -> Option<String> {
    let document = read(record).ok()?.document;
    let words = Words::read(locale, words, NUMBERS);
    let outlined = || outline(&document.canvas, words);
    match form {
        "json" => Some(write(&document)),
        "link" => code_of(record),
        "markdown" => Some(markdown(&outlined(), words)),
        "svg" => Some(poster(&outlined(), words, &picture::wrap).svg),
        "text" => Some(text(&outlined(), words)),
        _ => None,
    }
}
