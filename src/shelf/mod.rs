//! What a learner sees of whole canvases: all that stand on the shelf, earlier versions, files, and
//! what differs between them. A module of its own, fetched when it is asked for.

mod all;
mod bring;
mod card;
mod changes;
mod changing;
mod coming;
mod compare;
mod look;
mod name;
mod outside;
mod place;
mod poster;
mod reading;
mod report;
mod share;
mod state;
mod taking;
mod versions;

pub use outside::{Chosen, Outside};
pub use place::place;
pub use reading::reading;
pub use state::{Looked, Page, Shelf, Source};
