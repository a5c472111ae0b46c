//! Words that break badly made pages: they come back exactly as typed, and only ever as text.

use serde_json::json;

use crate::support::{Learner, Target, button, field, heading};

const SCRIPT: &str = "<script>alert(1)</script>";
const IMAGE: &str = "\"><img src=x onerror=alert(1)>";

/// Right to left, families of emoji, combining marks, quotation marks and escapes of every kind.
const WORDS: &[&str] = &[
    "طلاب الجامعة في سنتهم الأولى",
    "סטודנטים בשנה הראשונה (users) 123",
    "👩‍👩‍👧‍👦 and 👨🏽‍🍳 and 🏳️‍🌈 and 🇳🇵",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
    "\u{202e}backwards\u{202c} and \u{200b}unseen\u{feff}",
    "\\u0041 \\n &amp; &lt; %00 ' \" ` {count} ${x} {{y}}",
    "  spaces around and\ttabs  ",
    "one line\nanother line\n\nand a last one",
];

fn segment(number: usize, count: usize) -> Target {
    field(format!("Segment, {number} of {count}"))
}

/// No element, attribute or dialog has come out of anybody's words.
async fn is_only_text(learner: &Learner) {
    let foreign = "const known = new Set(['script', 'img', 'iframe', 'object', 'embed', 'svg', 'math']);
        return [...root.querySelectorAll('*')].filter((one) =>
            (known.has(one.localName) && !one.matches('.diagram > svg')) || [...one.attributes].some(({ name }) => name.startsWith('on'))
        ).length";
    // An open dialog would refuse to answer.
    assert_eq!(learner.asks_page(foreign, &[]).await, json!(0));
}

/// The review holds these words, and exactly these, as one text.
async fn are_on_the_review(learner: &Learner, text: &str) {
    let there = "return [...root.querySelectorAll('.step bdi')]
        .some((one) => one.textContent === arguments[0])";
    let what = format!("the review shows {text:?}");
    learner.until(&what, there, &[json!(text)]).await;
}

/// Opens the segments and writes each of these words as one.
async fn writes_segments(learner: &Learner, words: &[&str]) {
    learner.opens_the_lesson_at("customers/1/segments").await;
    for (place, text) in words.iter().enumerate() {
        if place > 0 {
            learner.presses(&button("Add another segment")).await;
        }
        let number = place + 1;
        learner.goes_to(&segment(number, number)).await;
        learner.pastes(text).await;
    }
    find_segments(learner, words).await;
}

async fn find_segments(learner: &Learner, words: &[&str]) {
    for (place, text) in words.iter().enumerate() {
        learner
            .reads_in(&segment(place + 1, words.len()), text)
            .await;
    }
}

#[tokio::test]
async fn words_of_every_script_come_back_exactly() {
    let learner = Learner::at_a_desk().await;
    writes_segments(&learner, WORDS).await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    find_segments(&learner, WORDS).await;
    learner.opens_the_lesson_at("review").await;
    for text in WORDS {
        are_on_the_review(&learner, text).await;
    }
    is_only_text(&learner).await;
    learner.leaves().await;
}

#[tokio::test]
async fn words_that_look_like_markup_stay_words_on_every_page() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&field("Role, 1 of 1"), SCRIPT).await;
    learner.adds_a_customer().await;
    learner.writes(&field("Role, 2 of 2"), IMAGE).await;
    learner
        .presses(&button("Remove: ".to_owned() + SCRIPT))
        .await;
    learner.sees(&format!("Removed: {SCRIPT}")).await;
    is_only_text(&learner).await;
    learner.presses(&button("Bring it back")).await;
    learner.goes_on().await;
    let mut pages = 1;
    while learner.address().await != "review" {
        for place in all_fields(&learner).await {
            let text = if pages % 2 == 0 { SCRIPT } else { IMAGE };
            learner.goes_to(&place).await;
            learner.pastes(text).await;
            learner.reads_in(&place, text).await;
        }
        // The pages about one customer name them.
        let address = learner.address().await;
        for (number, role) in [("/1/", SCRIPT), ("/2/", IMAGE)] {
            if address.contains(number) {
                learner.sees(role).await;
            }
        }
        is_only_text(&learner).await;
        learner.goes_on().await;
        pages += 1;
    }
    assert!(pages > 20, "every page was visited: {pages}");
    are_on_the_review(&learner, SCRIPT).await;
    are_on_the_review(&learner, IMAGE).await;
    learner.finds(&heading("Your whole customer model")).await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    are_on_the_review(&learner, SCRIPT).await;
    are_on_the_review(&learner, IMAGE).await;
    is_only_text(&learner).await;
    learner.leaves().await;
}

/// The fields of the page, by their labels.
async fn all_fields(learner: &Learner) -> Vec<Target> {
    let script = "return [...root.querySelectorAll('.step textarea')].map(nameOf)";
    let names = learner.asks_page(script, &[]).await;
    let names = names.as_array().cloned().unwrap_or_default();
    let names = names.iter().filter_map(|name| name.as_str());
    names.map(field).collect()
}

#[tokio::test]
async fn ten_thousand_characters_are_kept_and_the_counter_says_how_many_are_too_many() {
    let learner = Learner::at_a_desk().await;
    let line = "nine more\n";
    let text = line.repeat(1000);
    writes_segments(&learner, &[&text]).await;
    let too_many = "9,880 characters too many. Everything you typed is kept";
    learner.sees(too_many).await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    find_segments(&learner, &[&text]).await;
    learner.sees(too_many).await;
    learner.opens_the_lesson_at("review").await;
    are_on_the_review(&learner, &text).await;
    learner
        .opens_the_lesson_at("customers/1/early-adopters")
        .await;
    learner.sees("nine more nine more").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_character_that_means_nothing_comes_back_too() {
    let learner = Learner::at_a_desk().await;
    let text = "before\0after\u{1}\u{7f}";
    learner.opens_the_lesson_at("customers/1/segments").await;
    learner.goes_to(&segment(1, 1)).await;
    // No keyboard has this key: it comes from a paste, of which browsers pass on what they like.
    let put = "const place = focused();
        place.value = arguments[0];
        place.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        return place.value";
    let holds = learner.asks_page(put, &[json!(text)]).await;
    assert_eq!(holds, json!(text), "a text area takes the characters");
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    find_segments(&learner, &[text]).await;
    learner.opens_the_lesson_at("review").await;
    are_on_the_review(&learner, text).await;
    learner.leaves().await;
}
