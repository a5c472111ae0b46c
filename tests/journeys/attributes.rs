//! What an author sets on the element: which sections are asked for, where it begins, what can only be read.

use serde_json::json;

use crate::support::host::{
    ELEMENT, comes_to_a_host, listens, opens_the_host, role, writes_a_role,
};
use crate::support::{Learner, Site, button, field, heading, link};

/// Someone on a page whose element has these attributes.
async fn finds_an_element_with(attributes: &str) -> (Learner, Site) {
    let element = ELEMENT.replace("></", &format!(" {attributes}></"));
    let (learner, widgets) = comes_to_a_host(&element).await;
    learner.waits_for_the_widget().await;
    (learner, widgets)
}

/// The code of a link that holds a canvas with this role.
async fn code_with_a_role(words: &str) -> String {
    let (learner, _widgets) = comes_to_a_host(ELEMENT).await;
    writes_a_role(&learner, words).await;
    let code = learner.asks_page("return host.export('link')", &[]).await;
    learner.leaves().await;
    code.as_str().unwrap_or_default().to_owned()
}

async fn sets(learner: &Learner, name: &str, value: &str) {
    let set = "host.setAttribute(arguments[0], arguments[1])";
    learner.asks_page(set, &[json!(name), json!(value)]).await;
}

async fn removes(learner: &Learner, name: &str) {
    let remove = "host.removeAttribute(arguments[0])";
    learner.asks_page(remove, &[json!(name)]).await;
}

