//! What the page around the widget hears of it and can ask of its element.

use serde_json::{Value, json};

use crate::support::host::{
    ELEMENT, LISTENS, comes_to_a_host, listens, opens_the_host, role, writes_a_role,
};
use crate::support::{Learner, button, field, radio};

/// The details of all events of a name so far.
async fn heard(learner: &Learner, name: &str) -> Vec<Value> {
    let script = "return heard.filter((one) => one.name === arguments[0]).map((one) => one.detail)";
    let found = learner.asks_page(script, &[json!(name)]).await;
    found.as_array().cloned().unwrap_or_default()
}

#[tokio::test]
async fn a_page_hears_what_a_learner_does_and_none_of_their_words() {
    let (learner, _widgets) = listens(ELEMENT).await;
    let ready = heard(&learner, "ready").await;
    assert_eq!(ready.len(), 1);
    assert_eq!(ready[0]["step"], "customers/types");
    assert_eq!(
        ready[0]["progress"]["jobs"],
        json!({ "complete": 0, "of": 4 })
    );
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let saved = "return heard.at(-1)?.name === 'saved'";
    learner
        .until("the page has heard of the save", saved, &[])
        .await;
    assert_eq!(heard(&learner, "change").await.len(), "Readers".len());
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    let steps = heard(&learner, "step").await;
    assert_eq!(steps, [json!({ "step": "customers/1/part" })]);
    let all = learner.asks_page("return JSON.stringify(heard)", &[]).await;
    assert!(!all.to_string().contains("Readers"), "{all}");
    let composed = "return heard.every(({ composed }) => composed)";
    assert_eq!(learner.asks_page(composed, &[]).await, json!(true));
    assert!(heard(&learner, "error").await.is_empty());
    learner.leaves().await;
}

#[tokio::test]
async fn a_page_hears_that_a_section_is_complete_once_and_then_that_all_are() {
    let (learner, _widgets) = listens(ELEMENT).await;
    // All but one answer, as a canvas that the page puts in.
    let canvas: Value =
        serde_json::from_str(include_str!("support/all_but_one.json")).expect("the canvas is JSON");
    let put = "host.canvas = arguments[0]; return true";
    learner.asks_page(put, &[canvas]).await;
    let three = "return heard.filter(({ name }) => name === 'section-complete').length === 3";
    learner
        .until("three sections are complete", three, &[])
        .await;
    assert!(heard(&learner, "complete").await.is_empty());
    assert_eq!(
        learner
            .asks_page("return host.goTo('customers/1/part')", &[])
            .await,
        json!(true)
    );
    learner.is_at("customers/1/part").await;
    learner.chooses(&radio("They pay")).await;
    let done = "return heard.some(({ name }) => name === 'complete')";
    learner.until("all sections are complete", done, &[]).await;
    let sections = heard(&learner, "section-complete").await;
    assert_eq!(sections.len(), 4);
    assert_eq!(sections[3]["section"], "customers");
    learner.leaves().await;
}

#[tokio::test]
async fn a_page_reads_and_sets_the_canvas_and_an_undo_takes_that_back() {
    let (learner, _widgets) = listens(ELEMENT).await;
    writes_a_role(&learner, "Readers").await;
    let set = "const canvas = host.canvas;
        const text = JSON.stringify(canvas);
        host.canvas = JSON.parse(text.replace('Readers', 'Listeners'));
        return text.includes('Readers')";
    assert_eq!(learner.asks_page(set, &[]).await, json!(true));
    learner.reads_in(&role(), "Listeners").await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "Readers").await;
    for nonsense in [
        json!(null),
        json!(5),
        json!({}),
        json!({ "format": "other" }),
        json!("{"),
    ] {
        let tries = "try { host.canvas = arguments[0]; return 'taken' } catch (error) { return error.name }";
        let answer = learner
            .asks_page(tries, std::slice::from_ref(&nonsense))
            .await;
        assert_eq!(answer, json!("TypeError"), "{nonsense}");
        learner.reads_in(&role(), "Readers").await;
    }
    assert_eq!(
        learner.asks_page("return host.save()", &[]).await,
        json!(true)
    );
    learner.leaves().await;
}

#[tokio::test]
async fn a_page_exports_the_canvas_in_each_form() {
    let (learner, _widgets) = listens(ELEMENT).await;
    writes_a_role(&learner, "Readers").await;
    for (form, part) in [
        ("json", "\"Readers\""),
        ("markdown", "Readers"),
        ("text", "Readers"),
        ("svg", "<svg"),
        ("link", "c."),
    ] {
        let export = "return host.export(arguments[0])";
        let text = learner.asks_page(export, &[json!(form)]).await;
        let text = text.as_str().unwrap_or_default();
        assert!(text.contains(part), "{form}: {text}");
    }
    let other = "return host.export('other').catch((error) => error.name)";
    assert_eq!(learner.asks_page(other, &[]).await, json!("RangeError"));
    learner.leaves().await;
}

