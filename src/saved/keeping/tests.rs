//! Two tabs, a store that fails, damaged and newer records: no word is lost.

use super::super::store::tests::Shelf;
use super::super::{read_history, write_history};
use super::*;
use crate::model::{Edit, Field, History, Id, List};
use proptest::prelude::*;
use std::collections::BTreeSet;

const KEY: &str = "lesson";
const PAINS: List = List::Pains(Id::FIRST_TYPE);

/// What passes between two acts of a learner, in milliseconds: longer than it takes to save.
const MOMENT: u64 = 1_500;

/// One tab with the lesson open.
struct Tab {
    keeping: Keeping,
    canvas: Canvas,
    history: History,
    trouble: Option<Trouble>,
    fault: Option<StoreFault>,
}

impl Tab {
    fn opens(shelf: &Shelf, tab: u32) -> Self {
        let found = Keeping::open(shelf, KEY, KEY, None, StoredDocument::default(), tab)
            .expect("no newer record");
        Self {
            keeping: found.keeping,
            canvas: found.document.canvas,
            history: History::default(),
            trouble: found.trouble,
            fault: found.fault,
        }
    }

    fn edits(&mut self, edit: Edit, now: u64) {
        if let Some(back) = self.canvas.apply(edit) {
            self.history.remember(back, "here", now as f64);
        }
    }

    fn writes(&mut self, field: Field, text: &str) {
        let text = text.into();
        self.edits(Edit::Write { field, text }, 0);
    }

    fn saves(&mut self, shelf: &Shelf, now: u64) {
        let kept = self.keeping.save(shelf, &self.canvas, "here", now);
        self.fault = kept.fault;
        if let Some(merged) = kept.merged {
            self.canvas = merged;
        }
    }

    fn hears(&mut self, shelf: &Shelf, now: u64) {
        let heard = self.keeping.hear(shelf, &self.canvas, now);
        if let Ok(Some(merged)) = heard.map(|heard| heard.merged) {
            self.canvas = merged;
        }
    }

    fn reads(&self, field: Field) -> &str {
        self.canvas.text(field).unwrap_or_default()
    }
}

fn record(shelf: &Shelf) -> String {
    shelf.get(KEY).unwrap().unwrap_or_default()
}

#[test]
fn what_two_tabs_write_into_two_fields_is_there_in_both() {
    let shelf = Shelf::default();
    let (mut one, mut two) = (Tab::opens(&shelf, 1), Tab::opens(&shelf, 2));
    one.writes(Field::Title, "bakery");
    one.saves(&shelf, 1);
    two.writes(Field::Offering, "bread");
    two.saves(&shelf, 2);
    one.hears(&shelf, 3);
    for tab in [&one, &two] {
        assert_eq!(tab.reads(Field::Title), "bakery");
        assert_eq!(tab.reads(Field::Offering), "bread");
    }
}

#[test]
fn of_two_texts_in_one_field_the_later_is_shown_and_the_other_is_an_earlier_version() {
    let shelf = Shelf::default();
    let (mut one, mut two) = (Tab::opens(&shelf, 1), Tab::opens(&shelf, 2));
    one.writes(Field::Title, "bakery");
    two.writes(Field::Title, "brewery");
    one.saves(&shelf, 1);
    two.saves(&shelf, 2);
    one.hears(&shelf, 3);
    assert_eq!(one.reads(Field::Title), "brewery");
    let version = versions::version(&shelf, KEY, 1).unwrap();
    assert!(version.unwrap().contains("bakery"));
}

#[test]
fn a_save_that_another_tab_has_not_seen_is_not_taken_back_by_its_record() {
    let shelf = Shelf::default();
    let (mut one, mut two) = (Tab::opens(&shelf, 1), Tab::opens(&shelf, 2));
    one.writes(Field::Title, "bakery");
    one.saves(&shelf, 1);
    let seen = record(&shelf);
    one.writes(Field::Delivery, "by bike");
    one.saves(&shelf, 2);
    // The other tab is a moment behind: it still reads the first record, and writes over the second.
    shelf.set(KEY, &seen).unwrap();
    two.writes(Field::Offering, "bread");
    two.saves(&shelf, 3);
    assert_eq!(two.reads(Field::Delivery), "");
    one.hears(&shelf, 4);
    assert_eq!(one.reads(Field::Offering), "bread");
    assert_eq!(one.reads(Field::Delivery), "by bike");
}

