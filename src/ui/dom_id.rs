//! Where things stand on the page, so that the focus can be sent there.

use crate::model::{Blank, Field};

/// The id under which a field stands on the page.
pub fn dom_id(field: Field) -> String {
    let blank = |blank| match blank {
        Blank::First => 1,
        Blank::Second => 2,
        Blank::Third => 3,
    };
    match field {
        Field::Title => "venture".into(),
        Field::Offering => "offering".into(),
        Field::Delivery => "delivery".into(),
        Field::Entry(_, id) => format!("entry-{}", id.0),
        Field::Job(_, id, one) => format!("job-{}-{}", id.0, blank(one)),
        Field::Value(id, one) => format!("value-{}-{}", id.0, blank(one)),
    }
}
