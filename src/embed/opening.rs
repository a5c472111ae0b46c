//! Finds what was kept of a learner's work, and loses none of it by opening it.

use crate::browser::{BrowserStore, page, read_copy};
use crate::saved::{self, Keeping};
use wasm_bindgen::prelude::*;

/// What was found under a storage key, ready to be shown.
#[wasm_bindgen]
pub struct Found(pub(super) saved::Found);

/// Finds what is kept under a storage key, in localStorage and in the second copy, and opens the
/// later of the two. A record that cannot be read whole is put aside first.
#[wasm_bindgen(js_name = findKept)]
pub async fn find_kept(key: String) -> Found {
    let copy = read_copy(&key).await;
    let tab = page::seed();
    Found(Keeping::open(&BrowserStore::Local, &key, &key, copy, tab))
}
