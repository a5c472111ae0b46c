//! Journeys of learners through the built widget, in a real browser.
//!
//! `cargo xtask test` builds the widget, sets up the browser and runs them.

mod accessible;
mod addresses;
mod attributes;
mod before;
mod canvases;
mod checks;
mod coach;
mod diagrams;
mod element;
mod embedded;
mod for_good;
mod framed;
mod guidance;
mod hostile;
mod kept;
mod keyboard;
mod languages;
mod lessons;
mod lists;
mod many;
mod panic;
mod resizers;
mod scorm;
mod settings;
mod share;
mod stopped;
mod support;
mod tabs;
mod together;
mod touch;
mod types;
mod undo;
mod unopened;
mod versions;
mod way_out;
mod xapi;
