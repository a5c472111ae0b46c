//! Any text whatever as a link, as it is and behind a header that fits it: opening it must not panic nor
//! take long nor much memory, and what opens must lead to the same link again.

#![no_main]

use cpu_time::ThreadTime;
use customer_model_canvas::saved::link::{decode, encode, find_in, with_header};
use libfuzzer_sys::fuzz_target;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

/// What opening a link may take of the processor; other processes do not count. With assertions, coverage
/// and comparisons traced, all of it takes five times as long.
const MOST_TIME: Duration = Duration::from_millis(if cfg!(debug_assertions) { 250 } else { 50 });
/// What opening a link may take of memory, in bytes, beside what is there already.
const MOST_MEMORY: usize = 16 << 20;

fuzz_target!(|text: &str| {
    open(text);
    let body: String = text.chars().filter(|one| one.is_ascii_alphanumeric() || "-_".contains(*one)).collect();
    open(&with_header(&body));
});

fn open(text: &str) {
    let mut took = opening(text);
    if took > MOST_TIME {
        // A language that came up had its priming read; the next link in it need not wait.
        took = opening(text);
    }
    assert!(took <= MOST_TIME, "took {took:?}");
    if let Ok(canvas) = decode(text) {
        let payload = find_in(text).expect("it has opened");
        assert_eq!(encode(&canvas), Ok(payload));
    }
}

fn opening(text: &str) -> Duration {
    let before = USED.load(Relaxed);
    MOST_USED.store(before, Relaxed);
    let start = ThreadTime::now();
    let opened = decode(text);
    let took = start.elapsed();
    let memory = MOST_USED.load(Relaxed) - before;
    assert!(memory <= MOST_MEMORY, "took {memory} bytes: {opened:?}");
    took
}

static USED: AtomicUsize = AtomicUsize::new(0);
static MOST_USED: AtomicUsize = AtomicUsize::new(0);

/// Counts what Rust code takes of memory.
struct Counting;

#[global_allocator]
static MEMORY: Counting = Counting;

// SAFETY: everything is passed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let used = USED.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST_USED.fetch_max(used, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        USED.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}
