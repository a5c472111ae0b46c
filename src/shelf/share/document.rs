//! Into a document: a table for word processors, and the same as text.

use super::copyable::Copyable;
use super::section as share_section;
use crate::outline::{table, text};
use crate::saved::StoredDocument;
use crate::shelf::state::Shelf;
use crate::ui::html::{El, el};

pub fn section(shelf: Shelf, document: &StoredDocument) -> El {
    let words = shelf.words;
    let outline = shelf.outline(document);
    let copyable = Copyable {
        id: "share-document",
        rows: "5",
        label: words.say("share.document-label").into(),
        text: text(&outline, words),
        html: Some(table(&outline, words).into()),
        press: "share.document-copy",
    };
    share_section(shelf, "share.document-title", "share.document-how")
        .with(copyable.view(shelf, el("span", "")))
}
