//! What a learner can do with the canvases of the shelf: open, copy, name, archive, delete and bring back.

use super::state::{Offer, Shelf, Told};
use crate::saved::shelf;
use crate::saved::{Opened, Standing, StoredDocument, aside_key, read, write};
use std::rc::Rc;

impl Shelf {
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

    /// Puts a document on the shelf as a canvas of its own, and opens it. Where the browser keeps nothing,
    /// it can still take the place of the open one.
    pub fn keep(self, document: &Rc<StoredDocument>) {
        if let Some(key) = self.put_new(StoredDocument::clone(document)) {
            self.open(&key);
        } else if let Some(told) = self.told.peek() {
            let offer = Some(Offer::Instead(Rc::clone(document)));
            self.told.set(Some(Told { offer, ..told }));
        }
    }

    /// Puts a document on the shelf as a canvas of its own, and goes back to the open one.
    pub fn keep_beside(self, document: &StoredDocument) {
        if self.put_new(document.clone()).is_some() {
            self.close();
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
            let offer = Some(Offer::BringBack(key.to_owned()));
            self.told.set(told.map(|told| Told { offer, ..told }));
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
}
