//! The pieces that steps are made of.

mod badge;
mod choices;
mod entry_list;
mod field;
mod kept_sign;
mod lines;
mod map;
mod notices;
mod remarks;
mod removed;
mod sentence;
mod shelf_link;
mod step_link;
mod ties;
mod undo;
mod way_out;

pub use badge::{badge, customer_name, numbered_badge};
pub use choices::{Choice, choice, choices, tick};
pub use entry_list::{Place, Row, add_to, entry_list, field_list};
pub use field::{Enter, FieldView};
pub use kept_sign::kept_sign;
pub use lines::lines;
pub use map::map;
pub use notices::notices;
pub use remarks::remarks;
pub use removed::removed;
pub use sentence::sentence;
pub use shelf_link::{share_link, shelf_link, to_shelf};
pub use step_link::{field_link, leads, step_link};
pub use ties::ties;
pub use undo::{on_undo_by_menu, on_undo_keys, undo};
pub use way_out::way_out;
