//! Several canvases: naming, switching, copying, archiving, deleting and bringing back.

use serde_json::{Value, json};

use super::accessible::has_no_fault_in_both_schemes;
use crate::support::{Browser, Learner, Screen, Site, Target, button, field, heading, link};

fn role() -> Target {
    field("Role, 1 of 1")
}

fn more(name: &str) -> Target {
    button(format!("More for “{name}”"))
}

impl Learner {
    /// Goes to the place where all canvases stand.
    pub async fn goes_to_the_canvases(&self) {
        self.presses(&link("Your canvases")).await;
        self.has_the_focus_on(&heading("Your canvases")).await;
    }

    async fn goes_back_to_the_canvas(&self) {
        self.presses(&button("Back to your canvas")).await;
        self.finds(&link("Your canvases")).await;
    }

    /// Does something with a canvas that stands behind "More".
    async fn does(&self, what: &str, name: &str) {
        self.presses(&more(name)).await;
        self.presses(&button(format!("{what}: {name}"))).await;
    }

    async fn gives_the_name(&self, old: &str, new: &str) {
        self.presses(&more(old)).await;
        self.rewrites(&field("Name"), new).await;
        self.presses(&button("Change the name")).await;
        self.sees(&format!("It is now called “{new}”.")).await;
    }

    /// Everything that the browser keeps, by key.
    pub async fn stored(&self) -> Vec<(String, String)> {
        let script = "return Object.entries(localStorage)";
        let records = self.asks_page(script, &[]).await;
        serde_json::from_value(records).expect("keys and texts")
    }

    pub async fn no_record_holds(&self, words: &str) -> bool {
        let stored = self.stored().await;
        !stored.iter().any(|(_, text)| text.contains(words))
    }
}

/// A learner who has written something into a first canvas and a second one, which is open.
async fn with_two_canvases(learner: &Learner) {
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    learner.presses(&button("Start another canvas")).await;
    learner.reads_in(&role(), "").await;
    learner.writes(&role(), "Bakers").await;
    learner.sees_that_it_is_saved().await;
}

