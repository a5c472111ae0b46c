//! What a learner sees, and how they wait for it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::Learner;
use crate::support::Target;

const PAGE: &str = include_str!("../page.js");

/// How long a learner waits for something before it counts as missing.
const PATIENCE: Duration = Duration::from_secs(15);

/// How often they look.
const GLANCE: Duration = Duration::from_millis(15);

impl Learner {
    /// Runs a script on the page, with the vocabulary of page.js.
    pub async fn asks_page(&self, script: &str, arguments: &[Value]) -> Value {
        match self.tries(script, arguments).await {
            Ok(answer) => answer,
            Err(error) => panic!("the page does not answer `{script}`: {error}"),
        }
    }

    pub(super) async fn asks_about(&self, script: &str, target: &Target) -> Value {
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

    pub(super) async fn shows(&self, target: &Target) -> bool {
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
        self.sees(self.words.say("kept.saved")).await;
    }
}

fn string(value: Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
