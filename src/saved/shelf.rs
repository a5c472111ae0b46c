//! Everything that stands under one storage key: its canvases, and the records that had to be put
//! aside.
//!
//! The first canvas stands under the storage key itself, each other one under `<key>/canvas/<number>`.
//! There is no list of them that could be wrong: whatever stands there is a canvas.

use super::{Opened, Standing, Store, StoreFault, StoredDocument, read, versions, write};

/// How the page's address names the shelf, in the place of a question.
pub const ADDRESS: &str = "canvases";

/// How the page's address names the place where the open canvas is shared.
pub const SHARE_ADDRESS: &str = "canvases/share";

/// What stands before the code of a canvas where the page's address asks to choose between that one,
/// which a course has kept, and the open one.
pub const COURSE_ADDRESS: &str = "canvases/course/";

/// What stands before the name of a worked example where the page's address asks for one.
pub const EXAMPLE_ADDRESS: &str = "canvases/example/";

/// A canvas on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub key: String,
    /// The text under its key.
    pub record: String,
    /// What can be read of it; `None` when nothing can.
    pub opened: Option<Opened>,
}

impl Kept {
    /// When it was changed last, in milliseconds since 1970; 0 when that is not known.
    pub fn changed(&self) -> u64 {
        self.opened.as_ref().map_or(0, |one| one.document.changed)
    }

    /// Where it stands; `None` while it is being worked on.
    pub fn standing(&self) -> Option<Standing> {
        self.opened.as_ref()?.document.standing
    }
}

/// The key of another canvas; `number` should be drawn at random.
pub fn new_key(storage_key: &str, number: u32) -> String {
    format!("{storage_key}/canvas/{number:08x}")
}

/// Whether a canvas of this storage key stands under a key.
pub fn is_canvas(storage_key: &str, key: &str) -> bool {
    let below = key.strip_prefix(storage_key);
    let number = below.and_then(|below| below.strip_prefix("/canvas/"));
    below == Some("") || number.is_some_and(|number| !number.contains('/'))
}

/// Every canvas, the one that was changed last at the beginning.
///
/// # Errors
/// When the store cannot be reached.
pub fn canvases(store: &dyn Store, storage_key: &str) -> Result<Vec<Kept>, StoreFault> {
    let mut kept = Vec::new();
    for key in store.keys()? {
        if is_canvas(storage_key, &key)
            && let Some(record) = store.get(&key)?
        {
            let opened = read(&record).ok();
            kept.push(Kept {
                key,
                record,
                opened,
            });
        }
    }
    kept.sort_by(|a, b| (b.changed(), &a.key).cmp(&(a.changed(), &b.key)));
    Ok(kept)
}

/// The keys of the records that had to be put aside, in order.
///
/// # Errors
/// When the store cannot be reached.
pub fn put_aside(store: &dyn Store, storage_key: &str) -> Result<Vec<String>, StoreFault> {
    let is_aside = |key: &String| {
        let place = key.rsplit_once("/aside/");
        place.is_some_and(|(canvas, _)| is_canvas(storage_key, canvas))
    };
    let mut keys: Vec<String> = store.keys()?.into_iter().filter(is_aside).collect();
    keys.sort();
    Ok(keys)
}

/// Puts a document under a key, as one more save by this tab.
///
/// # Errors
/// When it cannot be kept.
pub fn put(
    store: &dyn Store,
    key: &str,
    mut document: StoredDocument,
    tab: u32,
) -> Result<String, StoreFault> {
    document.revision += 1;
    document.saves = document.saves.and_one_by(tab);
    let record = write(&document);
    store.set(key, &record)?;
    Ok(record)
}

/// Removes a canvas with its versions; the records put aside stay.
///
/// # Errors
/// When the store cannot be reached.
pub fn remove(store: &dyn Store, key: &str) -> Result<(), StoreFault> {
    store.remove(key)?;
    for time in versions::times(store, key)? {
        versions::remove(store, key, time)?;
    }
    Ok(())
}

