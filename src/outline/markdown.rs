//! An outline as Markdown, for forums, wikis and notes.

use super::Outline;
use super::told::told;
use crate::content::Words;

/// The outline as Markdown (CommonMark). Empty when nothing has been said. Whatever a learner wrote is
/// escaped, so that it reads there as it was typed.
pub fn markdown(outline: &Outline, words: Words) -> String {
    let title = escaped(&outline.title, " ");
    let mut text = match title.trim() {
        "" => String::new(),
        title => format!("# {title}\n\n"),
    };
    for group in told(outline, words) {
        let name = escaped(group.name, " ");
        match group.number {
            Some(number) => text += &format!("## {number}. {name}\n\n"),
            None => text += &format!("## {name}\n\n"),
        }
        for (question, lines) in &group.answers {
            text += &format!("### {question}\n\n");
            for line in *lines {
                // A backslash at the end of a line keeps the break.
                text += &format!("- {}\n", escaped(&line.with_note(), "\\\n  "));
            }
            text.push('\n');
        }
    }
    text.trim_end().to_owned()
}

/// The text with a backslash before each character that Markdown would read as its own, and something in
/// the place of line breaks.
fn escaped(text: &str, line_break: &str) -> String {
    let lines = text.split('\n').map(str::trim);
    let lines = lines.filter(|line| !line.is_empty()).map(escaped_line);
    lines.collect::<Vec<_>>().join(line_break)
}

fn escaped_line(line: &str) -> String {
    let mut escaped = String::new();
    // What makes a heading or a list stands at the beginning: a sign, or a number with a dot or bracket.
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (at, character) in line.chars().enumerate() {
        let is_special = matches!(
            character,
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '|' | '~' | '&' | '$'
        );
        let begins = at == 0 && matches!(character, '#' | '-' | '+' | '=' | ':');
        let numbers = digits > 0 && at == digits && matches!(character, '.' | ')');
        if is_special || begins || numbers {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::outline;
    use super::super::tests::full;
    use super::*;
    use crate::model::{Canvas, Edit, Field};

    fn markdown_of(canvas: &Canvas) -> String {
        let words = Words::english();
        markdown(&outline(canvas, words), words)
    }

    #[test]
    fn customers_questions_and_answers_are_headings_and_lists() {
        let text = markdown_of(&full());
        assert!(text.starts_with("# text 22"));
        assert!(text.contains("\n## 1. text 0"));
        assert!(text.contains("\n### Segments\n\n- text 1 "));
        assert!(text.contains("\n## Solution\n"));
    }

    #[test]
    fn what_markdown_would_read_as_its_own_is_escaped() {
        assert_eq!(
            escaped("# no *heading* <b>", " "),
            "\\# no \\*heading\\* \\<b\\>"
        );
        assert_eq!(escaped("1. one", " "), "1\\. one");
        assert_eq!(escaped("12 of 3.", " "), "12 of 3.");
        assert_eq!(escaped("- a\n\n- b", "\\\n  "), "\\- a\\\n  \\- b");
    }

    #[test]
    fn an_empty_canvas_has_no_markdown_and_a_title_alone_is_one_heading() {
        let mut canvas = Canvas::new();
        assert_eq!(markdown_of(&canvas), "");
        let (field, text) = (Field::Title, "Bread".to_owned());
        canvas.apply(Edit::Write { field, text });
        assert_eq!(markdown_of(&canvas), "# Bread");
    }
}
