//! The lesson's example: the customer model of Facebook in its early days, in two languages.

use customer_model_canvas::content::Words;

use super::{Learner, button, field, radio, tick};

/// What somebody writes in one language.
struct Story {
    language: &'static str,
    customers: [Customer; 2],
    offering: &'static str,
    feature: &'static str,
    delivery: &'static str,
}

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

const ENGLISH: Story = Story {
    language: "en",
    customers: [
        Customer {
            role: "Users",
            part: "part.benefits",
            segment: "University students",
            early_adopters: "Dorm room students who live away from home for the first time",
            job: [
                "I am new on campus and know nobody",
                "meet people and make new friends",
                "feel at home there",
            ],
            kind: "kind.social",
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
            part: "part.pays",
            segment: "Fashion, music and entertainment brands that target students",
            early_adopters: "Local event promoters who work hard to reach students",
            job: [
                "an event is coming up",
                "reach the students who would come",
                "sell more tickets for the same budget",
            ],
            kind: "kind.functional",
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
    ],
    offering: "An online social network for students that is a targeted advertising platform",
    feature: "A profile page for each student",
    delivery: "A website, opened one campus at a time",
};

const ARABIC: Story = Story {
    language: "ar",
    customers: [
        Customer {
            role: "مستخدمون",
            part: "part.benefits",
            segment: "طلاب الجامعات",
            early_adopters: "طلاب السنة الأولى الذين يسكنون بعيدًا عن أهلهم لأول مرة",
            job: [
                "أصل إلى الجامعة ولا أعرف أحدًا",
                "أتعرف إلى زملاء وأكون صداقات",
                "أشعر أنني بين أهلي",
            ],
            kind: "kind.social",
            alternatives: &["الانضمام إلى أندية الجامعة", "اللقاء في المقاهي"],
            pain: "بدء الكلام مع الغرباء محرج",
            gain: "أصدقاء يدرسون المواد نفسها",
            value: [
                "طلاب الجامعات",
                "التعرف إلى أصدقاء جدد بسهولة",
                "صفحات يعرف بها كل طالب بنفسه",
            ],
            reliever: "صفحة تقول مرحبًا قبل صاحبها",
            creator: "كل من في الجامعة يمكن العثور عليه",
            differentiator: "لا يدخل إلا من له بريد جامعته",
        },
        Customer {
            role: "معلنون",
            part: "part.pays",
            segment: "علامات أزياء وموسيقى تبيع للطلاب",
            early_adopters: "منظمو حفلات محلية يبحثون عن جمهور من الطلاب",
            job: [
                "تقترب حفلة أنظمها",
                "أصل إلى الطلاب الذين قد يحضرون",
                "أبيع تذاكر أكثر بالمال نفسه",
            ],
            kind: "kind.functional",
            alternatives: &["لافتات إعلانية على المواقع", "إعلانات في الصحف"],
            pain: "معظم من يرون اللافتة ليسوا طلابًا",
            gain: "نقرات أكثر على كل إعلان",
            value: [
                "معلنين جمهورهم من الطلاب",
                "نيل تفاعل أكبر",
                "توجيه كل إعلان إلى الطلاب المناسبين",
            ],
            reliever: "إعلان يظهر في جامعة واحدة فقط",
            creator: "اهتمامات يذكرها الطلاب بأنفسهم",
            differentiator: "المكان الوحيد الذي تجتمع فيه جامعة كاملة",
        },
    ],
    offering: "شبكة على الويب للطلاب تعرض إعلانات موجهة",
    feature: "صفحة لكل طالب",
    delivery: "موقع يفتح جامعة بعد أخرى",
};

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
    Ticks(String, usize),
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
                    let place = tick(name).number(*number);
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
                    let place = tick(name).number(*number);
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
    pages_of(&ENGLISH)
}

/// The same in Arabic.
pub fn pages_in_arabic() -> Vec<Page> {
    pages_of(&ARABIC)
}

