//! As a file, or as the text of one where nothing can be downloaded.

use super::copyable::Copyable;
use super::section as share_section;
use crate::outline::markdown;
use crate::saved::{StoredDocument, write};
use crate::shelf::state::Shelf;
use crate::ui::Watched;
use crate::ui::html::{El, Inside, button, el, piece};
use std::rc::Rc;

/// What a canvas can be kept as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Json,
    Markdown,
    Svg,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Json => "share.json",
            Kind::Markdown => "share.markdown",
            Kind::Svg => "share.svg",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Kind::Json => "json",
            Kind::Markdown => "md",
            Kind::Svg => "svg",
        }
    }

    fn text(self, shelf: Shelf, document: &StoredDocument) -> String {
        match self {
            Kind::Json => write(document),
            Kind::Markdown => markdown(&shelf.outline(document), shelf.words),
            Kind::Svg => shelf.poster(document).svg,
        }
    }
}

pub fn section(shelf: Shelf, document: &Rc<StoredDocument>) -> El {
    let words = shelf.words;
    let shown = Watched::new(None);
    let kinds = [Kind::Json, Kind::Markdown, Kind::Svg];
    let list = kinds.into_iter().fold(el("ul", ""), |list, kind| {
        list.with(row(shelf, document, kind, shown))
    });
    let document = StoredDocument::clone(document);
    let text = move || {
        let copyable = shown.get().map(|kind| {
            let what = [("what", words.say(kind.name()))];
            Copyable {
                id: "share-file",
                rows: "6",
                label: words.fill("share.shown", &what),
                text: kind.text(shelf, &document),
                html: None,
                press: "way-out.copy",
            }
            .view(shelf, el("span", ""))
        });
        copyable.view()
    };
    share_section(shelf, "share.files-title", "share.files-how")
        .with(list)
        .with(piece(text))
}

/// What can be done with one kind of file. Each button says which one it is about, for those who do not
/// see where it stands.
fn row(
    shelf: Shelf,
    document: &Rc<StoredDocument>,
    kind: Kind,
    shown: Watched<Option<Kind>>,
) -> El {
    let words = shelf.words;
    let what = words.say(kind.name());
    let about = |label: &str| format!("{}: {what}", words.say(label));
    let document = Rc::clone(document);
    let keep = button("button", words.say("share.keep"), move || {
        let text = kind.text(shelf, &document);
        let name = format!("{}.{}", words.say("shelf.file-name"), kind.ending());
        shelf.ask(|outside, _| (outside.download)(&name, &text));
    });
    let show = button("button button--quiet", words.say("share.show"), move || {
        shown.set(Some(kind));
        shelf.focus("share-file");
    });
    el("li", "shelf__ways")
        .with(el("span", "share__what").with(what))
        .with(keep.set("aria-label", about("share.keep")))
        .with(show.set("aria-label", about("share.show")))
}
