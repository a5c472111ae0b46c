//! Types are roles, and segments are groups within a role: each role a box in its customer's colour,
//! its segments boxes in it, early adopters boxes in those.

use super::pen::{PAD, Pen, WHOLE};
use super::{Drawing, NARROW, Said, look};
use crate::content::Words;
use crate::model::text::is_blank;
use crate::model::{Canvas, CustomerType, Entry, Id, Segment};

/// How many boxes of a kind stand in one box; the words name them all.
const MOST: usize = 3;

/// Draws boxes in boxes, and says the same.
struct Boxes {
    pen: Pen,
    words: Words,
    /// The customer type's number.
    number: usize,
    /// Where the next box begins.
    y: i32,
}

pub fn draw(canvas: &Canvas, words: Words, at: Option<Id>) -> Drawing {
    let mut is_own = false;
    for one in &canvas.customer_types {
        is_own |= !is_blank(&one.role) || one.segments.iter().any(has_any);
    }
    let example;
    let (canvas, at, caption) = if is_own {
        (canvas, at, words.say("diagram.types.caption"))
    } else {
        example = of_the_lesson(words);
        (&example, None, words.say("diagram.types.example"))
    };
    let mut boxes = Boxes {
        pen: Pen::new(words),
        words,
        number: 0,
        y: 1,
    };
    let mut says = Vec::new();
    for one in &canvas.customer_types {
        boxes.number += 1;
        says.push(boxes.role(one, at.is_none_or(|of| of == one.id)));
        boxes.y += 10 - PAD;
    }
    Drawing {
        caption: caption.into(),
        width: NARROW,
        height: boxes.y - 9,
        shapes: boxes.pen.shapes,
        says,
    }
}

fn has_any(segment: &Segment) -> bool {
    segment.has_words() || segment.early_adopters.iter().any(Entry::has_words)
}

impl Boxes {
    /// A role, and if it is to be seen whole what stands in it.
    fn role(&mut self, one: &CustomerType, is_whole: bool) -> Said {
        let (at, mut said) = self.open(0, &one.role);
        let mut count = 0;
        for segment in one.segments.iter().filter(|one| has_any(one)) {
            if is_whole {
                count += 1;
                said.under.push(self.segment(segment, one.single, count));
            }
        }
        if is_whole && count == 0 {
            said.under.push(self.one(1, "", 1));
        }
        self.close(at, count);
        said
    }

    /// A segment, and its early adopters. `count` is how many there are with it.
    fn segment(&mut self, segment: &Segment, is_single: bool, count: usize) -> Said {
        let (shapes, y) = (self.pen.shapes.len(), self.y);
        let (at, mut said) = self.open(1, &segment.text);
        let mut adopters = 0;
        for one in segment.early_adopters.iter().filter(|one| one.has_words()) {
            adopters += 1;
            said.under.push(self.one(2, &one.text, adopters));
        }
        // Of a single customer there are none to look for.
        if adopters == 0 && !is_single {
            said.under.push(self.one(2, "", 1));
        }
        self.close(at, adopters);
        self.forget(count, shapes, y);
        said
    }

    /// A box with no other in it.
    fn one(&mut self, level: usize, name: &str, count: usize) -> Said {
        let (shapes, y) = (self.pen.shapes.len(), self.y);
        let (at, said) = self.open(level, name);
        self.close(at, 0);
        self.forget(count, shapes, y);
        said
    }

    /// Takes back what was drawn when there are too many of it.
    fn forget(&mut self, count: usize, shapes: usize, y: i32) {
        if count > MOST {
            self.pen.shapes.truncate(shapes);
            self.y = y;
        }
    }

    /// Begins a box: a role, a segment, or early adopters. Without a name it is a gap.
    fn open(&mut self, level: usize, name: &str) -> (usize, Said) {
        let words = self.words;
        let (tag, none, own, text) = match level {
            0 => (
                words.say("diagram.types.role"),
                words.say("diagram.types.no-role"),
                look::ROLE,
                look::NAME,
            ),
            1 => (
                words.say("diagram.types.segment"),
                words.say("diagram.types.no-segment"),
                look::THERE,
                look::WORDS,
            ),
            _ => (
                words.say("diagram.types.adopters"),
                words.say("diagram.types.no-adopters"),
                look::FEW,
                look::WORDS,
            ),
        };
        let (own, name, text) = if is_blank(name) {
            (look::GAP, none, look::SOFT)
        } else {
            (own, name.trim(), text)
        };
        let at = self.pen.shapes.len();
        let inside = PAD * level as i32;
        let place = (1 + inside, self.y, NARROW - 2 - 2 * inside);
        let texts = [(tag, look::SOFT, WHOLE), (name, text, 3)];
        let badge = if level == 0 { self.number } else { 0 };
        self.y = self.pen.card(place, own, self.number, badge, &texts);
        let said = if level == 0 {
            let number = words.number(self.number);
            let values = [("label", tag), ("number", &number), ("what", name)];
            Said::new(&words.fill("diagram.types.numbered", &values))
        } else {
            Said::labelled(words, tag, name)
        };
        (at, said)
    }

