//! An outline as plain text, to be pasted anywhere.

use super::{Answer, Outline};
use crate::content::Words;

/// The outline as text: customer by customer, each answer under its question, one thing a line.
/// Empty when nothing has been said.
pub fn text(outline: &Outline, words: Words) -> String {
    let mut text = outline.title.clone();
    for one in &outline.customers {
        let answers = answers(&one.answers, words);
        // A customer of whom nothing is told but the number that we gave them is left out.
        if !answers.is_empty() || one.is_named {
            text += &format!("\n\n{}. {}\n{answers}", one.number, one.name);
        }
    }
    let solution = answers(&outline.solution, words);
    if !solution.is_empty() {
        text += &format!("\n\n{}\n{solution}", words.say("section.solution"));
    }
    text.trim().to_owned()
}

fn answers(answers: &[Answer], words: Words) -> String {
    let mut text = String::new();
    for answer in answers {
        for (at, line) in answer.lines.iter().enumerate() {
            if at == 0 {
                let question = format!("question.{}.short", answer.question.key());
                text += &format!("\n{}\n", words.say(&question));
            }
            text += &format!("- {}", line.text);
            if let Some(note) = &line.note {
                text += &format!(" ({note})");
            }
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::outline;
    use super::super::tests::full;
    use super::*;
    use crate::model::{Canvas, Field};

    fn text_of(canvas: &Canvas) -> String {
        let words = Words::english();
        text(&outline(canvas, words), words)
    }

    #[test]
    fn every_text_of_a_canvas_is_in_it() {
        let canvas = full();
        let text = text_of(&canvas);
        for field in canvas.fields().into_iter().chain([Field::Title]) {
            let words = canvas.text(field).unwrap_or_default();
            assert!(!words.is_empty(), "{field:?} has no words to look for");
            assert!(text.contains(words), "{field:?} is not in {text}");
        }
    }

    #[test]
    fn an_empty_canvas_has_no_text() {
        assert_eq!(text_of(&Canvas::new()), "");
    }
}
