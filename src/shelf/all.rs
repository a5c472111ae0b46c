//! Everything that stands on the shelf, and what can be done with it.

use super::bring::bring;
use super::card::card;
use super::state::Shelf;
use super::versions::versions;
use crate::saved::Standing;
use crate::saved::shelf::Kept;
use crate::ui::Watched;
use crate::ui::html::{El, Inside, View, button, el, piece, words as live_words};

/// The page of the shelf.
pub fn all(shelf: Shelf) -> El {
    let words = shelf.words;
    let back = button("button", words.say("shelf.back"), move || shelf.close());
    let another = el("span", "plus");
    let another = button("button button--add", another, move || shelf.start_another())
        .with(words.say("shelf.another"));
    el("div", "")
        .with(el("p", "shelf__back").with(back))
        .with(shelf.top(words.say("shelf.title").into()))
        .with(el("p", "shelf__where").with(words.say("shelf.where")))
        .with(piece(move || open_ones(shelf).view()))
        .with(el("div", "shelf__ways").with(another))
        .with(bring(shelf))
        .with(piece(move || versions(shelf).view()))
        .with(piece(move || standing(shelf, Standing::Archived).view()))
        .with(piece(move || standing(shelf, Standing::Deleted).view()))
        .with(piece(move || put_aside(shelf).view()))
        .with(kept_for_good(shelf))
}

/// The canvases that are being worked on. The open one is there also while nothing of it is kept.
fn open_ones(shelf: Shelf) -> El {
    let canvases = shelf.canvases.get();
    let open = shelf.open_key.get();
    let is_current = |one: &&Kept| one.standing().is_none() || one.key == open;
    let current: Vec<&Kept> = canvases.iter().filter(is_current).collect();
    let mut list = el("ul", "shelf__canvases");
    if !current.iter().any(|one| one.key == open) {
        list = list.with(not_kept(shelf));
    }
    current
        .iter()
        .fold(list, |list, one| list.with(card(shelf, one)))
}

/// The open canvas while it does not stand on the shelf: nothing is written in it, or nothing can be kept.
fn not_kept(shelf: Shelf) -> El {
    let words = shelf.words;
    let document = shelf.open_document();
    let name = el("bdi", "").with(shelf.name(&document));
    let sign = el("span", "shelf__open").with(words.say("shelf.open-now"));
    let name = el("h2", "shelf__name").with(name).with(" ").with(sign);
    let card = el("li", "shelf__canvas").with(name);
    if shelf.outline(&document).is_empty() {
        return card.with(el("p", "hint").with(words.say("shelf.empty")));
    }
    let share = button("button", words.say("head.share"), move || {
        shelf.share(&shelf.open_key.peek());
    });
    card.with(el("div", "shelf__ways").with(share))
}

/// The canvases that have been archived or deleted, folded up.
fn standing(shelf: Shelf, standing: Standing) -> Option<El> {
    let words = shelf.words;
    let canvases = shelf.canvases.get();
    let open = shelf.open_key.get();
    let stand_there = |one: &&Kept| one.standing() == Some(standing) && one.key != open;
    let stand_there: Vec<&Kept> = canvases.iter().filter(stand_there).collect();
    let (key, hint) = match standing {
        Standing::Archived => ("shelf.archived", None),
        Standing::Deleted => ("shelf.deleted", Some(words.say("shelf.deleted-hint"))),
    };
    let summary = words.count(key, stand_there.len());
    let list = stand_there
        .iter()
        .fold(el("ul", "shelf__canvases"), |list, one| {
            list.with(card(shelf, one))
        });
    let folded = el("details", "shelf__folded")
        .with(el("summary", "").with(summary))
        .with(hint.map(|hint| el("p", "hint").with(hint)))
        .with(list);
    (!stand_there.is_empty()).then_some(folded)
}

/// The records that could not be read: to be kept as files.
fn put_aside(shelf: Shelf) -> Option<El> {
    let words = shelf.words;
    // What has been put aside changes with the canvases.
    shelf.canvases.get();
    let keys = shelf.put_aside();
    let list = keys
        .iter()
        .zip(1..)
        .fold(el("ul", ""), |list, (key, number)| {
            let number = shelf.words.number(number);
            let numbered = [("number", number.as_str())];
            let (at, gone) = (key.clone(), key.clone());
            let keep = move || {
                let text = shelf.text(&at).unwrap_or_default();
                shelf.ask(|outside, _| (outside.download)(words.say("shelf.aside-file"), &text));
            };
            let keep = button("button", words.fill("shelf.aside-keep", &numbered), keep);
            let remove = words.fill("shelf.aside-remove", &numbered);
            let remove = button("button button--quiet", remove, move || {
                shelf.remove_aside(&gone);
            });
            list.with(el("li", "shelf__ways").with(keep).with(remove))
        });
    let folded = el("details", "shelf__folded")
        .with(el("summary", "").with(words.count("shelf.aside", keys.len())))
        .with(el("p", "hint").with(words.say("shelf.aside-hint")))
        .with(list);
    (!keys.is_empty()).then_some(folded)
}

/// Whether the browser has promised to keep everything, and a way to ask it.
fn kept_for_good(shelf: Shelf) -> View {
    let words = shelf.words;
    let said = Watched::new("");
    let ask = move |is_asked| {
        let answer = move |is_kept| {
            said.set(match (is_kept, is_asked) {
                (true, _) => "shelf.for-good",
                (false, false) => "shelf.not-for-good",
                (false, true) => "shelf.refused-for-good",
            });
        };
        shelf.ask(|outside, _| (outside.kept_for_good)(is_asked, Box::new(answer)));
    };
    ask(false);
    let can_ask = move || {
        let is_open = said.get() == "shelf.not-for-good";
        let label = words.say("shelf.ask-for-good");
        is_open
            .then(|| button("button", label, move || ask(true)))
            .view()
    };
    let say = move || words.get(said.get()).unwrap_or_default().to_owned();
    el("div", "shelf__for-good")
        .with(el("p", "hint").set("role", "status").with(live_words(say)))
        .with(piece(can_ask))
        .view()
}
