//! While the browser keeps nothing, a learner can take their words along.

use serde_json::json;

use crate::support::{Browser, Learner, Screen, Site, Target, button, field};

fn role() -> Target {
    field("Role, 1 of 1")
}

fn text() -> Target {
    field("All your words")
}

#[tokio::test]
async fn in_a_frame_that_may_keep_nothing_the_words_can_be_copied_as_text() {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let learner = Learner::comes(Site::open(), browser).await;
    learner.opens_the_lesson_in_a_frame().await;
    learner.writes(&role(), "Readers").await;
    learner.sees("Not saved").await;
    learner.presses(&button("Take your words with you")).await;
    learner.reads_in(&text(), "1. Readers").await;
    learner.rewrites(&role(), "Listeners").await;
    learner.presses(&button("Copy the text")).await;
    learner.sees("Copied.").await;
    learner.reads_in(&text(), "1. Listeners").await;
    learner.has_the_focus_on(&text()).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_words_can_be_kept_as_a_file_that_holds_the_whole_canvas() {
    let learner = Learner::at_a_desk().await;
    let refuses = "Storage.prototype.setItem = () => {
            throw new DOMException('no room', 'QuotaExceededError');
        };
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
            blob.text().then((text) => { window.offered = text; });
            return make.call(URL, blob);
        }";
    learner.asks_page(refuses, &[]).await;
    learner.writes(&role(), "Readers").await;
    learner.sees("this browser’s storage is full").await;
    learner.presses(&button("Take your words with you")).await;
    learner.presses(&button("Keep it as a file")).await;
    let holds = "if (!window.offered) return false;
        const { format, version, canvas } = JSON.parse(window.offered);
        return format === 'customer-model-canvas' && version === 1 &&
            canvas.customerTypes[0].role === arguments[0]";
    learner
        .until("a file is offered", holds, &[json!("Readers")])
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_way_out_has_no_fault_on_a_phone() {
    let learner = Learner::with_a_phone().await;
    let refuses = "Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
    }";
    learner.asks_page(refuses, &[]).await;
    learner.writes(&role(), "Readers").await;
    learner.sees("Not saved").await;
    learner.presses(&button("Take your words with you")).await;
    learner.reads_in(&text(), "1. Readers").await;
    let wider = "return document.documentElement.scrollWidth > innerWidth";
    assert_eq!(learner.asks_page(wider, &[]).await, json!(false));
    learner.leaves().await;
}
