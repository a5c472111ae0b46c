//! When a mistake of ours makes the module panic: what has not been saved is saved, while it can be.

use super::keeper::Keeper;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

thread_local! {
    static KEEPERS: RefCell<Vec<Weak<Keeper>>> = const { RefCell::new(Vec::new()) };
}

/// Sees to it that a panic makes this keeper save.
pub fn keep(keeper: &Rc<Keeper>) {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        save_all();
    }));
    KEEPERS.with_borrow_mut(|keepers| {
        keepers.retain(|one| one.strong_count() > 0);
        keepers.push(Rc::downgrade(keeper));
    });
}

fn save_all() {
    KEEPERS.with_borrow(|keepers| {
        for keeper in keepers.iter().filter_map(Weak::upgrade) {
            keeper.save_now();
        }
    });
}
