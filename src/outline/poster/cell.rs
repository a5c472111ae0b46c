//! One cell of the poster: questions and what answers them.

use super::pen::Pen;
use super::{Face, INK, PLAIN};
use crate::outline::told::Told;

/// How far text stands behind its point.
const INDENT: f64 = 13.0;

/// Draws a cell and returns where it ends.
pub fn cell(
    pen: &mut Pen,
    answers: &[Told],
    x: f64,
    top: f64,
    width: f64,
    colour: &'static str,
) -> f64 {
    let mut y = top;
    for (at, (question, lines)) in answers.iter().enumerate() {
        if at > 0 {
            y += 8.0;
        }
        y += pen.write(question, x, y, width, Face::Label, colour) + 1.0;
        for line in *lines {
            pen.point(&line.text, x, y, width, colour);
            y += pen.indented(&line.text, x, y, width, INDENT, Face::Text, INK);
            if let Some(note) = &line.note {
                y += pen.indented(note, x, y, width, INDENT, Face::Note, PLAIN);
            }
            y += 3.0;
        }
    }
    y
}