#[test]
fn when_there_is_no_room_earlier_versions_go_and_the_canvas_is_kept() {
    let shelf = Shelf::default();
    let mut tab = Tab::opens(&shelf, 1);
    for minute in 0..50 {
        tab.writes(Field::Title, &"a".repeat(minute));
        tab.saves(&shelf, minute as u64 * versions::EVERY);
    }
    let taken = |shelf: &Shelf| {
        shelf
            .texts
            .borrow()
            .values()
            .map(String::len)
            .sum::<usize>()
    };
    let mut shelf = shelf;
    shelf.room = Some(taken(&shelf));
    tab.writes(Field::Title, &"b".repeat(3000));
    tab.saves(&shelf, 51 * versions::EVERY);
    assert_eq!(tab.fault, None);
    assert!(record(&shelf).contains("bbb"));
}

#[test]
fn what_could_not_be_kept_is_kept_once_there_is_room() {
    let mut shelf = Shelf {
        room: Some(10),
        ..Shelf::default()
    };
    let mut tab = Tab::opens(&shelf, 1);
    tab.writes(Field::Title, "bakery");
    tab.saves(&shelf, 1);
    assert_eq!(tab.fault, Some(StoreFault::Full));
    shelf.room = None;
    tab.saves(&shelf, 2);
    assert_eq!(tab.fault, None);
    assert!(record(&shelf).contains("bakery"));
}

#[test]
fn a_store_that_is_cleared_is_filled_again_by_the_next_save() {
    let shelf = Shelf::default();
    let mut tab = Tab::opens(&shelf, 1);
    tab.writes(Field::Title, "bakery");
    tab.saves(&shelf, 1);
    shelf.texts.borrow_mut().clear();
    tab.saves(&shelf, 2);
    assert!(record(&shelf).contains("bakery"));
}

#[test]
fn a_record_of_a_later_release_is_never_written_over() {
    let newer = "{\"format\":\"customer-model-canvas\",\"version\":99}";
    let shelf = Shelf::default();
    let mut tab = Tab::opens(&shelf, 7);
    tab.writes(Field::Title, "bakery");
    shelf.set(KEY, newer).unwrap();
    tab.saves(&shelf, 1);
    assert_eq!(record(&shelf), newer);
    let beside = shelf.get("lesson/canvas/00000007").unwrap();
    assert!(beside.unwrap().contains("bakery"));
}

#[test]
fn a_record_of_a_later_release_is_found_as_it_is_also_when_it_is_the_second_copy() {
    let newer = "{\"format\":\"customer-model-canvas\",\"version\":99}".to_owned();
    let found = Newer {
        record: newer.clone(),
    };
    let shelf = Shelf::default();
    let copy = Some(newer.clone());
    assert_eq!(
        Keeping::open(&shelf, KEY, KEY, copy, StoredDocument::default(), 1).err(),
        Some(found)
    );
    assert!(shelf.keys().unwrap().is_empty());
    shelf.set(KEY, &newer).unwrap();
    assert!(Keeping::open(&shelf, KEY, KEY, None, StoredDocument::default(), 1).is_err());
    assert_eq!(shelf.keys().unwrap(), [KEY]);
}

#[test]
fn a_record_that_cannot_be_put_aside_is_not_written_over() {
    let mut shelf = Shelf::default();
    shelf.set(KEY, "a half written rec").unwrap();
    shelf.room = Some(30);
    let mut tab = Tab::opens(&shelf, 1);
    assert_eq!(tab.trouble, Some(Trouble::Nothing));
    tab.writes(Field::Title, "b");
    tab.saves(&shelf, 1);
    assert_eq!(tab.fault, Some(StoreFault::Full));
    assert_eq!(record(&shelf), "a half written rec");
}

