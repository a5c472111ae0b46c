//! An outline as HTML that word processors and the text boxes of learning platforms take as a table.

use super::told::{Group, told};
use super::{Line, Outline};
use crate::content::Words;

/// Word, Docs and platforms drop style sheets and keep what stands at the cell itself.
const TABLE: &str = "border-collapse:collapse";
const CELL: &str = "border:1px solid #999;padding:4px 8px;vertical-align:top;text-align:start";

/// The outline as a heading and a table, with a row for each question that has been answered. Learners'
/// words are escaped.
pub fn table(outline: &Outline, words: Words) -> String {
    let title = match outline.title.trim() {
        "" => String::new(),
        title => format!("<h2 dir=\"auto\">{}</h2>", escaped(title)),
    };
    let groups = told(outline, words);
    let rows: String = groups.iter().map(rows).collect();
    format!("{title}<table style=\"{TABLE}\"><tbody>{rows}</tbody></table>")
}

fn rows(group: &Group) -> String {
    let heading = escaped(&group.heading());
    let mut rows = format!(
        "<tr><th colspan=\"2\" dir=\"auto\" style=\"{CELL};background:#eef2f6\">{heading}</th></tr>"
    );
    for (question, lines) in &group.answers {
        let lines: String = lines.iter().map(line).collect();
        rows += &format!(
            "<tr><td style=\"{CELL}\"><b>{}</b></td><td style=\"{CELL}\">{lines}</td></tr>",
            escaped(question)
        );
    }
    rows
}

fn line(line: &Line) -> String {
    let text = escaped(&line.with_note());
    format!("<p dir=\"auto\" style=\"margin:0\">{text}</p>")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.trim().chars() {
        match character {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\n' => escaped += "<br>",
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::outline;
    use super::super::tests::full;
    use super::*;
    use crate::model::{Canvas, Edit, Field, Id, List};

    #[test]
    fn every_group_is_a_row_and_every_answered_question_another() {
        let words = Words::english();
        let outline = outline(&full(), words);
        let html = table(&outline, words);
        let groups = told(&outline, words);
        let answers: usize = groups.iter().map(|one| one.answers.len()).sum();
        assert_eq!(html.matches("<tr>").count(), groups.len() + answers);
        assert!(html.contains("<b>Segments</b>"));
    }

    #[test]
    fn a_learners_words_are_text_and_never_tags() {
        let mut canvas = Canvas::new();
        let field = Field::Entry(List::Types, Id::FIRST_TYPE);
        let text = "<script>alert(\"1\")</script>\n& more".to_owned();
        canvas.apply(Edit::Write { field, text });
        let words = Words::english();
        let html = table(&outline(&canvas, words), words);
        let as_text = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;<br>&amp; more";
        assert!(html.contains(as_text), "{html}");
    }
}
