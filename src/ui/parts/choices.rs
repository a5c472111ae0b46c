//! A question with a few answers of which one is chosen, and boxes to tick.

use crate::ui::html::{El, Inside, el};
use leptos::prelude::event_target_checked;

/// One answer.
#[derive(Clone, Copy)]
pub struct Choice<T> {
    pub value: T,
    pub label: &'static str,
    pub hint: &'static str,
}

/// A group of answers under its question.
pub fn group(class: &'static str, legend: impl Inside) -> El {
    el("fieldset", class).with(el("legend", "").with(legend))
}

/// A group of radio buttons. `name` keeps it apart from other groups on the page.
pub fn choices<T: Copy + PartialEq + 'static>(
    legend: &'static str,
    name: String,
    answers: &[Choice<T>],
    chosen: impl Fn() -> Option<T> + Copy + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> El {
    let mut choices = group("choices", legend);
    for answer in answers {
        let Choice { value, label, hint } = *answer;
        let button = el("input", "")
            .set("type", "radio")
            .set("name", name.as_str())
            .checked(move || chosen() == Some(value))
            .on("change", move |_| choose(value));
        choices = choices.with(choice(button, label, hint));
    }
    choices
}

/// A box to tick.
pub fn tick(is_ticked: impl Fn() -> bool + 'static, tick: impl Fn(bool) + 'static) -> El {
    el("input", "")
        .set("type", "checkbox")
        .checked(is_ticked)
        .on("change", move |event| tick(event_target_checked(&event)))
}

/// A button or box with its label and what it means.
pub fn choice(input: El, label: &'static str, hint: &'static str) -> El {
    let words = el("span", "choice__words")
        .with(el("span", "choice__label").with(label))
        .with(" ")
        .with(el("span", "hint").with(hint));
    el("label", "choice").with(input).with(words)
}
