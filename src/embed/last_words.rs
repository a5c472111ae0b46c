//! When a mistake of ours makes the module panic, or something stops it without a panic: what has not
//! been saved is saved, and JavaScript, which takes over, gets the words.
//!
//! That may come while anything is borrowed. So all that is done here takes what it can get.

use super::keeper::Keeper;
use gloo_events::EventListener;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/embed/telling.js")]
extern "C" {
    fn broke(root: &HtmlElement, record: Option<String>, text: Option<String>, is_kept: bool);
}

/// What a widget listens to outside of its own views. Shared, so that a panic can put an end to it.
pub type Listeners = Rc<RefCell<Vec<EventListener>>>;

/// A widget's words as far as they could be reached.
#[derive(Default)]
pub struct LastWords {
    /// The stored document.
    pub record: Option<String>,
    /// Everything that the learner wrote, to be copied.
    pub text: Option<String>,
    /// Whether the record could be saved.
    pub is_kept: bool,
}

struct Mounted {
    keeper: Weak<Keeper>,
    root: HtmlElement,
    listeners: Weak<RefCell<Vec<EventListener>>>,
}

thread_local! {
    static MOUNTED: RefCell<Vec<Mounted>> = const { RefCell::new(Vec::new()) };
    static IS_OVER: Cell<bool> = const { Cell::new(false) };
    static STACK_AT_REST: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Whether some call into this module has never come back, because of a panic, a trap or something that
/// was thrown through it: if so, these are its last words. To be called by JavaScript when no other call
/// is under way, for the first time before all others.
///
/// A call that does not come back leaves its part of the stack behind, whatever has put an end to it.
#[wasm_bindgen(js_name = isCutOff)]
pub fn is_cut_off() -> bool {
    let here = 0_u8;
    let here = std::ptr::from_ref(std::hint::black_box(&here)).addr();
    let Some(at_rest) = STACK_AT_REST.get() else {
        STACK_AT_REST.set(Some(here));
        std::panic::set_hook(Box::new(|panic| {
            leptos::logging::error!("{panic}");
            last_words();
        }));
        return false;
    };
    let is_cut_off = here != at_rest;
    if is_cut_off {
        last_words();
    }
    is_cut_off
}

/// Sees to it that a break makes this keeper save and this widget's place on the page tell of it.
/// Returns where to put what the widget listens to.
pub fn keep(keeper: &Rc<Keeper>, root: &HtmlElement) -> Listeners {
    let listeners = Listeners::default();
    MOUNTED.with_borrow_mut(|mounted| {
        mounted.retain(|one| one.keeper.strong_count() > 0);
        mounted.push(Mounted {
            keeper: Rc::downgrade(keeper),
            root: root.clone(),
            listeners: Rc::downgrade(&listeners),
        });
    });
    listeners
}

/// The module has broken: saves what it can and gives up every widget.
fn last_words() {
    // What is left of a broken module may panic again; its words have been handed over.
    if IS_OVER.replace(true) {
        return;
    }
    #[cfg(feature = "deliberate-panic")]
    crate::deliberate::break_when_asked("in last words");
    let mounted = MOUNTED.with(|mounted| mounted.try_borrow_mut().map(|mut all| all.split_off(0)));
    let mounted = mounted.unwrap_or_default();
    // All are told first: a second panic in here would end everything at once.
    for one in &mounted {
        broke(&one.root, None, None, false);
    }
    for one in mounted {
        if let Some(keeper) = one.keeper.upgrade() {
            let words = keeper.last_words();
            broke(&one.root, words.record, words.text, words.is_kept);
        }
        if let Some(listeners) = one.listeners.upgrade() {
            // Whoever is adding one right now is in the midst of mounting, and never gets to the end.
            let _ = listeners.try_borrow_mut().map(|mut all| all.clear());
        }
    }
}
