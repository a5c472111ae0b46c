//! The packages for learning platforms on one: visits that are suspended, resumed and completed, on one
//! device and on another; and whatever goes wrong on the way, no word is lost.

use serde_json::{Value, json};

use crate::support::course::{BOTH, ONE, Standard, TWO, at, canvas_of, comes, platform};
use crate::support::host::role;
use crate::support::{Learner, Site, button, heading, radio};

const ALL_BUT_ONE: &str = include_str!("support/all_but_one.json");

/// The canvas as a platform may have it.
const FORM: &str = r"/^1\.[0-9a-z]+\.c\.[\w-]+$/";

/// Tests what is saved for being completed.
const COMPLETED: &str =
    "(cmi) => (cmi?.core?.lesson_status ?? cmi?.completion_status) === 'completed'";

/// What a visit has left with the platform when somebody wrote a role.
async fn left_by_writing(standard: Standard, text: &str) -> Value {
    let learner = comes(standard).await;
    learner.visits(standard, &Value::Null).await;
    learner.writes(&role(), text).await;
    learner.waits_until_the_canvas_is_saved().await;
    let left = learner.ends_the_visit().await;
    learner.leaves().await;
    left["saved"].clone()
}

async fn is_suspended_resumed_and_completed(standard: Standard) {
    let learner = comes(standard).await;
    learner.visits(standard, &Value::Null).await;
    learner.writes(&role(), "Readers").await;
    learner.goes_on().await;
    learner.is_at("customers/1/part").await;
    learner.waits_until_the_canvas_is_saved().await;
    let left = learner.ends_the_visit().await;
    let saved = &left["saved"];
    assert_eq!(at(saved, standard.status), "incomplete");
    assert_eq!(at(saved, standard.place), "customers/1/part");
    assert_eq!(at(saved, standard.exit), "suspend");
    assert_eq!(
        at(saved, standard.score),
        "",
        "nobody has asked for a score"
    );
    let ends = left["calls"].as_array().into_iter().flatten();
    assert_eq!(ends.filter(|call| **call == standard.end).count(), 1);

    // On the same device.
    learner.visits(standard, saved).await;
    learner.is_at("customers/1/part").await;
    learner.chooses(&radio("They pay")).await;
    learner.waits_until_the_canvas_is_saved().await;
    let left = learner.ends_the_visit().await;
    learner.leaves().await;

    // On another one.
    let learner = comes(standard).await;
    learner.visits(standard, &left["saved"]).await;
    learner.is_at("customers/1/part").await;
    assert!(learner.is_ticked(&radio("They pay")).await);
    learner.goes_back().await;
    learner.reads_in(&role(), "Readers").await;
    learner.hears_nothing_of_the_course().await;
    let rest: Value = serde_json::from_str(ALL_BUT_ONE).expect("a canvas");
    learner.puts_in(&rest).await;
    let last = "return host.goTo('customers/1/part')";
    learner.asks_page(last, &[]).await;
    learner.is_at("customers/1/part").await;
    learner.chooses(&radio("They pay")).await;
    learner
        .waits_until_saved("it is completed", COMPLETED)
        .await;
    learner.waits_until_the_canvas_is_saved().await;
    let left = learner.ends_the_visit().await;
    assert_eq!(at(&left["saved"], standard.exit), "suspend");
    learner.leaves().await;

    // Completed it stays, whatever is written after that.
    let learner = comes(standard).await;
    learner.visits(standard, &left["saved"]).await;
    let away = "location.hash = '#customer-model/customers/types'";
    learner.asks_page(away, &[]).await;
    learner.adds_a_customer().await;
    learner.waits_until_the_canvas_is_saved().await;
    let left = learner.ends_the_visit().await;
    assert_eq!(at(&left["saved"], standard.status), "completed");
    learner.leaves().await;
}

#[tokio::test]
async fn a_visit_by_scorm_1_2_is_suspended_resumed_and_completed() {
    is_suspended_resumed_and_completed(ONE).await;
}

#[tokio::test]
async fn a_visit_by_scorm_2004_is_suspended_resumed_and_completed() {
    is_suspended_resumed_and_completed(TWO).await;
}

#[tokio::test]
async fn the_time_of_a_visit_is_written_as_each_standard_has_it() {
    for (standard, form) in [(ONE, r"/^\d\d+:\d\d:\d\d$/"), (TWO, r"/^PT\d+H\d+M\d+S$/")] {
        let saved = left_by_writing(standard, "Readers").await;
        let time = at(&saved, standard.time).to_owned();
        let learner = comes(standard).await;
        learner.visits(standard, &saved).await;
        let fits = format!("return [{form}.test(arguments[0]), {FORM}.test(arguments[1])]");
        let texts = [json!(time), json!(canvas_of(&saved))];
        let fits = learner.asks_page(&fits, &texts).await;
        assert_eq!(fits, json!([true, true]), "{time} {}", canvas_of(&saved));
        learner.leaves().await;
    }
}

