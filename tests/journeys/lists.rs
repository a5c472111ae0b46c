//! Lists: add, edit, reorder, remove and undo, with keys and with a finger.

use fantoccini::key::Key;

use crate::support::{Learner, Target, button, field};

/// A list, and what its page calls things.
struct List {
    address: &'static str,
    label: &'static str,
    add: &'static str,
    /// What stands behind the name of a fruit in its entries, so that the coach lets them be: a remark
    /// that comes up would move what a finger aims at.
    of_fruit: &'static str,
}

const TYPES: List = List {
    address: "customers/types",
    label: "Role",
    add: "Add another customer type",
    of_fruit: "buyers",
};
const SEGMENTS: List = List {
    address: "customers/1/segments",
    label: "Segment",
    add: "Add another segment",
    of_fruit: "farms in Kent",
};
const JOBS: List = List {
    address: "jobs/1/job-stories",
    label: "When: the situation",
    add: "Add another job story",
    of_fruit: "farms in Kent",
};
const ALTERNATIVES: List = List {
    address: "jobs/1/alternatives",
    label: "What they use today",
    add: "Add another alternative",
    of_fruit: "farms in Kent",
};
const FEATURES: List = List {
    address: "solution/features",
    label: "Feature",
    add: "Add another feature",
    of_fruit: "farms in Kent",
};

impl List {
    /// The field of an entry.
    fn entry(&self, number: usize, count: usize) -> Target {
        if self.address == JOBS.address {
            field(self.label).number(number)
        } else {
            field(format!("{}, {number} of {count}", self.label))
        }
    }

    async fn is_opened_by(&self, learner: &Learner) {
        if self.address == ALTERNATIVES.address {
            JOBS.is_shown_to(learner).await;
            learner.writes(&JOBS.entry(1, 1), "a term begins").await;
        }
        self.is_shown_to(learner).await;
    }

    async fn is_shown_to(&self, learner: &Learner) {
        learner.opens_the_lesson_at(self.address).await;
        learner.is_at(self.address).await;
    }

    /// Adds an entry behind the others; the cursor is in it.
    async fn grows(&self, learner: &Learner, count: usize) {
        if self.address == TYPES.address {
            learner.adds_a_customer().await;
        } else {
            learner.presses(&button(self.add)).await;
        }
        learner.has_the_focus_on(&self.entry(count, count)).await;
    }

    /// The words of the entry about a fruit.
    fn words(&self, fruit: &str) -> String {
        format!("{fruit} {}", self.of_fruit)
    }

    /// The list holds these words in this order.
    async fn reads(&self, learner: &Learner, words: &[&str]) {
        for (place, text) in words.iter().enumerate() {
            let entry = self.entry(place + 1, words.len());
            learner.reads_in(&entry, text).await;
        }
        let one_more = self.entry(words.len() + 1, words.len() + 1);
        learner.finds_no(&one_more).await;
    }

