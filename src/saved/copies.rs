//! Two copies of one canvas that were kept apart, such as in this browser and by a course: which of them
//! to go on with, so that no word is lost.

use super::{Store, StoredDocument, shelf};
use crate::model::Canvas;

/// Which of two copies to go on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Ours,
    Theirs,
    /// Each has something that the other one lacks, or the later one lacks something of the earlier:
    /// only the learner knows.
    Both,
}

impl Verdict {
    /// In one word, for the page.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Ours => "ours",
            Verdict::Theirs => "theirs",
            Verdict::Both => "both",
        }
    }
}

/// Weighs the canvas that is open against another copy of it, which was changed at a time that is given
/// in milliseconds since 1970. The later one wins if it holds the other, and whatever has words
/// wins over what has none. A copy that stands on the shelf beside the open canvas is in nobody's way.
pub fn weigh(
    store: &dyn Store,
    storage_key: &str,
    open_key: &str,
    ours: &StoredDocument,
    theirs: &Canvas,
    changed: u64,
) -> Verdict {
    let is_nothing = |canvas: &Canvas| Canvas::new().holds(canvas);
    let holds = (
        ours.canvas.holds(theirs),
        theirs.holds(&ours.canvas),
        ours.changed >= changed,
    );
    match holds {
        (true, true, true) | (true, false, true) => Verdict::Ours,
        (true, true, false) | (false, true, false) => Verdict::Theirs,
        _ if is_nothing(theirs) => Verdict::Ours,
        _ if is_nothing(&ours.canvas) => Verdict::Theirs,
        _ if stands_beside(store, storage_key, open_key, theirs) => Verdict::Ours,
        _ => Verdict::Both,
    }
}

/// Whether another canvas of the shelf says the same.
fn stands_beside(store: &dyn Store, storage_key: &str, open_key: &str, canvas: &Canvas) -> bool {
    let kept = shelf::canvases(store, storage_key).unwrap_or_default();
    let others = kept.iter().filter(|one| one.key != open_key);
    let mut others = others.filter_map(|one| Some(&one.opened.as_ref()?.document.canvas));
    others.any(|one| one.holds(canvas) && canvas.holds(one))
}

#[cfg(test)]
mod tests {
    use super::super::store::tests::Shelf;
    use super::*;

    const NOON: u64 = 1000;

    fn saying(title: &str) -> Canvas {
        Canvas {
            title: title.into(),
            ..Canvas::new()
        }
    }

    fn ours(title: &str, changed: u64) -> StoredDocument {
        StoredDocument {
            changed,
            canvas: saying(title),
            ..StoredDocument::default()
        }
    }

    fn weighed(mine: &str, changed: u64, theirs: &str) -> Verdict {
        let shelf = Shelf::default();
        let mine = ours(mine, changed);
        weigh(&shelf, "k", "k", &mine, &saying(theirs), NOON)
    }

    #[test]
    fn the_later_wins_if_it_holds_the_earlier() {
        assert_eq!(weighed("one and two", NOON + 1, "one"), Verdict::Ours);
        assert_eq!(weighed("one", NOON - 1, "one and two"), Verdict::Theirs);
    }

    #[test]
    fn of_two_that_say_the_same_the_later_wins() {
        assert_eq!(weighed("one", NOON, "one"), Verdict::Ours);
        assert_eq!(weighed("one", NOON - 1, "one"), Verdict::Theirs);
    }

    #[test]
    fn the_learner_chooses_where_the_later_lacks_something() {
        assert_eq!(weighed("one", NOON + 1, "one and two"), Verdict::Both);
        assert_eq!(weighed("one and two", NOON - 1, "one"), Verdict::Both);
        for changed in [NOON - 1, NOON + 1] {
            assert_eq!(weighed("one", changed, "two"), Verdict::Both);
        }
    }

    #[test]
    fn words_win_over_none_whenever_they_were_written() {
        for changed in [NOON - 1, NOON + 1] {
            assert_eq!(weighed("", changed, "two"), Verdict::Theirs);
            assert_eq!(weighed("one", changed, ""), Verdict::Ours);
        }
    }

    #[test]
    fn a_copy_that_stands_on_the_shelf_asks_for_no_choice() {
        let (shelf, other) = (Shelf::default(), shelf::new_key("k", 7));
        let mine = ours("one", NOON + 1);
        let weighed = |open: &str| weigh(&shelf, "k", open, &mine, &saying("two"), NOON);
        shelf::put(&shelf, "k", mine.clone(), 1).unwrap();
        assert_eq!(weighed("k"), Verdict::Both);
        shelf::put(&shelf, &other, ours("two", NOON), 1).unwrap();
        assert_eq!(weighed("k"), Verdict::Ours);
        assert_eq!(weighed(&other), Verdict::Both);
    }
}
