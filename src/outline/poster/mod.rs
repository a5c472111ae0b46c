//! A canvas as a poster: one picture in landscape, for paper, slides and documents.
//!
//! A row for each customer type leads from whom it is about to the jobs and on to the value proposition;
//! the solution stands beneath them all.

mod cell;
mod pen;

use super::told::{Told, answers};
use super::{Customer, Outline};
use crate::content::Words;
use crate::walkthrough::Section;
use cell::cell;
use pen::Pen;

/// How high a poster is at most, of its width: what A4 and Letter both have room for inside of their
/// margins.
const HEIGHT: f64 = 0.68;
/// The narrowest poster, in units of which text is 16 high. Every further step has room for more.
const NARROWEST: f64 = 860.0;
const STEP: f64 = 1.1;
/// More steps than the largest canvas takes.
const MOST_STEPS: u32 = 60;

const MARGIN: f64 = 28.0;
const GAP: f64 = 14.0;
const PADDING: f64 = 14.0;

/// The sections that stand in the columns.
const COLUMNS: [Section; 3] = [Section::Customers, Section::Jobs, Section::Value];

/// The colours of the customer types, by their numbers: those of style/tokens.css on light ground.
const COLOURS: [&str; 12] = [
    "#1d5fa8", "#a8431d", "#1b6e49", "#75399c", "#7d5a00", "#0b6b76", "#a3275c", "#4a661c",
    "#4150b4", "#84532f", "#525c68", "#93307f",
];
const PLAIN: &str = "#545d66";
const INK: &str = "#1c2126";

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Title,
    Name,
    Label,
    Text,
    Note,
}

impl Face {
    /// In units of the poster.
    pub fn size(self) -> f64 {
        match self {
            Face::Title => 30.0,
            Face::Name => 19.0,
            Face::Text => 16.0,
            Face::Label | Face::Note => 13.5,
        }
    }

    pub fn is_bold(self) -> bool {
        matches!(self, Face::Title | Face::Name | Face::Label)
    }

    fn line_height(self) -> f64 {
        self.size() * 1.35
    }
}

/// Breaks a text into lines of at most so many units, as wide as a face makes it.
pub type Wrap<'a> = &'a dyn Fn(&str, f64, Face) -> Vec<String>;

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    pub svg: String,
    pub width: f64,
    pub height: f64,
}

/// The poster of a canvas. The more a canvas says, the wider it is drawn, so that all of it always fits
/// one page.
pub fn poster(outline: &Outline, words: Words, wrap: Wrap) -> Poster {
    let mut width = NARROWEST;
    for _ in 0..MOST_STEPS {
        if draw(outline, words, wrap, width).1 <= width * HEIGHT {
            break;
        }
        width *= STEP;
    }
    let (svg, height) = draw(outline, words, wrap, width);
    let height = height.max(width * HEIGHT);
    Poster {
        svg: pen::document(&title(outline, words), &svg, width, height),
        width,
        height,
    }
}

fn title(outline: &Outline, words: Words) -> String {
    match outline.title.trim() {
        "" => words.say("poster.untitled").to_owned(),
        title => title.to_owned(),
    }
}

/// What stands on a poster of this width, and how high it gets.
fn draw(outline: &Outline, words: Words, wrap: Wrap, width: f64) -> (String, f64) {
    let mut pen = Pen::new(wrap, words, width);
    let room = width - 2.0 * MARGIN;
    let mut y = MARGIN;
    y += pen.write(&title(outline, words), MARGIN, y, room, Face::Title, INK) + GAP;

    let inner = room - 2.0 * PADDING;
    let column = (inner - 2.0 * GAP) / 3.0;
    let left = |at: usize| MARGIN + PADDING + at as f64 * (column + GAP);
    let mut below = y;
    for (at, section) in COLUMNS.into_iter().enumerate() {
        let name = words.say(&format!("section.{}", section.key()));
        below = below.max(y + pen.write(name, left(at), y, column, Face::Label, PLAIN));
    }
    y = below + 4.0;

    for customer in &outline.customers {
        let colour = COLOURS[(customer.number.max(1) - 1) % COLOURS.len()];
        let cells = COLUMNS.map(|section| about(customer, section, words));
        y = row(&mut pen, y, room, colour, Some(customer), &cells) + GAP;
    }
    let solution = outline.solution.iter();
    let solution: Vec<Vec<Told>> = solution.map(|one| answers([one], words)).collect();
    y += pen.write(
        words.say("section.solution"),
        left(0),
        y,
        inner,
        Face::Label,
        PLAIN,
    ) + 4.0;
    y = row(&mut pen, y, room, PLAIN, None, &solution);
    (pen.drawn(), y + MARGIN)
}

