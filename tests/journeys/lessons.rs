//! Several lessons on one site: each has its own canvases and knows nothing of the others.

use crate::support::{Browser, Learner, Screen, Site, Target, button, field};

fn role() -> Target {
    field("Role, 1 of 1")
}

async fn comes_to_a_desk() -> Learner {
    Learner::comes(Site::open(), Browser::new(Screen::Desk(1280, 900))).await
}

async fn opens_the_other_lesson(learner: &Learner) {
    learner.goes_to_page(&learner.site.other_lesson()).await;
    learner.waits_for_the_widget().await;
}

/// Writes into the lesson's first canvas, and into a second one, which stays open.
async fn fills_two_canvases(learner: &Learner, first: &str, second: &str) {
    learner.reads_in(&role(), "").await;
    learner.writes(&role(), first).await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    learner.presses(&button("Start another canvas")).await;
    learner.reads_in(&role(), "").await;
    learner.writes(&role(), second).await;
    learner.sees_that_it_is_saved().await;
}

/// Sees one canvas open and one beside it in the place of all canvases, and none of another lesson.
async fn has_only(learner: &Learner, open: &str, beside: &str, elsewhere: [&str; 2]) {
    learner.goes_to_the_canvases().await;
    learner.sees(&format!("{open} open now")).await;
    learner.finds(&button(format!("Open it: {beside}"))).await;
    let says = learner.reads_everything().await;
    for name in elsewhere {
        assert!(!says.contains(name), "{name} is of another lesson: {says}");
    }
    learner.presses(&button("Back to your canvas")).await;
    learner.reads_in(&role(), open).await;
}

#[tokio::test]
async fn a_canvas_of_one_lesson_is_not_in_another() {
    let learner = comes_to_a_desk().await;
    learner.opens_the_lesson().await;
    fills_two_canvases(&learner, "Readers", "Bakers").await;
    opens_the_other_lesson(&learner).await;
    fills_two_canvases(&learner, "Listeners", "Funders").await;
    has_only(&learner, "Funders", "Listeners", ["Readers", "Bakers"]).await;
    learner.opens_the_lesson().await;
    learner.reads_in(&role(), "Bakers").await;
    has_only(&learner, "Bakers", "Readers", ["Listeners", "Funders"]).await;
    learner.leaves().await;
}

#[tokio::test]
async fn two_lessons_on_one_page_keep_their_canvases_apart() {
    let learner = comes_to_a_desk().await;
    learner.goes_to_page(&learner.site.both_lessons()).await;
    learner.waits_for_the_widget().await;
    fills_two_canvases(&learner, "Readers", "Bakers").await;
    learner.turns_to_widget(2).await;
    learner.waits_for_the_widget().await;
    fills_two_canvases(&learner, "Listeners", "Funders").await;
    has_only(&learner, "Funders", "Listeners", ["Readers", "Bakers"]).await;
    learner.turns_to_widget(1).await;
    has_only(&learner, "Bakers", "Readers", ["Listeners", "Funders"]).await;
    learner.leaves().await;
}

#[tokio::test]
async fn after_the_store_was_cleared_each_lesson_gets_its_own_canvases_back() {
    let learner = comes_to_a_desk().await;
    learner.opens_the_lesson().await;
    fills_two_canvases(&learner, "Readers", "Bakers").await;
    opens_the_other_lesson(&learner).await;
    fills_two_canvases(&learner, "Listeners", "Funders").await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    learner
        .asks_page("localStorage.clear(); sessionStorage.clear()", &[])
        .await;
    opens_the_other_lesson(&learner).await;
    has_only(&learner, "Listeners", "Funders", ["Readers", "Bakers"]).await;
    assert!(learner.no_record_holds("Readers").await);
    learner.opens_the_lesson().await;
    has_only(&learner, "Readers", "Bakers", ["Listeners", "Funders"]).await;
    learner.leaves().await;
}
