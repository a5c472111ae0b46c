//! When a mistake of ours makes a module panic, no word is lost and the learner can go on.

use fantoccini::key::Key;
use serde_json::json;

use crate::accessible::has_no_fault_in_both_schemes;
use crate::support::{Browser, Learner, Screen, Site, Target, button, field, heading};

pub const BROKEN: &str = "Something on this page has broken";
pub const SAFE: &str = "What you wrote is saved in this browser";
pub const UNSAFE: &str = "Not all that you wrote could be saved";

pub fn role() -> Target {
    field("Role, 1 of 1")
}

pub fn words() -> Target {
    field("All your words")
}

pub fn start() -> Target {
    button("Start again")
}

/// Someone on a page whose modules can be made to panic.
async fn comes(screen: Screen) -> Learner {
    let learner = Learner::comes(Site::that_can_break(), Browser::new(screen)).await;
    learner.opens_the_lesson().await;
    learner
}

pub async fn comes_to_a_desk() -> Learner {
    comes(Screen::Desk(1280, 900)).await
}

/// Someone whose page stands in a frame that may keep nothing.
async fn comes_where_nothing_is_kept() -> Learner {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let learner = Learner::comes(Site::that_can_break(), browser).await;
    learner.opens_the_lesson_in_a_frame().await;
    learner
}

/// Lets the module break at the next moment of this kind.
pub async fn breaks_down(learner: &Learner, moment: &str) {
    let ask = "window.breakDown = arguments[0]";
    learner.asks_page(ask, &[json!(moment)]).await;
}

/// Meets the notice, with the focus on its heading.
pub async fn meets_the_notice(learner: &Learner, says: &str) {
    sees_the_notice(learner, says).await;
    learner.finds_the_panic().await;
}

/// The same in a frame, whose log the browser does not tell.
async fn sees_the_notice(learner: &Learner, says: &str) {
    finds_the_notice(learner, says).await;
    learner.has_the_focus_on(&heading(BROKEN)).await;
}

/// The same while the focus is elsewhere.
pub async fn finds_the_notice(learner: &Learner, says: &str) {
    learner.finds(&heading(BROKEN)).await;
    learner.sees(says).await;
    learner.finds_no(&button("Next")).await;
}

/// Starts again and is at the question with this address.
pub async fn starts_again_at(learner: &Learner, address: &str) {
    learner.presses(&start()).await;
    learner.waits_for_the_widget().await;
    learner.is_at(address).await;
    learner.sees_no_more(BROKEN).await;
}

#[tokio::test]
async fn a_panic_after_the_last_keystroke_loses_no_letter() {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    breaks_down(&learner, "after an edit").await;
    learner.types("s").await;
    meets_the_notice(&learner, SAFE).await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    learner
        .has_the_focus_on(&heading("Who does your business model need?"))
        .await;
    learner.rewrites(&role(), "Readers at night").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&role(), "Readers at night").await;
    learner.leaves().await;
}

/// What was typed in the moment of the panic is on no canvas yet: it is shown to be copied.
async fn the_last_words_can_be_copied(moment: &str) {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    learner.sees_that_it_is_saved().await;
    breaks_down(&learner, moment).await;
    learner.types("s").await;
    meets_the_notice(&learner, UNSAFE).await;
    let copied = learner.reads(&words()).await;
    assert!(copied.starts_with("Readers\n"), "{copied}");
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Reader").await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_was_typed_in_the_moment_of_a_panic_can_be_copied() {
    the_last_words_can_be_copied("before an edit").await;
}

#[tokio::test]
async fn what_was_typed_when_a_change_to_the_canvas_broke_off_can_be_copied() {
    the_last_words_can_be_copied("in an edit").await;
}

