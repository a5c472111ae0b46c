//! The part of the page's address that names a question: `#customer-model/jobs/2/pains`.

use crate::saved::shelf;
use wasm_bindgen::JsValue;

/// Tells our fragments from those of the page that hosts the widget. element.js knows it too.
const PREFIX: &str = "#customer-model/";

/// The address of a question in the page's address, if there is one.
pub fn current() -> Option<String> {
    let address = fragment().strip_prefix(PREFIX)?.to_owned();
    (!address.starts_with(shelf::ADDRESS)).then_some(address)
}

fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default()
}

/// The link that leads to the question at this address.
pub fn link_to(address: &str) -> String {
    format!("{PREFIX}{address}")
}

/// Puts the address of a question into a new entry of the page's history.
pub fn push(address: &str) {
    if current().as_deref() == Some(address) {
        return;
    }
    if let Some((history, url)) = history_and(address) {
        // Where history is forbidden the widget works without addresses.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&url));
    }
}

/// Puts the address of a question into the present entry of the page's history, unless the page
/// that hosts the widget has a fragment of its own there, or it is the shelf's.
pub fn replace(address: &str) {
    if !fragment().is_empty() && current().is_none() {
        return;
    }
    if let Some((history, url)) = history_and(address) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
    }
}

/// Path and query are spelled out: a bare fragment would be taken from a host page's `<base>`.
fn history_and(address: &str) -> Option<(web_sys::History, String)> {
    let window = web_sys::window()?;
    let location = window.location();
    let (path, query) = (location.pathname().ok()?, location.search().ok()?);
    let history = window.history().ok()?;
    Some((history, format!("{path}{query}{}", link_to(address))))
}
