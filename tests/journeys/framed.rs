//! The standalone page in a frame of another site: as high as what is in it, by the way that the host
//! understands; and what a hostile host says changes nothing.

use serde_json::{Value, json};

use crate::support::frame::{Framing, comes_to_a_frame};
use crate::support::{Learner, Site, Target, button, field};

const H5P: &str = include_str!("hosts/h5p.js");
const CANVAS: &str = include_str!("hosts/canvas.js");
const CANVAS_TEXT: &str = include_str!("hosts/canvas_text.js");
const OPEN_EDX: &str = include_str!("hosts/open_edx.js");
const IFRAME_RESIZER: &str = include_str!("hosts/iframe_resizer.js");
const SWINGING: &str = include_str!("hosts/swinging.js");

/// A host that listens to nothing.
const DEAF: &str = "";

fn role() -> Target {
    field("Role, 1 of 1")
}

/// Someone on a page that frames the standalone page of another site, at a desk.
async fn comes_to_a_host(script: &str) -> (Learner, Site) {
    let below = format!("<script>{script}</script>");
    let framing = Framing {
        below: &below,
        ..Framing::default()
    };
    let (host, widgets) = (Site::open(), Site::with_the_package());
    let learner = comes_to_a_frame(host, &widgets, &framing).await;
    (learner, widgets)
}

async fn fits_from_question_to_question(script: &str) {
    let (learner, _widgets) = comes_to_a_host(script).await;
    let first = learner.sees_the_frame_fit().await;
    learner.writes(&role(), "Readers").await;
    learner.adds_a_customer().await;
    learner.finds(&field("Role, 2 of 2")).await;
    learner.sees_the_frame_fit().await;
    let on = "location.hash = '#customer-model/customers/1/part'";
    learner.asks_page(on, &[]).await;
    learner.is_at("customers/1/part").await;
    let other = learner.sees_the_frame_fit().await;
    assert_ne!(
        other, first,
        "the journey shows nothing if both are as high"
    );
    says_no_words(&learner).await;
    learner.sees_the_frame_never_go_to_and_fro().await;
    learner.finds_no_errors().await;
    learner.leaves().await;
}

/// What has left the frame is of the four protocols or tells how far the learner has come, and has no
/// word of theirs.
async fn says_no_words(learner: &Learner) {
    let heard = learner
        .asks_the_host("return heard.map((one) => JSON.stringify(one))")
        .await;
    let heard = heard.as_array().cloned().unwrap_or_default();
    assert!(!heard.is_empty(), "the frame says something");
    let starts = [
        r#"{"context":"h5p","action":"#,
        r#"{"subject":"lti.frameResize","height":"#,
        r#""{\"subject\":\"lti.frameResize\",\"height\":"#,
        r#"{"type":"plugin.resize","payload":{"height":"#,
        r#""[iFrameResizerChild]Ready""#,
        r#""[iFrameSizer]lesson:"#,
        r#"{"type":"customer-model-canvas","event":"#,
    ];
    for one in heard.iter().filter_map(Value::as_str) {
        let is_known = starts.iter().any(|start| one.starts_with(start));
        assert!(is_known && one.len() < 300, "{one} has left the frame");
        assert!(
            !one.contains("Readers") && !one.contains("offset"),
            "{one} has left the frame"
        );
    }
}

#[tokio::test]
async fn the_frame_fits_where_the_host_has_the_script_of_h5p() {
    fits_from_question_to_question(H5P).await;
}

#[tokio::test]
async fn the_frame_fits_in_canvas() {
    fits_from_question_to_question(CANVAS).await;
}

#[tokio::test]
async fn the_frame_fits_where_the_host_takes_only_text() {
    fits_from_question_to_question(CANVAS_TEXT).await;
}

#[tokio::test]
async fn the_frame_fits_in_open_edx() {
    fits_from_question_to_question(OPEN_EDX).await;
}

#[tokio::test]
async fn the_frame_fits_where_the_host_has_iframe_resizer() {
    fits_from_question_to_question(IFRAME_RESIZER).await;
}

#[tokio::test]
async fn iframe_resizer_hears_the_answer_to_its_settings_first() {
    let (learner, _widgets) = comes_to_a_host(IFRAME_RESIZER).await;
    learner.sees_the_frame_fit().await;
    let kinds = learner.asks_the_host("return kinds[0]").await;
    assert_eq!(kinds, json!("init"));
    learner.leaves().await;
}

