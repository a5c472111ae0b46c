//! A learner at work, in verbs: opens, types, presses, ticks, waits and looks.
//!
//! A learner at a desk uses the keyboard alone; one with a phone touches what they want.

mod does;
mod hands;
mod looks;
mod tools;

use customer_model_canvas::content::Words;
use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use serde_json::json;

use super::{Browser, Screen, Site};

/// A learner in front of a browser, on the site of one lesson.
pub struct Learner {
    pub site: Site,
    pub browser: Browser,
    pub client: Client,
    /// In which the widget speaks to them.
    pub words: Words,
}

impl Learner {
    /// Someone who opens the lesson at a desk.
    pub async fn at_a_desk() -> Self {
        let browser = Browser::new(Screen::Desk(1280, 900));
        let learner = Self::comes(Site::open(), browser).await;
        learner.opens_the_lesson().await;
        learner
    }

    /// Someone who opens the lesson on a small phone.
    pub async fn with_a_phone() -> Self {
        let browser = Browser::new(Screen::Phone(320, 640));
        let learner = Self::comes(Site::open(), browser).await;
        learner.opens_the_lesson().await;
        learner
    }

    /// Someone who has started a browser and not opened anything yet.
    pub async fn comes(site: Site, browser: Browser) -> Self {
        let client = browser.start().await;
        Self {
            site,
            browser,
            client,
            words: Words::english(),
        }
    }

    // Opening and leaving

    /// Goes to an address and does not wait for more than the page itself.
    pub async fn goes_to_page(&self, url: &str) {
        self.client.goto(url).await.expect("the page opens");
    }

    /// Opens the lesson and waits for the widget.
    pub async fn opens_the_lesson(&self) {
        self.goes_to_page(&self.site.lesson()).await;
        self.waits_for_the_widget().await;
    }

    /// Opens the lesson at the address of a question and waits for the widget.
    pub async fn opens_the_lesson_at(&self, address: &str) {
        let lesson = self.site.lesson();
        self.goes_to_page(&format!("{lesson}#customer-model/{address}"))
            .await;
        self.waits_for_the_widget().await;
    }

    /// Opens the lesson in a frame that may keep nothing.
    pub async fn opens_the_lesson_in_a_frame(&self) {
        self.goes_to_page(&self.site.framed()).await;
        let frame = self.client.enter_frame(0).await;
        frame.expect("there is a frame");
        self.waits_for_the_widget().await;
    }

    pub async fn waits_for_the_widget(&self) {
        let there = "return root?.querySelector('.widget') && true";
        self.until("the widget is open", there, &[]).await;
    }

    pub async fn reloads(&self) {
        self.client.refresh().await.expect("the page reloads");
        self.waits_for_the_widget().await;
    }

    /// Which tab the learner has before them.
    pub async fn looks_at_tab(&self) -> WindowHandle {
        let tab = self.client.window().await;
        tab.expect("a tab is open")
    }

    /// Opens another tab and turns to it.
    pub async fn opens_another_tab(&self) -> WindowHandle {
        let tab = self.client.new_window(true).await;
        let tab = tab.expect("another tab opens").handle;
        self.turns_to_tab(&tab).await;
        tab
    }

    /// Turns to a tab.
    pub async fn turns_to_tab(&self, tab: &WindowHandle) {
        let turned = self.client.switch_to_window(tab.clone()).await;
        turned.expect("the tab is there");
    }

    /// The browser is killed, and the learner starts it again and opens the lesson.
    pub async fn survives_a_crash(&mut self) {
        self.finds_no_errors().await;
        self.browser.kill();
        self.client = self.browser.start().await;
        self.opens_the_lesson().await;
    }

    /// Closes the browser as one does, starts it again and opens nothing yet.
    pub async fn closes_and_starts_again(&mut self) {
        self.finds_no_errors().await;
        let old = self.client.clone();
        old.close().await.expect("the browser closes");
        self.client = self.browser.start().await;
    }

    /// The end of a journey: nothing has gone wrong on the way.
    pub async fn leaves(self) {
        self.finds_no_errors().await;
        self.closes_the_browser().await;
    }

    /// The end of a journey on which the browser has had something to object to, as it should.
    pub async fn closes_the_browser(self) {
        self.client.close().await.expect("the browser closes");
    }

    /// Turns to the first or second widget of a page that has two.
    pub async fn turns_to_widget(&self, number: usize) {
        self.asks_page("window.widgetAtHand = arguments[0]", &[json!(number)])
            .await;
    }
}