/// Those of a customer's answers that belong to a section.
fn about(customer: &Customer, section: Section, words: Words) -> Vec<Told<'_>> {
    let about = customer.answers.iter();
    answers(about.filter(|one| one.question.section() == section), words)
}

/// A framed row of cells, below its customer's number and name if it has one; returns where it ends.
fn row(
    pen: &mut Pen,
    top: f64,
    room: f64,
    colour: &'static str,
    customer: Option<&Customer>,
    cells: &[Vec<Told>],
) -> f64 {
    let frame = pen.reserve();
    let (left, inner) = (MARGIN + PADDING, room - 2.0 * PADDING);
    let mut y = top + PADDING * 0.8;
    if let Some(customer) = customer {
        let (radius, gap) = (13.0, 36.0);
        pen.badge(left + radius, y + radius, radius, customer.number, colour);
        y += pen
            .write(
                &customer.name,
                left + gap,
                y + 1.0,
                inner - gap,
                Face::Name,
                colour,
            )
            .max(2.0 * radius)
            + 6.0;
    }
    let count = cells.len().max(1) as f64;
    let width = (inner - (count - 1.0) * GAP) / count;
    let mut bottom = y;
    for (at, answers) in cells.iter().enumerate() {
        let x = left + at as f64 * (width + GAP);
        bottom = bottom.max(cell(pen, answers, x, y, width, colour));
    }
    let bottom = bottom + PADDING * 0.8;
    pen.frame(frame, MARGIN, top, room, bottom - top, colour);
    bottom
}

#[cfg(test)]
mod tests {
    use super::super::outline;
    use super::super::tests::full;
    use super::*;
    use crate::model::{Canvas, Edit, Field, Id, List};

    /// Each letter half as wide as it is high.
    fn wrap(text: &str, width: f64, face: Face) -> Vec<String> {
        let most = (width / face.size() * 2.0).max(1.0) as usize;
        let letters: Vec<char> = text.chars().collect();
        let lines = letters.chunks(most);
        lines.map(|line| line.iter().collect()).collect()
    }

    fn poster_of(canvas: &Canvas) -> Poster {
        let words = Words::english();
        poster(&outline(canvas, words), words, &wrap)
    }

    fn written(canvas: &mut Canvas, text: &str) {
        let field = Field::Entry(List::Types, Id::FIRST_TYPE);
        let text = text.to_owned();
        canvas.apply(Edit::Write { field, text });
    }

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../style/tokens.css");
        for (colour, number) in COLOURS.iter().zip(1..) {
            let token = format!("--type-{number}: light-dark({colour},");
            assert!(tokens.contains(&token), "{token}");
        }
    }

    #[test]
    fn small_and_large_canvases_fit_one_page() {
        let mut large = full();
        let pains = List::Pains(Id::FIRST_TYPE);
        for id in 1000..1100 {
            let item = pains.blank_item(Id(id));
            large.apply(Edit::Insert {
                list: pains,
                at: 9,
                item,
            });
            let (field, text) = (Field::Entry(pains, Id(id)), "x ".repeat(70));
            large.apply(Edit::Write { field, text });
        }
        for canvas in [Canvas::new(), full(), large] {
            let poster = poster_of(&canvas);
            assert!(poster.height <= poster.width * HEIGHT + 0.01, "{poster:?}");
        }
    }

    #[test]
    fn words_that_are_no_xml_are_still_words() {
        let mut canvas = Canvas::new();
        written(&mut canvas, "<b>&\"\u{0}\u{b}\u{ffff}ok");
        let svg = poster_of(&canvas).svg;
        assert!(svg.contains("&lt;b&gt;&amp;&quot;ok"), "{svg}");
    }

    #[test]
    fn a_poster_in_arabic_begins_at_the_right() {
        let badge_of = |language| {
            let words = Words::of(language);
            let svg = poster(&outline(&full(), words), words, &wrap).svg;
            let badge = svg.split("<circle cx=\"").nth(1).unwrap_or_default();
            let x: f64 = badge.split('"').next().unwrap_or_default().parse().unwrap();
            x
        };
        assert!(badge_of("en") < badge_of("ar"));
    }

    #[test]
    fn what_is_written_from_right_to_left_begins_at_the_right() {
        let mut canvas = Canvas::new();
        written(&mut canvas, "Readers");
        assert!(!poster_of(&canvas).svg.contains("rtl"));
        written(&mut canvas, "قراء");
        assert!(poster_of(&canvas).svg.contains("direction=\"rtl\""));
    }
}
