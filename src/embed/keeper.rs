//! Keeps the learner's words: soon after each change, and at once when the page goes out of sight.

use super::last_words::LastWords;
use crate::browser::{BrowserStore, page, write_copy};
use crate::outline::{outline, text};
use crate::saved::{self, Heard, Keeping, Save, Store, StoredDocument, Trouble, shelf};
use crate::ui::{Kept, Session, Told};
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

/// Keeps one session's canvas, in step with other tabs.
pub struct Keeper {
    keeping: RefCell<Keeping>,
    /// The key that the canvas is known to be kept under.
    key: RefCell<String>,
    session: Cell<Option<Session>>,
    /// The revision that was saved last.
    revision: Cell<u64>,
    /// The record that was saved last, or would have been.
    record: RefCell<Option<String>>,
    /// When it was saved last, in milliseconds.
    saved_at: Cell<f64>,
    /// Set while there are words that have not been saved.
    waiting: RefCell<Option<TimeoutHandle>>,
}

impl Keeper {
    /// A keeper for what was opened. It waits for its session.
    pub fn new(keeping: Keeping) -> Rc<Self> {
        Rc::new(Self {
            key: RefCell::new(keeping.key().to_owned()),
            keeping: RefCell::new(keeping),
            session: Cell::new(None),
            revision: Cell::new(0),
            record: RefCell::new(None),
            saved_at: Cell::new(0.0),
            waiting: RefCell::new(None),
        })
    }

    /// Starts keeping a session, with the steps that this tab could undo before it was reloaded.
    pub fn keep(&self, session: Session) {
        self.session.set(Some(session));
        if let Ok(Some(steps)) = BrowserStore::Tab.get(&self.history_key()) {
            session.take_up_history(saved::read_history(&steps));
        }
    }

    fn history_key(&self) -> String {
        steps_key(self.keeping.borrow().key())
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

    /// The page is about to go away or out of sight.
    pub fn leaving(self: &Rc<Self>) {
        self.save_now();
        if let Some(session) = self.session.get() {
            keep_steps(session, &self.history_key());
        }
    }

    /// The module panics, perhaps in the midst of a change or a save: saves what can be reached, hands
    /// it over and stops keeping. Nothing in here waits for what is borrowed.
    pub fn last_words(&self) -> LastWords {
        let Some(session) = self.session.take() else {
            return LastWords::default();
        };
        let reached = session.try_read(|canvas, at| {
            let now = page::now() as u64;
            let (record, is_kept) = match self.keeping.try_borrow_mut() {
                Ok(mut keeping) => {
                    let save = keeping.save(&BrowserStore::Local, canvas, &at, now);
                    keep_steps(session, &steps_key(keeping.key()));
                    (save.record, save.fault.is_none())
                }
                Err(_) => {
                    let record = saved::write(&StoredDocument {
                        // Later than the save that was under way.
                        revision: self.revision.get() + 2,
                        changed: now,
                        at,
                        canvas: canvas.clone(),
                        ..StoredDocument::default()
                    });
                    (record, false)
                }
            };
            LastWords {
                record: Some(record),
                text: Some(text(&outline(canvas, session.words), session.words)),
                is_kept,
            }
        });
        // A canvas in the midst of a change may hold anything; what was saved last is sound.
        reached.unwrap_or_else(|| {
            let record = self.record.try_borrow().ok().and_then(|one| one.clone());
            let opened = record.as_deref().and_then(|one| saved::read(one).ok());
            LastWords {
                text: opened.map(|one| {
                    let words = session.words;
                    text(&outline(&one.document.canvas, words), words)
                }),
                record,
                is_kept: false,
            }
        })
    }

    /// Another tab has changed what is kept under a key, or has cleared everything.
    pub fn heard(self: &Rc<Self>, key: Option<&str>) {
        let is_ours = key.is_none_or(|key| key == self.keeping.borrow().key());
        let Some(session) = self.session.get().filter(|_| is_ours) else {
            return;
        };
        let now = page::now() as u64;
        let mut keeping = self.keeping.borrow_mut();
        let heard = session.read(|canvas| keeping.hear(&BrowserStore::Local, canvas, now));
        drop(keeping);
        self.follow(session);
        match heard {
            Ok(Heard { merged, must_save }) => {
                if let Some(merged) = merged {
                    session.take_in(merged);
                }
                if must_save {
                    self.changed();
                }
            }
            Err(fault) => session.kept.set(Kept::NotKept(fault)),
        }
    }

    /// When a newer release has taken over the key, the canvas goes on under one of its own: the
    /// learner is told, and finds it open the next time.
    fn follow(&self, session: Session) {
        let keeping = self.keeping.borrow();
        if *self.key.borrow() == keeping.key() {
            return;
        }
        *self.key.borrow_mut() = keeping.key().to_owned();
        let (tab, store) = (BrowserStore::Tab, BrowserStore::Local);
        shelf::remember_open(&tab, &store, keeping.storage_key(), keeping.key());
        session.told.set(Some(Told::Trouble(Trouble::Newer)));
    }

    /// Whether the last save was not refused.
    pub fn is_kept(&self) -> bool {
        let kept = self.session.get().map(|session| session.kept.peek());
        !matches!(kept, None | Some(Kept::NotKept(_)))
    }

    /// Stops keeping: the session is about to go.
    pub fn stop(self: &Rc<Self>) {
        self.leaving();
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
        let (at, now) = (session.at(), page::now() as u64);
        let mut keeping = self.keeping.borrow_mut();
        let save = session.read(|canvas| {
            #[cfg(feature = "deliberate-panic")]
            crate::deliberate::break_when_asked("in a save");
            keeping.save(&BrowserStore::Local, canvas, &at, now)
        });
        let key = keeping.key().to_owned();
        drop(keeping);
        self.follow(session);
        let Save {
            record,
            revision,
            merged,
            fault,
        } = save;
        self.revision.set(revision);
        self.record.replace(Some(record.clone()));
        if let Some(merged) = merged {
            session.take_in(merged);
        }
        if let Some(fault) = fault {
            session.kept.set(Kept::NotKept(fault));
            self.save_after(TRY_AGAIN);
        }
        self.copy(key, revision, record, fault.is_none());
    }

    /// Writes the second copy, and says "saved" once it is written and nothing has come after it.
    fn copy(self: &Rc<Self>, key: String, revision: u64, record: String, is_kept: bool) {
        let keeper = Rc::clone(self);
        spawn_local(async move {
            write_copy(&key, &record).await;
            let say_so = move || {
                let is_last = keeper.revision.get() == revision;
                let is_calm = keeper.waiting.borrow().is_none();
                if let Some(session) = keeper.session.get()
                    && is_kept
                    && is_last
                    && is_calm
                {
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

fn steps_key(key: &str) -> String {
    format!("{key}/history")
}

/// Keeps the steps that can be undone. Without room for them the canvas itself is safe all the same.
fn keep_steps(session: Session, key: &str) {
    if let Some(steps) = session.try_with_history(saved::write_history) {
        let _ = BrowserStore::Tab.set(key, &steps);
    }
}
