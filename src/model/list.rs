//! Names every list of a canvas and gives one way to read and change them all.

use super::{
    Blank, Canvas, CustomerType, Entry, Field, FieldKind, Id, Job, Segment, ValueProposition,
};

/// A list of one canvas; the ids are those of the customer type, and of the segment or job in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    Types,
    Segments(Id),
    EarlyAdopters(Id, Id),
    Jobs(Id),
    Alternatives(Id, Id),
    Pains(Id),
    Gains(Id),
    PainRelievers(Id),
    GainCreators(Id),
    Differentiators(Id),
    Features,
}

/// Something that stands in a list, whole: what an undo brings back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Type(Box<CustomerType>),
    Segment(Segment),
    Job(Job),
    Entry(Entry),
}

impl List {
    /// What sort of words the entries of the list are. A job's first blank stands for the job.
    pub fn entry_kind(self) -> FieldKind {
        match self {
            List::Types => FieldKind::Role,
            List::Segments(_) => FieldKind::Segment,
            List::EarlyAdopters(..) => FieldKind::EarlyAdopter,
            List::Jobs(_) => FieldKind::When,
            List::Alternatives(..) => FieldKind::Alternative,
            List::Pains(_) => FieldKind::Pain,
            List::Gains(_) => FieldKind::Gain,
            List::PainRelievers(_) => FieldKind::PainReliever,
            List::GainCreators(_) => FieldKind::GainCreator,
            List::Differentiators(_) => FieldKind::Differentiator,
            List::Features => FieldKind::Feature,
        }
    }

    /// The field that a new item of the list is begun with.
    pub fn first_field(self, id: Id) -> Field {
        match self {
            List::Jobs(of) => Field::Job(of, id, Blank::First),
            _ => Field::Entry(self, id),
        }
    }

    /// A new item for the list, with no words in it.
    pub fn blank_item(self, id: Id) -> Item {
        match self {
            List::Types => Item::Type(Box::new(CustomerType::new(id))),
            List::Segments(_) => Item::Segment(Segment::new(id)),
            List::Jobs(_) => Item::Job(Job::new(id)),
            _ => Item::Entry(Entry::new(id)),
        }
    }
}

impl Item {
    pub fn id(&self) -> Id {
        match self {
            Item::Type(one) => one.id,
            Item::Segment(one) => one.id,
            Item::Job(one) => one.id,
            Item::Entry(one) => one.id,
        }
    }
}

/// What the four sorts of list items have in common.
pub(super) trait Listed {
    /// An item with no words in it.
    fn blank(id: Id) -> Self;
    fn id(&self) -> Id;
    /// The words that name the item; a job is named by its situation.
    fn name(&self) -> &str;
    fn name_mut(&mut self) -> &mut String;
    fn into_item(self) -> Item;
    /// `None` when the item belongs in another sort of list.
    fn from_item(item: Item) -> Option<Self>
    where
        Self: Sized;
}

macro_rules! listed {
    ($type:ident, $name:ident, $wrap:expr, $pattern:pat => $value:expr) => {
        impl Listed for $type {
            fn blank(id: Id) -> Self {
                Self::new(id)
            }
            fn id(&self) -> Id {
                self.id
            }
            fn name(&self) -> &str {
                &self.$name
            }
            fn name_mut(&mut self) -> &mut String {
                &mut self.$name
            }
            fn into_item(self) -> Item {
                $wrap(self)
            }
            fn from_item(item: Item) -> Option<Self> {
                match item {
                    $pattern => Some($value),
                    _ => None,
                }
            }
        }
    };
}

listed!(CustomerType, role, |one| Item::Type(Box::new(one)), Item::Type(one) => *one);
listed!(Segment, text, Item::Segment, Item::Segment(one) => one);
listed!(Job, when, Item::Job, Item::Job(one) => one);
listed!(Entry, text, Item::Entry, Item::Entry(one) => one);

/// A list to read, whatever it is made of.
pub trait ReadList {
    /// The ids in order.
    fn ids(&self) -> Vec<Id>;
    fn text(&self, id: Id) -> Option<&str>;
    /// The words of every entry but one, for comparing it with them.
    fn texts_but(&self, id: Id) -> Vec<&str>;
}

impl<T: Listed> ReadList for Vec<T> {
    fn ids(&self) -> Vec<Id> {
        self.iter().map(Listed::id).collect()
    }
    fn text(&self, id: Id) -> Option<&str> {
        self.iter().find(|one| one.id() == id).map(Listed::name)
    }
    fn texts_but(&self, id: Id) -> Vec<&str> {
        let others = self.iter().filter(|one| one.id() != id);
        others.map(Listed::name).collect()
    }
}

/// A list to change, whatever it is made of.
pub(super) trait ChangeList {
    fn text_mut(&mut self, id: Id) -> Option<&mut String>;
    /// Puts an item at a place (the end, when the place lies behind it); `false` when the item
    /// belongs in another sort of list or is there already.
    fn insert(&mut self, at: usize, item: Item) -> bool;
    /// Takes an item out, with the place where it stood.
    fn remove(&mut self, id: Id) -> Option<(usize, Item)>;
    /// Moves an item to a place, and says where it stood.
    fn shift(&mut self, id: Id, to: usize) -> Option<usize>;
}

