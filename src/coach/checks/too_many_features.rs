//! Points at a first version of more than five features. One entry may list several.

use crate::coach::{Check, Found};
use crate::model::FieldKind;

/// The most features of a first version.
const MOST: usize = 5;

/// An entry of fewer parts than this, between commas, is one feature with a comma in it.
const FEWEST_PARTS: usize = 4;

pub const CHECK: Check = Check {
    id: "solution/too-many-features",
    fields: &[FieldKind::Feature],
    run: |look| {
        let mut count = 0;
        let past = look.blanks().find_map(|blank| -> Option<Found> {
            count += features(blank.text);
            (count > MOST).then(|| blank.whole())
        });
        past.into_iter().collect()
    },
};

/// How many features an entry lists.
fn features(text: &str) -> usize {
    let parts = text.split([',', ';', '\n', '•', '·', '|', '،', '؛', '、']);
    let told = parts.filter(|part| part.chars().any(char::is_alphanumeric));
    match told.count() {
        few if few < FEWEST_PARTS => few.min(1),
        many => many,
    }
}

#[cfg(test)]
mod tests {
    use super::features;

    #[test]
    fn an_entry_that_lists_many_counts_as_many_and_a_comma_alone_does_not() {
        assert_eq!(features("chat, video tours, contracts, reviews"), 4);
        assert_eq!(features("delivery in Leeds, York and Hull"), 1);
        assert_eq!(features(" , "), 0);
    }
}
