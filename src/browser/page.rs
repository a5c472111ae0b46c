//! The page itself: printing, leaving, time and chance.

use gloo_events::EventListener;

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
