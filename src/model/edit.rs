//! The edits that a learner can make. Each one knows how to be taken back.

use super::{Canvas, Field, Id, Item, JobKind, KeptAsItIs, List, Part};

/// One change to a canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Puts words into a field, exactly as typed.
    Write { field: Field, text: String },
    /// Puts an item into a list; behind the end means at the end.
    Insert { list: List, at: usize, item: Item },
    /// Takes an item out of a list.
    Remove { list: List, id: Id },
    /// Moves an item to another place of its list.
    Move { list: List, id: Id, to: usize },
    /// Ties a pain reliever to a pain, a gain creator to a gain, or a part of the solution
    /// ([`Id::OFFERING`], a feature, [`Id::DELIVERY`]) to a customer type; or unties them.
    Tie {
        list: List,
        id: Id,
        to: Id,
        tied: bool,
    },
    /// Says what a customer type contributes.
    SetPart { of: Id, part: Option<Part> },
    /// Says whether a customer type is one single customer.
    SetSingle { of: Id, single: bool },
    /// Says what kind of job a job is.
    SetKind {
        of: Id,
        job: Id,
        kind: Option<JobKind>,
    },
    /// Puts a finding away for words with this fingerprint, or takes it up again; see
    /// [`KeptAsItIs`].
    Keep {
        check: String,
        about: String,
        words: Option<u32>,
    },
    /// Puts another canvas in place of all of it, such as an earlier version.
    Replace(Box<Canvas>),
}

impl Canvas {
    /// Makes an edit and returns the one that takes it back.
    ///
    /// `None` when there was nothing to do: the place is no longer there, or the item does not
    /// belong in that list. Then the canvas is as it was.
    pub fn apply(&mut self, edit: Edit) -> Option<Edit> {
        match edit {
            Edit::Write { field, text } => {
                let old = std::mem::replace(self.text_mut(field)?, text);
                Some(Edit::Write { field, text: old })
            }
            Edit::Insert { list, at, item } => {
                let id = item.id();
                let done = self.list_mut(list)?.insert(at, item);
                done.then_some(Edit::Remove { list, id })
            }
            Edit::Remove { list, id } => {
                let (at, item) = self.list_mut(list)?.remove(id)?;
                Some(Edit::Insert { list, at, item })
            }
            Edit::Move { list, id, to } => {
                let from = self.list_mut(list)?.shift(id, to)?;
                Some(Edit::Move { list, id, to: from })
            }
            Edit::Tie { list, id, to, tied } => {
                let ties = self.ties_mut(list, id)?;
                let was = ties.contains(&to);
                ties.retain(|one| *one != to);
                if tied {
                    ties.push(to);
                }
                Some(Edit::Tie {
                    list,
                    id,
                    to,
                    tied: was,
                })
            }
            Edit::SetPart { of, part } => {
                let old = std::mem::replace(&mut self.customer_type_mut(of)?.part, part);
                Some(Edit::SetPart { of, part: old })
            }
            Edit::SetSingle { of, single } => {
                let old = std::mem::replace(&mut self.customer_type_mut(of)?.single, single);
                Some(Edit::SetSingle { of, single: old })
            }
            Edit::SetKind { of, job, kind } => {
                let old = std::mem::replace(&mut self.job_mut(of, job)?.kind, kind);
                Some(Edit::SetKind { of, job, kind: old })
            }
            Edit::Keep {
                check,
                about,
                words,
            } => {
                let is_this = |one: &KeptAsItIs| one.check == check && one.about == about;
                let place = self.kept.iter().position(is_this);
                let old = place.map(|place| self.kept.remove(place).words);
                if let Some(words) = words {
                    let (check, about) = (check.clone(), about.clone());
                    self.kept.push(KeptAsItIs {
                        check,
                        about,
                        words,
                    });
                }
                Some(Edit::Keep {
                    check,
                    about,
                    words: old,
                })
            }
            Edit::Replace(canvas) => {
                let old = std::mem::replace(self, *canvas);
                Some(Edit::Replace(Box::new(old)))
            }
        }
    }

    fn ties_mut(&mut self, list: List, id: Id) -> Option<&mut Vec<Id>> {
        let entries = match list {
            List::Features if id == Id::OFFERING => return Some(&mut self.solution.offering.ties),
            List::Features if id == Id::DELIVERY => return Some(&mut self.solution.delivery.ties),
            List::Features => &mut self.solution.features,
            List::PainRelievers(of) => &mut self.customer_type_mut(of)?.value.pain_relievers,
            List::GainCreators(of) => &mut self.customer_type_mut(of)?.value.gain_creators,
            _ => return None,
        };
        let found = entries.iter_mut().find(|one| one.id == id);
        found.map(|one| &mut one.ties)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Blank, IdSource};
    use proptest::prelude::*;

    const FIRST: Id = Id::FIRST_TYPE;

    fn write(field: Field, text: &str) -> Edit {
        Edit::Write {
            field,
            text: text.into(),
        }
    }

    fn add(canvas: &mut Canvas, list: List, id: u32) {
        let item = list.blank_item(Id(id));
        let done = canvas.apply(Edit::Insert { list, at: 99, item });
        assert!(done.is_some());
    }

    #[test]
    fn words_stay_exactly_as_typed() {
        let mut canvas = Canvas::new();
        let hostile = " <b>\0\u{202e}👩‍👩‍👧 \n";
        canvas.apply(write(Field::Offering, hostile));
        assert_eq!(canvas.text(Field::Offering), Some(hostile));
    }

