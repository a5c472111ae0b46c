//! What the views of the shelf share, and what a learner can do there.

use super::Outside;
use crate::content::Words;
use crate::saved::shelf::{self, Kept};
use crate::saved::{
    Opened, Standing, StoreFault, StoredDocument, Unreadable, aside_key, read, versions, write,
};
use crate::ui::Watched;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// The state that all views of the shelf share. Copies of it are the same shelf.
#[derive(Clone, Copy)]
pub struct Shelf {
    pub words: Words,
    outside: StoredValue<Outside, LocalStorage>,
    root: StoredValue<HtmlElement, LocalStorage>,
    storage_key: StoredValue<String, LocalStorage>,
    /// The key of the canvas that is open in the widget.
    pub open_key: Watched<String>,
    /// Every canvas that stands there, as it was read last.
    pub canvases: Watched<Rc<Vec<Kept>>>,
    pub page: Watched<Page>,
    /// What has just been done.
    pub told: Watched<Option<Told>>,
}

/// What is shown.
#[derive(Clone)]
pub enum Page {
    All,
    Look(Rc<Looked>),
}

/// A canvas to be looked at and not to be changed.
pub struct Looked {
    pub source: Source,
    pub document: StoredDocument,
}

/// Where a canvas that is looked at comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is an earlier version of the canvas that is open.
    Version,
    /// It stands on the shelf.
    Shelf,
    /// It was read from a file.
    File,
    /// A newer release wrote it.
    Newer,
}

/// What has just been done, in words, and the canvas that can be brought back by a press.
#[derive(Clone)]
pub struct Told {
    pub text: String,
    pub deleted: Option<String>,
}

impl Shelf {
    /// The shelf of a lesson. `open_key` is the key of the canvas that is open in the widget.
    pub fn new(
        words: Words,
        outside: Outside,
        root: HtmlElement,
        storage_key: &str,
        open_key: &str,
    ) -> Self {
        let shelf = Self {
            words,
            outside: StoredValue::new_local(outside),
            root: StoredValue::new_local(root),
            storage_key: StoredValue::new_local(storage_key.to_owned()),
            open_key: Watched::new(open_key.to_owned()),
            canvases: Watched::new(Rc::default()),
            page: Watched::new(Page::All),
            told: Watched::new(None),
        };
        shelf.refresh();
        shelf
    }

    // What stands there

    /// Reads anew what stands there.
    pub fn refresh(self) {
        match self.ask(|outside, key| shelf::canvases(&*outside.store, key)) {
            Ok(canvases) => self.canvases.set(Rc::new(canvases)),
            Err(fault) => self.tell_fault(fault),
        }
    }

    /// The times of the earlier versions of the open canvas, the latest first.
    pub fn version_times(self) -> Vec<u64> {
        let key = self.open_key.get();
        let times = self.ask(|outside, _| versions::times(&*outside.store, &key));
        times.unwrap_or_default().into_iter().rev().collect()
    }

    /// The keys of the records that had to be put aside.
    pub fn put_aside(self) -> Vec<String> {
        let keys = self.ask(|outside, key| shelf::put_aside(&*outside.store, key));
        keys.unwrap_or_default()
    }

    /// The document of the canvas that is open in the widget; an empty one while nothing is kept.
    pub fn open_document(self) -> StoredDocument {
        let key = self.open_key.get();
        self.document(&key)
            .map_or_else(StoredDocument::default, |one| one.document)
    }

    fn document(self, key: &str) -> Option<Opened> {
        read(&self.text(key)?).ok()
    }

    /// The text under a key.
    pub fn text(self, key: &str) -> Option<String> {
        self.ask(|outside, _| outside.store.get(key)).ok()?
    }

    // What a learner can do

    /// Opens a canvas in the widget and goes there.
    pub fn open(self, key: &str) {
        self.open_beside(key);
        self.close();
    }

    /// Opens a new canvas and goes there.
    pub fn start_another(self) {
        self.open(&self.new_key());
    }

    /// Shows the widget again.
    pub fn close(self) {
        self.ask(|outside, _| (outside.close)());
    }

