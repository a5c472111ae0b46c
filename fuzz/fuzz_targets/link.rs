//! Any text whatever as a link, as it is and behind a header that fits it: opening it must not panic nor
//! take long, and what opens must lead to the same link again.

#![no_main]

use customer_model_canvas::saved::link::{decode, encode, find_in, with_header};
use libfuzzer_sys::fuzz_target;
use std::time::{Duration, Instant};

/// What a link may take to be refused, in release builds.
const MOST: Duration = Duration::from_millis(50);

fuzz_target!(
    init: {
        // The first one reads the priming.
        let _ = decode(&with_header("A"));
    },
    |text: &str| {
        open(text);
        let body: String = text.chars().filter(|one| one.is_ascii_alphanumeric() || "-_".contains(*one)).collect();
        open(&with_header(&body));
    }
);

fn open(text: &str) {
    let start = Instant::now();
    let opened = decode(text);
    let took = start.elapsed();
    match opened {
        Ok(canvas) => {
            let payload = find_in(text).expect("it has opened");
            assert_eq!(encode(&canvas), Ok(payload));
        }
        Err(cause) => assert!(took < MOST, "{cause:?} took {took:?}"),
    }
}
