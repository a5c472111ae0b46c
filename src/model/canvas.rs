//! The parts of a customer model, named and nested as the lesson names and nests them.

use super::text::is_blank;
use super::{Blank, Id};

/// One venture's customer model: who it serves, what they need done, what they gain, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// The venture's name; may be empty.
    pub title: String,
    /// At least one, at most [`super::MOST_CUSTOMER_TYPES`]; a type's number is its place here.
    pub customer_types: Vec<CustomerType>,
    pub solution: Solution,
    /// The findings that the learner has put away.
    pub kept: Vec<KeptAsItIs>,
}

/// A finding that the learner has put away: they keep the words as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAsItIs {
    /// The check's id.
    pub check: String,
    /// What the finding is about: a field's [`super::Field::key`], or the name of a customer type.
    pub about: String,
    /// A fingerprint of the words. Once they change, the finding may come back.
    pub words: u32,
}

/// A role that some party plays in the business model: users, buyers, funders, advertisers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerType {
    pub id: Id,
    pub role: String,
    /// Unset until the learner has chosen.
    pub part: Option<Part>,
    /// One customer rather than many, such as one government funder: no early adopters to look for.
    pub single: bool,
    pub segments: Vec<Segment>,
    pub jobs: Vec<Job>,
    pub pains: Vec<Entry>,
    pub gains: Vec<Entry>,
    pub value: ValueProposition,
}

/// What a customer type contributes to the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Benefits,
    Pays,
    Both,
}

/// A specific group within one customer type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub id: Id,
    pub text: String,
    pub early_adopters: Vec<Entry>,
}

/// A job story: "When …, I want to …, so I can …".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub id: Id,
    pub when: String,
    pub want: String,
    pub so: String,
    /// Unset until the learner has chosen.
    pub kind: Option<JobKind>,
    /// How customers get the job done today, doing nothing among them.
    pub alternatives: Vec<Entry>,
}

/// The four kinds of jobs of the customer profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    Functional,
    Social,
    Emotional,
    /// The role is unset until the learner has chosen.
    Supporting(Option<SupportingRole>),
}

/// Whom a supporting job makes of the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupportingRole {
    Buyer,
    CoCreator,
    Transferrer,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 3] = [Part::Benefits, Part::Pays, Part::Both];
}

impl JobKind {
    /// Every kind, a supporting one without its role and with each.
    pub const ALL: [JobKind; 7] = [
        JobKind::Functional,
        JobKind::Social,
        JobKind::Emotional,
        JobKind::Supporting(None),
        JobKind::Supporting(Some(SupportingRole::Buyer)),
        JobKind::Supporting(Some(SupportingRole::CoCreator)),
        JobKind::Supporting(Some(SupportingRole::Transferrer)),
    ];

    /// How the kind is named where canvases are stored; [`JobKind::from_key`] reads it.
    pub fn key(self) -> &'static str {
        match self {
            JobKind::Functional => "functional",
            JobKind::Social => "social",
            JobKind::Emotional => "emotional",
            JobKind::Supporting(None) => "supporting",
            JobKind::Supporting(Some(SupportingRole::Buyer)) => "supporting/buyer",
            JobKind::Supporting(Some(SupportingRole::CoCreator)) => "supporting/co-creator",
            JobKind::Supporting(Some(SupportingRole::Transferrer)) => "supporting/transferrer",
        }
    }

    /// The kind of this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: Id,
    pub text: String,
    /// What the entry answers or serves: the pains of a pain reliever, the gains of a gain
    /// creator, the customer types of a part of the solution. May name entries that have been
    /// removed, so that bringing one back brings its ties back.
    pub ties: Vec<Id>,
}

/// "We help … [achieve] … by …", and what stands behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValueProposition {
    pub customer: String,
    pub outcome: String,
    pub approach: String,
    pub pain_relievers: Vec<Entry>,
    pub gain_creators: Vec<Entry>,
    pub differentiators: Vec<Entry>,
}

/// What the venture makes, and how it reaches people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    pub offering: Entry,
    pub features: Vec<Entry>,
    pub delivery: Entry,
}

impl Canvas {
    /// A canvas with one customer type and no words in it.
    pub fn new() -> Self {
        Self {
            title: String::new(),
            customer_types: vec![CustomerType::new(Id::FIRST_TYPE)],
            solution: Solution {
                offering: Entry::new(Id::OFFERING),
                features: Vec::new(),
                delivery: Entry::new(Id::DELIVERY),
            },
            kept: Vec::new(),
        }
    }

    pub fn customer_type(&self, id: Id) -> Option<&CustomerType> {
        self.customer_types.iter().find(|one| one.id == id)
    }

    /// Whether a finding of a check has been put away for these words.
    pub fn is_kept_as_it_is(&self, check: &str, about: &str, words: u32) -> bool {
        let mut kept = self.kept.iter();
        kept.any(|one| one.check == check && one.about == about && one.words == words)
    }

    /// The number that follows a customer type everywhere, from 1.
    pub fn number_of(&self, id: Id) -> Option<usize> {
        let place = self.customer_types.iter().position(|one| one.id == id);
        place.map(|place| place + 1)
    }
}

impl Default for Canvas {
    fn default() -> Self {
        Self::new()
    }
}

impl CustomerType {
    pub fn new(id: Id) -> Self {
        Self {
            id,
            role: String::new(),
            part: None,
            single: false,
            segments: Vec::new(),
            jobs: Vec::new(),
            pains: Vec::new(),
            gains: Vec::new(),
            value: ValueProposition::default(),
        }
    }
}

impl Segment {
    pub fn new(id: Id) -> Self {
        Self {
            id,
            text: String::new(),
            early_adopters: Vec::new(),
        }
    }

    pub fn has_words(&self) -> bool {
        !is_blank(&self.text)
    }
}

impl Job {
    pub fn new(id: Id) -> Self {
        Self {
            id,
            when: String::new(),
            want: String::new(),
            so: String::new(),
            kind: None,
            alternatives: Vec::new(),
        }
    }

    /// Whether any of its blanks has words in it.
    pub fn has_words(&self) -> bool {
        Blank::ALL.iter().any(|blank| !is_blank(self.blank(*blank)))
    }
}

impl Entry {
    pub fn new(id: Id) -> Self {
        Self {
            id,
            text: String::new(),
            ties: Vec::new(),
        }
    }

    pub fn has_words(&self) -> bool {
        !is_blank(&self.text)
    }
}

impl ValueProposition {
    /// Whether any blank of its sentence has words in it.
    pub fn has_words(&self) -> bool {
        Blank::ALL.iter().any(|blank| !is_blank(self.blank(*blank)))
    }
}

impl Solution {
    /// Every part that can serve customers: the offering, each feature, the delivery.
    pub fn parts(&self) -> impl Iterator<Item = &Entry> {
        std::iter::once(&self.offering)
            .chain(&self.features)
            .chain(std::iter::once(&self.delivery))
    }
}
