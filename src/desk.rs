//! The coach's desk: it has the canvas before it, and turns what the checks find into words.
//!
//! The coach is a module of its own, which a learner's browser fetches once the first question can
//! be answered. So what passes between the two is plain text: places by their names, remarks as
//! rows.

use crate::coach::{
    ACROSS, About, Across, Entry, Finding, Knowledge, Noticed, Span, findings, praise,
    suggested_kind,
};
use crate::content::Coaching;
use crate::model::text::fingerprint;
use crate::model::{Canvas, Field, FieldKind, Id, JobKind, List};
use crate::remark::Remark;
use crate::saved;
use crate::walkthrough::{Question, Step, address, step_of};
use std::collections::BTreeMap;

/// The longest piece of a learner's text that a remark quotes, in characters.
const LONGEST_QUOTE: usize = 60;

/// The coach at work on one canvas.
pub struct Desk {
    coaching: Coaching,
    canvas: Canvas,
    /// Every field by its name.
    fields: BTreeMap<String, Field>,
}

impl Desk {
    /// A desk with what the coach knows, and an empty canvas on it.
    pub fn new(coaching: Coaching) -> Self {
        Self {
            coaching,
            canvas: Canvas::new(),
            fields: BTreeMap::new(),
        }
    }

    /// Lays another canvas on the desk, from its stored document. One that cannot be read leaves
    /// the desk as it was.
    pub fn open(&mut self, record: &str) {
        if let Ok(opened) = saved::read(record) {
            self.canvas = opened.document.canvas;
            let fields = self.canvas.fields().into_iter();
            self.fields = fields.map(|field| (field.key(), field)).collect();
        }
    }

    /// Puts words into a field; one that is not there stays away.
    pub fn write(&mut self, place: &str, text: &str) {
        if let Some(field) = self.fields.get(place) {
            let (field, text) = (*field, text.to_owned());
            self.canvas.apply(crate::model::Edit::Write { field, text });
        }
    }

    /// What there is to say about a field, the most useful first.
    pub fn look(&self, place: &str) -> Vec<Remark> {
        let Some(field) = self.fields.get(place).copied() else {
            return Vec::new();
        };
        let Some(entry) = Entry::of(&self.canvas, field) else {
            return Vec::new();
        };
        let kind = field.kind();
        let found = findings(&entry, &self.coaching).into_iter();
        let found = found.filter(|one| one.blank == entry.place);
        let mut remarks: Vec<Remark> = found.map(|one| self.about_words(field, &one)).collect();
        for check in self.checks_across() {
            if check.fields.contains(&kind) {
                let noticed = self.noticed(check).into_iter();
                let here = noticed.filter(|one| one.about == About::Field(field));
                remarks.extend(here.map(|one| self.about_canvas(check, &one)));
            }
        }
        remarks.retain(|one| !self.is_kept(one));
        if remarks.is_empty() {
            remarks.extend(self.praise(field, &entry));
        }
        remarks
    }

    /// What there is to say about a step as a whole, by its address.
    pub fn look_at_step(&self, at: &str) -> Vec<Remark> {
        let mut remarks = Vec::new();
        for check in self.checks_across() {
            for one in self.noticed(check) {
                let remark = self.about_canvas(check, &one);
                if remark.place.is_empty() && remark.step == at && !self.is_kept(&remark) {
                    remarks.push(remark);
                }
            }
        }
        remarks
    }

    /// Everything that is still open, in the order of the lesson.
    pub fn review(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        for field in self.canvas.fields() {
            // All blanks of a sentence are judged with its first one, the solution with its offering.
            let is_judged_elsewhere = matches!(
                field.kind(),
                FieldKind::Want
                    | FieldKind::So
                    | FieldKind::ValueOutcome
                    | FieldKind::ValueApproach
                    | FieldKind::Feature
                    | FieldKind::Delivery
            );
            let entry = Entry::of(&self.canvas, field).filter(|_| !is_judged_elsewhere);
            let Some(entry) = entry else { continue };
            for one in findings(&entry, &self.coaching) {
                let field = self.field_of_blank(field, one.blank);
                remarks.extend(field.map(|field| self.about_words(field, &one)));
            }
        }
        for check in self.checks_across() {
            let noticed = self.noticed(check);
            remarks.extend(noticed.iter().map(|one| self.about_canvas(check, one)));
        }
        remarks.retain(|one| !self.is_kept(one));
        remarks
    }

    /// The kind that a job sounds like, by the name of one of its blanks.
    pub fn kind(&self, place: &str) -> Option<JobKind> {
        let field = self.fields.get(place)?;
        suggested_kind(&Entry::of(&self.canvas, *field)?, &self.coaching)
    }