#[test]
fn a_thousand_damaged_records_are_opened_without_losing_the_original() {
    let shelf = Shelf::default();
    let mut tab = Tab::opens(&shelf, 1);
    tab.writes(Field::Title, "Bakery “Früh & spät”");
    tab.writes(Field::Offering, "bread \u{1f956}\n\"by\" bike");
    for id in 20..24 {
        let (list, at, item) = (PAINS, 0, PAINS.blank_item(Id(id)));
        tab.edits(Edit::Insert { list, at, item }, 0);
        tab.writes(Field::Entry(PAINS, Id(id)), "the queue");
    }
    tab.saves(&shelf, 1);
    let whole = record(&shelf).into_bytes();
    let mut chance = 1_u32;
    let mut draw = |below: usize| {
        chance ^= chance << 13;
        chance ^= chance >> 17;
        chance ^= chance << 5;
        chance as usize % below
    };
    for _ in 0..1_000 {
        let mut bytes = whole.clone();
        match draw(4) {
            0 => bytes.truncate(draw(whole.len())),
            1 => {
                let at = draw(whole.len());
                bytes[at] = draw(256) as u8;
            }
            2 => {
                let (from, length) = (draw(whole.len()), draw(40));
                bytes.drain(from..(from + length).min(whole.len()));
            }
            _ => {
                let (from, to) = (draw(whole.len()), draw(whole.len()));
                let piece = whole[from.min(to)..from.max(to)].to_vec();
                bytes.splice(from..from, piece);
            }
        }
        let damaged = String::from_utf8_lossy(&bytes).into_owned();
        let shelf = Shelf::default();
        shelf.set(KEY, &damaged).unwrap();
        if Keeping::open(&shelf, KEY, KEY, None, StoredDocument::default(), 2).is_err() {
            assert_eq!(record(&shelf), damaged);
            continue;
        }
        let mut tab = Tab::opens(&shelf, 2);
        tab.writes(Field::Delivery, "by van");
        tab.saves(&shelf, versions::EVERY);
        assert_eq!(tab.fault, None);
        let texts = shelf.texts.borrow();
        let is_there = texts.values().any(|text| *text == damaged);
        assert!(is_there, "the original is gone: {damaged}");
    }
}

/// What can happen in front of a screen, by number: see [`World::acts`].
type Act = (u8, u8, u8);

/// A learner with two tabs, and everything that they have had before their eyes.
struct World {
    shelf: Shelf,
    /// What each tab keeps for its own reload; it fails when the shelf does.
    sessions: [Option<String>; 2],
    tabs: [Tab; 2],
    seen: BTreeSet<String>,
    /// What went with earlier versions, for lack of room.
    given_up: BTreeSet<String>,
    words: u32,
    opened: u32,
    now: u64,
}

impl World {
    fn new() -> Self {
        let shelf = Shelf::default();
        let tabs = [Tab::opens(&shelf, 1), Tab::opens(&shelf, 2)];
        Self {
            shelf,
            sessions: [None, None],
            tabs,
            seen: BTreeSet::new(),
            given_up: BTreeSet::new(),
            words: 0,
            opened: 2,
            now: 1_000_000_000,
        }
    }

    fn acts(&mut self, (what, which, place): Act) {
        self.now += MOMENT;
        let number = usize::from(which % 2);
        let tab = &mut self.tabs[number];
        let id = Id(20 + u32::from(place % 4));
        let fields = [
            Field::Title,
            Field::Offering,
            Field::Entry(PAINS, id),
            Field::Entry(PAINS, id),
        ];
        let field = fields[usize::from(place / 4) % fields.len()];
        match what % 17 {
            // A word takes the place of what was there, or is added to it.
            0..=4 => {
                self.words += 1;
                let mut text = format!("w{}w", self.words);
                if what % 2 == 0 {
                    text = format!("{} {text}", tab.reads(field));
                }
                tab.edits(Edit::Write { field, text }, self.now);
            }
            5 | 6 => {
                let (list, at, item) = (PAINS, usize::from(place), PAINS.blank_item(id));
                tab.edits(Edit::Insert { list, at, item }, self.now);
            }
            7 => tab.edits(Edit::Remove { list: PAINS, id }, self.now),
            8 => drop(tab.history.undo(&mut tab.canvas)),
            9 => drop(tab.history.redo(&mut tab.canvas)),
            10 => return self.reloads(number),
            11 => tab.hears(&self.shelf, self.now),
            12 => self.shelf.fault.set(Some(StoreFault::Forbidden)),
            13 => self.shelf.room = Some(200 + 40 * usize::from(place)),
            14 => {
                self.shelf.fault.set(None);
                self.shelf.room = None;
            }
            15 => self.restores(number, place),
            _ => self.damages(place),
        }
        self.saves(number);
        self.looks();
    }

