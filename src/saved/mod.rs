//! The form in which a canvas leaves memory, written and read.

mod read;
mod store;
mod write;

pub use read::{Opened, Unreadable, read};
pub use store::{Store, StoreFault, aside_key};
pub use write::write;

use crate::model::Canvas;

/// The version of stored documents that this release writes. Every version that a release has ever
/// written stays readable.
pub const VERSION: u64 = 1;

/// The mark by which a stored document is known as ours.
pub const FORMAT: &str = "customer-model-canvas";

/// What is kept of a learner's work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDocument {
    /// Counts the saves of this canvas, so that of two copies the later one is known.
    pub revision: u64,
    /// The address of the question that the learner was at; see [`crate::walkthrough::address`].
    pub at: String,
    pub canvas: Canvas,
}
