//! What the coach can be asked, and what it says about a place of the canvas. It is a module of its
//! own, so its remarks travel to the widget's as rows of texts.

use crate::model::JobKind;

/// A finding in words, or praise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// The check's id; empty for praise.
    pub check: String,
    /// The field that it is about, by its name; empty when it is about a step as a whole.
    pub place: String,
    /// What it is kept under once it is put away; see [`crate::model::KeptAsItIs::about`].
    pub about: String,
    /// The address of the step where it can be mended.
    pub step: String,
    /// The fingerprint of the words that it is about.
    pub words: u32,
    /// The characters that it points at: from, and up to but without.
    pub span: Option<(usize, usize)>,
    pub noticed: String,
    pub why: String,
    pub mend: String,
    pub example: String,
}

/// The coach, as the widget knows it.
pub trait Coach {
    /// Shows it the canvas, as a stored document.
    fn open(&self, record: &str);
    /// Tells it what was typed into a field.
    fn write(&self, place: &str, text: &str);
    /// What it has to say about a field, the most useful first.
    fn look(&self, place: &str) -> Vec<Remark>;
    /// What it has to say about a step as a whole, by the step's address.
    fn look_at_step(&self, at: &str) -> Vec<Remark>;
    /// Everything that is still open.
    fn review(&self) -> Vec<Remark>;
    /// The kind that a job sounds like, by one of its blanks.
    fn kind(&self, place: &str) -> Option<JobKind>;
}

/// How many texts a row has.
const ROW: usize = 11;

impl Remark {
    /// Whether it praises.
    pub fn is_praise(&self) -> bool {
        self.check.is_empty()
    }

    /// Remarks as rows, one behind the other.
    pub fn to_rows(remarks: Vec<Remark>) -> Vec<String> {
        let row = |one: Remark| {
            let (from, to) = match one.span {
                Some((from, to)) => (from.to_string(), to.to_string()),
                None => Default::default(),
            };
            let words = one.words.to_string();
            [
                one.check,
                one.place,
                one.about,
                one.step,
                words,
                from,
                to,
                one.noticed,
                one.why,
                one.mend,
                one.example,
            ]
        };
        remarks.into_iter().flat_map(row).collect()
    }

    /// Remarks from rows; what is left of a row cut short is dropped.
    pub fn from_rows(rows: &[String]) -> Vec<Remark> {
        let remark = |row: &[String; ROW]| {
            let [
                check,
                place,
                about,
                step,
                words,
                from,
                to,
                noticed,
                why,
                mend,
                example,
            ] = row.clone();
            let span = from.parse().ok().zip(to.parse().ok());
            Remark {
                check,
                place,
                about,
                step,
                words: words.parse().unwrap_or_default(),
                span,
                noticed,
                why,
                mend,
                example,
            }
        };
        rows.as_chunks().0.iter().map(remark).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_travel_as_rows_and_come_back() {
        let remark = Remark {
            check: "any/placeholder".into(),
            words: 7,
            span: Some((2, 5)),
            noticed: "“tbd”".into(),
            ..Remark::default()
        };
        let remarks = vec![remark, Remark::default()];
        let mut rows = Remark::to_rows(remarks.clone());
        assert_eq!(Remark::from_rows(&rows), remarks);
        rows.pop();
        assert_eq!(Remark::from_rows(&rows), remarks[..1]);
    }
}
