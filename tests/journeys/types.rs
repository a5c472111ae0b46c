//! Customer types: the second thought before one more, and what follows from each of them.

use std::collections::HashSet;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::support::{Learner, Target, button, field, heading, link, tick};

const ADD: &str = "Add another customer type";
const YES: &str = "Yes, add this customer";
const NO: &str = "No, keep it simple";
const SERVES: &str = "Which part serves which customer?";

fn role(number: usize, count: usize) -> Target {
    field(format!("Role, {number} of {count}"))
}

/// Names customer types, one after the other.
async fn names(learner: &Learner, roles: &[&str]) {
    for (place, name) in roles.iter().enumerate() {
        let number = place + 1;
        if number > 1 {
            learner.presses(&button(ADD)).await;
            is_asked_about(learner, number).await;
            learner.presses(&button(YES)).await;
            learner.has_the_focus_on(&role(number, number)).await;
        } else {
            learner.goes_to(&role(1, 1)).await;
        }
        learner.pastes(name).await;
        learner.reads_in(&role(number, number), name).await;
    }
}

/// The question whether one more is needed, and the focus on it.
async fn is_asked_about(learner: &Learner, number: usize) {
    let asks = heading(format!("Does your model really need customer {number}?"));
    learner.has_the_focus_on(&asks).await;
}

/// What one more multiplies: what the picture counts, and how many stand there and would be new.
async fn multiplied(learner: &Learner) -> Value {
    let script = "const picture = root.querySelector('.second-thought svg');
        const texts = [...picture.querySelectorAll('text')].map(words);
        const boxes = (look) => picture.querySelectorAll(`.diagram__${look}`).length;
        return [texts.filter((text) => isNaN(text)), boxes('mark'), boxes('gap')]";
    learner.asks_page(script, &[]).await
}

/// The number of each badge inside these elements, with its class and its colour.
async fn badges(learner: &Learner, inside: &str) -> Vec<(String, String)> {
    let script = "const inside = [...root.querySelectorAll(arguments[0])].flatMap(
            (one) => [...one.querySelectorAll('.badge')]).filter(isSeen);
        return inside.map((badge) => {
            const number = words(badge).replace('Customer ', '');
            if (!badge.classList.contains(`badge--${number}`)) return [badge.className, 'no colour'];
            return [number, getComputedStyle(badge).backgroundColor];
        })";
    let badges = learner.asks_page(script, &[json!(inside)]).await;
    serde_json::from_value(badges).expect("a badge has a number and a colour")
}

/// Waits until the heading of the question names this customer by its number.
async fn is_about(learner: &Learner, number: usize, role: &str) {
    let name = format!("Customer {number} {role}");
    learner.finds(&heading(name)).await;
}

#[tokio::test]
async fn one_more_customer_type_is_asked_about_first_and_what_it_multiplies_is_shown() {
    let learner = Learner::at_a_desk().await;
    names(&learner, &["Users"]).await;
    learner.presses(&button(ADD)).await;
    is_asked_about(&learner, 2).await;
    learner
        .sees("brings its own jobs and its own value proposition")
        .await;
    let counted = [
        "2 customer types",
        "2 sets of jobs to understand",
        "2 value propositions to write",
        "6 things to test, at least",
    ];
    let expected = json!([counted, 6, 6]);
    assert_eq!(multiplied(&learner).await, expected);
    learner.finds_no(&role(2, 2)).await;
    learner.presses(&button(YES)).await;
    learner.has_the_focus_on(&role(2, 2)).await;
    learner.types("Advertisers").await;
    learner.finds_no(&button(YES)).await;

    learner.presses(&button(ADD)).await;
    is_asked_about(&learner, 3).await;
    let counted = [
        "3 customer types",
        "3 sets of jobs to understand",
        "3 value propositions to write",
        "9 things to test, at least",
    ];
    let expected = json!([counted, 12, 6]);
    assert_eq!(multiplied(&learner).await, expected);
    learner.leaves().await;
}

