//! The form in which a canvas leaves memory, written and read.

pub mod copies;
mod keeping;
mod lineage;
pub mod link;
mod read;
pub mod shelf;
mod steps;
mod store;
pub mod versions;
mod write;

pub use keeping::{Found, Heard, Keeping, Newer, Save, Trouble};
pub use lineage::Saves;
pub use read::{Opened, Unreadable, read};
pub use steps::{read_history, write_history};
pub use store::{Store, StoreFault, aside_key};
pub use write::write;

use crate::model::Canvas;

/// The version of stored documents that this release writes. Every version that a release has ever
/// written stays readable.
pub const VERSION: u64 = 1;

/// The mark by which a stored document is known as ours.
pub const FORMAT: &str = "customer-model-canvas";

/// What is kept of a learner's work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredDocument {
    /// Counts the saves of this canvas, so that of two copies the later one is known.
    pub revision: u64,
    /// When it was saved, in milliseconds since 1970; 0 when that is not known.
    pub changed: u64,
    /// The saves that it holds, by all tabs.
    pub saves: Saves,
    /// The address of the question that the learner was at; see [`crate::walkthrough::address`].
    pub at: String,
    /// `None` for a canvas that is being worked on: each change makes it one again.
    pub standing: Option<Standing>,
    pub canvas: Canvas,
}

impl StoredDocument {
    /// A canvas as a document, of which nothing else is known.
    pub fn of(canvas: Canvas) -> Self {
        Self {
            canvas,
            ..Self::default()
        }
    }
}

/// Where a canvas stands that nobody is working on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Out of the way.
    Archived,
    /// Ready to go, and to be brought back.
    Deleted,
}

impl Standing {
    /// How it is written; [`Standing::from_key`] reads it.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Archived => "archived",
            Standing::Deleted => "deleted",
        }
    }

    /// The standing of this name.
    pub fn from_key(key: &str) -> Option<Self> {
        let mut all = [Standing::Archived, Standing::Deleted].into_iter();
        all.find(|one| one.key() == key)
    }
}
