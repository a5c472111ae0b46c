//! Whether all that one canvas says is in another one too, however its entries are named and ordered.
//!
//! The parts of what has to be held are named one by one, so that the compiler asks about a new one.

use super::list::Listed;
use super::text::is_blank;
use super::{Canvas, CustomerType, Entry, Id, Job, JobKind, Segment, Solution, ValueProposition};

impl Canvas {
    /// Whether every text, choice and tie of the other canvas is in this one. A text may have become
    /// longer; ids may be others, as they are behind a link. Never says yes where something is
    /// missing; where alike entries can be paired in several ways it may say no.
    pub fn holds(&self, other: &Canvas) -> bool {
        let Canvas {
            title,
            customer_types,
            solution:
                Solution {
                    offering,
                    features,
                    delivery,
                },
            kept: _,
        } = other;
        let one = &self.solution;
        let mut pairs = Pairs::default();
        text(&self.title, title)
            && pairs.list(&self.customer_types, customer_types, Pairs::customer_type)
            && pairs.entry(&one.offering, offering)
            && pairs.list(&one.features, features, Pairs::entry)
            && pairs.entry(&one.delivery, delivery)
            && pairs.have_all_ties()
    }
}

/// What has been found of the other canvas so far.
#[derive(Clone, Default)]
struct Pairs {
    /// Each id of the other canvas with the one here.
    ids: Vec<(Id, Id)>,
    /// The ties of entries of the other canvas with those here.
    ties: Vec<(Vec<Id>, Vec<Id>)>,
}

impl Pairs {
    /// Finds each item of the other list in this one, the same one rather than one that says more.
    fn list<T: Listed>(
        &mut self,
        list: &[T],
        other: &[T],
        item: fn(&mut Self, &T, &T) -> bool,
    ) -> bool {
        let mut left: Vec<&T> = list.iter().collect();
        for wanted in other {
            if item(&mut Pairs::default(), &T::blank(wanted.id()), wanted) {
                continue;
            }
            let found = left.iter().enumerate().filter_map(|(at, one)| {
                let mut pairs = self.clone();
                let is_held = item(&mut pairs, one, wanted);
                is_held.then(|| (!item(&mut Pairs::default(), wanted, one), at, pairs))
            });
            let found = found.min_by_key(|(says_more, at, _)| (*says_more, *at));
            let Some((_, at, mut pairs)) = found else {
                return false;
            };
            pairs.ids.push((wanted.id(), left.remove(at).id()));
            *self = pairs;
        }
        true
    }

    fn customer_type(&mut self, one: &CustomerType, other: &CustomerType) -> bool {
        let CustomerType {
            id: _,
            role,
            part,
            single,
            segments,
            jobs,
            pains,
            gains,
            value,
        } = other;
        text(&one.role, role)
            && choice(one.part, *part)
            && (one.single || !single)
            && self.list(&one.segments, segments, Self::segment)
            && self.list(&one.jobs, jobs, Self::job)
            && self.list(&one.pains, pains, Self::entry)
            && self.list(&one.gains, gains, Self::entry)
            && self.value(&one.value, value)
    }

    fn value(&mut self, one: &ValueProposition, other: &ValueProposition) -> bool {
        let ValueProposition {
            customer,
            outcome,
            approach,
            pain_relievers,
            gain_creators,
            differentiators,
        } = other;
        text(&one.customer, customer)
            && text(&one.outcome, outcome)
            && text(&one.approach, approach)
            && self.list(&one.pain_relievers, pain_relievers, Self::entry)
            && self.list(&one.gain_creators, gain_creators, Self::entry)
            && self.list(&one.differentiators, differentiators, Self::entry)
    }

    fn segment(&mut self, one: &Segment, other: &Segment) -> bool {
        let Segment {
            id: _,
            text: words,
            early_adopters,
        } = other;
        text(&one.text, words) && self.list(&one.early_adopters, early_adopters, Self::entry)
    }

    fn job(&mut self, one: &Job, other: &Job) -> bool {
        let Job {
            id: _,
            when,
            want,
            so,
            kind,
            alternatives,
        } = other;
        let is_of_kind = match (one.kind, *kind) {
            (Some(JobKind::Supporting(_)), Some(JobKind::Supporting(None))) => true,
            (one, other) => choice(one, other),
        };
        text(&one.when, when)
            && text(&one.want, want)
            && text(&one.so, so)
            && is_of_kind
            && self.list(&one.alternatives, alternatives, Self::entry)
    }

    fn entry(&mut self, one: &Entry, other: &Entry) -> bool {
        self.ties.push((other.ties.clone(), one.ties.clone()));
        text(&one.text, &other.text)
    }