#[tokio::test]
async fn who_meets_a_second_panic_can_start_again_once_more() {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    for letter in ["s", "h"] {
        breaks_down(&learner, "after an edit").await;
        learner.types(letter).await;
        meets_the_notice(&learner, SAFE).await;
        starts_again_at(&learner, "customers/types").await;
        learner.goes_to(&role()).await;
    }
    learner.reads_in(&role(), "Readersh").await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_presses_start_again_twice_has_one_widget() {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    breaks_down(&learner, "after an edit").await;
    learner.types("s").await;
    meets_the_notice(&learner, SAFE).await;
    let twice = "const start = find(arguments[0]);
        start.click();
        start.click();";
    learner.asks_page(twice, &[start().json()]).await;
    learner
        .has_the_focus_on(&heading("Who does your business model need?"))
        .await;
    learner.reads_in(&role(), "Readers").await;
    learner.rewrites(&role(), "Listeners").await;
    learner.sees_that_it_is_saved().await;
    learner.finds_no(&role().number(2)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn after_a_panic_another_canvas_stays_the_one_that_is_open() {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    learner.presses(&button("Start another canvas")).await;
    learner.reads_in(&role(), "").await;
    learner.writes(&role(), "Baker").await;
    breaks_down(&learner, "after an edit").await;
    learner.types("s").await;
    meets_the_notice(&learner, SAFE).await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Bakers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn after_a_panic_a_learner_is_at_the_same_question_and_can_undo() {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.opens_the_lesson_at("jobs/1/pains").await;
    learner.writes(&field("Pain, 1 of 1"), "Too dea").await;
    breaks_down(&learner, "after an edit").await;
    learner.types("r").await;
    meets_the_notice(&learner, SAFE).await;
    starts_again_at(&learner, "jobs/1/pains").await;
    learner.reads_in(&field("Pain, 1 of 1"), "Too dear").await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&field("Pain, 1 of 1"), "").await;
    learner.leaves().await;
}

/// A break in the midst of a save, at the moment of this kind, loses no letter.
pub async fn loses_no_letter_in_a_save(moment: &str) {
    let learner = comes_to_a_desk().await;
    learner.writes(&role(), "Reader").await;
    learner.sees_that_it_is_saved().await;
    breaks_down(&learner, moment).await;
    learner.types("s").await;
    meets_the_notice(&learner, UNSAFE).await;
    learner.reads_in(&words(), "1. Readers").await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_panic_in_the_midst_of_a_save_loses_no_letter() {
    loses_no_letter_in_a_save("in a save").await;
}

#[tokio::test]
async fn where_nothing_can_be_kept_the_words_can_be_copied_and_are_there_after_starting_again() {
    let learner = comes_where_nothing_is_kept().await;
    learner.writes(&role(), "Reader").await;
    breaks_down(&learner, "after an edit").await;
    learner.types("s").await;
    sees_the_notice(&learner, UNSAFE).await;
    learner.reads_in(&words(), "1. Readers").await;
    learner.presses(&button("Copy the text")).await;
    learner.sees("Copied.").await;
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    learner.sees("Not saved").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_panic_in_the_coach_takes_only_its_remarks_away() {
    let learner = comes_to_a_desk().await;
    learner.opens_the_lesson_at("jobs/1/job-stories").await;
    breaks_down(&learner, "in the coach").await;
    let want = field("I want to: the progress");
    learner
        .writes(&want, "use an app that plans my meals")
        .await;
    learner.presses_key(Key::Tab).await;
    let broke = "return window.breakDown === undefined";
    learner.until("the coach has panicked", broke, &[]).await;
    learner.rewrites(&want, "know what is for supper").await;
    learner.goes_on().await;
    learner.goes_back().await;
    learner.reads_in(&want, "know what is for supper").await;
    learner.sees_that_it_is_saved().await;
    learner.finds_no(&heading(BROKEN)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_notice_has_no_fault_on_a_phone() {
    let learner = comes(Screen::Phone(320, 640)).await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    breaks_down(&learner, "in a save").await;
    learner.rewrites(&role(), "Listeners").await;
    meets_the_notice(&learner, UNSAFE).await;
    has_no_fault_in_both_schemes(&learner, "the notice").await;
    let wider = "return document.documentElement.scrollWidth > innerWidth";
    assert_eq!(learner.asks_page(wider, &[]).await, json!(false));
    starts_again_at(&learner, "customers/types").await;
    learner.reads_in(&role(), "Listeners").await;
    learner.leaves().await;
}
