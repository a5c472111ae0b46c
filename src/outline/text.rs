//! An outline as plain text, to be pasted anywhere.

use super::Outline;
use super::told::told;
use crate::content::Words;

/// The outline as text: customer by customer, each answer under its question, one thing a line.
/// Empty when nothing has been said.
pub fn text(outline: &Outline, words: Words) -> String {
    let mut text = outline.title.clone();
    for group in told(outline, words) {
        text += &format!("\n\n{}\n", group.heading());
        for (question, lines) in &group.answers {
            text += &format!("\n{question}\n");
            for line in *lines {
                text += &format!("- {}\n", line.with_note());
            }
        }
    }
    text.trim().to_owned()
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
