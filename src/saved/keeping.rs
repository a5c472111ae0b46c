//! Keeps one canvas in a store that other tabs write to as well, and that may fail at any call.

use super::store::aside_key;
use super::{Saves, Store, StoreFault, StoredDocument, read, shelf, versions, write};
use crate::model::{Canvas, merge};

/// How many states of the canvas are remembered that other tabs may have begun with.
const MOST_KNOWN: usize = 6;

/// What the learner has to be told about the record that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Some of it could not be read.
    Damage,
    /// None of it could be read.
    Nothing,
    /// A newer release wrote it while this one had it open.
    Newer,
}

/// One canvas under its key, as one tab knows it.
#[derive(Debug)]
pub struct Keeping {
    /// Below this key stands everything of one lesson.
    storage_key: String,
    key: String,
    tab: u32,
    revision: u64,
    /// The saves that the tab's canvas holds.
    saves: Saves,
    /// States that this tab has written or read, the last at the end.
    known: Vec<(Saves, Canvas)>,
    /// The record as this tab has written or read it last.
    record: Option<String>,
    /// When a version was kept last.
    versioned: u64,
    /// A record that could not be put aside must not be written over.
    forbidden: Option<StoreFault>,
}

/// What came of a save.
#[derive(Debug, PartialEq)]
pub struct Save {
    /// The record as it was written, or would have been.
    pub record: String,
    pub revision: u64,
    /// What another tab has written in the meantime, together with the learner's own.
    pub merged: Option<Canvas>,
    /// Why nothing was kept.
    pub fault: Option<StoreFault>,
}

/// What came of looking at what another tab has written.
#[derive(Debug, Default, PartialEq)]
pub struct Heard {
    /// It together with the learner's own, where that makes a difference to their canvas.
    pub merged: Option<Canvas>,
    /// The store lacks something that this tab had saved.
    pub must_save: bool,
}

/// What was found when a canvas was opened.
#[derive(Debug)]
pub struct Found {
    pub keeping: Keeping,
    pub document: StoredDocument,
    pub trouble: Option<Trouble>,
    /// Why nothing can be kept at present.
    pub fault: Option<StoreFault>,
    /// The store lacks something of the document.
    pub must_save: bool,
}

/// A newer release wrote what is kept under the key: it can be read, as far as it is understood, and
/// must not be written over.
#[derive(Debug, PartialEq)]
pub struct Newer {
    pub record: String,
}

impl Keeping {
    /// Opens what is kept under a key: of the record and its second copy the later, or what a newcomer
    /// starts with. What cannot be read whole is put aside first, so that it may be written over. What a newer release wrote may
    /// not: it is found as it is.
    pub fn open(
        store: &dyn Store,
        storage_key: &str,
        key: &str,
        copy: Option<String>,
        start: StoredDocument,
        tab: u32,
    ) -> Result<Found, Newer> {
        let (record, mut fault) = match store.get(key) {
            Ok(record) => (record, None),
            Err(fault) => (None, Some(fault)),
        };
        let mut trouble = None;
        let mut best: Option<StoredDocument> = None;
        let mut must_save = false;
        for (text, is_copy) in [(record.clone(), false), (copy, true)] {
            let Some(text) = text else { continue };
            let (document, met) = look(&text);
            if met == Some(Trouble::Newer) {
                return Err(Newer { record: text });
            }
            if met.is_some() {
                trouble = trouble.or(met);
                fault = fault.or(store.set(&aside_key(key, &text), &text).err());
            }
            best = match (best, document) {
                (Some(best), Some(other)) if other.revision <= best.revision => Some(best),
                (best, None) => best,
                (_, other) => {
                    must_save = is_copy;
                    other
                }
            };
        }
        let document = best.unwrap_or(start);
        let keeping = Self {
            storage_key: storage_key.to_owned(),
            key: key.to_owned(),
            tab,
            revision: document.revision,
            saves: document.saves.clone(),
            known: vec![(document.saves.clone(), document.canvas.clone())],
            record,
            versioned: 0,
            forbidden: trouble.and(fault),
        };
        Ok(Found {
            keeping,
            document,
            trouble,
            fault,
            must_save,
        })
    }

    /// The key that everything of the lesson stands below.
    pub fn storage_key(&self) -> &str {
        &self.storage_key
    }

    /// The key that the canvas is kept under.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Saves the canvas, together with what other tabs have saved in the meantime. `now` is in
    /// milliseconds since 1970.
    pub fn save(&mut self, store: &dyn Store, canvas: &Canvas, at: &str, now: u64) -> Save {
        let heard = self.hear(store, canvas, now);
        let (merged, heard) = match heard {
            Ok(heard) => (heard.merged, None),
            Err(fault) => (None, Some(fault)),
        };
        let canvas = merged.as_ref().unwrap_or(canvas);
        self.revision += 1;
        let document = StoredDocument {
            revision: self.revision,
            changed: now,
            saves: self.saves.and_one_by(self.tab),
            at: at.to_owned(),
            standing: None,
            canvas: canvas.clone(),
        };
        let record = write(&document);
        let fault = heard.or_else(|| self.put(store, document, &record, now).err());
        Save {
            record,
            revision: self.revision,
            merged,
            fault,
        }
    }