/// The key of the canvas that a tab has open: what it had open last, else what any tab had, else
/// the first.
pub fn open_key(tab: &dyn Store, store: &dyn Store, storage_key: &str) -> String {
    let place = open_place(storage_key);
    let known = [tab, store].map(|store| store.get(&place).ok().flatten());
    let mut known = known.into_iter().flatten();
    let known = known.find(|key| is_canvas(storage_key, key));
    known.unwrap_or_else(|| storage_key.to_owned())
}

/// Remembers which canvas is open in this tab, and for tabs to come.
pub fn remember_open(tab: &dyn Store, store: &dyn Store, storage_key: &str, key: &str) {
    for store in [tab, store] {
        // Where nothing can be kept the first canvas is opened next time.
        let _ = store.set(&open_place(storage_key), key);
    }
}

fn open_place(storage_key: &str) -> String {
    format!("{storage_key}/open")
}

#[cfg(test)]
mod tests {
    use super::super::aside_key;
    use super::super::store::tests::Shelf;
    use super::*;

    fn document(changed: u64) -> StoredDocument {
        StoredDocument {
            changed,
            ..StoredDocument::default()
        }
    }

    fn keys(shelf: &Shelf) -> Vec<String> {
        let kept = canvases(shelf, "k").unwrap().into_iter();
        kept.map(|one| one.key).collect()
    }

    #[test]
    fn every_canvas_of_a_lesson_stands_on_its_shelf_and_nothing_else() {
        let shelf = Shelf::default();
        let second = new_key("k", 7);
        put(&shelf, "k", document(1), 1).unwrap();
        put(&shelf, &second, document(2), 1).unwrap();
        put(&shelf, "kk", document(3), 1).unwrap();
        versions::keep(&shelf, "k", "{}", 5, 5).unwrap();
        shelf.set("k/open", &second).unwrap();
        shelf.set(&aside_key(&second, "{"), "{").unwrap();
        assert_eq!(keys(&shelf), [second.clone(), "k".into()]);
        assert_eq!(put_aside(&shelf, "k").unwrap(), [aside_key(&second, "{")]);
    }

    #[test]
    fn a_canvas_that_cannot_be_read_stands_there_too() {
        let shelf = Shelf::default();
        shelf.set("k", "{").unwrap();
        let kept = canvases(&shelf, "k").unwrap();
        assert_eq!((kept[0].record.as_str(), &kept[0].opened), ("{", &None));
    }

    #[test]
    fn a_canvas_goes_with_its_versions() {
        let shelf = Shelf::default();
        put(&shelf, "k", document(1), 1).unwrap();
        versions::keep(&shelf, "k", "{}", 5, 5).unwrap();
        remove(&shelf, "k").unwrap();
        assert!(shelf.keys().unwrap().is_empty());
    }

    #[test]
    fn a_tab_opens_what_it_had_open_and_a_new_one_what_was_open_last() {
        let (shelf, one, two) = (Shelf::default(), Shelf::default(), Shelf::default());
        assert_eq!(open_key(&one, &shelf, "k"), "k");
        let second = new_key("k", 7);
        remember_open(&one, &shelf, "k", "k");
        remember_open(&two, &shelf, "k", &second);
        assert_eq!(open_key(&one, &shelf, "k"), "k");
        assert_eq!(open_key(&two, &shelf, "k"), second);
        assert_eq!(open_key(&Shelf::default(), &shelf, "k"), second);
    }

    #[test]
    fn what_is_no_canvas_of_this_lesson_is_never_opened() {
        let shelf = Shelf::default();
        for key in ["other", "k/version/5", "k/canvas/1/version/5", ""] {
            shelf.set("k/open", key).unwrap();
            assert_eq!(open_key(&Shelf::default(), &shelf, "k"), "k", "{key}");
        }
    }
}
