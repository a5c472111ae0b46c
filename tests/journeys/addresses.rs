//! The address of a question: to bookmark, to go back and forward by, and to share with a host page.

use serde_json::{Value, json};

use crate::support::{Learner, Target, button, facebook, field, heading, link};

const BOOKMARK: &str = "jobs/2/pains";
const PAINS: &str = "What makes it hard for them?";

fn role() -> Target {
    field("Role, 1 of 1")
}

/// Names two customer types, and waits until they are kept.
async fn names_two_types(learner: &Learner) {
    learner.writes(&role(), "Users").await;
    learner.adds_a_customer().await;
    learner.writes(&field("Role, 2 of 2"), "Advertisers").await;
    learner.sees_that_it_is_saved().await;
}

/// Goes where the browser's own Back or Forward leads.
async fn goes(learner: &Learner, forward: bool) {
    let done = if forward {
        learner.client.forward().await
    } else {
        learner.client.back().await
    };
    done.expect("the browser goes there");
}

/// The focus is on the question, so that a screen reader reads it.
async fn reads_the_question(learner: &Learner) {
    learner
        .until(
            "the focus is on the question",
            "return focused()?.id === 'ask'",
            &[],
        )
        .await;
}

/// On the page: every field and choice, with what is in it.
const ANSWERS: &str = "const answers = [...root.querySelectorAll('.step textarea, .step input')]
    .map((one) => [nameOf(one), one.type === 'textarea' ? one.value : one.checked]);";

async fn answers(learner: &Learner) -> Value {
    let script = format!("{ANSWERS} return answers");
    learner.asks_page(&script, &[]).await
}

/// Waits until every field and choice is as it was.
async fn finds_the_answers(learner: &Learner, address: &str, wanted: &Value) {
    learner.is_at(address).await;
    let script = format!("{ANSWERS} return JSON.stringify(answers) === arguments[0]");
    let what = format!("{address} holds {wanted}");
    let wanted = json!(wanted.to_string());
    learner.until(&what, &script, &[wanted]).await;
}

