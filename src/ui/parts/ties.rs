//! What an entry answers or serves, to be ticked.

use super::choices::{group, tick};
use crate::model::{Edit, Id, List};
use crate::ui::Session;
use crate::ui::html::{El, Inside, el};

/// A group of check boxes that ties the entry `id` of a list to others. A part of the solution
/// goes by the list of features.
pub fn ties(
    session: Session,
    legend: impl Inside,
    list: List,
    id: Id,
    to: impl Iterator<Item = (Id, El)>,
) -> El {
    let mut ties = group("choices choices--ties", legend);
    for (to, label) in to {
        let is_tied = move || session.watch(|canvas| canvas.ties(list, id).contains(&to));
        let tie = move |tied| {
            session.change(Edit::Tie { list, id, to, tied });
        };
        let label = el("span", "choice__words").with(label);
        let choice = el("label", "choice choice--small")
            .with(tick(is_tied, tie))
            .with(label);
        ties = ties.with(choice);
    }
    ties
}
