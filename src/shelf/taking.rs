//! What is taken along: the canvas in words, as a poster, on paper, on the clipboard.

use super::state::{Page, Shelf};
use crate::outline::poster::{Poster, poster};
use crate::outline::{Outline, outline};
use crate::saved::StoredDocument;
use leptos::prelude::WithValue;
use leptos::web_sys::HtmlElement;
use std::rc::Rc;
use wasm_bindgen::JsCast;

impl Shelf {
    /// Shows the ways to share a canvas.
    pub fn share(self, key: &str) {
        if self.open_key.peek() == key {
            self.share_open();
        } else if let Some(opened) = self.document(key) {
            self.show(Page::Share(Rc::new(opened.document)));
        }
    }

    /// Shows the ways to share the canvas that is open in the widget.
    pub fn share_open(self) {
        self.show(Page::Share(Rc::new(self.open_document())));
    }

    /// A document's canvas in words.
    pub fn outline(self, document: &StoredDocument) -> Outline {
        outline(&document.canvas, self.words)
    }

    /// A document's canvas as a poster.
    pub fn poster(self, document: &StoredDocument) -> Poster {
        let wrap = self.ask(|outside, _| outside.wrap);
        poster(&self.outline(document), self.words, &wrap)
    }

    /// Prints what is shown.
    pub fn print(self, is_landscape: bool) {
        let print = |root: &HtmlElement| self.ask(|outside, _| (outside.print)(root, is_landscape));
        self.root.with_value(print);
    }

    /// Copies the words of a text area, with what they are in HTML if that is given; says whether that
    /// could be done. Otherwise they are selected.
    pub fn copy(self, id: &str, html: Option<&str>) -> bool {
        let find = |root: &HtmlElement| root.query_selector(&format!("#{id}"));
        let Ok(Some(field)) = self.root.with_value(find) else {
            return false;
        };
        let field = field.unchecked_into::<HtmlElement>();
        self.ask(|outside, _| (outside.copy)(&field, html))
    }
}