#[tokio::test]
async fn a_second_canvas_is_started_and_the_first_is_a_press_away() {
    let learner = Learner::at_a_desk().await;
    with_two_canvases(&learner).await;
    learner.reloads().await;
    learner.reads_in(&role(), "Bakers").await;
    learner.goes_to_the_canvases().await;
    learner.sees("Bakers open now").await;
    learner.sees("in this browser, on this device").await;
    learner.presses(&button("Open it: Readers")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.reloads().await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn each_tab_goes_on_with_the_canvas_that_it_has_open() {
    let learner = Learner::at_a_desk().await;
    with_two_canvases(&learner).await;
    let first = learner.looks_at_tab().await;
    learner.opens_another_tab().await;
    learner.opens_the_lesson().await;
    learner.reads_in(&role(), "Bakers").await;
    learner.goes_to_the_canvases().await;
    learner.presses(&button("Open it: Readers")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.turns_to_tab(&first).await;
    learner.reloads().await;
    learner.reads_in(&role(), "Bakers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_new_name_is_kept_and_reaches_the_canvas_that_is_open() {
    let learner = Learner::at_a_desk().await;
    with_two_canvases(&learner).await;
    learner.goes_to_the_canvases().await;
    learner.gives_the_name("Bakers", "Bread by bike").await;
    learner.gives_the_name("Readers", "Books by boat").await;
    learner.goes_back_to_the_canvas().await;
    learner.opens_the_lesson_at("review").await;
    learner.is_at("review").await;
    learner
        .reads_in(&field("Name of your venture"), "Bread by bike")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_copy_goes_its_own_way() {
    let learner = Learner::with_a_phone().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    learner.does("Make a copy", "Readers").await;
    learner.sees("A copy of “Readers” stands beside it.").await;
    learner.presses(&button("Open it: Copy of Readers")).await;
    learner.rewrites(&role(), "Listeners").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    learner.presses(&button("Open it: Readers")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_archived_canvas_is_out_of_the_way_and_comes_back() {
    let learner = Learner::at_a_desk().await;
    with_two_canvases(&learner).await;
    learner.goes_to_the_canvases().await;
    learner.does("Archive it", "Readers").await;
    learner.sees("“Readers” is archived.").await;
    learner.finds_no(&button("Open it: Readers")).await;
    learner.presses(&button("Archived: 1 canvas")).await;
    learner.presses(&button("Bring it back: Readers")).await;
    learner.sees("“Readers” is back.").await;
    learner.presses(&button("Open it: Readers")).await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_deleted_canvas_is_brought_back_at_once_or_goes_for_good() {
    let learner = Learner::with_a_phone().await;
    with_two_canvases(&learner).await;
    learner.goes_to_the_canvases().await;
    learner.does("Delete it", "Readers").await;
    learner.sees("“Readers” is deleted.").await;
    learner.presses(&button("Bring it back")).await;
    learner.sees("“Readers” is back.").await;
    learner.does("Delete it", "Readers").await;
    learner.sees("“Readers” is deleted.").await;
    learner.presses(&button("Deleted: 1 canvas")).await;
    learner
        .presses(&button("Delete it for good: Readers"))
        .await;
    learner.sees("“Readers” is gone for good.").await;
    assert!(learner.no_record_holds("Readers").await);
    learner.goes_back_to_the_canvas().await;
    learner.reads_in(&role(), "Bakers").await;
    learner.goes_to_the_canvases().await;
    learner.sees_no_more("Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_deletes_the_open_canvas_has_another_one_open() {
    let learner = Learner::at_a_desk().await;
    with_two_canvases(&learner).await;
    learner.goes_to_the_canvases().await;
    learner.does("Delete it", "Bakers").await;
    learner.sees("Readers open now").await;
    learner.goes_back_to_the_canvas().await;
    learner.reads_in(&role(), "Readers").await;
    learner.goes_to_the_canvases().await;
    learner.does("Delete it", "Readers").await;
    learner.sees("Canvas without a name open now").await;
    learner.goes_back_to_the_canvas().await;
    learner.reads_in(&role(), "").await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_is_written_into_a_canvas_that_another_tab_has_deleted_stays() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let first = learner.looks_at_tab().await;
    learner.opens_another_tab().await;
    learner.opens_the_lesson().await;
    learner.goes_to_the_canvases().await;
    learner.does("Delete it", "Readers").await;
    learner.sees("“Readers” is deleted.").await;
    learner.turns_to_tab(&first).await;
    learner.rewrites(&role(), "Readers at night").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_the_canvases().await;
    learner.sees("Readers at night open now").await;
    learner.leaves().await;
}

#[tokio::test]
async fn back_leads_from_the_canvases_to_the_question_and_an_address_to_them() {
    let learner = Learner::at_a_desk().await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    learner.goes_to_the_canvases().await;
    assert_eq!(learner.address().await, "canvases");
    learner.client.back().await.expect("the browser goes back");
    learner.is_at("customers/1/part").await;
    learner.finds(&link("Your canvases")).await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    let lesson = learner.site.lesson();
    learner
        .goes_to_page(&format!("{lesson}#customer-model/canvases"))
        .await;
    learner.finds(&heading("Your canvases")).await;
    learner.goes_back_to_the_canvas().await;
    learner.is_at("customers/1/part").await;
    learner.leaves().await;
}

#[tokio::test]
async fn after_the_store_was_cleared_every_canvas_comes_back_from_its_second_copy() {
    let learner = Learner::at_a_desk().await;
    with_two_canvases(&learner).await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    learner
        .asks_page("localStorage.clear(); sessionStorage.clear()", &[])
        .await;
    learner.opens_the_lesson().await;
    learner.goes_to_the_canvases().await;
    learner.finds(&button("Open it: Bakers")).await;
    learner.sees("Readers open now").await;
    learner.leaves().await;
}

#[tokio::test]
async fn where_a_part_of_the_page_does_not_arrive_the_canvas_stays_and_it_is_told() {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let learner = Learner::comes(Site::without_the_shelf(), browser).await;
    learner.opens_the_lesson().await;
    learner.writes(&role(), "Readers").await;
    learner.presses(&link("Your canvases")).await;
    learner.sees("Your canvases could not be shown").await;
    learner.reads_in(&role(), "Readers").await;
    learner.is_at("customers/types").await;
    learner.presses(&button("Close this message")).await;
    learner.sees_no_more("could not be shown").await;
    learner.closes_the_browser().await;
}

#[tokio::test]
async fn in_a_frame_that_may_keep_nothing_it_is_told_that_no_other_canvas_can_be_kept() {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let learner = Learner::comes(Site::open(), browser).await;
    learner.opens_the_lesson_in_a_frame().await;
    learner.writes(&role(), "Readers").await;
    learner.presses(&link("Your canvases")).await;
    learner.sees("does not let the page store anything").await;
    learner.goes_back_to_the_canvas().await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_place_of_all_canvases_has_no_fault_and_fits_a_phone() {
    let learner = Learner::with_a_phone().await;
    with_two_canvases(&learner).await;
    learner.goes_to_the_canvases().await;
    learner.does("Archive it", "Readers").await;
    learner.sees("“Readers” is archived.").await;
    learner.presses(&more("Bakers")).await;
    learner.presses(&button("Archived: 1 canvas")).await;
    has_no_fault_in_both_schemes(&learner, "all canvases").await;
    let wider = "return document.documentElement.scrollWidth > innerWidth";
    assert_eq!(learner.asks_page(wider, &[]).await, json!(false));
    let small = "return [...root.querySelectorAll('.shelf button, .shelf summary, .shelf label')]
        .filter(isSeen).map((one) => [nameOf(one), one.getBoundingClientRect().height])
        .filter(([, height]) => height < 40)";
    assert_eq!(learner.asks_page(small, &[]).await, Value::Array(vec![]));
    learner.presses(&button("Look at it: Readers")).await;
    learner.has_the_focus_on(&heading("“Readers”")).await;
    has_no_fault_in_both_schemes(&learner, "a canvas to look at").await;
    assert_eq!(learner.asks_page(wider, &[]).await, json!(false));
    learner.leaves().await;
}
