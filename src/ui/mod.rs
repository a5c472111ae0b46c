//! What a learner sees: views of one [`Session`], kept up to date by Leptos. Never touches the
//! browser's storage, address or clipboard itself; [`Outside`] hands it what it needs of them.

mod coach;
mod diagrams;
mod going;
mod guidance;
mod help;
mod history;
pub mod html;
mod outside;
mod parts;
mod session;
mod steps;
mod watched;
mod widget;

pub use help::Help;
pub use outside::Outside;
pub use parts::{lines, numbered_badge};
pub use session::{Kept, Session, Told};
pub use watched::{Watched, follow};
pub use widget::widget;
