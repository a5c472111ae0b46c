//! Reads a stored document, taking from a damaged one everything that can still be read.

use super::write::part_from;
use super::{FORMAT, Saves, Standing, StoredDocument, VERSION};
use crate::json::{self, Value};
use crate::model::{
    Canvas, CustomerType, Entry, Id, IdSource, Job, JobKind, KeptAsItIs, Segment, Solution,
    ValueProposition,
};

/// A document that has been opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub document: StoredDocument,
    /// Something in it was not as it should be and is missing from the canvas: the record itself
    /// has to be put aside before it is written over.
    pub damaged: bool,
    /// A later release wrote it: there may be more in it than this one understands, so that it must
    /// not be written over.
    pub newer: bool,
}

/// Why a record cannot be opened at all. It has to be put aside before anything is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not JSON: cut short, or never was.
    NotJson,
    /// JSON, but not a document of ours.
    NotOurs,
}

/// Opens a stored document.
///
/// # Errors
/// When nothing of it can be read; see [`Unreadable`].
pub fn read(record: &str) -> Result<Opened, Unreadable> {
    let record = json::parse(record).ok_or(Unreadable::NotJson)?;
    let record = fields_of(&record);
    if get(record, "format").and_then(Value::as_text) != Some(FORMAT) {
        return Err(Unreadable::NotOurs);
    }
    let version = get(record, "version").and_then(Value::as_whole);
    let version = version.filter(|version| *version > 0);
    let newer = version.ok_or(Unreadable::NotOurs)? > VERSION;
    let mut reader = Reader::new();
    let number = |name| get(record, name).and_then(Value::as_whole).unwrap_or(0);
    let document = StoredDocument {
        revision: number("revision"),
        changed: number("changed"),
        saves: reader.saves(record),
        at: reader.text(record, "at"),
        standing: reader.choice(record, "standing", Standing::from_key),
        canvas: {
            let canvas = reader.object(record, "canvas");
            reader.canvas(canvas)
        },
    };
    let damaged = reader.damaged;
    Ok(Opened {
        document,
        damaged,
        newer,
    })
}

/// The fields of an object; none when there is no object where one should be.
pub(super) type Fields<'a> = Option<&'a [(String, Value)]>;

pub(super) fn fields_of(value: &Value) -> Fields<'_> {
    match value {
        Value::Object(fields) => Some(fields),
        _ => None,
    }
}

/// The items of an array; none when there is no array where one should be.
pub(super) fn items_of(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        _ => &[],
    }
}

/// The field of a name: the last one, as in every reader of JSON, if it stands there twice.
pub(super) fn get<'a>(from: Fields<'a>, name: &str) -> Option<&'a Value> {
    let found = from?.iter().rfind(|(known, _)| known == name);
    found.map(|(_, value)| value)
}

