//! A link to a question: an address to bookmark or open elsewhere, and a step at once when pressed.

use crate::ui::Session;
use crate::ui::html::{El, Inside, el};
use crate::walkthrough::Step;
use leptos::web_sys::MouseEvent;
use wasm_bindgen::JsCast;

/// A link that goes to a step.
pub fn step_link(session: Session, step: Step, class: &'static str, inside: impl Inside) -> El {
    field_link(session, step, String::new(), class, inside)
}

/// A link that goes to the field of this name at a step.
pub fn field_link(
    session: Session,
    step: Step,
    field: String,
    class: &'static str,
    inside: impl Inside,
) -> El {
    leads(el("a", class), session, step, field).with(inside)
}

/// Makes a link of an element: to a step, and there to the field of this name.
pub fn leads(a: El, session: Session, step: Step, field: String) -> El {
    let link = move || {
        session.watch(|_| ());
        Some(session.link(step))
    };
    let here = move || (session.step() == step).then(|| "step".into());
    a.live("href", link)
        .live("aria-current", here)
        .on("click", move |event| {
            let press: &MouseEvent = event.unchecked_ref();
            let elsewhere = press.ctrl_key() || press.meta_key() || press.shift_key();
            if !elsewhere {
                event.prevent_default();
                session.go_to_field(step, &field);
            }
        })
}
