//! Finds what was kept of a learner's work, and loses none of it by opening it.

use crate::browser::{BrowserStore, read_copy};
use crate::model::Canvas;
use crate::saved::{self, Opened, Store, StoreFault, StoredDocument, Unreadable, aside_key};
use crate::ui::OpenedWith;
use wasm_bindgen::prelude::*;

/// What was found under a storage key, ready to be shown.
#[wasm_bindgen]
pub struct Found {
    pub(super) key: String,
    pub(super) document: StoredDocument,
    pub(super) opened_with: Option<OpenedWith>,
    /// Why nothing can be kept at present: the store cannot be reached, or a record that cannot be
    /// read whole could not be put aside and must not be written over.
    pub(super) fault: Option<StoreFault>,
}

/// Finds what is kept under a storage key, in localStorage and in the second copy, and opens the
/// later of the two. A record that cannot be read whole is put aside first.
#[wasm_bindgen(js_name = findKept)]
pub async fn find_kept(key: String) -> Found {
    let copy = read_copy(&key).await;
    let store = BrowserStore;
    let (record, mut fault) = match store.get(&key) {
        Ok(record) => (record, None),
        Err(fault) => (None, Some(fault)),
    };
    let mut opened_with = None;
    let mut best: Option<StoredDocument> = None;
    for record in [record, copy].into_iter().flatten() {
        let trouble = match saved::read(&record) {
            Ok(Opened { document, damaged }) => {
                let is_later = |best: &StoredDocument| document.revision > best.revision;
                if best.as_ref().is_none_or(is_later) {
                    best = Some(document);
                }
                damaged.then_some(OpenedWith::Damage)
            }
            Err(Unreadable::Newer(_)) => Some(OpenedWith::Newer),
            Err(Unreadable::NotJson | Unreadable::NotOurs) => Some(OpenedWith::Nothing),
        };
        if trouble.is_some() {
            opened_with = opened_with.or(trouble);
            let aside = store.set(&aside_key(&key, &record), &record);
            fault = fault.or(aside.err());
        }
    }
    let new_document = || StoredDocument {
        revision: 0,
        at: String::new(),
        canvas: Canvas::new(),
    };
    Found {
        key,
        document: best.unwrap_or_else(new_document),
        opened_with,
        fault,
    }
}
