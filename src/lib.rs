//! A widget that teaches people to write a customer model, one question at a time.
//!
//! The data flows one way: a keystroke becomes an [`model::Edit`] of the [`model::Canvas`]; from the
//! canvas come the [`coach`]'s findings, the state of the [`walkthrough`] and, shortly after, the
//! [`saved`] document. ARCHITECTURE.md tells where everything lives.

#![forbid(unsafe_code)]

#[cfg(all(target_arch = "wasm32", feature = "views"))]
pub mod browser;
pub mod coach;
pub mod content;
#[cfg(feature = "deliberate-panic")]
pub mod deliberate;
pub mod desk;
pub mod diagrams;
#[cfg(all(target_arch = "wasm32", feature = "views"))]
mod embed;
mod json;
pub mod model;
pub mod outline;
pub mod remark;
pub mod saved;
#[cfg(feature = "shelf")]
pub mod shelf;
#[cfg(feature = "views")]
pub mod ui;
pub mod walkthrough;
