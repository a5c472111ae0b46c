//! When a module stops without a panic, as for lack of memory, it is the same to the learner as a panic.

use serde_json::json;

use crate::panic::{
    BROKEN, SAFE, UNSAFE, breaks_down, comes_to_a_desk, loses_no_letter_in_a_save,
    meets_the_notice, role, starts_again_at, words,
};
use crate::support::{Learner, button, heading};

/// Something on the page around the widget goes wrong: a script, a promise, a module of the page's own.
async fn something_else_goes_wrong(learner: &Learner) {
    let script = "const error = new WebAssembly.RuntimeError('unreachable');
        dispatchEvent(new ErrorEvent('error', { error }));
        dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
        const promise = Promise.resolve();
        dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason: error }));";
    learner.asks_page(script, &[]).await;
}

#[tokio::test]
async fn a_stop_after_the_last_keystroke_loses_no_letter() {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    breaks_down(&learner, "after an edit without a panic").await;
    learner.types("s").await;
    meets_the_notice(&learner, SAFE).await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "").await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_was_typed_in_the_moment_of_a_stop_can_be_copied() {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    learner.sees_that_it_is_saved().await;
    breaks_down(&learner, "in an edit without a panic").await;
    learner.types("s").await;
    meets_the_notice(&learner, UNSAFE).await;
    let copied = learner.reads(&words()).await;
    assert!(copied.starts_with("Readers\n"), "{copied}");
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Reader").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_stop_in_the_midst_of_a_save_loses_no_letter() {
    loses_no_letter_in_a_save("in a save without a panic").await;
}

#[tokio::test]
async fn where_the_module_cannot_say_its_last_words_those_on_screen_and_those_saved_can_be_copied()
{
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    learner.sees_that_it_is_saved().await;
    let stops = ["before an edit", "in last words"];
    let stops = stops.map(|moment| format!("{moment} without a panic"));
    let ask = "window.breakDown = arguments[0]";
    learner.asks_page(ask, &[json!(stops)]).await;
    learner.types("s").await;
    meets_the_notice(&learner, UNSAFE).await;
    learner.reads_in(&words(), "Readers\nReader").await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Reader").await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_goes_wrong_elsewhere_takes_nothing_off_the_page() {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    something_else_goes_wrong(&learner).await;
    learner.types("s").await;
    learner.sees_that_it_is_saved().await;
    learner.reads_in(&role(), "Readers").await;
    learner.finds_no(&heading(BROKEN)).await;
    breaks_down(&learner, "after an edit without a panic").await;
    learner.types("h").await;
    meets_the_notice(&learner, SAFE).await;
    starts_again_at(&learner, "customers/types").await;
    something_else_goes_wrong(&learner).await;
    learner.rewrites(&role(), "Listeners").await;
    learner.sees_that_it_is_saved().await;
    learner.finds_no(&heading(BROKEN)).await;
    learner.leaves().await;
}
