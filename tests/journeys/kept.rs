//! What is typed is kept: soon, when the page closes, and when the store plays up.

use serde_json::{Value, json};

use crate::support::{Browser, Learner, Screen, Site, Target, button, field};

const KEY: &str = "customer-model-canvas";

fn role() -> Target {
    field("Role, 1 of 1")
}

async fn comes_to_a_desk() -> Learner {
    Learner::comes(Site::open(), Browser::new(Screen::Desk(1280, 900))).await
}

/// The record that the browser keeps.
async fn kept(learner: &Learner) -> String {
    let script = "return localStorage.getItem(arguments[0])";
    let record = learner.asks_page(script, &[json!(KEY)]).await;
    record.as_str().expect("there is a record").to_owned()
}

/// Every record that has been put aside, with its key.
async fn put_aside(learner: &Learner) -> Vec<(String, String)> {
    let script = "return Object.entries(localStorage)";
    let records = learner.asks_page(script, &[]).await;
    let records = records.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let records = records.iter().map(|one| (text(&one[0]), text(&one[1])));
    let is_aside = |key: &str| key.starts_with("customer-model-canvas/aside/");
    records.filter(|(key, _)| is_aside(key)).collect()
}

/// On a page without the widget: leaves only this record in the browser, and no second copy of any.
async fn leaves_only_this_record(learner: &Learner, record: &str) {
    learner.goes_to_page(&learner.site.elsewhere()).await;
    let script = "localStorage.clear();
        localStorage.setItem(arguments[0], arguments[1]);
        const gone = indexedDB.deleteDatabase('customer-model-canvas');
        return new Promise((done, fail) => {
            gone.onsuccess = () => done(true);
            gone.onerror = gone.onblocked = () => fail(new Error('the second copy stays'));
        });";
    let done = learner
        .asks_page(script, &[json!(KEY), json!(record)])
        .await;
    assert_eq!(done, json!(true));
}

#[tokio::test]
async fn what_is_typed_is_stored_within_300_milliseconds() {
    let learner = Learner::at_a_desk().await;
    let script = "window.waits = [];
        addEventListener('input', (event) => {
            const typed = performance.now();
            const words = JSON.stringify(event.composedPath()[0].value);
            const look = () => {
                const isKept = localStorage.getItem(arguments[0])?.includes(words);
                if (isKept) window.waits.push(performance.now() - typed);
                else requestAnimationFrame(look);
            };
            look();
        }, true);";
    learner.asks_page(script, &[json!(KEY)]).await;
    learner.goes_to(&role()).await;
    // The best of three: the promise is about the widget, not about a machine that is busy.
    for (done, letter) in ["U", "s", "e"].into_iter().enumerate() {
        learner.types(letter).await;
        let script = "return window.waits.length > arguments[0]";
        learner
            .until("the letter is stored", script, &[json!(done)])
            .await;
    }
    let waits = learner.asks_page("return window.waits", &[]).await;
    let waits = waits.as_array().cloned().unwrap_or_default();
    let best = waits
        .iter()
        .filter_map(Value::as_f64)
        .fold(f64::MAX, f64::min);
    assert!(best <= 300.0, "it took {waits:?} milliseconds");
    learner.leaves().await;
}

