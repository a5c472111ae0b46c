//! The whole model of the lesson's example, by keyboard alone, through reloads and a crash.

use customer_model_canvas::content::Words;
use serde_json::json;

use crate::support::{Browser, Learner, Screen, Site, button, facebook, link};

#[tokio::test]
async fn a_whole_model_is_written_by_keyboard_in_arabic() {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let mut learner = Learner::comes(Site::open(), browser).await;
    learner.words = Words::of("ar");
    let lesson = learner.site.lesson() + "?lang=ar";
    learner.goes_to_page(&lesson).await;
    learner.waits_for_the_widget().await;
    let pages = facebook::pages_in_arabic();
    for page in &pages {
        learner.is_at(&page.address).await;
        page.is_answered_by(&learner).await;
        learner.goes_on().await;
    }
    learner.is_at("review").await;
    learner.sees(learner.words.say("review.done")).await;
    for word in pages.iter().flat_map(facebook::Page::words) {
        learner.sees(word).await;
    }
    learner.reloads().await;
    learner.sees(learner.words.say("review.done")).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_whole_model_is_written_by_keyboard_and_outlives_reloads_and_a_crash() {
    let mut learner = Learner::at_a_desk().await;
    let pages = facebook::pages();
    for (done, page) in pages.iter().enumerate() {
        learner.is_at(&page.address).await;
        page.is_answered_by(&learner).await;
        match page.address.as_str() {
            "customers/2/segments" | "value/1/pain-relievers" => {
                learner.reloads().await;
            }
            "jobs/2/job-stories" => {
                learner.sees_that_it_is_saved().await;
                learner.survives_a_crash().await;
            }
            _ => {
                learner.goes_on().await;
                continue;
            }
        }
        page.is_still_answered(&learner).await;
        finds_on_the_review(&learner, &pages[..=done]).await;
        learner.client.back().await.expect("the browser goes back");
        page.is_still_answered(&learner).await;
        learner.goes_on().await;
    }
    learner.is_at("review").await;
    learner.sees("Nothing is missing.").await;
    finds_on_the_review(&learner, &pages).await;
    learner.reloads().await;
    learner.is_at("review").await;
    finds_on_the_review(&learner, &pages).await;
    learner.leaves().await;
}

/// Goes to the review by the map and finds every word that was written so far.
async fn finds_on_the_review(learner: &Learner, pages: &[facebook::Page]) {
    learner.presses(&link("Review")).await;
    learner.is_at("review").await;
    for word in pages.iter().flat_map(facebook::Page::words) {
        learner.sees(word).await;
    }
}

#[tokio::test]
async fn more_about_a_question_is_a_press_away() {
    let learner = Learner::at_a_desk().await;
    let good = "Take one role away in your mind.";
    let is_shown = "const all = [...root.querySelectorAll('.advice')];
        return all.some((one) => one.open && one.innerText.includes(arguments[0]))";
    assert_eq!(
        learner.asks_page(is_shown, &[json!(good)]).await,
        json!(false)
    );
    learner.presses(&button("How to tell a good answer")).await;
    learner.until("it is shown", is_shown, &[json!(good)]).await;
    learner.sees("Forgetting who pays.").await;
    learner.leaves().await;
}