    /// A check for which a programme has no words is none of its checks.
    fn checks_across(&self) -> impl Iterator<Item = &'static Across> {
        ACROSS.iter().filter(|check| self.coaching.knows(check.id))
    }

    fn noticed(&self, check: &Across) -> Vec<Noticed> {
        (check.run)(&self.canvas, self.coaching.phrases(check.id))
    }

    fn is_kept(&self, remark: &Remark) -> bool {
        self.canvas
            .is_kept_as_it_is(&remark.check, &remark.about, remark.words)
    }

    /// The field of the blank of an entry, of which another field is known.
    fn field_of_blank(&self, field: Field, blank: usize) -> Option<Field> {
        use crate::model::Blank;
        match field {
            Field::Job(of, job, _) => Some(Field::Job(of, job, *Blank::ALL.get(blank)?)),
            Field::Value(of, _) => Some(Field::Value(of, *Blank::ALL.get(blank)?)),
            Field::Offering if blank > 0 => {
                let feature = self.canvas.solution.features.get(blank - 1);
                Some(feature.map_or(Field::Delivery, |one| Field::Entry(List::Features, one.id)))
            }
            other => Some(other),
        }
    }

    fn about_words(&self, field: Field, found: &Finding) -> Remark {
        let text = self.canvas.text(field).unwrap_or_default();
        self.remark(found.check, field, Some(found.span), &found.span.of(text))
    }

    fn about_canvas(&self, check: &Across, noticed: &Noticed) -> Remark {
        let question = Question::all().find(|one| one.key() == check.question);
        let question = question.unwrap_or(Question::Review);
        let step = |of: Option<Id>| {
            let of = of.or(self.canvas.customer_types.first().map(|one| one.id));
            let is_of_each = question.is_asked_of_each_type();
            Step {
                question,
                of: of.filter(|_| is_of_each),
            }
        };
        let (about, at, fingerprinted) = match noticed.about {
            About::Field(field) => {
                let text = self.canvas.text(field).unwrap_or_default();
                let span = noticed.span;
                let quoted = span.map_or_else(|| noticed.name.clone(), |span| span.of(text));
                return self.remark(check.id, field, span, &quoted);
            }
            About::Type(id) => {
                let role = self.canvas.text(Field::Entry(List::Types, id));
                let role = role.unwrap_or_default();
                (format!("type-{}", id.0), step(Some(id)), role.to_owned())
            }
            About::Canvas => ("canvas".into(), step(None), String::new()),
        };
        Remark {
            about,
            step: address(&self.canvas, at),
            words: fingerprint(&fingerprinted),
            ..self.said(check.id, &noticed.name)
        }
    }

    fn remark(&self, check: &str, field: Field, span: Option<Span>, quoted: &str) -> Remark {
        let text = self.canvas.text(field).unwrap_or_default();
        Remark {
            place: field.key(),
            about: field.key(),
            step: address(&self.canvas, step_of(field)),
            span: span.map(|span| (span.start, span.end)),
            words: fingerprint(text),
            ..self.said(check, quoted)
        }
    }

    /// The texts of a check, with the learner's own words in them.
    fn said(&self, check: &str, quoted: &str) -> Remark {
        let key = |part: &str| format!("check.{check}.{part}");
        let quoted = shortened(quoted);
        let values = [("span", quoted.as_str()), ("name", quoted.as_str())];
        let say = |part: &str| self.coaching.say(&key(part)).to_owned();
        Remark {
            check: check.to_owned(),
            noticed: self.coaching.fill(&key("noticed"), &values),
            why: say("why"),
            mend: say("mend"),
            example: say("example"),
            ..Remark::default()
        }
    }

    fn praise(&self, field: Field, entry: &Entry) -> Option<Remark> {
        let (name, span) = praise(entry, entry.place, &self.coaching)?;
        let quoted = shortened(&span.of(self.canvas.text(field)?));
        let key = format!("praise.{name}.says");
        Some(Remark {
            place: field.key(),
            noticed: self.coaching.fill(&key, &[("span", &quoted)]),
            ..Remark::default()
        })
    }
}

