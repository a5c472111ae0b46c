//! Names for the entries of a canvas.

/// Names one entry for as long as it exists, so that it can be moved, tied to and brought back.
///
/// Ids are unique within a canvas. They are drawn at random, so that two tabs which both add an
/// entry do not give two things one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u32);

impl Id {
    /// The one core offering of the solution.
    pub const OFFERING: Id = Id(1);
    /// The one delivery of the solution.
    pub const DELIVERY: Id = Id(2);
    /// The first customer type of a new canvas.
    pub const FIRST_TYPE: Id = Id(3);
    /// Ids below this one are the fixed ones above.
    const FIRST_FREE: u32 = 16;
}

/// Draws new ids: a small generator (xorshift32), enough to keep names apart.
#[derive(Clone, Copy, Debug)]
pub struct IdSource(u32);

impl IdSource {
    /// Starts from a seed that should differ from tab to tab.
    pub fn new(seed: u32) -> Self {
        Self(seed | 1)
    }

    /// The next id; never one of the fixed ones.
    pub fn draw(&mut self) -> Id {
        loop {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 17;
            self.0 ^= self.0 << 5;
            if self.0 >= Id::FIRST_FREE {
                return Id(self.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ten_thousand_ids_are_all_different_and_none_is_a_fixed_one() {
        let mut source = IdSource::new(0);
        let ids: HashSet<Id> = (0..10_000).map(|_| source.draw()).collect();
        assert_eq!(ids.len(), 10_000);
        assert!(ids.iter().all(|id| id.0 >= Id::FIRST_FREE));
    }
}
