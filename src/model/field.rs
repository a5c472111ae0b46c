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

    /// Every field but the title, in the order of the lesson: customer by customer, and then the
    /// solution.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for one in &self.customer_types {
            let of = one.id;
            let mut add = |list: List, ids: &mut dyn Iterator<Item = Id>| {
                fields.extend(ids.map(|id| Field::Entry(list, id)));
            };
            add(List::Types, &mut std::iter::once(of));
            add(
                List::Segments(of),
                &mut one.segments.iter().map(|one| one.id),
            );
            for segment in &one.segments {
                let list = List::EarlyAdopters(of, segment.id);
                add(list, &mut segment.early_adopters.iter().map(|one| one.id));
            }
            for job in &one.jobs {
                let list = List::Alternatives(of, job.id);
                add(list, &mut job.alternatives.iter().map(|one| one.id));
            }
            let value = &one.value;
            let lists = [
                (List::Pains(of), &one.pains),
                (List::Gains(of), &one.gains),
                (List::PainRelievers(of), &value.pain_relievers),
                (List::GainCreators(of), &value.gain_creators),
                (List::Differentiators(of), &value.differentiators),
            ];
            for (list, entries) in lists {
                add(list, &mut entries.iter().map(|one| one.id));
            }
            for job in &one.jobs {
                fields.extend(Blank::ALL.map(|blank| Field::Job(of, job.id, blank)));
            }
            fields.extend(Blank::ALL.map(|blank| Field::Value(of, blank)));
        }
        fields.push(Field::Offering);
        let features = self.solution.features.iter();
        fields.extend(features.map(|one| Field::Entry(List::Features, one.id)));
        fields.push(Field::Delivery);
        fields
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