    /// Looks whether another tab has written something, and brings it together with the learner's own
    /// canvas.
    ///
    /// # Errors
    /// When the store cannot be reached, or what another tab has written could not be put aside.
    pub fn hear(
        &mut self,
        store: &dyn Store,
        canvas: &Canvas,
        now: u64,
    ) -> Result<Heard, StoreFault> {
        let Some(record) = store.get(&self.key)? else {
            let must_save = self.record.take().is_some();
            return Ok(Heard {
                must_save,
                ..Heard::default()
            });
        };
        if self.record.as_ref() == Some(&record) {
            return Ok(Heard::default());
        }
        let (document, trouble) = look(&record);
        if trouble == Some(Trouble::Newer) {
            // It stays as it is; this tab goes on beside it.
            self.key = shelf::new_key(&self.storage_key, self.tab);
            self.record = None;
            return Ok(Heard {
                must_save: true,
                ..Heard::default()
            });
        }
        if trouble.is_some() {
            let aside = store.set(&aside_key(&self.key, &record), &record);
            self.forbidden = aside.err();
        }
        let Some(theirs) = document else {
            self.record = Some(record);
            let heard = Heard {
                must_save: true,
                ..Heard::default()
            };
            return self.forbidden.map_or(Ok(heard), Err);
        };
        let begun = self.known.iter().rev();
        let mut begun = begun.filter(|(saves, _)| theirs.saves.hold(saves));
        let nothing = Canvas::new();
        let base = begun.next().map_or(&nothing, |(_, canvas)| canvas);
        let merged = merge(base, canvas, &theirs.canvas);
        if merged.overruled {
            self.version(store, &record, theirs.changed, now)?;
        }
        let must_save = !theirs.saves.hold(&self.saves);
        self.saves = self.saves.with(&theirs.saves);
        self.revision = self.revision.max(theirs.revision);
        self.know(theirs.saves, theirs.canvas);
        self.record = Some(record);
        let merged = Some(merged.canvas).filter(|merged| merged != canvas);
        Ok(Heard { merged, must_save })
    }

    /// Keeps a record as an earlier version, for which older ones may have to go.
    fn version(
        &self,
        store: &dyn Store,
        record: &str,
        changed: u64,
        now: u64,
    ) -> Result<(), StoreFault> {
        let (key, storage_key) = (&self.key, &self.storage_key);
        with_room(store, storage_key, || {
            versions::keep(store, key, record, changed, now)
        })
    }

    fn put(
        &mut self,
        store: &dyn Store,
        document: StoredDocument,
        record: &str,
        now: u64,
    ) -> Result<(), StoreFault> {
        if let Some(fault) = self.forbidden {
            return Err(fault);
        }
        self.keep_version(store, now);
        with_room(store, &self.storage_key, || store.set(&self.key, record))?;
        self.saves = document.saves;
        self.know(self.saves.clone(), document.canvas);
        self.record = Some(record.to_owned());
        Ok(())
    }

    /// Every few minutes keeps what is about to be written over. Without room for it there is no
    /// version this time; the canvas itself matters more.
    fn keep_version(&mut self, store: &dyn Store, now: u64) {
        if now.saturating_sub(self.versioned) < versions::EVERY {
            return;
        }
        if let Some(record) = &self.record {
            let changed = read(record).map_or(now, |opened| opened.document.changed);
            let _ = versions::keep(store, &self.key, record, changed, now);
        }
        self.versioned = now;
    }

    fn know(&mut self, saves: Saves, canvas: Canvas) {
        if self.known.len() == MOST_KNOWN {
            self.known.remove(0);
        }
        self.known.push((saves, canvas));
    }
}

/// Tries again as long as a version can be given up for it.
fn with_room(
    store: &dyn Store,
    storage_key: &str,
    act: impl Fn() -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    loop {
        match act() {
            Err(StoreFault::Full) if versions::give_one_up(store, storage_key)? => {}
            done => return done,
        }
    }
}

/// What a record holds, and what is wrong with it.
fn look(record: &str) -> (Option<StoredDocument>, Option<Trouble>) {
    match read(record) {
        Ok(opened) if opened.newer => (Some(opened.document), Some(Trouble::Newer)),
        Ok(opened) => {
            let damage = opened.damaged.then_some(Trouble::Damage);
            (Some(opened.document), damage)
        }
        Err(_) => (None, Some(Trouble::Nothing)),
    }
}

#[cfg(test)]
mod tests;
