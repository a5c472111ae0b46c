//! Diagrams: they follow typing, their words say the same, and each part of the chain leads to its question.

use serde_json::{Value, json};

use crate::support::{Learner, Target, button, facebook, field, link, tick};

const WORDS: &str = "The same in words";
const CHAIN: &str = "See how this customer leads to your solution";

fn role(number: usize, count: usize) -> Target {
    field(format!("Role, {number} of {count}"))
}

/// What is on show of each diagram: its caption, its drawn texts as one, and its words if they are
/// unfolded.
async fn diagrams(learner: &Learner) -> Vec<[String; 3]> {
    let script = "const figures = [...root.querySelectorAll('figure')].filter(isSeen);
        return figures.map((figure) => {
            const picture = [...figure.querySelectorAll('svg')].find(isSeen);
            return [
                words(figure.querySelector('figcaption')),
                [...picture.querySelectorAll('text')].map(words).join(' '),
                words(figure.querySelector('details')),
            ];
        })";
    let diagrams = learner.asks_page(script, &[]).await;
    serde_json::from_value(diagrams).expect("a caption, a picture and words")
}

/// Waits until the diagram of this number shows these words in its picture.
async fn sees_drawn(learner: &Learner, number: usize, text: &str) {
    let script =
        "const figure = [...root.querySelectorAll('figure')].filter(isSeen)[arguments[0] - 1];
        const picture = [...(figure?.querySelectorAll('svg') ?? [])].find(isSeen);
        const texts = [...(picture?.querySelectorAll('text') ?? [])].map(words);
        return texts.join(' ').includes(arguments[1])";
    let what = format!("diagram {number} shows {text:?}");
    learner
        .until(&what, script, &[json!(number), json!(text)])
        .await;
}

#[tokio::test]
async fn the_example_gives_way_to_the_first_words_and_the_picture_follows_typing() {
    let learner = Learner::at_a_desk().await;
    let before = diagrams(&learner).await;
    assert_eq!(before.len(), 1, "{before:?}");
    assert!(before[0][0].starts_with("An example"), "{before:?}");
    assert!(before[0][1].contains("University students"), "{before:?}");
    learner.writes(&role(1, 1), "Ba").await;
    sees_drawn(&learner, 1, "Role Ba").await;
    learner.sees_no_more("University students").await;
    learner.sees_no_more("An example").await;
    learner.types("kers").await;
    sees_drawn(&learner, 1, "Role Bakers").await;
    learner.rewrites(&role(1, 1), "").await;
    learner.sees("University students").await;
    learner.leaves().await;
}

#[tokio::test]
async fn segments_and_early_adopters_stand_in_the_role_as_they_are_typed() {
    let learner = Learner::with_a_phone().await;
    learner.writes(&role(1, 1), "Bakers").await;
    learner.opens_the_lesson_at("customers/1/segments").await;
    sees_drawn(&learner, 1, "Role Bakers Segment none yet").await;
    learner
        .writes(&field("Segment, 1 of 1"), "Village shops")
        .await;
    sees_drawn(&learner, 1, "Segment Village shops Early adopters none yet").await;
    learner
        .opens_the_lesson_at("customers/1/early-adopters")
        .await;
    learner
        .writes(&field("Early adopters, 1 of 1"), "The newest")
        .await;
    sees_drawn(&learner, 1, "Early adopters The newest").await;
    learner.presses(&button(WORDS)).await;
    learner
        .sees("Role 1: Bakers Segment: Village shops Early adopters: The newest")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn complexity_grows_with_each_customer_type() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(1, 1), "Users").await;
    sees_drawn(&learner, 2, "3 things to test, at least").await;
    learner.sees("is the simplest model").await;
    learner.adds_a_customer().await;
    learner.has_the_focus_on(&role(2, 2)).await;
    sees_drawn(&learner, 2, "6 things to test, at least").await;
    learner.sees("Does your model need all of them?").await;
    learner.presses(&button(WORDS).number(2)).await;
    learner
        .sees("2 customer types Customer 1: Users Customer 2 2 sets of jobs")
        .await;
    learner.writes(&role(2, 2), "Advertisers").await;
    learner.sees("Customer 2: Advertisers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn fit_ties_answers_to_needs_and_points_out_what_is_left() {
    let learner = Learner::at_a_desk().await;
    learner.opens_the_lesson_at("jobs/1/pains").await;
    learner.writes(&field("Pain, 1 of 1"), "It is dark").await;
    learner.opens_the_lesson_at("value/1/pain-relievers").await;
    sees_drawn(&learner, 1, "It is dark Nothing answers it").await;
    learner
        .writes(&field("Pain reliever, 1 of 1"), "A lamp")
        .await;
    sees_drawn(&learner, 1, "A lamp Answers nothing").await;
    learner.presses(&button(WORDS)).await;
    learner.sees("It is dark Nothing answers it").await;
    learner.chooses(&tick("It is dark")).await;
    learner.sees("It is dark Answered by: A lamp").await;
    let drawn = &diagrams(&learner).await[0];
    assert_eq!(drawn[1], "Pains Pain relievers It is dark A lamp");
    learner.leaves().await;
}

