//! What the coach says, how it is mended or put away, and how the learner goes on without it.

use fantoccini::key::Key;
use serde_json::json;

use crate::support::{Browser, Learner, Screen, Site, Target, button, field, link, radio};

const DESK: Screen = Screen::Desk(1280, 900);

const STORIES: &str = "jobs/1/job-stories";
const APP: &str = "use an app that plans my meals";
const PRODUCT: &str = "“use an app” names a thing to use";
const MENDED: &str = "know by noon what is for supper";
const KEEP: &str = "Keep it as it is";

fn when() -> Target {
    field("When: the situation")
}

fn want() -> Target {
    field("I want to: the progress")
}

fn so() -> Target {
    field("So I can: the outcome")
}

async fn opens_the_stories() -> Learner {
    let learner = Learner::at_a_desk().await;
    learner.opens_the_lesson_at(STORIES).await;
    learner.is_at(STORIES).await;
    learner
}

#[tokio::test]
async fn a_product_in_a_job_is_underlined_explained_and_goes_when_it_is_mended() {
    let learner = opens_the_stories().await;
    learner.writes(&want(), APP).await;
    learner.presses_key(Key::Tab).await;
    learner.sees(PRODUCT).await;
    let marked = "return root.querySelector('.marks mark')?.textContent === arguments[0]";
    learner
        .until("its words are underlined", marked, &[json!("use an app")])
        .await;
    learner.rewrites(&want(), MENDED).await;
    learner.finds_no(&button(KEEP)).await;
    learner.presses_key(Key::Tab).await;
    learner.finds_no(&button(KEEP)).await;
    learner.finds_no_errors().await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_is_kept_as_it_is_stays_away_after_a_reload_until_the_words_change() {
    let learner = opens_the_stories().await;
    learner.writes(&want(), APP).await;
    learner.presses_key(Key::Tab).await;
    learner.sees(PRODUCT).await;
    learner.presses(&button(KEEP)).await;
    learner.finds_no(&button(KEEP)).await;
    learner.has_the_focus_on(&want()).await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&want(), APP).await;
    learner.goes_to(&want()).await;
    learner.presses_key(Key::Tab).await;
    learner.finds_no(&button(KEEP)).await;
    learner.goes_to(&want()).await;
    learner.presses_key(Key::End).await;
    learner.types(" daily").await;
    learner.presses_key(Key::Tab).await;
    learner.sees(PRODUCT).await;
    learner.leaves().await;
}

#[tokio::test]
async fn of_several_remarks_on_one_sentence_one_is_open() {
    let learner = opens_the_stories().await;
    learner.writes(&want(), APP).await;
    learner.writes(&so(), "be happy").await;
    learner.presses_key(Key::Tab).await;
    learner.sees(PRODUCT).await;
    learner.sees("1 more thing to look at").await;
    let open = "return root.querySelectorAll('.finding').length
        - root.querySelectorAll('details:not([open]) .finding').length";
    assert_eq!(learner.asks_page(open, &[]).await, 1);
    learner.rewrites(&want(), MENDED).await;
    learner.sees("“be happy” is true of every wish").await;
    learner.sees_no_more("1 more thing to look at").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_kind_of_a_job_is_suggested_until_the_learner_has_chosen() {
    let learner = opens_the_stories().await;
    learner
        .writes(&when(), "I pitch as the only woman in the room")
        .await;
    learner
        .writes(&want(), "be seen as the expert on the numbers")
        .await;
    learner
        .writes(&so(), "be respected by the other founders")
        .await;
    learner.presses_key(Key::Tab).await;
    learner.sees("this job sounds like: Social.").await;
    learner.presses(&button("Choose Social")).await;
    assert!(learner.is_ticked(&radio("Social")).await);
    learner.sees_no_more("this job sounds like").await;
    learner.chooses(&radio("Functional")).await;
    learner.sees_no_more("this job sounds like").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_review_leads_from_each_open_remark_to_its_place() {
    let learner = opens_the_stories().await;
    learner.writes(&want(), APP).await;
    learner.opens_the_lesson_at("review").await;
    learner.sees("1 thing worth another look").await;
    let open = "root.querySelectorAll('details').forEach((one) => { one.open = true; })";
    learner.asks_page(open, &[]).await;
    learner
        .presses(&link(
            PRODUCT.to_owned() + ", not yet the progress that they seek.",
        ))
        .await;
    learner.is_at(STORIES).await;
    learner.has_the_focus_on(&want()).await;
    learner.sees(PRODUCT).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_is_good_is_said_once_there_is_something_to_praise() {
    let learner = opens_the_stories().await;
    learner.writes(&so(), "have it on the table by noon").await;
    learner.presses_key(Key::Tab).await;
    learner.sees("is something one could see").await;
    learner.leaves().await;
}

#[tokio::test]
async fn without_the_coach_everything_but_its_remarks_works() {
    let learner = Learner::comes(Site::without_the_coach(), Browser::new(DESK)).await;
    learner.opens_the_lesson_at(STORIES).await;
    learner.writes(&want(), APP).await;
    learner.presses_key(Key::Tab).await;
    learner.sees_that_it_is_saved().await;
    learner.goes_on().await;
    learner.goes_back().await;
    learner.reads_in(&want(), APP).await;
    learner.finds_no(&button(KEEP)).await;
    learner.leaves().await;
}
