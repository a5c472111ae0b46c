//! Points at an entry that says the same as another one of its list.

use crate::coach::Check;
use crate::model::text::{is_blank, says_the_same};

pub const CHECK: Check = Check {
    id: "any/duplicate",
    fields: &[],
    run: |look| {
        let entry = look.reading.entry;
        let others = || entry.others.iter();
        let again = look.blanks().find(|blank| {
            let is_looked_at = blank.number == entry.place && !is_blank(blank.text);
            is_looked_at && others().any(|one| says_the_same(one, blank.text))
        });
        again.map(|blank| blank.whole()).into_iter().collect()
    },
};
