//! The steps that can be undone and redone, written down for a reload of the tab.
//!
//! They live as long as a tab, so they have no versions: what cannot be read is left out.

use super::read::{Reader, as_id, as_number, fields_of, get, items_of};
use super::write::{self, Json, all, choice, object, part_from, part_key, text};
use crate::json::{self, Value};
use crate::model::{Blank, Edit, Field, History, HistoryStep, Id, Item, JobKind, List};

/// The JSON text of a history.
pub fn write_history(history: &History) -> String {
    object(&[
        ("undo", all(&history.undo, step)),
        ("redo", all(&history.redo, step)),
    ])
}

/// Reads a history; of what is no history nothing.
pub fn read_history(text: &str) -> History {
    let read = json::parse(text);
    let read = read.as_ref().and_then(fields_of);
    let steps = |name: &str| {
        let steps = get(read, name).map_or(&[][..], items_of).iter();
        steps.filter_map(read_step).collect()
    };
    History::new(steps("undo"), steps("redo"))
}

fn step(step: &HistoryStep) -> Json {
    object(&[
        ("at", text(&step.at)),
        ("edits", all(&step.edits, edit)),
        ("takenBackBy", all(&step.taken_back_by, edit)),
    ])
}

/// A step of which one edit cannot be read is left out: half of it would be another step.
fn read_step(step: &Value) -> Option<HistoryStep> {
    let step = fields_of(step);
    let edits = |name: &str| -> Option<Vec<Edit>> {
        let edits = items_of(get(step, name)?).iter();
        edits.map(read_edit).collect()
    };
    Some(HistoryStep {
        edits: edits("edits")?,
        taken_back_by: edits("takenBackBy")?,
        at: get(step, "at")?.as_text()?.to_owned(),
    })
}

fn edit(edit: &Edit) -> Json {
    let number = |number: usize| number.to_string();
    let id = |id: &Id| id.0.to_string();
    let row = match edit {
        Edit::Write {
            field: one,
            text: words,
        } => vec![text("write"), field(*one), text(words)],
        Edit::Insert {
            list: into,
            at,
            item: one,
        } => {
            vec![text("insert"), list(*into), number(*at), item(one)]
        }
        Edit::Remove {
            list: from,
            id: one,
        } => vec![text("remove"), list(*from), id(one)],
        Edit::Move {
            list: within,
            id: one,
            to,
        } => {
            vec![text("move"), list(*within), id(one), number(*to)]
        }
        Edit::Tie {
            list: of,
            id: one,
            to,
            tied,
        } => {
            vec![text("tie"), list(*of), id(one), id(to), tied.to_string()]
        }
        Edit::SetPart { of, part } => vec![text("part"), id(of), choice(part.map(part_key))],
        Edit::SetSingle { of, single } => vec![text("single"), id(of), single.to_string()],
        Edit::SetKind { of, job, kind } => {
            vec![
                text("kind"),
                id(of),
                id(job),
                choice(kind.map(JobKind::key)),
            ]
        }
        Edit::Keep {
            check,
            about,
            words,
        } => {
            let words = words.map_or("null".into(), |words| words.to_string());
            vec![text("keep"), text(check), text(about), words]
        }
        Edit::Replace(canvas) => vec![text("replace"), write::canvas(canvas)],
    };
    format!("[{}]", row.join(","))
}

fn read_edit(row: &Value) -> Option<Edit> {
    let row = items_of(row);
    let string = |at: usize| row.get(at).and_then(Value::as_text);
    let id = |at: usize| row.get(at).and_then(as_id);
    let number = |at: usize| row.get(at).and_then(as_number).map(|one| one as usize);
    let is = |at: usize| row.get(at).map(|one| *one == Value::Bool(true));
    let list = |at: usize| row.get(at).and_then(read_list);
    Some(match string(0)? {
        "write" => Edit::Write {
            field: read_field(row.get(1)?)?,
            text: string(2)?.to_owned(),
        },
        "insert" => {
            let list = list(1)?;
            Edit::Insert {
                list,
                at: number(2)?,
                item: read_item(list, row.get(3)?)?,
            }
        }
        "remove" => Edit::Remove {
            list: list(1)?,
            id: id(2)?,
        },
        "move" => Edit::Move {
            list: list(1)?,
            id: id(2)?,
            to: number(3)?,
        },
        "tie" => Edit::Tie {
            list: list(1)?,
            id: id(2)?,
            to: id(3)?,
            tied: is(4)?,
        },
        "part" => Edit::SetPart {
            of: id(1)?,
            part: string(2).and_then(part_from),
        },
        "single" => Edit::SetSingle {
            of: id(1)?,
            single: is(2)?,
        },
        "kind" => Edit::SetKind {
            of: id(1)?,
            job: id(2)?,
            kind: string(3).and_then(JobKind::from_key),
        },
        "keep" => Edit::Keep {
            check: string(1)?.to_owned(),
            about: string(2)?.to_owned(),
            words: row.get(3).and_then(as_number),
        },
        "replace" => {
            let canvas = Reader::new().canvas(Some(fields_of(row.get(1)?)?));
            Edit::Replace(Box::new(canvas))
        }
        _ => return None,
    })
}

/// A list as numbers: which one, and the ids that it names.
fn list(list: List) -> Json {
    let numbers = match list {
        List::Types => vec![0],
        List::Segments(of) => vec![1, of.0],
        List::EarlyAdopters(of, segment) => vec![2, of.0, segment.0],
        List::Jobs(of) => vec![3, of.0],
        List::Alternatives(of, job) => vec![4, of.0, job.0],
        List::Pains(of) => vec![5, of.0],
        List::Gains(of) => vec![6, of.0],
        List::PainRelievers(of) => vec![7, of.0],
        List::GainCreators(of) => vec![8, of.0],
        List::Differentiators(of) => vec![9, of.0],
        List::Features => vec![10],
    };
    all(&numbers, u32::to_string)
}

