//! What a customer type contributes, and whether it is one single customer.

use crate::model::{Edit, Id, Part};
use crate::outline::part_name;
use crate::ui::Session;
use crate::ui::html::View;
use crate::ui::parts::{Choice, choice, choices, tick};

pub fn view(session: Session, of: Id) -> Vec<View> {
    let words = session.words;
    let answers = [
        (Part::Benefits, words.say("part.benefits-hint")),
        (Part::Pays, words.say("part.pays-hint")),
        (Part::Both, words.say("part.both-hint")),
    ];
    let answers = answers.map(|(value, hint)| Choice {
        value,
        label: part_name(words, value),
        hint,
    });
    let chosen = move || session.watch(|canvas| canvas.customer_type(of)?.part);
    let choose = move |part| {
        let part = Some(part);
        session.change(Edit::SetPart { of, part });
    };
    let is_single =
        move || session.watch(|canvas| canvas.customer_type(of).is_some_and(|one| one.single));
    let single = tick(is_single, move |single| {
        session.change(Edit::SetSingle { of, single });
    });
    let (label, hint) = (words.say("part.single"), words.say("part.single-hint"));
    vec![
        choices(
            words.say("part.legend"),
            "part".into(),
            &answers,
            chosen,
            choose,
        )
        .view(),
        choice(single, label, hint).view(),
    ]
}
