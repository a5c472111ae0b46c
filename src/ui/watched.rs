//! A piece of state that views follow.
//!
//! Leptos's own signal is compiled once for each type of value; this one keeps the value in a plain
//! cell and shares one signal type, which tells that there is news.

use leptos::prelude::*;

/// Does something soon, and again each time when what it reads has changed. Boxed, so that all that
/// follow share Leptos's one effect.
pub fn follow(act: impl FnMut() + 'static) {
    start(Box::new(act));
}

fn start(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}

/// A value that views follow. Copies of it are the same value.
pub struct Watched<T: 'static> {
    value: StoredValue<T, LocalStorage>,
    news: RwSignal<()>,
}

impl<T: Clone + 'static> Watched<T> {
    pub fn new(value: T) -> Self {
        Self {
            value: StoredValue::new_local(value),
            news: RwSignal::new(()),
        }
    }

    /// The value; what reads it runs again when it changes.
    pub fn get(self) -> T {
        self.news.track();
        self.peek()
    }

    /// The value, without following it.
    pub fn peek(self) -> T {
        self.value.get_value()
    }

    /// The value as long as what it belongs to is on the page: an event may come after that.
    pub fn try_peek(self) -> Option<T> {
        self.value.try_get_value()
    }

    /// Reads the value in place, without following it.
    pub fn read<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.value.with_value(read)
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.value.set_value(value);
        self.news.set(());
    }
}

impl<T: 'static> Clone for Watched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: 'static> Copy for Watched<T> {}
