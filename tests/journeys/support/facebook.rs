//! The lesson's example: the customer model of Facebook in its early days.

use super::{Learner, button, field, radio, tick};

struct Customer {
    role: &'static str,
    part: &'static str,
    segment: &'static str,
    early_adopters: &'static str,
    job: [&'static str; 3],
    kind: &'static str,
    alternatives: &'static [&'static str],
    pain: &'static str,
    gain: &'static str,
    value: [&'static str; 3],
    reliever: &'static str,
    creator: &'static str,
    differentiator: &'static str,
}

const CUSTOMERS: [Customer; 2] = [
    Customer {
        role: "Users",
        part: "They benefit",
        segment: "University students",
        early_adopters: "Dorm room students who live away from home for the first time",
        job: [
            "I am new on campus and know nobody",
            "meet people and make new friends",
            "feel at home there",
        ],
        kind: "Social",
        alternatives: &[
            "Joining clubs and sports groups",
            "Going to bars and parties",
        ],
        pain: "Walking up to strangers is awkward",
        gain: "Friends who share their courses",
        value: [
            "university students",
            "meet and connect with new friends easily",
            "lowering the social risk of saying hello",
        ],
        reliever: "A profile says hello before they do",
        creator: "Everyone from their campus can be found",
        differentiator: "Only people with an address of their university get in",
    },
    Customer {
        role: "Advertisers",
        part: "They pay",
        segment: "Fashion, music and entertainment brands that target students",
        early_adopters: "Local event promoters who work hard to reach students",
        job: [
            "an event is coming up",
            "reach the students who would come",
            "sell more tickets for the same budget",
        ],
        kind: "Functional",
        alternatives: &[
            "Untargeted online banner advertising",
            "Traditional print advertising",
        ],
        pain: "Most who see a banner are no students",
        gain: "Higher click-through rates",
        value: [
            "advertisers with a student audience",
            "get better engagement",
            "aiming each advertisement at the right students",
        ],
        reliever: "Advertisements shown to one campus only",
        creator: "Interests that students state themselves",
        differentiator: "The one place where a whole campus is online",
    },
];

const OFFERING: &str =
    "An online social network for students that is a targeted advertising platform";
const FEATURE: &str = "A profile page for each student";
const DELIVERY: &str = "A website, opened one campus at a time";

/// One question and how it is answered.
pub struct Page {
    /// The question's address.
    pub address: String,
    answers: Vec<Answer>,
}

enum Answer {
    Writes(String, &'static str),
    Presses(&'static str),
    AddsACustomer,
    Chooses(&'static str),
    Ticks(&'static str, usize),
}

use Answer::{AddsACustomer, Chooses, Presses, Ticks, Writes};

impl Page {
    fn new(address: impl Into<String>, answers: Vec<Answer>) -> Self {
        let address = address.into();
        Self { address, answers }
    }

    /// Answers the question.
    pub async fn is_answered_by(&self, learner: &Learner) {
        for answer in &self.answers {
            match answer {
                Writes(label, text) => {
                    let place = field(label);
                    learner.writes(&place, text).await;
                    learner.reads_in(&place, text).await;
                }
                Presses(name) => learner.presses(&button(*name)).await,
                AddsACustomer => learner.adds_a_customer().await,
                Chooses(name) => {
                    learner.chooses(&radio(*name)).await;
                    assert!(learner.is_ticked(&radio(*name)).await, "{name} is chosen");
                }
                Ticks(name, number) => {
                    let place = tick(*name).number(*number);
                    learner.chooses(&place).await;
                    assert!(learner.is_ticked(&place).await, "{name} is ticked");
                }
            }
        }
    }

    /// Finds the answers as they were given.
    pub async fn is_still_answered(&self, learner: &Learner) {
        learner.is_at(&self.address).await;
        for answer in &self.answers {
            match answer {
                Writes(label, text) => learner.reads_in(&field(label), text).await,
                Presses(_) | AddsACustomer => {}
                Chooses(name) => {
                    assert!(learner.is_ticked(&radio(*name)).await, "{name} is chosen");
                }
                Ticks(name, number) => {
                    let place = tick(*name).number(*number);
                    assert!(learner.is_ticked(&place).await, "{name} is ticked");
                }
            }
        }
    }

    /// The words of the answers, as the review has to show them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.answers.iter().filter_map(|answer| match answer {
            Writes(_, text) | Chooses(text) => Some(*text),
            Presses(_) | AddsACustomer | Ticks(..) => None,
        })
    }
}

/// Every question of the example, in the order of the lesson.
pub fn pages() -> Vec<Page> {
    let [users, advertisers] = &CUSTOMERS;
    let mut pages = vec![Page::new(
        "customers/types",
        vec![
            Writes("Role, 1 of 1".into(), users.role),
            AddsACustomer,
            Writes("Role, 2 of 2".into(), advertisers.role),
        ],
    )];
    for section in [customers, jobs, value] {
        pages.extend(section(1, users));
        pages.extend(section(2, advertisers));
    }
    pages.extend(solution());
    pages
}

fn only(label: &str, text: &'static str) -> Vec<Answer> {
    vec![Writes(format!("{label}, 1 of 1"), text)]
}

fn customers(number: usize, of: &'static Customer) -> Vec<Page> {
    let at = |question| format!("customers/{number}/{question}");
    vec![
        Page::new(at("part"), vec![Chooses(of.part)]),
        Page::new(at("segments"), only("Segment", of.segment)),
        Page::new(
            at("early-adopters"),
            only("Early adopters", of.early_adopters),
        ),
    ]
}

fn jobs(number: usize, of: &'static Customer) -> Vec<Page> {
    let at = |question| format!("jobs/{number}/{question}");
    let labels = [
        "When: the situation",
        "I want to: the progress",
        "So I can: the outcome",
    ];
    let blanks = labels.into_iter().zip(of.job);
    let mut job: Vec<_> = blanks
        .map(|(label, text)| Writes(label.into(), text))
        .collect();
    job.push(Chooses(of.kind));
    let mut alternatives = Vec::new();
    for (place, text) in of.alternatives.iter().enumerate() {
        if place > 0 {
            alternatives.push(Presses("Add another alternative"));
        }
        let place = place + 1;
        alternatives.push(Writes(
            format!("What they use today, {place} of {place}"),
            text,
        ));
    }
    vec![
        Page::new(at("job-stories"), job),
        Page::new(at("alternatives"), alternatives),
        Page::new(at("pains"), only("Pain", of.pain)),
        Page::new(at("gains"), only("Gain", of.gain)),
    ]
}

fn value(number: usize, of: &'static Customer) -> Vec<Page> {
    let at = |question| format!("value/{number}/{question}");
    let labels = [
        "We help: the customer",
        "To: what they achieve",
        "By: your own way of doing it",
    ];
    let blanks = labels.into_iter().zip(of.value);
    let promise = blanks.map(|(label, text)| Writes(label.into(), text));
    let mut relievers = only("Pain reliever", of.reliever);
    relievers.push(Ticks(of.pain, 1));
    let mut creators = only("Gain creator", of.creator);
    creators.push(Ticks(of.gain, 1));
    vec![
        Page::new(at("sentence"), promise.collect()),
        Page::new(at("pain-relievers"), relievers),
        Page::new(at("gain-creators"), creators),
        Page::new(
            at("differentiators"),
            only("Differentiator", of.differentiator),
        ),
    ]
}

/// The offering serves both, the feature the users, the delivery both.
fn solution() -> Vec<Page> {
    let [users, advertisers] = ["Customer 1 Users", "Customer 2 Advertisers"];
    let serves = vec![
        Ticks(users, 1),
        Ticks(advertisers, 1),
        Ticks(users, 2),
        Ticks(users, 3),
        Ticks(advertisers, 3),
    ];
    vec![
        Page::new(
            "solution/offering",
            vec![Writes("Core offering".into(), OFFERING)],
        ),
        Page::new("solution/features", only("Feature", FEATURE)),
        Page::new(
            "solution/delivery",
            vec![Writes("Delivery".into(), DELIVERY)],
        ),
        Page::new("solution/serves", serves),
    ]
}
