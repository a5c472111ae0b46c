//! Brings together what two tabs have made of one canvas.
//!
//! Each field, choice, list and tie is looked at by itself: who has changed it since the canvas
//! that both began with, has it. Where both have, ours is shown, and the answer says that theirs
//! was overruled, so that it can be kept elsewhere.

use super::list::Listed;
use super::{Canvas, CustomerType, Entry, Id, Job, Segment, Solution, ValueProposition};

/// What came of a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub canvas: Canvas,
    /// Something of theirs is not in the canvas, since ours has changed in the same place.
    pub overruled: bool,
}

/// Brings ours and theirs together, which both began as `base`.
pub fn merge(base: &Canvas, ours: &Canvas, theirs: &Canvas) -> Merged {
    let mut merge = Merge { overruled: false };
    let mut canvas = merge.canvas(Three { base, ours, theirs });
    if canvas.customer_types.is_empty() {
        // Each has removed what the other had left; a canvas has at least one customer type.
        canvas.customer_types.clone_from(&ours.customer_types);
    }
    Merged {
        canvas,
        overruled: merge.overruled,
    }
}

/// One thing as it was, as we have it, and as they have it.
struct Three<'a, T: ?Sized> {
    base: &'a T,
    ours: &'a T,
    theirs: &'a T,
}

impl<T: ?Sized> Clone for Three<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Three<'_, T> {}

impl<'a, T: ?Sized> Three<'a, T> {
    /// A part of the thing.
    fn map<P: ?Sized>(self, part: impl Fn(&'a T) -> &'a P) -> Three<'a, P> {
        Three {
            base: part(self.base),
            ours: part(self.ours),
            theirs: part(self.theirs),
        }
    }
}

struct Merge {
    overruled: bool,
}

impl Merge {
    fn canvas(&mut self, three: Three<Canvas>) -> Canvas {
        let solution = three.map(|one| &one.solution);
        Canvas {
            title: self.one(three.map(|one| &one.title)),
            customer_types: self.list(three.map(|one| &one.customer_types), Self::customer_type),
            solution: Solution {
                offering: self.entry(solution.map(|one| &one.offering)),
                features: self.list(solution.map(|one| &one.features), Self::entry),
                delivery: self.entry(solution.map(|one| &one.delivery)),
            },
            kept: either(three.map(|one| &one.kept)),
        }
    }

    fn customer_type(&mut self, three: Three<CustomerType>) -> CustomerType {
        CustomerType {
            id: three.ours.id,
            role: self.one(three.map(|one| &one.role)),
            part: self.one(three.map(|one| &one.part)),
            single: self.one(three.map(|one| &one.single)),
            segments: self.list(three.map(|one| &one.segments), Self::segment),
            jobs: self.list(three.map(|one| &one.jobs), Self::job),
            pains: self.list(three.map(|one| &one.pains), Self::entry),
            gains: self.list(three.map(|one| &one.gains), Self::entry),
            value: self.value(three.map(|one| &one.value)),
        }
    }

    fn segment(&mut self, three: Three<Segment>) -> Segment {
        Segment {
            id: three.ours.id,
            text: self.one(three.map(|one| &one.text)),
            early_adopters: self.list(three.map(|one| &one.early_adopters), Self::entry),
        }
    }

    fn job(&mut self, three: Three<Job>) -> Job {
        Job {
            id: three.ours.id,
            when: self.one(three.map(|one| &one.when)),
            want: self.one(three.map(|one| &one.want)),
            so: self.one(three.map(|one| &one.so)),
            kind: self.one(three.map(|one| &one.kind)),
            alternatives: self.list(three.map(|one| &one.alternatives), Self::entry),
        }
    }

    fn value(&mut self, three: Three<ValueProposition>) -> ValueProposition {
        ValueProposition {
            customer: self.one(three.map(|one| &one.customer)),
            outcome: self.one(three.map(|one| &one.outcome)),
            approach: self.one(three.map(|one| &one.approach)),
            pain_relievers: self.list(three.map(|one| &one.pain_relievers), Self::entry),
            gain_creators: self.list(three.map(|one| &one.gain_creators), Self::entry),
            differentiators: self.list(three.map(|one| &one.differentiators), Self::entry),
        }
    }

    fn entry(&mut self, three: Three<Entry>) -> Entry {
        Entry {
            id: three.ours.id,
            text: self.one(three.map(|one| &one.text)),
            ties: either(three.map(|one| &one.ties)),
        }
    }

    /// A text or a choice: the one that has changed.
    fn one<T: Clone + PartialEq>(&mut self, three: Three<T>) -> T {
        let Three { base, ours, theirs } = three;
        if ours == base {
            return theirs.clone();
        }
        self.overruled |= theirs != base && theirs != ours;
        ours.clone()
    }

