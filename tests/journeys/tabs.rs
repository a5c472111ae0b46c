//! Two tabs with the same canvas: they stay in step, and neither wipes what the other wrote.

use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use crate::support::{Learner, Target, button, field};

const KEY: &str = "customer-model-canvas";

fn role() -> Target {
    field("Role, 1 of 1")
}

/// Everything that the browser keeps: keys and texts.
async fn stored(learner: &Learner) -> Vec<(String, String)> {
    let script = "return Object.entries(localStorage)";
    let records = learner.asks_page(script, &[]).await;
    serde_json::from_value(records).expect("keys and texts")
}

/// Waits until what is kept in the browser under a key that begins so holds these words.
async fn is_stored(learner: &Learner, key: &str, words: &str) {
    let script = "return Object.entries(localStorage).some(([key, text]) =>
        key.startsWith(arguments[0]) && text.includes(arguments[1]))";
    let what = format!("{words} is stored under {key}");
    learner
        .until(&what, script, &[json!(key), json!(words)])
        .await;
}

/// Writes into a field as a program would, without waiting for the tab to be looked at.
async fn types_unseen(learner: &Learner, target: &Target, text: &str) {
    let script = "const field = find(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";
    learner
        .asks_page(script, &[target.json(), json!(text)])
        .await;
}

/// Someone who has written a role in a first tab and looks at another page of the site in a second.
async fn writes_and_opens_another_page() -> (Learner, WindowHandle) {
    let learner = Learner::at_a_desk().await;
    let first = learner.looks_at_tab().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.opens_another_tab().await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    (learner, first)
}

#[tokio::test]
async fn what_one_tab_writes_is_soon_shown_in_the_other_and_both_keep_all() {
    let learner = Learner::at_a_desk().await;
    let first = learner.looks_at_tab().await;
    let second = learner.opens_another_tab().await;
    learner.opens_the_lesson_at("customers/1/segments").await;
    learner
        .writes(&field("Segment, 1 of 1"), "students in Leeds")
        .await;
    learner.turns_to_tab(&first).await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.turns_to_tab(&second).await;
    learner.sees("Readers").await;
    learner
        .reads_in(&field("Segment, 1 of 1"), "students in Leeds")
        .await;
    learner.turns_to_tab(&first).await;
    learner.goes_on().await;
    learner.goes_on().await;
    learner
        .reads_in(&field("Segment, 1 of 1"), "students in Leeds")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn of_two_texts_in_one_field_the_later_is_shown_and_the_other_is_kept() {
    let learner = Learner::at_a_desk().await;
    let first = learner.looks_at_tab().await;
    let second = learner.opens_another_tab().await;
    learner.opens_the_lesson().await;
    // Neither hears of the other before both have written.
    let deaf = "addEventListener('storage', (event) => {
            if (window.isDeaf) event.stopImmediatePropagation();
        }, true);
        window.isDeaf = true;";
    learner.asks_page(deaf, &[]).await;
    learner.turns_to_tab(&first).await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.turns_to_tab(&second).await;
    types_unseen(&learner, &role(), "Listeners").await;
    is_stored(&learner, KEY, "Listeners").await;
    learner.reads_in(&role(), "Listeners").await;
    learner.turns_to_tab(&first).await;
    learner.reads_in(&role(), "Listeners").await;
    is_stored(&learner, "customer-model-canvas/version/", "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_store_that_is_cleared_in_another_tab_is_filled_again() {
    let (learner, first) = writes_and_opens_another_page().await;
    learner.asks_page("localStorage.clear()", &[]).await;
    learner.turns_to_tab(&first).await;
    is_stored(&learner, KEY, "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_record_that_another_tab_has_damaged_is_put_aside_and_mended() {
    let (learner, first) = writes_and_opens_another_page().await;
    let cut = "localStorage.setItem(arguments[0], localStorage.getItem(arguments[0]).slice(0, 60))";
    learner.asks_page(cut, &[json!(KEY)]).await;
    learner.turns_to_tab(&first).await;
    is_stored(&learner, KEY, "Readers").await;
    let all = stored(&learner).await;
    let is_aside = |(key, text): &(String, String)| key.contains("/aside/") && text.len() == 60;
    assert!(all.iter().any(is_aside), "{all:?}");
    learner.leaves().await;
}

#[tokio::test]
async fn a_page_that_cannot_keep_everything_asks_before_it_is_left() {
    let learner = Learner::at_a_desk().await;
    let asks = "const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented";
    learner.writes(&role(), "Read").await;
    learner.sees_that_it_is_saved().await;
    assert_eq!(learner.asks_page(asks, &[]).await, Value::Bool(false));
    let refuses = "Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
    }";
    learner.asks_page(refuses, &[]).await;
    learner.types("ers").await;
    learner.sees("Not saved").await;
    assert_eq!(learner.asks_page(asks, &[]).await, Value::Bool(true));
    learner.finds(&button("Undo")).await;
    learner.leaves().await;
}
