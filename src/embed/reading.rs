//! A canvas on the page to be read, from the moment it is put there until it is taken off.

use crate::browser::{BrowserStore, page, paper, read_copy};
use crate::content::Words;
use crate::saved::{Store, StoredDocument, read, shelf as saved_shelf, write};
use crate::shelf::reading;
use crate::ui::{Watched, html};
use gloo_events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// A canvas on show that cannot be changed. Freeing it takes it off the page.
#[wasm_bindgen]
pub struct Reading {
    document: Option<Watched<Rc<StoredDocument>>>,
    _views: html::Mounted,
    _listeners: Vec<EventListener>,
}

#[wasm_bindgen]
impl Reading {
    /// Shows inside `root` the canvas of a record; without one, the canvas below a storage key that was
    /// open last, also as it changes in other tabs.
    #[wasm_bindgen(constructor)]
    pub fn new(root: HtmlElement, storage_key: &str, record: Option<String>) -> Self {
        let given = record.and_then(|record| read(&record).ok());
        let is_kept = given.is_none();
        let shown = given.map_or_else(StoredDocument::default, |opened| opened.document);
        let made = Rc::new(Cell::new(None));
        let views = {
            let (made, place) = (Rc::clone(&made), root.clone());
            html::mount(root, move || {
                let document = Watched::new(Rc::new(shown));
                made.set(Some(document));
                let print = move || paper::print(&place, false);
                reading(Words::english(), document, print)
            })
        };
        let document = made.get();
        let listeners = match document {
            Some(document) if is_kept => follow_kept(document, storage_key),
            _ => Vec::new(),
        };
        Self {
            document,
            _views: views,
            _listeners: listeners,
        }
    }

    /// The stored document of what is shown.
    #[wasm_bindgen(getter)]
    pub fn record(&self) -> Option<String> {
        self.document
            .map(|one| one.read(|document| write(document)))
    }
}

/// Shows what is kept below a storage key, now and whenever another tab changes it.
fn follow_kept(document: Watched<Rc<StoredDocument>>, storage_key: &str) -> Vec<EventListener> {
    let store = BrowserStore::Local;
    let key = saved_shelf::open_key(&BrowserStore::Tab, &store, storage_key);
    let show = move |record: Option<String>| {
        let opened = record.and_then(|record| read(&record).ok());
        if let (Some(opened), true) = (&opened, document.try_peek().is_some()) {
            document.set(Rc::new(opened.document.clone()));
        }
        opened.is_some()
    };
    if !show(store.get(&key).ok().flatten()) {
        let key = key.clone();
        spawn_local(async move {
            show(read_copy(&key).await);
        });
    }
    page::on_stored(move |_| {
        show(store.get(&key).ok().flatten());
    })
}
