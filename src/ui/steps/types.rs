//! The first question: the customer types. A further one is added only after a second thought.

use crate::diagrams::Diagram;
use crate::model::{Field, Id, List, MOST_CUSTOMER_TYPES};
use crate::ui::diagrams::diagram;
use crate::ui::html::{El, View, button, el, when};
use crate::ui::parts::{Enter, FieldView, Place, Row, add_to, badge, entry_list};
use crate::ui::{Session, Watched};
use crate::walkthrough::Step;
use std::rc::Rc;

pub fn view(session: Session, step: Step) -> Vec<View> {
    let words = session.words;
    let key = |part| format!("question.{}.{part}", step.question.key());
    let (label, add) = (words.say(&key("label")), words.say(&key("add")));
    let (list, asking) = (List::Types, Watched::new(false));
    let ask = move || {
        let (count, is_waiting) = session.read(|canvas| {
            let types = &canvas.customer_types;
            let is_waiting = types.last().is_some_and(|one| one.role.is_empty());
            (types.len(), is_waiting)
        });
        if is_waiting {
            // Nothing is added while there is an empty row to fill.
            add_to(session, list, None);
        } else if count < MOST_CUSTOMER_TYPES {
            asking.set(true);
            session.focus("ask-first");
        }
    };
    let row = move |id: Id| {
        let field = FieldView::new(session, Field::Entry(list, id));
        let place = Place { session, list, id };
        let enter = Enter::Does(Rc::new(ask));
        let input = el("div", "entry__numbered")
            .with(badge(session, id))
            .with(field.input("grow", move || place.label(label), enter));
        Row {
            view: vec![input.view(), field.notes().view()],
            name: field.text,
        }
    };
    let mut view = entry_list(session, list, add, ask, row);
    let second_thought = move || second_thought(session, asking).view();
    view.push(when(move || asking.get(), second_thought));
    view
}

/// Does the model really need one more? Shows what it multiplies, and never forbids.
fn second_thought(session: Session, asking: Watched<bool>) -> El {
    let words = session.words;
    let count = session.read(|canvas| canvas.customer_types.len());
    let number = words.number(count + 1);
    let ask = el("h3", "second-thought__ask")
        .set("id", "ask-first")
        .set("tabindex", "-1")
        .with(words.fill("types.ask-first", &[("number", &number)]));
    let yes = button("button", words.say("types.yes"), move || {
        asking.set(false);
        add_to(session, List::Types, None);
    });
    let no = button("button", words.say("types.no"), move || {
        asking.set(false);
        session.focus("ask");
    });
    el("div", "second-thought")
        .set("role", "group")
        .set("aria-labelledby", "ask-first")
        .with(ask)
        .with(el("p", "").with(words.say("types.why")))
        .with(diagram(session, Diagram::Complexity { more: 1 }))
        .with(el("div", "second-thought__answers").with(no).with(yes))
}
