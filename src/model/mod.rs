//! The canvas: plain data, the edits that change it, and what can be asked of it. Knows no browser and no words.

mod canvas;
mod edit;
mod field;
mod id;
mod limits;
mod list;
pub mod text;

pub use canvas::{
    Canvas, CustomerType, Entry, Job, JobKind, KeptAsItIs, Part, Segment, Solution, SupportingRole,
    ValueProposition,
};
pub use edit::Edit;
pub use field::{Blank, Field, FieldKind};
pub use id::{Id, IdSource};
pub use limits::{MOST_CUSTOMER_TYPES, MOST_ENTRIES, most_entries, most_graphemes};
pub use list::{Item, List};
