//! Many elements: on one page at a time, and one after the other.

use serde_json::json;

use crate::support::Learner;
use crate::support::host::{comes_to_a_host, writes_a_role};

/// How many elements stand on one page.
const MANY: usize = 30;

/// Puts elements on the page and takes them off, one after the other.
const COMES_AND_GOES: &str = "return (async () => {
    for (let rounds = arguments[0]; rounds; rounds--) {
        const one = document.createElement('customer-model-canvas');
        const isReady = new Promise((done) => one.addEventListener('ready', done));
        document.body.append(one);
        await isReady;
        one.remove();
        await new Promise((done) => setTimeout(done));
    }
    return true;
})()";

/// What the page holds after the browser has cleared away what nobody needs.
struct Held {
    nodes: f64,
    listeners: f64,
    /// Bytes of JavaScript's objects.
    heap: f64,
    /// Bytes of the module's memory.
    memory: f64,
}

async fn holds(learner: &Learner) -> Held {
    for command in ["Performance.enable", "HeapProfiler.enable"] {
        learner.devtools(command, json!({})).await;
    }
    for _ in 0..3 {
        learner
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await;
    }
    let metrics = learner.devtools("Performance.getMetrics", json!({})).await;
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let mut found = all.filter(|one| one["name"] == name);
        found
            .next()
            .and_then(|one| one["value"].as_f64())
            .expect("a number")
    };
    // The module is there already, so this gives what it exports.
    let memory = "return (async () => {
        const files = performance.getEntriesByType('resource').map(({ name }) => name);
        const glue = files.find((name) => /customer-model-canvas-[^/]*\\.js$/.test(name));
        const exports = await (await import(glue)).default();
        return Object.values(exports).find((one) => one instanceof WebAssembly.Memory).buffer.byteLength;
    })()";
    let memory = learner.asks_page(memory, &[]).await.as_f64();
    Held {
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
        heap: metric("JSHeapUsedSize"),
        memory: memory.expect("a number"),
    }
}

#[tokio::test]
async fn an_element_that_comes_and_goes_500_times_leaves_nothing_behind() {
    let (learner, _widgets) = comes_to_a_host("").await;
    let defined = "return customElements.get('customer-model-canvas') !== undefined";
    learner.until("the script is there", defined, &[]).await;
    learner.asks_page(COMES_AND_GOES, &[json!(100)]).await;
    let before = holds(&learner).await;
    for _ in 0..5 {
        learner
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await;
        learner.asks_page(COMES_AND_GOES, &[json!(100)]).await;
    }
    let after = holds(&learner).await;
    println!(
        "500 elements left {} nodes, {} listeners, {} bytes of heap and {} of the module's memory behind",
        after.nodes - before.nodes,
        after.listeners - before.listeners,
        after.heap - before.heap,
        after.memory - before.memory,
    );
    // Fewer than one for each: what a browser keeps of the last one counts for some.
    assert!(after.nodes - before.nodes < 300.0);
    assert!(after.listeners - before.listeners < 100.0);
    assert!(after.heap - before.heap < 500.0 * 1024.0);
    assert_eq!(after.memory, before.memory);
    learner.leaves().await;
}

#[tokio::test]
async fn thirty_elements_on_one_page_share_one_module_and_each_can_be_used() {
    let (learner, _widgets) = comes_to_a_host("").await;
    let puts = "return (async () => {
        const [from, to] = arguments;
        for (let number = from; number <= to; number++) {
            const one = document.createElement('customer-model-canvas');
            one.setAttribute('storage-key', `lesson-${number}`);
            const isReady = new Promise((done) => one.addEventListener('ready', done));
            document.body.append(one);
            await isReady;
        }
        return true;
    })()";
    learner.asks_page(puts, &[json!(1), json!(1)]).await;
    writes_a_role(&learner, "Readers").await;
    let one = holds(&learner).await;
    learner.asks_page(puts, &[json!(2), json!(MANY)]).await;
    let all = holds(&learner).await;
    let further = MANY as f64 - 1.0;
    let heap = (all.heap - one.heap) / further;
    let memory = (all.memory - one.memory) / further;
    println!(
        "each further element holds {heap:.0} bytes of heap and {memory:.0} of the module's memory"
    );
    assert!(heap + memory < 1024.0 * 1024.0, "{heap} and {memory} bytes");
    let fetched = "return performance.getEntriesByType('resource')
        .filter(({ name }) => /customer-model-canvas-[^/]*\\.wasm$/.test(name)).length";
    assert_eq!(learner.asks_page(fetched, &[]).await, json!(1));
    for number in [MANY, 15] {
        learner.turns_to_widget(number).await;
        // By Tab it would be a long way.
        let focus = "root.querySelector('textarea').focus()";
        learner.asks_page(focus, &[]).await;
        learner.types("Writers").await;
        learner.sees_that_it_is_saved().await;
    }
    let kept = "return [1, 2, 15, 30].map((number) =>
        localStorage.getItem(`lesson-${number}`)?.match(/Readers|Writers/)?.[0] ?? null)";
    let kept = learner.asks_page(kept, &[]).await;
    assert_eq!(kept, json!(["Readers", null, "Writers", "Writers"]));
    learner.leaves().await;
}
