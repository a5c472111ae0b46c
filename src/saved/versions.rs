//! Earlier versions of a canvas: whole records under keys of their own, which thin out with age.

use super::{Store, StoreFault};

/// One minute, in milliseconds.
const MINUTE: u64 = 60_000;

/// While a canvas is being worked on, a version is kept so often.
pub const EVERY: u64 = 5 * MINUTE;

/// What the versions of one canvas may take together, in UTF-16 code units. Browsers give a site
/// about five million for all it keeps.
pub const BUDGET: usize = 1_000_000;

/// Up to each age, one version is kept for each span of time of this length.
const SPANS: &[(u64, u64)] = &[
    (60 * MINUTE, EVERY),
    (24 * 60 * MINUTE, 60 * MINUTE),
    (u64::MAX, 24 * 60 * MINUTE),
];

/// What comes before the times in the keys of a canvas's versions.
fn prefix(canvas_key: &str) -> String {
    format!("{canvas_key}/version/")
}

/// The times of the versions of a canvas, in milliseconds since 1970, the earliest first.
///
/// # Errors
/// When the store cannot be reached.
pub fn times(store: &dyn Store, canvas_key: &str) -> Result<Vec<u64>, StoreFault> {
    let prefix = prefix(canvas_key);
    let keys = store.keys()?;
    let times = keys.iter().filter_map(|key| key.strip_prefix(&prefix));
    let mut sorted: Vec<u64> = Vec::new();
    // A sort from the library would weigh more than all the rest of this file.
    for time in times.filter_map(|time| time.parse().ok()) {
        sorted.insert(sorted.partition_point(|one| *one < time), time);
    }
    Ok(sorted)
}

/// The record of a version.
///
/// # Errors
/// When the store cannot be reached.
pub fn version(
    store: &dyn Store,
    canvas_key: &str,
    time: u64,
) -> Result<Option<String>, StoreFault> {
    store.get(&key(canvas_key, time))
}

/// Removes a version.
///
/// # Errors
/// When the store cannot be reached.
pub fn remove(store: &dyn Store, canvas_key: &str, time: u64) -> Result<(), StoreFault> {
    store.remove(&key(canvas_key, time))
}

/// Keeps a record as the version of this time, or of the next free millisecond, and thins out those
/// that are there.
///
/// # Errors
/// When it cannot be kept.
pub fn keep(
    store: &dyn Store,
    canvas_key: &str,
    record: &str,
    mut time: u64,
    now: u64,
) -> Result<(), StoreFault> {
    while let Some(there) = version(store, canvas_key, time)? {
        if there == record {
            return Ok(());
        }
        time += 1;
    }
    store.set(&key(canvas_key, time), record)?;
    let times = times(store, canvas_key)?;
    let mut sizes = Vec::new();
    for time in &times {
        let record = version(store, canvas_key, *time)?;
        sizes.push(record.map_or(0, |record| units(&record)));
    }
    for time in superfluous(&times, &sizes, now) {
        remove(store, canvas_key, time)?;
    }
    Ok(())
}

/// Gives up the earliest version of any canvas below a storage key, to make room. Says whether
/// there was one.
///
/// # Errors
/// When the store cannot be reached.
pub fn give_one_up(store: &dyn Store, storage_key: &str) -> Result<bool, StoreFault> {
    let below = format!("{storage_key}/");
    let keys = store.keys()?;
    let versions = keys.iter().filter_map(|key| {
        let (_, time) = key.rsplit_once("/version/")?;
        let is_below = key.starts_with(&below);
        Some((time.parse::<u64>().ok()?, key)).filter(|_| is_below)
    });
    match versions.min() {
        Some((_, key)) => store.remove(key).map(|()| true),
        None => Ok(false),
    }
}

fn key(canvas_key: &str, time: u64) -> String {
    format!("{}{time}", prefix(canvas_key))
}

/// How much room a text takes in a store.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Which of these versions are no longer needed: all but the earliest of each span of time, since
/// what was there at its beginning has been changed in it; and the earliest of all, as long as
/// together they take too much room.
fn superfluous(times: &[u64], sizes: &[usize], now: u64) -> Vec<u64> {
    let mut go = Vec::new();
    let mut stay: Vec<(u64, usize)> = Vec::new();
    let mut last = None;
    for (time, size) in times.iter().zip(sizes) {
        let age = now.saturating_sub(*time);
        let length = SPANS.iter().find(|(up_to, _)| age < *up_to);
        let length = length.map_or(EVERY, |(_, length)| *length);
        let span = (length, time / length);
        if last == Some(span) && length > EVERY {
            go.push(*time);
        } else {
            stay.push((*time, *size));
        }
        last = Some(span);
    }
    let mut room: usize = stay.iter().map(|(_, size)| size).sum();
    for (time, size) in stay {
        if room <= BUDGET {
            break;
        }
        room -= size;
        go.push(time);
    }
    go
}

#[cfg(test)]
mod tests {
    use super::super::store::tests::Shelf;
    use super::*;

    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;

    #[test]
    fn versions_thin_out_to_minutes_then_hours_then_days() {
        let shelf = Shelf::default();
        let mut now = 1000 * DAY;
        for minute in (0..10 * 24 * 60).step_by(5) {
            now = 1000 * DAY + minute * MINUTE;
            keep(&shelf, "k", &format!("{minute}"), now, now).unwrap();
        }
        let times = times(&shelf, "k").unwrap();
        let younger = |age: u64| times.iter().filter(|time| now - **time < age).count();
        assert_eq!(younger(HOUR), 12);
        assert!((34..=37).contains(&younger(DAY)), "{}", younger(DAY));
        assert!((43..=48).contains(&times.len()), "{}", times.len());
    }

    #[test]
    fn together_they_keep_to_their_budget_and_the_earliest_go_first() {
        let shelf = Shelf::default();
        for number in 0..20_u64 {
            let record = format!("{number:0>50000}").repeat(2);
            keep(&shelf, "k", &record, number * EVERY, number * EVERY).unwrap();
        }
        let times = times(&shelf, "k").unwrap();
        assert_eq!(times.len(), 10);
        assert_eq!(times[0], 10 * EVERY);
    }

    #[test]
    fn two_versions_of_one_moment_are_both_kept_and_the_same_record_once() {
        let shelf = Shelf::default();
        for record in ["one", "two", "two"] {
            keep(&shelf, "k", record, 5, 6).unwrap();
        }
        assert_eq!(times(&shelf, "k").unwrap(), [5, 6]);
        assert_eq!(version(&shelf, "k", 6).unwrap().as_deref(), Some("two"));
    }

    #[test]
    fn to_make_room_the_earliest_version_of_all_canvases_goes_and_never_a_canvas() {
        let shelf = Shelf::default();
        shelf.set("k", "canvas").unwrap();
        shelf.set("kk/version/1", "another site").unwrap();
        keep(&shelf, "k", "later", 20, 20).unwrap();
        keep(&shelf, "k/canvas/2", "earlier", 10, 20).unwrap();
        assert!(give_one_up(&shelf, "k").unwrap());
        assert!(times(&shelf, "k/canvas/2").unwrap().is_empty());
        assert!(give_one_up(&shelf, "k").unwrap());
        assert!(!give_one_up(&shelf, "k").unwrap());
        assert_eq!(shelf.get("k").unwrap().as_deref(), Some("canvas"));
    }
}