#[tokio::test]
async fn an_author_asks_for_a_score_and_for_completion_by_review() {
    for standard in BOTH {
        let learner = comes(standard).await;
        let page = learner.site.text_of("index.html");
        let asks = "<customer-model-canvas completed-when=\"reviewed\" score=\"progress\"";
        let page = page.replacen("<customer-model-canvas", asks, 1);
        learner.site.shows("asking", page);
        let html = platform(standard, &Value::Null, "learner-1", "./asking");
        let page = learner.site.shows("platform", html);
        learner.goes_to_page(&page).await;
        learner.enters_the_frame().await;
        learner.waits_for_the_widget().await;
        learner.writes(&role(), "Readers").await;
        let scored = "(cmi) => Number((cmi?.core ?? cmi)?.score.raw) > 0";
        let saved = learner.waits_until_saved("there is a score", scored).await;
        assert_eq!(at(&saved, standard.status), "incomplete");
        let review = "location.hash = '#customer-model/review'";
        learner.asks_page(review, &[]).await;
        learner
            .waits_until_saved("it is completed", COMPLETED)
            .await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn what_an_author_writes_by_mistake_counts_as_nothing_and_the_console_says_so() {
    let learner = comes(ONE).await;
    let page = learner.site.text_of("index.html");
    let wrong = "<customer-model-canvas completed-when=\"never\"";
    let page = page.replacen("<customer-model-canvas", wrong, 1);
    let page = learner.site.shows("wrong", page);
    let note = "window.warned = []; console.warn = (text) => warned.push(text)";
    learner.finds_on_each_page(note).await;
    learner.goes_to_page(&page).await;
    learner.waits_for_the_widget().await;
    let says = "return warned.some((text) => String(text).includes('completed-when can be sections or reviewed'))";
    assert_eq!(learner.asks_page(says, &[]).await, json!(true));
    learner.leaves().await;
}

#[tokio::test]
async fn a_later_copy_that_holds_the_one_of_this_device_wins_and_undo_takes_that_back() {
    for standard in BOTH {
        let learner = comes(standard).await;
        learner.visits(standard, &Value::Null).await;
        learner.writes(&role(), "Readers").await;
        learner.waits_until_the_canvas_is_saved().await;
        learner.ends_the_visit().await;
        let elsewhere = left_by_writing(standard, "Readers of long novels").await;
        learner.visits(standard, &elsewhere).await;
        learner.reads_in(&role(), "Readers of long novels").await;
        learner.presses(&button("Undo")).await;
        learner.reads_in(&role(), "Readers").await;
        learner.leaves().await;
    }
}

/// Someone whose browser has one canvas and whose course has another one.
async fn has_two_copies(standard: Standard) -> (Learner, Value) {
    let learner = comes(standard).await;
    learner.visits(standard, &Value::Null).await;
    learner.writes(&role(), "Listeners").await;
    learner.waits_until_the_canvas_is_saved().await;
    learner.ends_the_visit().await;
    let elsewhere = left_by_writing(standard, "Readers").await;
    learner.visits(standard, &elsewhere).await;
    learner.finds(&heading("From your course: “Readers”")).await;
    learner
        .hears_of_the_course("Until you choose, both stay as they are")
        .await;
    (learner, elsewhere)
}

#[tokio::test]
async fn of_two_copies_that_differ_the_learner_takes_that_of_the_course_and_keeps_the_own() {
    for standard in BOTH {
        let (learner, _) = has_two_copies(standard).await;
        learner.presses(&button("Go on with this one")).await;
        learner.reads_in(&role(), "Readers").await;
        learner.hears_nothing_of_the_course().await;
        learner.goes_to_the_canvases().await;
        learner.sees("Readers open now").await;
        learner.sees("Listeners").await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn of_two_copies_that_differ_the_learner_stays_with_the_own_and_keeps_the_other() {
    for standard in BOTH {
        let (learner, elsewhere) = has_two_copies(standard).await;
        // As long as there is no choice, the course keeps what it has.
        let back = button("Back to your canvases");
        learner.presses(&back).await;
        learner.presses(&button("Back to your canvas")).await;
        learner.reads_in(&role(), "Listeners").await;
        learner.goes_on().await;
        let there = "(cmi) => (cmi?.core?.lesson_location ?? cmi?.location) === 'customers/1/part'";
        let saved = learner.waits_until_saved("it has the place", there).await;
        assert_eq!(canvas_of(&saved), canvas_of(&elsewhere));
        let look = "document.querySelector('.course a').click()";
        learner.asks_page(look, &[]).await;
        learner.finds(&heading("From your course: “Readers”")).await;
        learner.presses(&button("Go on with mine")).await;
        learner.is_at("customers/1/part").await;
        learner.waits_until_the_canvas_is_saved().await;
        learner.hears_nothing_of_the_course().await;
        learner.goes_to_the_canvases().await;
        learner.sees("Listeners open now").await;
        learner.sees("Readers").await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn what_does_not_fit_stays_in_the_browser_whole_and_the_learner_is_told() {
    let learner = comes(ONE).await;
    learner.visits(ONE, &Value::Null).await;
    learner.writes(&role(), "Readers").await;
    let small = learner.waits_until_the_canvas_is_saved().await;
    let large = large_canvas(&learner).await;
    learner.puts_in(&large).await;
    learner
        .hears_of_the_course("has grown too large for your course")
        .await;
    let left = learner.ends_the_visit().await;
    let kept = canvas_of(&left["saved"]);
    let small = canvas_of(&small);
    assert_eq!(kept, small.replacen("1.", "1-.", 1), "what did fit, marked");
    learner.visits(ONE, &left["saved"]).await;
    let offering = "return host.canvas.canvas.solution.offering.text";
    let same = learner.asks_page(offering, &[]).await;
    assert_eq!(same, large["canvas"]["solution"]["offering"]["text"]);
    learner
        .hears_of_the_course("has grown too large for your course")
        .await;
    learner.leaves().await;

    // Another device has what did fit, and says that there is more.
    let other = comes(ONE).await;
    other.visits(ONE, &left["saved"]).await;
    other.reads_in(&role(), "Readers").await;
    other
        .hears_of_the_course("no room for the last of what you wrote")
        .await;
    other.leaves().await;

    // SCORM 2004 has room for it.
    let other = comes(TWO).await;
    other.visits(TWO, &Value::Null).await;
    other.puts_in(&large).await;
    let saved = other.waits_until_the_canvas_is_saved().await;
    assert!(canvas_of(&saved).len() > 4096);
    other.hears_nothing_of_the_course().await;
    other.leaves().await;
}

/// A canvas with more words than SCORM 1.2 has room for.
async fn large_canvas(learner: &Learner) -> Value {
    let make = "const canvas = host.canvas;
        let seed = 1;
        const letter = () => String.fromCharCode(97 + ((seed = (seed * 16807) % 2147483647) % 26));
        canvas.canvas.solution.offering.text = Array.from({ length: 12000 }, letter).join('');
        return canvas";
    learner.asks_page(make, &[]).await
}

#[tokio::test]
async fn a_course_that_cannot_be_reached_gets_everything_later() {
    for standard in BOTH {
        let learner = comes(standard).await;
        learner.visits(standard, &Value::Null).await;
        learner.writes(&role(), "Readers").await;
        let before = learner.waits_until_the_canvas_is_saved().await;
        let fail = "refuses = ['LMSCommit', 'Commit']";
        learner.asks_the_host(fail).await;
        learner.rewrites(&role(), "Readers of long novels").await;
        learner
            .hears_of_the_course("cannot be reached just now")
            .await;
        let saved = learner.asks_the_host("return saved").await;
        assert_eq!(canvas_of(&saved), canvas_of(&before));
        learner.asks_the_host("refuses = []; throws = true").await;
        learner
            .rewrites(&role(), "Readers of very long novels")
            .await;
        learner.sees_that_it_is_saved().await;
        learner.asks_the_host("throws = false").await;
        learner.waits_until_the_canvas_is_saved().await;
        learner.hears_nothing_of_the_course().await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn a_course_that_does_not_begin_at_first_is_tried_again() {
    let learner = comes(ONE).await;
    let html = platform(ONE, &Value::Null, "learner-1", "./");
    let html = html.replace(
        "<iframe",
        "<script>refuses = ['LMSInitialize']</script><iframe",
    );
    let page = learner.site.shows("platform", html);
    learner.goes_to_page(&page).await;
    learner.enters_the_frame().await;
    learner.waits_for_the_widget().await;
    learner.writes(&role(), "Readers").await;
    learner
        .hears_of_the_course("cannot be reached just now")
        .await;
    learner.asks_the_host("refuses = []").await;
    learner.waits_until_the_canvas_is_saved().await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_window_that_is_closed_abruptly_takes_no_word_with_it() {
    for standard in BOTH {
        let mut learner = comes(standard).await;
        learner.visits(standard, &Value::Null).await;
        learner.writes(&role(), "Readers").await;
        let saved = learner.waits_until_the_canvas_is_saved().await;
        learner
            .asks_the_host("refuses = ['LMSCommit', 'Commit']")
            .await;
        learner.rewrites(&role(), "Readers of long novels").await;
        learner.sees_that_it_is_saved().await;
        learner.browser.kill();
        learner.client = learner.browser.start().await;
        learner.visits(standard, &saved).await;
        learner.reads_in(&role(), "Readers of long novels").await;
        learner.waits_until_the_canvas_is_saved().await;
        learner.hears_nothing_of_the_course().await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn a_visit_that_the_platform_has_ended_already_does_no_harm() {
    for standard in BOTH {
        let learner = comes(standard).await;
        learner.visits(standard, &Value::Null).await;
        learner.writes(&role(), "Readers").await;
        let saved = learner.waits_until_the_canvas_is_saved().await;
        let end = format!(
            "return (window.API ?? window.API_1484_11).{}('')",
            standard.end
        );
        assert_eq!(learner.asks_the_host(&end).await, json!("true"));
        learner.rewrites(&role(), "Readers of long novels").await;
        learner.sees_that_it_is_saved().await;
        learner.ends_the_visit().await;
        learner.visits(standard, &saved).await;
        learner.reads_in(&role(), "Readers of long novels").await;
        learner.waits_until_the_canvas_is_saved().await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn what_a_platform_has_cut_is_put_aside_and_not_lost() {
    let mut saved = left_by_writing(ONE, "Readers").await;
    let cut = canvas_of(&saved)[..20].to_owned();
    saved["cmi"]["suspend_data"] = json!(cut);
    let learner = comes(ONE).await;
    learner.visits(ONE, &saved).await;
    learner.writes(&role(), "Listeners").await;
    learner.waits_until_the_canvas_is_saved().await;
    learner.goes_to_the_canvases().await;
    learner.sees("Put aside: 1 record").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_parent_of_another_site_on_the_way_up_does_no_harm() {
    for standard in BOTH {
        let learner = comes(standard).await;
        let between = Site::open();
        let inner = learner.site.lesson();
        let frame =
            format!("<iframe src=\"{inner}\" style=\"width: 100%; height: 80vh\"></iframe>");
        let between_page = between.shows("between", frame);
        let html = platform(standard, &Value::Null, "learner-1", &between_page);
        let page = learner.site.shows("platform", html);
        learner.goes_to_page(&page).await;
        learner.enters_the_frame().await;
        learner.enters_the_frame().await;
        learner.waits_for_the_widget().await;
        learner.writes(&role(), "Readers").await;
        learner.leaves_the_frame().await;
        learner.leaves_the_frame().await;
        let there = "return saved?.cmi.suspend_data.startsWith('1.')";
        learner
            .until("the platform has the canvas", there, &[])
            .await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn without_a_platform_a_package_keeps_everything_in_the_browser() {
    for standard in BOTH {
        let learner = comes(standard).await;
        let other = Site::open();
        let inner = learner.site.lesson();
        let frame =
            format!("<iframe src=\"{inner}\" style=\"width: 100%; height: 80vh\"></iframe>");
        let framed = other.shows("framed-package", frame);
        for page in [inner.clone(), framed] {
            learner.goes_to_page(&page).await;
            if page != inner {
                learner.enters_the_frame().await;
            }
            learner.waits_for_the_widget().await;
            learner.rewrites(&role(), "Readers").await;
            learner.sees_that_it_is_saved().await;
            learner.hears_nothing_of_the_course().await;
            learner.goes_to_page(&page).await;
            if page != inner {
                learner.enters_the_frame().await;
            }
            learner.waits_for_the_widget().await;
            learner.reads_in(&role(), "Readers").await;
        }
        learner.leaves().await;
    }
}

#[tokio::test]
async fn two_learners_at_one_computer_each_find_their_own() {
    let learner = comes(TWO).await;
    learner.visits_as("learner-1", TWO, &Value::Null).await;
    learner.writes(&role(), "Readers").await;
    let first = learner.waits_until_the_canvas_is_saved().await;
    learner.ends_the_visit().await;
    learner.visits_as("learner-2", TWO, &Value::Null).await;
    learner.reads_in(&role(), "").await;
    learner.writes(&role(), "Listeners").await;
    let second = learner.waits_until_the_canvas_is_saved().await;
    learner.ends_the_visit().await;
    for (saved, text) in [(first, "Readers"), (second, "Listeners")] {
        learner.visits(TWO, &saved).await;
        learner.reads_in(&role(), text).await;
        learner.hears_nothing_of_the_course().await;
        learner.ends_the_visit().await;
    }
    learner.leaves().await;
}
