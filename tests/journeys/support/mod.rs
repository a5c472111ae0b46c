//! What the journeys share: a site that serves the widget, a browser, and a learner who uses it.

mod browser;
pub mod course;
pub mod facebook;
pub mod frame;
pub mod host;
mod learner;
pub mod platform;
mod server;
mod store;
mod target;

pub use browser::{Browser, Screen};
pub use learner::Learner;
pub use server::Site;
pub use target::{Target, button, field, heading, link, radio, tick};

use std::env;

/// A setting that `cargo xtask test` hands to the journeys.
pub fn setting(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run the journeys with `cargo xtask test journeys`")
    })
}
