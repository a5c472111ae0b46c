//! Points at an entry that holds nothing to read: only spaces or invisible characters.

use super::{Check, Span};
use crate::model::text::is_blank;

pub const CHECK: Check = Check {
    id: "any/white-space",
    fields: &[],
    run: |entry, _| is_blank(entry.text).then(|| Span::whole(entry.text)),
};
