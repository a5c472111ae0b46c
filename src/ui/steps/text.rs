//! A question that is answered in a few sentences: the core offering and the delivery.

use crate::model::Field;
use crate::ui::Session;
use crate::ui::html::View;
use crate::ui::parts::{Enter, FieldView};
use crate::walkthrough::{Question, Step};

pub fn view(session: Session, step: Step) -> Vec<View> {
    let field = match step.question {
        Question::Delivery => Field::Delivery,
        _ => Field::Offering,
    };
    let key = format!("question.{}.label", step.question.key());
    let label = session.words.say(&key);
    let field = FieldView::new(session, field);
    let input = field.input("grow grow--tall", move || label.into(), Enter::NewLine);
    vec![input.view(), field.notes().view()]
}
