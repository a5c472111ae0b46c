//! Goes through a canvas in one order, for writing and for reading: each decision and each text goes
//! through a [`Coder`], which passes it on or puts in what it has read. The parts of a canvas are named one by
//! one, so that the compiler asks about a new one.

use super::arithmetic::Coder;
use super::history::END;
use super::logistic::{moved, pace};
use super::numbering::Numbers;
use super::predictor::Predictor;
use super::{Fault, MOST_EXPANDED};
use crate::model::{
    Canvas, CustomerType, Entry, FieldKind, Id, Job, JobKind, KeptAsItIs, Part, Segment, Solution,
    ValueProposition,
};

/// What an item of a list counts for, in bytes of text: about what it takes in memory.
const ITEM: usize = 32;
/// What a customer type counts for.
const TYPE: usize = 256;

/// The chances of the decisions that are no words: learned on the way, and first from the priming.
#[derive(Clone)]
pub(super) struct Decisions([(u16, u8); 1024]);

impl Decisions {
    pub(super) fn new() -> Self {
        Self([(1 << 15, 0); 1024])
    }

    fn chance(&self, spot: usize) -> u32 {
        u32::from(self.0[spot & 1023].0).clamp(64, 65_472)
    }

    fn learn(&mut self, spot: usize, decision: bool) {
        let (chance, count) = &mut self.0[spot & 1023];
        *chance = moved(*chance, decision, pace(*count));
        *count = (*count + 1).min(20);
    }
}

/// What has been learned about canvases.
#[derive(Clone)]
pub(super) struct Learned {
    pub(super) words: Predictor,
    pub(super) decisions: Decisions,
}

impl Learned {
    pub(super) fn new() -> Self {
        Self {
            words: Predictor::new(),
            decisions: Decisions::new(),
        }
    }
}

/// One walk over one canvas.
pub(super) struct Walk<'a, C> {
    learned: &'a mut Learned,
    coder: &'a mut C,
    numbers: Numbers,
    /// How much the canvas may still come to, and how many bytes of words it may still have.
    left: usize,
    words_left: usize,
}

/// The places at which decisions are made; each has room for a few that follow each other.
mod spot {
    pub const MORE: usize = 0;
    pub const PART: usize = 256;
    pub const SINGLE: usize = 272;
    pub const KIND: usize = 288;
    pub const TIES: usize = 320;
    pub const WORDS: usize = 640;
}

impl<'a, C: Coder> Walk<'a, C> {
    /// Over a canvas that has so many bytes of words at most.
    pub(super) fn new(learned: &'a mut Learned, coder: &'a mut C, words: usize) -> Self {
        Self {
            learned,
            coder,
            numbers: Numbers::new(),
            left: MOST_EXPANDED,
            words_left: words,
        }
    }

    /// How many of those bytes are left.
    pub(super) fn words_left(&self) -> usize {
        self.words_left
    }

    /// The whole canvas. What is handed in has the ids of [`super::numbering`].
    pub(super) fn canvas(&mut self, canvas: &mut Canvas) -> Result<(), Fault> {
        let Canvas {
            title,
            customer_types,
            solution:
                Solution {
                    offering,
                    features,
                    delivery,
                },
            kept,
        } = canvas;
        self.text(FieldKind::Title as u8, title)?;
        self.list(FieldKind::Role, customer_types, Self::customer_type)?;
        let types: Vec<Id> = customer_types.iter().map(|one| one.id).collect();
        (offering.id, delivery.id) = (Id::OFFERING, Id::DELIVERY);
        self.words_and_ties(FieldKind::Offering, offering, &types, 0)?;
        self.list(FieldKind::Feature, features, |walk, one, _| {
            one.id = walk.numbers.next_id();
            walk.words_and_ties(FieldKind::Feature, one, &types, 0)
        })?;
        self.words_and_ties(FieldKind::Delivery, delivery, &types, 0)?;
        self.kept(kept)
    }

    fn customer_type(&mut self, one: &mut CustomerType, _: usize) -> Result<(), Fault> {
        let CustomerType {
            id,
            role,
            part,
            single,
            segments,
            jobs,
            pains,
            gains,
            value,
        } = one;
        self.spend(TYPE - ITEM)?;
        *id = self.numbers.next_id();
        self.text(FieldKind::Role as u8, role)?;
        self.part(part)?;
        *single = self.decide(spot::SINGLE, *single)?;
        self.list(FieldKind::Segment, segments, Self::segment)?;
        self.list(FieldKind::When, jobs, Self::job)?;
        self.entries(FieldKind::Pain, pains, &[])?;
        self.entries(FieldKind::Gain, gains, &[])?;
        let ids = |entries: &[Entry]| entries.iter().map(|one| one.id).collect::<Vec<_>>();
        let (pains, gains) = (ids(pains), ids(gains));
        self.value(value, &pains, &gains)
    }

