//! A widget that teaches people to write a customer model, one question at a time.
//!
//! The data flows one way: a keystroke becomes an [`model::Edit`] of the [`model::Canvas`]; from the
//! canvas come the [`coach`]'s findings, the state of the [`walkthrough`] and, shortly after, the
//! [`saved`] document. ARCHITECTURE.md tells where everything lives.

#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod browser;
pub mod coach;
pub mod content;
#[cfg(target_arch = "wasm32")]
mod embed;
pub mod model;
pub mod saved;
pub mod ui;
pub mod walkthrough;
