//! Draws the poster: text, frames and badges of SVG.

use super::{Face, Wrap};
use crate::content::Words;

const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/// What has been drawn so far.
pub struct Pen<'a> {
    wrap: Wrap<'a>,
    words: Words,
    /// The width of the poster.
    across: f64,
    pieces: Vec<String>,
}

/// A picture with a title, for those who do not see it and for the tip over it.
pub fn document(title: &str, drawn: &str, width: f64, height: f64) -> String {
    let (width, height) = (number(width), number(height));
    let title = escaped(title);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"{FONT}\"><title>{title}</title>\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>{drawn}</svg>"
    )
}

impl<'a> Pen<'a> {
    pub fn new(wrap: Wrap<'a>, words: Words, across: f64) -> Self {
        Self {
            wrap,
            words,
            across,
            pieces: Vec::new(),
        }
    }

    /// Where something begins that is so wide: from the right where the language is written so.
    fn place(&self, x: f64, width: f64) -> f64 {
        match self.words.is_rtl() {
            true => self.across - x - width,
            false => x,
        }
    }

    /// Everything that was drawn.
    pub fn drawn(self) -> String {
        self.pieces.concat()
    }

    /// Writes a text from a corner into a width; returns how high it gets.
    pub fn write(
        &mut self,
        text: &str,
        x: f64,
        top: f64,
        width: f64,
        face: Face,
        colour: &'static str,
    ) -> f64 {
        self.indented(text, x, top, width, 0.0, face, colour)
    }

    /// The same, with room left on the side where the text begins.
    #[expect(clippy::too_many_arguments, reason = "a place, a text and its looks")]
    pub fn indented(
        &mut self,
        text: &str,
        x: f64,
        top: f64,
        width: f64,
        indent: f64,
        face: Face,
        colour: &'static str,
    ) -> f64 {
        let lines = (self.wrap)(text.trim(), width - indent, face);
        let is_rtl = is_right_to_left(text);
        let x = self.place(x, width);
        let x = if is_rtl {
            x + width - indent
        } else {
            x + indent
        };
        let direction = if is_rtl { " direction=\"rtl\"" } else { "" };
        let weight = if face.is_bold() {
            " font-weight=\"700\""
        } else {
            ""
        };
        for (at, line) in lines.iter().enumerate() {
            let y = top + face.size() + at as f64 * face.line_height();
            self.pieces.push(format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{colour}\"{weight}{direction}>{}</text>",
                number(x),
                number(y),
                number(face.size()),
                escaped(line)
            ));
        }
        lines.len() as f64 * face.line_height()
    }

    /// The point before a line, on the side where its text begins.
    pub fn point(&mut self, text: &str, x: f64, top: f64, width: f64, colour: &'static str) {
        let x = self.place(x, width);
        let x = if is_right_to_left(text) {
            x + width - 3.0
        } else {
            x + 3.0
        };
        self.circle(x, top + 11.0, 2.5, colour);
    }

    /// A customer type's number in its colour.
    pub fn badge(&mut self, x: f64, y: f64, radius: f64, count: usize, colour: &'static str) {
        let x = self.place(x, 0.0);
        let count = self.words.number(count);
        self.circle(x, y, radius, colour);
        self.pieces.push(format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"15\" font-weight=\"700\" fill=\"#fff\" \
             text-anchor=\"middle\">{count}</text>",
            number(x),
            number(y + 5.3)
        ));
    }

    fn circle(&mut self, x: f64, y: f64, radius: f64, colour: &'static str) {
        self.pieces.push(format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{colour}\"/>",
            number(x),
            number(y),
            number(radius)
        ));
    }

    /// A place behind what is drawn from here on, for a frame whose size is not known yet.
    pub fn reserve(&mut self) -> usize {
        self.pieces.push(String::new());
        self.pieces.len() - 1
    }

    /// Draws a frame in a place that was reserved.
    pub fn frame(
        &mut self,
        place: usize,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        colour: &'static str,
    ) {
        let [x, y, width, height] = [x, y, width, height].map(number);
        if let Some(place) = self.pieces.get_mut(place) {
            *place = format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"8\" \
                 fill=\"#fff\" stroke=\"{colour}\" stroke-width=\"1.5\"/>"
            );
        }
    }
}

/// Whether a text begins at the right: its first letter belongs to a script that is written so.
fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|one| one.is_alphabetic());
    first.is_some_and(|one| {
        matches!(u32::from(one), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1e800..=0x1efff)
    })
}

/// With one digit behind the point, which is finer than any printer.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Text as XML, which has no place for most control characters.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}
