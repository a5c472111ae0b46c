//! A canvas as plain text: everything that a learner wrote, to be taken along.

use crate::content::Words;
use crate::model::text::is_blank;
use crate::model::{Blank, Canvas, CustomerType, Entry};

/// Every text of a canvas with its label, one a line; what is empty is left out.
pub fn outline(canvas: &Canvas, words: Words) -> String {
    let mut outline = Outline {
        words,
        text: String::new(),
    };
    outline.line("review.venture", &canvas.title);
    for customer in &canvas.customer_types {
        outline.customer(customer);
    }
    outline.pause();
    outline.line("question.offering.label", &canvas.solution.offering.text);
    outline.entries("question.features.label", &canvas.solution.features);
    outline.line("question.delivery.label", &canvas.solution.delivery.text);
    outline.text.trim().to_owned()
}

struct Outline {
    words: Words,
    text: String,
}

impl Outline {
    fn customer(&mut self, one: &CustomerType) {
        self.pause();
        self.line("question.types.label", &one.role);
        for segment in &one.segments {
            self.line("question.segments.label", &segment.text);
            self.entries("question.early-adopters.label", &segment.early_adopters);
        }
        for job in &one.jobs {
            let blanks = Blank::ALL.map(|blank| job.blank(blank));
            self.sentence(["blank.when", "blank.want", "blank.so"], blanks);
            self.entries("question.alternatives.label", &job.alternatives);
        }
        self.entries("question.pains.label", &one.pains);
        self.entries("question.gains.label", &one.gains);
        let value = &one.value;
        let blanks = Blank::ALL.map(|blank| value.blank(blank));
        self.sentence(["blank.we-help", "blank.achieve", "blank.by"], blanks);
        self.entries("question.pain-relievers.label", &value.pain_relievers);
        self.entries("question.gain-creators.label", &value.gain_creators);
        self.entries("question.differentiators.label", &value.differentiators);
    }

    fn entries(&mut self, label: &str, entries: &[Entry]) {
        for one in entries {
            self.line(label, &one.text);
        }
    }

    fn line(&mut self, label: &str, text: &str) {
        if !is_blank(text) {
            let label = self.words.say(label);
            for piece in [label, ": ", text, "\n"] {
                self.text.push_str(piece);
            }
        }
    }

    /// A sentence with its blanks, as far as they are filled in.
    fn sentence(&mut self, starts: [&str; 3], blanks: [&str; 3]) {
        let filled = starts
            .iter()
            .zip(blanks)
            .filter(|(_, text)| !is_blank(text));
        let mut is_begun = false;
        for (start, text) in filled {
            let gap = if is_begun { " " } else { "" };
            for piece in [gap, self.words.say(start), " ", text] {
                self.text.push_str(piece);
            }
            is_begun = true;
        }
        if is_begun {
            self.text.push('\n');
        }
    }

    fn pause(&mut self) {
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Edit, Field, Id, List};

    #[test]
    fn every_text_of_a_canvas_is_in_its_outline() {
        let mut canvas = Canvas::new();
        let of = Id::FIRST_TYPE;
        let lists = [
            List::Segments(of),
            List::EarlyAdopters(of, Id(20)),
            List::Jobs(of),
            List::Alternatives(of, Id(22)),
            List::Pains(of),
            List::Gains(of),
            List::PainRelievers(of),
            List::GainCreators(of),
            List::Differentiators(of),
            List::Features,
        ];
        for (id, list) in (20..).zip(lists) {
            let (at, item) = (0, list.blank_item(Id(id)));
            canvas.apply(Edit::Insert { list, at, item });
        }
        let fields = canvas.fields().into_iter().chain([Field::Title]);
        let fields: Vec<Field> = fields.collect();
        for (number, field) in fields.iter().enumerate() {
            let (field, text) = (*field, format!("text {number}."));
            canvas.apply(Edit::Write { field, text });
        }
        let text = outline(&canvas, Words::english());
        for number in 0..fields.len() {
            assert!(text.contains(&format!(" text {number}.")), "{text}");
        }
    }

    #[test]
    fn an_empty_canvas_has_an_empty_outline() {
        assert_eq!(outline(&Canvas::new(), Words::english()), "");
    }
}
