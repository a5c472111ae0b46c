//! Finds what was kept of a learner's work, and loses none of it by opening it.

use crate::browser::{BrowserStore, page, read_copy};
use crate::saved::{self, Keeping, Newer, shelf};
use wasm_bindgen::prelude::*;

/// What was found under a storage key.
#[wasm_bindgen]
pub struct Found {
    key: String,
    pub(super) found: Result<saved::Found, Newer>,
}

#[wasm_bindgen]
impl Found {
    /// The key of the canvas that was found.
    #[wasm_bindgen(getter)]
    pub fn key(&self) -> String {
        self.key.clone()
    }

    /// The record, when a newer release wrote it: it can only be looked at.
    #[wasm_bindgen(getter)]
    pub fn newer(&self) -> Option<String> {
        let newer = self.found.as_ref().err();
        newer.map(|newer| newer.record.clone())
    }
}

/// Finds a canvas below a storage key: the one of this key, which the learner has chosen, or the one
/// that was open last. Of what is kept in localStorage and in the second copy the later is opened. A
/// record that cannot be read whole is put aside first. After a panic `last` is the record that the
/// module handed over then; it is never earlier than the second copy.
#[wasm_bindgen(js_name = findKept)]
pub async fn find_kept(storage_key: String, chosen: Option<String>, last: Option<String>) -> Found {
    let (tab, store) = (BrowserStore::Tab, BrowserStore::Local);
    if let Some(chosen) = &chosen {
        shelf::remember_open(&tab, &store, &storage_key, chosen);
    }
    let key = chosen.unwrap_or_else(|| shelf::open_key(&tab, &store, &storage_key));
    let copy = match last {
        Some(last) => Some(last),
        None => read_copy(&key).await,
    };
    let found = Keeping::open(&store, &storage_key, &key, copy, page::seed());
    Found { key, found }
}
