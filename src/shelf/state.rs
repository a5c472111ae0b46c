//! What the views of the shelf share, and what a learner can do there.

use super::{Chosen, Outside};
use crate::content::Words;
use crate::model::Canvas;
use crate::outline::poster::{Poster, poster};
use crate::outline::{Outline, outline};
use crate::saved::link::{self, LinkError, MARK};
use crate::saved::shelf::{self, Kept, SHARE_ADDRESS};
use crate::saved::{
    Opened, Standing, StoreFault, StoredDocument, Unreadable, aside_key, read, versions, write,
};
use crate::ui::Watched;
use crate::ui::html::{El, el};
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
    /// A canvas beside the one that is open.
    Compare(Rc<Looked>),
    Share(Rc<StoredDocument>),
    Poster(Rc<StoredDocument>),
    Report(Rc<StoredDocument>),
}

/// A canvas to be looked at and not to be changed.
pub struct Looked {
    pub source: Source,
    pub document: Rc<StoredDocument>,
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
    /// It came with a link that the page was opened at.
    Link,
    /// It came with a link or a code that was pasted.
    Code,
    /// A newer release wrote it.
    Newer,
}

/// What has just been done, in words, and what can be done about it.
#[derive(Clone)]
pub struct Told {
    pub text: String,
    pub offer: Option<Offer>,
}

/// A press that what has just been done leaves.
#[derive(Clone)]
pub enum Offer {
    /// Brings back the canvas under this key, which has been deleted.
    BringBack(String),
    /// Opens a canvas, for which there is no room, in place of the open one.
    Instead(Rc<StoredDocument>),
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
            // Nobody has asked for anything: the focus stays where it is.
            Err(_) => self.say(self.words.say("shelf.no-store").to_owned()),
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

    /// The document of the canvas that is open in the widget; an empty one while there is none.
    pub fn open_document(self) -> StoredDocument {
        let key = self.open_key.get();
        let open = self.ask(|outside, _| (outside.open_record)());
        let open = open.and_then(|record| read(&record).ok());
        open.or_else(|| self.document(&key))
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

    /// Shows what was brought as a file or by dropping: a file of this page, or a text with a link or a
    /// code in it.
    pub fn look_at_brought(self, brought: Chosen) {
        let text = match brought {
            Chosen::None => return,
            Chosen::Unreadable => return self.tell("shelf.file-unreadable", ""),
            Chosen::Text(text) => text,
        };
        match (read(&text), link::decode(&text)) {
            (Ok(opened), _) => self.look(Source::File, opened.document),
            (_, Ok(canvas)) => self.look(Source::Code, of_link(canvas)),
            // What is no JSON may be a link that is damaged.
            (Err(Unreadable::NotJson), Err(LinkError::NotOurs)) => {
                self.tell("shelf.file-no-json", "");
            }
            (Err(Unreadable::NotJson), Err(fault)) => self.tell(said_of(fault), ""),
            (Err(Unreadable::NotOurs), _) => self.tell("shelf.file-not-ours", ""),
        }
    }

    /// Shows what a learner has pasted: a link, a code or the text of a file.
    pub fn look_at_pasted(self, text: &str) {
        if text.trim().is_empty() {
            self.tell("bring.empty", "");
        } else if text.trim_start().starts_with('{') {
            self.look_at_brought(Chosen::Text(text.to_owned()));
        } else {
            self.look_at_link(Source::Code, text);
        }
    }

    fn look_at_link(self, source: Source, text: &str) {
        match link::decode(text) {
            Ok(canvas) => self.look(source, of_link(canvas)),
            Err(fault) => self.tell(said_of(fault), ""),
        }
    }

    /// Shows a canvas, to be looked at.
    pub fn look(self, source: Source, document: StoredDocument) {
        let document = Rc::new(document);
        self.show(Page::Look(Rc::new(Looked { source, document })));
    }

    /// Shows everything that stands there.
    pub fn show_all(self) {
        self.refresh();
        self.show(Page::All);
    }

    /// Shows the ways to share a canvas.
    pub fn share(self, key: &str) {
        if self.open_key.peek() == key {
            self.share_open();
        } else if let Some(opened) = self.document(key) {
            self.show(Page::Share(Rc::new(opened.document)));
        }
    }

    fn share_open(self) {
        self.show(Page::Share(Rc::new(self.open_document())));
    }

    /// The heading of a page, which takes the focus when the page is shown.
    pub fn top(self, title: String) -> El {
        el("h1", "shelf__top")
            .set("id", "shelf-top")
            .set("tabindex", "-1")
            .set("dir", "auto")
            .with(title)
    }

    /// Shows a page of the shelf, from its top.
    pub fn show(self, page: Page) {
        self.told.set(None);
        self.page.set(page);
        self.focus("shelf-top");
    }

    /// Shows what the page's address asks for; `fragment` begins with `#`.
    pub fn go_to(self, fragment: &str) {
        let fragment = fragment.trim_start_matches('#');
        if fragment.starts_with(MARK) {
            self.show_all();
            self.look_at_link(Source::Link, fragment);
        } else if fragment.ends_with(SHARE_ADDRESS) {
            self.share_open();
        } else {
            self.show_all();
        }
    }

    // What is taken along

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
        self.say(self.words.fill(key, &[("name", name)]));
        self.focus("shelf-told");
    }

    fn tell_fault(self, fault: StoreFault) {
        let text = self.words.say(match fault {
            StoreFault::Forbidden => "shelf.forbidden",
            StoreFault::Full => "shelf.full",
            StoreFault::Refused => "shelf.refused",
        });
        self.say(text.to_owned());
        self.focus("shelf-told");
    }

    fn say(self, text: String) {
        self.told.set(Some(Told { text, offer: None }));
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

/// A canvas that came with a link, as a document: nothing is known of when it was written.
fn of_link(canvas: Canvas) -> StoredDocument {
    StoredDocument {
        canvas,
        ..StoredDocument::default()
    }
}

/// What is said of a link that cannot be opened.
fn said_of(fault: LinkError) -> &'static str {
    match fault {
        LinkError::NotOurs => "bring.not-ours",
        LinkError::CutShort => "bring.cut-short",
        LinkError::Changed => "bring.changed",
        LinkError::FutureVersion => "bring.future",
        LinkError::TooLong => "bring.too-long",
        LinkError::ExpandsTooMuch => "bring.too-much",
        LinkError::Forged => "bring.forged",
    }
}
