//! Ways by which a link leaves the page: its address, the share sheet, an e-mail.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/sharing.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = base)]
    fn base_of(wanted: Option<&str>) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(catch, js_name = canSend)]
    fn has_share_sheet() -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_name = send)]
    fn open_share_sheet(title: &str, url: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = mail)]
    fn new_mail(subject: &str, body: &str) -> Result<String, JsValue>;
}

/// The address that a link is put behind: the wanted one if it is an address of the web, else the
/// page's own. `None` where nobody else could open the page.
pub fn base(wanted: Option<&str>) -> Option<String> {
    base_of(wanted).ok()?
}

/// Whether the system has a share sheet that takes links.
pub fn can_send() -> bool {
    has_share_sheet().unwrap_or(false)
}

/// Opens the system's share sheet.
pub fn send(title: &str, url: &str) {
    // Where it does not open, the link can still be copied.
    let _ = open_share_sheet(title, url);
}

/// The address that opens a new e-mail with this subject and body.
pub fn mail(subject: &str, body: &str) -> String {
    // Only a text with half a character in it has no address, and a text of Rust has none.
    new_mail(subject, body).unwrap_or_default()
}