#[tokio::test]
async fn a_tab_that_is_closed_right_after_a_keystroke_loses_nothing() {
    let learner = comes_to_a_desk().await;
    // No save but the one at the closing: timers never come due.
    let script = "const soon = window.setTimeout;
        window.setTimeout = (act, wait, ...rest) => soon(act, wait > 50 ? 1e9 : wait, ...rest);";
    learner.finds_on_each_page(script).await;
    learner.opens_the_lesson().await;
    let other = learner
        .client
        .new_window(true)
        .await
        .expect("another tab opens");
    learner.writes(&role(), "Users").await;
    learner.client.close_window().await.expect("the tab closes");
    learner
        .client
        .switch_to_window(other.handle)
        .await
        .expect("the other tab is there");
    learner.opens_the_lesson().await;
    learner.reads_in(&role(), "Users").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_browser_that_is_closed_and_started_again_has_everything() {
    let mut learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.goes_on().await;
    learner.sees_that_it_is_saved().await;
    learner.closes_and_starts_again().await;
    learner.opens_the_lesson().await;
    learner.is_at("customers/1/part").await;
    learner.goes_back().await;
    learner.reads_in(&role(), "Users").await;
    learner.leaves().await;
}

#[tokio::test]
async fn where_storage_is_forbidden_the_widget_works_and_says_that_nothing_is_saved() {
    let learner = comes_to_a_desk().await;
    learner.opens_the_lesson_in_a_frame().await;
    learner.sees("Nothing you write here is being saved").await;
    learner.writes(&role(), "Users").await;
    learner.sees("Not saved").await;
    learner.presses(&button("Next")).await;
    learner.sees("Do they benefit, pay, or both?").await;
    learner.presses(&button("Back")).await;
    learner.reads_in(&role(), "Users").await;
    let says = learner.reads_everything().await;
    assert!(
        !says.contains("Saved") && !says.contains("Saving"),
        "{says}"
    );
    learner.leaves().await;
}

#[tokio::test]
async fn a_full_storage_is_told_and_saving_goes_on_once_there_is_room() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.sees_that_it_is_saved().await;
    let fill = "let size = 4_000_000;
        for (let number = 0; size >= 1; ) {
            try {
                localStorage.setItem(`ballast ${number}`, 'x'.repeat(size));
                number += 1;
            } catch {
                size = Math.floor(size / 2);
            }
        }";
    learner.asks_page(fill, &[]).await;
    learner.types(" and their friends").await;
    learner.sees("this browser’s storage is full").await;
    learner.sees("Not saved").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    let says = learner.reads_everything().await;
    assert!(!says.contains("Saved"), "{says}");
    learner.goes_back().await;
    learner.reads_in(&role(), "Users and their friends").await;
    assert!(!kept(&learner).await.contains("Users and their friends"));
    learner
        .asks_page("localStorage.removeItem('ballast 0')", &[])
        .await;
    learner.sees_that_it_is_saved().await;
    learner.sees_no_more("storage is full").await;
    assert!(kept(&learner).await.contains("Users and their friends"));
    learner.reloads().await;
    learner.reads_in(&role(), "Users and their friends").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_record_that_is_no_json_is_put_aside_unchanged() {
    let learner = comes_to_a_desk().await;
    is_put_aside(
        &learner,
        "{ what is this?",
        "could not be read, so you have a new canvas",
    )
    .await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_record_that_was_cut_short_is_put_aside_unchanged() {
    let learner = Learner::at_a_desk().await;
    let record = writes_a_record(&learner).await;
    let cut = &record[..record.len() / 2];
    is_put_aside(&learner, cut, "could not be read, so you have a new canvas").await;
    learner.leaves().await;
}

#[tokio::test]
async fn of_a_record_with_one_damaged_field_all_the_rest_is_opened() {
    let learner = Learner::at_a_desk().await;
    let record = writes_a_record(&learner).await;
    let damaged = record.replace("\"pains\":[]", "\"pains\":7");
    assert_ne!(damaged, record);
    leaves_only_this_record(&learner, &damaged).await;
    learner.opens_the_lesson().await;
    learner
        .sees("Part of what was saved here could not be read.")
        .await;
    learner.reads_in(&role(), "Users").await;
    let aside = put_aside(&learner).await;
    assert_eq!(aside.len(), 1);
    assert_eq!(aside[0].1, damaged);
    learner.presses(&button("Close this message")).await;
    learner.sees_no_more("could not be read").await;
    learner.leaves().await;
}

/// Writes one role, and returns the record that the widget has kept of it.
async fn writes_a_record(learner: &Learner) -> String {
    learner.writes(&role(), "Users").await;
    learner.sees_that_it_is_saved().await;
    kept(learner).await
}

/// Opens the lesson on a record of which nothing can be read, and goes on writing.
async fn is_put_aside(learner: &Learner, record: &str, message: &str) {
    leaves_only_this_record(learner, record).await;
    learner.opens_the_lesson().await;
    learner.sees(message).await;
    let expected = put_aside(learner).await;
    assert_eq!(expected.len(), 1, "one record is put aside");
    assert_eq!(expected[0].1, record);
    learner.reads_in(&role(), "").await;
    learner.writes(&role(), "Funders").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&role(), "Funders").await;
    learner.sees_no_more(message).await;
    assert_eq!(put_aside(learner).await, expected);
}

#[tokio::test]
async fn a_storage_that_was_emptied_is_filled_again_from_the_second_copy() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.goes_on().await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    learner.asks_page("localStorage.clear()", &[]).await;
    learner.opens_the_lesson().await;
    learner.is_at("customers/1/part").await;
    learner.goes_back().await;
    learner.reads_in(&role(), "Users").await;
    learner.leaves().await;
}

#[tokio::test]
async fn where_there_is_no_storage_at_all_the_widget_works_and_says_that_nothing_is_saved() {
    let learner = comes_to_a_desk().await;
    let absent = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, { get: () => null });
    }";
    learner.finds_on_each_page(absent).await;
    learner.opens_the_lesson().await;
    learner.sees("Nothing you write here is being saved").await;
    learner.writes(&role(), "Users").await;
    learner.sees("Not saved").await;
    learner.goes_on().await;
    learner.goes_back().await;
    learner.reads_in(&role(), "Users").await;
    learner.finds(&button("Take your words with you")).await;
    learner.leaves().await;
}