    /// Known once all is found: an entry may be tied to one that comes later. Ties to what has been
    /// removed say nothing.
    fn have_all_ties(&self) -> bool {
        self.ties.iter().all(|(others, ties)| {
            let pairs = self.ids.iter();
            let mut wanted = pairs.filter(|(other, _)| others.contains(other));
            wanted.all(|(_, here)| ties.contains(here))
        })
    }
}

fn text(one: &str, other: &str) -> bool {
    is_blank(other) || one.contains(other.trim())
}

fn choice<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    other.is_none() || one == other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Edit, Field, List};

    const FIRST: Id = Id::FIRST_TYPE;
    const PAINS: List = List::Pains(FIRST);
    const RELIEVERS: List = List::PainRelievers(FIRST);

    fn add(canvas: &mut Canvas, list: List, at: usize, id: u32, text: &str) {
        let item = list.blank_item(Id(id));
        assert!(canvas.apply(Edit::Insert { list, at, item }).is_some());
        let (field, text) = (list.first_field(Id(id)), text.into());
        assert!(canvas.apply(Edit::Write { field, text }).is_some());
    }

    fn tie(canvas: &mut Canvas, id: u32, to: u32) {
        let (list, id, to, tied) = (RELIEVERS, Id(id), Id(to), true);
        assert!(canvas.apply(Edit::Tie { list, id, to, tied }).is_some());
    }

    fn with_pains(pains: &[(u32, &str)]) -> Canvas {
        let mut canvas = Canvas::new();
        for (id, text) in pains {
            add(&mut canvas, PAINS, usize::MAX, *id, text);
        }
        canvas
    }

    #[test]
    fn every_canvas_holds_itself_and_an_empty_one() {
        let mut canvas = with_pains(&[(20, "a"), (21, "a"), (22, "")]);
        add(&mut canvas, RELIEVERS, 0, 23, "r");
        tie(&mut canvas, 23, 21);
        assert!(canvas.holds(&canvas));
        assert!(canvas.holds(&Canvas::new()));
        assert!(!Canvas::new().holds(&canvas));
        assert!(Canvas::new().holds(&with_pains(&[(20, " ")])));
    }

    #[test]
    fn what_has_been_added_in_front_and_written_on_holds_what_was_before() {
        let before = with_pains(&[(16, "cold"), (17, "wet")]);
        let after = with_pains(&[(90, "new"), (40, "wet feet"), (41, "so cold")]);
        assert!(after.holds(&before));
        assert!(!before.holds(&after));
    }

    #[test]
    fn a_text_that_has_gone_or_become_another_is_missing() {
        let before = with_pains(&[(16, "cold"), (17, "wet")]);
        assert!(!with_pains(&[(16, "cold")]).holds(&before));
        assert!(!with_pains(&[(16, "cold"), (17, "dry")]).holds(&before));
        // One text does not stand for two.
        assert!(!with_pains(&[(16, "cold and wet")]).holds(&before));
        let mut other = before.clone();
        other.customer_types[0].value.outcome = "rest".into();
        assert!(other.holds(&before) && !before.holds(&other));
    }

    #[test]
    fn the_same_text_is_paired_before_one_that_says_more() {
        let before = with_pains(&[(16, "cold"), (17, "so cold")]);
        let after = with_pains(&[(20, "so cold"), (21, "cold")]);
        assert!(after.holds(&before));
    }

    #[test]
    fn a_tie_counts_wherever_its_ends_now_stand() {
        let mut before = with_pains(&[(16, "cold"), (17, "wet")]);
        add(&mut before, RELIEVERS, 0, 18, "a roof");
        let mut after = with_pains(&[(50, "wet"), (51, "cold")]);
        add(&mut after, RELIEVERS, 0, 52, "a roof");
        assert!(after.holds(&before));
        tie(&mut before, 18, 17);
        assert!(!after.holds(&before));
        tie(&mut after, 52, 51);
        assert!(!after.holds(&before));
        tie(&mut after, 52, 50);
        assert!(after.holds(&before));
    }

    #[test]
    fn a_tie_to_what_has_been_removed_says_nothing() {
        let mut before = with_pains(&[(16, "cold")]);
        add(&mut before, RELIEVERS, 0, 18, "a roof");
        tie(&mut before, 18, 16);
        let id = Id(16);
        before.apply(Edit::Remove { list: PAINS, id });
        let mut after = Canvas::new();
        add(&mut after, RELIEVERS, 0, 30, "a roof");
        assert!(after.holds(&before));
    }

    #[test]
    fn a_choice_must_be_the_same_once_it_is_made() {
        let mut before = Canvas::new();
        let text = "readers".into();
        let field = Field::Entry(List::Types, FIRST);
        before.apply(Edit::Write { field, text });
        let mut after = before.clone();
        let (of, part) = (FIRST, Some(crate::model::Part::Pays));
        after.apply(Edit::SetPart { of, part });
        assert!(after.holds(&before) && !before.holds(&after));
    }
}
