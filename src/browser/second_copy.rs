//! A second copy of each record, in IndexedDB, for the day when the browser is killed.
//!
//! Chromium keeps what is put into localStorage in memory, writes it to disk after five seconds at
//! the earliest and, to a page that saves often, about once a minute. An IndexedDB transaction is
//! with the operating system once it has completed.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/second_copy.js")]
extern "C" {
    #[wasm_bindgen(js_name = readCopy)]
    async fn read(key: &str) -> JsValue;
    #[wasm_bindgen(js_name = writeCopy)]
    async fn write(key: &str, text: &str);
    #[wasm_bindgen(catch, js_name = readCopies)]
    async fn read_all() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = removeCopy)]
    async fn remove(key: &str);
}

/// The second copy of a record; `None` when there is none, or the store does not answer within a
/// second.
pub async fn read_copy(key: &str) -> Option<String> {
    read(key).await.as_string()
}

/// Every second copy: its key and its text.
pub async fn read_copies() -> Vec<(String, String)> {
    let pairs = read_all().await.unwrap_or_default();
    let Ok(pairs) = pairs.dyn_into::<js_sys::Array>() else {
        return Vec::new();
    };
    let texts = |pair: JsValue| {
        let pair: js_sys::Array = pair.dyn_into().ok()?;
        pair.get(0).as_string().zip(pair.get(1).as_string())
    };
    pairs.iter().filter_map(texts).collect()
}

/// Removes the second copy of a record. Returns once it is gone, or cannot be removed.
pub async fn remove_copy(key: &str) {
    remove(key).await;
}

/// Writes the second copy of a record. Returns once it is written, or cannot be.
pub async fn write_copy(key: &str, text: &str) {
    write(key, text).await;
}
