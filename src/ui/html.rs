//! The views' own small vocabulary over Leptos: one type of element, attribute and text.
//!
//! The `view!` macro gives every element, attribute and closure a type of its own, for which the
//! compiler makes its own copy of all that draws and updates it. Here they share theirs, which
//! halves what the views add to the module; ARCHITECTURE.md has the figures under "Size".

use leptos::ev;
use leptos::html::{Custom, HtmlElement, custom};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::iterators::StaticVec;
use leptos::web_sys::Event;
use std::sync::{Arc, Mutex};

/// An element in the making.
pub struct El {
    element: HtmlElement<Custom<&'static str>, (), ()>,
    attributes: Vec<AnyAttribute>,
    inside: Vec<AnyView>,
}

/// An element of a tag, with a class; an empty class is left out.
pub fn el(tag: &'static str, class: &'static str) -> El {
    let element = El {
        element: custom(tag),
        attributes: Vec::new(),
        inside: Vec::new(),
    };
    if class.is_empty() {
        element
    } else {
        element.set("class", class)
    }
}

/// A button with words on it, and what a press does.
pub fn button(class: &'static str, label: impl Inside, press: impl FnMut() + 'static) -> El {
    el("button", class)
        .set("type", "button")
        .with(label)
        .on_press(press)
}

impl El {
    /// An attribute that stays as it is.
    pub fn set(self, name: &'static str, value: impl Into<String>) -> Self {
        self.fixed(name, value.into())
    }

    fn fixed(mut self, name: &'static str, value: String) -> Self {
        self.attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that follows what it reads, and is left out for `None`.
    pub fn live(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        self.following(name, shared(value))
    }

    fn following(
        mut self,
        name: &'static str,
        value: SharedReactiveFunction<Option<String>>,
    ) -> Self {
        self.attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// The words in a text area.
    pub fn value(mut self, value: impl FnMut() -> String + Send + 'static) -> Self {
        self.attributes
            .push(prop("value", shared(value)).into_any_attr());
        self
    }

    /// Whether a box is ticked.
    pub fn checked(mut self, checked: impl FnMut() -> bool + Send + 'static) -> Self {
        self.attributes
            .push(prop("checked", shared(checked)).into_any_attr());
        self
    }

    /// What happens at an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.acting(event, Box::new(act))
    }

    /// What a press does.
    pub fn on_press(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    fn acting(mut self, event: &'static str, act: Box<dyn FnMut(Event)>) -> Self {
        let event: ev::Custom<Event> = ev::Custom::new(event);
        self.attributes.push(on(event, act).into_any_attr());
        self
    }

    /// Puts something inside, behind what is inside already.
    pub fn with(self, inside: impl Inside) -> Self {
        self.add(inside.view())
    }

    fn add(mut self, inside: AnyView) -> Self {
        self.inside.push(inside);
        self
    }

    /// The element as a view.
    pub fn view(self) -> AnyView {
        let inside = StaticVec::from(self.inside);
        self.element
            .child(inside)
            .add_any_attr(self.attributes)
            .into_any()
    }
}

/// What can stand inside an element.
pub trait Inside {
    fn view(self) -> AnyView;
}

impl Inside for El {
    fn view(self) -> AnyView {
        self.view()
    }
}

impl Inside for AnyView {
    fn view(self) -> AnyView {
        self
    }
}

impl Inside for &'static str {
    fn view(self) -> AnyView {
        self.to_owned().into_any()
    }
}

impl Inside for String {
    fn view(self) -> AnyView {
        self.into_any()
    }
}

impl<T: Inside> Inside for Option<T> {
    fn view(self) -> AnyView {
        self.map_or_else(nothing, Inside::view)
    }
}

impl Inside for Vec<AnyView> {
    fn view(self) -> AnyView {
        StaticVec::from(self).into_any()
    }
}

/// Nothing to see.
pub fn nothing() -> AnyView {
    Vec::new().view()
}

/// Words that follow what they read.
pub fn words(say: impl FnMut() -> String + Send + 'static) -> AnyView {
    shared(say).into_any()
}

/// A piece of the page that is drawn anew when what it reads changes.
pub fn piece(draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    shared(draw).into_any()
}

/// What follows what it reads, in the one form in which Leptos shares such functions.
fn shared<T: 'static>(follow: impl FnMut() -> T + Send + 'static) -> SharedReactiveFunction<T> {
    Arc::new(Mutex::new(follow))
}

/// A piece of the page that is there as long as a condition holds, and drawn once for that time.
pub fn when(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let holds: Box<dyn Fn() -> bool + Send + Sync> = Box::new(holds);
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    let holds = Memo::new(move |_| holds());
    piece(move || {
        if holds.get() {
            untrack(&draw)
        } else {
            nothing()
        }
    })
}

/// One piece for each of some numbers, kept as long as its number stays and moved along with it.
pub fn each(
    numbers: impl Fn() -> Vec<u32> + Send + Sync + 'static,
    draw: impl Fn(u32) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let numbers: Box<dyn Fn() -> Vec<u32> + Send + Sync> = Box::new(numbers);
    let draw: Arc<dyn Fn(u32) -> AnyView + Send + Sync> = Arc::new(draw);
    let draw = move |number| draw(number);
    view! { <For each=numbers key=|number| *number children=draw /> }.into_any()
}
