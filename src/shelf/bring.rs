//! Bringing in a canvas from elsewhere: a link, a code, a file.

use super::state::Shelf;
use crate::saved::link::MOST_CHARACTERS;
use crate::ui::html::{El, button, el};
use leptos::web_sys::{Event, HtmlElement, HtmlTextAreaElement};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// A field for links and codes, and a way to choose a file.
pub fn bring(shelf: Shelf) -> El {
    let words = shelf.words;
    let pasted = Rc::new(RefCell::new(String::new()));
    let write = {
        let pasted = Rc::clone(&pasted);
        move |event: Event| {
            let field: Option<HtmlTextAreaElement> = event.target().map(JsCast::unchecked_into);
            let Some(field) = field else { return };
            let text = field.value();
            if text.len() > MOST_CHARACTERS {
                // A browser is busy for half a minute with laying out a word of a million letters.
                field.set_value("");
                pasted.borrow_mut().clear();
                shelf.tell("bring.too-long", "");
            } else {
                *pasted.borrow_mut() = text;
            }
        }
    };
    let field = el("textarea", "shelf__title")
        .set("rows", "2")
        .set("dir", "auto")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .on("input", write);
    let label = el("label", "shelf__label")
        .with(words.say("bring.label"))
        .with(field);
    let open = button("button", words.say("bring.open"), move || {
        shelf.look_at_pasted(&pasted.borrow());
    });
    el("details", "shelf__folded")
        .with(el("summary", "").with(words.say("bring.title")))
        .with(el("p", "hint").with(words.say("bring.how")))
        .with(el("div", "shelf__rename").with(label).with(open))
        .with(el("div", "shelf__ways").with(file(shelf)))
        .with(el("p", "hint").with(words.say("bring.drop")))
}

/// Opens a file that was kept before.
fn file(shelf: Shelf) -> El {
    let chosen = move |event: Event| {
        let input = event.target().map(JsCast::unchecked_into::<HtmlElement>);
        let read = Box::new(move |chosen| shelf.look_at_brought(chosen));
        if let Some(input) = input {
            shelf.ask(|outside, _| (outside.read_file)(input, read));
        }
    };
    let input = el("input", "hidden")
        .set("type", "file")
        .set("accept", ".json,.txt,application/json,text/plain")
        .on("change", chosen);
    el("label", "button shelf__file")
        .with(input)
        .with(shelf.words.say("shelf.file"))
}
