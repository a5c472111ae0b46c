//! Which customer types each part of the solution serves.

use crate::model::{Id, List};
use crate::ui::Session;
use crate::ui::html::{Inside, View, el};
use crate::ui::parts::{customer_name, step_link, ties};
use crate::walkthrough::{Question, Step};

/// The longest part that a heading shows, in graphemes.
const LONGEST_PART: usize = 120;

pub fn view(session: Session) -> Vec<View> {
    let words = session.words;
    let (parts, customers) = session.read(|canvas| {
        let told = canvas.solution.parts().filter(|one| one.has_words());
        let parts = told.map(|one| (one.id, session.shortened(&one.text, LONGEST_PART)));
        let customers = canvas.customer_types.iter().map(|one| one.id);
        (parts.collect::<Vec<_>>(), customers.collect::<Vec<Id>>())
    });
    if parts.is_empty() {
        let (step, link) = (
            Step::once(Question::Offering),
            words.say("ties.to-offering"),
        );
        let link = step_link(session, step, "link", link);
        let none = el("p", "").with(words.say("ties.no-parts"));
        return vec![none.with(" ").with(link).view()];
    }
    let parts = parts.into_iter().map(|(id, text)| {
        let legend = vec![
            el("strong", "").set("dir", "auto").with(text).view(),
            " ".view(),
            el("span", "hint").with(words.say("ties.serves")).view(),
        ];
        let customers = customers
            .iter()
            .map(|of| (*of, customer_name(session, *of)));
        let ties = ties(session, legend, List::Features, id, customers);
        el("div", "card").with(ties).view()
    });
    parts.collect()
}
