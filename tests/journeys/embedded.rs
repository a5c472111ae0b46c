//! The widget on other people's pages: one line of script from another site, and an element.

use serde_json::json;

use crate::support::host::{ELEMENT, comes_to_a_host, opens_the_host, page, role, writes_a_role};
use crate::support::{Browser, Learner, Screen, Site, button, field, heading, link};

/// What a careful host allows, and no more.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; \
    require-trusted-types-for 'script'";

#[tokio::test]
async fn one_line_of_script_from_another_site_is_all_it_takes() {
    let (learner, _widgets) = comes_to_a_host(ELEMENT).await;
    writes_a_role(&learner, "Readers").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    learner.goes_to_the_canvases().await;
    learner.sees("Readers open now").await;
    learner.presses(&button("Back to your canvas")).await;
    learner.is_at("customers/1/part").await;
    opens_the_host(&learner).await;
    learner.waits_for_the_widget().await;
    learner.is_at("customers/1/part").await;
    learner.goes_back().await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_first_question_of_the_embed_takes_typing_before_the_module_is_there() {
    let widgets = Site::with_the_package();
    widgets.hold_the_module_back();
    let host = Site::open();
    let script = widgets.lesson() + "embed/customer-model-canvas.js";
    host.shows("host", page(&script, ELEMENT));
    let learner = Learner::comes(host, Browser::new(Screen::Desk(1280, 900))).await;
    opens_the_host(&learner).await;
    learner.writes(&role(), "Readers").await;
    learner.sees("The rest is still on its way.").await;
    widgets.release_the_module();
    learner.waits_for_the_widget().await;
    learner.has_the_focus_on(&role()).await;
    learner.types(" at night").await;
    learner.reads_in(&role(), "Readers at night").await;
    learner.sees_that_it_is_saved().await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_strict_host_has_nothing_to_object_to() {
    let site = Site::with_the_package();
    let html = page("embed/customer-model-canvas.js", ELEMENT);
    let host = site.shows_strictly("host", html, STRICT);
    let learner = Learner::comes(site, Browser::new(Screen::Desk(1280, 900))).await;
    let watch = "window.objections = [];
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
            objections.push([effectiveDirective, blockedURI, sample].join(' ')))";
    learner.finds_on_each_page(watch).await;
    learner.goes_to_page(&host).await;
    writes_a_role(&learner, "Readers").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    let ask = "location.hash = '#customer-model/jobs/1/job-stories'";
    learner.asks_page(ask, &[]).await;
    learner.is_at("jobs/1/job-stories").await;
    learner
        .writes(&field("I want to: the progress"), "use an app")
        .await;
    learner.goes_to(&field("So I can: the outcome")).await;
    learner.sees("“use an app” names a thing to use").await;
    learner.goes_to_the_canvases().await;
    learner.sees("Readers open now").await;
    learner.presses(&button("Back to your canvas")).await;
    learner
        .asks_page("location.hash = '#customer-model/review'", &[])
        .await;
    learner.presses(&link("Share it or take it along")).await;
    learner.has_the_focus_on(&heading("or take it along")).await;
    let shown = "return [...root.querySelectorAll('img')].every((one) => one.naturalWidth)";
    learner.until("all pictures are there", shown, &[]).await;
    let objections = learner.asks_page("return window.objections", &[]).await;
    assert_eq!(objections, json!([]));
    learner.finds_no_errors().await;
    // Else the journey would show nothing.
    learner
        .asks_page("document.body.setAttribute('style', 'color: red')", &[])
        .await;
    let objects = "return window.objections.length === 1";
    learner.until("the host is strict", objects, &[]).await;
    learner.closes_the_browser().await;
}

#[tokio::test]
async fn an_element_that_a_script_makes_later_starts_too() {
    let (learner, _widgets) = comes_to_a_host("").await;
    let defined = "return customElements.get('customer-model-canvas') !== undefined";
    learner.until("the script is there", defined, &[]).await;
    let make = "const one = document.createElement('customer-model-canvas');
        one.setAttribute('storage-key', 'made');
        document.body.append(one)";
    learner.asks_page(make, &[]).await;
    writes_a_role(&learner, "Readers").await;
    let kept = "return localStorage.getItem('made')?.includes('Readers')";
    learner.until("it is kept under its key", kept, &[]).await;
    learner.leaves().await;
}

#[tokio::test]
async fn two_elements_with_different_keys_keep_their_words_apart() {
    let other = r#"<customer-model-canvas storage-key="other"></customer-model-canvas>"#;
    let (learner, _widgets) = comes_to_a_host(&format!("{ELEMENT}{other}")).await;
    writes_a_role(&learner, "Readers").await;
    learner.turns_to_widget(2).await;
    writes_a_role(&learner, "Listeners").await;
    opens_the_host(&learner).await;
    learner.waits_for_the_widget().await;
    learner.reads_in(&role(), "Readers").await;
    learner.turns_to_widget(2).await;
    learner.waits_for_the_widget().await;
    learner.reads_in(&role(), "Listeners").await;
    learner.leaves().await;
}

#[tokio::test]
async fn two_elements_with_one_key_are_in_step_and_a_third_shows_what_they_hold() {
    let reading = ELEMENT.replace("></", " readonly></");
    let (learner, _widgets) = comes_to_a_host(&[ELEMENT, ELEMENT, &reading].concat()).await;
    learner.waits_for_the_widget().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.turns_to_widget(2).await;
    learner.reads_in(&role(), "Readers").await;
    learner.rewrites(&role(), "Listeners").await;
    learner.sees_that_it_is_saved().await;
    learner.turns_to_widget(3).await;
    learner.finds(&heading("Listeners")).await;
    learner.turns_to_widget(1).await;
    learner.reads_in(&role(), "Listeners").await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_element_that_is_moved_within_the_page_goes_on_as_it_is() {
    let (learner, _widgets) = comes_to_a_host(&format!("{ELEMENT}<section></section>")).await;
    learner.waits_for_the_widget().await;
    learner.writes(&role(), "Readers").await;
    let go = "window.before = root.querySelector('.widget');
        document.querySelector('section').append(host)";
    learner.asks_page(go, &[]).await;
    learner.reads_in(&role(), "Readers").await;
    let same = "return host.parentNode.localName === 'section'
        && root.querySelectorAll('.widget').length === 1
        && root.querySelector('.widget') === window.before";
    assert_eq!(learner.asks_page(same, &[]).await, json!(true));
    learner.goes_on().await;
    learner.goes_back().await;
    learner.reads_in(&role(), "Readers").await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "").await;
    learner.sees_that_it_is_saved().await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_element_that_is_taken_off_and_put_back_has_its_words() {
    let (learner, _widgets) = comes_to_a_host(ELEMENT).await;
    learner.waits_for_the_widget().await;
    learner.writes(&role(), "Readers").await;
    // At once, so that the last letters are kept on the way off and not before.
    let away = "window.away = host; host.remove();
        return Promise.resolve().then(() => away.shadowRoot.querySelector('.widget') === null)";
    assert_eq!(learner.asks_page(away, &[]).await, json!(true));
    for _ in 0..2 {
        let back = "document.body.append(window.away)";
        learner.asks_page(back, &[]).await;
        learner.waits_for_the_widget().await;
        learner.reads_in(&role(), "Readers").await;
        let one = "return root.querySelectorAll('.widget').length";
        assert_eq!(learner.asks_page(one, &[]).await, json!(1));
        learner.asks_page("host.remove()", &[]).await;
    }
    learner
        .asks_page("document.body.append(window.away)", &[])
        .await;
    learner.waits_for_the_widget().await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    learner.leaves().await;
}
