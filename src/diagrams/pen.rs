//! What the diagrams draw with: boxes that grow with their words, badges, arrows.

use super::wrap::wrap;
use super::{Shape, look};
use crate::content::Words;
use crate::walkthrough::Step;

/// How high a line of text is.
pub const LINE: i32 = 18;
/// The room between the border of a box and its words.
pub const PAD: i32 = 8;
/// As many lines as it takes: what is said of the canvas is short, and means something else when it is cut.
pub const WHOLE: usize = usize::MAX;
/// How far words stand behind the badge beside them.
pub const BESIDE: i32 = 28;
const BADGE: i32 = 20;

/// What has been drawn so far.
pub struct Pen {
    words: Words,
    pub shapes: Vec<Shape>,
}

/// Words of a box: how they look, and in how many lines at most.
pub type Lines<'a> = (&'a str, &'static str, usize);

impl Pen {
    pub fn new(words: Words) -> Self {
        let shapes = Vec::new();
        Self { words, shapes }
    }

    /// Begins a box, to be drawn behind what follows; [`Pen::close`] says where it ends.
    pub fn open(
        &mut self,
        (x, y, width): (i32, i32, i32),
        look: &'static str,
        colour: usize,
    ) -> usize {
        self.shapes.push(Shape::Box {
            x,
            y,
            width,
            height: 0,
            round: 7,
            look,
            colour,
        });
        self.shapes.len() - 1
    }

    /// Ends a box.
    pub fn close(&mut self, at: usize, bottom: i32) {
        if let Some(Shape::Box { y, height, .. }) = self.shapes.get_mut(at) {
            *height = bottom - *y;
        }
    }

    /// Writes texts one under the other; returns where they end.
    pub fn write(&mut self, (x, y, width): (i32, i32, i32), texts: &[Lines]) -> i32 {
        let mut y = y;
        for (text, look, most) in texts {
            // Bold letters are wider.
            let is_bold = matches!(*look, look::NAME | look::NOTE);
            let width = if is_bold { width * 9 / 10 } else { width };
            for text in wrap(text, width, *most) {
                self.shapes.push(Shape::Text {
                    x,
                    y: y + 14,
                    look,
                    text,
                });
                y += LINE;
            }
        }
        y
    }

    /// A box with words in it, and a badge beside them where `number` is not 0; returns where it ends.
    pub fn card(
        &mut self,
        (x, y, width): (i32, i32, i32),
        look: &'static str,
        colour: usize,
        number: usize,
        texts: &[Lines],
    ) -> i32 {
        let card = self.open((x, y, width), look, colour);
        let beside = if number > 0 {
            self.badge(x + PAD, y + PAD, number, look::BADGE);
            BESIDE
        } else {
            0
        };
        let place = (x + PAD + beside, y + PAD - 1, width - 2 * PAD - beside);
        let bottom = self.write(place, texts) + PAD - 1;
        self.close(card, bottom);
        bottom
    }

    /// The number of a customer type on its colour, or where it would stand.
    pub fn badge(&mut self, x: i32, y: i32, number: usize, look: &'static str) {
        self.shapes.push(Shape::Box {
            x,
            y,
            width: BADGE,
            height: BADGE,
            round: BADGE / 2,
            look,
            colour: number,
        });
        self.shapes.push(Shape::Text {
            x: x + BADGE / 2,
            y: y + 15,
            look: look::NUMBER,
            text: self.words.number(number),
        });
    }

    /// Makes a link of what has been drawn since a shape. Its name begins with the words that are seen.
    pub fn link(&mut self, from: usize, step: Step, words: Words, number: usize) {
        let inside = self.shapes.split_off(from);
        let mut name = String::new();
        for shape in &inside {
            if let Shape::Text { text, .. } = shape {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(text);
            }
        }
        if number > 0 {
            let number = words.number(number);
            let values = [("what", name.as_str()), ("number", &number)];
            name = words.fill("diagram.chain.part", &values);
        }
        self.shapes.push(Shape::Link { step, name, inside });
    }
}