    fn segment(&mut self, one: &mut Segment, _: usize) -> Result<(), Fault> {
        let Segment {
            id,
            text,
            early_adopters,
        } = one;
        *id = self.numbers.next_id();
        self.text(FieldKind::Segment as u8, text)?;
        self.entries(FieldKind::EarlyAdopter, early_adopters, &[])
    }

    fn job(&mut self, one: &mut Job, _: usize) -> Result<(), Fault> {
        let Job {
            id,
            when,
            want,
            so,
            kind,
            alternatives,
        } = one;
        *id = self.numbers.next_id();
        self.text(FieldKind::When as u8, when)?;
        self.text(FieldKind::Want as u8, want)?;
        self.text(FieldKind::So as u8, so)?;
        self.kind(kind)?;
        self.entries(FieldKind::Alternative, alternatives, &[])
    }

    fn value(
        &mut self,
        one: &mut ValueProposition,
        pains: &[Id],
        gains: &[Id],
    ) -> Result<(), Fault> {
        let ValueProposition {
            customer,
            outcome,
            approach,
            pain_relievers,
            gain_creators,
            differentiators,
        } = one;
        self.text(FieldKind::ValueCustomer as u8, customer)?;
        self.text(FieldKind::ValueOutcome as u8, outcome)?;
        self.text(FieldKind::ValueApproach as u8, approach)?;
        self.entries(FieldKind::PainReliever, pain_relievers, pains)?;
        self.entries(FieldKind::GainCreator, gain_creators, gains)?;
        self.entries(FieldKind::Differentiator, differentiators, &[])
    }

    /// A list of entries that are likely to be tied to these.
    fn entries(&mut self, of: FieldKind, list: &mut Vec<Entry>, to: &[Id]) -> Result<(), Fault> {
        self.list(of, list, |walk, one, place| {
            one.id = walk.numbers.next_id();
            walk.words_and_ties(of, one, to, place)
        })
    }

    /// Of an entry that has its id, the rest.
    fn words_and_ties(
        &mut self,
        of: FieldKind,
        one: &mut Entry,
        to: &[Id],
        place: usize,
    ) -> Result<(), Fault> {
        let Entry { id: _, text, ties } = one;
        self.text(of as u8, text)?;
        self.ties(of, ties, to, place)
    }

    /// A list: before each item, that there is one more.
    fn list<T: Blank>(
        &mut self,
        of: FieldKind,
        items: &mut Vec<T>,
        mut each: impl FnMut(&mut Self, &mut T, usize) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut place = 0;
        loop {
            let spot = spot::MORE + (of as usize) * 8 + place.min(7);
            if !self.decide(spot, place < items.len())? {
                return Ok(());
            }
            self.spend(ITEM)?;
            if place == items.len() {
                items.push(T::blank());
            }
            each(self, &mut items[place], place)?;
            place += 1;
        }
    }

    /// Ties, each by how far it stands in its list from where it is expected; others by their ids. That list
    /// is in order, as entries are numbered in theirs.
    fn ties(
        &mut self,
        of: FieldKind,
        ties: &mut Vec<Id>,
        to: &[Id],
        place: usize,
    ) -> Result<(), Fault> {
        let spot = spot::TIES + (of as usize % 8) * 40;
        let mut count = 0;
        loop {
            let more = spot + usize::from(to.is_empty()) * 4 + count.min(3);
            if !self.decide(more, count < ties.len())? {
                return Ok(());
            }
            self.spend(ITEM)?;
            let tie = ties.get(count).copied().unwrap_or(Id::OFFERING);
            let found = to.binary_search(&tie).ok();
            let known = self.decide(spot + 8, found.is_some())?;
            let id = if known {
                // Of an empty list nothing can be known; a link that says so was not written by us.
                let start = (place + count)
                    .checked_rem(to.len())
                    .ok_or(Fault::NotAsWritten)?;
                let far = (found.unwrap_or(0) + to.len() - start) % to.len();
                let far = self.number(spot + 9, far as u32)? as usize;
                if far >= to.len() {
                    return Err(Fault::NotAsWritten);
                }
                to[(far + start) % to.len()]
            } else {
                let id = Id(self.number(spot::WORDS, tie.0)?);
                if to.binary_search(&id).is_ok() {
                    return Err(Fault::NotAsWritten);
                }
                id
            };
            match ties.get_mut(count) {
                Some(tie) => *tie = id,
                None => ties.push(id),
            }
            count += 1;
        }
    }

    fn part(&mut self, part: &mut Option<Part>) -> Result<(), Fault> {
        self.optional(spot::PART, part, &Part::ALL)
    }

