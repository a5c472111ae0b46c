//! The browser is asked not to clear what is kept: once by itself, and again when the learner wants it.

use serde_json::json;

use crate::support::{Browser, Learner, Screen, Site, Target, button, field};

const MAY_CLEAR: &str = "the browser may clear what pages have stored";
const PROMISED: &str = "Your browser has promised not to clear them";
const REFUSED: &str = "The browser has not promised to keep them";

fn ask() -> Target {
    button("Ask the browser to keep them")
}

/// Someone whose browser, as often as it is asked to keep everything, gives the next of these answers.
async fn comes_where_the_browser_answers(answers: &[bool]) -> Learner {
    let asked = format!(
        "window.timesAsked = 0;
        const answers = {};
        let isKept = false;
        navigator.storage.persisted = async () => isKept;
        navigator.storage.persist = async () => (isKept = answers[window.timesAsked++]);",
        json!(answers)
    );
    comes_with(&asked).await
}

async fn comes_with(script: &str) -> Learner {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let learner = Learner::comes(Site::open(), browser).await;
    learner.finds_on_each_page(script).await;
    learner.opens_the_lesson().await;
    learner
}

/// The browser has been asked so often since the page was opened.
async fn has_been_asked(learner: &Learner, times: u32) {
    let asked = learner.asks_page("return window.timesAsked", &[]).await;
    assert_eq!(asked, json!(times), "so often the browser was asked");
}

#[tokio::test]
async fn the_browser_is_asked_once_when_a_learner_first_goes_on() {
    let learner = comes_where_the_browser_answers(&[true]).await;
    learner.writes(&field("Role, 1 of 1"), "Readers").await;
    learner.sees_that_it_is_saved().await;
    has_been_asked(&learner, 0).await;
    learner.goes_on().await;
    has_been_asked(&learner, 1).await;
    learner.goes_on().await;
    learner.goes_back().await;
    has_been_asked(&learner, 1).await;
    learner.goes_to_the_canvases().await;
    learner.sees(PROMISED).await;
    learner.finds_no(&ask()).await;
    has_been_asked(&learner, 1).await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_asks_again_and_is_granted_it_is_told_of_the_promise() {
    let learner = comes_where_the_browser_answers(&[false, true]).await;
    learner.goes_on().await;
    has_been_asked(&learner, 1).await;
    learner.goes_to_the_canvases().await;
    learner.sees(MAY_CLEAR).await;
    learner.presses(&ask()).await;
    learner.sees(PROMISED).await;
    learner.sees_no_more(MAY_CLEAR).await;
    learner.finds_no(&ask()).await;
    has_been_asked(&learner, 2).await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_asks_again_and_is_refused_is_told_what_to_do() {
    let learner = comes_where_the_browser_answers(&[false, false]).await;
    learner.goes_on().await;
    learner.goes_to_the_canvases().await;
    learner.presses(&ask()).await;
    learner.sees(REFUSED).await;
    learner.sees("Keep a file of what matters to you.").await;
    learner.finds_no(&ask()).await;
    has_been_asked(&learner, 2).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_browser_that_cannot_be_asked_has_promised_nothing() {
    let learner = comes_with("Object.defineProperty(navigator, 'storage', { value: null });").await;
    learner.goes_on().await;
    learner.goes_to_the_canvases().await;
    learner.sees(MAY_CLEAR).await;
    learner.presses(&ask()).await;
    learner.sees(REFUSED).await;
    learner.leaves().await;
}
