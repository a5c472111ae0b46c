//! What a learner has before the module has arrived, when it is late, and when it never comes.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::support::{Browser, Learner, Screen, Site, button, field, heading};

const DESK: Screen = Screen::Desk(1280, 900);
const QUESTION: &str = "Who does your business model need?";
const SLOW: &str = "The rest is still on its way.";
const FAILED: &str = "The rest of this page did not arrive.";
const OPENING: &str = "Opening your canvas…";

fn role() -> crate::support::Target {
    field("Role, 1 of 1")
}

/// Someone who has opened the lesson while the module is held back.
async fn waits_for_the_module(screen: Screen) -> Learner {
    let site = Site::that_holds_the_module_back();
    let learner = Learner::comes(site, Browser::new(screen)).await;
    learner.goes_to_page(&learner.site.lesson()).await;
    learner
}

#[tokio::test]
async fn the_first_question_can_be_answered_before_the_module_is_there() {
    let learner = waits_for_the_module(DESK).await;
    learner.finds(&heading("Your customer model")).await;
    learner.finds(&heading(QUESTION)).await;
    learner.writes(&role(), "Users").await;
    learner.reads_in(&role(), "Users").await;
    learner.site.release_the_module();
    learner.waits_for_the_widget().await;
    learner.reads_in(&role(), "Users").await;
    learner.types(" and friends").await;
    learner.reads_in(&role(), "Users and friends").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&role(), "Users and friends").await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_was_typed_early_is_there_after_the_page_was_closed_before_the_module_came() {
    let mut learner = waits_for_the_module(DESK).await;
    learner.writes(&role(), "Users").await;
    learner.closes_and_starts_again().await;
    learner.goes_to_page(&learner.site.lesson()).await;
    learner.reads_in(&role(), "Users").await;
    learner.site.release_the_module();
    learner.waits_for_the_widget().await;
    learner.reads_in(&role(), "Users").await;
    learner.finds_no(&field("Role, 2 of 2")).await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&role(), "Users").await;
    learner.finds_no(&field("Role, 2 of 2")).await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_presses_next_before_the_module_is_there_goes_on_once_it_is() {
    let learner = waits_for_the_module(DESK).await;
    learner.writes(&role(), "Users").await;
    learner.presses(&button("Next")).await;
    learner.reads_in(&role(), "Users").await;
    learner.site.release_the_module();
    learner.waits_for_the_widget().await;
    learner.is_at("customers/1/part").await;
    learner.goes_back().await;
    learner.reads_in(&role(), "Users").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_widget_takes_over_on_a_desk_without_a_jump() {
    takes_over_without_a_jump(DESK).await;
}

#[tokio::test]
async fn the_widget_takes_over_on_a_phone_without_a_jump() {
    takes_over_without_a_jump(Screen::Phone(320, 640)).await;
}

async fn takes_over_without_a_jump(screen: Screen) {
    let learner = waits_for_the_module(screen).await;
    learner.writes(&role(), "Advertisers").await;
    for _ in 0..4 {
        learner.presses_key(Key::Left).await;
    }
    let before = stands(&learner).await;
    learner.site.release_the_module();
    learner.waits_for_the_widget().await;
    let after = stands(&learner).await;
    for ((what, one), (_, other)) in before.iter().zip(&after) {
        let jump = one.iter().zip(other).map(|(a, b)| (a - b).abs());
        let furthest = jump.fold(0.0, f64::max);
        assert!(
            furthest <= 1.0,
            "{what} stood at {one:?} and stands at {other:?}"
        );
    }
    learner.has_the_focus_on(&role()).await;
    learner.types("XY").await;
    learner.reads_in(&role(), "AdvertiXYsers").await;
    learner.leaves().await;
}

/// Where heading, question and field stand: left, top, width and height.
async fn stands(learner: &Learner) -> Vec<(&'static str, Vec<f64>)> {
    let mut places = Vec::new();
    for (what, selector) in [
        ("the heading", "h1"),
        ("the map", ".map__sections"),
        ("the question", "h2"),
        ("the field", "textarea"),
    ] {
        let script = "const box = root.querySelector(arguments[0]).getBoundingClientRect();
            return [box.left, box.top, box.width, box.height]";
        let place = learner.asks_page(script, &[json!(selector)]).await;
        let place = place.as_array().cloned().unwrap_or_default();
        places.push((what, place.iter().filter_map(Value::as_f64).collect()));
    }
    places
}

/// From now on, notes in each new page whether the first question has ever been on screen.
async fn watches_for_the_first_question(learner: &Learner) {
    let watch = "window.sawTheFirst = false;
        (function look() {
            const root = document.querySelector('customer-model-canvas')?.shadowRoot;
            const first = root?.querySelector('.before__first');
            if (first?.checkVisibility()) window.sawTheFirst = true;
            requestAnimationFrame(look);
        })();";
    learner.finds_on_each_page(watch).await;
}

async fn has_not_seen_the_first_question(learner: &Learner) {
    let saw = learner.asks_page("return window.sawTheFirst", &[]).await;
    assert_eq!(saw, json!(false), "the first question was on screen");
}

#[tokio::test]
async fn a_returning_learner_never_sees_the_first_question() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    learner.sees_that_it_is_saved().await;
    watches_for_the_first_question(&learner).await;
    learner.site.hold_the_module_back();
    learner.goes_to_page("about:blank").await;
    learner.goes_to_page(&learner.site.lesson()).await;
    learner.sees(OPENING).await;
    learner.finds_no(&heading(QUESTION)).await;
    has_not_seen_the_first_question(&learner).await;
    learner.site.release_the_module();
    learner.waits_for_the_widget().await;
    learner.is_at("customers/1/part").await;
    has_not_seen_the_first_question(&learner).await;
    learner.leaves().await;
}

