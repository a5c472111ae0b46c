//! localStorage as a [`Store`].

use crate::saved::{Store, StoreFault};
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// The browser's localStorage. Reached anew at each call, since a learner may forbid or allow it
/// while the page is open.
#[derive(Clone, Copy, Debug)]
pub struct BrowserStore;

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        reach()?.get_item(key).map_err(fault)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        reach()?.set_item(key, text).map_err(fault)
    }
}

/// In a sandboxed frame merely touching localStorage throws, which gloo cannot catch: ask first.
fn reach() -> Result<web_sys::Storage, StoreFault> {
    let asked = web_sys::window().map(|window| window.local_storage());
    match asked {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(StoreFault::Forbidden),
    }
}

fn fault(thrown: JsValue) -> StoreFault {
    match thrown.dyn_ref::<DomException>().map(DomException::name) {
        Some(name) if name == "QuotaExceededError" => StoreFault::Full,
        Some(name) if name == "SecurityError" => StoreFault::Forbidden,
        _ => StoreFault::Refused,
    }
}
