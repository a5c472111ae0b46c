//! A canvas on the page to be read, from the moment it is put there until it is taken off.

use crate::browser::numbers::NUMBERS;
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
    kept: Option<Kept>,
    _views: html::Mounted,
    _listeners: Vec<EventListener>,
}

#[wasm_bindgen]
impl Reading {
    /// Shows inside `root` the canvas of a record; without one, the canvas below a storage key that was
    /// open last, also as it changes in other tabs. It speaks in the `words` of a language, for readers of
    /// a `locale`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: HtmlElement,
        storage_key: &str,
        record: Option<String>,
        locale: &str,
        words: &str,
    ) -> Self {
        let words = Words::read(locale, words, NUMBERS);
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
                reading(words, document, print)
            })
        };
        let document = made.get();
        let kept = document.filter(|_| is_kept);
        let kept = kept.map(|document| Kept::below(storage_key, document));
        let listeners = kept.clone().map_or_else(Vec::new, |kept| {
            kept.show_or_copy();
            page::on_stored(move |_| {
                kept.show();
            })
        });
        Self {
            document,
            kept,
            _views: views,
            _listeners: listeners,
        }
    }

    /// What is kept under a key has changed on this page.
    pub fn heard(&self, key: &str) {
        if let Some(kept) = self.kept.as_ref().filter(|kept| kept.key == key) {
            kept.show();
        }
    }

    /// The stored document of what is shown.
    #[wasm_bindgen(getter)]
    pub fn record(&self) -> Option<String> {
        self.document
            .map(|one| one.read(|document| write(document)))
    }
}

/// The canvas below a storage key that was open last, and where it is shown.
#[derive(Clone)]
struct Kept {
    key: String,
    document: Watched<Rc<StoredDocument>>,
}

impl Kept {
    fn below(storage_key: &str, document: Watched<Rc<StoredDocument>>) -> Self {
        let key = saved_shelf::open_key(&BrowserStore::Tab, &BrowserStore::Local, storage_key);
        Self { key, document }
    }

    /// Shows what is kept now; false when it cannot be read.
    fn show(&self) -> bool {
        self.put(BrowserStore::Local.get(&self.key).ok().flatten())
    }

    /// The same, or else the second copy.
    fn show_or_copy(&self) {
        if !self.show() {
            let kept = self.clone();
            spawn_local(async move {
                kept.put(read_copy(&kept.key).await);
            });
        }
    }

    fn put(&self, record: Option<String>) -> bool {
        let opened = record.and_then(|record| read(&record).ok());
        // It may have been taken off the page meanwhile.
        if let (Some(opened), Some(_)) = (&opened, self.document.try_peek()) {
            self.document.set(Rc::new(opened.document.clone()));
        }
        opened.is_some()
    }
}
