//! One learner at work on one canvas: the state that all views share.
//!
//! The canvas itself is plain data. A keystroke changes it in place and wakes only what shows that
//! field, so that its cost does not grow with the canvas.

use super::coach::Coaching;
use super::help::Help;
use super::{Outside, Watched};
use crate::content::Words;
use crate::model::text::is_blank;
use crate::model::{Canvas, Edit, Field, History, Id, IdSource, List, most_entries};
use crate::saved::{StoreFault, StoredDocument, Trouble};
use crate::walkthrough::{self, Asked, Status, Step};
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

/// The longest role or name that a heading or a button shows, in graphemes.
const LONGEST_NAME: usize = 60;

/// Whether the learner's words are safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Saved,
    Saving,
    NotKept(StoreFault),
}

/// What a learner has to be told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// About the record of their canvas.
    Trouble(Trouble),
    /// The shelf could not be fetched.
    NoShelf,
}

/// The state that all views share. Copies of it are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    pub words: Words,
    pub(super) coaching: Coaching,
    pub(super) canvas: StoredValue<Canvas, LocalStorage>,
    ids: StoredValue<IdSource, LocalStorage>,
    pub(super) outside: StoredValue<Outside, LocalStorage>,
    root: StoredValue<HtmlElement, LocalStorage>,
    pub(super) step: Watched<Step>,
    pub(super) asked: Watched<Asked>,
    pub(super) progress: Watched<Vec<(Step, Status)>>,
    /// Wakes what shows lists, choices or ties.
    pub(super) shape: RwSignal<()>,
    /// Wakes what shows roles.
    pub(super) roles: RwSignal<()>,
    /// Wakes at every keystroke; only findings on screen listen.
    pub(super) edited: RwSignal<()>,
    /// Wakes when words have come from elsewhere than their own field.
    pub(super) rewritten: RwSignal<()>,
    pub(super) history: StoredValue<History, LocalStorage>,
    /// Whether there is something to undo, and something to redo.
    pub(super) can_travel: Watched<(bool, bool)>,
    /// Whether a finger or a mouse button is down.
    pub pressing: Watched<bool>,
    /// The name of the entry that has just been removed and can be brought back.
    pub removed: Watched<Option<String>>,
    pub help: Watched<Help>,
    /// Which of the worked examples is on show.
    pub(super) example: Watched<usize>,
    /// The author's videos, a line for each: the key of its section, a tab, what the player takes.
    pub(super) videos: Watched<String>,
    pub kept: Watched<Kept>,
    /// What the learner has to be told, until they close it.
    pub told: Watched<Option<Told>>,
    announced: Watched<String>,
}

impl Session {
    /// Starts from a document, at the question where it was left, or the nearest that is `asked`.
    ///
    /// `seed` should differ from tab to tab; `root` is the element that the views stand in.
    pub fn new(
        words: Words,
        document: StoredDocument,
        asked: Asked,
        outside: Outside,
        root: HtmlElement,
        seed: u32,
    ) -> Self {
        let StoredDocument { at, canvas, .. } = document;
        let step = walkthrough::find(&canvas, asked, &at);
        let step = step.unwrap_or_else(|| walkthrough::steps(&canvas, asked)[0]);
        let session = Self {
            words,
            coaching: Coaching::new(),
            canvas: StoredValue::new_local(canvas),
            ids: StoredValue::new_local(IdSource::new(seed)),
            outside: StoredValue::new_local(outside),
            root: StoredValue::new_local(root),
            step: Watched::new(step),
            asked: Watched::new(asked),
            progress: Watched::new(Vec::new()),
            shape: RwSignal::new(()),
            roles: RwSignal::new(()),
            edited: RwSignal::new(()),
            rewritten: RwSignal::new(()),
            history: StoredValue::new_local(History::default()),
            can_travel: Watched::new((false, false)),
            pressing: Watched::new(false),
            removed: Watched::new(None),
            help: Watched::new(Help::Unasked),
            example: Watched::new(0),
            videos: Watched::new(String::new()),
            kept: Watched::new(Kept::Saved),
            told: Watched::new(None),
            announced: Watched::new(String::new()),
        };
        session.offer_rows(step);
        session.refresh_progress();
        session
    }

    // What the canvas holds

    /// Reads the canvas without listening for changes.
    pub fn read<T>(self, read: impl FnOnce(&Canvas) -> T) -> T {
        self.canvas.with_value(read)
    }

    /// Reads the canvas and the address of the question at hand, unless one of them is being changed:
    /// a panic may come in the midst of it.
    pub fn try_read<T>(self, read: impl FnOnce(&Canvas, String) -> T) -> Option<T> {
        let step = self.step.try_peek()?;
        self.canvas
            .try_with_value(|canvas| read(canvas, walkthrough::address(canvas, step)))
    }

