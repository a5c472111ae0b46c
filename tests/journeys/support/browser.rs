//! A browser with a profile of its own, which can be killed and started again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use super::setting;

const ARGUMENTS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-crash-restore-bubble",
    "--no-default-browser-check",
    "--no-first-run",
];

/// How often a browser is started before it counts as broken.
const MOST_TRIES: u32 = 4;

static PROFILES: AtomicU32 = AtomicU32::new(0);

/// What the learner looks at.
#[derive(Clone, Copy, Debug)]
pub enum Screen {
    /// A window on a desk, so wide and so high.
    Desk(u32, u32),
    /// A phone, so wide and so high, which is touched.
    Phone(u32, u32),
}

/// A browser on a profile of its own. Both go when this goes.
pub struct Browser {
    profile: PathBuf,
    screen: Screen,
    arguments: Vec<&'static str>,
    preferences: Map<String, Value>,
    process: Mutex<Option<u64>>,
}

impl Browser {
    pub fn new(screen: Screen) -> Self {
        let number = PROFILES.fetch_add(1, Ordering::Relaxed);
        let name = format!("customer-model-canvas-journey-{}-{number}", process::id());
        Self {
            profile: std::env::temp_dir().join(name),
            screen,
            arguments: Vec::new(),
            preferences: Map::new(),
            process: Mutex::new(None),
        }
    }

    pub fn without_web_assembly(mut self) -> Self {
        // Without a compiler to machine code this browser has no WebAssembly either; the flag that
        // is meant for it has no effect.
        self.arguments.push("--js-flags=--jitless");
        self
    }

    pub fn without_java_script(mut self) -> Self {
        let key = "profile.managed_default_content_settings.javascript";
        self.preferences.insert(key.into(), json!(2));
        self
    }

    /// Starts the browser: a new session on what the profile holds already.
    pub async fn start(&self) -> Client {
        let client = self.connect().await;
        let capabilities = client.capabilities().cloned().unwrap_or_default();
        let process = capabilities.get("goog:processID").and_then(Value::as_u64);
        assert!(process.is_some(), "the browser tells its process");
        *self.process.lock().expect("nobody else has failed") = process;
        client
    }

    async fn connect(&self) -> Client {
        let mut tries = 1;
        loop {
            // A killed browser leaves the sign behind that it is running.
            for sign in ["SingletonLock", "SingletonSocket", "SingletonCookie"] {
                let _ = fs::remove_file(self.profile.join(sign));
            }
            let client = ClientBuilder::new(HttpConnector::new())
                .capabilities(self.capabilities())
                .connect(&setting("JOURNEYS_WEBDRIVER"))
                .await;
            match client {
                Ok(client) => return client,
                // The processes of a killed browser may need a moment to let go of its files.
                Err(_) if tries < MOST_TRIES => tries += 1,
                Err(error) => panic!("the WebDriver server starts no browser: {error}"),
            }
        }
    }

    fn capabilities(&self) -> Map<String, Value> {
        let mut arguments: Vec<String> = ARGUMENTS.iter().map(|one| (*one).into()).collect();
        arguments.extend(self.arguments.iter().map(|one| (*one).into()));
        arguments.push(format!("--user-data-dir={}", self.profile.display()));
        let mut options = json!({
            "binary": setting("JOURNEYS_CHROMIUM"),
            "prefs": self.preferences,
        });
        match self.screen {
            Screen::Desk(width, height) => {
                arguments.push(format!("--window-size={width},{height}"));
            }
            Screen::Phone(width, height) => {
                let metrics = json!({
                    "width": width, "height": height, "pixelRatio": 2.0, "touch": true, "mobile": true,
                });
                options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
            }
        }
        options["args"] = json!(arguments);
        let capabilities = json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
            // A page counts as open before the module has arrived.
            "pageLoadStrategy": "eager",
            "unhandledPromptBehavior": "ignore",
        });
        match capabilities {
            Value::Object(capabilities) => capabilities,
            _ => Map::new(),
        }
    }

    /// Kills the browser with all its processes, as a crash or a power cut does.
    pub fn kill(&self) {
        assert!(self.end(), "a running browser was killed");
    }

    /// Ends the browser if it still runs; says whether it did.
    fn end(&self) -> bool {
        let process = self.process.lock().expect("nobody else has failed").take();
        process.is_some_and(|process| {
            // All at one blow: the one that stores things must not live to tidy up.
            let family = family(process);
            Command::new("kill")
                .arg("-KILL")
                .args(family.iter().map(u64::to_string))
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
        })
    }

    pub fn screen(&self) -> Screen {
        self.screen
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
        remove(&self.profile);
    }
}

/// A process and all that it has started. Where there is no /proc they end with the first.
fn family(first: u64) -> Vec<u64> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let parents: Vec<(u64, u64)> = processes
        .filter_map(|folder| {
            let process = folder.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(folder.path().join("stat")).ok()?;
            // The name, in parentheses, may hold spaces; behind it come the state and the parent.
            let parent = stat.rsplit(") ").next()?.split(' ').nth(1)?;
            Some((process, parent.parse().ok()?))
        })
        .collect();
    let mut family = vec![first];
    let mut next = 0;
    while let Some(parent) = family.get(next).copied() {
        let children = parents.iter().filter(|(_, of)| *of == parent);
        family.extend(children.map(|(child, _)| *child));
        next += 1;
    }
    family
}

/// Removes a folder into which dying processes may still write for a moment.
fn remove(folder: &Path) {
    for _ in 0..50 {
        if fs::remove_dir_all(folder).is_ok() || !folder.exists() {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// A command of chromedriver beyond the WebDriver standard.
#[derive(Debug)]
pub struct Extension {
    pub path: &'static str,
    pub body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