#[tokio::test]
async fn a_host_that_swings_comes_to_rest_and_nothing_is_cut_off() {
    let (learner, _widgets) = comes_to_a_host(SWINGING).await;
    learner.sees_the_frame_come_to_rest().await;
    let swung = learner.asks_the_host("return heard.length > 8").await;
    assert_eq!(swung, json!(true), "the host has swung");
    let whole = "return innerHeight >= document.body.scrollHeight";
    learner.until("all is within the frame", whole, &[]).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_host_that_listens_to_nothing_leaves_everything_within_reach() {
    let (learner, _widgets) = comes_to_a_host(DEAF).await;
    learner.writes(&role(), "Readers").await;
    // One of H5P's that says hello and then nothing more.
    let hello = "document.querySelector('iframe').contentWindow
        .postMessage({ context: 'h5p', action: 'hello' }, '*')";
    learner.asks_the_host(hello).await;
    let asked = "return heard.some(({ action }) => action === 'prepareResize')";
    learner.until_the_host("hears an answer", asked).await;
    let scrolls = "const page = document.documentElement;
        page.scrollTo(0, page.scrollHeight);
        return getComputedStyle(page).overflowY === 'visible'
            && Math.ceil(page.scrollTop) + innerHeight >= document.body.scrollHeight - 1";
    learner.until("its end can be reached", scrolls, &[]).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_a_hostile_host_says_is_ignored_and_counted() {
    let (learner, _widgets) = comes_to_a_host(DEAF).await;
    writes_and_is_saved(&learner).await;
    let count = "return import(document.querySelector('link[rel=frame]').href)
        .then(({ ignored }) => ignored)";
    let before = learner.asks_page(count, &[]).await;
    let before = before.as_u64().expect("a number");
    let say = r#"
        const frame = document.querySelector("iframe").contentWindow;
        const long = "x".repeat(5_000_000);
        const messages = [
            null, undefined, 0, NaN, true, "", [], {}, new Map(), new Date(), long,
            { action: "hello" }, { context: "H5P", action: "hello" }, { context: ["h5p"], action: "hello" },
            { context: "h5p" }, { context: "h5p", action: ["hello"] }, { context: "h5p", action: "toString" },
            { context: "h5p", action: "constructor" }, { context: "h5p", action: "__proto__" },
            { context: "h5p", action: long },
            JSON.parse('{ "__proto__": { "context": "h5p", "action": "hello" } }'),
            JSON.parse('{ "constructor": { "prototype": { "context": "h5p" } }, "action": "hello" }'),
            { context: "h5p", action: "hello", ...Object.fromEntries([...Array(100).keys()].map((n) => ["k" + n, n])) },
            [{ context: "h5p", action: "hello" }], { subject: "lti.frameResize", height: 1 },
            { type: "plugin.resize", payload: { height: 1 } },
            "[iFrameSizer]", "[iFrameSizer]resize", "[iFrameSizer]a:b", "[iFrameSizer]message:" + "1:".repeat(20),
            "[iFrameSizer]" + long + ":8:false:false:32:true:true:null:bodyOffset",
            "[iFrameSizer]" + "x".repeat(300) + ":8:false:false:32:true:true:null:bodyOffset",
            "[iFrameSizer]a\nb:8:false:false:32:true:true:null:bodyOffset",
            "[iFrameSizer]:8:false:false:32:true:true:null:bodyOffset",
            "[iFrameSizer]a:8:false:false:32:true:true:null:bodyOffset:" + long,
        ];
        window.heard = [];
        for (const message of messages) frame.postMessage(message, "*");
        // Well made, and from somebody else: a frame beside, of the host's origin and of another.
        for (const sandbox of ["allow-scripts allow-same-origin", "allow-scripts"]) {
            const other = document.createElement("iframe");
            other.sandbox = sandbox;
            other.srcdoc = `<script>
                parent.frames[0].postMessage({ context: "h5p", action: "hello" }, "*");
                parent.frames[0].postMessage("[iFrameSizer]a:8:false:false:32:true:true:null:bodyOffset", "*");
            </${"script"}>`;
            document.body.append(other);
        }
        return messages.length + 4;
    "#;
    let sent = learner.asks_the_host(say).await;
    let all = before + sent.as_u64().expect("a number");
    let counted = "return import(document.querySelector('link[rel=frame]').href)
        .then(({ ignored }) => ignored === arguments[0])";
    learner
        .until("all are counted", counted, &[json!(all)])
        .await;
    // Nobody has become a friend by them: a new height is told, and H5P's host is only greeted.
    let higher = "document.querySelector('main').style.paddingBlockEnd = '77px'";
    learner.asks_page(higher, &[]).await;
    let told = "return heard.some(({ type }) => type === 'plugin.resize')
        && heard.some(({ action }) => action === 'hello')
        && !heard.some((one) => one.action === 'prepareResize' || String(one).startsWith('[iFrameSizer]'))";
    learner.until_the_host("hears only a greeting", told).await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

async fn writes_and_is_saved(learner: &Learner) {
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
}

#[tokio::test]
async fn outside_a_frame_nothing_is_fetched_for_one() {
    let learner = Learner::at_a_desk().await;
    let fetched = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('/frame-')).length";
    assert_eq!(learner.asks_page(fetched, &[]).await, json!(0));
    learner.leaves().await;
}

/// Waits for a message to the host that passes a test.
async fn the_host_hears(learner: &Learner, what: &str, test: &str) {
    let script =
        format!("return heard.filter((one) => one.type === 'customer-model-canvas').some({test})");
    learner.until_the_host(what, &script).await;
}

#[tokio::test]
async fn a_host_hears_how_far_a_learner_has_come_and_none_of_their_words() {
    let (learner, _widgets) = comes_to_a_host(DEAF).await;
    let ready = "({ event, progress }) => event === 'ready' && progress.jobs.of === 4";
    the_host_hears(&learner, "hears that it is ready", ready).await;
    learner.writes(&role(), "Readers").await;
    let saved = "({ event }) => event === 'saved'";
    the_host_hears(&learner, "hears of the save", saved).await;
    learner.goes_on().await;
    let step = "({ event, step }) => event === 'step' && step === 'customers/1/part'";
    the_host_hears(&learner, "hears of the step", step).await;
    says_no_words(&learner).await;
    learner.leaves().await;
}

#[tokio::test]
async fn only_a_host_whose_origin_the_author_has_named_gets_the_words() {
    let (learner, _widgets) = comes_to_a_host(DEAF).await;
    // Another origin, and what is none.
    for (number, other) in ["http://127.0.0.1:9", "*", "/", "http://"]
        .iter()
        .enumerate()
    {
        let name = "host.setAttribute('words-to', arguments[0])";
        learner.asks_page(name, &[json!(other)]).await;
        let written = format!("Readers {number}");
        learner.rewrites(&role(), &written).await;
        learner.sees_that_it_is_saved().await;
    }
    says_no_words(&learner).await;
    let origin = learner.asks_the_host("return origin").await;
    let name = "host.setAttribute('words-to', arguments[0])";
    learner.asks_page(name, &[origin]).await;
    learner.rewrites(&role(), "Listeners").await;
    let words = "({ event, canvas }) => event === 'canvas'
        && canvas.canvas.customerTypes[0].role === 'Listeners'";
    the_host_hears(&learner, "has the words", words).await;
    let readers = "return JSON.stringify(heard).includes('Readers')";
    assert_eq!(learner.asks_the_host(readers).await, json!(false));
    learner.closes_the_browser().await;
}

#[tokio::test]
async fn a_sandboxed_frame_of_another_site_works_and_has_a_way_out() {
    let framing = Framing {
        attributes: r#"sandbox="allow-scripts""#,
        below: &format!("<script>{IFRAME_RESIZER}</script>"),
        ..Framing::default()
    };
    let (host, widgets) = (Site::open(), Site::with_the_package());
    let learner = comes_to_a_frame(host, &widgets, &framing).await;
    let origin = learner.asks_page("return self.origin", &[]).await;
    assert_eq!(origin, json!("null"), "the frame is sandboxed");
    learner.sees_the_frame_fit().await;
    learner.writes(&role(), "Readers").await;
    learner.sees("Not saved").await;
    learner.presses(&button("Take your words with you")).await;
    learner
        .reads_in(&field("All your words"), "1. Readers")
        .await;
    learner.sees_the_frame_fit().await;
    learner.presses(&button("Copy the text")).await;
    learner.sees("Copied.").await;
    for step in ["part", "segments", "early-adopters"] {
        learner.goes_on().await;
        learner.is_at(&format!("customers/1/{step}")).await;
        learner.sees_the_frame_fit().await;
    }
    learner.sees("Take your words with you").await;
    says_no_words(&learner).await;
    learner.leaves().await;
}