    /// An earlier version takes the place of what is there.
    fn restores(&mut self, number: usize, place: u8) {
        let times = versions::times(&self.shelf, KEY).unwrap_or_default();
        let time = times.get(usize::from(place) % times.len().max(1));
        let record = time.and_then(|time| versions::version(&self.shelf, KEY, *time).ok()?);
        if let Some(Ok(opened)) = record.map(|record| read(&record)) {
            let canvas = Box::new(opened.document.canvas);
            self.tabs[number].edits(Edit::Replace(canvas), self.now);
        }
    }

    /// Within 300 milliseconds it is saved, or the browser has refused. When it has no room, earlier
    /// versions go; what was nowhere else goes with them.
    fn saves(&mut self, number: usize) {
        self.tabs[number].saves(&self.shelf, self.now);
        let removed = self.shelf.removed.take();
        assert!(removed.is_empty() || self.shelf.room.is_some());
        self.given_up.extend(words(&removed).map(str::to_owned));
    }

    /// The browser asks before it leaves a page that could not keep everything; then the learner
    /// stays.
    fn reloads(&mut self, number: usize) {
        self.saves(number);
        let tab = &self.tabs[number];
        if tab.fault.is_some() || self.shelf.fault.get().is_some() {
            return;
        }
        self.sessions[number] = Some(write_history(&tab.history));
        self.opened += 1;
        let mut opened = Tab::opens(&self.shelf, self.opened);
        opened.history = read_history(self.sessions[number].as_deref().unwrap_or_default());
        self.tabs[number] = opened;
        self.looks();
    }

    /// Somebody else cuts the record short.
    fn damages(&mut self, place: u8) {
        let mut texts = self.shelf.texts.borrow_mut();
        if let Some(record) = texts.get_mut(KEY) {
            let mut at = usize::from(place) * 3 % record.len().max(1);
            while !record.is_char_boundary(at) {
                at -= 1;
            }
            // What was in the record and in no tab is lost to whoever cut it, not to us.
            let kept: String = record.drain(at..).collect();
            let on_screen = |word: &String| {
                self.tabs
                    .iter()
                    .any(|tab| write_canvas(&tab.canvas).contains(word.as_str()))
            };
            self.seen
                .retain(|word| on_screen(word) || !kept.contains(word.as_str()));
        }
    }

    fn looks(&mut self) {
        for tab in &self.tabs {
            let text = write_canvas(&tab.canvas);
            self.seen.extend(words(&text).map(str::to_owned));
        }
    }

    /// The first word that was seen and is nowhere any more.
    fn lost(&self) -> Option<&String> {
        let mut places: Vec<String> = self.shelf.texts.borrow().values().cloned().collect();
        for tab in &self.tabs {
            places.push(write_canvas(&tab.canvas));
            places.push(write_history(&tab.history));
        }
        let is_there = |word: &String| places.iter().any(|place| place.contains(word.as_str()));
        let mut seen = self.seen.difference(&self.given_up);
        seen.find(|word| !is_there(word))
    }
}

/// The words that the learner has written, in a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.len() > 2 && word.starts_with('w') && word.ends_with('w'))
}

fn write_canvas(canvas: &Canvas) -> String {
    let canvas = canvas.clone();
    write(&StoredDocument {
        canvas,
        ..StoredDocument::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn whatever_happens_no_word_that_was_on_screen_is_lost(
        acts in prop::collection::vec(any::<Act>(), 1..40),
    ) {
        let mut world = World::new();
        for act in &acts {
            world.acts(*act);
        }
        let lost = world.lost().cloned();
        prop_assert!(lost.is_none(), "{lost:?} is lost after {acts:?}");
    }
}
