//! What each customer type multiplies: a column in its colour for each, of all that it brings with it.

use super::pen::{LINE, Pen, WHOLE};
use super::{Drawing, NARROW, Said, look, numbered};
use crate::content::Words;
use crate::model::Canvas;
use crate::model::text::is_blank;

/// What each customer type brings with it at the least, to be tested with real people: that it
/// exists as described, that the job matters to it, that the promise attracts it.
const TESTS_OF_A_TYPE: usize = 3;

/// How far one column stands from the next.
const COLUMN: i32 = 23;

/// The columns, with those of so many `more` types; none as long as there is no customer type with a role.
pub fn draw(canvas: &Canvas, words: Words, more: usize) -> Option<Drawing> {
    let types = &canvas.customer_types;
    if types.iter().all(|one| is_blank(&one.role)) {
        return None;
    }
    let now = types.len();
    let count = now + more;
    let rows = [
        (words.count("diagram.complexity.types", count), 1),
        (words.count("diagram.complexity.jobs", count), 1),
        (words.count("diagram.complexity.values", count), 1),
        (
            words.count("diagram.complexity.tests", count * TESTS_OF_A_TYPE),
            TESTS_OF_A_TYPE,
        ),
    ];
    let mut pen = Pen::new(words);
    let mut says = Vec::new();
    let mut y = 0;
    for (text, each) in rows {
        y = pen.write((1, y, NARROW - 2), &[(&text, look::SOFT, WHOLE)]) + 2;
        for _ in 0..each {
            let mut x = 1;
            for number in 1..=count {
                let look = if number > now { look::GAP } else { look::BADGE };
                pen.badge(x, y, number, look);
                x += COLUMN;
            }
            y += COLUMN;
        }
        y += LINE / 2 - 3;
        says.push(Said::new(&text));
    }
    say_names(&mut says[0], canvas, words);
    Some(Drawing {
        caption: words.count("diagram.complexity.caption", count),
        width: NARROW,
        height: y,
        shapes: pen.shapes,
        says,
    })
}

/// The customer types by their numbers, as far as they have names.
fn say_names(said: &mut Said, canvas: &Canvas, words: Words) {
    let mut number = 0;
    for one in &canvas.customer_types {
        number += 1;
        let label = numbered(words, number);
        said.under.push(if is_blank(&one.role) {
            Said::new(&label)
        } else {
            Said::labelled(words, &label, &one.role)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{boxes, filled, says};
    use super::*;
    use crate::model::{CustomerType, Id, MOST_CUSTOMER_TYPES};

    #[test]
    fn each_customer_type_brings_one_of_all_and_three_things_to_test() {
        let mut canvas = filled();
        let words = Words::english();
        let two = draw(&canvas, words, 0).unwrap();
        assert_eq!(boxes(&two, look::BADGE), 2 * (3 + TESTS_OF_A_TYPE));
        assert!(says(&two).contains("6 things to test"), "{}", says(&two));
        canvas.customer_types.truncate(1);
        let one = draw(&canvas, words, 0).unwrap();
        assert!(says(&one).contains("1 value proposition to write"));
        assert_ne!(one.caption, two.caption);
    }

    #[test]
    fn one_more_stands_out_by_its_shape_and_is_counted() {
        let drawing = draw(&filled(), Words::english(), 1).unwrap();
        assert_eq!(boxes(&drawing, look::BADGE), 2 * (3 + TESTS_OF_A_TYPE));
        assert_eq!(boxes(&drawing, look::GAP), 3 + TESTS_OF_A_TYPE);
        assert!(
            says(&drawing).contains("9 things to test"),
            "{}",
            says(&drawing)
        );
    }

    #[test]
    fn nothing_is_multiplied_before_there_is_a_role() {
        assert_eq!(draw(&Canvas::new(), Words::english(), 0), None);
    }

    #[test]
    fn the_most_customer_types_fit_in() {
        let mut canvas = filled();
        while canvas.customer_types.len() < MOST_CUSTOMER_TYPES {
            canvas.customer_types.push(CustomerType::new(Id(77)));
        }
        let drawing = draw(&canvas, Words::english(), 0).unwrap();
        for shape in &drawing.shapes {
            if let super::super::Shape::Box { x, width, .. } = shape {
                assert!(x + width <= drawing.width);
            }
        }
    }
}