#[tokio::test]
async fn nobody_sees_the_first_question_who_opens_the_address_of_another() {
    let site = Site::that_holds_the_module_back();
    let learner = Learner::comes(site, Browser::new(DESK)).await;
    watches_for_the_first_question(&learner).await;
    let address = learner.site.lesson() + "#customer-model/solution/offering";
    learner.goes_to_page(&address).await;
    learner.sees(OPENING).await;
    learner.site.release_the_module();
    learner.waits_for_the_widget().await;
    learner
        .finds(&heading("What is your product or service?"))
        .await;
    has_not_seen_the_first_question(&learner).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_newcomer_does_see_the_first_question_at_once() {
    let site = Site::that_holds_the_module_back();
    let learner = Learner::comes(site, Browser::new(DESK)).await;
    watches_for_the_first_question(&learner).await;
    learner.goes_to_page(&learner.site.lesson()).await;
    let saw = "return window.sawTheFirst";
    learner
        .until("the first question is on screen", saw, &[])
        .await;
    assert!(!learner.reads_everything().await.contains(OPENING));
    learner.leaves().await;
}

#[tokio::test]
async fn a_slow_page_says_that_the_rest_is_on_its_way() {
    let learner = waits_for_the_module(DESK).await;
    let now = learner.reads_everything().await;
    assert!(!now.contains(SLOW), "the hint comes only after a while");
    learner.writes(&role(), "Users").await;
    learner.sees(SLOW).await;
    learner.reads_in(&role(), "Users").await;
    learner.site.release_the_module();
    learner.waits_for_the_widget().await;
    learner.sees_no_more(SLOW).await;
    learner.reads_in(&role(), "Users").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_module_that_does_not_arrive_can_be_tried_again_and_no_word_is_lost() {
    let site = Site::that_fails_to_deliver_the_module();
    let learner = Learner::comes(site, Browser::new(DESK)).await;
    learner.goes_to_page(&learner.site.lesson()).await;
    learner.writes(&role(), "Users").await;
    learner.sees(FAILED).await;
    learner.presses(&button("Try again")).await;
    learner.sees(FAILED).await;
    learner.site.release_the_module();
    learner.presses(&button("Try again")).await;
    learner.waits_for_the_widget().await;
    learner.reads_in(&role(), "Users").await;
    learner.sees_no_more(FAILED).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_browser_without_web_assembly_is_told_so() {
    let browser = Browser::new(DESK).without_web_assembly();
    let learner = Learner::comes(Site::open(), browser).await;
    learner.goes_to_page(&learner.site.lesson()).await;
    learner
        .sees("This browser cannot run the rest of this page, because WebAssembly is missing")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_browser_without_java_script_is_told_so() {
    let browser = Browser::new(DESK).without_java_script();
    let learner = Learner::comes(Site::open(), browser).await;
    learner.goes_to_page(&learner.site.lesson()).await;
    // No script can ask the page; the tree for screen readers holds what is on screen.
    learner.devtools("Accessibility.enable", json!({})).await;
    let tree = learner
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await;
    let tree = tree.to_string();
    for text in [
        "Your customer model",
        "This page needs JavaScript to keep and check what you write.",
        QUESTION,
    ] {
        assert!(tree.contains(text), "the page shows “{text}”");
    }
    assert!(!tree.contains(SLOW) && !tree.contains(FAILED));
    learner.leaves().await;
}