#[tokio::test]
async fn who_keeps_it_simple_has_no_more_customer_types() {
    let learner = Learner::with_a_phone().await;
    names(&learner, &["Users"]).await;
    learner.presses(&button(ADD)).await;
    is_asked_about(&learner, 2).await;
    learner.presses(&button(NO)).await;
    learner.sees_no_more("Does your model really need").await;
    learner.finds_no(&button(NO)).await;
    learner.reads_in(&role(1, 1), "Users").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    learner.reads_in(&role(1, 1), "Users").await;
    learner.finds(&button(ADD)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn enter_in_a_role_asks_too_and_adds_nothing_by_itself() {
    let learner = Learner::at_a_desk().await;
    names(&learner, &["Users"]).await;
    learner.presses_key(Key::Enter).await;
    is_asked_about(&learner, 2).await;
    learner.finds(&role(1, 1)).await;
    learner.presses(&button(NO)).await;
    learner.sees_no_more("Does your model really need").await;
    learner.reads_in(&role(1, 1), "Users").await;
    learner.leaves().await;
}

#[tokio::test]
async fn numbers_and_colours_follow_a_type_through_the_sections_and_the_review() {
    let learner = Learner::at_a_desk().await;
    let roles = ["Users", "Advertisers", "Funders"];
    names(&learner, &roles).await;
    let own = badges(&learner, ".entries").await;
    let numbers: Vec<&str> = own.iter().map(|(number, _)| number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3"]);
    let colours: HashSet<_> = own.iter().map(|(_, colour)| colour).collect();
    assert_eq!(colours.len(), 3, "each has a colour of its own: {own:?}");

    for question in ["customers/#/part", "jobs/#/pains", "value/#/sentence"] {
        for (place, name) in roles.iter().enumerate() {
            let number = place + 1;
            let address = question.replace('#', &number.to_string());
            learner.opens_the_lesson_at(&address).await;
            learner.is_at(&address).await;
            is_about(&learner, number, name).await;
            assert_eq!(badges(&learner, "#ask").await, own[place..=place]);
        }
        // The map shows the questions of the section one is in.
        assert_eq!(badges(&learner, "nav").await, own);
    }

    learner.opens_the_lesson_at("solution/offering").await;
    learner.writes(&field("Core offering"), "A network").await;
    learner.opens_the_lesson_at("solution/serves").await;
    learner.finds(&heading(SERVES)).await;
    assert_eq!(badges(&learner, "fieldset").await, own);
    learner.chooses(&tick("Customer 2 Advertisers")).await;

    learner.opens_the_lesson_at("review").await;
    learner.is_at("review").await;
    let thrice = own.iter().cycle().take(9).cloned().collect::<Vec<_>>();
    assert_eq!(badges(&learner, ".review__section h4").await, thrice);
    learner.sees("Serves: 2 Advertisers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn types_that_change_places_change_their_numbers_everywhere() {
    let learner = Learner::at_a_desk().await;
    names(&learner, &["Users", "Advertisers"]).await;
    learner.opens_the_lesson_at("jobs/2/pains").await;
    learner.writes(&field("Pain, 1 of 1"), "Banners").await;
    learner.opens_the_lesson_at("customers/types").await;
    learner.presses(&button("Move up: Advertisers")).await;
    learner.reads_in(&role(1, 2), "Advertisers").await;
    let numbers = badges(&learner, ".entries").await;
    assert_eq!((&*numbers[0].0, &*numbers[1].0), ("1", "2"));
    learner.opens_the_lesson_at("jobs/1/pains").await;
    is_about(&learner, 1, "Advertisers").await;
    learner.reads_in(&field("Pain, 1 of 1"), "Banners").await;
    learner.opens_the_lesson_at("jobs/2/pains").await;
    is_about(&learner, 2, "Users").await;
    learner.reads_in(&field("Pain, 1 of 1"), "").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_single_customer_is_not_asked_about_early_adopters() {
    let learner = Learner::at_a_desk().await;
    names(&learner, &["Ministry", "Users"]).await;
    let adopters = link("Early adopters");
    learner.finds(&adopters.clone().number(2)).await;
    learner.goes_on().await;
    let single = tick("This is one single customer");
    learner.chooses(&single).await;
    learner.finds(&adopters).await;
    learner.finds_no(&adopters.clone().number(2)).await;
    learner.goes_on().await;
    learner.is_at("customers/1/segments").await;
    learner
        .writes(&field("Segment, 1 of 1"), "The ministry")
        .await;
    learner.goes_on().await;
    learner.is_at("customers/2/part").await;
    learner.goes_back().await;
    learner.is_at("customers/1/segments").await;
    // A bookmark of what is not asked leads to what comes before it; the other is still asked.
    learner
        .opens_the_lesson_at("customers/2/early-adopters")
        .await;
    learner.is_at("customers/2/early-adopters").await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    learner
        .opens_the_lesson_at("customers/1/early-adopters")
        .await;
    learner.is_at("customers/1/segments").await;
    learner.opens_the_lesson_at("review").await;
    learner.sees("One single customer").await;
    let missing = "Missing: who in each group needs it most";
    let times = learner.reads_everything().await.matches(missing).count();
    // Once for the users; the list of what is still to do is folded up.
    assert_eq!(times, 1);

    learner.opens_the_lesson_at("customers/1/part").await;
    learner.chooses(&single).await;
    learner.finds(&adopters.clone().number(2)).await;
    learner.goes_on().await;
    learner.goes_on().await;
    learner.is_at("customers/1/early-adopters").await;
    learner.leaves().await;
}

#[tokio::test]
async fn early_adopters_of_what_became_a_single_customer_are_kept_and_shown() {
    let learner = Learner::at_a_desk().await;
    learner.opens_the_lesson_at("customers/1/segments").await;
    learner
        .writes(&field("Segment, 1 of 1"), "Dairy farms in Kent")
        .await;
    learner.goes_on().await;
    learner.is_at("customers/1/early-adopters").await;
    let adopters = field("Early adopters, 1 of 1");
    learner
        .writes(&adopters, "Those who sell at the gate")
        .await;
    learner.opens_the_lesson_at("customers/1/part").await;
    learner.chooses(&tick("This is one single customer")).await;
    learner.opens_the_lesson_at("review").await;
    learner.sees("Those who sell at the gate").await;
    learner.leaves().await;
}

#[tokio::test]
async fn which_part_serves_which_customer_is_asked_with_the_second_type_only() {
    let learner = Learner::at_a_desk().await;
    names(&learner, &["Users"]).await;
    let serves = link("Who it serves");
    learner.opens_the_lesson_at("solution/delivery").await;
    learner.is_at("solution/delivery").await;
    learner.finds(&link("Delivery")).await;
    learner.finds_no(&serves).await;
    learner.finds_no(&button("Next")).await;
    learner.presses(&button("Go to the review")).await;
    learner.is_at("review").await;
    learner.finds_no(&serves).await;

    learner.opens_the_lesson_at("customers/types").await;
    learner.presses(&button(ADD)).await;
    learner.presses(&button(YES)).await;
    learner.writes(&role(2, 2), "Advertisers").await;
    learner.opens_the_lesson_at("solution/delivery").await;
    learner.writes(&field("Delivery"), "A website").await;
    learner.goes_on().await;
    learner.is_at("solution/serves").await;
    learner.finds(&serves).await;
    learner.finds(&heading(SERVES)).await;
    learner.chooses(&tick("Customer 2 Advertisers")).await;

    learner.opens_the_lesson_at("customers/types").await;
    learner.presses(&button("Remove: Advertisers")).await;
    learner.reads_in(&role(1, 1), "Users").await;
    learner.presses(&button("Bring it back")).await;
    learner.reads_in(&role(2, 2), "Advertisers").await;
    learner.presses(&link("Solution")).await;
    learner.goes_on().await;
    learner.goes_on().await;
    learner.goes_on().await;
    learner.is_at("solution/serves").await;
    assert!(learner.is_ticked(&tick("Customer 2 Advertisers")).await);
    learner.leaves().await;
}

#[tokio::test]
async fn twelve_types_are_the_most_and_each_has_a_colour_of_its_own() {
    let learner = Learner::with_a_phone().await;
    let roles: Vec<String> = (1..=12).map(|number| format!("role {number}")).collect();
    let roles: Vec<&str> = roles.iter().map(String::as_str).collect();
    names(&learner, &roles).await;
    learner.sees("This list is full with 12.").await;
    learner.finds_no(&button(ADD)).await;
    let badges = badges(&learner, ".entries").await;
    let colours: HashSet<_> = badges.iter().map(|(_, colour)| colour).collect();
    assert_eq!((badges.len(), colours.len()), (12, 12), "{badges:?}");
    // Room for one, and again it is asked about first.
    learner.presses(&button("Remove: role 5")).await;
    learner.presses(&button(ADD)).await;
    is_asked_about(&learner, 12).await;
    learner.presses(&button(NO)).await;
    learner.reads_in(&role(11, 11), "role 12").await;
    learner.leaves().await;
}
