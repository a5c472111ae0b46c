//! The copy of a canvas that a course keeps, beside the one that is open: for `scorm/scorm.js`.

use crate::browser::BrowserStore;
use crate::saved::copies::weigh;
use crate::saved::{Store, aside_key, link, read, shelf};
use wasm_bindgen::prelude::*;

/// Which of two copies to go on with: `ours`, `theirs`, or `both`, between which the learner chooses.
/// Ours is the `record` of the canvas that is open; theirs came as the code of a link and was changed
/// at a time in milliseconds since 1970. `undefined` when one of them cannot be read.
#[wasm_bindgen(js_name = weighCopies)]
pub fn weigh_copies(storage_key: &str, record: &str, code: &str, changed: f64) -> Option<String> {
    let store = BrowserStore::Local;
    let open_key = shelf::open_key(&BrowserStore::Tab, &store, storage_key);
    let kept = store.get(&open_key).ok().flatten();
    let kept = kept.and_then(|kept| read(&kept).ok());
    let mut ours = read(record).ok()?.document;
    // The open canvas is told as of now; what counts is when it was changed.
    ours.changed = kept.map_or(ours.changed, |kept| kept.document.changed);
    let theirs = link::decode(code).ok()?;
    let verdict = weigh(
        &store,
        storage_key,
        &open_key,
        &ours,
        &theirs,
        changed as u64,
    );
    Some(verdict.key().into())
}

/// Puts a text that cannot be read aside, where the learner finds it on the shelf. Says whether it
/// could be kept.
#[wasm_bindgen(js_name = putAside)]
pub fn put_aside(storage_key: &str, text: &str) -> bool {
    let place = aside_key(storage_key, text);
    BrowserStore::Local.set(&place, text).is_ok()
}