impl<T: Listed> ChangeList for Vec<T> {
    fn text_mut(&mut self, id: Id) -> Option<&mut String> {
        let found = self.iter_mut().find(|one| one.id() == id);
        found.map(Listed::name_mut)
    }
    fn insert(&mut self, at: usize, item: Item) -> bool {
        let there = self.iter().any(|one| one.id() == item.id());
        match T::from_item(item) {
            Some(item) if !there => {
                Vec::insert(self, at.min(self.len()), item);
                true
            }
            _ => false,
        }
    }
    fn remove(&mut self, id: Id) -> Option<(usize, Item)> {
        let at = self.iter().position(|one| one.id() == id)?;
        Some((at, Vec::remove(self, at).into_item()))
    }
    fn shift(&mut self, id: Id, to: usize) -> Option<usize> {
        let from = self.iter().position(|one| one.id() == id)?;
        let item = Vec::remove(self, from);
        Vec::insert(self, to.min(self.len()), item);
        Some(from)
    }
}

impl CustomerType {
    /// Adds the lists that belong to it, in the order of the lesson. Its parts are named one by one, so that
    /// the compiler asks about a new one.
    pub(super) fn add_lists(&self, lists: &mut Vec<List>) {
        let Self {
            id: of,
            role: _,
            part: _,
            single: _,
            segments,
            jobs,
            pains: _,
            gains: _,
            value:
                ValueProposition {
                    customer: _,
                    outcome: _,
                    approach: _,
                    pain_relievers: _,
                    gain_creators: _,
                    differentiators: _,
                },
        } = self;
        let of = *of;
        lists.push(List::Segments(of));
        lists.extend(segments.iter().map(|one| List::EarlyAdopters(of, one.id)));
        lists.push(List::Jobs(of));
        lists.extend(jobs.iter().map(|one| List::Alternatives(of, one.id)));
        lists.extend([
            List::Pains(of),
            List::Gains(of),
            List::PainRelievers(of),
            List::GainCreators(of),
            List::Differentiators(of),
        ]);
    }
}

impl Canvas {
    /// A list to read; `None` when what it belongs to is no longer there.
    pub fn list(&self, list: List) -> Option<&dyn ReadList> {
        let of = |id| self.customer_type(id);
        Some(match list {
            List::Types => &self.customer_types,
            List::Segments(id) => &of(id)?.segments,
            List::Jobs(id) => &of(id)?.jobs,
            _ => self.entries(list)?,
        })
    }

    /// A list that is made of single entries; `None` for the others, and when what it belongs to
    /// is no longer there.
    pub fn entries(&self, list: List) -> Option<&Vec<Entry>> {
        let of = |id| self.customer_type(id);
        Some(match list {
            List::Types | List::Segments(_) | List::Jobs(_) => return None,
            List::EarlyAdopters(id, segment) => {
                let mut segments = of(id)?.segments.iter();
                &segments.find(|one| one.id == segment)?.early_adopters
            }
            List::Alternatives(id, job) => {
                let mut jobs = of(id)?.jobs.iter();
                &jobs.find(|one| one.id == job)?.alternatives
            }
            List::Pains(id) => &of(id)?.pains,
            List::Gains(id) => &of(id)?.gains,
            List::PainRelievers(id) => &of(id)?.value.pain_relievers,
            List::GainCreators(id) => &of(id)?.value.gain_creators,
            List::Differentiators(id) => &of(id)?.value.differentiators,
            List::Features => &self.solution.features,
        })
    }

    /// Every list of the canvas, in the order of the lesson.
    pub fn lists(&self) -> Vec<List> {
        let mut lists = vec![List::Types];
        for one in &self.customer_types {
            one.add_lists(&mut lists);
        }
        lists.push(List::Features);
        lists
    }

    /// What an entry is tied to; a part of the solution goes by [`List::Features`].
    pub fn ties(&self, list: List, id: Id) -> &[Id] {
        let entry = match list {
            List::Features => self.solution.parts().find(|one| one.id == id),
            _ => {
                let entries = self.entries(list).into_iter().flatten();
                entries.into_iter().find(|one| one.id == id)
            }
        };
        entry.map_or(&[], |one| &one.ties)
    }

    pub(super) fn list_mut(&mut self, list: List) -> Option<&mut dyn ChangeList> {
        Some(match list {
            List::Types => &mut self.customer_types,
            List::Features => &mut self.solution.features,
            List::EarlyAdopters(id, segment) => {
                let segments = &mut self.customer_type_mut(id)?.segments;
                let found = segments.iter_mut().find(|one| one.id == segment);
                &mut found?.early_adopters
            }
            List::Alternatives(id, job) => &mut self.job_mut(id, job)?.alternatives,
            List::Segments(id) => &mut self.customer_type_mut(id)?.segments,
            List::Jobs(id) => &mut self.customer_type_mut(id)?.jobs,
            List::Pains(id) => &mut self.customer_type_mut(id)?.pains,
            List::Gains(id) => &mut self.customer_type_mut(id)?.gains,
            List::PainRelievers(id) => &mut self.customer_type_mut(id)?.value.pain_relievers,
            List::GainCreators(id) => &mut self.customer_type_mut(id)?.value.gain_creators,
            List::Differentiators(id) => &mut self.customer_type_mut(id)?.value.differentiators,
        })
    }

    pub(super) fn customer_type_mut(&mut self, id: Id) -> Option<&mut CustomerType> {
        self.customer_types.iter_mut().find(|one| one.id == id)
    }

    pub(super) fn job_mut(&mut self, of: Id, job: Id) -> Option<&mut Job> {
        let jobs = &mut self.customer_type_mut(of)?.jobs;
        jobs.iter_mut().find(|one| one.id == job)
    }
}