/// A quoted text on one line, cut where it is long.
fn shortened(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(LONGEST_QUOTE) {
        None => line,
        Some((at, _)) => format!("{}…", &line[..at]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::all_examples;
    use crate::model::{Blank, Edit, most_graphemes};
    use crate::saved::{StoredDocument, write};
    use crate::walkthrough::{Asked, Status, progress};

    const FIRST: Id = Id::FIRST_TYPE;

    fn desk_with(canvas: &Canvas) -> Desk {
        let mut desk = Desk::new(Coaching::of("en", "core"));
        desk.open(&write(&StoredDocument {
            revision: 1,
            at: String::new(),
            canvas: canvas.clone(),
            ..StoredDocument::default()
        }));
        desk
    }

    fn with_job(texts: [&str; 3]) -> Canvas {
        let mut canvas = Canvas::new();
        let (list, at) = (List::Jobs(FIRST), 0);
        let item = list.blank_item(Id(20));
        canvas.apply(Edit::Insert { list, at, item });
        for (blank, text) in Blank::ALL.into_iter().zip(texts) {
            let (field, text) = (Field::Job(FIRST, Id(20), blank), text.into());
            canvas.apply(Edit::Write { field, text });
        }
        canvas
    }

    fn checks(remarks: &[Remark]) -> Vec<&str> {
        remarks.iter().map(|one| one.check.as_str()).collect()
    }

    #[test]
    fn every_check_across_fields_leads_to_a_question() {
        for check in ACROSS {
            let is_there = Question::all().any(|one| one.key() == check.question);
            assert!(is_there, "{} leads nowhere", check.id);
        }
    }

    #[test]
    fn a_remark_is_about_its_own_blank_and_quotes_it() {
        let desk = desk_with(&with_job([
            "the baby sleeps",
            "tbd",
            "be back at work by noon",
        ]));
        assert_eq!(checks(&desk.look("job-20-1")), [] as [&str; 0]);
        let remarks = desk.look("job-20-2");
        assert_eq!(checks(&remarks), ["any/placeholder"]);
        assert!(remarks[0].noticed.contains("“tbd”"), "{:?}", remarks[0]);
        assert_eq!(remarks[0].span, Some((0, 3)));
        assert_eq!(checks(&desk.review()), ["any/placeholder"]);
        assert_eq!(desk.review()[0].step, "jobs/1/job-stories");
    }

    #[test]
    fn what_is_typed_is_looked_at_at_once() {
        let mut desk = desk_with(&with_job([
            "the baby sleeps",
            "tbd",
            "be back at work by noon",
        ]));
        desk.write("job-20-2", "talk to a friend");
        assert_eq!(checks(&desk.look("job-20-2")), [] as [&str; 0]);
        desk.write("no-such-place", "words");
        assert_eq!(desk.look("no-such-place"), []);
    }

    #[test]
    fn a_remark_put_away_stays_away_until_the_words_change() {
        let mut canvas = with_job(["the baby sleeps", "tbd", "be back at work by noon"]);
        let remark = desk_with(&canvas).look("job-20-2").remove(0);
        canvas.apply(Edit::Keep {
            check: remark.check,
            about: remark.about,
            words: Some(remark.words),
        });
        let mut desk = desk_with(&canvas);
        assert_eq!(checks(&desk.look("job-20-2")), [] as [&str; 0]);
        assert_eq!(desk.review(), []);
        desk.write("job-20-2", "todo");
        assert_eq!(checks(&desk.look("job-20-2")), ["any/placeholder"]);
        desk.write("job-20-2", "tbd");
        assert_eq!(checks(&desk.look("job-20-2")), [] as [&str; 0]);
    }

    #[test]
    fn what_is_about_a_step_is_said_there_and_in_the_review() {
        let mut canvas = with_job(["the baby sleeps", "talk to a friend", "rest by noon"]);
        canvas.customer_types[0].part = Some(crate::model::Part::Benefits);
        let desk = desk_with(&canvas);
        let of_step = desk.look_at_step("customers/1/part");
        assert_eq!(checks(&of_step), ["across/nobody-pays"]);
        assert_eq!(desk.review(), of_step);
        assert_eq!(desk.look_at_step("jobs/1/pains"), []);
    }

    #[test]
    fn a_long_quote_is_cut_and_stays_on_one_line() {
        assert_eq!(shortened(" a\n b "), "a b");
        let long = shortened(&"é".repeat(100));
        assert_eq!(long.chars().count(), LONGEST_QUOTE + 1);
    }

    #[test]
    fn every_worked_example_passes_the_checks_of_its_language_and_is_complete() {
        let mut faults = Vec::new();
        let examples = all_examples();
        assert!(examples.len() > 3, "the scan has lost its way");
        for (language, name, record) in examples {
            let opened = saved::read(&record).unwrap();
            let is_whole = !opened.damaged && !opened.newer;
            assert!(
                is_whole,
                "content/{language}/examples/{name}.json cannot be read whole: are its ids as docs/content.md says?"
            );
            let canvas = opened.document.canvas;
            for programme in ["core", "p2p"] {
                let mut desk = Desk::new(Coaching::of(&language, programme));
                desk.open(&record);
                for one in desk.review() {
                    let (check, noticed) = (&one.check, &one.noticed);
                    faults.push(format!("{language} {name} {programme}: {check}: {noticed}"));
                }
            }
            for (step, status) in progress(&canvas, Asked::ALL) {
                if status != Status::Complete {
                    let at = address(&canvas, step);
                    faults.push(format!("{language} {name} {at}: {status:?}"));
                }
            }
            for field in canvas.fields() {
                let text = canvas.text(field).unwrap_or_default();
                if text.chars().count() > most_graphemes(field.kind()) {
                    faults.push(format!("{language} {name} {}: too long", field.key()));
                }
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
