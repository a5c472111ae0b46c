//! Keeps the learner's words: soon after each change, and at once when the page goes out of sight.

use crate::browser::{BrowserStore, page, write_copy};
use crate::saved::{self, Store, StoreFault};
use crate::ui::{Kept, Session};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// From a change to its save while one save follows another. The promise is 300 ms; a slow phone
/// needs the rest.
const WAIT: Duration = Duration::from_millis(150);

/// From a change to its save when the last one is longer ago: a browser may be closed at any moment.
const SOON: Duration = Duration::from_millis(20);

/// How long nothing has to have changed until the sign says "saved": it must not flicker.
const CALM: Duration = Duration::from_millis(300);

/// Until it is tried again after the browser has refused.
const TRY_AGAIN: Duration = Duration::from_secs(2);

/// Keeps one session's canvas under one storage key.
pub struct Keeper {
    key: String,
    session: Cell<Option<Session>>,
    revision: Cell<u64>,
    /// When it was saved last, in milliseconds.
    saved_at: Cell<f64>,
    /// Set while there are words that have not been saved.
    waiting: RefCell<Option<TimeoutHandle>>,
    /// A record that could not be put aside must not be written over.
    forbidden: Option<StoreFault>,
}

impl Keeper {
    /// A keeper for what was opened at this revision. It waits for its session.
    pub fn new(key: String, revision: u64, forbidden: Option<StoreFault>) -> Rc<Self> {
        Rc::new(Self {
            key,
            session: Cell::new(None),
            revision: Cell::new(revision),
            saved_at: Cell::new(0.0),
            waiting: RefCell::new(None),
            forbidden,
        })
    }

    /// Starts keeping a session.
    pub fn keep(&self, session: Session) {
        self.session.set(Some(session));
    }

    /// Something has changed: it will be saved shortly.
    pub fn changed(self: &Rc<Self>) {
        if let Some(session) = self.session.get() {
            self.show(session, Kept::Saving);
        }
        if self.waiting.borrow().is_none() {
            let since = page::now() - self.saved_at.get();
            let is_long = since > WAIT.as_secs_f64() * 1000.0;
            self.save_after(if is_long { SOON } else { WAIT });
        }
    }

    /// Saves at once what has not been saved yet.
    pub fn save_now(self: &Rc<Self>) {
        let waiting = self.waiting.borrow_mut().take();
        if let Some(waiting) = waiting {
            waiting.clear();
            self.save();
        }
    }

    /// Whether the last save was not refused.
    pub fn is_kept(&self) -> bool {
        let kept = self.session.get().map(|session| session.kept.peek());
        !matches!(kept, None | Some(Kept::NotKept(_)))
    }

    /// Stops keeping: the session is about to go.
    pub fn stop(self: &Rc<Self>) {
        self.save_now();
        self.session.set(None);
        // A save that failed has put another one off, which would find no session.
        if let Some(waiting) = self.waiting.borrow_mut().take() {
            waiting.clear();
        }
    }

    fn save_after(self: &Rc<Self>, wait: Duration) {
        let keeper = Rc::clone(self);
        let save = move || {
            keeper.waiting.borrow_mut().take();
            keeper.save();
        };
        *self.waiting.borrow_mut() = set_timeout_with_handle(save, wait).ok();
    }

    fn save(self: &Rc<Self>) {
        let Some(session) = self.session.get() else {
            return;
        };
        self.saved_at.set(page::now());
        let revision = self.revision.get() + 1;
        let record = saved::write(&session.document(revision));
        let kept = match self.forbidden {
            None => BrowserStore.set(&self.key, &record),
            Some(fault) => Err(fault),
        };
        self.revision.set(revision);
        if let Err(fault) = kept {
            session.kept.set(Kept::NotKept(fault));
            self.save_after(TRY_AGAIN);
        }
        if self.forbidden.is_none() {
            self.copy(session, revision, record, kept.is_ok());
        }
    }

    /// Writes the second copy, and says "saved" once it is written and nothing has come after it.
    fn copy(self: &Rc<Self>, session: Session, revision: u64, record: String, is_kept: bool) {
        let keeper = Rc::clone(self);
        spawn_local(async move {
            write_copy(&keeper.key, &record).await;
            let say_so = move || {
                let is_last = keeper.revision.get() == revision;
                let is_calm = keeper.waiting.borrow().is_none();
                if is_kept && is_last && is_calm && keeper.session.get().is_some() {
                    keeper.show(session, Kept::Saved);
                }
            };
            set_timeout(say_so, CALM);
        });
    }

    fn show(&self, session: Session, kept: Kept) {
        let shown = session.kept.peek();
        // While nothing can be kept, "saving" would be a promise.
        let is_news = shown != kept && !(matches!(shown, Kept::NotKept(_)) && kept == Kept::Saving);
        if is_news {
            session.kept.set(kept);
        }
    }
}