#[tokio::test]
async fn a_page_goes_to_a_question_also_from_all_canvases_and_to_no_other_place() {
    let (learner, _widgets) = listens(ELEMENT).await;
    writes_a_role(&learner, "Readers").await;
    learner.goes_to_the_canvases().await;
    learner.sees("Readers open now").await;
    let goes = "return host.goTo('jobs/1/pains')";
    assert_eq!(learner.asks_page(goes, &[]).await, json!(true));
    learner.is_at("jobs/1/pains").await;
    learner.finds(&field("Pain, 1 of 1")).await;
    let nowhere =
        "return ['', 'nowhere', '__proto__', 'jobs/1/pains/x'].some((to) => host.goTo(to))";
    assert_eq!(learner.asks_page(nowhere, &[]).await, json!(false));
    learner.is_at("jobs/1/pains").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_theme_is_what_the_author_wants_and_a_bad_one_falls_back_with_a_warning() {
    let element = r#"<customer-model-canvas theme="dark" program="other"></customer-model-canvas>"#;
    let (learner, _widgets) = listens(element).await;
    let ground = "return getComputedStyle(host).backgroundColor";
    let dark = learner.asks_page(ground, &[]).await;
    assert_eq!(dark, json!("rgb(20, 23, 26)"));
    let scheme = "return getComputedStyle(host).colorScheme";
    assert_eq!(learner.asks_page(scheme, &[]).await, json!("dark"));
    let media = |media| json!({ "media": media });
    let set = "Emulation.setEmulatedMedia";
    learner.devtools(set, media("print")).await;
    assert_eq!(learner.asks_page(scheme, &[]).await, json!("light dark"));
    learner.devtools(set, media("")).await;
    learner
        .asks_page("host.setAttribute('theme', 'light')", &[])
        .await;
    let light = learner.asks_page(ground, &[]).await;
    assert_eq!(light, json!("rgb(246, 245, 241)"));
    learner
        .asks_page("host.setAttribute('theme', 'purple')", &[])
        .await;
    learner.prefers("dark").await;
    assert_eq!(learner.asks_page(ground, &[]).await, dark);
    let warned = learner.asks_page("return warned", &[]).await.to_string();
    for (name, value) in [("program", "other"), ("theme", "purple")] {
        let says = warned.contains(name) && warned.contains(value);
        assert!(says, "{warned} does not tell of {name}");
    }
    learner.leaves().await;
}

#[tokio::test]
async fn another_storage_key_in_the_midst_of_typing_drops_no_word() {
    let (learner, _widgets) = listens(ELEMENT).await;
    learner.writes(&role(), "Readers").await;
    // At once, before the last letters are saved.
    let change = "host.setAttribute('storage-key', 'other')";
    learner.asks_page(change, &[]).await;
    let twice = "return heard.filter(({ name }) => name === 'ready').length === 2";
    learner.until("the other canvas is open", twice, &[]).await;
    learner.reads_in(&role(), "").await;
    writes_a_role(&learner, "Listeners").await;
    learner
        .asks_page("host.removeAttribute('storage-key')", &[])
        .await;
    learner.reads_in(&role(), "Readers").await;
    learner.asks_page(change, &[]).await;
    learner.reads_in(&role(), "Listeners").await;
    let one = "return root.querySelectorAll('.widget').length";
    assert_eq!(learner.asks_page(one, &[]).await, json!(1));
    learner.leaves().await;
}

#[tokio::test]
async fn a_storage_key_that_is_set_while_the_module_is_on_its_way_opens_its_canvas_alone() {
    let (learner, _widgets) = comes_to_a_host("").await;
    learner.finds_on_each_page(LISTENS).await;
    opens_the_host(&learner).await;
    let make = "const one = document.createElement('customer-model-canvas');
        document.body.append(one);
        one.setAttribute('storage-key', 'made')";
    learner.asks_page(make, &[]).await;
    writes_a_role(&learner, "Readers").await;
    let kept = "return localStorage.getItem('made')?.includes('Readers')";
    learner.until("it is kept under its key", kept, &[]).await;
    assert_eq!(heard(&learner, "ready").await.len(), 1);
    let other = "return localStorage.getItem('customer-model-canvas')";
    assert_eq!(learner.asks_page(other, &[]).await, Value::Null);
    learner.leaves().await;
}

#[tokio::test]
async fn another_program_brings_its_checks_to_what_is_already_written() {
    let (learner, _widgets) = listens(ELEMENT).await;
    assert_eq!(
        learner
            .asks_page("return host.goTo('solution/features')", &[])
            .await,
        json!(true)
    );
    let feature = field("Feature, 1 of 1");
    let words = "A sales team that calls each customer";
    learner.writes(&feature, words).await;
    learner.goes_on().await;
    learner.is_at("solution/delivery").await;
    let change = "host.setAttribute('program', 'p2p')";
    learner.asks_page(change, &[]).await;
    learner.goes_back().await;
    learner.reads_in(&feature, words).await;
    learner.sees("is hard to keep up for one person.").await;
    learner.leaves().await;
}
