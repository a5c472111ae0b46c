//! What the widget points at in an answer, and when: after a pause or on leaving, never in mid-word.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::support::{Learner, Target, button, field};

const SEGMENTS: &str = "customers/1/segments";
const BROAD: &str = "Everyone with a phone";
/// With this behind it, it is a group that can be found.
const MORE: &str = " shop in Leeds";
const TOO_BROAD: &str = "“Everyone” leaves nobody out, so nobody can be found.";
const PLACEHOLDER: &str = "“tbd” looks like a note to come back here.";
const SPACES: &str = "There are only spaces here so far.";
const FAMILY: &str = "👩‍👩‍👧‍👦";

/// Notes for each finding how long no key had come, and each text of the live region.
const WATCH: &str = "let last = performance.now();
    let shown = 0;
    window.pauses = [];
    window.said = [];
    addEventListener('input', () => { last = performance.now(); }, true);
    const status = root.querySelector('[role=status]');
    const look = () => {
        const now = root.querySelectorAll('.finding').length;
        if (now > shown) window.pauses.push(performance.now() - last);
        shown = now;
        const says = status.textContent.trim();
        if (says !== (window.said.at(-1) ?? '')) window.said.push(says);
    };
    const all = { subtree: true, childList: true, characterData: true };
    new MutationObserver(look).observe(root, all);";

fn segment(number: usize, count: usize) -> Target {
    field(format!("Segment, {number} of {count}"))
}

async fn opens_the_segments() -> Learner {
    let learner = Learner::at_a_desk().await;
    learner.opens_the_lesson_at(SEGMENTS).await;
    learner.is_at(SEGMENTS).await;
    learner
}

/// From now on no pause is ever long enough: what shows up now owes nothing to the clock.
async fn stops_the_clock(learner: &Learner) {
    let script = "const soon = window.setTimeout;
        window.setTimeout = (act, wait, ...rest) => soon(act, wait > 500 ? 1e9 : wait, ...rest);";
    learner.asks_page(script, &[]).await;
}

/// Waits until the notes that a field is described by hold these words.
async fn is_told(learner: &Learner, place: &Target, text: &str) {
    let script = "const notes = find(arguments[0])?.getAttribute('aria-describedby');
        return Boolean(notes) && words(root.getElementById(notes)).includes(arguments[1])";
    let what = format!("the notes of {place:?} say “{text}”");
    learner
        .until(&what, script, &[place.json(), json!(text)])
        .await;
}

/// What the notes of a field say once everything that was typed has been dealt with.
async fn notes_of(learner: &Learner, place: &Target) -> String {
    let script = "const notes = find(arguments[0]).getAttribute('aria-describedby');
        return new Promise((done) => requestAnimationFrame(() =>
            requestAnimationFrame(() => done(words(root.getElementById(notes))))))";
    let says = learner.asks_page(script, &[place.json()]).await;
    says.as_str().expect("a field has notes").to_owned()
}

async fn is_told_nothing(learner: &Learner, place: &Target) {
    assert_eq!(notes_of(learner, place).await, "", "of {place:?}");
}

#[tokio::test]
async fn a_finding_waits_until_the_keys_have_stopped_for_about_a_second() {
    let learner = opens_the_segments().await;
    learner.asks_page(WATCH, &[]).await;
    let start = [learner.asks_page("return performance.now()", &[]).await];
    learner.writes(&segment(1, 1), BROAD).await;
    // Twice as long as the pause, keys keep coming, and each time there is something to find.
    let is_over = "return performance.now() - arguments[0] > 2500";
    while learner.asks_page(is_over, &start).await == json!(false) {
        learner.types("s").await;
        learner.presses_key(Key::Backspace).await;
    }
    is_told(&learner, &segment(1, 1), TOO_BROAD).await;
    learner.has_the_focus_on(&segment(1, 1)).await;
    let pauses = learner.asks_page("return window.pauses", &[]).await;
    let pauses: Vec<f64> = serde_json::from_value(pauses).expect("pauses are numbers");
    assert!(!pauses.is_empty(), "the finding was seen to come");
    assert!(
        pauses.iter().all(|pause| (900.0..4000.0).contains(pause)),
        "findings came {pauses:?} milliseconds after the last key"
    );
    learner.leaves().await;
}

