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
mod tests {
    use super::*;

    #[test]
    fn two_records_are_put_aside_under_two_keys() {
        assert_ne!(aside_key("k", "{"), aside_key("k", "{}"));
        assert_eq!(aside_key("k", "{"), aside_key("k", "{"));
    }
}
