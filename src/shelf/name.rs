//! What to call a canvas.

use crate::content::Words;
use crate::saved::StoredDocument;

/// The title of a canvas, else whom it is about.
pub fn name_of(words: Words, document: &StoredDocument) -> String {
    let canvas = &document.canvas;
    let roles = canvas.customer_types.iter().map(|one| one.role.trim());
    let roles: Vec<&str> = roles.filter(|role| !role.is_empty()).collect();
    match (canvas.title.trim(), roles.as_slice()) {
        ("", []) => words.say("shelf.unnamed").into(),
        ("", roles) => roles.join(words.say("list.comma")),
        (title, _) => title.into(),
    }
}
