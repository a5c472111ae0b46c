//! Finds phrases at word borders, whatever their case, marks and white space.

use super::words::{self, Word};

/// The phrases that a check looks for in one language.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// Sorted by their first words, so that a text is compared with few of them.
    all: Vec<Phrase>,
}

/// Where in a text a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// The text says only this.
    Whole,
    /// It begins with this.
    Start,
    /// It holds this anywhere.
    Anywhere,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Phrase {
    /// The hashes of its words: as they are, or of any number where it has a 0.
    words: Vec<u32>,
    place: Where,
}

impl Phrases {
    /// Takes phrases up, each with the place where it counts. One without words is left out.
    pub fn new<'a>(phrases: impl IntoIterator<Item = (Where, &'a str)>) -> Self {
        let phrase = |(place, text)| Phrase {
            words: words::words(text).iter().map(|word| word.exact).collect(),
            place,
        };
        let all = phrases.into_iter().map(phrase);
        let mut all: Vec<Phrase> = all.filter(|one| !one.words.is_empty()).collect();
        all.sort();
        Self { all }
    }

    /// The words that the first phrase found takes; the longer one of two that begin together.
    pub fn find<'a>(&self, words: &'a [Word]) -> Option<&'a [Word]> {
        (0..words.len()).find_map(|at| {
            let rest = &words[at..];
            let length = self.length_at(rest, at == 0)?;
            Some(&rest[..length])
        })
    }

    fn length_at(&self, rest: &[Word], is_start: bool) -> Option<usize> {
        let first = rest.first()?;
        let any = self.length_from(first.hash, rest, is_start);
        let exact = self.length_from(first.exact, rest, is_start);
        any.max(exact)
    }

    /// The same for phrases that begin with a word of this name.
    fn length_from(&self, first: u32, rest: &[Word], is_start: bool) -> Option<usize> {
        let from = self.all.partition_point(|one| one.words[0] < first);
        let alike = self.all[from..].iter();
        let alike = alike.take_while(|one| one.words[0] == first);
        let fits = alike.filter(|one| {
            let is_place = match one.place {
                Where::Whole => is_start && one.words.len() == rest.len(),
                Where::Start => is_start,
                Where::Anywhere => true,
            };
            let is_long = one.words.len() <= rest.len();
            let is_said = |(a, b): (&u32, &Word)| *a == b.hash || *a == b.exact;
            is_place && is_long && one.words.iter().zip(rest).all(is_said)
        });
        fits.map(|one| one.words.len()).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::Span;

    fn find(text: &str) -> Option<Span> {
        let phrases = Phrases::new([
            (Where::Whole, "all people"),
            (Where::Start, "everyone"),
            (Where::Start, "everyone with"),
            (Where::Anywhere, "phase 2"),
        ]);
        words::span(phrases.find(&words::words(text))?)
    }

    fn span(start: usize, end: usize) -> Option<Span> {
        Some(Span { start, end })
    }

    #[test]
    fn a_phrase_with_figures_means_these_figures() {
        let phrases = Phrases::new([(Where::Anywhere, "24/7"), (Where::Anywhere, "by 2030")]);
        let finds = |text| phrases.find(&words::words(text)).is_some();
        assert!(finds("Help 24/7") && finds("Carbon neutral by 2030"));
        assert!(!finds("Women aged 18–65") && !finds("1,500 of them") && !finds("Bread by 7"));
        let any = Phrases::new([(Where::Anywhere, "in 0 years")]);
        assert!(any.find(&words::words("Done in 15 years")).is_some());
    }

    #[test]
    fn case_white_space_and_punctuation_do_not_hide_a_phrase() {
        assert_eq!(find("  All\tPeople! "), span(2, 12));
        assert_eq!(find("«» Everyone İ"), span(3, 11));
        assert_eq!(find("later, in Phase  2."), span(10, 18));
    }

    #[test]
    fn the_longer_of_two_phrases_is_found() {
        assert_eq!(find("everyone with a phone"), span(0, 13));
    }

    #[test]
    fn a_phrase_inside_a_longer_word_or_in_the_wrong_place_is_none() {
        assert_eq!(find("Everyones hair"), None);
        assert_eq!(find("all people here"), None);
        assert_eq!(find("not everyone"), None);
    }
}
