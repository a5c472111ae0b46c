//! Pictures of a canvas as plain shapes, each with words that say the same. Pure: `ui/diagrams/` draws them.

mod chain;
mod complexity;
mod fit;
mod pen;
#[cfg(test)]
mod sample;
mod types;
mod wrap;

use crate::content::Words;
use crate::model::{Canvas, Id};
use crate::walkthrough::{Asked, Step};

/// How wide a drawing is that has to be read on a small phone.
pub const NARROW: i32 = 280;
/// How wide a drawing is where there is room.
pub const WIDE: i32 = 680;

/// What can be drawn of a canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Diagram {
    /// Roles with the segments in them. At the segments of one customer type, only the roles of others.
    Types(Option<Id>),
    /// What each customer type multiplies, and so many more of them.
    Complexity { more: usize },
    /// From the customer to the solution: every customer type, or one.
    Chain(Option<Id>),
    /// Pains beside what relieves them, gains beside what creates them, or both.
    Fit { of: Id, pains: bool, gains: bool },
}

impl Diagram {
    /// Draws it, for little room or for more; nothing where there is nothing to see yet. `asked` are
    /// the sections that a chain has parts of.
    pub fn draw(
        self,
        canvas: &Canvas,
        words: Words,
        asked: Asked,
        is_wide: bool,
    ) -> Option<Drawing> {
        match self {
            Diagram::Types(at) => Some(types::draw(canvas, words, at)),
            Diagram::Complexity { more } => complexity::draw(canvas, words, more),
            Diagram::Chain(only) => chain::draw(canvas, words, asked, only, is_wide),
            Diagram::Fit { of, pains, gains } => fit::draw(canvas, words, of, [pains, gains]),
        }
    }

    /// Whether it is drawn otherwise where there is more room.
    pub fn has_two_widths(self) -> bool {
        matches!(self, Diagram::Chain(_))
    }
}

/// A picture, measured in units that are about a pixel each.
#[cfg_attr(test, derive(Clone, Debug, PartialEq, Eq))]
pub struct Drawing {
    pub caption: String,
    pub width: i32,
    pub height: i32,
    pub shapes: Vec<Shape>,
    /// The text equivalent.
    pub says: Vec<Said>,
}

/// What a drawing is made of. `look` is one of [`look`]; a `colour` is a customer type's number, and
/// none where it is 0.
#[cfg_attr(test, derive(Clone, Debug, PartialEq, Eq))]
pub enum Shape {
    Box {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
        /// The radius of its corners.
        round: i32,
        look: &'static str,
        colour: usize,
    },
    /// One line of text. `x` is where it begins, or its middle for [`look::NUMBER`].
    Text {
        x: i32,
        y: i32,
        look: &'static str,
        text: String,
    },
    Line {
        points: Vec<(i32, i32)>,
        look: &'static str,
        colour: usize,
    },
    /// Shapes that lead to a question together.
    Link {
        step: Step,
        /// What a screen reader calls it.
        name: String,
        inside: Vec<Shape>,
    },
}

/// How shapes look: the names that the style sheet knows.
pub mod look {
    /// A box around others.
    pub const ROLE: &str = "role";
    /// A box that says what is there.
    pub const THERE: &str = "there";
    /// A box of the few among a group.
    pub const FEW: &str = "few";
    /// A dashed box or line, for what is not there.
    pub const GAP: &str = "gap";
    /// A dashed box around what is there and leads nowhere.
    pub const LOOSE: &str = "loose";
    /// What carries a number.
    pub const BADGE: &str = "mark";
    /// A line between two things.
    pub const TIE: &str = "tie";
    /// Words: plain, those that name something, those about something, those that point something
    /// out, and the number of a customer type.
    pub const WORDS: &str = "words";
    pub const NAME: &str = "name";
    pub const SOFT: &str = "soft";
    pub const NOTE: &str = "note";
    pub const NUMBER: &str = "number";
}

/// A line of a text equivalent, and the lines that stand under it.
#[cfg_attr(test, derive(Clone, Debug))]
#[derive(PartialEq, Eq)]
pub struct Said {
    pub text: String,
    pub under: Vec<Said>,
}

impl Said {
    fn new(text: &str) -> Self {
        Self {
            text: text.trim().into(),
            under: Vec::new(),
        }
    }

    /// Adds a line under it.
    fn add(&mut self, text: &str) {
        self.under.push(Said::new(text));
    }

    /// "Segment: university students".
    fn labelled(words: Words, label: &str, what: &str) -> Self {
        let values = [("label", label), ("what", what.trim())];
        Self::new(&words.fill("diagram.labelled", &values))
    }
}

impl Drawing {
    /// The picture for those who read from right to left.
    pub fn mirror(&mut self) {
        mirror(&mut self.shapes, self.width);
    }

    /// Whether both say the same. What is drawn follows from what is said.
    pub fn says_the_same(&self, other: &Drawing) -> bool {
        self.caption == other.caption && self.says == other.says
    }
}

/// "Customer 2".
fn numbered(words: Words, number: usize) -> String {
    words.fill("customer.number", &[("number", &words.number(number))])
}

fn mirror(shapes: &mut [Shape], all: i32) {
    for shape in shapes {
        match shape {
            Shape::Box { x, width, .. } => *x = all - *x - *width,
            Shape::Text { x, .. } => *x = all - *x,
            Shape::Line { points, .. } => {
                for (x, _) in points {
                    *x = all - *x;
                }
            }
            Shape::Link { inside, .. } => mirror(inside, all),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_mirrored_twice_is_as_it_was() {
        for drawing in sample::all() {
            let mut mirrored = drawing.clone();
            mirrored.mirror();
            assert_ne!(mirrored, drawing);
            mirrored.mirror();
            assert_eq!(mirrored, drawing);
        }
    }

    #[test]
    fn everything_stays_inside_of_the_picture_mirrored_or_not() {
        fn check(shapes: &[Shape], drawing: &Drawing) {
            let inside = |x: i32, y: i32| {
                assert!((0..=drawing.width).contains(&x), "{x} in {drawing:?}");
                assert!((0..=drawing.height).contains(&y), "{y} in {drawing:?}");
            };
            for shape in shapes {
                match shape {
                    Shape::Box {
                        x,
                        y,
                        width,
                        height,
                        ..
                    } => {
                        inside(*x, *y);
                        inside(x + width, y + height);
                    }
                    Shape::Text { x, y, .. } => inside(*x, *y),
                    Shape::Line { points, .. } => points.iter().for_each(|(x, y)| inside(*x, *y)),
                    Shape::Link { inside, .. } => check(inside, drawing),
                }
            }
        }
        for mut drawing in sample::all() {
            check(&drawing.shapes, &drawing);
            drawing.mirror();
            check(&drawing.shapes, &drawing);
        }
    }

    #[test]
    fn every_text_that_is_drawn_stands_in_the_words_too() {
        for drawing in sample::all() {
            let words = sample::says(&drawing);
            for text in sample::drawn(&drawing) {
                let text = text.trim_end_matches('…').trim();
                assert!(words.contains(text), "{text:?} is not in {words:?}");
            }
        }
    }
}