fn pages_of(story: &'static Story) -> Vec<Page> {
    let words = Words::of(story.language);
    let [users, advertisers] = &story.customers;
    let add = only(words, "types", users.role);
    let entry = [("number", "2"), ("count", "2")];
    let second = labelled(words, "types", &entry);
    let mut pages = vec![Page::new("customers/types", add)];
    pages[0].answers.push(AddsACustomer);
    pages[0].answers.push(Writes(second, advertisers.role));
    for section in [customers, jobs, value] {
        pages.extend(section(words, 1, users));
        pages.extend(section(words, 2, advertisers));
    }
    pages.extend(solution(words, story));
    pages
}

/// "Segment, 1 of 1".
fn labelled(words: Words, question: &str, entry: &[(&str, &str)]) -> String {
    let label = words.say(&format!("question.{question}.label"));
    let label = ("label", label);
    words.fill("list.entry", &[&[label], entry].concat())
}

fn only(words: Words, question: &str, text: &'static str) -> Vec<Answer> {
    let entry = [("number", "1"), ("count", "1")];
    vec![Writes(labelled(words, question, &entry), text)]
}

fn customers(words: Words, number: usize, of: &'static Customer) -> Vec<Page> {
    let at = |question| format!("customers/{number}/{question}");
    let page = |question, text| Page::new(at(question), only(words, question, text));
    vec![
        Page::new(at("part"), vec![Chooses(words.say(of.part))]),
        page("segments", of.segment),
        page("early-adopters", of.early_adopters),
    ]
}

/// Words for the three blanks of a sentence.
fn blanks(words: Words, labels: [&str; 3], texts: [&'static str; 3]) -> Vec<Answer> {
    let label = |label| words.say(&format!("blank.{label}-label")).to_owned();
    let blanks = labels.into_iter().zip(texts);
    blanks
        .map(|(name, text)| Writes(label(name), text))
        .collect()
}

fn jobs(words: Words, number: usize, of: &'static Customer) -> Vec<Page> {
    let at = |question| format!("jobs/{number}/{question}");
    let mut job = blanks(words, ["when", "want", "so"], of.job);
    job.push(Chooses(words.say(of.kind)));
    let mut alternatives = Vec::new();
    for (place, text) in of.alternatives.iter().enumerate() {
        if place > 0 {
            alternatives.push(Presses(words.say("question.alternatives.add")));
        }
        let place = (place + 1).to_string();
        let entry = [("number", place.as_str()), ("count", &place)];
        alternatives.push(Writes(labelled(words, "alternatives", &entry), text));
    }
    let page = |question, text| Page::new(at(question), only(words, question, text));
    vec![
        Page::new(at("job-stories"), job),
        Page::new(at("alternatives"), alternatives),
        page("pains", of.pain),
        page("gains", of.gain),
    ]
}

fn value(words: Words, number: usize, of: &'static Customer) -> Vec<Page> {
    let at = |question| format!("value/{number}/{question}");
    let promise = blanks(words, ["customer", "outcome", "approach"], of.value);
    let tied = |question, text, to: &str| {
        let mut answers = only(words, question, text);
        answers.push(Ticks(to.to_owned(), 1));
        Page::new(at(question), answers)
    };
    vec![
        Page::new(at("sentence"), promise),
        tied("pain-relievers", of.reliever, of.pain),
        tied("gain-creators", of.creator, of.gain),
        Page::new(
            at("differentiators"),
            only(words, "differentiators", of.differentiator),
        ),
    ]
}

/// The offering serves both, the feature the users, the delivery both.
fn solution(words: Words, story: &'static Story) -> Vec<Page> {
    let badge = words.say("customer.badge");
    let [users, advertisers] = [0, 1].map(|place| {
        let role = story.customers[place].role;
        format!("{badge} {} {role}", place + 1)
    });
    let serves = vec![
        Ticks(users.clone(), 1),
        Ticks(advertisers.clone(), 1),
        Ticks(users.clone(), 2),
        Ticks(users, 3),
        Ticks(advertisers, 3),
    ];
    let single = |question: &str, text| {
        let label = words.say(&format!("question.{question}.label"));
        let answers = vec![Writes(label.to_owned(), text)];
        Page::new(format!("solution/{question}"), answers)
    };
    vec![
        single("offering", story.offering),
        Page::new("solution/features", only(words, "features", story.feature)),
        single("delivery", story.delivery),
        Page::new("solution/serves", serves),
    ]
}
