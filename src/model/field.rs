//! Names every place of a canvas that takes words.

use super::{Canvas, Id, List};

/// A place of one canvas that takes words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Title,
    /// The text of one entry of a list that is made of single texts: the role of a customer
    /// type, a segment, a pain. A job has blanks instead.
    Entry(List, Id),
    /// A blank of a job story: its customer type, the job, which blank.
    Job(Id, Id, Blank),
    /// A blank of a customer type's value proposition.
    Value(Id, Blank),
    Offering,
    Delivery,
}

/// A blank of one of the two sentences, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blank {
    /// "When ___" or "We help ___".
    First,
    /// "I want to ___" or "[achieve] ___".
    Second,
    /// "so I can ___" or "by ___".
    Third,
}

impl Blank {
    /// All three, in reading order.
    pub const ALL: [Blank; 3] = [Blank::First, Blank::Second, Blank::Third];
}

/// What sort of words a field takes: decides its limit and its checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    Title,
    Role,
    Segment,
    EarlyAdopter,
    When,
    Want,
    So,
    Alternative,
    Pain,
    Gain,
    ValueCustomer,
    ValueOutcome,
    ValueApproach,
    PainReliever,
    GainCreator,
    Differentiator,
    Offering,
    Feature,
    Delivery,
}

impl Field {
    pub fn kind(self) -> FieldKind {
        match self {
            Field::Title => FieldKind::Title,
            Field::Offering => FieldKind::Offering,
            Field::Delivery => FieldKind::Delivery,
            Field::Job(_, _, Blank::First) => FieldKind::When,
            Field::Job(_, _, Blank::Second) => FieldKind::Want,
            Field::Job(_, _, Blank::Third) => FieldKind::So,
            Field::Value(_, Blank::First) => FieldKind::ValueCustomer,
            Field::Value(_, Blank::Second) => FieldKind::ValueOutcome,
            Field::Value(_, Blank::Third) => FieldKind::ValueApproach,
            Field::Entry(list, _) => list.entry_kind(),
        }
    }

    /// Names the field within its canvas, whatever is moved or added around it. Under this name it
    /// stands on the page, and findings about it are kept.
    pub fn key(self) -> String {
        let number = |blank| match blank {
            Blank::First => 1,
            Blank::Second => 2,
            Blank::Third => 3,
        };
        match self {
            Field::Title => "venture".into(),
            Field::Offering => "offering".into(),
            Field::Delivery => "delivery".into(),
            Field::Entry(_, id) => format!("entry-{}", id.0),
            Field::Job(_, id, blank) => format!("job-{}-{}", id.0, number(blank)),
            Field::Value(id, blank) => format!("value-{}-{}", id.0, number(blank)),
        }
    }

    /// The list that the field's entry stands in, if it stands in one.
    pub fn list(self) -> Option<List> {
        match self {
            Field::Entry(list, _) => Some(list),
            _ => None,
        }
    }
}

impl Canvas {
    /// The words in a field; `None` when the field is no longer there.
    pub fn text(&self, field: Field) -> Option<&str> {
        match field {
            Field::Title => Some(&self.title),
            Field::Offering => Some(&self.solution.offering.text),
            Field::Delivery => Some(&self.solution.delivery.text),
            Field::Job(of, job, blank) => {
                let jobs = &self.customer_type(of)?.jobs;
                Some(jobs.iter().find(|one| one.id == job)?.blank(blank))
            }
            Field::Value(of, blank) => Some(self.customer_type(of)?.value.blank(blank)),
            Field::Entry(list, id) => self.list(list)?.text(id),
        }
    }

    /// Every field but the title: customer by customer, with its lists in the order of the lesson, and then
    /// the solution.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for one in &self.customer_types {
            fields.push(Field::Entry(List::Types, one.id));
            let mut lists = Vec::new();
            one.add_lists(&mut lists);
            for list in lists {
                self.add_fields(list, &mut fields);
            }
            fields.extend(Blank::ALL.map(|blank| Field::Value(one.id, blank)));
        }
        fields.push(Field::Offering);
        self.add_fields(List::Features, &mut fields);
        fields.push(Field::Delivery);
        fields
    }

    fn add_fields(&self, list: List, fields: &mut Vec<Field>) {
        for id in self.list(list).map_or(Vec::new(), |one| one.ids()) {
            match list {
                List::Jobs(of) => fields.extend(Blank::ALL.map(|one| Field::Job(of, id, one))),
                _ => fields.push(Field::Entry(list, id)),
            }
        }
    }

    pub(super) fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        match field {
            Field::Title => Some(&mut self.title),
            Field::Offering => Some(&mut self.solution.offering.text),
            Field::Delivery => Some(&mut self.solution.delivery.text),
            Field::Job(of, job, blank) => {
                let job = self.job_mut(of, job)?;
                Some(match blank {
                    Blank::First => &mut job.when,
                    Blank::Second => &mut job.want,
                    Blank::Third => &mut job.so,
                })
            }
            Field::Value(of, blank) => {
                let value = &mut self.customer_type_mut(of)?.value;
                Some(match blank {
                    Blank::First => &mut value.customer,
                    Blank::Second => &mut value.outcome,
                    Blank::Third => &mut value.approach,
                })
            }
            Field::Entry(list, id) => self.list_mut(list)?.text_mut(id),
        }
    }
}

impl super::Job {
    pub fn blank(&self, blank: Blank) -> &str {
        match blank {
            Blank::First => &self.when,
            Blank::Second => &self.want,
            Blank::Third => &self.so,
        }
    }
}

impl super::ValueProposition {
    pub fn blank(&self, blank: Blank) -> &str {
        match blank {
            Blank::First => &self.customer,
            Blank::Second => &self.outcome,
            Blank::Third => &self.approach,
        }
    }
}