#[tokio::test]
async fn a_lesson_about_customers_asks_for_them_alone_and_ends_with_their_review() {
    let (learner, _widgets) = finds_an_element_with(r#"sections="customers""#).await;
    writes_a_role(&learner, "Readers").await;
    learner.finds_no(&link("not started Jobs to be done")).await;
    let progress = learner.asks_page("return host.progress", &[]).await;
    assert_eq!(progress, json!({ "customers": { "complete": 1, "of": 4 } }));
    let goes = "return host.goTo('customers/1/early-adopters')";
    assert_eq!(learner.asks_page(goes, &[]).await, json!(true));
    learner.is_at("customers/1/early-adopters").await;
    learner.presses(&button("Go to the review")).await;
    learner.is_at("review").await;
    learner.finds(&heading("Customers")).await;
    learner.finds_no(&heading("Value proposition")).await;
    learner.sees("3 things still to do").await;
    learner.leaves().await;
}

#[tokio::test]
async fn other_sections_in_the_midst_of_a_lesson_drop_no_word() {
    let (learner, _widgets) = finds_an_element_with(r#"sections="customers""#).await;
    learner.writes(&role(), "Readers").await;
    sets(&learner, "sections", "jobs, value").await;
    learner.is_at("jobs/1/job-stories").await;
    learner.sees("Readers").await;
    removes(&learner, "sections").await;
    learner.is_at("jobs/1/job-stories").await;
    learner.goes_back().await;
    learner.goes_back().await;
    learner.is_at("customers/1/segments").await;
    sets(&learner, "sections", "custommers").await;
    learner.is_at("customers/1/segments").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_newcomer_starts_where_the_author_wants_and_whoever_comes_back_where_they_were() {
    let (learner, _widgets) = finds_an_element_with(r#"start="jobs/1/pains""#).await;
    learner.is_at("jobs/1/pains").await;
    learner
        .writes(&field("Pain, 1 of 1"), "It takes an hour")
        .await;
    learner.goes_on().await;
    learner.is_at("jobs/1/gains").await;
    learner.sees_that_it_is_saved().await;
    opens_the_host(&learner).await;
    learner.waits_for_the_widget().await;
    learner.is_at("jobs/1/gains").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_start_that_is_no_question_is_told_to_the_author_and_the_first_one_asked() {
    let attributes = r#"start="jobs/pains" lang="xx" heading-level="7" canvas="c.nonsense"
        sections="customers others""#;
    let element = ELEMENT.replace("></", &format!(" {attributes}></"));
    let (learner, _widgets) = listens(&element).await;
    let warned = learner.asks_page("return warned", &[]).await.to_string();
    learner.is_at("customers/types").await;
    learner.finds(&link("not started Jobs to be done")).await;
    for name in ["start", "lang", "heading-level", "sections", "canvas"] {
        assert!(warned.contains(name), "{warned} does not tell of {name}");
    }
    learner.leaves().await;
}

#[tokio::test]
async fn a_newcomer_begins_with_the_author_s_canvas_and_keeps_their_own_from_then_on() {
    let code = code_with_a_role("Borrowers").await;
    let (learner, _widgets) = finds_an_element_with(&format!("canvas=\"{code}\"")).await;
    learner.reads_in(&role(), "Borrowers").await;
    // As long as nothing is written, it is the author's to change.
    let kept = "return localStorage.getItem('customer-model-canvas')";
    assert_eq!(learner.asks_page(kept, &[]).await, json!(null));
    learner.rewrites(&role(), "Lenders").await;
    learner.sees_that_it_is_saved().await;
    opens_the_host(&learner).await;
    learner.waits_for_the_widget().await;
    learner.reads_in(&role(), "Lenders").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_canvas_to_be_read_shows_what_is_kept_and_takes_no_word() {
    let (learner, _widgets) = finds_an_element_with("").await;
    learner.writes(&role(), "Readers").await;
    // At once, before the last letters are saved.
    sets(&learner, "readonly", "").await;
    learner.finds(&heading("Readers")).await;
    learner.sees("It cannot be changed on this page.").await;
    let fields = "return root.querySelectorAll('textarea, input').length";
    assert_eq!(learner.asks_page(fields, &[]).await, json!(0));
    let text = learner.asks_page("return host.export('text')", &[]).await;
    assert!(text.to_string().contains("Readers"), "{text}");
    let tries = "try { host.canvas = host.canvas } catch (error) { return error.name }";
    assert_eq!(learner.asks_page(tries, &[]).await, json!("Error"));
    // The address of all canvases, where they could be changed, leads nowhere.
    learner
        .asks_page("location.hash = '#customer-model/canvases'", &[])
        .await;
    learner
        .asks_page("return new Promise((done) => setTimeout(done))", &[])
        .await;
    learner.finds(&heading("Readers")).await;
    learner.asks_page("history.back()", &[]).await;
    removes(&learner, "readonly").await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_somebody_handed_in_is_read_in_place_of_the_reader_s_own_canvas() {
    let code = code_with_a_role("Borrowers").await;
    let (learner, _widgets) = finds_an_element_with("").await;
    writes_a_role(&learner, "Readers").await;
    sets(&learner, "canvas", &code).await;
    learner.reads_in(&role(), "Readers").await;
    sets(&learner, "readonly", "").await;
    learner.finds(&heading("Borrowers")).await;
    removes(&learner, "canvas").await;
    learner.finds(&heading("Readers")).await;
    learner.leaves().await;
}

#[tokio::test]
async fn headings_stand_below_those_of_the_page_in_the_language_of_their_words() {
    let (learner, _widgets) = finds_an_element_with(r#"heading-level="2""#).await;
    let wrong = "const down = +host.getAttribute('heading-level') - 1;
        const headings = [...root.querySelectorAll('h1,h2,h3,h4,h5')];
        const isWrong = (one) => +one.ariaLevel !== +one.localName[1] + down;
        return headings.length ? headings.filter(isWrong).length : 'no heading'";
    assert_eq!(learner.asks_page(wrong, &[]).await, json!(0));
    learner.writes(&role(), "Readers").await;
    sets(&learner, "heading-level", "4").await;
    assert_eq!(learner.asks_page(wrong, &[]).await, json!(0));
    learner.reads_in(&role(), "Readers").await;
    learner.has_the_focus_on(&role()).await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    assert_eq!(learner.asks_page(wrong, &[]).await, json!(0));
    learner.goes_to_the_canvases().await;
    learner.finds(&heading("Your canvases")).await;
    assert_eq!(learner.asks_page(wrong, &[]).await, json!(0));
    let speaks = "document.documentElement.lang = 'ar'; document.documentElement.dir = 'rtl';
        const part = root.querySelector('.widget');
        return [part.closest('[lang]').lang, getComputedStyle(part).direction]";
    assert_eq!(learner.asks_page(speaks, &[]).await, json!(["en", "ltr"]));
    learner.leaves().await;
}

#[tokio::test]
async fn an_author_s_colours_and_parts_reach_in_and_nothing_else_does() {
    let style = "<style>
        customer-model-canvas { --accent: rgb(122, 31, 92); --radius: 0; }
        customer-model-canvas::part(next) { text-transform: uppercase; }
        * { letter-spacing: 9px; } h1 { color: red; } textarea { display: none; }</style>";
    let (learner, _widgets) = comes_to_a_host(&format!("{style}{ELEMENT}")).await;
    writes_a_role(&learner, "Readers").await;
    let looks = "const { backgroundColor, borderRadius, textTransform, letterSpacing } =
            getComputedStyle(root.querySelector('.button--next'));
        const title = getComputedStyle(root.querySelector('h1')).color;
        return { backgroundColor, borderRadius, textTransform, letterSpacing, title }";
    assert_eq!(
        learner.asks_page(looks, &[]).await,
        json!({
            "backgroundColor": "rgb(122, 31, 92)",
            "borderRadius": "0px",
            "textTransform": "uppercase",
            "letterSpacing": "normal",
            "title": "rgb(28, 33, 38)",
        })
    );
    learner.leaves().await;
}
