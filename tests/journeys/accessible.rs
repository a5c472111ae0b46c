//! axe-core finds no fault with any question, with the review, or with what comes up in between.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Browser, Learner, Screen, Site, button, facebook, field, link, setting};

/// What axe-core finds at fault with the whole page as it is now.
async fn faults(learner: &Learner) -> Vec<String> {
    let is_there = "return typeof axe === 'object'";
    if learner.asks_page(is_there, &[]).await == json!(false) {
        let axe = fs::read_to_string(setting("JOURNEYS_AXE")).expect("axe-core is set up");
        let started = learner.client.execute(&axe, vec![]).await;
        started.expect("axe-core starts");
    }
    let script = "const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) =>
            `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary).join('; ')}`)";
    let script = format!("return (async () => {{ {script} }})()");
    let faults = learner.asks_page(&script, &[]).await;
    let faults = faults.as_array().cloned().expect("axe-core reports");
    let text = |fault: &Value| fault.as_str().unwrap_or_default().to_owned();
    faults.iter().map(text).collect()
}

/// axe-core finds no fault with the page as it is.
pub async fn has_no_fault(learner: &Learner, what: &str) {
    let faults = faults(learner).await;
    assert!(faults.is_empty(), "{what}: {faults:#?}");
}

/// axe-core finds no fault with the page as it is, light or dark.
pub async fn has_no_fault_in_both_schemes(learner: &Learner, what: &str) {
    for scheme in ["light", "dark"] {
        learner.prefers(scheme).await;
        has_no_fault(learner, &format!("{what}, {scheme}")).await;
    }
}

/// Every question before it is answered, on a canvas that is filled so far, and after that.
async fn no_question_has_a_fault(learner: Learner, scheme: &str) {
    learner.prefers(scheme).await;
    let ground = "return getComputedStyle(host).backgroundColor";
    let ground = learner.asks_page(ground, &[]).await;
    let is_dark = ground == json!("rgb(20, 23, 26)");
    assert_eq!(is_dark, scheme == "dark", "the scheme is on: {ground}");
    let mut found = Vec::new();
    let mut look = async |what: String| {
        let faults = faults(&learner).await;
        found.extend(faults.into_iter().map(|fault| format!("{what}: {fault}")));
    };
    for page in facebook::pages() {
        learner.is_at(&page.address).await;
        look(page.address.clone()).await;
        page.is_answered_by(&learner).await;
        look(format!("{}, answered", page.address)).await;
        if page.address == "jobs/1/pains" {
            learner.presses(&link("Review")).await;
            learner.is_at("review").await;
            look("the review, half filled".into()).await;
            learner.client.back().await.expect("the browser goes back");
            learner.is_at(&page.address).await;
        }
        learner.goes_on().await;
    }
    learner.is_at("review").await;
    look("the review, filled".into()).await;
    assert!(found.is_empty(), "{found:#?}");
    learner.leaves().await;
}

#[tokio::test]
async fn no_question_has_a_fault_on_a_desk_in_light() {
    no_question_has_a_fault(Learner::at_a_desk().await, "light").await;
}

#[tokio::test]
async fn no_question_has_a_fault_on_a_desk_in_dark() {
    no_question_has_a_fault(Learner::at_a_desk().await, "dark").await;
}

#[tokio::test]
async fn no_question_has_a_fault_on_a_phone_in_dark() {
    no_question_has_a_fault(Learner::with_a_phone().await, "dark").await;
}

#[tokio::test]
async fn no_question_has_a_fault_on_a_phone_in_light() {
    no_question_has_a_fault(Learner::with_a_phone().await, "light").await;
}

#[tokio::test]
async fn what_comes_up_in_between_has_no_fault() {
    let learner = Learner::with_a_phone().await;
    learner
        .writes(&field("Role, 1 of 1"), &"long ".repeat(20))
        .await;
    learner.sees("characters too many").await;
    // What the coach says of it would move the button if it came while a finger aims.
    learner.sees("sounds like a group of people").await;
    has_no_fault_in_both_schemes(&learner, "an over-long role").await;

    learner.presses(&button("Add another customer type")).await;
    learner
        .sees("Does your model really need customer 2?")
        .await;
    has_no_fault_in_both_schemes(&learner, "the second thought").await;
    learner.presses(&button("No, keep it simple")).await;

    learner.opens_the_lesson_at("customers/1/segments").await;
    learner
        .writes(&field("Segment, 1 of 1"), "Everyone with a phone")
        .await;
    learner.sees("leaves nobody out").await;
    has_no_fault_in_both_schemes(&learner, "a finding").await;

    learner
        .presses(&button("Remove: Everyone with a phone"))
        .await;
    learner.sees("Removed: Everyone with a phone").await;
    has_no_fault_in_both_schemes(&learner, "the offer to undo").await;

    learner.presses(&button("Show all questions")).await;
    has_no_fault_in_both_schemes(&learner, "the whole map").await;
    learner.leaves().await;
}

#[tokio::test]
async fn messages_about_storage_have_no_fault() {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let learner = Learner::comes(Site::open(), browser).await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    let script = "localStorage.setItem('customer-model-canvas', 'not ours')";
    learner.asks_page(script, &[]).await;
    learner.opens_the_lesson().await;
    learner.sees("What was saved here could not be read").await;
    has_no_fault_in_both_schemes(&learner, "a damaged record").await;
    let script = "Storage.prototype.setItem = () => {
        throw new DOMException('there is no room', 'QuotaExceededError');
    }";
    learner.asks_page(script, &[]).await;
    learner.writes(&field("Role, 1 of 1"), "Users").await;
    learner.sees("storage is full").await;
    has_no_fault_in_both_schemes(&learner, "a full storage").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_page_before_the_module_has_no_fault() {
    let site = Site::that_fails_to_deliver_the_module();
    let learner = Learner::comes(site, Browser::new(Screen::Phone(320, 640))).await;
    learner.goes_to_page(&learner.site.lesson()).await;
    learner.sees("The rest of this page did not arrive.").await;
    has_no_fault_in_both_schemes(&learner, "a page whose module failed").await;
    learner.site.hold_the_module_back();
    learner.presses(&button("Try again")).await;
    learner.sees("The rest is still on its way.").await;
    has_no_fault_in_both_schemes(&learner, "a page whose module is late").await;
    learner.leaves().await;
}

/// axe-core itself works here: it would find a fault if there were one.
#[tokio::test]
async fn a_fault_would_be_found() {
    let learner = Learner::at_a_desk().await;
    has_no_fault(&learner, "the first question").await;
    let script = "root.querySelector('textarea').removeAttribute('aria-label')";
    learner.asks_page(script, &[]).await;
    let faults = faults(&learner).await;
    let is_told = faults
        .iter()
        .any(|fault| fault.starts_with("label: <textarea"));
    assert!(is_told, "axe-core sees into the widget: {faults:#?}");
    learner.leaves().await;
}