#[tokio::test]
async fn a_finding_comes_at_once_when_the_field_is_left_and_goes_at_once_when_it_is_mended() {
    let learner = opens_the_segments().await;
    stops_the_clock(&learner).await;
    learner.writes(&segment(1, 1), BROAD).await;
    is_told_nothing(&learner, &segment(1, 1)).await;
    learner.presses_key(Key::Tab).await;
    is_told(&learner, &segment(1, 1), TOO_BROAD).await;
    is_told(&learner, &segment(1, 1), "Picture one real person").await;
    learner.goes_to(&segment(1, 1)).await;
    learner.types(MORE).await;
    is_told_nothing(&learner, &segment(1, 1)).await;
    // Spoilt again: no word of it before the field is left, or the question is opened, again.
    for _ in MORE.chars() {
        learner.presses_key(Key::Backspace).await;
    }
    learner.reads_in(&segment(1, 1), BROAD).await;
    is_told_nothing(&learner, &segment(1, 1)).await;
    learner.goes_on().await;
    learner.goes_back().await;
    is_told(&learner, &segment(1, 1), TOO_BROAD).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_placeholder_is_pointed_at_on_any_question() {
    let learner = Learner::with_a_phone().await;
    for (address, place) in [
        ("customers/types", "Role, 1 of 1"),
        (SEGMENTS, "Segment, 1 of 1"),
        ("jobs/1/job-stories", "I want to: the progress"),
        ("value/1/sentence", "By: your own way of doing it"),
        ("solution/offering", "Core offering"),
    ] {
        let place = field(place);
        learner.opens_the_lesson_at(address).await;
        learner.is_at(address).await;
        learner.writes(&place, "tbd").await;
        is_told(&learner, &place, PLACEHOLDER).await;
        learner.types(" with friends").await;
        is_told_nothing(&learner, &place).await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn spaces_alone_are_pointed_at_and_an_empty_field_is_not() {
    let learner = opens_the_segments().await;
    stops_the_clock(&learner).await;
    learner.writes(&segment(1, 1), "   ").await;
    learner.presses_key(Key::Tab).await;
    is_told(&learner, &segment(1, 1), SPACES).await;
    learner.rewrites(&segment(1, 1), "").await;
    is_told_nothing(&learner, &segment(1, 1)).await;
    learner.presses_key(Key::Tab).await;
    is_told_nothing(&learner, &segment(1, 1)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn mending_the_first_of_two_that_say_the_same_clears_the_second() {
    let learner = opens_the_segments().await;
    stops_the_clock(&learner).await;
    learner.writes(&segment(1, 1), "University students").await;
    learner.presses(&button("Add another segment")).await;
    learner.has_the_focus_on(&segment(2, 2)).await;
    is_told_nothing(&learner, &segment(1, 2)).await;
    learner.types("  university Students").await;
    learner.presses_key(Key::Tab).await;
    let again = "university Students” is in this list already.";
    is_told(&learner, &segment(2, 2), again).await;
    is_told_nothing(&learner, &segment(1, 2)).await;
    learner.goes_to(&segment(1, 2)).await;
    learner.types(" abroad").await;
    is_told_nothing(&learner, &segment(2, 2)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn removing_the_first_of_two_that_say_the_same_clears_the_second() {
    let learner = opens_the_segments().await;
    learner.writes(&segment(1, 1), "Students").await;
    learner.presses_key(Key::Enter).await;
    learner.has_the_focus_on(&segment(2, 2)).await;
    learner.types("Students").await;
    is_told(&learner, &segment(2, 2), "is in this list already.").await;
    learner.presses(&button("Remove: Students")).await;
    learner.reads_in(&segment(1, 1), "Students").await;
    is_told_nothing(&learner, &segment(1, 1)).await;
    learner.presses(&button("Bring it back")).await;
    learner.reads_in(&segment(2, 2), "Students").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_counter_appears_near_the_limit_and_names_what_is_too_much() {
    let learner = opens_the_segments().await;
    let place = segment(1, 1);
    learner.goes_to(&place).await;
    learner.sees("Up to 120 characters each.").await;
    learner.pastes(&"words ".repeat(15)).await;
    learner.pastes("and 1").await;
    is_told_nothing(&learner, &place).await;
    learner.types("2").await;
    is_told(&learner, &place, "24 characters left").await;
    learner.presses_key(Key::Backspace).await;
    is_told_nothing(&learner, &place).await;
    learner.pastes("2 and words as to the en").await;
    is_told(&learner, &place, "1 character left").await;
    learner.types("d").await;
    is_told(&learner, &place, "0 characters left").await;
    learner.types(".").await;
    is_told(&learner, &place, "1 character too many.").await;
    learner.types("..").await;
    is_told(&learner, &place, "3 characters too many.").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_counter_takes_a_family_for_one_character() {
    let learner = Learner::at_a_desk().await;
    let role = field("Role, 1 of 1");
    learner.goes_to(&role).await;
    learner.pastes(&FAMILY.repeat(47)).await;
    assert_eq!(learner.reads(&role).await, FAMILY.repeat(47));
    is_told_nothing(&learner, &role).await;
    learner.pastes(FAMILY).await;
    is_told(&learner, &role, "12 characters left").await;
    learner.pastes(&FAMILY.repeat(12)).await;
    is_told(&learner, &role, "0 characters left").await;
    learner.pastes(FAMILY).await;
    is_told(&learner, &role, "1 character too many.").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_screen_reader_has_the_notes_of_a_field_with_the_field() {
    let learner = opens_the_segments().await;
    learner.writes(&segment(1, 1), BROAD).await;
    is_told(&learner, &segment(1, 1), TOO_BROAD).await;
    learner.presses_key(Key::Enter).await;
    learner.has_the_focus_on(&segment(2, 2)).await;
    learner.devtools("Accessibility.enable", json!({})).await;
    let tree = learner
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await;
    let description = |name: &str| {
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        let mut named = nodes
            .filter(|node| node["role"]["value"] == "textbox" && node["name"]["value"] == name);
        let node = named.next().unwrap_or_else(|| panic!("there is no {name}"));
        let text = node["description"]["value"].as_str();
        text.unwrap_or_default().to_owned()
    };
    let first = description("Segment, 1 of 2");
    assert!(first.contains(TOO_BROAD), "it is described as “{first}”");
    assert_eq!(description("Segment, 2 of 2"), "");
    learner.leaves().await;
}

#[tokio::test]
async fn the_live_region_says_a_finding_once() {
    let learner = opens_the_segments().await;
    learner.asks_page(WATCH, &[]).await;
    learner.writes(&segment(1, 1), BROAD).await;
    is_told(&learner, &segment(1, 1), TOO_BROAD).await;
    // Neither going on typing nor leaving says it again.
    learner.types("s").await;
    learner.presses_key(Key::Tab).await;
    learner.goes_to(&segment(1, 1)).await;
    learner.rewrites(&segment(1, 1), "tbd").await;
    is_told(&learner, &segment(1, 1), PLACEHOLDER).await;
    let script = "return [window.said, root.querySelectorAll('[role=status]').length]";
    let answer = learner.asks_page(script, &[]).await;
    assert_eq!(answer[1], 1, "there is one live region");
    let said = answer[0].as_array().cloned().unwrap_or_default();
    let said: Vec<&str> = said.iter().filter_map(Value::as_str).collect();
    assert_eq!(said.len(), 2, "it said {said:#?}");
    assert!(said[0].starts_with(TOO_BROAD) && said[0].contains("Picture one real person"));
    assert!(said[1].starts_with(PLACEHOLDER));
    learner.leaves().await;
}

#[tokio::test]
async fn the_live_region_says_it_again_when_what_was_mended_is_spoilt_again() {
    let learner = opens_the_segments().await;
    stops_the_clock(&learner).await;
    let script = "window.times = 0;
        const all = { subtree: true, childList: true, characterData: true };
        new MutationObserver(() => { window.times += 1; })
            .observe(root.querySelector('[role=status]'), all);";
    learner.asks_page(script, &[]).await;
    for time in 1..=2 {
        learner.rewrites(&segment(1, 1), "Everyone").await;
        learner.presses_key(Key::Tab).await;
        is_told(&learner, &segment(1, 1), TOO_BROAD).await;
        let is_said = "return window.times >= arguments[0]";
        let what = format!("it is said {time} times");
        learner.until(&what, is_said, &[json!(time)]).await;
        learner.rewrites(&segment(1, 1), "Students").await;
        is_told_nothing(&learner, &segment(1, 1)).await;
    }
    learner.leaves().await;
}
