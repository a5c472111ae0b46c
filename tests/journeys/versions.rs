//! Earlier versions, files, and records that this release cannot write over: looked at, compared,
//! brought back.

use serde_json::json;

use crate::support::{Learner, Target, button, field, heading, link};

const KEY: &str = "customer-model-canvas";

fn role() -> Target {
    field("Role, 1 of 1")
}

/// The record under the storage key.
async fn record(learner: &Learner) -> String {
    let script = "return localStorage.getItem(arguments[0])";
    let record = learner.asks_page(script, &[json!(KEY)]).await;
    record.as_str().expect("there is a record").to_owned()
}

/// Puts a text under a key, as another release or a fault would.
async fn is_put(learner: &Learner, key: &str, text: &str) {
    let script = "localStorage.setItem(arguments[0], arguments[1])";
    learner.asks_page(script, &[json!(key), json!(text)]).await;
}

/// Writes a role, has it kept as an earlier version, and writes another one.
async fn with_an_earlier_version(learner: &Learner) {
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let earlier = record(learner).await;
    is_put(learner, &format!("{KEY}/version/1700000000000"), &earlier).await;
    learner.rewrites(&role(), "Listeners").await;
    learner.sees_that_it_is_saved().await;
}

/// Chooses a file with this text.
async fn opens_a_file(learner: &Learner, text: &str) {
    let script = "const chosen = new DataTransfer();
        chosen.items.add(new File([arguments[0]], 'canvas.json', { type: 'application/json' }));
        const input = root.querySelector('input[type=file]');
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    learner.asks_page(script, &[json!(text)]).await;
}

#[tokio::test]
async fn an_earlier_version_is_looked_at_compared_and_brought_back_and_undo_takes_that_back() {
    let learner = Learner::at_a_desk().await;
    with_an_earlier_version(&learner).await;
    learner.goes_to_the_canvases().await;
    learner
        .presses(&button("Earlier versions of the open canvas: 1"))
        .await;
    let version = "Nov 14, 2023";
    learner.presses(&holding(version)).await;
    learner.has_the_focus_on(&heading("“Readers” on")).await;
    learner.sees("1 Readers").await;
    learner.presses(&button("1 thing has changed since")).await;
    learner.sees("Then: Readers").await;
    learner.sees("Now: Listeners").await;
    learner.presses(&button("Back to your canvases")).await;
    learner.has_the_focus_on(&heading("Your canvases")).await;
    learner
        .presses(&button("Earlier versions of the open canvas: 1"))
        .await;
    learner.presses(&holding(version)).await;
    learner.presses(&button("Bring this version back")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "Listeners").await;
    learner.presses(&button("Redo")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&role(), "Readers").await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "Listeners").await;
    learner.leaves().await;
}

/// The button that leads to the version of this day.
fn holding(day: &str) -> Target {
    button(format!("As it was on {day},")).that_begins_so()
}

#[tokio::test]
async fn an_earlier_version_becomes_a_canvas_of_its_own() {
    let learner = Learner::with_a_phone().await;
    with_an_earlier_version(&learner).await;
    learner.goes_to_the_canvases().await;
    learner
        .presses(&button("Earlier versions of the open canvas: 1"))
        .await;
    learner.presses(&holding("Nov 14, 2023")).await;
    learner.presses(&button("Keep it as a new canvas")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.goes_to_the_canvases().await;
    learner.presses(&button("Open it: Listeners")).await;
    learner.reads_in(&role(), "Listeners").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_record_of_a_newer_version_is_shown_to_be_read_and_is_never_written_over() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let newer = record(&learner).await;
    let newer = newer.replace("\"version\":1", "\"version\":2,\"more\":[1]");
    learner.goes_to_page(&learner.site.elsewhere()).await;
    is_put(&learner, KEY, &newer).await;
    learner.goes_to_page(&learner.site.lesson()).await;
    learner
        .finds(&heading("was saved by a newer version of this page"))
        .await;
    learner.sees("1 Readers").await;
    learner.finds_no(&role()).await;
    learner.presses(&button("Keep it as a new canvas")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.rewrites(&role(), "Listeners").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&role(), "Listeners").await;
    assert_eq!(record(&learner).await, newer);
    learner.leaves().await;
}

#[tokio::test]
async fn a_newer_version_in_another_tab_takes_over_and_what_is_written_here_is_kept_beside_it() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let newer = record(&learner).await;
    let newer = newer.replace("\"version\":1", "\"version\":2");
    is_put(&learner, KEY, &newer).await;
    learner.rewrites(&role(), "Listeners").await;
    learner
        .sees("A newer version of this page has taken over this canvas")
        .await;
    learner.sees_that_it_is_saved().await;
    assert_eq!(record(&learner).await, newer);
    learner.reloads().await;
    learner.reads_in(&role(), "Listeners").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_file_is_looked_at_and_becomes_a_canvas_of_its_own() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let file = record(&learner).await;
    learner.rewrites(&role(), "Listeners").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    opens_a_file(&learner, &file).await;
    learner
        .has_the_focus_on(&heading("A file: “Readers”"))
        .await;
    learner
        .presses(&button(
            "1 thing differs from the canvas that you have open",
        ))
        .await;
    learner.sees("Here: Readers").await;
    learner.sees("In yours: Listeners").await;
    learner.presses(&button("Keep it as a new canvas")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.goes_to_the_canvases().await;
    learner.finds(&button("Open it: Listeners")).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_file_that_is_none_of_ours_changes_nothing_and_says_why() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let before = record(&learner).await;
    learner.goes_to_the_canvases().await;
    opens_a_file(&learner, &before[..before.len() / 2]).await;
    learner.sees("it is not a file of this page").await;
    opens_a_file(&learner, "{\"some\":\"thing\"}").await;
    learner.sees("there is no canvas in it").await;
    opens_a_file(&learner, &"x".repeat(5_000_001)).await;
    learner.sees("That file could not be opened.").await;
    assert_eq!(record(&learner).await, before);
    learner.leaves().await;
}

#[tokio::test]
async fn a_record_that_was_put_aside_can_be_kept_as_a_file_and_deleted() {
    let learner = Learner::at_a_desk().await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    is_put(&learner, KEY, "{ half a rec").await;
    learner.opens_the_lesson().await;
    learner.sees("You find it under “Your canvases”.").await;
    let watch = "const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
            blob.text().then((text) => { window.offered = text; });
            return make.call(URL, blob);
        }";
    learner.asks_page(watch, &[]).await;
    learner.presses(&link("Your canvases")).await;
    learner.presses(&button("Put aside: 1 record")).await;
    learner.presses(&button("Keep record 1 as a file")).await;
    let offered = "return window.offered === arguments[0]";
    learner
        .until("the record is offered", offered, &[json!("{ half a rec")])
        .await;
    learner.presses(&button("Delete record 1 for good")).await;
    learner.sees("The record is gone for good.").await;
    learner.finds_no(&button("Put aside: 1 record")).await;
    learner.leaves().await;
}