    /// Ends a box that has so many others in it, of which the first are drawn.
    fn close(&mut self, at: usize, count: usize) {
        if count > MOST {
            let more = self.words.count("diagram.more", count - MOST);
            let place = (4 * PAD, self.y - 3, NARROW - 8 * PAD);
            self.y = self.pen.write(place, &[(&more, look::SOFT, WHOLE)]) + PAD;
        }
        self.pen.close(at, self.y);
        self.y += PAD;
    }
}

/// The lesson's example, for as long as a learner has nothing of their own.
fn of_the_lesson(words: Words) -> Canvas {
    let texts = [
        [
            words.say("diagram.example.users"),
            words.say("diagram.example.students"),
            words.say("diagram.example.newcomers"),
        ],
        [
            words.say("diagram.example.advertisers"),
            words.say("diagram.example.brands"),
            words.say("diagram.example.promoters"),
        ],
    ];
    let mut canvas = Canvas::new();
    canvas.customer_types.clear();
    for [role, segment, adopters] in texts {
        let mut first = Entry::new(Id::FIRST_TYPE);
        first.text = adopters.into();
        let mut group = Segment::new(Id::FIRST_TYPE);
        group.text = segment.into();
        group.early_adopters.push(first);
        let mut one = CustomerType::new(Id::FIRST_TYPE);
        one.role = role.into();
        one.segments.push(group);
        canvas.customer_types.push(one);
    }
    canvas
}

#[cfg(test)]
mod tests {
    use super::super::sample::{boxes, drawn, filled, says};
    use super::*;

    const FIRST: Id = Id::FIRST_TYPE;

    #[test]
    fn before_there_are_entries_it_shows_the_lessons_example_and_says_so() {
        let example = draw(&Canvas::new(), Words::english(), Some(FIRST));
        assert!(example.caption.contains("example"), "{}", example.caption);
        assert!(says(&example).contains("Segment: University students"));
        assert_eq!(boxes(&example, look::ROLE), 2);
        let mut canvas = Canvas::new();
        canvas.customer_types[0].role = "Bakers".into();
        let own = draw(&canvas, Words::english(), None);
        assert!(!own.caption.contains("example"), "{}", own.caption);
        assert!(says(&own).starts_with("Role 1: Bakers"), "{}", says(&own));
        assert!(!says(&own).contains("students"));
    }

    #[test]
    fn segments_stand_in_their_role_and_early_adopters_in_their_segment() {
        let drawing = draw(&filled(), Words::english(), None);
        let users = &drawing.says[0];
        assert_eq!(users.text, "Role 1: Users");
        assert_eq!(users.under[0].text, "Segment: University students");
        let adopters = &users.under[0].under[0].text;
        assert!(
            adopters.starts_with("Early adopters: Dorm room"),
            "{adopters}"
        );
        assert_eq!(boxes(&drawing, look::ROLE), 2);
        assert_eq!(boxes(&drawing, look::THERE), 1);
        assert_eq!(boxes(&drawing, look::FEW), 1);
        // The advertisers have no segment yet.
        assert_eq!(boxes(&drawing, look::GAP), 1);
    }

    #[test]
    fn of_the_other_customer_types_only_the_role_is_drawn() {
        let canvas = filled();
        let drawing = draw(&canvas, Words::english(), Some(canvas.customer_types[1].id));
        let says = says(&drawing);
        assert!(says.contains("Role 1: Users"), "{says}");
        assert!(!says.contains("University students"), "{says}");
        assert!(says.contains("Segment: none yet"), "{says}");
    }

    #[test]
    fn a_single_customer_has_no_early_adopters_to_look_for() {
        let mut canvas = filled();
        canvas.customer_types[1].single = true;
        let mut segment = Segment::new(Id(99));
        segment.text = "The ministry".into();
        canvas.customer_types[1].segments.push(segment);
        let drawing = draw(&canvas, Words::english(), None);
        assert_eq!(boxes(&drawing, look::GAP), 0);
    }

    #[test]
    fn what_does_not_fit_is_counted_and_stands_in_the_words() {
        let mut canvas = filled();
        for number in 0..4 {
            let mut segment = Segment::new(Id(100 + number));
            segment.text = format!("Group {number}");
            canvas.customer_types[0].segments.push(segment);
        }
        let drawing = draw(&canvas, Words::english(), None);
        assert!(drawn(&drawing).contains(&"and 2 more".to_owned()));
        assert!(says(&drawing).contains("Segment: Group 3"));
    }
}
