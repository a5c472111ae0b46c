//! The value proposition of a customer type in one sentence.

use crate::model::{Field, Id};
use crate::outline::Sentence;
use crate::ui::Session;
use crate::ui::html::{View, el};
use crate::ui::parts::sentence;

pub fn view(session: Session, of: Id) -> Vec<View> {
    let words = Sentence::value(session.words);
    let (view, _) = sentence(session, words, |blank| Field::Value(of, blank));
    vec![el("div", "card").with(view).view()]
}