/// Walks through a record and remembers what it has met.
pub(super) struct Reader {
    /// In order, so that looking one up stays cheap.
    seen: Vec<Id>,
    spare: IdSource,
    damaged: bool,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self {
            seen: vec![Id::OFFERING, Id::DELIVERY],
            spare: IdSource::new(1),
            damaged: false,
        }
    }

    pub(super) fn canvas(&mut self, canvas: Fields) -> Canvas {
        let solution = self.object(canvas, "solution");
        let mut read = Canvas {
            title: self.text(canvas, "title"),
            customer_types: self.list(canvas, "customerTypes", Self::customer_type),
            solution: Solution {
                offering: self.part_of_solution(solution, "offering", Id::OFFERING),
                features: self.list(solution, "features", Self::entry),
                delivery: self.part_of_solution(solution, "delivery", Id::DELIVERY),
            },
            kept: self.list(canvas, "kept", Self::kept),
        };
        if read.customer_types.is_empty() {
            read.customer_types = Canvas::new().customer_types;
        }
        read
    }

    /// Each tab with its count. What is no pair of numbers is left out: no words hang on it.
    fn saves(&mut self, from: Fields) -> Saves {
        let pair = |pair: &Value| match items_of(pair) {
            [tab, count] => as_number(tab).zip(as_number(count)),
            _ => None,
        };
        let pairs = self.array(from, "saves").iter();
        Saves::new(pairs.filter_map(pair).collect())
    }

    fn kept(&mut self, from: Fields) -> KeptAsItIs {
        let words = get(from, "words").and_then(as_number);
        self.damaged |= words.is_none();
        KeptAsItIs {
            check: self.text(from, "check"),
            about: self.text(from, "about"),
            words: words.unwrap_or_default(),
        }
    }

    pub(super) fn customer_type(&mut self, from: Fields) -> CustomerType {
        let value = self.object(from, "valueProposition");
        CustomerType {
            id: self.id(from),
            role: self.text(from, "role"),
            part: self.choice(from, "part", part_from),
            single: self.yes_or_no(from, "single"),
            segments: self.list(from, "segments", Self::segment),
            jobs: self.list(from, "jobs", Self::job),
            pains: self.list(from, "pains", Self::entry),
            gains: self.list(from, "gains", Self::entry),
            value: ValueProposition {
                customer: self.text(value, "customer"),
                outcome: self.text(value, "outcome"),
                approach: self.text(value, "approach"),
                pain_relievers: self.list(value, "painRelievers", Self::entry),
                gain_creators: self.list(value, "gainCreators", Self::entry),
                differentiators: self.list(value, "differentiators", Self::entry),
            },
        }
    }

    pub(super) fn segment(&mut self, from: Fields) -> Segment {
        Segment {
            id: self.id(from),
            text: self.text(from, "text"),
            early_adopters: self.list(from, "earlyAdopters", Self::entry),
        }
    }

    pub(super) fn job(&mut self, from: Fields) -> Job {
        Job {
            id: self.id(from),
            when: self.text(from, "when"),
            want: self.text(from, "want"),
            so: self.text(from, "so"),
            kind: self.choice(from, "kind", JobKind::from_key),
            alternatives: self.list(from, "alternatives", Self::entry),
        }
    }

    pub(super) fn entry(&mut self, from: Fields) -> Entry {
        Entry {
            id: self.id(from),
            text: self.text(from, "text"),
            ties: self.ties(from),
        }
    }

    fn part_of_solution(&mut self, from: Fields, name: &str, id: Id) -> Entry {
        let part = self.object(from, name);
        Entry {
            id,
            text: self.text(part, "text"),
            ties: self.ties(part),
        }
    }

    /// An id that is missing, fixed or taken is replaced: nothing is lost by that but a tie.
    fn id(&mut self, from: Fields) -> Id {
        let mut id = get(from, "id").and_then(as_id);
        loop {
            let wanted = id.unwrap_or_else(|| self.spare.draw());
            match self.seen.binary_search(&wanted) {
                Err(place) => {
                    self.seen.insert(place, wanted);
                    return wanted;
                }
                Ok(_) => {
                    self.damaged |= id.is_some();
                    id = None;
                }
            }
        }
    }

    fn ties(&mut self, from: Fields) -> Vec<Id> {
        let mut ties = Vec::new();
        for tie in self.array(from, "ties") {
            match as_id(tie) {
                Some(id) if !ties.contains(&id) => ties.push(id),
                Some(_) => {}
                None => self.damaged = true,
            }
        }
        ties
    }

    fn list<T>(&mut self, from: Fields, name: &str, read: fn(&mut Self, Fields) -> T) -> Vec<T> {
        let mut items = Vec::new();
        for item in self.array(from, name) {
            match fields_of(item) {
                None => self.damaged = true,
                fields => items.push(read(self, fields)),
            }
        }
        items
    }

    fn array<'a>(&mut self, from: Fields<'a>, name: &str) -> &'a [Value] {
        match get(from, name) {
            Some(Value::Array(items)) => items,
            other => {
                self.expect_nothing(other);
                &[]
            }
        }
    }

    fn object<'a>(&mut self, from: Fields<'a>, name: &str) -> Fields<'a> {
        let value = get(from, name);
        let fields = value.and_then(fields_of);
        if fields.is_none() {
            self.expect_nothing(value);
        }
        fields
    }

    fn text(&mut self, from: Fields, name: &str) -> String {
        match get(from, name) {
            Some(Value::Text(text)) => text.clone(),
            other => {
                self.expect_nothing(other);
                String::new()
            }
        }
    }

    fn yes_or_no(&mut self, from: Fields, name: &str) -> bool {
        match get(from, name) {
            Some(Value::Bool(value)) => *value,
            other => {
                self.expect_nothing(other);
                false
            }
        }
    }

    fn choice<T>(&mut self, from: Fields, name: &str, read: fn(&str) -> Option<T>) -> Option<T> {
        let key = get(from, name);
        let choice = key.and_then(Value::as_text).and_then(read);
        if choice.is_none() {
            self.expect_nothing(key);
        }
        choice
    }

    /// A field may be left out; anything else in its place is damage.
    fn expect_nothing(&mut self, value: Option<&Value>) {
        self.damaged |= !matches!(value, None | Some(Value::Null));
    }
}

pub(super) fn as_id(value: &Value) -> Option<Id> {
    as_number(value).map(Id)
}

pub(super) fn as_number(value: &Value) -> Option<u32> {
    u32::try_from(value.as_whole()?).ok()
}

#[cfg(test)]
mod tests {
    use super::super::write;
    use super::*;
    use crate::model::{Blank, Edit, Field, List, Part, SupportingRole};
    use proptest::prelude::*;

    fn stored(canvas: Canvas) -> StoredDocument {
        StoredDocument {
            revision: 7,
            changed: 1_700_000_000_000,
            saves: Saves::new(vec![(1, 2), (u32::MAX, 1)]),
            at: "jobs/1/pains".into(),
            standing: Some(Standing::Archived),
            canvas,
        }
    }

