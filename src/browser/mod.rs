//! Thin adapters to the browser: storage, the page's address, its text segmenter, the page itself.

pub mod address;
mod coach;
pub mod graphemes;
pub mod page;
mod second_copy;
mod storage;
pub mod taking_along;

pub use coach::CoachModule;
pub use second_copy::{read_copy, write_copy};
pub use storage::BrowserStore;