    fn kind(&mut self, kind: &mut Option<JobKind>) -> Result<(), Fault> {
        self.optional(spot::KIND, kind, &JobKind::ALL)
    }

    /// One of a few, or none of them: none comes first.
    fn optional<T: Copy + PartialEq>(
        &mut self,
        spot: usize,
        chosen: &mut Option<T>,
        all: &[T],
    ) -> Result<(), Fault> {
        let all: Vec<Option<T>> = [None]
            .into_iter()
            .chain(all.iter().copied().map(Some))
            .collect();
        self.choice(spot, chosen, &all)
    }

    /// One of a few: by its place among them.
    fn choice<T: Copy + PartialEq>(
        &mut self,
        spot: usize,
        chosen: &mut T,
        all: &[T],
    ) -> Result<(), Fault> {
        let place = all.iter().position(|one| one == chosen).unwrap_or(0);
        for (at, one) in all.iter().enumerate() {
            if at + 1 == all.len() || self.decide(spot + at, at == place)? {
                *chosen = *one;
                return Ok(());
            }
        }
        Ok(())
    }

    fn kept(&mut self, kept: &mut Vec<KeptAsItIs>) -> Result<(), Fault> {
        const CHECK: u8 = 20;
        const ABOUT: u8 = 21;
        // Delivery is no list, so that its place is free.
        self.list(FieldKind::Delivery, kept, |walk, one, _| {
            let KeptAsItIs {
                check,
                about,
                words,
            } = one;
            walk.text(CHECK, check)?;
            walk.text(ABOUT, about)?;
            *words = walk.number(spot::WORDS, *words)?;
            Ok(())
        })
    }

    /// A whole number: how many bits it has, and then those after the first. Counted from 1, so that 0 has
    /// a first bit too.
    fn number(&mut self, spot: usize, number: u32) -> Result<u32, Fault> {
        let number = u64::from(number) + 1;
        let mut bits = 1;
        while self.decide(spot + bits.min(7), number >> bits != 0)? {
            bits += 1;
            if bits > 33 {
                return Err(Fault::NotAsWritten);
            }
        }
        let mut value = 1;
        for place in (0..bits - 1).rev() {
            let bit = self.decide(spot + 8 + bits.min(7), number >> place & 1 == 1)?;
            value = value << 1 | u64::from(bit);
        }
        u32::try_from(value - 1).map_err(|_| Fault::NotAsWritten)
    }

    fn text(&mut self, kind: u8, text: &mut String) -> Result<(), Fault> {
        let given = std::mem::take(text).into_bytes();
        let mut bytes = Vec::new();
        self.learned.words.begin(kind);
        loop {
            let byte = given.get(bytes.len()).copied().unwrap_or(END);
            let byte = self.byte(byte)?;
            if byte == END {
                break;
            }
            self.spend(1)?;
            self.words_left = self.words_left.checked_sub(1).ok_or(Fault::TooMuch)?;
            bytes.push(byte);
        }
        *text = String::from_utf8(bytes).map_err(|_| Fault::NotAsWritten)?;
        Ok(())
    }

    fn byte(&mut self, byte: u8) -> Result<u8, Fault> {
        let mut passed = 0;
        for place in (0..8).rev() {
            let chance = self.learned.words.predict();
            let bit = self.coder.code(byte >> place & 1 == 1, chance)?;
            self.learned.words.learn(bit);
            passed = passed << 1 | u8::from(bit);
        }
        Ok(passed)
    }

    fn decide(&mut self, spot: usize, decision: bool) -> Result<bool, Fault> {
        let chance = self.learned.decisions.chance(spot);
        let decision = self.coder.code(decision, chance)?;
        self.learned.decisions.learn(spot, decision);
        Ok(decision)
    }

    fn spend(&mut self, bytes: usize) -> Result<(), Fault> {
        self.left = self.left.checked_sub(bytes).ok_or(Fault::TooMuch)?;
        Ok(())
    }
}

/// What a list grows by while it is read.
trait Blank {
    fn blank() -> Self;
}

/// Every item gets its id once it is there.
const NO_ID: Id = Id(0);

impl Blank for CustomerType {
    fn blank() -> Self {
        Self::new(NO_ID)
    }
}

impl Blank for Segment {
    fn blank() -> Self {
        Self::new(NO_ID)
    }
}

impl Blank for Job {
    fn blank() -> Self {
        Self::new(NO_ID)
    }
}

impl Blank for Entry {
    fn blank() -> Self {
        Self::new(NO_ID)
    }
}

impl Blank for KeptAsItIs {
    fn blank() -> Self {
        Self {
            check: String::new(),
            about: String::new(),
            words: 0,
        }
    }
}