#[tokio::test]
async fn each_part_of_the_chain_leads_to_its_question() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(1, 1), "Users").await;
    for (part, address) in [
        ("1 Customers Users, customer 1", "customers/types"),
        ("Jobs to be done missing, customer 1", "jobs/1/job-stories"),
        ("Value proposition missing, customer 1", "value/1/sentence"),
        ("Solution missing, customer 1", "solution/offering"),
    ] {
        learner.opens_the_lesson_at("review").await;
        learner.is_at("review").await;
        learner.presses(&link(part)).await;
        learner.is_at(address).await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn the_chain_of_a_customer_follows_typing_and_says_what_nothing_leads_to() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(1, 1), "Users").await;
    learner.opens_the_lesson_at("value/1/sentence").await;
    assert!(diagrams(&learner).await.is_empty(), "it is folded up");
    learner.presses(&button(CHAIN)).await;
    sees_drawn(&learner, 1, "Value proposition missing").await;
    let outcome = field("To: what they achieve");
    learner.writes(&outcome, "sleep well").await;
    sees_drawn(
        &learner,
        1,
        "Value proposition sleep well No job leads here",
    )
    .await;
    learner
        .finds(&link(
            "Value proposition sleep well No job leads here, customer 1",
        ))
        .await;
    learner
        .presses(&link("Jobs to be done missing, customer 1"))
        .await;
    learner.is_at("jobs/1/job-stories").await;
    learner.leaves().await;
}

/// The words of every diagram of the lesson's example name all that its picture shows.
#[tokio::test]
async fn the_words_of_each_diagram_say_what_its_picture_shows() {
    let learner = Learner::at_a_desk().await;
    let mut looked_at = 0;
    for page in facebook::pages() {
        learner.is_at(&page.address).await;
        page.is_answered_by(&learner).await;
        looked_at += unfolds_and_compares(&learner).await;
        learner.goes_on().await;
    }
    learner.is_at("review").await;
    looked_at += unfolds_and_compares(&learner).await;
    assert!(looked_at > 20, "only {looked_at} diagrams");
    learner.leaves().await;
}

async fn unfolds_and_compares(learner: &Learner) -> usize {
    // The chain first; its own words come with it.
    for _ in 0..2 {
        let unfold = "for (const fold of root.querySelectorAll('.diagram__fold, .diagram__said')) {
                fold.open = true;
            }";
        learner.asks_page(unfold, &[]).await;
        let drawn = "return [...root.querySelectorAll('details[open]:not(.advice)')].every(
                (one) => one.children.length > 1)";
        learner.until("all is unfolded", drawn, &[]).await;
    }
    let lines = "return [...root.querySelectorAll('figure')].filter(isSeen).map((figure) => {
            const picture = [...figure.querySelectorAll('svg')].find(isSeen);
            const lines = [...picture.querySelectorAll('text')].map(words);
            const said = words(figure.querySelector('details ul'));
            const isCount = (line) => /^and \\d+ more$/.test(line);
            return lines.filter((line) => !isCount(line) && !said.includes(line.replace('…', '').trim()));
        })";
    let unsaid = learner.asks_page(lines, &[]).await;
    let unsaid = unsaid.as_array().cloned().unwrap_or_default();
    for one in &unsaid {
        assert_eq!(*one, Value::Array(Vec::new()), "drawn and not said");
    }
    unsaid.len()
}