    /// The list holds the entries about these fruits in this order.
    async fn has_fruits(&self, learner: &Learner, fruits: &[&str]) {
        let words: Vec<String> = fruits.iter().map(|fruit| self.words(fruit)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        self.reads(learner, &words).await;
    }

    /// Adds, edits, reorders, removes, brings back and reloads.
    async fn can_be_worked_by(&self, learner: Learner) {
        self.is_opened_by(&learner).await;
        learner
            .writes(&self.entry(1, 1), &self.words("apple"))
            .await;
        self.grows(&learner, 2).await;
        learner.writes(&self.entry(2, 2), &self.words("pear")).await;
        self.grows(&learner, 3).await;
        learner.writes(&self.entry(3, 3), &self.words("plum")).await;
        self.has_fruits(&learner, &["apple", "pear", "plum"]).await;

        learner
            .rewrites(&self.entry(2, 3), &self.words("cherry"))
            .await;
        self.has_fruits(&learner, &["apple", "cherry", "plum"])
            .await;

        let down = button(format!("Move down: {}", self.words("apple")));
        learner.presses(&down).await;
        learner.sees("Moved to place 2 of 3").await;
        learner.has_the_focus_on(&down).await;
        self.has_fruits(&learner, &["cherry", "apple", "plum"])
            .await;
        learner.presses(&down).await;
        learner.sees("Moved to place 3 of 3").await;
        learner.has_the_focus_on(&down).await;
        self.has_fruits(&learner, &["cherry", "plum", "apple"])
            .await;
        learner.presses(&down).await;
        self.has_fruits(&learner, &["cherry", "plum", "apple"])
            .await;
        let up = button(format!("Move up: {}", self.words("plum")));
        learner.presses(&up).await;
        learner.sees("Moved to place 1 of 3").await;
        learner.has_the_focus_on(&up).await;
        self.has_fruits(&learner, &["plum", "cherry", "apple"])
            .await;

        learner
            .presses(&button(format!("Remove: {}", self.words("cherry"))))
            .await;
        learner
            .sees(&format!("Removed: {}", self.words("cherry")))
            .await;
        let undo = button("Bring it back");
        learner.has_the_focus_on(&undo).await;
        self.has_fruits(&learner, &["plum", "apple"]).await;
        learner.presses(&undo).await;
        learner
            .sees(&format!("Brought back: {}", self.words("cherry")))
            .await;
        self.has_fruits(&learner, &["plum", "cherry", "apple"])
            .await;
        learner.has_the_focus_on(&self.entry(2, 3)).await;
        learner.finds_no(&undo).await;

        learner
            .presses(&button(format!("Remove: {}", self.words("plum"))))
            .await;
        learner
            .sees(&format!("Removed: {}", self.words("plum")))
            .await;
        learner.sees_that_it_is_saved().await;
        learner.reloads().await;
        self.has_fruits(&learner, &["cherry", "apple"]).await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn customer_types_are_worked_with_keys() {
    TYPES.can_be_worked_by(Learner::at_a_desk().await).await;
}

#[tokio::test]
async fn customer_types_are_worked_with_a_finger() {
    TYPES.can_be_worked_by(Learner::with_a_phone().await).await;
}

#[tokio::test]
async fn segments_are_worked_with_keys() {
    SEGMENTS.can_be_worked_by(Learner::at_a_desk().await).await;
}

#[tokio::test]
async fn segments_are_worked_with_a_finger() {
    SEGMENTS
        .can_be_worked_by(Learner::with_a_phone().await)
        .await;
}

#[tokio::test]
async fn job_stories_are_worked_with_keys() {
    JOBS.can_be_worked_by(Learner::at_a_desk().await).await;
}

#[tokio::test]
async fn job_stories_are_worked_with_a_finger() {
    JOBS.can_be_worked_by(Learner::with_a_phone().await).await;
}

#[tokio::test]
async fn alternatives_are_worked_with_keys() {
    ALTERNATIVES
        .can_be_worked_by(Learner::at_a_desk().await)
        .await;
}

#[tokio::test]
async fn alternatives_are_worked_with_a_finger() {
    ALTERNATIVES
        .can_be_worked_by(Learner::with_a_phone().await)
        .await;
}

#[tokio::test]
async fn features_are_worked_with_keys() {
    FEATURES.can_be_worked_by(Learner::at_a_desk().await).await;
}

#[tokio::test]
async fn features_are_worked_with_a_finger() {
    FEATURES
        .can_be_worked_by(Learner::with_a_phone().await)
        .await;
}

#[tokio::test]
async fn enter_starts_the_next_entry_and_shift_enter_a_new_line() {
    let learner = Learner::at_a_desk().await;
    SEGMENTS.is_opened_by(&learner).await;
    learner.writes(&SEGMENTS.entry(1, 1), "first").await;
    learner.presses_key(Key::Enter).await;
    learner.has_the_focus_on(&SEGMENTS.entry(2, 2)).await;
    learner.types("second").await;
    learner.presses_with(Key::Shift, Key::Enter.into()).await;
    learner.types("and its second line").await;
    SEGMENTS
        .reads(&learner, &["first", "second\nand its second line"])
        .await;
    // Behind the first one, and not at the end.
    learner.goes_to(&SEGMENTS.entry(1, 2)).await;
    learner.presses_key(Key::Enter).await;
    learner.has_the_focus_on(&SEGMENTS.entry(2, 3)).await;
    // Once more: the empty one that waits there is used.
    learner.goes_to(&SEGMENTS.entry(1, 3)).await;
    learner.presses_key(Key::Enter).await;
    learner.has_the_focus_on(&SEGMENTS.entry(2, 3)).await;
    learner.types("between").await;
    SEGMENTS
        .reads(
            &learner,
            &["first", "between", "second\nand its second line"],
        )
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_empty_entry_that_waits_is_used_before_another_is_added() {
    let learner = Learner::at_a_desk().await;
    FEATURES.is_opened_by(&learner).await;
    learner.presses(&button(FEATURES.add)).await;
    learner.has_the_focus_on(&FEATURES.entry(1, 1)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_list_stops_at_its_limit_and_says_so() {
    let learner = Learner::at_a_desk().await;
    SEGMENTS.is_opened_by(&learner).await;
    learner.writes(&SEGMENTS.entry(1, 1), "segment 1").await;
    for number in 2..=20 {
        learner.presses_key(Key::Enter).await;
        let entry = SEGMENTS.entry(number, number);
        learner.has_the_focus_on(&entry).await;
        learner.pastes(&format!("segment {number}")).await;
    }
    learner.sees("This list is full with 20.").await;
    learner.finds_no(&button(SEGMENTS.add)).await;
    learner.presses_key(Key::Enter).await;
    let words: Vec<String> = (1..=20).map(|number| format!("segment {number}")).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    SEGMENTS.reads(&learner, &words).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_model_takes_twelve_customer_types_and_no_more() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&TYPES.entry(1, 1), "customer 1").await;
    for number in 2..=12 {
        TYPES.grows(&learner, number).await;
        learner.pastes(&format!("customer {number}")).await;
    }
    learner.sees("This list is full with 12.").await;
    learner.finds_no(&button(TYPES.add)).await;
    learner.presses_key(Key::Enter).await;
    let thought = button("Yes, add this customer");
    learner.finds_no(&thought).await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&TYPES.entry(12, 12), "customer 12").await;
    learner.leaves().await;
}

#[tokio::test]
async fn that_they_do_nothing_is_an_alternative_too() {
    let learner = Learner::with_a_phone().await;
    ALTERNATIVES.is_opened_by(&learner).await;
    learner.presses(&button("They do nothing")).await;
    let nothing = "Doing nothing: they put up with it";
    ALTERNATIVES.reads(&learner, &[nothing]).await;
    learner.has_the_focus_on(&ALTERNATIVES.entry(1, 1)).await;
    ALTERNATIVES.grows(&learner, 2).await;
    learner.writes(&ALTERNATIVES.entry(2, 2), "clubs").await;
    ALTERNATIVES.reads(&learner, &[nothing, "clubs"]).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_last_customer_type_cannot_be_removed() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&TYPES.entry(1, 1), "Users").await;
    learner.finds_no(&button("Remove: Users")).await;
    learner.leaves().await;
}