fn read_list(value: &Value) -> Option<List> {
    let numbers: Option<Vec<u32>> = items_of(value).iter().map(as_number).collect();
    Some(match *numbers?.as_slice() {
        [0] => List::Types,
        [1, of] => List::Segments(Id(of)),
        [2, of, segment] => List::EarlyAdopters(Id(of), Id(segment)),
        [3, of] => List::Jobs(Id(of)),
        [4, of, job] => List::Alternatives(Id(of), Id(job)),
        [5, of] => List::Pains(Id(of)),
        [6, of] => List::Gains(Id(of)),
        [7, of] => List::PainRelievers(Id(of)),
        [8, of] => List::GainCreators(Id(of)),
        [9, of] => List::Differentiators(Id(of)),
        [10] => List::Features,
        _ => return None,
    })
}

/// A field as an array: which sort, and what it names.
fn field(field: Field) -> Json {
    let place = |blank| Blank::ALL.iter().position(|one| *one == blank);
    let place = |blank| place(blank).unwrap_or_default();
    match field {
        Field::Title => "[0]".into(),
        Field::Offering => "[1]".into(),
        Field::Delivery => "[2]".into(),
        Field::Entry(of, id) => format!("[3,{},{}]", list(of), id.0),
        Field::Job(of, job, blank) => format!("[4,{},{},{}]", of.0, job.0, place(blank)),
        Field::Value(of, blank) => format!("[5,{},{}]", of.0, place(blank)),
    }
}

fn read_field(value: &Value) -> Option<Field> {
    let blank = |value: &Value| Blank::ALL.get(as_number(value)? as usize).copied();
    let (sort, names) = items_of(value).split_first()?;
    Some(match (as_number(sort)?, names) {
        (0, []) => Field::Title,
        (1, []) => Field::Offering,
        (2, []) => Field::Delivery,
        (3, [list, id]) => Field::Entry(read_list(list)?, as_id(id)?),
        (4, [of, job, place]) => Field::Job(as_id(of)?, as_id(job)?, blank(place)?),
        (5, [of, place]) => Field::Value(as_id(of)?, blank(place)?),
        _ => return None,
    })
}

fn item(item: &Item) -> Json {
    match item {
        Item::Type(one) => write::customer_type(one),
        Item::Segment(one) => write::segment(one),
        Item::Job(one) => write::job(one),
        Item::Entry(one) => write::entry(one),
    }
}

/// Which sort of item it is, follows from the list it belongs in.
fn read_item(list: List, value: &Value) -> Option<Item> {
    let mut reader = Reader::new();
    let fields = Some(fields_of(value)?);
    Some(match list.blank_item(Id::FIRST_TYPE) {
        Item::Type(_) => Item::Type(Box::new(reader.customer_type(fields))),
        Item::Segment(_) => Item::Segment(reader.segment(fields)),
        Item::Job(_) => Item::Job(reader.job(fields)),
        Item::Entry(_) => Item::Entry(reader.entry(fields)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Part;

    const OF: Id = Id::FIRST_TYPE;

    fn edits() -> Vec<Edit> {
        let (id, list, to) = (Id(u32::MAX), List::Features, OF);
        let mut edits = Vec::new();
        // An item of each sort; tests/every_answer.rs goes through all lists and fields.
        for list in [List::Types, List::Segments(OF), List::Jobs(OF), list] {
            let item = list.blank_item(id);
            edits.push(Edit::Insert { list, at: 7, item });
            edits.push(Edit::Remove { list, id });
            let text = "\"\n\u{0}👩‍👩‍👧".to_owned();
            let field = list.first_field(id);
            edits.push(Edit::Write { field, text });
        }
        edits.extend([
            Edit::Move { list, id, to: 3 },
            Edit::Tie {
                list,
                id,
                to,
                tied: true,
            },
            Edit::Tie {
                list,
                id,
                to,
                tied: false,
            },
            Edit::SetPart { of: OF, part: None },
            Edit::SetPart {
                of: OF,
                part: Some(Part::Pays),
            },
            Edit::SetSingle {
                of: OF,
                single: true,
            },
            Edit::SetKind {
                of: OF,
                job: id,
                kind: None,
            },
            Edit::SetKind {
                of: OF,
                job: id,
                kind: Some(JobKind::Supporting(None)),
            },
            Edit::Keep {
                check: "a/b".into(),
                about: "c".into(),
                words: None,
            },
            Edit::Keep {
                check: "a/b".into(),
                about: "c".into(),
                words: Some(u32::MAX),
            },
            Edit::Replace(Box::default()),
        ]);
        edits
    }

    #[test]
    fn every_sort_of_edit_comes_back_after_a_reload() {
        let step = |edit: Edit| HistoryStep {
            edits: vec![edit.clone()],
            taken_back_by: vec![edit],
            at: "jobs/1/pains".into(),
        };
        let undo: Vec<HistoryStep> = edits().into_iter().map(step).collect();
        let history = History::new(undo, vec![HistoryStep::default()]);
        assert_eq!(read_history(&write_history(&history)), history);
    }

    #[test]
    fn what_is_no_history_is_an_empty_one() {
        for text in [
            "",
            "[]",
            "{\"undo\":7}",
            "{\"undo\":[{\"at\":\"\",\"edits\":[[\"write\",[9],\"\"]]}]}",
        ] {
            assert_eq!(read_history(text), History::default());
        }
    }
}
