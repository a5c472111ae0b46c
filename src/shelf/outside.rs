//! What the shelf asks of the page around it.

use crate::outline::poster::{Face, Poster};
use crate::saved::Store;
use leptos::web_sys::{Event, HtmlElement};
use std::rc::Rc;

/// What is called with an answer, once there is one.
pub type Answer<T> = Box<dyn FnOnce(T)>;

/// The page around the shelf, as plain functions.
#[derive(Clone)]
pub struct Outside {
    pub store: Rc<dyn Store>,
    /// The stored document of the canvas that is open in the widget, whether or not it could be kept.
    pub open_record: Rc<dyn Fn() -> Option<String>>,
    /// Calls with the worked examples, as `packing/` makes them, or with none if they do not arrive.
    pub examples: Rc<dyn Fn(Answer<Option<String>>)>,
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
    pub read_file: fn(HtmlElement, Answer<Chosen>),
    /// Reads what was dropped, and calls with what came of it.
    pub read_dropped: fn(&Event, Answer<Chosen>),
    /// Calls with whether the browser has promised to keep what is stored; asks it to before, when
    /// it is to be asked.
    pub kept_for_good: fn(bool, Answer<bool>),
    /// Offers a text as a file of this name.
    pub download: fn(&str, &str),
    /// The address that links are put behind; `None` where nobody else could open the page.
    pub link_base: Rc<dyn Fn() -> Option<String>>,
    /// Whether the system has a share sheet that takes links.
    pub can_send: fn() -> bool,
    /// Opens the share sheet with a title and a link.
    pub send: fn(&str, &str),
    /// The address that opens a new e-mail with a subject and a body.
    pub mail: fn(&str, &str) -> String,
    /// Selects the words of a text area and copies them, with what they are in HTML if that is given;
    /// says whether they were copied.
    pub copy: fn(&HtmlElement, Option<&str>) -> bool,
    /// Breaks a text into lines of at most this width, for a poster.
    pub wrap: fn(&str, f64, Face) -> Vec<String>,
    /// The address under which a picture of SVG can be shown.
    pub picture: fn(&str) -> String,
    /// Offers a poster as a file of PNG with this name, and calls with whether that could be made.
    pub download_png: fn(&'static str, &Poster, Answer<bool>),
    /// Opens the print dialogue for the element around a root, in landscape or as the learner's
    /// printer has it.
    pub print: fn(&HtmlElement, bool),
    /// The time, in milliseconds since 1970.
    pub now: fn() -> f64,
    /// A moment, in milliseconds since 1970, as learners write it in a locale.
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
