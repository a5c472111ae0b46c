//! Points at an entry that holds nothing to read: only spaces or invisible characters.

use crate::coach::{Check, Found, Span};
use crate::model::text::is_blank;

pub const CHECK: Check = Check {
    id: "any/white-space",
    fields: &[],
    run: |look| {
        let empty = look.blanks().filter(|blank| is_blank(blank.text));
        let found = empty.map(|blank| Found {
            blank: blank.number,
            span: Span::whole(blank.text),
        });
        found.collect()
    },
};
