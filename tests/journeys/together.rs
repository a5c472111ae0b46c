//! Two widgets on one page share a module: when it breaks, each tells and each starts again by itself.

use crate::panic::{
    BROKEN, SAFE, breaks_down, finds_the_notice, meets_the_notice, role, start, starts_again_at,
};
use crate::support::{Browser, Learner, Screen, Site, heading};

/// Someone on a page with two widgets, who has written into both and looks at the second.
async fn writes_into_both(first: &str, second: &str) -> Learner {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let learner = Learner::comes(Site::that_can_break(), browser).await;
    learner.goes_to_page(&learner.site.both_lessons()).await;
    for (number, words) in [(1, first), (2, second)] {
        learner.turns_to_widget(number).await;
        learner.waits_for_the_widget().await;
        learner.writes(&role(), words).await;
        learner.sees_that_it_is_saved().await;
    }
    learner
}

/// A widget starts again and holds these words, to which more can be added.
async fn starts_again_with(learner: &Learner, widget: usize, words: &str) {
    learner.turns_to_widget(widget).await;
    starts_again_at(learner, "customers/types").await;
    learner.reads_in(&role(), words).await;
    learner
        .rewrites(&role(), &format!("{words} at night"))
        .await;
    learner.sees_that_it_is_saved().await;
}

/// The module breaks when a letter is typed into the second widget: both tell.
async fn both_tell(learner: &Learner, moment: &str) {
    breaks_down(learner, moment).await;
    learner.types("s").await;
    meets_the_notice(learner, SAFE).await;
    learner.turns_to_widget(1).await;
    finds_the_notice(learner, SAFE).await;
}

async fn both_go_on_after_a_break(moment: &str) {
    let learner = writes_into_both("Readers", "Listener").await;
    both_tell(&learner, moment).await;
    starts_again_with(&learner, 1, "Readers").await;
    learner.turns_to_widget(2).await;
    learner.finds(&heading(BROKEN)).await;
    starts_again_with(&learner, 2, "Listeners").await;
    learner.turns_to_widget(1).await;
    learner.reads_in(&role(), "Readers at night").await;
    learner.reloads().await;
    learner.reads_in(&role(), "Readers at night").await;
    learner.turns_to_widget(2).await;
    learner.reads_in(&role(), "Listeners at night").await;
    learner.leaves().await;
}

#[tokio::test]
async fn after_a_panic_in_one_each_starts_again_on_its_own_canvas() {
    both_go_on_after_a_break("after an edit").await;
}

#[tokio::test]
async fn after_a_stop_in_one_each_starts_again_on_its_own_canvas() {
    both_go_on_after_a_break("after an edit without a panic").await;
}

#[tokio::test]
async fn who_meets_a_second_break_in_the_other_widget_starts_both_again() {
    let learner = writes_into_both("Readers", "Listener").await;
    both_tell(&learner, "after an edit").await;
    starts_again_with(&learner, 1, "Readers").await;
    // The second one is not started again before the first one breaks once more.
    breaks_down(&learner, "after an edit").await;
    learner.types("s").await;
    meets_the_notice(&learner, SAFE).await;
    starts_again_with(&learner, 2, "Listeners").await;
    starts_again_with(&learner, 1, "Readers at nights").await;
    breaks_down(&learner, "after an edit without a panic").await;
    learner.types("s").await;
    meets_the_notice(&learner, SAFE).await;
    learner.turns_to_widget(2).await;
    finds_the_notice(&learner, SAFE).await;
    starts_again_with(&learner, 2, "Listeners at night").await;
    learner.leaves().await;
}

#[tokio::test]
async fn both_can_be_started_again_in_one_moment() {
    let learner = writes_into_both("Readers", "Listener").await;
    both_tell(&learner, "after an edit").await;
    let at_once = "const starts = hosts.map((host) => findAll(arguments[0], host.shadowRoot)[0]);
        for (const start of starts) start.click();";
    learner.asks_page(at_once, &[start().json()]).await;
    learner.reads_in(&role(), "Readers").await;
    learner.turns_to_widget(2).await;
    learner.reads_in(&role(), "Listeners").await;
    learner.rewrites(&role(), "Funders").await;
    learner.sees_that_it_is_saved().await;
    learner.leaves().await;
}

#[tokio::test]
async fn when_the_module_breaks_while_both_open_each_starts_again_on_its_own_canvas() {
    let learner = writes_into_both("Readers", "Listeners").await;
    let ask = "window.breakDown = 'in opening'";
    learner.finds_on_each_page(ask).await;
    learner.reloads().await;
    finds_the_notice(&learner, "Your canvas could not be opened.").await;
    learner.finds_the_panic().await;
    learner.turns_to_widget(2).await;
    finds_the_notice(&learner, "Your canvas could not be opened.").await;
    learner.finds(&start()).await;
    starts_again_with(&learner, 2, "Listeners").await;
    starts_again_with(&learner, 1, "Readers").await;
    learner.leaves().await;
}
