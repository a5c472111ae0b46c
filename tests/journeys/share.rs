//! A canvas shared by a link or a code, opened by somebody else, and taken along in other forms.

use serde_json::{Value, json};

use super::accessible::has_no_fault_in_both_schemes;
use crate::support::{
    Browser, Learner, Screen, Site, Target, button, field, heading, link as link_named,
};
use customer_model_canvas::saved::link::{self, LinkError};

/// A link of 230 characters that stands for 400,000.
const BOMB: &str = include_str!("../links/refused/bomb.link");

fn role() -> Target {
    field("Role, 1 of 1")
}

fn ways() -> Target {
    link_named("Share it or take it along")
}

impl Learner {
    /// Goes from the review to where the open canvas is shared.
    async fn goes_to_share(&self) {
        self.opens_the_lesson_at("review").await;
        self.presses(&ways()).await;
        self.has_the_focus_on(&heading("or take it along")).await;
    }

    /// Writes a role, and reads the link to the canvas.
    async fn makes_a_link(&self, words: &str) -> String {
        self.writes(&role(), words).await;
        self.sees_that_it_is_saved().await;
        self.goes_to_share().await;
        self.reads(&field("Link")).await
    }

    /// Pastes a text where links and codes are opened.
    async fn opens_what_was_given(&self, text: &str) {
        self.goes_to_the_canvases().await;
        self.presses(&button("Open a link, a code or a file")).await;
        self.goes_to(&field("Link or code")).await;
        self.pastes(text).await;
        self.presses(&button("Open the link or code")).await;
    }

    /// From here on, what is offered as a file stands in `window.offered`.
    async fn watches_what_is_offered(&self) {
        let script = "const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => {
                blob.text().then((text) => { window.offered = text; });
                return make.call(URL, blob);
            }";
        self.asks_page(script, &[]).await;
    }

    async fn is_offered(&self, start: &str) {
        let script = "return window.offered?.startsWith(arguments[0]) && window.offered";
        self.until("a file is offered", script, &[json!(start)])
            .await;
    }

    /// How many pages a printer would get of what is shown, on paper of this size in inches.
    async fn prints(&self, wide: f64, high: f64) -> usize {
        let paper = json!({ "paperWidth": wide, "paperHeight": high, "preferCSSPageSize": false,
            "landscape": wide > high, "marginTop": 0.4, "marginBottom": 0.4,
            "marginLeft": 0.4, "marginRight": 0.4 });
        let printed = self.devtools("Page.printToPDF", paper).await;
        let printed = printed["data"].as_str().expect("a document of PDF");
        let script = "return atob(arguments[0]).split(/\\/Type\\s*\\/Page\\b/).length - 1";
        let pages = self.asks_page(script, &[json!(printed)]).await;
        pages.as_u64().expect("a number of pages") as usize
    }
}

/// Another learner, in a browser of their own, at the lesson of the first.
async fn another(first: &Learner) -> Learner {
    let other = Learner::comes(Site::open(), Browser::new(Screen::Phone(390, 844))).await;
    other.goes_to_page(&first.site.lesson()).await;
    other.waits_for_the_widget().await;
    other
}

#[tokio::test]
async fn a_link_shows_the_canvas_to_somebody_else_whose_own_work_stays_as_it_is() {
    let giver = Learner::at_a_desk().await;
    let given = giver.makes_a_link("Readers").await;
    assert!(given.contains("/lesson/one/#c."), "{given}");
    let other = another(&giver).await;
    other.writes(&role(), "Bakers").await;
    other.sees_that_it_is_saved().await;
    other.goes_to_page(&given).await;
    other.finds(&heading("Shared with you: “Readers”")).await;
    other.sees("1 Readers").await;
    other.finds_no(&role()).await;
    other.presses(&button("Compare with mine")).await;
    other.has_the_focus_on(&heading("Compare with mine")).await;
    other.sees("This one Customer 1 Readers").await;
    other.sees("Yours Customer 1 Bakers").await;
    other.presses(&button("Show only this one")).await;
    other.presses(&button("Go to your own canvas")).await;
    other.reads_in(&role(), "Bakers").await;
    other.leaves().await;
    giver.leaves().await;
}