    /// A list, item by item. What one has removed goes, unless the other has changed it since;
    /// what one has added stays; whoever has moved things decides the order.
    fn list<T: Listed + Clone + PartialEq>(
        &mut self,
        three: Three<Vec<T>>,
        item: fn(&mut Self, Three<T>) -> T,
    ) -> Vec<T> {
        let Three { base, ours, theirs } = three;
        let (first, second) = if in_order(ours, base) && !in_order(theirs, base) {
            (theirs, ours)
        } else {
            (ours, theirs)
        };
        let mut order: Vec<Id> = first.iter().map(Listed::id).collect();
        let mut behind = None;
        for one in second {
            if !order.contains(&one.id()) {
                let place = behind.and_then(|id| order.iter().position(|one| *one == id));
                order.insert(place.map_or(0, |place| place + 1), one.id());
            }
            behind = Some(one.id());
        }
        let merged = order.into_iter().filter_map(|id| {
            let (base, ours, theirs) = (find(base, id), find(ours, id), find(theirs, id));
            match (base, ours, theirs) {
                (Some(base), Some(ours), Some(theirs)) => {
                    Some(item(self, Three { base, ours, theirs }))
                }
                // Two that were added under one name: ours is shown.
                (None, Some(ours), Some(theirs)) => {
                    self.overruled |= ours != theirs;
                    Some(ours.clone())
                }
                (Some(base), Some(left), None) | (Some(base), None, Some(left)) => {
                    (left != base).then(|| left.clone())
                }
                (None, Some(added), None) | (None, None, Some(added)) => Some(added.clone()),
                (_, None, None) => None,
            }
        });
        merged.collect()
    }
}

fn find<T: Listed>(items: &[T], id: Id) -> Option<&T> {
    items.iter().find(|one| one.id() == id)
}

/// Whether the items that a list has in common with another stand in the same order in both.
fn in_order<T: Listed>(list: &[T], other: &[T]) -> bool {
    let common = list.iter().filter(|one| find(other, one.id()).is_some());
    let others = other.iter().filter(|one| find(list, one.id()).is_some());
    common.map(Listed::id).eq(others.map(Listed::id))
}

