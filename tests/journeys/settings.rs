//! Settings in the address of the standalone page, for platforms where only an address can be pasted.

use serde_json::{Value, json};

use crate::support::frame::{Framing, comes_to_a_frame, standalone_page};
use crate::support::host::{ELEMENT, page};
use crate::support::{Browser, Learner, Screen, Site, field};

/// The attributes of the element, but for the mark that it sets itself.
const ATTRIBUTES: &str = "return Object.fromEntries([...host.attributes]
    .filter(({ name }) => name !== 'returning').map(({ name, value }) => [name, value]))";

async fn comes_to_a_frame_of(page: &str) -> (Learner, Site) {
    let framing = Framing {
        page,
        ..Framing::default()
    };
    let (host, widgets) = (Site::open(), Site::with_the_package());
    let learner = comes_to_a_frame(host, &widgets, &framing).await;
    (learner, widgets)
}

async fn has(learner: &Learner, attributes: Value) {
    assert_eq!(learner.asks_page(ATTRIBUTES, &[]).await, attributes);
}

#[tokio::test]
async fn a_frame_is_set_up_by_its_address_alone() {
    let page = "standalone/index.html?storage-key=lesson-7&theme=dark&program=p2p";
    let (learner, _widgets) = comes_to_a_frame_of(page).await;
    let set = json!({ "storage-key": "lesson-7", "theme": "dark", "program": "p2p" });
    has(&learner, set).await;
    let scheme = "return getComputedStyle(root.querySelector('.widget')).colorScheme";
    assert_eq!(learner.asks_page(scheme, &[]).await, json!("dark"));
    learner.writes(&field("Role, 1 of 1"), "Readers").await;
    learner.sees_that_it_is_saved().await;
    let kept = "return Object.keys(localStorage).every((key) => key.startsWith('lesson-7'))
        && localStorage.getItem('lesson-7').includes('Readers')";
    assert_eq!(learner.asks_page(kept, &[]).await, json!(true));
    learner.leaves().await;
}

#[tokio::test]
async fn who_comes_back_to_such_an_address_never_sees_the_first_question() {
    let learner = Learner::comes(Site::open(), Browser::new(Screen::Desk(1280, 900))).await;
    let lesson = learner.site.lesson() + "?storage-key=lesson-7";
    learner.goes_to_page(&lesson).await;
    learner.waits_for_the_widget().await;
    learner.writes(&field("Role, 1 of 1"), "Readers").await;
    learner.sees_that_it_is_saved().await;
    learner.site.hold_the_module_back();
    learner.goes_to_page("about:blank").await;
    learner.goes_to_page(&lesson).await;
    learner.sees("Opening your canvas…").await;
    learner
        .sees_no_more("Who does your business model need?")
        .await;
    learner.site.release_the_module();
    learner.waits_for_the_widget().await;
    learner.reads_in(&field("Role, 1 of 1"), "Readers").await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_address_sets_nothing_that_could_do_harm() {
    let page = "standalone/index.html?words-to=http://127.0.0.1:9&onclick=alert(1)&style=color:red\
        &id=x&class=x&returning&__proto__=x&toString=x&share-url=https://example.org/&theme=neon&theme=dark";
    let (learner, _widgets) = comes_to_a_frame_of(page).await;
    // A value that an attribute cannot have counts as none.
    has(&learner, json!({ "theme": "neon" })).await;
    let scheme = "return getComputedStyle(root.querySelector('.widget')).colorScheme";
    assert_ne!(learner.asks_page(scheme, &[]).await, json!("dark"));
    learner.leaves().await;
}

#[tokio::test]
async fn shared_links_may_lead_to_another_page_of_the_same_site() {
    let learner = Learner::comes(Site::open(), Browser::new(Screen::Desk(1280, 900))).await;
    let page = learner.site.lesson() + "other-page";
    let lesson = format!("{}?share-url={page}", learner.site.lesson());
    learner.goes_to_page(&lesson).await;
    learner.waits_for_the_widget().await;
    has(&learner, json!({ "share-url": page })).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_an_author_has_written_into_the_page_stays() {
    let widgets = Site::with_the_package();
    let element = "<customer-model-canvas storage-key=lesson-1";
    let page = standalone_page().replacen("<customer-model-canvas", element, 1);
    widgets.shows("standalone/mine.html", page);
    let framing = Framing {
        page: "standalone/mine.html?storage-key=lesson-7&theme=light",
        ..Framing::default()
    };
    let learner = comes_to_a_frame(Site::open(), &widgets, &framing).await;
    let set = json!({ "storage-key": "lesson-1", "theme": "light" });
    has(&learner, set).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_address_of_a_page_that_holds_the_element_by_its_script_sets_nothing() {
    let widgets = Site::with_the_package();
    let script = widgets.lesson() + "embed/customer-model-canvas.js";
    let host = Site::open();
    let address = host.shows("host", page(&script, ELEMENT));
    let learner = Learner::comes(host, Browser::new(Screen::Desk(1280, 900))).await;
    learner
        .goes_to_page(&(address + "?theme=dark&storage-key=x"))
        .await;
    learner.waits_for_the_widget().await;
    has(&learner, json!({})).await;
    learner.leaves().await;
}
