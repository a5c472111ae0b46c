//! The languages that the model can read canvases in before it codes one, and which of them a canvas is
//! written in: the one whose priming shares most with its words.

use super::Fault;
use super::arithmetic::Coder;
use super::history::mixed;
use crate::model::Canvas;

/// A language that there is priming in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Spanish,
    Arabic,
    German,
    French,
    Portuguese,
    Hindi,
    Chinese,
}

/// The chance of English, of 65,536: it costs a fifth of a bit, and any other language six bits.
const ENGLISH: u32 = 58_000;

/// How many bytes that follow each other are looked for: one and a half letters of Hindi and most of a
/// syllable in Latin letters.
const SHINGLE: usize = 4;
/// How many shingles are told apart, as a power of two.
const TOLD_APART: u32 = 18;

impl Language {
    pub(super) const ALL: [Self; 8] = [
        Self::English,
        Self::Spanish,
        Self::Arabic,
        Self::German,
        Self::French,
        Self::Portuguese,
        Self::Hindi,
        Self::Chinese,
    ];

    /// The canvases that the model reads.
    pub(super) fn priming(self) -> &'static str {
        match self {
            Self::English => include_str!("../../../content/link/priming.v1/en.txt"),
            Self::Spanish => include_str!("../../../content/link/priming.v1/es.txt"),
            Self::Arabic => include_str!("../../../content/link/priming.v1/ar.txt"),
            Self::German => include_str!("../../../content/link/priming.v1/de.txt"),
            Self::French => include_str!("../../../content/link/priming.v1/fr.txt"),
            Self::Portuguese => include_str!("../../../content/link/priming.v1/pt.txt"),
            Self::Hindi => include_str!("../../../content/link/priming.v1/hi.txt"),
            Self::Chinese => include_str!("../../../content/link/priming.v1/zh.txt"),
        }
    }

    /// The language in whose priming most shingles of the canvas occur; English when it has no words.
    pub(super) fn of(canvas: &Canvas) -> Self {
        let mut wanted = vec![false; 1 << TOLD_APART];
        each_text(canvas, &mut |text| {
            shingles(text).for_each(|one| wanted[one] = true);
        });
        let mut best = (0, Self::English);
        for language in Self::ALL {
            let mut wanted = wanted.clone();
            let found = shingles(language.priming())
                .filter(|one| std::mem::take(&mut wanted[*one]))
                .count();
            if found > best.0 {
                best = (found, language);
            }
        }
        best.1
    }

    /// Passes on which language it is.
    pub(super) fn code(self, coder: &mut impl Coder) -> Result<Self, Fault> {
        if coder.code(self == Self::English, ENGLISH)? {
            return Ok(Self::English);
        }
        let place = Self::ALL.iter().position(|one| *one == self).unwrap_or(0);
        let mut found = 0;
        for bit in [4, 2, 1] {
            if coder.code(place & bit != 0, 1 << 15)? {
                found |= bit;
            }
        }
        match Self::ALL[found] {
            Self::English => Err(Fault::NotAsWritten),
            other => Ok(other),
        }
    }
}

fn shingles(text: &str) -> impl Iterator<Item = usize> {
    text.as_bytes().windows(SHINGLE).map(|bytes| {
        let print = bytes
            .iter()
            .fold(0, |print, one| mixed(print, u32::from(*one)));
        (print >> (32 - TOLD_APART)) as usize
    })
}

/// Every text that the learner has written.
fn each_text<'a>(canvas: &'a Canvas, run: &mut impl FnMut(&'a str)) {
    run(&canvas.title);
    for one in &canvas.customer_types {
        run(&one.role);
        for segment in &one.segments {
            run(&segment.text);
            segment.early_adopters.iter().for_each(|one| run(&one.text));
        }
        for job in &one.jobs {
            [&job.when, &job.want, &job.so]
                .into_iter()
                .for_each(|text| run(text));
            job.alternatives.iter().for_each(|one| run(&one.text));
        }
        let value = &one.value;
        [&value.customer, &value.outcome, &value.approach]
            .into_iter()
            .for_each(|text| run(text));
        let lists = [
            &one.pains,
            &one.gains,
            &value.pain_relievers,
            &value.gain_creators,
            &value.differentiators,
        ];
        lists.into_iter().flatten().for_each(|one| run(&one.text));
    }
    let solution = &canvas.solution;
    run(&solution.offering.text);
    solution.features.iter().for_each(|one| run(&one.text));
    run(&solution.delivery.text);
}
