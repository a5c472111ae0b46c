//! One canvas on the shelf: its name, when it was changed, and what can be done with it.

use super::state::Shelf;
use crate::saved::Standing;
use crate::saved::shelf::Kept;
use crate::ui::html::{El, Inside, View, button, el};
use leptos::web_sys::{Event, HtmlTextAreaElement};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// The card of a canvas.
pub fn card(shelf: Shelf, kept: &Kept) -> El {
    let words = shelf.words;
    let is_open = shelf.open_key.get() == kept.key;
    let name = match &kept.opened {
        Some(opened) => shelf.name(&opened.document),
        None => words.say("shelf.unreadable").into(),
    };
    let sign = is_open.then(|| el("span", "shelf__open").with(words.say("shelf.open-now")));
    let heading = el("h2", "shelf__name")
        .with(el("bdi", "").with(name.clone()))
        .with(" ")
        .with(sign);
    let changed = (kept.changed() > 0).then(|| {
        let date = shelf.date(kept.changed());
        let changed = words.fill("shelf.changed", &[("date", &date)]);
        el("p", "hint").with(changed)
    });
    el("li", "shelf__canvas")
        .with(heading)
        .with(changed)
        .with(ways(shelf, kept, &name, is_open))
}

/// What can be done. Each button says which canvas it is about, for those who do not see where it
/// stands.
fn ways(shelf: Shelf, kept: &Kept, name: &str, is_open: bool) -> View {
    let words = shelf.words;
    let way = |class, label: &'static str, act: fn(Shelf, &str)| {
        let key = kept.key.clone();
        let label = words.say(label);
        button(class, label, move || act(shelf, &key)).set("aria-label", format!("{label}: {name}"))
    };
    let file = {
        let (record, file) = (kept.record.clone(), words.say("shelf.file-name"));
        let file = words.fill("shelf.file-named", &[("name", file)]);
        let label = words.say("shelf.keep-file");
        button("button", label, move || {
            shelf.ask(|outside, _| (outside.download)(&file, &record));
        })
        .set("aria-label", format!("{label}: {name}"))
    };
    let can_change = kept.opened.as_ref().is_some_and(|one| !one.newer);
    match kept.standing() {
        Some(standing) if !is_open => {
            let (key, gone) = (kept.key.clone(), name.to_owned());
            let label = words.say("shelf.remove");
            let remove = button("button button--quiet", label, move || {
                shelf.remove(&key, &gone);
            });
            let remove = remove.set("aria-label", format!("{label}: {name}"));
            let remove = (standing == Standing::Deleted).then_some(remove);
            let back = way("button", "shelf.bring-back", |shelf, key| {
                shelf.stand(key, None);
            });
            let look = way("button", "shelf.look", Shelf::look_at);
            el("div", "shelf__ways")
                .with(back)
                .with(look)
                .with(remove)
                .view()
        }
        _ => {
            let label = if is_open { "shelf.go-on" } else { "shelf.open" };
            let open = if is_open {
                way("button button--main", label, |shelf, _| shelf.close())
            } else {
                way("button button--main", label, Shelf::open)
            };
            let look = way("button", "shelf.look", Shelf::look_at);
            let look = (kept.opened.is_some() && !is_open).then_some(look);
            let share = way("button", "head.share", Shelf::share);
            let share = kept.opened.is_some().then_some(share);
            let changes = can_change.then(|| {
                let ways = vec![
                    way("button", "shelf.duplicate", Shelf::duplicate).view(),
                    way("button", "shelf.archive", |shelf, key| {
                        shelf.stand(key, Some(Standing::Archived));
                    })
                    .view(),
                    way("button", "shelf.delete", |shelf, key| {
                        shelf.stand(key, Some(Standing::Deleted));
                    })
                    .view(),
                ];
                ways.view()
            });
            let more = words.fill("shelf.more", &[("name", name)]);
            let more = el("details", "shelf__more")
                .with(el("summary", "").set("dir", "auto").with(more))
                .with(can_change.then(|| rename(shelf, kept)))
                .with(el("div", "shelf__ways").with(changes).with(look).with(file));
            let open = el("div", "shelf__ways").with(open).with(share);
            el("div", "").with(open).with(more).view()
        }
    }
}

/// A field for the name, and a button that keeps what is written there.
fn rename(shelf: Shelf, kept: &Kept) -> El {
    let words = shelf.words;
    let opened = kept.opened.as_ref();
    let title = opened.map(|one| one.document.canvas.title.clone());
    let title = Rc::new(RefCell::new(title.unwrap_or_default()));
    let key = kept.key.clone();
    let (shown, written) = (title.borrow().clone(), Rc::clone(&title));
    let write = move |event: Event| {
        let field: Option<HtmlTextAreaElement> = event.target().map(JsCast::unchecked_into);
        if let Some(field) = field {
            *written.borrow_mut() = field.value();
        }
    };
    let label = words.say("shelf.name");
    let field = el("textarea", "shelf__title")
        .set("rows", "1")
        .set("dir", "auto")
        .value(move || shown.clone())
        .on("input", write);
    let name = el("label", "shelf__label").with(label).with(field);
    let keep = button("button", words.say("shelf.rename"), move || {
        shelf.rename(&key, title.borrow().trim());
    });
    el("div", "shelf__rename").with(name).with(keep)
}
