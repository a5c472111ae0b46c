//! When the module breaks while it opens a canvas, the learner is told, has their words and a way on.

use serde_json::json;

use crate::accessible::has_no_fault_in_both_schemes;
use crate::panic::{BROKEN, breaks_down, meets_the_notice, role, start, starts_again_at, words};
use crate::support::{Browser, Learner, Screen, Site, button, heading};

const UNOPENED: &str = "Your canvas could not be opened.";

async fn comes(screen: Screen) -> Learner {
    Learner::comes(Site::that_can_break(), Browser::new(screen)).await
}

/// The record of the lesson's first canvas.
async fn record(learner: &Learner) -> String {
    let stored = learner.stored().await;
    let record = stored
        .iter()
        .find(|(key, _)| key == "customer-model-canvas");
    record.expect("there is a record").1.clone()
}

/// From now on the module of each page breaks at the first moment of this kind.
async fn will_break(learner: &Learner, moment: &str) {
    let ask = format!("window.breakDown = {}", json!(moment));
    learner.finds_on_each_page(&ask).await;
}

/// Meets the notice that a canvas could not be opened, with these words to copy.
async fn meets_an_unopened_canvas(learner: &Learner, text: &str) {
    learner.finds(&heading(BROKEN)).await;
    learner.sees(UNOPENED).await;
    learner.sees_no_more("did not arrive").await;
    learner.reads_in(&words(), text).await;
    learner.finds_the_panic().await;
}

/// Someone who has written something and finds the module broken when they come back.
async fn comes_back(screen: Screen, moment: &str) -> Learner {
    let learner = comes(screen).await;
    learner.opens_the_lesson().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let kept = record(&learner).await;
    will_break(&learner, moment).await;
    learner.reloads().await;
    meets_an_unopened_canvas(&learner, "Readers").await;
    learner.finds_no(&button("Next")).await;
    assert_eq!(record(&learner).await, kept);
    learner
}

#[tokio::test]
async fn a_canvas_whose_opening_broke_stays_as_it_is_and_can_be_opened_again() {
    let learner = comes_back(Screen::Desk(1280, 900), "in opening").await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    learner.rewrites(&role(), "Listeners").await;
    learner.sees_that_it_is_saved().await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_canvas_whose_showing_broke_stays_as_it_is_and_can_be_opened_again() {
    let learner = comes_back(Screen::Desk(1280, 900), "in mounting").await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    learner.finds_no(&role().number(2)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_cannot_open_a_canvas_at_all_starts_another_and_has_both() {
    let learner = comes_back(Screen::Desk(1280, 900), "in opening").await;
    let kept = record(&learner).await;
    breaks_down(&learner, "in opening").await;
    learner.presses(&start()).await;
    let broke = "return window.breakDown === undefined";
    learner.until("it has broken again", broke, &[]).await;
    meets_an_unopened_canvas(&learner, "Readers").await;
    learner.has_the_focus_on(&heading(BROKEN)).await;
    learner.presses(&button("Start another canvas")).await;
    learner.reads_in(&role(), "").await;
    learner.sees_no_more(BROKEN).await;
    learner.writes(&role(), "Bakers").await;
    learner.sees_that_it_is_saved().await;
    assert_eq!(record(&learner).await, kept);
    learner.goes_to_the_canvases().await;
    learner.sees("Bakers open now").await;
    learner.presses(&button("Open it: Readers")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_canvas_that_is_chosen_among_others_and_breaks_can_be_opened_again() {
    let learner = comes(Screen::Desk(1280, 900)).await;
    learner.opens_the_lesson().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    learner.presses(&button("Start another canvas")).await;
    learner.reads_in(&role(), "").await;
    learner.writes(&role(), "Bakers").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    breaks_down(&learner, "in opening").await;
    learner.presses(&button("Open it: Readers")).await;
    meets_an_unopened_canvas(&learner, "Readers").await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    learner.goes_to_the_canvases().await;
    learner.sees("Readers open now").await;
    learner.presses(&button("Back to your canvas")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_was_typed_before_the_module_broke_is_there_after_starting_again() {
    let learner = comes(Screen::Phone(320, 640)).await;
    learner.site.hold_the_module_back();
    will_break(&learner, "in opening").await;
    learner.goes_to_page(&learner.site.lesson()).await;
    learner.writes(&role(), "Readers").await;
    learner.site.release_the_module();
    meets_the_notice(&learner, UNOPENED).await;
    learner.reads_in(&words(), "Readers").await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.finds_no(&role().number(2)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_notice_of_an_unopened_canvas_has_no_fault_on_a_phone() {
    let learner = comes_back(Screen::Phone(320, 640), "in opening").await;
    has_no_fault_in_both_schemes(&learner, "an unopened canvas").await;
    let wider = "return document.documentElement.scrollWidth > innerWidth";
    assert_eq!(learner.asks_page(wider, &[]).await, json!(false));
    learner.presses(&button("Copy the text")).await;
    learner.sees("Copied.").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_stop_without_a_panic_is_told_in_the_same_way() {
    for moment in ["in opening", "in mounting"] {
        let moment = format!("{moment} without a panic");
        let learner = comes_back(Screen::Desk(1280, 900), &moment).await;
        starts_again_at(&learner, "customers/types").await;
        learner.reads_in(&role(), "Readers").await;
        learner.leaves().await;
    }
}
