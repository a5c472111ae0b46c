//! A learner at work, in verbs: opens, types, presses, ticks, waits and looks.
//!
//! A learner at a desk uses the keyboard alone; one with a phone touches what they want.

use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, PointerAction, TouchActions,
};
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use super::browser::Extension;
use super::{Browser, Screen, Site, Target, button, heading};

const PAGE: &str = include_str!("page.js");

/// How long a learner waits for something before it counts as missing.
const PATIENCE: Duration = Duration::from_secs(15);

/// How often they look.
const GLANCE: Duration = Duration::from_millis(15);

/// The most stops of the Tab key on one page.
const MOST_STOPS: usize = 300;

/// A learner in front of a browser, on the site of one lesson.
pub struct Learner {
    pub site: Site,
    pub browser: Browser,
    pub client: Client,
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
        self.client.close().await.expect("the browser closes");
    }

    /// Since it was asked last, the module has panicked, as this journey meant it to; nothing else has
    /// gone wrong before.
    pub async fn finds_the_panic(&self) {
        let log = self.log().await;
        let panicked =
            |entry: &Value| says(entry, "this was asked for") || says(entry, "unreachable");
        assert!(log.iter().any(panicked), "nothing has panicked: {log:#?}");
        let others = log.iter().filter(|one| is_error(one) && !panicked(one));
        let others: Vec<_> = others.collect();
        assert!(others.is_empty(), "the page raised errors: {others:#?}");
    }

    /// Since it was asked last, no script of any page has thrown and the module has not panicked.
    pub async fn finds_no_errors(&self) {
        let log = self.log().await;
        let errors: Vec<_> = log.iter().filter(|one| is_error(one)).collect();
        assert!(errors.is_empty(), "the page raised errors: {errors:#?}");
    }

    /// What the browser has logged since it was asked last.
    async fn log(&self) -> Vec<Value> {
        let log = self.extension("se/log", json!({ "type": "browser" })).await;
        log.as_array().cloned().unwrap_or_default()
    }

    /// From now on a script runs on each page before anything else does.
    pub async fn finds_on_each_page(&self, script: &str) {
        let script = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await;
    }

    /// Turns to the first or second widget of a page that has two.
    pub async fn turns_to_widget(&self, number: usize) {
        self.asks_page("window.widgetAtHand = arguments[0]", &[json!(number)])
            .await;
    }

    // Looking

    /// Runs a script on the page, with the vocabulary of page.js.
    pub async fn asks_page(&self, script: &str, arguments: &[Value]) -> Value {
        match self.tries(script, arguments).await {
            Ok(answer) => answer,
            Err(error) => panic!("the page does not answer `{script}`: {error}"),
        }
    }

    async fn asks_about(&self, script: &str, target: &Target) -> Value {
        self.asks_page(script, &[target.json()]).await
    }

    async fn tries(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> Result<Value, fantoccini::error::CmdError> {
        let script = format!("{PAGE}\n{script}");
        self.client.execute(&script, arguments.to_vec()).await
    }

    /// Waits until a script on the page returns something that is true.
    pub async fn until(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        let start = Instant::now();
        loop {
            let answer = self.tries(script, arguments).await;
            if let Ok(answer) = &answer
                && !matches!(answer, Value::Null | Value::Bool(false))
            {
                return answer.clone();
            }
            if start.elapsed() > PATIENCE {
                let says = self.tries("return root && words(root)", &[]).await;
                panic!("waited in vain until {what}; the widget says: {says:?}; {answer:?}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until these words stand on the widget.
    pub async fn sees(&self, text: &str) {
        let says = "return words(root).includes(arguments[0])";
        self.until(&format!("it says “{text}”"), says, &[json!(text)])
            .await;
    }

    /// Waits until these words do not stand on the widget.
    pub async fn sees_no_more(&self, text: &str) {
        let says = "return !words(root).includes(arguments[0])";
        let what = format!("it says “{text}” no more");
        self.until(&what, says, &[json!(text)]).await;
    }

    /// Everything that the widget says at this moment.
    pub async fn reads_everything(&self) -> String {
        string(self.asks_page("return words(root)", &[]).await)
    }

    /// Waits until something is there.
    pub async fn finds(&self, target: &Target) {
        let there = "return Boolean(find(arguments[0]))";
        let what = format!("there is {target:?}");
        self.until(&what, there, &[target.json()]).await;
    }

    /// There is none of these at this moment.
    pub async fn finds_no(&self, target: &Target) {
        let is_there = self.shows(target).await;
        assert!(!is_there, "there should be no {target:?}");
    }

    async fn shows(&self, target: &Target) -> bool {
        let there = "return Boolean(find(arguments[0]))";
        self.asks_about(there, target).await == json!(true)
    }

    /// The words in a field, exactly.
    pub async fn reads(&self, target: &Target) -> String {
        self.finds(target).await;
        string(
            self.asks_about("return find(arguments[0]).value", target)
                .await,
        )
    }

    /// Waits until a field holds exactly these words.
    pub async fn reads_in(&self, target: &Target, text: &str) {
        let holds = "return find(arguments[0])?.value === arguments[1]";
        let what = format!("{target:?} holds {text:?}");
        self.until(&what, holds, &[target.json(), json!(text)])
            .await;
    }

    /// Waits until the focus is here.
    pub async fn has_the_focus_on(&self, target: &Target) {
        let here = "return focused() !== null && focused() === find(arguments[0])";
        let what = format!("the focus is on {target:?}");
        self.until(&what, here, &[target.json()]).await;
    }

    pub async fn is_ticked(&self, target: &Target) -> bool {
        self.finds(target).await;
        let ticked = self.asks_about("return find(arguments[0]).checked", target);
        ticked.await == json!(true)
    }

    /// Waits until the question with this address is asked, and the page's address says so.
    pub async fn is_at(&self, address: &str) {
        let there = "return address() === arguments[0] && Boolean(root.querySelector('#ask'))";
        let what = format!("the question at {address} is asked");
        self.until(&what, there, &[json!(address)]).await;
    }

    pub async fn address(&self) -> String {
        string(self.asks_page("return address()", &[]).await)
    }

    /// Waits until the sign says that everything is saved.
    pub async fn sees_that_it_is_saved(&self) {
        self.sees("Saved in this browser").await;
    }

    // Doing

    fn touches(&self) -> bool {
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
        self.presses(&button("Add another customer type")).await;
        let thought = heading("Does your model really need");
        self.has_the_focus_on(&thought).await;
        self.presses(&button("Yes, add this customer")).await;
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
        let last = button("Go to the review");
        if self.shows(&last).await {
            last
        } else {
            button("Next")
        }
    }

    /// A new question is asked, and the focus has gone to it.
    async fn is_elsewhere_than(&self, old: &str) {
        let there = "return address() !== arguments[0] && focused()?.id === 'ask'";
        self.until("another question is asked", there, &[json!(old)])
            .await;
    }

    // With hands

    pub async fn presses_key(&self, key: Key) {
        self.strikes(&[key.into()], None).await;
    }

    /// Presses a key while holding another one down.
    pub async fn presses_with(&self, held: Key, key: char) {
        self.strikes(&[key], Some(held.into())).await;
    }

    /// Types words, key by key, where the cursor is.
    pub async fn types(&self, text: &str) {
        self.strikes(&text.chars().collect::<Vec<_>>(), None).await;
    }

    async fn strikes(&self, keys: &[char], held: Option<char>) {
        let mut actions = KeyActions::new("keyboard".into());
        if let Some(value) = held {
            actions = actions.then(KeyAction::Down { value });
        }
        for value in keys.iter().copied() {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        if let Some(value) = held {
            actions = actions.then(KeyAction::Up { value });
        }
        let done = self.client.perform_actions(actions).await;
        done.expect("the keyboard can be used");
    }

    /// Puts words in at the cursor all at once, as a paste or a phone's keyboard does.
    pub async fn pastes(&self, text: &str) {
        self.devtools("Input.insertText", json!({ "text": text }))
            .await;
    }

    async fn taps(&self, target: &Target) {
        // A remark that comes up between a look and the touch would move what is aimed at.
        let at_rest = "const was = spot(arguments[0]);
            return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
                const now = spot(arguments[0]);
                done(now && was && now.x === was.x && now.y === was.y && now);
            })))";
        let what = format!("{target:?} stands still");
        let spot = self.until(&what, at_rest, &[target.json()]).await;
        assert_eq!(
            spot["isCovered"], false,
            "a finger reaches {target:?}: {spot}"
        );
        let place = |name: &str| spot[name].as_f64().unwrap_or_default().floor();
        let finger = TouchActions::new("finger".into())
            .then(PointerAction::MoveTo {
                duration: None,
                x: place("x"),
                y: place("y"),
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        let done = self.client.perform_actions(finger).await;
        done.expect("the screen can be touched");
    }

    /// Shows the page in the light or the dark scheme.
    pub async fn prefers(&self, scheme: &str) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        let media = json!({ "features": [feature] });
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    /// A command of the browser's developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.extension("goog/cdp/execute", body).await
    }

    async fn extension(&self, path: &'static str, body: Value) -> Value {
        let answer = self.client.issue_cmd(Extension { path, body }).await;
        answer.expect("the driver knows the command")
    }
}

fn string(value: Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn says(entry: &Value, what: &str) -> bool {
    let message = entry["message"].as_str();
    message.unwrap_or_default().contains(what)
}

fn is_error(entry: &Value) -> bool {
    let is_severe = entry["level"] == "SEVERE";
    // A file that does not arrive is no error of a script.
    (is_severe && entry["source"] == "javascript" && !says(entry, "Fetch API cannot load"))
        || says(entry, "panicked at")
        || says(entry, "unreachable")
}