    #[test]
    fn a_removed_customer_type_comes_back_with_everything_in_it() {
        let mut canvas = Canvas::new();
        add(&mut canvas, List::Jobs(FIRST), 20);
        canvas.apply(write(Field::Job(FIRST, Id(20), Blank::Second), "sleep"));
        add(&mut canvas, List::Types, 30);
        let before = canvas.clone();

        let list = List::Types;
        let undo = canvas.apply(Edit::Remove { list, id: FIRST }).unwrap();
        assert_eq!(canvas.customer_types.len(), 1);
        canvas.apply(undo);
        assert_eq!(canvas, before);
    }

    #[test]
    fn a_tie_survives_the_removal_and_return_of_the_pain_it_names() {
        let mut canvas = Canvas::new();
        add(&mut canvas, List::Pains(FIRST), 20);
        add(&mut canvas, List::PainRelievers(FIRST), 21);
        let list = List::PainRelievers(FIRST);
        let (id, to) = (Id(21), Id(20));
        canvas.apply(Edit::Tie {
            list,
            id,
            to,
            tied: true,
        });
        let before = canvas.clone();

        let list = List::Pains(FIRST);
        let undo = canvas.apply(Edit::Remove { list, id: to }).unwrap();
        canvas.apply(undo);
        assert_eq!(canvas, before);
    }

    #[test]
    fn an_item_of_another_sort_is_not_let_into_a_list() {
        let mut canvas = Canvas::new();
        let item = List::Jobs(FIRST).blank_item(Id(20));
        let list = List::Pains(FIRST);
        assert_eq!(canvas.apply(Edit::Insert { list, at: 0, item }), None);
        assert_eq!(canvas, Canvas::new());
    }

    #[test]
    fn an_edit_of_something_that_is_gone_changes_nothing() {
        let mut canvas = Canvas::new();
        let gone = Id(77);
        assert_eq!(
            canvas.apply(write(Field::Value(gone, Blank::First), "x")),
            None
        );
        assert_eq!(
            canvas.apply(Edit::SetSingle {
                of: gone,
                single: true
            }),
            None
        );
        assert_eq!(canvas, Canvas::new());
    }

    fn any_list() -> impl Strategy<Value = List> {
        let id = (3u32..8).prop_map(Id);
        prop_oneof![
            Just(List::Types),
            Just(List::Features),
            id.clone().prop_map(List::Segments),
            id.clone().prop_map(List::Jobs),
            id.clone().prop_map(List::Pains),
            id.clone().prop_map(List::PainRelievers),
            (id.clone(), id.clone()).prop_map(|(of, one)| List::Alternatives(of, one)),
            (id.clone(), id).prop_map(|(of, one)| List::EarlyAdopters(of, one)),
        ]
    }

    fn any_edit() -> impl Strategy<Value = Edit> {
        let id = || (1u32..8).prop_map(Id);
        prop_oneof![
            (any_list(), id(), ".{0,8}").prop_map(|(list, id, text)| Edit::Write {
                field: Field::Entry(list, id),
                text
            }),
            (any_list(), id(), 0usize..4).prop_map(|(list, id, at)| Edit::Insert {
                list,
                at,
                item: list.blank_item(id)
            }),
            (any_list(), id()).prop_map(|(list, id)| Edit::Remove { list, id }),
            (any_list(), id(), 0usize..4).prop_map(|(list, id, to)| Edit::Move { list, id, to }),
            (any_list(), id(), id(), any::<bool>()).prop_map(|(list, id, to, tied)| Edit::Tie {
                list,
                id,
                to,
                tied
            }),
            (id(), any::<bool>()).prop_map(|(of, single)| Edit::SetSingle { of, single }),
            ("[ab]", prop::option::of(0u32..3)).prop_map(|(check, words)| Edit::Keep {
                about: check.clone(),
                check,
                words
            }),
        ]
    }

    proptest! {
        #[test]
        fn any_row_of_edits_can_be_taken_back_to_the_first_canvas(edits in prop::collection::vec(any_edit(), 0..40)) {
            let mut canvas = Canvas::new();
            let mut states = vec![(canvas.clone(), None)];
            for edit in edits {
                let before = canvas.clone();
                match canvas.apply(edit) {
                    Some(undo) => states.push((before, Some(undo))),
                    None => prop_assert_eq!(&before, &canvas),
                }
            }
            while let Some((before, undo)) = states.pop() {
                let Some(undo) = undo else { break };
                canvas.apply(undo);
                // A tie taken off and put back may stand elsewhere among its fellows.
                prop_assert_eq!(sorted(canvas.clone()), sorted(before.clone()));
                canvas = before;
            }
        }
    }

    fn sorted(mut canvas: Canvas) -> Canvas {
        canvas
            .kept
            .sort_by(|one, other| one.check.cmp(&other.check));
        let relievers = canvas.customer_types.iter_mut();
        let relievers = relievers.flat_map(|one| &mut one.value.pain_relievers);
        let features = &mut canvas.solution.features;
        for entry in relievers.chain(features) {
            entry.ties.sort();
        }
        canvas.solution.offering.ties.sort();
        canvas.solution.delivery.ties.sort();
        canvas
    }

    #[test]
    fn ids_drawn_for_new_items_do_not_meet_those_of_a_new_canvas() {
        let mut source = IdSource::new(1);
        let mut canvas = Canvas::new();
        let list = List::Types;
        let item = list.blank_item(source.draw());
        assert!(canvas.apply(Edit::Insert { list, at: 1, item }).is_some());
    }
}
