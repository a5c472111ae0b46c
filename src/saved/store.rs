//! What `saved` asks of a place that keeps texts by key. The browser implements it.

use crate::model::text::fingerprint;

/// A place that keeps texts by key.
pub trait Store {
    /// The text under a key; `None` when there is none.
    ///
    /// # Errors
    /// When the place cannot be reached.
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault>;

    /// Keeps a text under a key, in place of what was there.
    ///
    /// # Errors
    /// When the place cannot be reached or has no room. What was there stays.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault>;

    /// Removes what is kept under a key; nothing happens when there is nothing.
    ///
    /// # Errors
    /// When the place cannot be reached.
    fn remove(&self, key: &str) -> Result<(), StoreFault>;

    /// Every key, in no particular order.
    ///
    /// # Errors
    /// When the place cannot be reached.
    fn keys(&self) -> Result<Vec<String>, StoreFault>;
}

/// Why a store does not keep things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser has no storage or does not let this page touch it.
    Forbidden,
    /// There is no room left.
    Full,
    /// It refused for a reason of its own.
    Refused,
}

/// Where a record is put aside that could not be read whole, next to the key it stood under.
/// Records that differ have different keys, and the same record is put aside once.
pub fn aside_key(key: &str, record: &str) -> String {
    let name = fingerprint(record);
    format!("{key}/aside/{name:08x}")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::cell::{Cell, RefCell};
    use std::collections::BTreeMap;

    /// A store for tests, which can be full, and refuse any call.
    #[derive(Default)]
    pub struct Shelf {
        pub texts: RefCell<BTreeMap<String, String>>,
        /// The most UTF-16 code units that it holds.
        pub room: Option<usize>,
        /// What the next calls meet.
        pub fault: Cell<Option<StoreFault>>,
        /// What has been removed, one behind the other.
        pub removed: RefCell<String>,
    }

    impl Shelf {
        fn reach(&self) -> Result<(), StoreFault> {
            self.fault.get().map_or(Ok(()), Err)
        }
    }

    impl Store for Shelf {
        fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
            self.reach()?;
            Ok(self.texts.borrow().get(key).cloned())
        }

        fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
            self.reach()?;
            let mut texts = self.texts.borrow_mut();
            let size = |text: &str| text.encode_utf16().count();
            let others = texts.iter().filter(|(other, _)| *other != key);
            let taken: usize = others.map(|(key, text)| size(key) + size(text)).sum();
            let needed = taken + size(key) + size(text);
            if self.room.is_some_and(|room| needed > room) {
                return Err(StoreFault::Full);
            }
            texts.insert(key.into(), text.into());
            Ok(())
        }

        fn remove(&self, key: &str) -> Result<(), StoreFault> {
            self.reach()?;
            let removed = self.texts.borrow_mut().remove(key);
            self.removed.borrow_mut().extend(removed);
            Ok(())
        }

        fn keys(&self) -> Result<Vec<String>, StoreFault> {
            self.reach()?;
            Ok(self.texts.borrow().keys().cloned().collect())
        }
    }

    #[test]
    fn two_records_are_put_aside_under_two_keys() {
        assert_ne!(aside_key("k", "{"), aside_key("k", "{}"));
        assert_eq!(aside_key("k", "{"), aside_key("k", "{"));
    }
}
