//! Help on demand: trigger questions, worked examples beside the question, whole, and to start from.

use serde_json::json;

use customer_model_canvas::content::{Words, all_examples};
use customer_model_canvas::saved::read;

use crate::languages::{first_role, opens_the_lesson_with};
use crate::support::host::{ELEMENT, comes_to_a_host, role};
use crate::support::{Learner, button, field, heading, link};

const STUCK: &str = "Stuck? A question may help";
const OTHERS: &str = "See how others did it";
const EXAMPLES: [(&str, &str, &str); 4] = [
    ("facebook", "Facebook in its early days", "Users"),
    ("buy-me-once", "Buy Me Once", "Buyers"),
    (
        "plausible",
        "Plausible",
        "Subscribers, who pay for what they use",
    ),
    ("ridwell", "Ridwell", "Members, who pay for pickups"),
];

#[tokio::test]
async fn who_is_stuck_is_asked_one_question_after_the_other_and_none_twice() {
    let learner = Learner::at_a_desk().await;
    learner.presses(&button(STUCK)).await;
    let asked = "return words(root.querySelector('.trigger'))";
    let mut all = Vec::new();
    learner.finds(&button("Another question")).await;
    for _ in 0..4 {
        all.push(learner.asks_page(asked, &[]).await.to_string());
        learner.presses(&button("Another question")).await;
    }
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "{all:?}");
    learner.sees("Those were all the questions.").await;
    learner.presses(&button("Begin again")).await;
    learner.sees("Follow the money through one sale").await;
    learner.finds_no_errors().await;
    learner.leaves().await;
}

#[tokio::test]
async fn each_example_is_shown_beside_the_question_and_the_choice_stays() {
    let learner = Learner::with_a_phone().await;
    learner.presses(&button(OTHERS)).await;
    for (_, title, role) in EXAMPLES {
        learner.presses(&button(title)).await;
        learner.sees(role).await;
        learner.finds(&link(format!("See all of “{title}”"))).await;
    }
    learner.goes_on().await;
    learner.goes_on().await;
    learner.is_at("customers/1/segments").await;
    learner.presses(&button(OTHERS)).await;
    learner.sees("Households").await;
    learner.leaves().await;
}

#[tokio::test]
async fn help_that_does_not_arrive_is_told_and_can_be_asked_for_again() {
    let learner = Learner::at_a_desk().await;
    learner.is_offline(true).await;
    learner.presses(&button(STUCK)).await;
    learner.sees("The help did not arrive.").await;
    learner.is_offline(false).await;
    learner.presses(&button("Try again")).await;
    learner.sees("Follow the money through one sale").await;
    learner.leaves().await;
}

#[tokio::test]
async fn each_example_can_be_read_whole_and_started_from_in_english() {
    starts_from_each_example("en").await;
}

#[tokio::test]
async fn each_example_can_be_read_whole_and_started_from_in_spanish() {
    starts_from_each_example("es").await;
}

#[tokio::test]
async fn each_example_can_be_read_whole_and_started_from_in_arabic() {
    starts_from_each_example("ar").await;
}

/// Reads and takes each example of a language; the own canvas stays.
async fn starts_from_each_example(language: &str) {
    let words = Words::of(language);
    let examples = all_examples().into_iter().filter(|one| one.0 == language);
    let examples: Vec<_> = examples.collect();
    assert_eq!(examples.len(), EXAMPLES.len());
    for (_, name, record) in examples {
        let canvas = read(&record).expect("an example opens").document.canvas;
        let first = &canvas.customer_types[0].role;
        let called = [("name", canvas.title.as_str())];
        let learner = opens_the_lesson_with(&format!("?lang={language}")).await;
        learner.writes(&field(first_role(words)), "Mine").await;
        learner.sees(words.say("kept.saved")).await;
        learner.presses(&button(words.say("worked.title"))).await;
        learner.presses(&button(&canvas.title)).await;
        let whole = link(words.fill("worked.whole", &called));
        learner.presses(&whole).await;
        let heading = heading(words.fill("look.example", &called));
        learner.finds(&heading).await;
        learner.is_at(&format!("canvases/example/{name}")).await;
        learner.sees(first).await;
        learner.presses(&button(words.say("look.start-from"))).await;
        learner.is_at("customers/types").await;
        let roles = "return [...root.querySelectorAll('textarea')].map((one) => one.value)";
        let types = canvas.customer_types.iter();
        let expected: Vec<&str> = types.map(|one| one.role.as_str()).collect();
        assert_eq!(learner.asks_page(roles, &[]).await, json!(expected));
        learner.presses(&link(words.say("head.shelf"))).await;
        learner.sees("Mine").await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn a_remark_says_which_common_mistake_it_is_about_and_the_review_lists_all_four() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.opens_the_lesson_at("jobs/1/job-stories").await;
    learner
        .writes(&field("When: the situation"), "I am bored")
        .await;
    learner
        .writes(
            &field("I want to: the progress"),
            "use an app that tells stories",
        )
        .await;
    learner.presses_key(fantoccini::key::Key::Tab).await;
    let mistake = "This is one of four mistakes that many make: Features instead of jobs";
    learner.presses(&button(mistake)).await;
    learner
        .sees("A job is what people want to get done in their lives")
        .await;
    learner.opens_the_lesson_at("review").await;
    learner
        .presses(&button("Four mistakes that many make"))
        .await;
    for name in [
        "Forgetting who pays",
        "Features instead of jobs",
        "A promise that repeats the product",
        "Too many groups at once",
    ] {
        learner.sees(name).await;
    }
    learner.sees("1 place to look at again").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_video_is_asked_for_when_the_learner_presses_play_and_not_before() {
    let attributes = r#"video-jobs="/lesson/no-such-video.mp4" captions-jobs="/lesson/none.vtt""#;
    let element = ELEMENT.replace("></", &format!(" {attributes}></"));
    let (learner, _widgets) = comes_to_a_host(&element).await;
    learner.waits_for_the_widget().await;
    let play = button("Play the video about “Jobs to be done”");
    learner.finds_no(&play).await;
    let goes = "return host.goTo('jobs/1/job-stories')";
    learner.asks_page(goes, &[]).await;
    learner.finds(&play).await;
    let asked = "return performance.getEntriesByType('resource')
        .filter(({ name }) => /no-such-video|none.vtt/.test(name)).length";
    assert_eq!(learner.asks_page(asked, &[]).await, json!(0));
    learner.presses(&play).await;
    learner
        .until("it is asked for", &format!("{asked} > 0"), &[])
        .await;
    // This one is not there, which is told, and the lesson goes on.
    learner.sees("The video did not arrive.").await;
    learner.goes_on().await;
    learner.is_at("jobs/1/alternatives").await;
    learner.finds_no(&play).await;
    learner.leaves().await;
}
