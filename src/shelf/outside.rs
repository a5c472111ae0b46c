//! What the shelf asks of the page around it.

use crate::saved::Store;
use leptos::web_sys::HtmlElement;
use std::rc::Rc;

/// The page around the shelf, as plain functions.
#[derive(Clone)]
pub struct Outside {
    pub store: Rc<dyn Store>,
    /// Opens the canvas under this key in the widget, which stays out of sight.
    pub open: Rc<dyn Fn(&str)>,
    /// What stands under this key has changed.
    pub changed: Rc<dyn Fn(&str)>,
    /// Puts a stored document's canvas in place of the one that is open in the widget.
    pub restore: Rc<dyn Fn(&str)>,
    /// Shows the widget again.
    pub close: Rc<dyn Fn()>,
    /// Puts the second copy of a record under a key; removes it for `None`.
    pub copy_beside: fn(&str, Option<String>),
    /// Reads the file that was chosen in an input, and calls with what came of it.
    pub read_file: fn(HtmlElement, Box<dyn FnOnce(Chosen)>),
    /// Calls with whether the browser has promised to keep what is stored; asks it to before, when
    /// it is to be asked.
    pub kept_for_good: fn(bool, Box<dyn FnOnce(bool)>),
    /// Offers a text as a file of this name.
    pub download: fn(&str, &str),
    /// The time, in milliseconds since 1970.
    pub now: fn() -> f64,
    /// A moment, in milliseconds since 1970, as learners write it in a language.
    pub date: fn(f64, &str) -> String,
    /// A number drawn at random.
    pub draw: fn() -> u32,
}

/// What came of reading a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// None was chosen.
    None,
    /// It is too large, or the browser could not read it.
    Unreadable,
    Text(String),
}
