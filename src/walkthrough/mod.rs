//! Which question comes next, what is complete, and where each question is to be found. Pure.

mod address;
mod asked;
mod asks;
mod in_short;
mod question;
mod status;
mod steps;

pub use address::{address, find};
pub use asked::Asked;
pub use asks::{kind_asked, lists_asked, step_of};
pub use in_short::in_short;
pub use question::{Question, Section, Step};
pub use status::{Status, progress, section_status, status};
pub use steps::{after, before, nearest, steps};
