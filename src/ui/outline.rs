//! A canvas as plain text: everything that a learner wrote, to be taken along.

use super::parts::Sentence;
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
            self.sentence(Sentence::job(self.words), blanks);
            self.entries("question.alternatives.label", &job.alternatives);
        }
        self.entries("question.pains.label", &one.pains);
        self.entries("question.gains.label", &one.gains);
        let value = &one.value;
        let blanks = Blank::ALL.map(|blank| value.blank(blank));
        self.sentence(Sentence::value(self.words), blanks);
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
            let values = [("label", self.words.say(label)), ("text", text)];
            self.text += &self.words.fill("way-out.line", &values);
            self.text.push('\n');
        }
    }

    /// A sentence, once any of its blanks is filled in.
    fn sentence(&mut self, sentence: Sentence, blanks: [&str; 3]) {
        if !blanks.iter().all(|blank| is_blank(blank)) {
            self.text += &sentence.read(self.words, blanks);
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
    use crate::model::Field;
    use crate::saved::read;

    /// A document with something in every kind of place.
    const FULL: &str = include_str!("../../tests/documents/2026-11-26.json");

    #[test]
    fn every_text_of_a_canvas_is_in_its_outline() {
        let canvas = read(FULL).expect("it opens").document.canvas;
        let text = outline(&canvas, Words::english());
        for field in canvas.fields().into_iter().chain([Field::Title]) {
            let words = canvas.text(field).unwrap_or_default();
            assert!(!words.is_empty(), "{field:?} has no words to look for");
            assert!(text.contains(words), "{field:?} is not in {text}");
        }
    }

    #[test]
    fn an_empty_canvas_has_an_empty_outline() {
        assert_eq!(outline(&Canvas::new(), Words::english()), "");
    }
}
