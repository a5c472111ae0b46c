//! What differs between two canvases, line by line.

use super::{Answer, Line, Outline};
use crate::content::Words;
use crate::walkthrough::Question;

/// One line that is not the same in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The customer type, or the solution, that the line is about.
    pub about: String,
    /// The question that it answers; none for the name of a customer type or the venture itself.
    pub question: Option<Question>,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// What has changed from one canvas to the other: first, in its order, what is in the later one, then
/// what is only in the earlier.
pub fn changes(before: &Outline, after: &Outline, words: Words) -> Vec<Change> {
    let (before, after) = (places(before, words), places(after, words));
    let find = |in_: &[Place], like: &Place| {
        let found = in_.iter().find(|one| one.key == like.key);
        found.map(|one| one.text.clone())
    };
    let mut changes: Vec<Change> = Vec::new();
    for one in &after {
        let was = find(&before, one);
        if was.as_ref() != Some(&one.text) {
            changes.push(one.change(was, Some(one.text.clone())));
        }
    }
    let gone = before.iter().filter(|one| find(&after, one).is_none());
    changes.extend(gone.map(|one| one.change(Some(one.text.clone()), None)));
    changes
}

/// A line with all that tells where it stands.
struct Place {
    key: String,
    about: String,
    question: Option<Question>,
    text: String,
}

impl Place {
    fn change(&self, before: Option<String>, after: Option<String>) -> Change {
        Change {
            about: self.about.clone(),
            question: self.question,
            before,
            after,
        }
    }
}

fn places(outline: &Outline, words: Words) -> Vec<Place> {
    let mut places = Vec::new();
    let mut name = |key: &str, about: &str, text: &str| {
        if !text.is_empty() {
            places.push(Place {
                key: key.to_owned(),
                about: about.to_owned(),
                question: None,
                text: text.to_owned(),
            });
        }
    };
    name("venture", words.say("review.venture"), &outline.title);
    for one in &outline.customers {
        if one.is_named {
            let number = words.number(one.number);
            let about = words.fill("customer.number", &[("number", &number)]);
            name(&format!("role-{}", one.id.0), &about, &one.name);
        }
    }
    for one in &outline.customers {
        let about = format!("{} {}", one.number, one.name);
        places.extend(lines(
            &one.answers,
            if one.is_named { &about } else { &one.name },
        ));
    }
    places.extend(lines(&outline.solution, words.say("section.solution")));
    places
}

fn lines(answers: &[Answer], about: &str) -> Vec<Place> {
    let place = |question: Question, line: &Line| Place {
        key: line.place.clone(),
        about: about.to_owned(),
        question: Some(question),
        text: line.with_note(),
    };
    let lines = answers.iter().flat_map(|answer| {
        let lines = answer.lines.iter();
        lines.map(move |line| place(answer.question, line))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::super::outline;
    use super::super::tests::full;
    use super::*;
    use crate::model::{Canvas, Edit, Field, Id, List, Part};

    fn changed(before: &Canvas, after: &Canvas) -> Vec<(Option<String>, Option<String>)> {
        let words = Words::english();
        let changes = changes(&outline(before, words), &outline(after, words), words);
        let changes = changes.into_iter();
        changes.map(|one| (one.before, one.after)).collect()
    }

    fn text(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn of_two_equal_canvases_nothing_differs() {
        assert_eq!(changed(&full(), &full()), []);
    }

    #[test]
    fn what_was_rewritten_added_removed_and_chosen_is_told_once_each() {
        let of = Id::FIRST_TYPE;
        let (mut before, mut after) = (Canvas::new(), Canvas::new());
        let list = List::Pains(of);
        let put = |canvas: &mut Canvas, id, words: &str| {
            let item = list.blank_item(Id(id));
            canvas.apply(Edit::Insert { list, at: 9, item });
            let (field, text) = (Field::Entry(list, Id(id)), words.into());
            canvas.apply(Edit::Write { field, text });
        };
        put(&mut before, 20, "the queue");
        put(&mut before, 21, "the price");
        put(&mut after, 20, "the long queue");
        put(&mut after, 22, "the dark");
        let part = Some(Part::Pays);
        after.apply(Edit::SetPart { of, part });
        assert_eq!(
            changed(&before, &after),
            [
                (None, text("They pay")),
                (text("the queue"), text("the long queue")),
                (None, text("the dark")),
                (text("the price"), None),
            ]
        );
    }

    #[test]
    fn a_new_name_and_a_tie_are_changes() {
        let mut after = full();
        let (field, name) = (Field::Title, "Bakery".to_owned());
        after.apply(Edit::Write { field, text: name });
        let (list, id) = (List::Features, Id::OFFERING);
        let (to, tied) = (after.customer_types[1].id, true);
        after.apply(Edit::Tie { list, id, to, tied });
        assert_eq!(changed(&full(), &after).len(), 2);
    }
}
