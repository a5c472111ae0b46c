//! Thin adapters to the browser: storage, the page's address, its text segmenter, the page itself.

pub mod address;
pub mod graphemes;
pub mod page;
mod second_copy;
mod storage;

pub use second_copy::{read_copy, write_copy};
pub use storage::BrowserStore;
