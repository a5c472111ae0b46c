//! The frame on pages that run the scripts of iframe-resizer as they are published, not hosts of ours. What
//! H5P publishes is only the other side, so there our host is tried with that.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::support::frame::{Framing, comes_to_a_frame};
use crate::support::{Browser, Learner, Screen, Site, field, setting};

/// How often the frame may change its height for each thing that the learner does.
const MOST_CHANGES: usize = 4;

/// Notes what the script has to object to, such as a version that it does not know.
const LISTENS: &str = "<script>
    window.complaints = [];
    for (const level of ['warn', 'error']) {
        console[level] = (...words) => complaints.push(words.join(' '));
    }
</script>";

/// A published script, and how a page turns it on.
struct Resizer {
    file: &'static str,
    call: &'static str,
}

const FIVE: Resizer = Resizer {
    file: "@iframe-resizer/parent/index.umd.js",
    call: "iframeResize({ license: 'GPLv3', onReady: () => { window.isGreeted = true; } })",
};

const FOUR: Resizer = Resizer {
    file: "iframe-resizer/js/iframeResizer.min.js",
    call: "iFrameResize({ onInit: () => { window.isGreeted = true; } })",
};

fn published(file: &str) -> String {
    let file = Path::new(&setting("JOURNEYS_HOSTS")).join(file);
    fs::read_to_string(file).expect("the script is installed")
}

async fn comes_to_a_host_with(resizer: &Resizer) -> (Learner, Site) {
    let script = published(resizer.file);
    let (host, widgets) = (Site::open(), Site::with_the_package());
    host.shows("resizer.js", script);
    let below = format!(
        r#"{LISTENS}<script src="resizer.js"></script><script>{}</script>"#,
        resizer.call
    );
    let framing = Framing {
        below: &below,
        ..Framing::default()
    };
    let learner = comes_to_a_frame(host, &widgets, &framing).await;
    (learner, widgets)
}

async fn the_frame_follows_a_learner(resizer: &Resizer) {
    let (learner, _widgets) = comes_to_a_host_with(resizer).await;
    learner
        .until_the_host("is greeted", "return window.isGreeted")
        .await;
    let mut highs = vec![learner.sees_the_frame_fit().await];
    learner.writes(&field("Role, 1 of 1"), "Readers").await;
    learner.adds_a_customer().await;
    learner.finds(&field("Role, 2 of 2")).await;
    highs.push(learner.sees_the_frame_fit().await);
    learner.goes_by_address_to("customers/1/segments").await;
    learner.writes(&field("Segment, 1 of 1"), "Students").await;
    learner.sees_the_frame_come_to_rest().await;
    let before = learner.sees_the_frame_fit().await;
    for _ in 0..5 {
        learner.pastes("a line\nanother line\na third line\n").await;
        highs.push(learner.sees_the_frame_fit().await);
    }
    assert!(
        highs.last() > Some(&before),
        "the frame grows with the text: {before}, {highs:?}"
    );
    learner
        .rewrites(&field("Segment, 1 of 1"), "Students")
        .await;
    assert_eq!(
        learner.sees_the_frame_fit().await,
        before,
        "and shrinks with it"
    );
    for step in ["jobs/1/job-stories", "jobs/1/pains", "review"] {
        learner.goes_by_address_to(step).await;
        highs.push(learner.sees_the_frame_fit().await);
    }
    learner.sees_the_frame_come_to_rest().await;
    learner.sees_the_frame_never_go_to_and_fro().await;
    let changes = learner.asks_the_host("return heights.length").await;
    let most = MOST_CHANGES * (highs.len() + 2);
    assert!(
        changes.as_u64().is_some_and(|count| count <= most as u64),
        "{changes} changes of the height"
    );
    // The script tells of its own licence, whatever is in the frame.
    let complaints = "return complaints.filter((one) => !one.includes('License Version'))";
    assert_eq!(learner.asks_the_host(complaints).await, json!([]));
    learner.finds_no_errors().await;
    learner.leaves().await;
}

impl Learner {
    /// Goes to a question by its address.
    async fn goes_by_address_to(&self, step: &str) {
        let go = "location.hash = '#customer-model/' + arguments[0]";
        self.asks_page(go, &[json!(step)]).await;
        self.is_at(step).await;
    }
}

#[tokio::test]
async fn the_frame_follows_a_learner_where_the_host_runs_iframe_resizer_5() {
    the_frame_follows_a_learner(&FIVE).await;
}

#[tokio::test]
async fn the_frame_follows_a_learner_where_the_host_runs_iframe_resizer_4() {
    the_frame_follows_a_learner(&FOUR).await;
}

/// Content that runs H5P's own script: some lines, which can become more or fewer.
const H5P_CONTENT: &str = r#"<!doctype html>
<title>Some content of H5P's</title>
<body style="margin: 0">
<div class="h5p-content" data-content-id="1"></div>
<script>
    const content = { library: "H5P.Lines 1.0", jsonContent: "{}", displayOptions: {},
        metadata: { title: "Lines" }, contentUserData: { 0: { state: false } } };
    window.H5PIntegration = { url: "", l10n: { H5P: {} }, core: {}, contents: { "cid-1": content } };
</script>
<script src="frame.bundle.js"></script>
<script>
    H5P.Lines = function () {
        H5P.EventDispatcher.call(this);
        window.write = (lines) => {
            document.querySelector(".h5p-container").style.height = `${lines * 20}px`;
            this.trigger("resize");
        };
        this.attach = () => write(20);
    };
</script>
"#;

#[tokio::test]
async fn the_host_of_ours_for_h5p_does_what_content_of_h5p_expects() {
    let site = Site::open();
    site.shows(
        "frame.bundle.js",
        published("h5p-standalone/dist/frame.bundle.js"),
    );
    site.shows("content", H5P_CONTENT.to_owned());
    let page = format!(
        r#"<!doctype html>
<title>A course with H5P</title>
<iframe src="content" style="width: 100%; border: 0"></iframe>
<script>{}</script>
"#,
        include_str!("hosts/h5p.js")
    );
    let page = site.shows("host", page);
    let learner = Learner::comes(site, Browser::new(Screen::Desk(1000, 700))).await;
    learner.goes_to_page(&page).await;
    let fits = "return document.querySelector('iframe').clientHeight === arguments[0]";
    learner.until("the frame fits", fits, &[json!(400)]).await;
    for lines in [50, 5] {
        let write = "document.querySelector('iframe').contentWindow.write(arguments[0])";
        learner.asks_page(write, &[json!(lines)]).await;
        learner
            .until("the frame fits again", fits, &[json!(lines * 20)])
            .await;
    }
    learner.leaves().await;
}
