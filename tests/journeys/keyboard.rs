//! The whole model of the lesson's example, by keyboard alone, through reloads and a crash.

use crate::support::{Learner, facebook, link};

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
