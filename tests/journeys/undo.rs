//! Undo and redo: by keys and by buttons, across questions, and after a reload.

use fantoccini::key::Key;
use serde_json::json;

use crate::support::{Learner, Target, button, field, heading, radio};

fn role() -> Target {
    field("Role, 1 of 1")
}

async fn undoes(learner: &Learner) {
    learner.presses_with(Key::Control, 'z').await;
}

async fn redoes(learner: &Learner) {
    learner.presses_with(Key::Control, 'y').await;
}

/// Waits until a way is open or closed.
async fn leads_somewhere(learner: &Learner, way: &str, somewhere: bool) {
    let script = "return find(arguments[0])?.ariaDisabled !== 'true' === arguments[1]";
    let what = format!("{way} leads somewhere: {somewhere}");
    learner
        .until(&what, script, &[button(way).json(), json!(somewhere)])
        .await;
}

#[tokio::test]
async fn a_burst_of_typing_is_undone_and_redone_at_once() {
    let learner = Learner::at_a_desk().await;
    leads_somewhere(&learner, "Undo", false).await;
    learner.writes(&role(), "Readers").await;
    leads_somewhere(&learner, "Undo", true).await;
    undoes(&learner).await;
    learner.reads_in(&role(), "").await;
    learner.has_the_focus_on(&role()).await;
    leads_somewhere(&learner, "Undo", false).await;
    redoes(&learner).await;
    learner.reads_in(&role(), "Readers").await;
    leads_somewhere(&learner, "Redo", false).await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_undo_leads_to_the_question_where_it_was_done() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.goes_on().await;
    learner.goes_on().await;
    learner.presses(&button("Undo")).await;
    learner.is_at("customers/types").await;
    learner.reads_in(&role(), "").await;
    learner.presses(&button("Redo")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_was_done_before_a_reload_can_still_be_undone() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.adds_a_customer().await;
    learner.writes(&field("Role, 2 of 2"), "Advertisers").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner
        .reads_in(&field("Role, 2 of 2"), "Advertisers")
        .await;
    // The focus follows what is undone, in the next picture: a robot could press a key before it has come.
    learner.presses(&button("Undo")).await;
    learner.has_the_focus_on(&field("Role, 2 of 2")).await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "").await;
    leads_somewhere(&learner, "Undo", false).await;
    learner.reloads().await;
    for place in ["Role, 1 of 1", "Role, 2 of 2", "Role, 2 of 2"] {
        learner.presses(&button("Redo")).await;
        learner.has_the_focus_on(&field(place)).await;
    }
    learner
        .reads_in(&field("Role, 2 of 2"), "Advertisers")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_removed_customer_comes_back_with_everything_by_the_keys_for_it() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.adds_a_customer().await;
    learner.writes(&field("Role, 2 of 2"), "Advertisers").await;
    learner.opens_the_lesson_at("customers/2/segments").await;
    learner
        .writes(&field("Segment, 1 of 1"), "Bakeries in Lyon")
        .await;
    learner.opens_the_lesson_at("customers/types").await;
    learner.presses(&button("Remove: Advertisers")).await;
    learner.sees("Removed: Advertisers").await;
    undoes(&learner).await;
    learner
        .reads_in(&field("Role, 2 of 2"), "Advertisers")
        .await;
    learner.opens_the_lesson_at("customers/2/segments").await;
    learner.finds(&heading("Advertisers")).await;
    learner
        .reads_in(&field("Segment, 1 of 1"), "Bakeries in Lyon")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn by_touch_the_buttons_undo_and_redo() {
    let learner = Learner::with_a_phone().await;
    learner.writes(&role(), "Readers").await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "").await;
    learner.presses(&button("Redo")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_answer_that_was_taken_back_from_elsewhere_is_reached_by_the_tab_key_again() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.goes_on().await;
    learner.chooses(&radio("They pay")).await;
    learner.goes_back().await;
    learner.is_at("customers/types").await;
    learner.presses(&button("Undo")).await;
    learner.is_at("customers/1/part").await;
    learner.chooses(&radio("They benefit")).await;
    assert!(learner.is_ticked(&radio("They benefit")).await);
    learner.leaves().await;
}
