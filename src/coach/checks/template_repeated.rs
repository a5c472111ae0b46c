//! Points at the template's own words in a blank: "When When I…", "by by …".

use crate::coach::{Check, Found};
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "any/template-repeated",
    fields: &[
        FieldKind::When,
        FieldKind::Want,
        FieldKind::So,
        FieldKind::ValueCustomer,
        FieldKind::ValueOutcome,
        FieldKind::ValueApproach,
    ],
    run: |look| {
        let repeated = look.blanks().filter_map(|blank| -> Option<Found> {
            let name = match blank.kind {
                FieldKind::When => "when",
                FieldKind::Want => "want",
                FieldKind::So => "so",
                FieldKind::ValueCustomer => "customer",
                FieldKind::ValueOutcome => "outcome",
                _ => "approach",
            };
            let key = format!("any/template-repeated/{name}");
            blank.at(look.knowledge.phrases(&key).find(blank.words)?)
        });
        repeated.collect()
    },
};
