//! Thin adapters to the browser: storage, the page's address, its text segmenter, the page itself.

pub mod address;
mod coach;
#[cfg(feature = "shelf")]
pub mod files;
pub mod graphemes;
pub mod numbers;
pub mod page;
#[cfg(feature = "shelf")]
pub mod paper;
pub mod persistence;
#[cfg(feature = "shelf")]
pub mod picture;
mod second_copy;
#[cfg(feature = "shelf")]
pub mod sharing;
mod storage;
pub mod taking_along;

pub use coach::CoachModule;
pub use second_copy::{read_copies, read_copy, remove_copy, write_copy};
pub use storage::BrowserStore;