    /// A canvas with something in every kind of place.
    fn full(text: &str) -> Canvas {
        let mut canvas = Canvas::new();
        let of = Id::FIRST_TYPE;
        let lists = [
            List::Types,
            List::Segments(of),
            List::EarlyAdopters(of, Id(21)),
            List::Jobs(of),
            List::Alternatives(of, Id(23)),
            List::Pains(of),
            List::Gains(of),
            List::PainRelievers(of),
            List::GainCreators(of),
            List::Differentiators(of),
            List::Features,
        ];
        for (number, list) in (20..).zip(lists) {
            let item = list.blank_item(Id(number));
            assert!(canvas.apply(Edit::Insert { list, at: 99, item }).is_some());
            let (field, text) = (Field::Entry(list, Id(number)), text.into());
            canvas.apply(Edit::Write { field, text });
        }
        for blank in Blank::ALL {
            for field in [Field::Job(of, Id(23), blank), Field::Value(of, blank)] {
                let text = text.into();
                canvas.apply(Edit::Write { field, text });
            }
        }
        for field in [Field::Title, Field::Offering, Field::Delivery] {
            let text = text.into();
            canvas.apply(Edit::Write { field, text });
        }
        let ties = [
            (List::PainRelievers(of), Id(27), Id(25)),
            (List::Features, Id::OFFERING, of),
            (List::Features, Id::DELIVERY, Id(20)),
        ];
        for (list, id, to) in ties {
            canvas.apply(Edit::Tie {
                list,
                id,
                to,
                tied: true,
            });
        }
        canvas.apply(Edit::SetPart {
            of,
            part: Some(Part::Both),
        });
        canvas.apply(Edit::SetSingle { of, single: true });
        let kind = Some(JobKind::Supporting(Some(SupportingRole::CoCreator)));
        canvas.apply(Edit::SetKind {
            of,
            job: Id(23),
            kind,
        });
        canvas.apply(Edit::Keep {
            check: text.into(),
            about: text.into(),
            words: Some(u32::MAX),
        });
        canvas
    }

    #[test]
    fn every_word_and_choice_comes_back_exactly() {
        let text = " <script>\"\\\0\u{7}\u{202e}\u{2028}👩‍👩‍👧e\u{301}\n";
        let document = stored(full(text));
        let opened = read(&write(&document)).unwrap();
        assert_eq!(
            opened,
            Opened {
                document,
                damaged: false,
                newer: false
            }
        );
    }

    #[test]
    fn every_choice_comes_back() {
        for kind in JobKind::ALL {
            let mut canvas = full("x");
            canvas.customer_types[0].jobs[0].kind = Some(kind);
            let document = stored(canvas);
            assert_eq!(read(&write(&document)).unwrap().document, document);
        }
    }

    #[test]
    fn a_record_that_is_not_a_document_is_refused_by_its_cause() {
        assert_eq!(read(""), Err(Unreadable::NotJson));
        assert_eq!(read("{\"format\":"), Err(Unreadable::NotJson));
        assert_eq!(read("[]"), Err(Unreadable::NotOurs));
        assert_eq!(read("{\"version\":1}"), Err(Unreadable::NotOurs));
        assert_eq!(
            read("{\"format\":\"customer-model-canvas\",\"version\":0}"),
            Err(Unreadable::NotOurs)
        );
    }

    #[test]
    fn of_a_record_of_a_newer_release_all_that_is_understood_is_opened() {
        let document = stored(full("kept"));
        let record = write(&document).replace("\"version\":1", "\"version\":2,\"more\":[{}]");
        let opened = read(&record).unwrap();
        assert!(opened.newer);
        assert_eq!(opened.document, document);
    }

    #[test]
    fn a_field_of_the_wrong_kind_costs_only_that_field() {
        let record = write(&stored(full("kept")));
        let record = record.replacen("\"role\":\"kept\"", "\"role\":[5]", 1);
        let opened = read(&record).unwrap();
        assert!(opened.damaged);
        let canvas = opened.document.canvas;
        assert_eq!(canvas.customer_types[0].role, "");
        assert_eq!(canvas.customer_types[0].segments[0].text, "kept");
    }

    #[test]
    fn two_entries_of_one_id_are_both_kept() {
        let record = write(&stored(full("kept"))).replace("\"id\":26", "\"id\":25");
        let opened = read(&record).unwrap();
        let customer = &opened.document.canvas.customer_types[0];
        assert_eq!((customer.pains.len(), customer.gains.len()), (1, 1));
        assert_ne!(customer.pains[0].id, customer.gains[0].id);
    }

    #[test]
    fn an_empty_document_opens_as_a_new_canvas() {
        let record = "{\"format\":\"customer-model-canvas\",\"version\":1}";
        let opened = read(record).unwrap();
        assert_eq!(opened.document.canvas, Canvas::new());
        assert!(!opened.damaged);
    }

    proptest! {
        #[test]
        fn a_record_cut_or_changed_anywhere_never_panics(at in 0usize..2000, byte in any::<u8>(), cut in any::<bool>()) {
            let mut record = write(&stored(full("words"))).into_bytes();
            let at = at % record.len();
            if cut { record.truncate(at) } else { record[at] = byte }
            let _ = read(&String::from_utf8_lossy(&record));
        }

        #[test]
        fn any_words_come_back(text in any::<String>()) {
            let document = stored(full(&text));
            prop_assert_eq!(read(&write(&document)).unwrap().document, document);
        }
    }
}