/// Ties, and findings put away: what either has added or taken away since.
fn either<T: Clone + PartialEq>(three: Three<Vec<T>>) -> Vec<T> {
    let Three { base, ours, theirs } = three;
    let stays = |one: &&T| theirs.contains(one) || !base.contains(one);
    let comes = |one: &&T| !ours.contains(one) && !base.contains(one);
    let ours = ours.iter().filter(stays);
    ours.chain(theirs.iter().filter(comes)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Blank, Edit, Field, List};
    use proptest::prelude::*;

    const FIRST: Id = Id::FIRST_TYPE;
    const PAINS: List = List::Pains(FIRST);

    fn write(canvas: &mut Canvas, field: Field, text: &str) {
        let text = text.into();
        assert!(canvas.apply(Edit::Write { field, text }).is_some());
    }

    fn add(canvas: &mut Canvas, list: List, id: u32, text: &str) {
        let (at, item) = (usize::MAX, list.blank_item(Id(id)));
        assert!(canvas.apply(Edit::Insert { list, at, item }).is_some());
        write(canvas, list.first_field(Id(id)), text);
    }

    fn remove(canvas: &mut Canvas, list: List, id: u32) {
        assert!(canvas.apply(Edit::Remove { list, id: Id(id) }).is_some());
    }

    fn with_pains(pains: &[(u32, &str)]) -> Canvas {
        let mut canvas = Canvas::new();
        for (id, text) in pains {
            add(&mut canvas, PAINS, *id, text);
        }
        canvas
    }

    fn pains(merged: &Merged) -> Vec<&str> {
        let pains = merged.canvas.customer_types[0].pains.iter();
        pains.map(|one| one.text.as_str()).collect()
    }

    #[test]
    fn two_who_write_into_two_fields_lose_nothing() {
        let base = Canvas::new();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        write(&mut ours, Field::Offering, "a van");
        write(
            &mut theirs,
            Field::Value(FIRST, Blank::Third),
            "bringing it",
        );
        let merged = merge(&base, &ours, &theirs);
        assert!(!merged.overruled);
        assert_eq!(merged.canvas.text(Field::Offering), Some("a van"));
        let theirs = merged.canvas.text(Field::Value(FIRST, Blank::Third));
        assert_eq!(theirs, Some("bringing it"));
    }

    #[test]
    fn of_two_who_write_into_one_field_ours_is_shown_and_theirs_is_named_as_overruled() {
        let base = Canvas::new();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        write(&mut ours, Field::Title, "ours");
        write(&mut theirs, Field::Title, "theirs");
        let merged = merge(&base, &ours, &theirs);
        assert!(merged.overruled);
        assert_eq!(merged.canvas.title, "ours");
    }

    #[test]
    fn what_both_have_added_is_there_and_what_one_has_removed_is_gone() {
        let base = with_pains(&[(20, "a"), (21, "b"), (22, "c")]);
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        add(&mut ours, PAINS, 30, "ours");
        remove(&mut ours, PAINS, 20);
        add(&mut theirs, PAINS, 31, "theirs");
        remove(&mut theirs, PAINS, 21);
        let merged = merge(&base, &ours, &theirs);
        assert!(!merged.overruled);
        assert_eq!(pains(&merged), ["c", "theirs", "ours"]);
    }

    #[test]
    fn what_one_removes_while_the_other_writes_into_it_stays() {
        let base = with_pains(&[(20, "a")]);
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        remove(&mut ours, PAINS, 20);
        write(&mut theirs, Field::Entry(PAINS, Id(20)), "a and more");
        assert_eq!(pains(&merge(&base, &ours, &theirs)), ["a and more"]);
        assert_eq!(pains(&merge(&base, &theirs, &ours)), ["a and more"]);
    }

    #[test]
    fn who_moves_an_entry_decides_the_order() {
        let base = with_pains(&[(20, "a"), (21, "b"), (22, "c")]);
        let mut theirs = base.clone();
        theirs.apply(Edit::Move {
            list: PAINS,
            id: Id(22),
            to: 0,
        });
        let mut ours = base.clone();
        add(&mut ours, PAINS, 30, "d");
        assert_eq!(pains(&merge(&base, &ours, &theirs)), ["c", "d", "a", "b"]);
        assert_eq!(pains(&merge(&base, &theirs, &ours)), ["c", "d", "a", "b"]);
    }

    #[test]
    fn a_canvas_keeps_a_customer_type_when_each_removes_what_the_other_has_left() {
        let mut base = Canvas::new();
        add(&mut base, List::Types, 20, "payers");
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        remove(&mut ours, List::Types, 20);
        remove(&mut theirs, List::Types, FIRST.0);
        let merged = merge(&base, &ours, &theirs);
        assert_eq!(merged.canvas.customer_types, ours.customer_types);
    }

    #[test]
    fn ties_are_added_and_taken_away_one_by_one() {
        let mut base = Canvas::new();
        base.solution.offering.ties = vec![Id(20), Id(21)];
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        ours.solution.offering.ties = vec![Id(20), Id(22)];
        theirs.solution.offering.ties = vec![Id(20), Id(21), Id(23)];
        let merged = merge(&base, &ours, &theirs);
        let ties = [Id(20), Id(22), Id(23)];
        assert_eq!(merged.canvas.solution.offering.ties, ties);
    }

    /// Edits of a few lists and fields, so that two sequences often meet.
    fn edits() -> impl Strategy<Value = Vec<(u8, u32, String)>> {
        prop::collection::vec((0..5u8, 20..26u32, "[ab]{1,2}"), 0..8)
    }

    fn edited(base: &Canvas, edits: &[(u8, u32, String)]) -> Canvas {
        let mut canvas = base.clone();
        for (what, id, text) in edits {
            let (list, id, text) = (PAINS, Id(*id), text.clone());
            let field = Field::Entry(list, id);
            let edit = match what {
                0 => Edit::Insert {
                    list,
                    at: 0,
                    item: list.blank_item(id),
                },
                1 => Edit::Remove { list, id },
                2 => Edit::Move { list, id, to: 1 },
                3 => Edit::Write { field, text },
                _ => Edit::Write {
                    field: Field::Title,
                    text,
                },
            };
            canvas.apply(edit);
        }
        canvas
    }

    proptest! {
        #[test]
        fn a_merge_with_one_who_has_changed_nothing_is_the_other(one in edits(), two in edits()) {
            let base = edited(&Canvas::new(), &one);
            let changed = edited(&base, &two);
            prop_assert_eq!(&merge(&base, &changed, &base).canvas, &changed);
            prop_assert_eq!(&merge(&base, &base, &changed).canvas, &changed);
            prop_assert_eq!(&merge(&base, &changed, &changed).canvas, &changed);
        }

        #[test]
        fn each_text_of_theirs_is_there_unless_it_is_named_as_overruled(
            one in edits(), two in edits(), three in edits(),
        ) {
            let base = edited(&Canvas::new(), &one);
            let (ours, theirs) = (edited(&base, &two), edited(&base, &three));
            let merged = merge(&base, &ours, &theirs);
            let texts = |canvas: &Canvas| {
                let fields = canvas.fields().into_iter().chain([Field::Title]);
                let texts = fields.map(|field| (field, canvas.text(field).map(str::to_owned)));
                texts.collect::<Vec<_>>()
            };
            let before = texts(&base);
            for (field, text) in texts(&theirs) {
                let is_news = !before.contains(&(field, text.clone()));
                if is_news && !merged.overruled {
                    prop_assert_eq!(merged.canvas.text(field).map(str::to_owned), text);
                }
            }
            for (field, text) in texts(&ours) {
                if !before.contains(&(field, text.clone())) {
                    prop_assert_eq!(merged.canvas.text(field).map(str::to_owned), text);
                }
            }
        }
    }
}
