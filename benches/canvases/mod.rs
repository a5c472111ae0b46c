//! The canvases that are timed: twelve customer types, each with ten jobs and all that goes with
//! them.

use customer_model_canvas::model::{
    Blank, Canvas, Edit, Field, FieldKind, Id, List, most_graphemes,
};

/// A job story of ordinary length.
pub const WHEN: &str = "my hands are bad with the arthritis and the carer is late";
pub const WANT: &str = "open jars and tins with one hand";
pub const SO: &str = "cook my tea by six without waiting";

/// How many customer types the canvases have, and how many jobs each.
const TYPES: u32 = 12;
const JOBS: u32 = 10;

/// A canvas with ordinary words in each field.
pub fn ordinary() -> Canvas {
    filled(|kind| {
        let words = match kind {
            FieldKind::Role => "subscribing readers",
            FieldKind::Segment => "parents of newborns in Leeds",
            FieldKind::EarlyAdopter => "those who had twins last month",
            FieldKind::When => WHEN,
            FieldKind::Want => WANT,
            FieldKind::So => SO,
            FieldKind::Alternative => "a knife and a tea towel",
            FieldKind::Pain => "the carer comes late every other day",
            FieldKind::Gain => "supper on the table at six",
            FieldKind::PainReliever => "a tool that opens every jar in the house",
            FieldKind::GainCreator => "a tray with all that one meal needs",
            _ => "",
        };
        words.to_owned()
    })
}

/// A canvas in which each field is as long as it is meant to be at most.
pub fn at_its_limits() -> Canvas {
    filled(|kind| {
        let words = "mais où sont les neiges d’antan ".chars().cycle();
        words.take(most_graphemes(kind)).collect()
    })
}

/// The first job of the first customer type.
pub fn first_job() -> Field {
    Field::Job(Id(100), Id(101), Blank::First)
}

fn filled(words: impl Fn(FieldKind) -> String) -> Canvas {
    let mut canvas = Canvas::new();
    canvas.customer_types.clear();
    for number in 1..=TYPES {
        let mut next = number * 100;
        let mut add = |list: List| {
            let id = Id(next);
            next += 1;
            let (at, item) = (usize::MAX, list.blank_item(id));
            canvas.apply(Edit::Insert { list, at, item });
            id
        };
        let of = add(List::Types);
        for _ in 0..JOBS {
            let job = add(List::Jobs(of));
            add(List::Alternatives(of, job));
        }
        let segment = add(List::Segments(of));
        for list in [
            List::EarlyAdopters(of, segment),
            List::Pains(of),
            List::Gains(of),
            List::PainRelievers(of),
            List::GainCreators(of),
            List::Differentiators(of),
        ] {
            add(list);
        }
    }
    for field in canvas.fields() {
        let text = words(field.kind());
        canvas.apply(Edit::Write { field, text });
    }
    canvas
}
