//! A list that a learner fills, reorders and empties, by keyboard or by touch.

use super::{Enter, FieldView};
use crate::model::text::is_blank;
use crate::model::{Edit, Field, Id, List, most_entries};
use crate::ui::html::{El, Inside, View, button, each, el, piece, when};
use crate::ui::{Session, Watched};
use leptos::prelude::*;
use std::rc::Rc;

/// The longest name of an entry that a button says, in graphemes.
const LONGEST_NAME: usize = 40;

/// What a list shows for one of its entries.
pub struct Row {
    pub view: Vec<View>,
    /// What its buttons call it; empty while it has no words.
    pub name: Watched<String>,
}

/// A list of entries. `add` is the words on the button that adds one, and `adding` what it does;
/// `row` draws one entry.
pub fn entry_list(
    session: Session,
    list: List,
    add: &'static str,
    adding: impl Fn() + Copy + 'static,
    row: impl Fn(Id) -> Row + 'static,
) -> Vec<View> {
    let most = most_entries(list);
    let add_button = move || {
        if session.ids(list).len() < most {
            let plus = el("span", "plus").set("aria-hidden", "true").view();
            let label = vec![plus, add.view()];
            button("button button--add", label, adding).view()
        } else {
            let most = session.words.number(most);
            let full = session.words.fill("list.full", &[("most", &most)]);
            el("p", "hint").with(full).view()
        }
    };
    let ids = move || session.ids(list).into_iter().map(|id| id.0).collect();
    let entries = each(ids, move |id| {
        entry(session, list, Id(id), row(Id(id))).view()
    });
    vec![el("ol", "entries").with(entries).view(), piece(add_button)]
}

/// A list whose entries are one field each. `extra` draws what stands under the field.
pub fn field_list(
    session: Session,
    list: List,
    label: &'static str,
    add: &'static str,
    extra: impl Fn(Id) -> Option<El> + 'static,
) -> Vec<View> {
    let row = move |id: Id| {
        let field = FieldView::new(session, Field::Entry(list, id));
        let place = Place { session, list, id };
        let enter = Enter::Does(Rc::new(move || add_to(session, list, Some(id))));
        let input = field.input("grow", move || place.label(label), enter);
        Row {
            view: vec![input.view(), field.notes().view(), extra(id).view()],
            name: field.text,
        }
    };
    entry_list(session, list, add, move || add_to(session, list, None), row)
}

/// Adds an empty entry behind another or at the end. Where an empty one waits already, the cursor
/// goes there; a full list stays as it is.
pub fn add_to(session: Session, list: List, behind: Option<Id>) {
    let ids = session.read(|canvas| canvas.list(list).map(|one| one.ids()).unwrap_or_default());
    let is_empty = |id: &&Id| session.text(list.first_field(**id)).is_empty();
    let waits = |id: &Id| !matches!(list, List::Jobs(_)) && is_empty(&id);
    let place = behind.and_then(|id| ids.iter().position(|one| *one == id));
    let at = place.map_or(ids.len(), |place| place + 1);
    let neighbour = match place {
        Some(place) => ids.get(place + 1).or(ids.get(place)),
        None => ids.last(),
    };
    match neighbour {
        Some(id) if waits(id) => session.focus(&list.first_field(*id).key()),
        _ if ids.len() >= most_entries(list) => {}
        _ => session.add(list, at, ""),
    }
}

/// One entry's place in its list.
#[derive(Clone, Copy)]
pub struct Place {
    pub session: Session,
    pub list: List,
    pub id: Id,
}

impl Place {
    /// How many stand before it, and how many there are in all.
    pub fn at(self) -> (usize, usize) {
        let ids = self.session.ids(self.list);
        let at = ids.iter().position(|one| *one == self.id);
        (at.unwrap_or_default(), ids.len())
    }

    /// "Segment, 2 of 3".
    pub fn label(self, label: &str) -> String {
        let (at, count) = self.at();
        let number = |number| self.session.words.number(number);
        let (number, count) = (number(at + 1), number(count));
        let values = [("label", label), ("number", &number), ("count", &count)];
        self.session.words.fill("list.entry", &values)
    }

    /// Moves the entry, says where it is now, and keeps the focus on the button that did it.
    fn move_to(self, to: usize, button: &str) {
        let (session, list, id) = (self.session, self.list, self.id);
        session.change(Edit::Move { list, id, to });
        let (at, count) = untrack(|| self.at());
        let number = |number| session.words.number(number);
        let (number, count) = (number(at + 1), number(count));
        let values = [("number", number.as_str()), ("count", &count)];
        session.announce(session.words.fill("list.moved", &values));
        session.focus(&format!("{button}-{}", id.0));
    }

    fn up(self) {
        let (at, _) = untrack(|| self.at());
        if at > 0 {
            self.move_to(at - 1, "up");
        }
    }

    fn down(self) {
        let (at, count) = untrack(|| self.at());
        if at + 1 < count {
            self.move_to(at + 1, "down");
        }
    }
}

fn entry(session: Session, list: List, id: Id, row: Row) -> El {
    let Row { view, name } = row;
    let words = session.words;
    let place = Place { session, list, id };
    let name = move || {
        let name = name.get();
        if is_blank(&name) {
            let number = words.number(place.at().0 + 1);
            words.fill("list.empty-name", &[("number", &number)])
        } else {
            session.shortened(&name, LONGEST_NAME)
        }
    };
    let tool = move |class, label: &'static str, press: Box<dyn FnMut()>| {
        let label = move || Some(words.fill(label, &[("name", &name())]));
        button(class, Vec::new(), press).live("aria-label", label)
    };
    let idle = |is_idle: bool| is_idle.then(|| "true".to_owned());
    let move_tools = move || {
        let up = tool("tool tool--up", "list.up", Box::new(move || place.up()))
            .set("id", format!("up-{}", id.0))
            .live("aria-disabled", move || idle(place.at().0 == 0));
        let down = tool(
            "tool tool--down",
            "list.down",
            Box::new(move || place.down()),
        )
        .set("id", format!("down-{}", id.0))
        .live("aria-disabled", move || {
            idle(place.at().0 + 1 == place.at().1)
        });
        vec![up.view(), down.view()].view()
    };
    let remove_tool = move || {
        let remove = move || session.remove(list, id, untrack(name));
        tool("tool tool--remove", "list.remove", Box::new(remove)).view()
    };
    let is_alone = move || place.at().1 == 1;
    // The last customer type stays: a model without customers has no questions to ask.
    let can_be_removed = move || list != List::Types || !is_alone();
    let tools = el("div", "entry__tools")
        .with(when(move || !is_alone(), move_tools))
        .with(when(can_be_removed, remove_tool));
    el("li", "entry")
        .with(el("div", "entry__words").with(view))
        .with(tools)
}
