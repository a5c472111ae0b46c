//! The shelf on the page, from the moment it is asked for until it is closed.

use crate::browser::numbers::{self, NUMBERS};
use crate::browser::{
    BrowserStore, files, page, paper, persistence, picture, read_copies, remove_copy, sharing,
    taking_along, write_copy,
};
use crate::content::Words;
use crate::saved::{Store, read, shelf as saved_shelf};
use crate::shelf::{Outside, Shelf, Source, place};
use crate::ui::html;
use gloo_events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// What the custom element does for the shelf.
    pub type Host;

    /// What the author wants links to be put behind.
    #[wasm_bindgen(method, js_name = shareUrl)]
    fn share_url(this: &Host) -> Option<String>;
    /// The stored document of the canvas that is open.
    #[wasm_bindgen(method)]
    fn record(this: &Host) -> Option<String>;
    /// The worked examples, as `packing/` makes them.
    #[wasm_bindgen(method, catch)]
    async fn help(this: &Host) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn open(this: &Host, key: &str);
    #[wasm_bindgen(method)]
    fn changed(this: &Host, key: &str);
    #[wasm_bindgen(method)]
    fn restore(this: &Host, record: &str);
    #[wasm_bindgen(method)]
    fn close(this: &Host);
}

/// The shelf on show. Freeing it takes it off the page.
#[wasm_bindgen(js_name = Shelf)]
pub struct ShownShelf {
    shelf: Option<Shelf>,
    _views: html::Mounted,
    _listeners: Vec<EventListener>,
}

#[wasm_bindgen(js_class = Shelf)]
impl ShownShelf {
    /// Shows the shelf of a lesson inside `root`; `open_key` is the key of the canvas that is open.
    /// When that one is `newer` than this release, its record is what is shown first, else what the
    /// `fragment` of the page's address asks for. It speaks in the `words` of a language, for readers of
    /// a `locale`.
    #[wasm_bindgen(constructor)]
    #[expect(
        clippy::too_many_arguments,
        reason = "JavaScript hands over no structs"
    )]
    pub fn new(
        root: HtmlElement,
        host: Host,
        storage_key: String,
        open_key: &str,
        newer: Option<String>,
        fragment: &str,
        locale: &str,
        words: &str,
    ) -> Self {
        let words = Words::read(locale, words, NUMBERS);
        let started = Rc::new(Cell::new(None));
        let outside = outside(host);
        let views = {
            let (started, root, storage_key) = (Rc::clone(&started), root.clone(), &storage_key);
            let (storage_key, open_key) = (storage_key.clone(), open_key.to_owned());
            html::mount(root.clone(), move || {
                let shelf = Shelf::new(words, outside, root, &storage_key, &open_key);
                started.set(Some(shelf));
                place(shelf)
            })
        };
        let mut listeners = Vec::new();
        if let Some(shelf) = started.get() {
            match newer.map(|record| read(&record)) {
                Some(Ok(opened)) => shelf.look(Source::Newer, opened.document),
                _ => shelf.go_to(fragment),
            }
            listeners = page::on_stored(move |_| shelf.refresh());
            spawn_local(async move {
                fill_from_copies(&storage_key).await;
                shelf.refresh();
            });
        }
        Self {
            shelf: started.get(),
            _views: views,
            _listeners: listeners,
        }
    }

    /// The page's address has changed to one of the shelf's.
    pub fn travel(&self, fragment: &str) {
        if let Some(shelf) = self.shelf {
            shelf.go_to(fragment);
        }
    }
}

/// Puts back what only the second copies still have, after the store has been cleared.
async fn fill_from_copies(storage_key: &str) {
    let store = BrowserStore::Local;
    for (key, text) in read_copies().await {
        let is_ours = saved_shelf::is_canvas(storage_key, &key);
        if is_ours && matches!(store.get(&key), Ok(None)) {
            // Without room it stays where it is.
            let _ = store.set(&key, &text);
        }
    }
}

fn outside(host: Host) -> Outside {
    let host = Rc::new(host);
    let call = |act: fn(&Host, &str)| -> Rc<dyn Fn(&str)> {
        let host = Rc::clone(&host);
        Rc::new(move |text| act(&host, text))
    };
    Outside {
        store: Rc::new(BrowserStore::Local),
        open_record: {
            let host = Rc::clone(&host);
            Rc::new(move || host.record())
        },
        examples: {
            let host = Rc::clone(&host);
            Rc::new(move |answer| {
                let host = Rc::clone(&host);
                spawn_local(async move {
                    let help = host.help().await.ok();
                    answer(help.and_then(|packed| packed.as_string()));
                });
            })
        },
        open: call(Host::open),
        changed: call(Host::changed),
        restore: call(Host::restore),
        close: {
            let host = Rc::clone(&host);
            Rc::new(move || host.close())
        },
        copy_beside: |key, record| {
            let key = key.to_owned();
            spawn_local(async move {
                match record {
                    Some(record) => write_copy(&key, &record).await,
                    None => remove_copy(&key).await,
                }
            });
        },
        read_file: |input, read| spawn_local(async move { read(files::chosen(input).await) }),
        read_dropped: |event, read| {
            let dropped = files::dropped(event);
            spawn_local(async move { read(dropped.await) });
        },
        link_base: {
            let host = Rc::clone(&host);
            Rc::new(move || sharing::base(host.share_url().as_deref()))
        },
        can_send: sharing::can_send,
        send: sharing::send,
        mail: sharing::mail,
        copy: |field, html| match html {
            Some(html) => taking_along::copy_both(field, html),
            None => taking_along::copy(field),
        },
        wrap: picture::wrap,
        picture: picture::address,
        download_png: |name, poster, made| {
            let poster = poster.clone();
            spawn_local(async move {
                let address = picture::png_of(&poster).await;
                if let Some(address) = &address {
                    taking_along::offer(&format!("{name}.png"), address);
                }
                made(address.is_some());
            });
        },
        print: paper::print,
        kept_for_good: |is_asked, answer| {
            spawn_local(async move {
                let is_kept = match is_asked {
                    true => persistence::ask().await,
                    false => persistence::is_kept().await,
                };
                answer(is_kept);
            });
        },
        download: taking_along::download,
        now: page::now,
        date: numbers::date,
        draw: page::seed,
    }
}
