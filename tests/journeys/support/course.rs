//! A learning platform with a package on it, as scorm-again plays it, and what learners do there.

use std::path::Path;

use serde_json::{Value, json};

use super::{Browser, Learner, Screen, Site, setting};

const PLATFORM: &str = include_str!("../hosts/platform.js");

/// A standard, with what its places are called in what a platform saves.
#[derive(Clone, Copy)]
pub struct Standard {
    pub name: &'static str,
    pub zip: &'static str,
    pub script: &'static str,
    pub status: &'static str,
    pub place: &'static str,
    pub time: &'static str,
    pub exit: &'static str,
    pub score: &'static str,
    pub end: &'static str,
}

/// SCORM 1.2.
pub const ONE: Standard = Standard {
    name: "1.2",
    zip: "scorm-1.2.zip",
    script: "scorm12.min.js",
    status: "/cmi/core/lesson_status",
    place: "/cmi/core/lesson_location",
    time: "/cmi/core/session_time",
    exit: "/cmi/core/exit",
    score: "/cmi/core/score/raw",
    end: "LMSFinish",
};

/// SCORM 2004.
pub const TWO: Standard = Standard {
    name: "2004",
    zip: "scorm-2004.zip",
    script: "scorm2004.min.js",
    status: "/cmi/completion_status",
    place: "/cmi/location",
    time: "/cmi/session_time",
    exit: "/cmi/exit",
    score: "/cmi/score/raw",
    end: "Terminate",
};

/// Both of them.
pub const BOTH: [Standard; 2] = [ONE, TWO];

/// The page of a platform that has a package in a frame.
pub fn platform(standard: Standard, saved: &Value, learner: &str, page: &str) -> String {
    let runtime = Path::new(&setting("JOURNEYS_HOSTS"))
        .join("scorm-again/dist")
        .join(standard.script);
    let runtime = std::fs::read_to_string(runtime).expect("scorm-again is installed");
    format!(
        r#"<!doctype html>
<html lang="en">
<title>A learning platform</title>
<script>{runtime}</script>
<script>const STANDARD = "{}", SAVED = {saved}, LEARNER = "{learner}";</script>
<script>{PLATFORM}</script>
<iframe src="{page}" title="Your customer model" style="width: 100%; height: 85vh; border: 0"></iframe>
"#,
        standard.name
    )
}

/// Someone who has started a browser that nobody has used before.
pub async fn comes(standard: Standard) -> Learner {
    let site = Site::with_the_zip(standard.zip);
    Learner::comes(site, Browser::new(Screen::Desk(1280, 1000))).await
}

impl Learner {
    /// Opens the course on a platform that has this of earlier visits.
    pub async fn visits(&self, standard: Standard, saved: &Value) {
        self.visits_as("learner-1", standard, saved).await;
    }

    pub async fn visits_as(&self, name: &str, standard: Standard, saved: &Value) {
        let html = platform(standard, saved, name, "./");
        let page = self.site.shows("platform", html);
        self.goes_to_page("about:blank").await;
        self.goes_to_page(&page).await;
        self.enters_the_frame().await;
        self.waits_for_the_widget().await;
    }

    /// Leaves the course as one leaves any page; gives what the platform has then.
    pub async fn ends_the_visit(&self) -> Value {
        self.goes_to_page(&self.site.elsewhere()).await;
        let kept = "return JSON.parse(localStorage.getItem('platform'))";
        self.asks_page(kept, &[]).await
    }

    /// Waits until what the platform has saved passes a test; gives what it has.
    pub async fn waits_until_saved(&self, what: &str, test: &str) -> Value {
        self.leaves_the_frame().await;
        let script = format!("return ({test})(saved?.cmi) && saved");
        let saved = self.until(what, &script, &[]).await;
        self.enters_the_frame().await;
        saved
    }

    /// Waits until the platform has the canvas as it is now.
    pub async fn waits_until_the_canvas_is_saved(&self) -> Value {
        let code = self.asks_page("return host.export('link')", &[]).await;
        let code = code.as_str().unwrap_or_default().to_owned();
        let test = format!("(cmi) => cmi?.suspend_data.endsWith('.{code}')");
        self.waits_until_saved("the platform has the canvas", &test)
            .await
    }

    /// Waits until the page says this of the course.
    pub async fn hears_of_the_course(&self, text: &str) {
        let says = "const all = [...document.querySelectorAll('.course')].map(words);
            return all.some((one) => one.includes(arguments[0]))";
        let what = format!("it says “{text}” of the course");
        self.until(&what, says, &[json!(text)]).await;
    }

    pub async fn hears_nothing_of_the_course(&self) {
        let says = "const all = [...document.querySelectorAll('.course')].map(words);
            return all.every((one) => one === '')";
        self.until("nothing is said of the course", says, &[]).await;
    }

    pub async fn puts_in(&self, canvas: &Value) {
        let put = "host.canvas = arguments[0]";
        self.asks_page(put, std::slice::from_ref(canvas)).await;
    }
}

/// What stands in a place of what a platform has saved.
pub fn at<'a>(saved: &'a Value, place: &str) -> &'a str {
    let value = saved.pointer(place).and_then(Value::as_str);
    value.unwrap_or_else(|| panic!("there is no {place} in {saved}"))
}

/// The canvas in it, as the platform has it.
pub fn canvas_of(saved: &Value) -> &str {
    at(saved, "/cmi/suspend_data")
}
