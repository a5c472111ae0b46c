//! The page itself: printing, leaving, time and chance.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, StorageEvent};

/// Opens the print dialogue. Where printing is forbidden nothing happens.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Calls when the page is about to go away or out of sight, for as long as the listeners are kept.
pub fn on_leaving(leaving: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    listen(&["pagehide", "visibilitychange"], leaving)
}

/// Calls when another tab has changed what is kept under a key, or has cleared everything, for as
/// long as the listener is kept.
pub fn on_stored(stored: impl Fn(Option<String>) + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    vec![EventListener::new(&window, "storage", move |event| {
        let event: &StorageEvent = event.unchecked_ref();
        stored(event.key());
    })]
}

/// Lets the browser ask before it leaves the page, as long as `must_ask`, for as long as the listener
/// is kept.
pub fn ask_before_leaving(must_ask: impl Fn() -> bool + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let options = EventListenerOptions::enable_prevent_default();
    let ask = move |event: &Event| {
        if must_ask() {
            event.prevent_default();
        }
    };
    let listener = EventListener::new_with_options(&window, "beforeunload", options, ask);
    vec![listener]
}

/// Calls when the browser has gone back or forward, for as long as the listeners are kept.
pub fn on_travel(travelled: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    listen(&["popstate"], travelled)
}

fn listen(events: &[&'static str], call: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let listener = |event: &&'static str| {
        let call = call.clone();
        EventListener::new(&window, *event, move |_| call())
    };
    events.iter().map(listener).collect()
}

/// The time, in milliseconds.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A number that differs from page to page.
pub fn seed() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}
