//! How long the widget and the coach take in a browser: a keystroke and a save, in an empty canvas
//! and in a large one, the coach's remarks, and share links. `cargo xtask bench` builds the widget and runs it.

#[allow(dead_code)]
mod canvases;
#[allow(dead_code, unused_imports)]
#[path = "../tests/journeys/support/mod.rs"]
mod support;

use customer_model_canvas::model::Canvas;
use customer_model_canvas::saved::{StoredDocument, write};
use serde_json::{Value, json};
use support::Learner;

/// How often each thing is timed.
const TIMES: usize = 300;

/// Where each canvas is opened: at its first job story.
const AT: &str = "jobs/1/job-stories";

const ENGLISH: &str = include_str!("../tests/links/english.json");
const ENGLISH_LINK: &str = include_str!("../tests/links/english.link");
const LARGE: &str = include_str!("../tests/links/large.json");
const LARGE_LINK: &str = include_str!("../tests/links/large.link");

/// Takes the time of something, again and again; the clock of a browser is coarse, so it is done
/// several times in a row.
const TIMING: &str = "
    async function time(act, inARow = 1) {
        const times = [];
        for (let round = 0; round < ROUNDS; round++) {
            const start = performance.now();
            for (let turn = 0; turn < inARow; turn++) await act(round * inARow + turn);
            times.push((performance.now() - start) / inARow);
        }
        return times;
    }";

const KEYSTROKES: &str = "
    const field = root.querySelector('textarea');
    field.focus();
    const keystroke = async (turn) => {
        field.value = 'abcdefgh'.slice(0, 1 + turn % 8);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        // The views follow in microtasks.
        for (let turns = 0; turns < 10; turns++) await undefined;
    };
    return time(keystroke);";

/// What has just been typed is saved at once when the page goes out of sight.
const SAVES: &str = "
    const field = root.querySelector('textarea');
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
        field.value = 'abcdefgh'.slice(0, 1 + round % 8);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        for (let turns = 0; turns < 10; turns++) await undefined;
        const start = performance.now();
        dispatchEvent(new PageTransitionEvent('pagehide'));
        times.push(performance.now() - start);
    }
    return times;";

const COACH: &str = "
    const link = (which) => document.querySelector(`link[rel=${which}]`);
    const coachModule = await import(link('coach').href);
    await coachModule.default({ module_or_path: link('coach-wasm').href });
    const coach = new coachModule.Coach('');
    const [record, place] = arguments;
    coach.open(record);
    return {
        entry: await time(() => coach.look(place), 20),
        kind: await time(() => coach.kind(place), 20),
        review: await time(() => coach.review()),
    };";

/// A link that is opened and one that is made, each with all that is drawn for it; and how long the first
/// one takes, for which the priming is read.
const LINKS: &str = "
    const to = (fragment) => {
        history.replaceState(null, '', fragment);
        dispatchEvent(new PopStateEvent('popstate'));
    };
    const [link] = arguments;
    to('#customer-model/canvases');
    while (!root.querySelector('.shelf')) await new Promise(requestAnimationFrame);
    const start = performance.now();
    to(link);
    const first = [performance.now() - start];
    return {
        first,
        opened: await time(() => to(link)),
        made: await time(() => to('#customer-model/canvases/share')),
    };";

#[tokio::main]
async fn main() {
    let documents = [
        ("an empty canvas", document(Canvas::new())),
        ("a large canvas", document(canvases::at_its_limits())),
    ];
    for (name, record) in &documents {
        let learner = opens(record).await;
        let bytes = record.len();
        println!("{name}, {bytes} bytes stored");
        print(
            "  a keystroke, with all that follows",
            &asks(&learner, KEYSTROKES, &[]).await,
        );
        print("  a save", &asks(&learner, SAVES, &[]).await);
        learner.leaves().await;
    }
    let learner = opens(&documents[0].1).await;
    let ordinary = document(canvases::ordinary());
    let place = canvases::first_job().key();
    let times = asks(&learner, COACH, &[json!(ordinary), json!(place)]).await;
    println!("the coach, of 12 customer types with 10 jobs each");
    print("  remarks about one field", &times["entry"]);
    print("  the kind of a job", &times["kind"]);
    print("  all that is open", &times["review"]);
    learner.leaves().await;
    for (name, document, link) in [
        ("one canvas", ENGLISH, ENGLISH_LINK),
        ("a large canvas", LARGE, LARGE_LINK),
    ] {
        let learner = opens(document).await;
        let times = asks(&learner, LINKS, &[json!(link.trim())]).await;
        println!("links, of {name}: {} characters", link.trim().len());
        print("  the first one opened", &times["first"]);
        print("  another one opened and drawn", &times["opened"]);
        print("  one made, with its page", &times["made"]);
        learner.leaves().await;
    }
}

fn document(canvas: Canvas) -> String {
    write(&StoredDocument {
        revision: 1,
        at: AT.into(),
        canvas,
        ..StoredDocument::default()
    })
}

/// Someone who comes back to what is kept in their browser.
async fn opens(record: &str) -> Learner {
    let learner = Learner::at_a_desk().await;
    learner.sees_that_it_is_saved().await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    let keep = "localStorage.setItem('customer-model-canvas', arguments[0])";
    learner.asks_page(keep, &[json!(record)]).await;
    learner.opens_the_lesson_at(AT).await;
    learner
}

async fn asks(learner: &Learner, script: &str, arguments: &[Value]) -> Value {
    let timing = TIMING.replace("ROUNDS", &TIMES.to_string());
    let script = script.replace("ROUNDS", &TIMES.to_string());
    let script = format!("return (async () => {{ {timing} {script} }}).apply(null, arguments)");
    learner.asks_page(&script, arguments).await
}

/// Prints the median of some milliseconds, and what 95 of 100 stay below.
fn print(name: &str, times: &Value) {
    let mut times: Vec<f64> = times
        .as_array()
        .map(|times| times.iter().filter_map(Value::as_f64).collect())
        .unwrap_or_default();
    times.sort_by(f64::total_cmp);
    let share = |share: usize| times.get(times.len() * share / 100).copied();
    match (share(50), share(95)) {
        (Some(median), Some(most)) => {
            println!("{name:40} median {median:7.3} ms, 95 % below {most:7.3} ms");
        }
        _ => println!("{name:40} was not timed"),
    }
}
