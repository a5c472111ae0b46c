//! In which language the widget speaks, and that a change of it takes no word with it.

use std::collections::BTreeSet;

use customer_model_canvas::content::{Words, all_examples};
use fantoccini::key::Key;
use serde_json::json;

use crate::accessible::has_no_fault;
use crate::support::host::{ELEMENT, comes_to_a_host, opens_the_host, role};
use crate::support::{Browser, Learner, Screen, Site, button, facebook, field, heading};

const SPANISH: &str = "¿A quién necesita tu modelo de negocio?";

/// Someone on somebody else's page in a language, whose element has these attributes.
async fn comes_to_a_page_in(language: &str, attributes: &str) -> (Learner, Site) {
    let element = ELEMENT.replace("></", &format!(" {attributes}></"));
    let (learner, widgets) = comes_to_a_host("<p>The lesson</p>").await;
    let script = widgets.lesson() + "embed/customer-model-canvas.js";
    let page = crate::support::host::page(&script, &element);
    let page = page.replace("lang=\"en\"", &format!("lang=\"{language}\""));
    learner.site.shows("host", page);
    opens_the_host(&learner).await;
    learner.waits_for_the_widget().await;
    (learner, widgets)
}

/// Whether the widget is written in a language, and from which side.
async fn speaks(learner: &Learner, language: &str, direction: &str) {
    let script = "const widget = root.querySelector('.widget');
        return widget && host.language === arguments[0] &&
            widget.closest('[lang]').lang === arguments[0] &&
            getComputedStyle(widget).direction === arguments[1]";
    let what = format!("it speaks {language}, {direction}");
    let arguments = [json!(language), json!(direction)];
    learner.until(&what, script, &arguments).await;
}

/// Someone at the lesson's own page, opened with an address that goes on like this.
pub async fn opens_the_lesson_with(rest: &str) -> Learner {
    let learner = Learner::comes(Site::open(), Browser::new(Screen::Desk(1280, 900))).await;
    learner.goes_to_page(&(learner.site.lesson() + rest)).await;
    learner.waits_for_the_widget().await;
    learner
}

/// Chooses a language in the widget, by what it calls itself.
async fn chooses(learner: &Learner, language: &str) {
    let script = "const select = root.querySelector('.languages select');
        const option = [...select.options].find(({ text }) => text === arguments[0]);
        select.focus();
        select.value = option.value;
        select.dispatchEvent(new Event('change'))";
    learner.asks_page(script, &[json!(language)]).await;
}

#[tokio::test]
async fn the_attribute_comes_first_then_the_page_then_the_browser() {
    let (learner, _widgets) = comes_to_a_page_in("es-MX", "").await;
    speaks(&learner, "es", "ltr").await;
    learner.sees(SPANISH).await;
    learner.leaves().await;
    let (learner, _widgets) = comes_to_a_page_in("es", "lang=\"ar\"").await;
    speaks(&learner, "ar", "rtl").await;
    learner.leaves().await;
    // The browser of the journeys is in English.
    let (learner, _widgets) = comes_to_a_page_in("xx", "").await;
    speaks(&learner, "en", "ltr").await;
    learner.leaves().await;
}

#[tokio::test]
async fn only_the_language_in_use_is_fetched() {
    let learner = opens_the_lesson_with("?lang=ar").await;
    learner
        .writes(&field(first_role(Words::of("ar"))), "الكل")
        .await;
    learner.sees(Words::of("ar").say("remark.keep")).await;
    let fetched = "const names = performance.getEntriesByType('resource').map(({ name }) => name);
        return names.filter((name) => /-(en|es|ar)-/.test(name))
            .map((name) => name.match(/([a-z0-9-]+)-[0-9a-f]{16}/)[1]).sort()";
    let expected = json!(["coach-ar", "words-ar"]);
    assert_eq!(learner.asks_page(fetched, &[]).await, expected);
    learner.leaves().await;
}

pub fn first_role(words: Words) -> String {
    let label = words.say("question.types.label");
    let values = [("label", label), ("number", "1"), ("count", "1")];
    words.fill("list.entry", &values)
}

