//! A course that was launched in the way of cmi5 hears how far a learner has come, if the author wants that:
//! by statements in a real store, each of them once, and none with a word of the learner's.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::frame::{Framing, comes_to_a_frame, standalone_page};
use crate::support::platform::{ACTIVITY, Fault, Platform, REGISTRATION, SESSION};
use crate::support::{Learner, Site, field, radio};

const ENDING_POINT: &str = "http://id.tincanapi.com/extension/ending-point";
const PROGRESS: &str = "https://w3id.org/xapi/cmi5/result/extensions/progress";
const CATEGORIES: &str = "https://w3id.org/xapi/cmi5/context/categories/";

/// How long a statement may take, with all pauses between the tries.
const PATIENCE: Duration = Duration::from_secs(30);

/// A line of an author's own, in a page of the package.
fn page_with(script: &str) -> String {
    standalone_page().replacen("</head>", &format!("{script}</head>"), 1)
}

fn script_for(origin: &str) -> String {
    format!(r#"<script src="xapi.js" data-to="{origin}"></script>"#)
}

/// Someone whose course launches the page in a frame.
async fn is_launched(platform: &Platform, script: &str) -> (Learner, Site) {
    let widgets = Site::with_the_package();
    widgets.shows("standalone/lesson.html", page_with(script));
    let page = format!("standalone/lesson.html?{}", platform.launch());
    let framing = Framing {
        page: &page,
        ..Framing::default()
    };
    let learner = comes_to_a_frame(Site::open(), &widgets, &framing).await;
    (learner, widgets)
}

fn verbs(statements: &[Value]) -> Vec<&str> {
    let verbs = statements
        .iter()
        .filter_map(|one| one["verb"]["id"].as_str());
    verbs
        .map(|verb| verb.rsplit('/').next().unwrap_or_default())
        .collect()
}

/// Waits until the store holds these, and nothing else.
async fn the_store_holds(platform: &Platform, wanted: &[&str]) -> Vec<Value> {
    let start = Instant::now();
    loop {
        let statements = platform.statements();
        if verbs(&statements) == wanted {
            return statements;
        }
        let found = verbs(&statements);
        assert!(
            start.elapsed() < PATIENCE,
            "{found:?} instead of {wanted:?}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn categories(statement: &Value) -> Vec<&str> {
    let categories = statement["context"]["contextActivities"]["category"].as_array();
    let ids = categories.into_iter().flatten().map(|one| &one["id"]);
    let ids = ids.filter_map(|id| id.as_str()?.strip_prefix(CATEGORIES));
    ids.collect()
}

#[tokio::test]
async fn the_course_hears_of_each_step_and_of_the_end_in_their_order() {
    let platform = Platform::opens();
    let (learner, _widgets) = is_launched(&platform, &script_for(&platform.origin())).await;
    the_store_holds(&platform, &["initialized"]).await;
    learner.writes(&field("Role, 1 of 1"), "Readers").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    the_store_holds(&platform, &["initialized", "progressed"]).await;
    let canvas: Value =
        serde_json::from_str(include_str!("support/all_but_one.json")).expect("the canvas is JSON");
    learner
        .asks_page("host.canvas = arguments[0]", &[canvas])
        .await;
    learner.finds(&radio("They pay")).await;
    learner.chooses(&radio("They pay")).await;
    let three = ["initialized", "progressed", "completed"];
    the_store_holds(&platform, &three).await;
    learner.finds_no_errors().await;
    learner.goes_to_page("about:blank").await;
    let all = ["initialized", "progressed", "completed", "terminated"];
    let statements = the_store_holds(&platform, &all).await;
    for one in &statements {
        assert_eq!(one["actor"]["account"]["name"], "learner-17");
        assert_eq!(one["object"]["id"], ACTIVITY);
        assert_eq!(one["context"]["registration"], REGISTRATION);
        assert_eq!(one["context"]["extensions"][SESSION], "session-1");
        let grouping = &one["context"]["contextActivities"]["grouping"];
        assert!(grouping.is_array(), "what the platform asks for: {one}");
    }
    let progressed = &statements[1]["result"]["extensions"];
    assert_eq!(progressed[ENDING_POINT], "customers/1/part");
    assert!(progressed[PROGRESS].as_u64() < Some(100), "{progressed}");
    let named: Vec<_> = statements.iter().map(categories).collect();
    let empty: &[&str] = &[];
    assert_eq!(named, [&["cmi5"], empty, &["cmi5", "moveon"], &["cmi5"]]);
    assert_eq!(statements[2]["result"]["completion"], json!(true));
    for ended in &statements[2..] {
        let duration = ended["result"]["duration"].as_str();
        assert!(duration.is_some_and(|time| time.starts_with("PT")));
    }
    let text = json!(statements).to_string();
    assert!(!text.contains("Readers"), "no word of the learner's");
    learner.closes_the_browser().await;
}

#[tokio::test]
async fn what_fails_on_the_way_comes_again_and_nothing_is_there_twice() {
    let platform = Platform::opens();
    platform.fails(&[Fault::Busy, Fault::AnswerLost]);
    let (learner, _widgets) = is_launched(&platform, &script_for(&platform.origin())).await;
    learner.goes_on().await;
    learner.goes_on().await;
    let three = ["initialized", "progressed", "progressed"];
    let statements = the_store_holds(&platform, &three).await;
    assert!(platform.has_failed(), "the journey shows nothing otherwise");
    let steps: Vec<_> = statements[1..]
        .iter()
        .map(|one| &one["result"]["extensions"][ENDING_POINT])
        .collect();
    assert_eq!(steps, ["customers/1/part", "customers/1/segments"]);
    // The token is good for one launch, and a reload is part of it.
    learner.asks_page("location.reload()", &[]).await;
    learner.is_at("customers/1/segments").await;
    let all = [&three[..], &["terminated", "initialized"]].concat();
    the_store_holds(&platform, &all).await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_was_offline_is_heard_of_as_soon_as_the_line_is_back() {
    let platform = Platform::opens();
    let (learner, _widgets) = is_launched(&platform, &script_for(&platform.origin())).await;
    the_store_holds(&platform, &["initialized"]).await;
    learner.is_offline(true).await;
    for _ in 0..3 {
        learner.goes_on().await;
        learner.goes_back().await;
    }
    learner.is_offline(false).await;
    let all = [&["initialized"][..], &["progressed"; 6]].concat();
    the_store_holds(&platform, &all).await;
    learner.closes_the_browser().await;
}

#[tokio::test]
async fn of_too_many_that_wait_the_earliest_steps_go_first() {
    let platform = Platform::opens();
    let (learner, _widgets) = is_launched(&platform, &script_for(&platform.origin())).await;
    the_store_holds(&platform, &["initialized"]).await;
    learner.is_offline(true).await;
    let step = "host.dispatchEvent(new CustomEvent('step', { bubbles: true, composed: true }))";
    let many = format!("for (let times = 0; times < 80; times++) {step}");
    learner.asks_page(&many, &[]).await;
    let complete = step.replace("step", "complete");
    learner.asks_page(&complete, &[]).await;
    learner.is_offline(false).await;
    let all = [&["initialized"][..], &["progressed"; 49], &["completed"]].concat();
    the_store_holds(&platform, &all).await;
    learner.closes_the_browser().await;
}

/// Nobody is asked anything by a page with this script, if any, whatever its address says.
async fn tells_nobody(script: &str) {
    let platform = Platform::opens();
    let (learner, _widgets) = is_launched(&platform, script).await;
    learner.writes(&field("Role, 1 of 1"), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    learner.finds_no_errors().await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    // What was asked before this would have come before it.
    let ask = format!(
        "return fetch('{}/last', {{ mode: 'no-cors' }}).then(() => true)",
        platform.origin()
    );
    learner.until("the platform can be asked", &ask, &[]).await;
    assert_eq!(platform.asked(), ["GET /last HTTP/1.1"]);
    learner.closes_the_browser().await;
}

#[tokio::test]
async fn without_the_author_a_launch_tells_nobody() {
    tells_nobody("").await;
}

#[tokio::test]
async fn a_launch_by_a_stranger_tells_nobody() {
    tells_nobody(&script_for("https://courses.example.org")).await;
}
