//! What the views ask of the page around them.

use leptos::web_sys::HtmlElement;
use std::rc::Rc;

/// The page around the widget, as plain functions.
#[derive(Clone)]
pub struct Outside {
    /// Something has changed that should be kept.
    pub changed: Rc<dyn Fn()>,
    /// The learner has gone to the question at this address.
    pub went_to: Rc<dyn Fn(&str)>,
    /// The link that leads to the question at this address.
    pub link_to: fn(&str) -> String,
    /// Opens the browser's print dialogue.
    pub print: fn(),
    /// Offers a text as a file of this name.
    pub download: fn(&str, &str),
    /// Selects the words of a text area and copies them; says whether they were copied.
    pub copy: fn(&HtmlElement) -> bool,
    /// The time, in milliseconds.
    pub now: fn() -> f64,
    /// How many graphemes a text has.
    pub graphemes: fn(&str) -> usize,
    /// The first graphemes of a text, at most so many.
    pub first_graphemes: fn(&str, usize) -> String,
}
