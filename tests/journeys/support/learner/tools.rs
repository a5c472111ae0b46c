//! The browser's own tools, which a learner does not see: its log, and what developers can do.

use serde_json::{Value, json};

use super::Learner;
use crate::support::browser::Extension;

impl Learner {
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

    /// Shows the page in the light or the dark scheme.
    pub async fn prefers(&self, scheme: &str) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        let media = json!({ "features": [feature] });
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    /// Takes the line away, or gives it back.
    pub async fn is_offline(&self, offline: bool) {
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.emulateNetworkConditions", conditions)
            .await;
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
