//! Points at a segment or a job that needs what one person cannot give, such as help around the clock.

use super::{About, Across, Noticed};
use crate::coach::words::{span, words};
use crate::model::{Field, FieldKind};

const FIELDS: &[FieldKind] = &[
    FieldKind::Segment,
    FieldKind::When,
    FieldKind::Want,
    FieldKind::So,
    FieldKind::Gain,
    FieldKind::Offering,
    FieldKind::Delivery,
    FieldKind::Feature,
];

pub const CHECK: Across = Across {
    id: "across/needs-a-team",
    question: "segments",
    fields: FIELDS,
    run: |canvas, phrases| {
        let fields: Vec<Field> = canvas.fields();
        let asked = fields
            .into_iter()
            .filter(|one| FIELDS.contains(&one.kind()));
        let noticed = asked.filter_map(|field| {
            let words = words(canvas.text(field)?);
            let found = phrases.find(&words)?;
            Some(Noticed {
                about: About::Field(field),
                span: span(found),
                name: String::new(),
            })
        });
        noticed.collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn what_one_person_cannot_give_is_noticed() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        canvas.solution.delivery.text = "Help by phone, 24/7 support included".into();
        assert_eq!(noticed(&CHECK, &canvas).len(), 1);
    }
}