#[tokio::test]
async fn a_copy_that_is_kept_of_a_link_is_a_canvas_of_its_own() {
    let giver = Learner::with_a_phone().await;
    let given = giver.makes_a_link("Readers").await;
    let other = another(&giver).await;
    other.writes(&role(), "Bakers").await;
    other.sees_that_it_is_saved().await;
    other.goes_to_page(&given).await;
    other.presses(&button("Keep a copy")).await;
    other.reads_in(&role(), "Readers").await;
    other.rewrites(&role(), "Listeners").await;
    other.sees_that_it_is_saved().await;
    other.goes_to_the_canvases().await;
    other.presses(&button("Open it: Bakers")).await;
    other.reads_in(&role(), "Bakers").await;
    other.leaves().await;
    giver.opens_the_lesson().await;
    giver.opens_the_lesson_at("customers/types").await;
    giver.reads_in(&role(), "Readers").await;
    giver.leaves().await;
}

#[tokio::test]
async fn a_link_opened_in_a_tab_that_has_the_lesson_open_is_shown_and_back_leads_back() {
    let learner = Learner::at_a_desk().await;
    let given = learner.makes_a_link("Readers").await;
    learner.opens_the_lesson_at("customers/types").await;
    learner.reads_in(&role(), "Readers").await;
    let go = "location.hash = new URL(arguments[0]).hash";
    learner.asks_page(go, &[json!(given)]).await;
    learner.finds(&heading("Shared with you: “Readers”")).await;
    learner.asks_page("history.back()", &[]).await;
    learner.reads_in(&role(), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_link_that_came_to_harm_says_what_is_wrong_and_keeps_what_was_pasted() {
    let learner = Learner::at_a_desk().await;
    let given = learner.makes_a_link("Readers of long novels").await;
    learner.opens_the_lesson_at("customers/types").await;
    let (start, payload) = given.split_once("#c.").expect("a link");
    let cut = &given[..given.len() - 3];
    learner.opens_what_was_given(cut).await;
    learner.sees("A part of this link is missing").await;
    learner.reads_in(&field("Link or code"), cut).await;

    let middle = payload.len() / 2;
    let (before, after) = payload.split_at(middle);
    let other = if after.starts_with('A') { "B" } else { "A" };
    let changed = format!("{start}#c.{before}{other}{}", &after[1..]);
    let newer = newer_version_of(payload);
    let made_up = format!("c.{}", link::with_header(&"A".repeat(50)));
    let harms = [
        (changed.as_str(), "This link has been changed on its way"),
        (
            newer.as_str(),
            "A newer version of this page made this link",
        ),
        (made_up.as_str(), "but this page did not make it"),
        (BOMB, "more than a canvas can hold"),
        (
            "https://example.org/a/page",
            "There is no link or code of this page in it",
        ),
        ("", "Paste a link or a code into the field first"),
    ];
    let put = "const field = find(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    let target = field("Link or code").json();
    for (text, says) in harms {
        learner.asks_page(put, &[target.clone(), json!(text)]).await;
        learner.presses(&button("Open the link or code")).await;
        learner.sees(says).await;
    }
    // A million characters are refused before the browser tries to lay them out.
    let long = format!("c.{}", "A".repeat(1 << 20));
    learner.asks_page(put, &[target, json!(long)]).await;
    learner.sees("This is far too long for a link").await;
    learner.presses(&button("Back to your canvas")).await;
    learner.reads_in(&role(), "Readers of long novels").await;
    learner.leaves().await;
}

/// The code as a later version would have made it: the number of the version stands in its first two
/// bits, and of all checksums one fits.
fn newer_version_of(payload: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let six = |at: usize| {
        let place = ALPHABET
            .iter()
            .position(|one| payload.as_bytes()[at] == *one);
        place.expect("a code")
    };
    let (first, second) = (six(0) | 0b11_0000, six(1) & 0b11_1000);
    let codes = (0..1 << 15).map(|check: usize| {
        let header = [first, second | check >> 12, check >> 6 & 63, check & 63];
        let header = header.map(|six| char::from(ALPHABET[six]));
        format!("c.{}{}", String::from_iter(header), &payload[4..])
    });
    let mut newer = codes.filter(|code| link::find_in(code) == Err(LinkError::FutureVersion));
    newer.next().expect("a checksum fits")
}

#[tokio::test]
async fn a_link_that_e_mail_has_wrapped_and_escaped_still_opens() {
    let learner = Learner::at_a_desk().await;
    let given = learner.makes_a_link("Readers of long novels").await;
    learner.opens_the_lesson_at("customers/types").await;
    let (start, end) = given.split_at(given.len() - 10);
    let wrapped = format!("> See this:\n> {start}=\n> {end}");
    learner
        .opens_what_was_given(&wrapped.replace('-', "%2D"))
        .await;
    learner
        .finds(&heading("From a code: “Readers of long novels”"))
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_damaged_link_in_the_address_says_so_and_the_own_canvas_is_a_press_away() {
    let giver = Learner::at_a_desk().await;
    let given = giver.makes_a_link("Readers of long novels").await;
    giver.goes_to_page(&giver.site.elsewhere()).await;
    giver.goes_to_page(&given[..given.len() - 3]).await;
    giver.sees("A part of this link is missing").await;
    giver.presses(&button("Back to your canvas")).await;
    giver.is_at("review").await;
    giver.leaves().await;
}

#[tokio::test]
async fn another_library_reads_the_qr_code_as_the_browser_draws_it() {
    let learner = Learner::at_a_desk().await;
    let given = learner.makes_a_link("Readers of long novels").await;
    learner.presses(&button("Show it as a QR code")).await;
    let side = 400;
    let script = "const image = root.querySelector('img');
        await image.decode();
        const canvas = new OffscreenCanvas(arguments[0], arguments[0]);
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0, arguments[0], arguments[0]);
        const { data } = pen.getImageData(0, 0, arguments[0], arguments[0]);
        return Array.from(data.filter((_, at) => at % 4 === 0));";
    let script = format!("return (async () => {{ {script} }})()");
    let pixels = learner.asks_page(&script, &[json!(side)]).await;
    let pixels: Vec<u8> = serde_json::from_value(pixels).expect("grey pixels");
    let pixel = |x: usize, y: usize| pixels[y * side + x];
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, pixel);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code in the picture");
    let (_, read) = grids[0].decode().expect("a code that can be read");
    assert_eq!(read, given);
    learner.leaves().await;
}

#[tokio::test]
async fn in_a_frame_that_keeps_nothing_a_code_goes_out_and_comes_in() {
    let browser = Browser::new(Screen::Desk(1280, 900));
    let learner = Learner::comes(Site::open(), browser).await;
    learner.opens_the_lesson_in_a_frame().await;
    learner.writes(&role(), "Readers").await;
    learner.presses(&button("Take your words with you")).await;
    learner.presses(&ways()).await;
    learner.has_the_focus_on(&heading("or take it along")).await;
    let given = learner.reads(&field("Link")).await;
    assert!(given.starts_with(&learner.site.lesson()), "{given}");
    learner
        .presses(&button("A code for places where links do not work"))
        .await;
    let code = learner.reads(&field("Code")).await;
    learner.opens_the_lesson_in_a_frame().await;
    learner.reads_in(&role(), "").await;
    learner.opens_what_was_given(&code).await;
    learner.finds(&heading("From a code: “Readers”")).await;
    learner.presses(&button("Keep a copy")).await;
    learner.sees("That could not be kept").await;
    let instead = button("Open it in place of the canvas that you have open");
    learner.presses(&instead).await;
    learner.reads_in(&role(), "Readers").await;
    learner.presses(&button("Undo")).await;
    learner.reads_in(&role(), "").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_author_says_where_links_lead_and_no_other_address_is_taken() {
    let learner = Learner::at_a_desk().await;
    learner.writes(&role(), "Readers").await;
    learner.sees_that_it_is_saved().await;
    for (wanted, start) in [
        (
            "https://example.org/model?a=1#x",
            "https://example.org/model?a=1#c.",
        ),
        (
            "javascript:alert(1)",
            &*format!("{}#c.", learner.site.lesson()),
        ),
    ] {
        let set = "host.setAttribute('share-url', arguments[0])";
        learner.opens_the_lesson_at("review").await;
        learner.asks_page(set, &[json!(wanted)]).await;
        learner.presses(&ways()).await;
        let made = learner.reads(&field("Link")).await;
        assert!(made.starts_with(start), "{made}");
        learner.presses(&button("Back to your canvas")).await;
        learner.is_at("review").await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn a_copy_for_a_document_is_a_table_and_text() {
    let learner = Learner::at_a_desk().await;
    learner.makes_a_link("Readers & <writers>").await;
    let listen = "addEventListener('copy', ({ clipboardData }) => {
            window.copied = ['text/html', 'text/plain'].map((kind) => clipboardData.getData(kind));
        })";
    learner.asks_page(listen, &[]).await;
    learner.presses(&button("Copy for a document")).await;
    learner.sees("Copied.").await;
    let copied = learner
        .until("it is copied", "return window.copied", &[])
        .await;
    let copied: Vec<String> = serde_json::from_value(copied).expect("two texts");
    assert!(copied[0].contains("<table"), "{copied:?}");
    assert!(
        copied[0].contains("1. Readers &amp; &lt;writers&gt;"),
        "{copied:?}"
    );
    assert_eq!(copied[1], "1. Readers & <writers>");
    learner.leaves().await;
}

#[tokio::test]
async fn files_are_offered_and_shown_as_text() {
    let learner = Learner::at_a_desk().await;
    learner.makes_a_link("Readers").await;
    learner.watches_what_is_offered().await;
    learner
        .presses(&button("Keep it: Markdown, for notes and forums"))
        .await;
    learner.is_offered("## 1. Readers").await;
    learner.presses(&button("Keep it: The poster (SVG)")).await;
    learner.is_offered("<svg xmlns").await;
    learner
        .presses(&button("Keep it: A file for this page (JSON)"))
        .await;
    learner
        .is_offered("{\"format\":\"customer-model-canvas\"")
        .await;
    learner
        .presses(&button("Show the text: Markdown, for notes and forums"))
        .await;
    let shown = field("Text: Markdown, for notes and forums");
    learner.has_the_focus_on(&shown).await;
    learner.reads_in(&shown, "## 1. Readers").await;
    learner.presses(&button("See the poster")).await;
    learner
        .has_the_focus_on(&heading("Poster of “Readers”"))
        .await;
    learner.presses(&button("Keep it as a picture (PNG)")).await;
    learner.is_offered("\u{fffd}PNG").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_poster_fits_one_page_of_a4_and_letter_and_the_report_begins_each_part_anew() {
    let learner = Learner::at_a_desk().await;
    learner.makes_a_link("Readers").await;
    learner.asks_page("window.print = () => {}", &[]).await;
    learner.presses(&button("See the poster")).await;
    learner.presses(&button("Print the poster")).await;
    let is_landscape = "return document.adoptedStyleSheets.some(({ cssRules }) =>
        [...cssRules].some(({ cssText }) => cssText.includes('landscape')))";
    assert_eq!(learner.asks_page(is_landscape, &[]).await, json!(true));
    assert_eq!(learner.prints(11.7, 8.3).await, 1);
    assert_eq!(learner.prints(11.0, 8.5).await, 1);
    learner
        .asks_page("dispatchEvent(new Event('afterprint'))", &[])
        .await;
    assert_eq!(learner.asks_page(is_landscape, &[]).await, json!(false));
    learner.presses(&button("Back to sharing")).await;
    learner.presses(&button("See the report")).await;
    learner
        .has_the_focus_on(&heading("Report on “Readers”"))
        .await;
    learner.sees("Not answered yet.").await;
    assert!(learner.prints(8.3, 11.7).await >= 2);
    learner.leaves().await;
}

#[tokio::test]
async fn a_file_that_is_dropped_is_shown() {
    let learner = Learner::at_a_desk().await;
    let given = learner.makes_a_link("Readers").await;
    learner.opens_the_lesson_at("customers/types").await;
    learner.goes_to_the_canvases().await;
    let drop = "const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([arguments[0]], 'link.txt'));
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        root.querySelector('.shelf h1').dispatchEvent(event);
        return event.defaultPrevented;";
    let taken: Value = learner.asks_page(drop, &[json!(given)]).await;
    assert_eq!(taken, json!(true));
    learner.finds(&heading("From a code: “Readers”")).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_pages_of_sharing_have_no_fault() {
    let learner = Learner::with_a_phone().await;
    let given = learner.makes_a_link("Readers").await;
    learner.presses(&button("Show it as a QR code")).await;
    learner
        .presses(&button("A code for places where links do not work"))
        .await;
    learner
        .presses(&button("Show the text: Markdown, for notes and forums"))
        .await;
    has_no_fault_in_both_schemes(&learner, "sharing").await;
    learner.presses(&button("See the poster")).await;
    has_no_fault_in_both_schemes(&learner, "the poster").await;
    learner.presses(&button("Back to sharing")).await;
    learner.presses(&button("See the report")).await;
    has_no_fault_in_both_schemes(&learner, "the report").await;
    learner.goes_to_page(&learner.site.elsewhere()).await;
    learner.goes_to_page(&given).await;
    learner.finds(&heading("Shared with you: “Readers”")).await;
    has_no_fault_in_both_schemes(&learner, "a canvas behind a link").await;
    learner.presses(&button("Compare with mine")).await;
    learner
        .has_the_focus_on(&heading("Compare with mine"))
        .await;
    has_no_fault_in_both_schemes(&learner, "two canvases side by side").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_share_sheet_and_an_e_mail_get_the_link() {
    let learner = Learner::at_a_desk().await;
    let has_a_sheet = "navigator.canShare = ({ url }) => url.startsWith('https:');
        navigator.share = async (shared) => { window.shared = shared; throw new DOMException('', 'AbortError'); }";
    learner.asks_page(has_a_sheet, &[]).await;
    let made = learner.makes_a_link("Readers & writers").await;
    learner.presses(&button("Share the link")).await;
    let shared = learner
        .until("it is shared", "return window.shared", &[])
        .await;
    assert_eq!(shared["url"], json!(made));
    assert_eq!(
        shared["title"],
        json!("A customer model: Readers & writers")
    );
    let address = "return find(arguments[0]).href";
    let mail = link_named("Send it by e-mail").json();
    let mail = learner.asks_page(address, &[mail]).await;
    let mail = mail.as_str().expect("an address").to_owned();
    let body = "return new URLSearchParams(arguments[0].split('?')[1]).get('body')";
    let body = learner.asks_page(body, &[json!(mail)]).await;
    assert!(mail.starts_with("mailto:?subject="), "{mail}");
    assert!(
        body.as_str().is_some_and(|body| body.contains(&made)),
        "{body}"
    );
    learner.leaves().await;
}