#[tokio::test]
async fn another_language_in_the_midst_of_a_word_keeps_the_word_the_caret_and_the_undo() {
    let (learner, _widgets) = comes_to_a_page_in("en", "").await;
    learner.writes(&role(), "Read").await;
    learner.presses_key(Key::Left).await;
    let turn = "document.documentElement.lang = arguments[0]";
    learner.asks_page(turn, &[json!("es")]).await;
    speaks(&learner, "es", "ltr").await;
    let spanish = field(first_role(Words::of("es")));
    learner.has_the_focus_on(&spanish).await;
    learner.types("a").await;
    learner.reads_in(&spanish, "Reaad").await;
    learner.asks_page(turn, &[json!("ar")]).await;
    speaks(&learner, "ar", "rtl").await;
    let arabic = field(first_role(Words::of("ar")));
    learner.reads_in(&arabic, "Reaad").await;
    learner
        .presses(&button(Words::of("ar").say("history.undo")))
        .await;
    learner
        .presses(&button(Words::of("ar").say("history.undo")))
        .await;
    learner.reads_in(&arabic, "").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_learner_chooses_a_language_and_finds_it_again() {
    let learner = opens_the_lesson_with("").await;
    learner.writes(&role(), "Readers").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    chooses(&learner, "Español").await;
    speaks(&learner, "es", "ltr").await;
    learner.is_at("customers/1/part").await;
    learner.sees("Readers").await;
    let choice = "return focused()?.localName === 'select'";
    learner
        .until("the choice keeps the focus", choice, &[])
        .await;
    let page = "return [document.documentElement.lang, document.title]";
    let expected = json!(["es", Words::of("es").say("head.title")]);
    assert_eq!(learner.asks_page(page, &[]).await, expected);
    learner.sees(Words::of("es").say("kept.saved")).await;
    learner.reloads().await;
    speaks(&learner, "es", "ltr").await;
    learner.sees("Readers").await;
    chooses(&learner, "English").await;
    speaks(&learner, "en", "ltr").await;
    learner.finds_no_errors().await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_language_that_does_not_arrive_leaves_the_old_one_and_says_so() {
    let learner = opens_the_lesson_with("").await;
    learner.writes(&role(), "Readers").await;
    learner.is_offline(true).await;
    chooses(&learner, "العربية").await;
    learner.sees("That language did not arrive.").await;
    speaks(&learner, "en", "ltr").await;
    learner.reads_in(&role(), "Readers").await;
    learner.is_offline(false).await;
    chooses(&learner, "العربية").await;
    speaks(&learner, "ar", "rtl").await;
    learner.leaves().await;
}

#[tokio::test]
async fn another_programme_in_the_midst_of_work_says_other_things_and_keeps_every_word() {
    let (learner, _widgets) = comes_to_a_page_in("en", "").await;
    learner.writes(&role(), "Readers").await;
    learner
        .finds_no(&button("A model that one person can carry"))
        .await;
    let set = "host.setAttribute('program', arguments[0])";
    learner.asks_page(set, &[json!("p2p")]).await;
    learner
        .finds(&button("A model that one person can carry"))
        .await;
    learner
        .sees("Each further customer type multiplies the work")
        .await;
    learner.reads_in(&role(), "Readers").await;
    learner.asks_page(set, &[json!("core")]).await;
    learner
        .sees_no_more("Each further customer type multiplies the work")
        .await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

/// Goes through every question of a filled canvas, with all help open, in one language.
async fn no_question_has_a_fault_in(language: &str) {
    let words = Words::of(language);
    let address = format!("?lang={language}#customer-model/canvases/example/facebook");
    let learner = opens_the_lesson_with(&address).await;
    learner.presses(&button(words.say("look.start-from"))).await;
    let mut addresses: Vec<String> = facebook::pages()
        .into_iter()
        .map(|page| page.address)
        .collect();
    addresses.push("review".into());
    for address in addresses {
        learner
            .asks_page(
                "location.hash = `customer-model/${arguments[0]}`",
                &[json!(address)],
            )
            .await;
        learner.is_at(&address).await;
        let open = "for (const one of root.querySelectorAll('details')) one.open = true";
        learner.asks_page(open, &[]).await;
        has_no_fault(&learner, &format!("{language}: {address}")).await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn no_question_of_a_filled_canvas_has_a_fault_in_english() {
    no_question_has_a_fault_in("en").await;
}

#[tokio::test]
async fn no_question_of_a_filled_canvas_has_a_fault_in_spanish() {
    no_question_has_a_fault_in("es").await;
}

#[tokio::test]
async fn no_question_of_a_filled_canvas_has_a_fault_in_arabic() {
    no_question_has_a_fault_in("ar").await;
}

#[tokio::test]
async fn numbers_take_the_form_that_the_browser_knows_for_the_language() {
    let learner = opens_the_lesson_with("?lang=ar#customer-model/review").await;
    let languages: BTreeSet<String> = all_examples().into_iter().map(|one| one.0).collect();
    for language in languages {
        // Forms for millions are never needed.
        let forms = "const rules = new Intl.PluralRules(arguments[0]);
            const all = [...Array(200).keys()].map((number) => rules.select(number));
            return [...new Set(all)].sort()";
        let forms = learner.asks_page(forms, &[json!(language)]).await;
        let words = Words::of(&language);
        let known = (0..6).filter_map(|at| words.get(&format!("language.plurals.{at}")));
        let known: BTreeSet<&str> = known.collect();
        assert_eq!(forms, json!(known), "content/{language}/language.json");
    }
    let many = Words::of("ar").say("review.missing.many");
    let many = many.replace("{count}", "15");
    learner.finds(&button(many)).await;
    learner
        .finds(&heading(Words::of("ar").say("question.canvas.ask")))
        .await;
    learner.leaves().await;
}
