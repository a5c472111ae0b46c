//! localStorage and sessionStorage, each as a [`Store`].

use crate::saved::{Store, StoreFault};
use gloo_storage::{LocalStorage, SessionStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// A storage of the browser. Reached anew at each call, since a learner may forbid or allow it while
/// the page is open.
#[derive(Clone, Copy, Debug)]
pub enum BrowserStore {
    /// What all tabs of the site share, and what stays.
    Local,
    /// What belongs to this tab and survives its reloads.
    Tab,
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.reach()?.get_item(key).map_err(fault)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.reach()?.set_item(key, text).map_err(fault)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.reach()?.remove_item(key).map_err(fault)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let storage = self.reach()?;
        let count = storage.length().map_err(fault)?;
        let keys = (0..count).filter_map(|at| storage.key(at).ok().flatten());
        Ok(keys.collect())
    }
}

impl BrowserStore {
    /// In a sandboxed frame merely touching a storage throws, which gloo cannot catch: ask first.
    fn reach(self) -> Result<web_sys::Storage, StoreFault> {
        let asked = web_sys::window().map(|window| match self {
            Self::Local => window.local_storage(),
            Self::Tab => window.session_storage(),
        });
        match (asked, self) {
            (Some(Ok(Some(_))), Self::Local) => Ok(LocalStorage::raw()),
            (Some(Ok(Some(_))), Self::Tab) => Ok(SessionStorage::raw()),
            _ => Err(StoreFault::Forbidden),
        }
    }
}

fn fault(thrown: JsValue) -> StoreFault {
    match thrown.dyn_ref::<DomException>().map(DomException::name) {
        Some(name) if name == "QuotaExceededError" => StoreFault::Full,
        Some(name) if name == "SecurityError" => StoreFault::Forbidden,
        _ => StoreFault::Refused,
    }
}
