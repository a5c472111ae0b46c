//! Points at an entry that says the same as another one of its list.

use super::{Check, Span};
use crate::model::text::{is_blank, says_the_same};

pub const CHECK: Check = Check {
    id: "any/duplicate",
    fields: &[],
    run: |entry, _| {
        let mut others = entry.others.iter();
        let again = !is_blank(entry.text) && others.any(|one| says_the_same(one, entry.text));
        again.then(|| Span::whole(entry.text))
    },
};
