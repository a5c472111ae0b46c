//! What comes before a learner's eyes, to be looked at: a canvas of the shelf, an earlier version, a file, a
//! link, a code.

use super::Chosen;
use super::state::{Looked, Page, Shelf, Source};
use crate::content::line;
use crate::saved::link::{self, LinkError, MARK};
use crate::saved::shelf::{COURSE_ADDRESS, EXAMPLE_ADDRESS, SHARE_ADDRESS};
use crate::saved::{StoredDocument, Unreadable, read, versions};
use std::rc::Rc;

impl Shelf {
    /// Shows what the page's address asks for; `fragment` begins with `#`.
    pub fn go_to(self, fragment: &str) {
        let fragment = fragment.trim_start_matches('#');
        if fragment.starts_with(MARK) {
            self.show_all();
            self.look_at_link(Source::Link, fragment);
        } else if let Some((_, code)) = fragment.split_once(COURSE_ADDRESS) {
            self.show_all();
            self.look_at_link(Source::Course, code);
        } else if let Some((_, name)) = fragment.split_once(EXAMPLE_ADDRESS) {
            self.show_all();
            self.look_at_example(name.to_owned());
        } else if fragment.ends_with(SHARE_ADDRESS) {
            self.share_open();
        } else {
            self.show_all();
        }
    }

    /// Shows a worked example, once it has come.
    fn look_at_example(self, name: String) {
        let come = move |packed: Option<String>| {
            let found = packed.as_deref().and_then(|packed| line(packed, &name));
            let found = found.and_then(|found| found.split_once('\t'));
            let read = found.and_then(|(about, record)| Some((about, read(record).ok()?)));
            match (read, packed.is_some()) {
                (Some((about, opened)), _) => {
                    self.look_about(Source::Example, opened.document, about);
                }
                (None, true) => self.tell("shelf.no-example", ""),
                (None, false) => self.tell("shelf.examples-missing", ""),
            }
        };
        self.ask(|outside, _| (outside.examples)(Box::new(come)));
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
            (_, Ok(canvas)) => self.look(Source::Code, StoredDocument::of(canvas)),
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
            Ok(canvas) => self.look(source, StoredDocument::of(canvas)),
            Err(fault) => self.tell(said_of(fault), ""),
        }
    }

    /// Shows a canvas, to be looked at.
    pub fn look(self, source: Source, document: StoredDocument) {
        self.look_about(source, document, "");
    }

    fn look_about(self, source: Source, document: StoredDocument, about: &str) {
        self.show(Page::Look(Rc::new(Looked {
            source,
            document: Rc::new(document),
            about: about.to_owned(),
        })));
    }

    /// Shows everything that stands there.
    pub fn show_all(self) {
        self.refresh();
        self.show(Page::All);
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