    /// Puts a document on the shelf as a canvas of its own, and opens it.
    pub fn keep(self, document: &StoredDocument) {
        if let Some(key) = self.put_new(document.clone()) {
            self.open(&key);
        }
    }

    /// Puts a copy of a canvas beside it.
    pub fn duplicate(self, key: &str) {
        let Some(Opened { mut document, .. }) = self.document(key) else {
            return;
        };
        let name = self.name(&document);
        document.canvas.title = self.words.fill("shelf.copy-of", &[("name", &name)]);
        if self.put_new(document).is_some() {
            self.tell("shelf.duplicated", &name);
        }
    }

    /// Gives a canvas another name.
    pub fn rename(self, key: &str, title: &str) {
        let now = self.now();
        self.change(key, |document| {
            document.canvas.title = title.to_owned();
            document.changed = now;
        });
        self.ask(|outside, _| (outside.changed)(key));
        self.tell("shelf.renamed", title);
    }

    /// Puts a canvas out of the way, or back among those that are worked on. When it was open, the
    /// widget opens another one.
    pub fn stand(self, key: &str, standing: Option<Standing>) {
        if !self.change(key, |document| document.standing = standing) {
            return;
        }
        if standing.is_some() && self.open_key.peek() == key {
            let canvases = self.canvases.peek();
            let mut others = canvases.iter();
            let next = others.find(|one| one.standing().is_none() && one.opened.is_some());
            let next = next.map_or_else(|| self.new_key(), |one| one.key.clone());
            self.open_beside(&next);
        }
        let name = self.document(key).map(|one| self.name(&one.document));
        let name = name.unwrap_or_default();
        let said = match standing {
            None => "shelf.brought-back",
            Some(Standing::Archived) => "shelf.archived-it",
            Some(Standing::Deleted) => "shelf.deleted-it",
        };
        self.tell(said, &name);
        if standing == Some(Standing::Deleted) {
            let told = self.told.peek();
            let deleted = Some(key.to_owned());
            self.told.set(told.map(|told| Told { deleted, ..told }));
        }
    }

    /// Removes a canvas for good, with its versions and its second copy.
    pub fn remove(self, key: &str, name: &str) {
        let removed = self.ask(|outside, _| {
            shelf::remove(&*outside.store, key)?;
            (outside.copy_beside)(key, None);
            Ok(())
        });
        match removed {
            Ok(()) => self.tell("shelf.removed", name),
            Err(fault) => self.tell_fault(fault),
        }
    }

    /// Removes a record that was put aside.
    pub fn remove_aside(self, key: &str) {
        match self.ask(|outside, _| outside.store.remove(key)) {
            Ok(()) => self.tell("shelf.removed-aside", ""),
            Err(fault) => self.tell_fault(fault),
        }
    }

    /// Puts an earlier version in place of the canvas that is open, and goes there.
    pub fn restore(self, document: &StoredDocument) {
        let record = write(document);
        self.ask(|outside, _| (outside.restore)(&record));
        self.close();
    }

    /// Shows an earlier version of the open canvas.
    pub fn look_at_version(self, time: u64) {
        let key = self.open_key.peek();
        let record = self.ask(|outside, _| versions::version(&*outside.store, &key, time));
        let opened = record.ok().flatten().and_then(|record| read(&record).ok());
        match opened {
            Some(opened) => self.look(Source::Version, opened.document),
            None => self.tell("shelf.version-gone", ""),
        }
    }

    /// Shows a canvas of the shelf.
    pub fn look_at(self, key: &str) {
        if let Some(opened) = self.document(key) {
            self.look(Source::Shelf, opened.document);
        }
    }

    /// Shows what a file holds.
    pub fn look_at_file(self, text: &str) {
        match read(text) {
            Ok(opened) => self.look(Source::File, opened.document),
            Err(Unreadable::NotJson) => self.tell("shelf.file-no-json", ""),
            Err(Unreadable::NotOurs) => self.tell("shelf.file-not-ours", ""),
        }
    }

    /// Shows a canvas, to be looked at.
    pub fn look(self, source: Source, document: StoredDocument) {
        self.told.set(None);
        self.page
            .set(Page::Look(Rc::new(Looked { source, document })));
        self.focus("shelf-top");
    }

