//! A canvas for the tests of the diagrams, and ways to read what was drawn.

use super::{Diagram, Drawing, NARROW, Said, Shape, WIDE};
use crate::content::Words;
use crate::model::{Canvas, CustomerType, Entry, Id, Job, Segment};
use crate::walkthrough::{Asked, Step};

fn entry(id: u32, text: &str, ties: &[Id]) -> Entry {
    Entry {
        id: Id(id),
        text: text.into(),
        ties: ties.into(),
    }
}

/// Users with nearly everything; advertisers with a promise, and no job, segment or solution.
pub fn filled() -> Canvas {
    let mut canvas = Canvas::new();
    let users = &mut canvas.customer_types[0];
    users.role = " Users\n".into();
    let mut students = Segment::new(Id(20));
    students.text = "University students".into();
    let adopters = "Dorm room students who live away from home for the first time";
    students.early_adopters = vec![entry(21, adopters, &[])];
    users.segments = vec![students];
    let mut job = Job::new(Id(22));
    job.when = "I am new on campus".into();
    job.want = "meet people and make new friends".into();
    users.jobs = vec![job, Job::new(Id(23))];
    users.pains = vec![
        entry(30, "Walking up to strangers is awkward", &[]),
        entry(31, "Bars are loud", &[]),
    ];
    users.gains = vec![entry(32, "Friends who share their courses", &[])];
    users.value.outcome = "meet and connect with new friends easily".into();
    users.value.pain_relievers = vec![
        entry(
            33,
            "A profile says hello before they do",
            &[Id(30), Id(999)],
        ),
        entry(34, "Free drinks", &[]),
        entry(35, " ", &[Id(31)]),
    ];
    let mut advertisers = CustomerType::new(Id(40));
    advertisers.role = "Advertisers".into();
    advertisers.value.approach = "aiming at the right students".into();
    canvas.customer_types.push(advertisers);
    canvas.solution.offering.text = "A social network for students".into();
    canvas.solution.offering.ties = vec![Id::FIRST_TYPE];
    canvas.solution.features = vec![entry(41, "A newsletter", &[Id(999)])];
    canvas
}

/// Every diagram, of a new canvas, a filled one and one in other scripts.
pub fn all() -> Vec<Drawing> {
    let words = Words::english();
    let mut foreign = filled();
    let users = &mut foreign.customer_types[0];
    users.role = "المستخدمون الذين يبحثون عن أصدقاء جدد في مدينة لا يعرفون فيها أحداً".into();
    users.segments[0].text =
        "刚刚搬到新城市而且谁也不认识的年轻父母和他们的孩子们以及祖父母".into();
    users.pains[0].text = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3);
    let of = Id::FIRST_TYPE;
    let diagrams = [
        Diagram::Types(None),
        Diagram::Types(Some(of)),
        Diagram::Complexity { more: 1 },
        Diagram::Chain(None),
        Diagram::Chain(Some(of)),
        Diagram::Fit {
            of,
            pains: true,
            gains: true,
        },
    ];
    let mut all = Vec::new();
    for canvas in [Canvas::new(), filled(), foreign] {
        for diagram in diagrams {
            for is_wide in [false, true] {
                let drawn = diagram.draw(&canvas, words, Asked::ALL, is_wide);
                let width = if is_wide && diagram.has_two_widths() {
                    WIDE
                } else {
                    NARROW
                };
                assert!(drawn.iter().all(|one| one.width == width));
                all.extend(drawn);
            }
        }
    }
    assert!(all.len() > 30);
    all
}

/// Does something with each shape, those in links among them.
fn each(shapes: &[Shape], look: &mut dyn FnMut(&Shape)) {
    for shape in shapes {
        look(shape);
        if let Shape::Link { inside, .. } = shape {
            each(inside, look);
        }
    }
}

/// The lines of text that were drawn.
pub fn drawn(drawing: &Drawing) -> Vec<String> {
    let mut texts = Vec::new();
    each(&drawing.shapes, &mut |shape| {
        if let Shape::Text { text, .. } = shape {
            texts.push(text.clone());
        }
    });
    texts
}

/// How many boxes look so.
pub fn boxes(drawing: &Drawing, wanted: &str) -> usize {
    let mut count = 0;
    each(&drawing.shapes, &mut |shape| {
        if let Shape::Box { look, .. } = shape {
            count += usize::from(*look == wanted);
        }
    });
    count
}

/// Where the links lead, and what they are called.
pub fn links(drawing: &Drawing) -> Vec<(Step, String)> {
    let mut links = Vec::new();
    each(&drawing.shapes, &mut |shape| {
        if let Shape::Link { step, name, .. } = shape {
            links.push((*step, name.clone()));
        }
    });
    links
}

/// The text equivalent as one text, with single spaces.
pub fn says(drawing: &Drawing) -> String {
    fn add(said: &[Said], text: &mut String) {
        for one in said {
            for word in one.text.split_whitespace() {
                text.push(' ');
                text.push_str(word);
            }
            add(&one.under, text);
        }
    }
    let mut text = String::new();
    add(&drawing.says, &mut text);
    text.trim().to_owned()
}
