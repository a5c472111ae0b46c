//! One file for each way in which a question is asked.

mod answers;
mod frame;
mod groups;
mod jobs;
mod list;
mod part;
mod review;
mod serves;
mod text;
mod types;
mod value;

use super::Session;
use crate::ui::html::View;
use crate::walkthrough::{Question, Step};

/// The step at hand: its question, what it asks for, and the way back and on.
pub fn step(session: Session, step: Step) -> View {
    let inside = match (step.question, step.of) {
        (Question::Types, _) => types::view(session, step),
        (Question::Offering | Question::Delivery, _) => text::view(session, step),
        (Question::Serves, _) => serves::view(session),
        (Question::Review, _) => review::view(session),
        (Question::Part, Some(of)) => part::view(session, of),
        (Question::EarlyAdopters | Question::Alternatives, Some(of)) => {
            groups::view(session, step, of)
        }
        (Question::Jobs, Some(of)) => jobs::view(session, of),
        (Question::Value, Some(of)) => value::view(session, of),
        (Question::PainRelievers | Question::GainCreators, Some(of)) => {
            answers::view(session, step, of)
        }
        _ => list::view(session, step),
    };
    frame::frame(session, step, inside).view()
}