    /// Shows everything that stands there.
    pub fn show_all(self) {
        self.told.set(None);
        self.refresh();
        self.page.set(Page::All);
        self.focus("shelf-top");
    }

    fn open_beside(self, key: &str) {
        self.ask(|outside, _| (outside.open)(key));
        self.open_key.set(key.to_owned());
    }

    fn new_key(self) -> String {
        self.ask(|outside, key| shelf::new_key(key, (outside.draw)()))
    }

    /// Puts a document under a key of its own; says which, or tells why it could not be kept.
    fn put_new(self, document: StoredDocument) -> Option<String> {
        let key = self.new_key();
        let document = StoredDocument {
            changed: self.now(),
            standing: None,
            ..document
        };
        self.put(&key, document).then_some(key)
    }

    /// Changes a canvas on the shelf; says whether that could be kept. What could not be read of a
    /// record is put aside with all of it before.
    fn change(self, key: &str, change: impl FnOnce(&mut StoredDocument)) -> bool {
        let record = self.text(key).unwrap_or_default();
        let Ok(mut opened) = read(&record) else {
            return false;
        };
        if opened.newer {
            return false;
        }
        let aside = self.ask(|outside, _| {
            if opened.damaged {
                outside.store.set(&aside_key(key, &record), &record)
            } else {
                Ok(())
            }
        });
        if let Err(fault) = aside {
            self.tell_fault(fault);
            return false;
        }
        change(&mut opened.document);
        self.put(key, opened.document)
    }

    fn put(self, key: &str, document: StoredDocument) -> bool {
        let put = self.ask(|outside, _| {
            let tab = (outside.draw)();
            let record = shelf::put(&*outside.store, key, document, tab)?;
            (outside.copy_beside)(key, Some(record));
            Ok(())
        });
        match put {
            Ok(()) => {
                self.refresh();
                true
            }
            Err(fault) => {
                self.tell_fault(fault);
                false
            }
        }
    }

    // Saying

    /// What to call a canvas: its title, else whom it is about.
    pub fn name(self, document: &StoredDocument) -> String {
        let canvas = &document.canvas;
        let roles = canvas.customer_types.iter().map(|one| one.role.trim());
        let roles: Vec<&str> = roles.filter(|role| !role.is_empty()).collect();
        match (canvas.title.trim(), roles.as_slice()) {
            ("", []) => self.words.say("shelf.unnamed").into(),
            ("", roles) => roles.join(", "),
            (title, _) => title.into(),
        }
    }

    /// When something was, as the learner writes dates.
    pub fn date(self, moment: u64) -> String {
        let language = self.words.say("shelf.language");
        self.ask(|outside, _| (outside.date)(moment as f64, language))
    }

    /// Says what has been done, and puts the focus there.
    pub fn tell(self, key: &str, name: &str) {
        self.refresh();
        let text = self.words.fill(key, &[("name", name)]);
        self.told.set(Some(Told {
            text,
            deleted: None,
        }));
        self.focus("shelf-told");
    }

    fn tell_fault(self, fault: StoreFault) {
        let text = self.words.say(match fault {
            StoreFault::Forbidden => "shelf.forbidden",
            StoreFault::Full => "shelf.full",
            StoreFault::Refused => "shelf.refused",
        });
        let text = text.to_owned();
        self.told.set(Some(Told {
            text,
            deleted: None,
        }));
        self.focus("shelf-told");
    }

    /// Moves the focus to an element of the shelf, once it is there.
    pub fn focus(self, id: &'static str) {
        request_animation_frame(move || {
            let find = |root: &HtmlElement| root.query_selector(&format!("#{id}"));
            if let Some(Ok(Some(element))) = self.root.try_with_value(find) {
                // An element that cannot take the focus leaves it where it was.
                let _ = element.unchecked_into::<HtmlElement>().focus();
            }
        });
    }

    fn now(self) -> u64 {
        self.ask(|outside, _| (outside.now)()) as u64
    }

    /// Asks the page around the shelf.
    pub fn ask<T>(self, ask: impl FnOnce(&Outside, &str) -> T) -> T {
        self.outside
            .with_value(|outside| self.storage_key.with_value(|key| ask(outside, key)))
    }
}
