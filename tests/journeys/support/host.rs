//! Pages of other people's that hold the widget by the line of script that is documented.

use super::{Browser, Learner, Screen, Site, Target, field};

/// The element as it is documented, without attributes.
pub const ELEMENT: &str = "<customer-model-canvas></customer-model-canvas>";

/// The field of the first question.
pub fn role() -> Target {
    field("Role, 1 of 1")
}

/// A page with the script and something in its body.
pub fn page(script: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en">
<title>A page of somebody else's</title>
<script type="module" src="{script}"></script>
<h1>A lesson about customers</h1>
{body}
"#
    )
}

/// Someone on a page that takes the widget from another site, by the line of script that is documented.
pub async fn comes_to_a_host(body: &str) -> (Learner, Site) {
    let widgets = Site::with_the_package();
    let host = Site::open();
    let script = widgets.lesson() + "embed/customer-model-canvas.js";
    host.shows("host", page(&script, body));
    let learner = Learner::comes(host, Browser::new(Screen::Desk(1280, 900))).await;
    opens_the_host(&learner).await;
    (learner, widgets)
}

/// Opens the page anew.
pub async fn opens_the_host(learner: &Learner) {
    let host = learner.site.lesson() + "host";
    learner.goes_to_page("about:blank").await;
    learner.goes_to_page(&host).await;
}

/// Writes into the first question and sees it saved.
pub async fn writes_a_role(learner: &Learner, words: &str) {
    learner.waits_for_the_widget().await;
    learner.writes(&role(), words).await;
    learner.sees_that_it_is_saved().await;
}

/// Notes all events of the element, and what is said on the console, from before there is one.
pub const LISTENS: &str = "window.heard = []; window.warned = [];
    const names = ['ready', 'change', 'step', 'section-complete', 'complete', 'saved', 'error'];
    for (const name of names) document.addEventListener(name, (event) => {
        if (event.target.localName !== 'customer-model-canvas') return;
        heard.push({ name, detail: event.detail, composed: event.composed });
    });
    const warn = console.warn;
    console.warn = (...words) => { warned.push(words.join(' ')); warn(...words); }";

/// Someone on such a page, which has heard that the element is ready.
pub async fn listens(element: &str) -> (Learner, Site) {
    let (learner, widgets) = comes_to_a_host(element).await;
    learner.finds_on_each_page(LISTENS).await;
    opens_the_host(&learner).await;
    learner.waits_for_the_widget().await;
    let ready = "return heard.some(({ name }) => name === 'ready')";
    learner
        .until("the page has heard that it is ready", ready, &[])
        .await;
    (learner, widgets)
}
