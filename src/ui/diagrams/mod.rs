//! Pictures of the canvas that follow it, each with words that say the same. What is drawn is made in
//! `src/diagrams/`.

mod diagram;

pub use diagram::diagram;

use super::Session;
use super::html::{View, el, folded};
use crate::diagrams::Diagram;
use crate::walkthrough::{Question, Section, Step};

/// The diagrams that stand below a question.
pub fn diagrams_of(session: Session, step: Step) -> Vec<View> {
    let mut views = Vec::new();
    let mut draw = |one| views.push(diagram(session, one));
    match (step.question, step.of) {
        (Question::Types, _) => {
            draw(Diagram::Types(None));
            draw(Diagram::Complexity { more: 0 });
        }
        (Question::Segments | Question::EarlyAdopters, at) => draw(Diagram::Types(at)),
        (Question::PainRelievers | Question::GainCreators, Some(of)) => {
            let pains = step.question == Question::PainRelievers;
            let gains = !pains;
            draw(Diagram::Fit { of, pains, gains });
        }
        _ => {}
    }
    let section = step.section();
    if matches!(section, Section::Jobs | Section::Value) {
        let press = session.words.say("diagram.chain.press");
        let press = el("summary", "advice__press").with(press);
        let chain = Diagram::Chain(step.of);
        let folded = folded("diagram__fold", press, move || diagram(session, chain));
        views.push(folded.view());
    }
    views
}
