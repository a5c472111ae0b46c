//! Finds what was kept of a learner's work, and loses none of it by opening it.

use crate::browser::{BrowserStore, page, read_copy};
use crate::saved::{self, Keeping, Newer, StoredDocument, shelf};
use crate::walkthrough::{Asked, find};
use leptos::logging::warn;
use wasm_bindgen::prelude::*;

/// What was found under a storage key.
#[wasm_bindgen]
pub struct Found {
    pub(super) found: Result<saved::Found, Newer>,
}

#[wasm_bindgen]
impl Found {
    /// The record, when a newer release wrote it: it can only be looked at.
    #[wasm_bindgen(getter)]
    pub fn newer(&self) -> Option<String> {
        let newer = self.found.as_ref().err();
        newer.map(|newer| newer.record.clone())
    }
}

/// The key of the canvas to open below a storage key: the one that the learner has chosen, or the one
/// that was open last.
#[wasm_bindgen(js_name = openKey)]
pub fn open_key(storage_key: &str, chosen: Option<String>) -> String {
    let (tab, store) = (BrowserStore::Tab, BrowserStore::Local);
    if let Some(chosen) = &chosen {
        shelf::remember_open(&tab, &store, storage_key, chosen);
    }
    chosen.unwrap_or_else(|| shelf::open_key(&tab, &store, storage_key))
}

/// Finds the canvas of a key below a storage key; what a newcomer starts with is the canvas of the record
/// `begun`, at the question of the address `start`, so far as there are such. Of what is kept in localStorage and in the second copy
/// the later is opened. A record that cannot be read whole is put aside first. After a panic `last` is
/// the record that the module handed over then; it is never earlier than the second copy.
#[wasm_bindgen(js_name = findKept)]
pub async fn find_kept(
    storage_key: String,
    key: String,
    last: Option<String>,
    begun: Option<String>,
    start: Option<String>,
) -> Found {
    let copy = match last {
        Some(last) => Some(last),
        None => read_copy(&key).await,
    };
    #[cfg(feature = "deliberate-panic")]
    crate::deliberate::break_when_asked("in opening");
    let store = BrowserStore::Local;
    let begun = begun.and_then(|record| saved::read(&record).ok());
    let mut begun = begun.map_or_else(StoredDocument::default, |opened| opened.document);
    if let Some(start) = start {
        if find(&begun.canvas, Asked::ALL, &start).is_none() {
            warn!("<customer-model-canvas>: start=\"{start}\" is not the address of a question");
        }
        begun.at = start;
    }
    let found = Keeping::open(&store, &storage_key, &key, copy, begun, page::seed());
    Found { found }
}
