//! Canvases as plain JSON without ids: title, customerTypes (name, segments, earlyAdopters, jobs of when,
//! want and so, alternatives, valueProposition) and solution. What other tools' canvases are like, to
//! measure with.

use customer_model_canvas::model::{Canvas, CustomerType, Entry, Id, Job, Segment};
use serde_json::Value;

/// The canvas of such JSON. Early adopters go to the first segment and alternatives to the first job; the
/// value proposition, one sentence here, stands in the second blank.
pub fn canvas(json: &Value) -> Canvas {
    let mut canvas = Canvas {
        title: text(json, "title"),
        ..Canvas::new()
    };
    canvas.solution.offering.text = text(json, "solution");
    canvas.customer_types = items(json, "customerTypes")
        .iter()
        .map(customer_type)
        .collect();
    canvas
}

fn text(json: &Value, name: &str) -> String {
    json[name].as_str().unwrap_or_default().to_owned()
}

fn items<'a>(json: &'a Value, name: &str) -> &'a [Value] {
    json[name].as_array().map_or(&[], Vec::as_slice)
}

fn entries(json: &Value, name: &str) -> Vec<Entry> {
    let texts = items(json, name).iter().filter_map(Value::as_str);
    let entry = |text: &str| Entry {
        text: text.to_owned(),
        ..Entry::new(Id(0))
    };
    texts.map(entry).collect()
}

fn customer_type(json: &Value) -> CustomerType {
    let segment = |entry: Entry| Segment {
        text: entry.text,
        ..Segment::new(Id(0))
    };
    let job = |job: &Value| Job {
        when: text(job, "when"),
        want: text(job, "want"),
        so: text(job, "so"),
        ..Job::new(Id(0))
    };
    let mut one = CustomerType {
        role: text(json, "name"),
        segments: entries(json, "segments").into_iter().map(segment).collect(),
        jobs: items(json, "jobs").iter().map(job).collect(),
        ..CustomerType::new(Id(0))
    };
    one.value.outcome = text(json, "valueProposition");
    let adopters = entries(json, "earlyAdopters");
    match one.segments.first_mut() {
        Some(segment) => segment.early_adopters = adopters,
        None => one.pains.extend(adopters),
    }
    let alternatives = entries(json, "alternatives");
    match one.jobs.first_mut() {
        Some(job) => job.alternatives = alternatives,
        None => one.gains.extend(alternatives),
    }
    one
}
