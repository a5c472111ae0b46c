//! A text to be copied: a field that shows it, and a button beside it that says how it went.

use crate::shelf::state::Shelf;
use crate::ui::Watched;
use crate::ui::html::{El, button, el, words as live_words};
use std::rc::Rc;

/// A text, its label and what the button says, by their keys; with `html`, that is copied along.
pub struct Copyable {
    pub id: &'static str,
    pub rows: &'static str,
    pub label: String,
    pub text: String,
    pub html: Option<Rc<str>>,
    pub press: &'static str,
}

impl Copyable {
    /// The field, and the button with whatever else can be done.
    pub fn view(self, shelf: Shelf, more: El) -> El {
        let Self {
            id,
            rows,
            label,
            text,
            html,
            press,
        } = self;
        let words = shelf.words;
        let said = Watched::new("");
        let copy = move || {
            let is_copied = shelf.copy(id, html.as_deref());
            said.set(if is_copied {
                "share.copied"
            } else {
                "share.selected"
            });
        };
        let field = el("textarea", "shelf__title share__text")
            .set("id", id)
            .set("rows", rows)
            .set("readonly", "")
            .set("dir", "auto")
            .set("spellcheck", "false")
            .value(move || text.clone());
        let label = el("label", "shelf__label").with(label).with(field);
        let say = move || words.get(said.get()).unwrap_or_default().to_owned();
        let said = el("p", "share__said")
            .set("role", "status")
            .with(live_words(say));
        let copy = button("button button--main", words.say(press), copy);
        el("div", "share__copyable")
            .with(label)
            .with(el("div", "shelf__ways").with(copy).with(more).with(said))
    }
}