/// What stands behind the # in the page's address.
async fn fragment(learner: &Learner) -> String {
    let hash = learner.asks_page("return location.hash", &[]).await;
    hash.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_address_of_a_question_can_be_bookmarked() {
    let mut learner = Learner::at_a_desk().await;
    names_two_types(&learner).await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    learner.opens_the_lesson_at(BOOKMARK).await;
    learner.is_at(BOOKMARK).await;
    learner.finds(&heading(PAINS)).await;
    learner.finds(&heading("Advertisers")).await;
    learner.writes(&field("Pain, 1 of 1"), "Banners").await;
    learner.goes_on().await;
    learner.is_at("jobs/2/gains").await;
    learner.sees_that_it_is_saved().await;
    // The bookmark counts for more than where one was last.
    learner.closes_and_starts_again().await;
    learner.opens_the_lesson_at(BOOKMARK).await;
    learner.is_at(BOOKMARK).await;
    learner.reads_in(&field("Pain, 1 of 1"), "Banners").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_bookmark_of_a_customer_that_is_gone_leads_to_the_same_question_of_another() {
    let learner = Learner::with_a_phone().await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    learner.opens_the_lesson_at(BOOKMARK).await;
    learner.is_at("jobs/1/pains").await;
    learner.finds(&heading(PAINS)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn going_back_to_a_customer_that_is_gone_the_address_names_the_question_that_is_shown() {
    let learner = Learner::at_a_desk().await;
    names_two_types(&learner).await;
    learner.opens_the_lesson_at(BOOKMARK).await;
    learner.is_at(BOOKMARK).await;
    learner.presses(&link("Customers")).await;
    learner.is_at("customers/types").await;
    learner.presses(&button("Remove: Advertisers")).await;
    learner.finds(&role()).await;
    goes(&learner, false).await;
    learner.finds(&heading(PAINS)).await;
    learner.is_at("jobs/1/pains").await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_address_that_names_no_question_leads_where_one_was() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.goes_on().await;
    learner.sees_that_it_is_saved().await;
    let part = heading("Do they benefit, pay, or both?");
    for address in ["", "jobs", "jobs/0/pains", "review/1", "%F0%9F%98%80/%00"] {
        // On the page as it is, and on a page that is opened anew.
        learner.opens_the_lesson_at(address).await;
        learner.finds(&part).await;
        learner.goes_to_page(&learner.site.elsewhere()).await;
        learner.opens_the_lesson_at(address).await;
        learner.is_at("customers/1/part").await;
    }
    learner.goes_back().await;
    learner.reads_in(&role(), "Users").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_browser_goes_back_a_question_and_forward_again() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    learner.goes_on().await;
    learner.is_at("customers/1/segments").await;
    let segment = field("Segment, 1 of 1");
    learner.writes(&segment, "Students").await;
    learner.presses(&link("Jobs to be done")).await;
    learner.is_at("jobs/1/job-stories").await;

    goes(&learner, false).await;
    learner.is_at("customers/1/segments").await;
    reads_the_question(&learner).await;
    learner.reads_in(&segment, "Students").await;
    goes(&learner, false).await;
    learner.is_at("customers/1/part").await;
    goes(&learner, false).await;
    learner.is_at("customers/types").await;
    learner.reads_in(&role(), "Users").await;
    goes(&learner, true).await;
    goes(&learner, true).await;
    learner.is_at("customers/1/segments").await;
    reads_the_question(&learner).await;
    learner.reads_in(&segment, "Students").await;
    goes(&learner, true).await;
    learner.is_at("jobs/1/job-stories").await;

    // The widget's own Back is a step on the way like any other.
    learner.goes_back().await;
    learner.is_at("customers/1/early-adopters").await;
    goes(&learner, false).await;
    learner.is_at("jobs/1/job-stories").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_browser_goes_back_from_another_page_to_the_question() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.goes_on().await;
    learner.goes_on().await;
    let segment = field("Segment, 1 of 1");
    learner.writes(&segment, "Students").await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    goes(&learner, false).await;
    learner.waits_for_the_widget().await;
    learner.is_at("customers/1/segments").await;
    learner.reads_in(&segment, "Students").await;
    goes(&learner, false).await;
    learner.is_at("customers/1/part").await;
    learner.leaves().await;
}

#[tokio::test]
async fn going_through_all_questions_and_back_through_all_loses_nothing() {
    let learner = Learner::with_a_phone().await;
    let mut seen = Vec::new();
    for page in facebook::pages() {
        learner.is_at(&page.address).await;
        page.is_answered_by(&learner).await;
        seen.push((page.address, answers(&learner).await));
        learner.goes_on().await;
    }
    learner.is_at("review").await;
    learner.sees("Nothing is missing.").await;
    let review = learner.reads_everything().await;
    for (address, wanted) in seen.iter().rev() {
        learner.goes_back().await;
        finds_the_answers(&learner, address, wanted).await;
    }
    learner.finds_no(&button("Back")).await;
    for (address, wanted) in &seen {
        finds_the_answers(&learner, address, wanted).await;
        learner.goes_on().await;
    }
    learner.is_at("review").await;
    learner.finds_no(&button("Next")).await;
    assert_eq!(learner.reads_everything().await, review);
    learner.leaves().await;
}

#[tokio::test]
async fn a_page_that_is_opened_at_a_fragment_of_its_own_opens_where_one_was() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    let own = learner.site.lesson() + "#something";
    learner.goes_to_page(&own).await;
    learner.waits_for_the_widget().await;
    learner
        .finds(&heading("Do they benefit, pay, or both?"))
        .await;
    assert_eq!(fragment(&learner).await, "#something");
    learner.goes_back().await;
    learner.is_at("customers/types").await;
    learner.reads_in(&role(), "Users").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_fragment_of_the_host_page_leaves_the_learner_where_they_are() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Users").await;
    learner.goes_on().await;
    learner.goes_on().await;
    let segment = field("Segment, 1 of 1");
    learner.writes(&segment, "Stu").await;
    for foreign in ["#something", "#jobs/1/pains", "#customer-model", "#"] {
        let script = "location.hash = arguments[0];
            return new Promise((done) => addEventListener('hashchange', () => done(true)))";
        learner.asks_page(script, &[json!(foreign)]).await;
        assert_eq!(fragment(&learner).await, foreign.trim_end_matches('#'));
        learner.has_the_focus_on(&segment).await;
    }
    learner.types("dents").await;
    learner.reads_in(&segment, "Students").await;
    learner.goes_on().await;
    learner.is_at("customers/1/early-adopters").await;
    learner.finds(&field("Early adopters, 1 of 1")).await;
    learner.leaves().await;
}
