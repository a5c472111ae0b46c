//! Fit: pains and gains beside what relieves and creates them, tied by lines. What nothing answers
//! stands out, and so does what answers nothing.

use super::pen::{LINE, PAD, Pen, WHOLE};
use super::{Drawing, NARROW, Said, Shape, look};
use crate::content::Words;
use crate::model::{Canvas, Entry, Id};

/// How wide each of the two columns is.
const COLUMN: i32 = 122;

/// The fit of a customer type: of its pains, of its gains, or of both; none as long as there is
/// nothing to tie.
pub fn draw(canvas: &Canvas, words: Words, of: Id, asked: [bool; 2]) -> Option<Drawing> {
    let one = canvas.customer_type(of)?;
    let number = canvas.number_of(of)?;
    let mut fit = Fit {
        pen: Pen::new(words),
        words,
        number,
        y: 0,
    };
    let mut says = Vec::new();
    let [pains, gains] = asked;
    if pains {
        let heads = [
            words.say("question.pains.short"),
            words.say("question.pain-relievers.short"),
        ];
        fit.pair(heads, &one.pains, &one.value.pain_relievers, &mut says);
    }
    if gains {
        let heads = [
            words.say("question.gains.short"),
            words.say("question.gain-creators.short"),
        ];
        fit.pair(heads, &one.gains, &one.value.gain_creators, &mut says);
    }
    if says.is_empty() {
        return None;
    }
    let number = words.number(number);
    Some(Drawing {
        caption: words.fill("diagram.fit.caption", &[("number", &number)]),
        width: NARROW,
        height: fit.y - LINE + 1,
        shapes: fit.pen.shapes,
        says,
    })
}

struct Fit {
    pen: Pen,
    words: Words,
    /// The customer type's number.
    number: usize,
    /// Where the next pair begins.
    y: i32,
}

impl Fit {
    /// Draws needs beside their answers.
    fn pair(&mut self, heads: [&str; 2], needs: &[Entry], answers: &[Entry], says: &mut Vec<Said>) {
        if !needs.iter().chain(answers).any(Entry::has_words) {
            return;
        }
        let words = self.words;
        let sides = [1, NARROW - 1 - COLUMN];
        let mut top = self.y;
        for (x, head) in sides.into_iter().zip(heads) {
            let end = self
                .pen
                .write((x, self.y, COLUMN), &[(head, look::NAME, WHOLE)]);
            top = top.max(end + 4);
        }
        let [mut left, mut right] = heads.map(Said::new);
        // Where the ties of each need begin.
        let mut begin = Vec::new();
        self.y = top;
        for need in needs.iter().filter(|one| one.has_words()) {
            let mut said = Said::new(&need.text);
            for answer in answers.iter().filter(|one| is_tied(one, need)) {
                let what = [("what", answer.text.trim())];
                said.add(&words.fill("diagram.fit.answered", &what));
            }
            let is_idle = said.under.is_empty();
            let note = words.say("diagram.fit.unanswered");
            begin.push((need, self.card(sides[0], need, is_idle, note, &mut said)));
            left.under.push(said);
        }
        let bottom = self.y;
        self.y = top;
        for answer in answers.iter().filter(|one| one.has_words()) {
            let mut said = Said::new(&answer.text);
            let is_idle = !begin.iter().any(|(need, _)| is_tied(answer, need));
            let note = words.say("diagram.fit.idle");
            let end = self.card(sides[1], answer, is_idle, note, &mut said);
            for (need, begin) in &begin {
                if is_tied(answer, need) {
                    let points = vec![(sides[0] + COLUMN + 1, *begin), (sides[1] - 1, end)];
                    self.pen.shapes.push(Shape::Line {
                        points,
                        look: look::TIE,
                        colour: self.number,
                    });
                }
            }
            right.under.push(said);
        }
        self.y = self.y.max(bottom) - PAD + LINE;
        says.push(left);
        says.push(right);
    }

    /// A need or an answer, with a note where it is tied to nothing; returns the middle of its side.
    fn card(
        &mut self,
        x: i32,
        entry: &Entry,
        is_idle: bool,
        note: &'static str,
        said: &mut Said,
    ) -> i32 {
        let top = self.y;
        let all = [(&*entry.text, look::WORDS, 4), (note, look::NOTE, WHOLE)];
        let (own, texts) = if is_idle {
            said.add(note);
            (look::LOOSE, &all[..])
        } else {
            (look::THERE, &all[..1])
        };
        let end = self.pen.card((x, top, COLUMN), own, self.number, 0, texts);
        self.y = end + PAD;
        (top + end) / 2
    }
}

fn is_tied(answer: &Entry, need: &Entry) -> bool {
    answer.has_words() && answer.ties.contains(&need.id)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{boxes, filled, says};
    use super::*;

    const FIRST: Id = Id::FIRST_TYPE;
    const BOTH: [bool; 2] = [true, true];

    fn lines(drawing: &Drawing) -> usize {
        let is_line = |one: &&Shape| matches!(one, Shape::Line { .. });
        drawing.shapes.iter().filter(is_line).count()
    }

    #[test]
    fn what_is_tied_is_tied_by_a_line_and_what_is_not_stands_out() {
        let drawing = draw(&filled(), Words::english(), FIRST, BOTH).unwrap();
        assert_eq!(lines(&drawing), 1);
        // A pain and a gain that nothing answers, and a reliever that answers nothing.
        assert_eq!(boxes(&drawing, look::LOOSE), 3);
        let words = says(&drawing);
        assert!(
            words.contains("Walking up to strangers is awkward Answered by: A profile says hello")
        );
        assert!(
            words.contains("Bars are loud Nothing answers it"),
            "{words}"
        );
        assert!(words.contains("Free drinks Answers nothing"), "{words}");
        assert!(words.contains("Friends who share their courses Nothing answers it"));
    }

    #[test]
    fn each_question_shows_its_own_half() {
        let pains = draw(&filled(), Words::english(), FIRST, [true, false]).unwrap();
        assert!(!says(&pains).contains("Gains"));
        let gains = draw(&filled(), Words::english(), FIRST, [false, true]).unwrap();
        assert!(!says(&gains).contains("Pains"));
    }

    #[test]
    fn ties_to_what_has_gone_count_for_nothing() {
        let mut canvas = filled();
        canvas.customer_types[0].pains[0].text.clear();
        let drawing = draw(&canvas, Words::english(), FIRST, [true, false]).unwrap();
        assert_eq!(lines(&drawing), 0);
        assert_eq!(says(&drawing).matches("Answers nothing").count(), 2);
    }

    #[test]
    fn without_needs_and_answers_there_is_nothing_to_see() {
        let canvas = Canvas::new();
        assert_eq!(draw(&canvas, Words::english(), FIRST, BOTH), None);
    }
}
