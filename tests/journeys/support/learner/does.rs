//! What a learner does on a page: writes, presses, chooses, goes on.

use fantoccini::key::Key;
use serde_json::json;

use super::Learner;
use crate::support::{Screen, Target, button, heading};

/// The most stops of the Tab key on one page.
const MOST_STOPS: usize = 300;

impl Learner {
    pub(super) fn touches(&self) -> bool {
        matches!(self.browser.screen(), Screen::Phone(..))
    }

    /// Puts the cursor or the focus on something: with the Tab key, or with a finger.
    pub async fn goes_to(&self, target: &Target) {
        self.finds(target).await;
        if self.touches() {
            self.taps(target).await;
            return;
        }
        for _ in 0..MOST_STOPS {
            let way = self.asks_about("return wayTo(arguments[0])", target);
            match way.await.as_str() {
                Some("here" | "group") => return,
                Some("after") => self.presses_key(Key::Tab).await,
                Some("before") => self.presses_with(Key::Shift, Key::Tab.into()).await,
                other => panic!("on the way to {target:?} it was {other:?}"),
            }
        }
        panic!("the Tab key does not lead to {target:?}");
    }

    /// Presses a button or follows a link.
    pub async fn presses(&self, target: &Target) {
        self.goes_to(target).await;
        if !self.touches() {
            self.presses_key(Key::Enter).await;
        }
    }

    /// Chooses one of several answers, or ticks a box.
    pub async fn chooses(&self, target: &Target) {
        self.goes_to(target).await;
        if !self.touches() && target.is_radio() {
            // Arrows move within a group and choose; the one that has the focus takes Space.
            for _ in 0..MOST_STOPS {
                let way = self.asks_about("return wayTo(arguments[0])", target);
                if way.await == "here" {
                    break;
                }
                self.presses_key(Key::Down).await;
            }
        }
        if !self.touches() && (target.is_box() || !self.is_ticked(target).await) {
            self.presses_key(Key::Space).await;
        }
    }

    /// Puts words into an empty field.
    pub async fn writes(&self, target: &Target, text: &str) {
        self.goes_to(target).await;
        if self.touches() {
            self.pastes(text).await;
        } else {
            self.types(text).await;
        }
    }

    /// Puts other words in place of those in a field.
    pub async fn rewrites(&self, target: &Target, text: &str) {
        self.goes_to(target).await;
        self.presses_with(Key::Control, 'a').await;
        if text.is_empty() {
            self.presses_key(Key::Backspace).await;
        } else if self.touches() {
            self.pastes(text).await;
        } else {
            self.types(text).await;
        }
    }

    /// Adds one more customer type, once the focus has come to the question whether it is needed.
    pub async fn adds_a_customer(&self) {
        let words = self.words;
        self.presses(&button(words.say("question.types.add"))).await;
        let thought = words.say("types.ask-first").split('{').next();
        let thought = heading(thought.unwrap_or_default());
        self.has_the_focus_on(&thought).await;
        self.presses(&button(words.say("types.yes"))).await;
    }

    /// Goes on to the next question.
    pub async fn goes_on(&self) {
        let old = self.address().await;
        self.presses(&self.next().await).await;
        self.is_elsewhere_than(&old).await;
    }

    /// Goes back to the question before.
    pub async fn goes_back(&self) {
        let old = self.address().await;
        self.presses(&button("Back")).await;
        self.is_elsewhere_than(&old).await;
    }

    async fn next(&self) -> Target {
        let last = button(self.words.say("nav.review"));
        if self.shows(&last).await {
            last
        } else {
            button(self.words.say("nav.next"))
        }
    }

    /// A new question is asked, and the focus has gone to it.
    async fn is_elsewhere_than(&self, old: &str) {
        let there = "return address() !== arguments[0] && focused()?.id === 'ask'";
        self.until("another question is asked", there, &[json!(old)])
            .await;
    }
}
