//! The canvas: plain data, the edits that change it, and what can be asked of it. Knows no browser and no words.

mod canvas;
mod edit;
mod field;
mod history;
mod holds;
mod id;
mod limits;
mod list;
mod merge;
pub mod text;

pub use canvas::{
    Canvas, CustomerType, Entry, Job, JobKind, KeptAsItIs, Part, Segment, Solution, SupportingRole,
    ValueProposition,
};
pub use edit::Edit;
pub use field::{Blank, Field, FieldKind};
pub use history::{History, MOST_STEPS, Step as HistoryStep};
pub use id::{Id, IdSource};
pub use limits::{MOST_CUSTOMER_TYPES, MOST_ENTRIES, most_entries, most_graphemes};
pub use list::{Item, List};
pub use merge::{Merged, merge};
