//! The number and colour that follow a customer type everywhere.

use crate::content::Words;
use crate::model::Id;
use crate::ui::Session;
use crate::ui::html::{El, el, words};

/// The badge of a customer type: its number on its colour.
pub fn badge(session: Session, of: Id) -> El {
    let number = move || session.number(of);
    el("span", "")
        .live("class", move || Some(format!("badge badge--{}", number())))
        .with(el("span", "hidden").with(session.words.say("customer.badge")))
        .with(" ")
        .with(words(move || session.words.number(number())))
}

/// The badge of a customer type that stays as it is.
pub fn numbered_badge(texts: Words, number: usize) -> El {
    el("span", "")
        .set("class", format!("badge badge--{number}"))
        .with(el("span", "hidden").with(texts.say("customer.badge")))
        .with(" ")
        .with(texts.number(number))
}

/// The badge with the role beside it.
pub fn customer_name(session: Session, of: Id) -> El {
    let role = el("bdi", "customer__role").with(words(move || session.role(of)));
    el("span", "customer")
        .with(badge(session, of))
        .with(" ")
        .with(role)
}
