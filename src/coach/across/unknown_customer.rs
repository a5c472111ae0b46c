//! Points at a promise to somebody who is not on the canvas.

use super::{About, Across, Noticed, shares_words};
use crate::coach::Span;
use crate::model::text::is_blank;
use crate::model::{Blank, Field, FieldKind};

pub const CHECK: Across = Across {
    id: "across/unknown-customer",
    question: "sentence",
    fields: &[FieldKind::ValueCustomer],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let unknown = customers.filter(|one| {
            let segments = canvas.customer_types.iter().flat_map(|one| &one.segments);
            let adopters = segments.clone().flat_map(|one| &one.early_adopters);
            let roles = canvas.customer_types.iter().map(|one| &one.role);
            let names = roles
                .chain(segments.map(|one| &one.text))
                .chain(adopters.map(|one| &one.text));
            let promised = &one.value.customer;
            let mut told = names.filter(|name| !is_blank(name)).peekable();
            // Who has named no segment yet may name one here.
            let has_segment = one.segments.iter().any(|one| one.has_words());
            has_segment
                && !is_blank(promised)
                && told.peek().is_some()
                && !told.any(|name| shares_words(promised, name))
        });
        let noticed = unknown.map(|one| Noticed {
            about: About::Field(Field::Value(one.id, Blank::First)),
            span: Some(Span::whole(&one.value.customer)),
            name: one.value.customer.clone(),
        });
        noticed.collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn a_promise_to_a_stranger_is_noticed_and_one_in_other_words_is_not() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        canvas.customer_types[0].value.customer = "dentists".into();
        assert_eq!(noticed(&CHECK, &canvas), ["dentists"]);
        canvas.customer_types[0].value.customer = "a parent at home".into();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
