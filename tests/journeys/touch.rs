//! The whole model with one finger on a small phone: nothing sticks out, everything can be hit.

use serde_json::json;

use crate::support::{Learner, button, facebook, field, link};

/// Asks for what does not fit on the screen, and for what a finger would miss.
const MISFITS: &str = r#"
const misfits = [];
const tell = (what, element) => 
  misfits.push(`${what}: ${element.localName}.${element.className} ${words(element).slice(-40)}`);
const page = document.scrollingElement;
if (page.scrollWidth > innerWidth) misfits.push(`the page is ${page.scrollWidth} wide`);
const isForScreenReaders = (element) =>
  element.closest(".hidden") || getComputedStyle(element).clipPath !== "none";
for (const element of root.querySelectorAll("*")) {
  if (!isSeen(element) || isForScreenReaders(element)) continue;
  const box = element.getBoundingClientRect();
  if (box.right > innerWidth + 0.5 || box.left < -0.5) tell("sticks out of the screen", element);
  const isBox = getComputedStyle(element).display !== "inline" && element.clientWidth > 0;
  if (isBox && element.scrollWidth > element.clientWidth + 1) tell("does not hold its words", element);
}
for (const element of root.querySelectorAll("a, button, input, textarea, summary, label.choice")) {
  const target = aim(element);
  if (!isSeen(target)) continue;
  const { width, height } = target.getBoundingClientRect();
  if (width < 24 || height < 24) tell(`${width} by ${height} is small`, element);
  const isMain = element.matches(".button--next, .button--back, .button--add");
  if (isMain && height < 44) tell(`${height} is low`, element);
}
return misfits;
"#;

/// What did not fit on the pages of a journey; each thing is named on the first page that has it.
#[derive(Default)]
struct Misfits(Vec<(String, String)>);

impl Misfits {
    /// Looks at the page as it is now.
    async fn look(&mut self, learner: &Learner, what: &str) {
        let misfits = learner.asks_page(MISFITS, &[]).await;
        for misfit in misfits.as_array().expect("a list of misfits") {
            let misfit = misfit.as_str().unwrap_or_default().to_owned();
            if !self.0.iter().any(|(_, known)| *known == misfit) {
                self.0.push((what.to_owned(), misfit));
            }
        }
    }

    fn are_none(&self) {
        assert!(self.0.is_empty(), "{:#?}", self.0);
    }
}

#[tokio::test]
async fn a_whole_model_is_written_with_a_finger_and_everything_fits_the_phone() {
    let learner = Learner::with_a_phone().await;
    let width = learner.asks_page("return innerWidth", &[]).await;
    assert_eq!(width, json!(320), "the phone is a small one");
    let pages = facebook::pages();
    let mut misfits = Misfits::default();
    for page in &pages {
        learner.is_at(&page.address).await;
        misfits.look(&learner, &page.address).await;
        page.is_answered_by(&learner).await;
        let answered = format!("{}, answered", page.address);
        misfits.look(&learner, &answered).await;
        learner.goes_on().await;
    }
    learner.is_at("review").await;
    misfits.look(&learner, "review").await;
    misfits.are_none();
    learner.sees("Nothing is missing.").await;
    learner.sees_that_it_is_saved().await;
    learner.reloads().await;
    for word in pages.iter().flat_map(facebook::Page::words) {
        learner.sees(word).await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn an_almost_empty_canvas_fits_the_phone_on_every_page() {
    let learner = Learner::with_a_phone().await;
    let mut misfits = Misfits::default();
    learner.writes(&field("Role, 1 of 1"), "Users").await;
    learner.presses(&button("Add another customer type")).await;
    misfits.look(&learner, "the second thought").await;
    learner.presses(&button("Yes, add this customer")).await;
    learner.finds(&field("Role, 2 of 2")).await;
    while learner.address().await != "review" {
        misfits.look(&learner, &learner.address().await).await;
        learner.goes_on().await;
    }
    misfits.look(&learner, "the empty review").await;
    // Every list of what is missing.
    learner.presses(&button("26 things still to do")).await;
    misfits.look(&learner, "the list of what is missing").await;
    learner.presses(&button("Show all questions")).await;
    misfits.look(&learner, "the whole map").await;
    misfits.are_none();
    learner.leaves().await;
}

#[tokio::test]
async fn words_longer_than_the_phone_is_wide_are_broken() {
    let learner = Learner::with_a_phone().await;
    let mut misfits = Misfits::default();
    let long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";
    let longer = long.repeat(4);
    learner.writes(&field("Role, 1 of 1"), long).await;
    misfits.look(&learner, "a long role").await;
    learner.opens_the_lesson_at("customers/1/segments").await;
    learner.writes(&field("Segment, 1 of 1"), &longer).await;
    misfits.look(&learner, "a long segment").await;
    learner
        .opens_the_lesson_at("customers/1/early-adopters")
        .await;
    misfits.look(&learner, "a long heading of a group").await;
    learner.opens_the_lesson_at("jobs/1/job-stories").await;
    learner.writes(&field("When: the situation"), &longer).await;
    misfits.look(&learner, "a long job").await;
    learner.opens_the_lesson_at("jobs/1/pains").await;
    learner.writes(&field("Pain, 1 of 1"), &longer).await;
    learner.presses(&button("Add another pain")).await;
    learner.writes(&field("Pain, 2 of 2"), &longer).await;
    learner.sees("is in this list already").await;
    misfits.look(&learner, "a long finding").await;
    learner.opens_the_lesson_at("value/1/pain-relievers").await;
    learner
        .writes(&field("Pain reliever, 1 of 1"), &longer)
        .await;
    misfits.look(&learner, "a long tie").await;
    let remove = format!("Remove: {}…", &longer.chars().take(40).collect::<String>());
    learner.presses(&button(remove)).await;
    learner.sees("Removed: ").await;
    misfits.look(&learner, "a long offer to undo").await;
    learner.presses(&link("Review")).await;
    learner.is_at("review").await;
    misfits.look(&learner, "a long review").await;
    learner.presses(&button("Show all questions")).await;
    misfits.look(&learner, "a long map").await;
    misfits.are_none();
    learner.leaves().await;
}

/// A finding comes up as a field is left, and moves what stands below it: a finger that is on its
/// way down must hit all the same.
#[tokio::test]
async fn a_press_counts_though_a_finding_comes_up_at_that_moment() {
    let learner = Learner::with_a_phone().await;
    let placeholder = "“tbd” looks like a note to come back here.";
    learner.opens_the_lesson_at("customers/1/segments").await;
    learner.writes(&field("Segment, 1 of 1"), "tbd").await;
    learner.presses(&button("Add another segment")).await;
    learner.finds(&field("Segment, 2 of 2")).await;
    learner.sees(placeholder).await;
    learner.writes(&field("Segment, 2 of 2"), "everyone").await;
    learner.presses(&button("Next")).await;
    learner.is_at("customers/1/early-adopters").await;
    learner.leaves().await;
}