    /// Reads the canvas, and again whenever lists, choices or ties change.
    pub fn watch<T>(self, read: impl FnOnce(&Canvas) -> T) -> T {
        self.shape.track();
        self.read(read)
    }

    /// The words in a field; empty when it is no longer there.
    pub fn text(self, field: Field) -> String {
        self.read(|canvas| canvas.text(field).unwrap_or_default().into())
    }

    /// The ids of a list, in order; again whenever lists change.
    pub fn ids(self, list: List) -> Vec<Id> {
        self.watch(|canvas| canvas.list(list).map(|list| list.ids()).unwrap_or_default())
    }

    /// A customer type's number, from 1.
    pub fn number(self, of: Id) -> usize {
        self.watch(|canvas| canvas.number_of(of).unwrap_or_default())
    }

    /// Shows videos from now on: the text has a line for each, as `element.js` makes them.
    pub fn show_videos(self, videos: &str) {
        self.videos.set(videos.to_owned());
    }

    /// What to call a customer type in a heading: its role, or its number as long as it has none.
    pub fn role(self, of: Id) -> String {
        self.roles.track();
        let number = self.words.number(self.number(of));
        let role = self.text(Field::Entry(List::Types, of));
        if is_blank(&role) {
            self.words.fill("customer.number", &[("number", &number)])
        } else {
            self.shortened(&role, LONGEST_NAME)
        }
    }

    /// Runs again at every keystroke.
    pub fn watch_edits(self) {
        self.edited.track();
    }

    /// Runs again whenever anything in the canvas changes, wherever the change comes from.
    pub fn watch_all_changes(self) {
        self.watch_edits();
        self.rewritten.track();
    }

    /// The canvas as a document to be taken along.
    pub fn document(self) -> StoredDocument {
        StoredDocument {
            changed: self.now() as u64,
            at: self.at(),
            canvas: self.read(Clone::clone),
            ..StoredDocument::default()
        }
    }

    /// The address of the question that the learner is at.
    pub fn at(self) -> String {
        self.address(self.step_untracked())
    }

    /// The address of the question that the learner is at; again when they go to another.
    pub fn at_now(self) -> String {
        self.address(self.step())
    }

    // Changing it

    /// Puts what was typed into a field.
    pub fn write(self, field: Field, text: String) {
        #[cfg(feature = "deliberate-panic")]
        crate::deliberate::break_when_asked("before an edit");
        let edit = Edit::Write { field, text };
        if self.apply(edit).is_none() {
            return;
        }
        #[cfg(feature = "deliberate-panic")]
        crate::deliberate::break_when_asked("after an edit");
        if matches!(field, Field::Entry(List::Types, _)) {
            self.roles.set(());
        }
        self.edited.set(());
        self.refresh_step(self.step_untracked());
    }

    /// Makes an edit that changes lists, choices or ties.
    pub fn change(self, edit: Edit) -> Option<Edit> {
        let undo = self.apply(edit)?;
        self.removed.set(None);
        self.shape.set(());
        self.edited.set(());
        self.refresh_progress();
        Some(undo)
    }

    /// Adds an entry with these words and puts the cursor into it.
    pub fn add(self, list: List, at: usize, text: &str) {
        let id = self.draw_id();
        let item = list.blank_item(id);
        let field = list.first_field(id);
        self.in_one_step(|| {
            let is_added = self.change(Edit::Insert { list, at, item }).is_some();
            if is_added && !text.is_empty() {
                self.write(field, text.into());
            }
        });
        self.focus(&field.key());
    }

    /// Adds an entry with these words, in place of the last one when that is still empty.
    pub fn add_text(self, list: List, text: &str) {
        let ids = untrack(|| self.ids(list));
        let last = ids.last().copied();
        let empty = last.filter(|id| self.text(list.first_field(*id)).is_empty());
        if empty.is_none() && ids.len() >= most_entries(list) {
            return;
        }
        self.in_one_step(|| {
            if let Some(id) = empty {
                self.change(Edit::Remove { list, id });
            }
            self.add(list, usize::MAX, text);
        });
    }

    /// Takes an entry out of its list and offers to bring it back.
    pub fn remove(self, list: List, id: Id, name: String) {
        if self.change(Edit::Remove { list, id }).is_none() {
            return;
        }
        self.offer_rows(self.step_untracked());
        self.shape.set(());
        self.announce(self.words.fill("list.removed", &[("name", &name)]));
        self.removed.set(Some(name));
        self.focus("bring-back");
    }

    /// Brings back what was removed last.
    pub fn bring_back(self) {
        if let Some(name) = self.removed.peek() {
            self.undo();
            self.announce(self.words.fill("list.undone", &[("name", &name)]));
        }
    }

