//! Which saves a record holds: a count for each tab that has saved the canvas.
//!
//! So a tab can tell whether another one's record goes on from its own or beside it (a version
//! vector, as in D. S. Parker et al., "Detection of Mutual Inconsistency in Distributed Systems").

/// The most tabs that are counted; the one that saved longest ago is forgotten first.
const MOST_TABS: usize = 12;

/// The saves that a record holds: tabs by their random names, each with the number of its last
/// save, the one that saved last at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saves(Vec<(u32, u32)>);

impl Saves {
    /// These counts; of more than are counted, the last.
    pub fn new(mut counts: Vec<(u32, u32)>) -> Self {
        let over = counts.len().saturating_sub(MOST_TABS);
        counts.drain(..over);
        Self(counts)
    }

    /// Each tab with its count.
    pub fn counts(&self) -> &[(u32, u32)] {
        &self.0
    }

    /// Whether all of the other's saves are among these.
    pub fn hold(&self, other: &Saves) -> bool {
        other.0.iter().all(|(tab, count)| self.of(*tab) >= *count)
    }

    /// All saves of both.
    pub fn with(&self, other: &Saves) -> Self {
        let mut counts: Vec<(u32, u32)> = other.0.clone();
        counts.retain(|(tab, count)| *count > self.of(*tab));
        let mine = self.0.iter();
        let mine = mine.filter(|(tab, _)| !counts.iter().any(|(other, _)| other == tab));
        let mut all: Vec<(u32, u32)> = mine.copied().collect();
        all.append(&mut counts);
        Self::new(all)
    }

    /// One more save, by this tab.
    pub fn and_one_by(&self, tab: u32) -> Self {
        let mut counts = self.0.clone();
        counts.retain(|(other, _)| *other != tab);
        counts.push((tab, self.of(tab) + 1));
        Self::new(counts)
    }

    fn of(&self, tab: u32) -> u32 {
        let found = self.0.iter().find(|(one, _)| *one == tab);
        found.map_or(0, |(_, count)| *count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_holds_those_before_it_and_not_those_beside_it() {
        let first = Saves::default().and_one_by(1);
        let (here, there) = (first.and_one_by(1), first.and_one_by(2));
        assert!(here.hold(&first) && there.hold(&first));
        assert!(!here.hold(&there) && !there.hold(&here));
        let both = here.with(&there);
        assert!(both.hold(&here) && both.hold(&there));
        assert_eq!(both.counts(), [(1, 2), (2, 1)]);
    }

    #[test]
    fn of_very_many_tabs_the_last_are_counted() {
        let all = (0..50).fold(Saves::default(), |saves, tab| saves.and_one_by(tab));
        assert_eq!(all.counts().len(), MOST_TABS);
        assert_eq!(all.counts().last(), Some(&(49, 1)));
    }
}
