//! The questions that the lesson asks, and the sections they belong to.

use crate::model::Id;

/// The four sections of the customer model, and the page on which all of it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Customers,
    Jobs,
    Value,
    Solution,
    Review,
}

/// A question of the lesson. Most are asked once for each customer type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    Types,
    Part,
    Segments,
    EarlyAdopters,
    Jobs,
    Alternatives,
    Pains,
    Gains,
    Value,
    PainRelievers,
    GainCreators,
    Differentiators,
    Offering,
    Features,
    Delivery,
    Serves,
    Review,
}

/// One question as it is asked on the way through: of one customer type, or of the whole venture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    pub question: Question,
    /// The customer type that it is about.
    pub of: Option<Id>,
}

impl Section {
    /// In the order of the lesson.
    pub const ALL: [Section; 5] = [
        Section::Customers,
        Section::Jobs,
        Section::Value,
        Section::Solution,
        Section::Review,
    ];

    /// How content and addresses name the section.
    pub fn key(self) -> &'static str {
        match self {
            Section::Customers => "customers",
            Section::Jobs => "jobs",
            Section::Value => "value",
            Section::Solution => "solution",
            Section::Review => "review",
        }
    }

    /// The questions of the section, in the order of the lesson.
    pub fn questions(self) -> &'static [Question] {
        use Question::*;
        match self {
            Section::Customers => &[Types, Part, Segments, EarlyAdopters],
            Section::Jobs => &[Jobs, Alternatives, Pains, Gains],
            Section::Value => &[Value, PainRelievers, GainCreators, Differentiators],
            Section::Solution => &[Offering, Features, Delivery, Serves],
            Section::Review => &[Review],
        }
    }
}

impl Question {
    /// Every question, in the order of the lesson.
    pub fn all() -> impl Iterator<Item = Question> {
        let sections = Section::ALL.into_iter();
        sections.flat_map(|section| section.questions().iter().copied())
    }

    pub fn section(self) -> Section {
        use Question::*;
        match self {
            Types | Part | Segments | EarlyAdopters => Section::Customers,
            Jobs | Alternatives | Pains | Gains => Section::Jobs,
            Value | PainRelievers | GainCreators | Differentiators => Section::Value,
            Offering | Features | Delivery | Serves => Section::Solution,
            Review => Section::Review,
        }
    }

    /// Whether the question is asked of each customer type, or once.
    pub fn is_asked_of_each_type(self) -> bool {
        let section = self.section();
        !matches!(section, Section::Solution | Section::Review) && self != Question::Types
    }

    /// How content and addresses name the question.
    pub fn key(self) -> &'static str {
        match self {
            Question::Types => "types",
            Question::Part => "part",
            Question::Segments => "segments",
            Question::EarlyAdopters => "early-adopters",
            Question::Jobs => "job-stories",
            Question::Alternatives => "alternatives",
            Question::Pains => "pains",
            Question::Gains => "gains",
            Question::Value => "sentence",
            Question::PainRelievers => "pain-relievers",
            Question::GainCreators => "gain-creators",
            Question::Differentiators => "differentiators",
            Question::Offering => "offering",
            Question::Features => "features",
            Question::Delivery => "delivery",
            Question::Serves => "serves",
            Question::Review => "canvas",
        }
    }
}

impl Step {
    /// A question that is asked once.
    pub const fn once(question: Question) -> Self {
        Self { question, of: None }
    }

    /// A question that is asked of one customer type.
    pub const fn about(question: Question, of: Id) -> Self {
        Self {
            question,
            of: Some(of),
        }
    }

    /// Where everyone starts.
    pub const FIRST: Step = Step::once(Question::Types);

    pub fn section(self) -> Section {
        self.question.section()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_belongs_to_the_section_that_lists_it() {
        for section in Section::ALL {
            for question in section.questions() {
                assert_eq!(question.section(), section);
            }
        }
        assert_eq!(Question::all().count(), 17);
    }
}