    /// Keeps what a learner typed before the widget was there. It never replaces words of theirs,
    /// and takes the same words over once.
    pub fn take_over(self, typed: &str) {
        let is_there = |canvas: &Canvas| canvas.customer_types.iter().any(|one| one.role == typed);
        if typed.is_empty() || self.read(is_there) {
            return;
        }
        let first = Field::Entry(List::Types, Id::FIRST_TYPE);
        let is_free = self.read(|canvas| canvas.text(first) == Some(""));
        if is_free {
            self.write(first, typed.into());
        } else {
            self.add(List::Types, usize::MAX, typed);
        }
    }

    pub(super) fn apply(self, edit: Edit) -> Option<Edit> {
        self.coaching.hears_of(&edit);
        let undo = self.canvas.try_update_value(|canvas| {
            #[cfg(feature = "deliberate-panic")]
            crate::deliberate::break_when_asked("in an edit");
            canvas.apply(edit)
        })??;
        self.remember(&undo);
        self.changed();
        Some(undo)
    }

    fn draw_id(self) -> Id {
        let drawn = self.ids.try_update_value(IdSource::draw);
        drawn.unwrap_or(Id::FIRST_TYPE)
    }

    pub(super) fn changed(self) {
        self.outside.with_value(|outside| (outside.changed)());
    }

    // What is around it

    /// The link that leads to an address of ours.
    pub fn link_to(self, address: &str) -> String {
        let link_to = self.outside.with_value(|outside| outside.link_to);
        link_to(address)
    }

    /// Opens the print dialogue.
    pub fn print(self) {
        let print = self.outside.with_value(|outside| outside.print);
        print();
    }

    /// The time, in milliseconds.
    pub fn now(self) -> f64 {
        let now = self.outside.with_value(|outside| outside.now);
        now()
    }

    /// Offers a text as a file.
    pub fn download(self, name: &str, text: &str) {
        let download = self.outside.with_value(|outside| outside.download);
        download(name, text);
    }

    /// Selects the words of a text area and copies them, once they are in it; then calls with
    /// whether they were copied.
    pub fn copy(self, id: &str, copied: impl FnOnce(bool) + 'static) {
        let copy = self.outside.with_value(|outside| outside.copy);
        self.with_element(id, move |element| copied(copy(&element)));
    }

    /// What a screen reader has been given to say last.
    pub fn announced(self) -> String {
        self.announced.get()
    }

    /// Gives a screen reader something to say. The same words twice in a row differ by a space that
    /// is not heard: it says only what has changed.
    pub fn announce(self, words: String) {
        let again = self.announced.read(|said| *said == words);
        self.announced
            .set(if again { words + "\u{a0}" } else { words });
    }

    /// How many graphemes a text has.
    pub fn graphemes(self, text: &str) -> usize {
        let count = self.outside.with_value(|outside| outside.graphemes);
        count(text)
    }

    /// A text for a place with little room: at most so many graphemes, on one line, and a sign
    /// that it goes on.
    pub fn shortened(self, text: &str, most: usize) -> String {
        let text = text.trim();
        // Bytes are never fewer than graphemes, so most names need no counting.
        if text.len() <= most {
            return text.replace(char::is_whitespace, " ");
        }
        let first = self.outside.with_value(|outside| outside.first_graphemes);
        let first = first(text, most);
        let sign = if first.len() < text.len() { "…" } else { "" };
        first.replace(char::is_whitespace, " ") + sign
    }

    /// Moves the focus to an element of the widget, once it is there.
    pub fn focus(self, id: &str) {
        self.with_element(id, |element| {
            // An element that cannot take the focus leaves it where it was.
            let _ = element.focus();
        });
    }

    /// Does something with an element of the widget in the next frame, once it is there.
    fn with_element(self, id: &str, act: impl FnOnce(HtmlElement) + 'static) {
        let act: Box<dyn FnOnce(HtmlElement)> = Box::new(act);
        let selector = format!("#{id}");
        request_animation_frame(move || {
            let found = self
                .root
                .try_with_value(|root| root.query_selector(&selector));
            if let Some(Ok(Some(element))) = found {
                act(element.unchecked_into());
            }
        });
    }

    /// Gives each list that a step asks for a first, empty row.
    pub(super) fn offer_rows(self, step: Step) {
        let lists = self.read(|canvas| walkthrough::lists_asked(canvas, step));
        for list in lists {
            let is_empty =
                |canvas: &Canvas| canvas.list(list).is_some_and(|one| one.ids().is_empty());
            if self.read(is_empty) {
                let item = list.blank_item(self.draw_id());
                let edit = Edit::Insert { list, at: 0, item };
                // An empty row is an offer and no change of the learner's, so nothing is saved.
                self.coaching.forgets();
                self.canvas.update_value(|canvas| {
                    canvas.apply(edit);
                });
            }
        }
    }
}
