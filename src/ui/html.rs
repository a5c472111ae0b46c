//! The views' own small vocabulary: elements, their attributes and words, and what follows the canvas.
//!
//! Leptos tells when something has changed and cleans up; what is drawn are the page's own nodes, made
//! at once. Leptos's views give every element, attribute and closure a type, for each of which the
//! compiler makes a copy of all that draws and updates it; ARCHITECTURE.md has the figures under "Size".

use super::Watched;
use gloo_events::{EventListener, EventListenerOptions};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::web_sys::{
    DocumentFragment, Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node,
    Text,
};
use std::any::Any;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    fn new_element(tag: &str) -> Element;
    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    fn new_element_of(kind: &str, tag: &str) -> Element;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    fn new_text(words: &str) -> Text;
    #[wasm_bindgen(js_namespace = document, js_name = createDocumentFragment)]
    fn new_fragment() -> DocumentFragment;
}

/// Nodes that wait for their place on the page: one, or a fragment with any number of them.
pub struct View(Node);

/// What has been put on the page. Dropping it takes it off again.
pub struct Mounted {
    root: HtmlElement,
    owner: Owner,
    _handle: UnmountHandle<<() as Render>::State>,
}

/// Draws something inside of an element.
pub fn mount(root: HtmlElement, draw: impl FnOnce() -> View + 'static) -> Mounted {
    let (place, owner) = (root.clone(), Owner::new());
    let handle = {
        let owner = owner.clone();
        mount_to(root.clone(), move || {
            put_into(&place, &owner.with(draw));
        })
    };
    Mounted {
        root,
        owner,
        _handle: handle,
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // First what listens: a field that is taken off the page loses the focus.
        self.owner.cleanup();
        self.root.set_text_content(None);
    }
}

/// An element in the making.
pub struct El(Element);

/// An element of a tag, with a class; an empty class is left out.
pub fn el(tag: &'static str, class: &'static str) -> El {
    let element = El(new_element(tag));
    if class.is_empty() {
        element
    } else {
        element.set("class", class)
    }
}

/// An element of a picture.
pub fn svg(tag: &'static str, class: &str) -> El {
    El(new_element_of("http://www.w3.org/2000/svg", tag)).set("class", class)
}

/// What is there to be unfolded; what is inside is drawn for as long as it is open.
pub fn folded(class: &'static str, press: El, draw: impl Fn() -> View + 'static) -> El {
    let is_open = Watched::new(false);
    el("details", class)
        .on("toggle", move |event| {
            let target = event.current_target();
            let details = target.map(JsCast::unchecked_into::<Element>);
            is_open.set(details.is_some_and(|one| one.has_attribute("open")));
        })
        .with(press)
        .with(when(move || is_open.get(), draw))
}

/// A button with words on it, and what a press does.
pub fn button(class: &'static str, label: impl Inside, press: impl FnMut() + 'static) -> El {
    el("button", class)
        .set("type", "button")
        .set("part", "button")
        .with(label)
        .on_press(press)
}

impl El {
    /// An attribute that stays as it is.
    pub fn set(self, name: &'static str, value: impl AsRef<str>) -> Self {
        set_attribute(&self.0, name, Some(value.as_ref()));
        self
    }

    /// An attribute that follows what it reads, and is left out for `None`.
    pub fn live(
        self,
        name: &'static str,
        mut value: impl FnMut() -> Option<String> + 'static,
    ) -> Self {
        let element = self.0.clone();
        let mut was = None;
        keep_up(move || {
            let is = value();
            if was != is {
                set_attribute(&element, name, is.as_deref());
                was = is;
            }
        });
        self
    }

    /// The words in a text area.
    pub fn value(self, mut value: impl FnMut() -> String + 'static) -> Self {
        let area: HtmlTextAreaElement = self.0.clone().unchecked_into();
        let mut was = String::new();
        keep_up(move || {
            let is = value();
            if was != is {
                area.set_value(&is);
                was = is;
            }
        });
        self
    }

    /// Whether a box is ticked.
    pub fn checked(self, mut checked: impl FnMut() -> bool + 'static) -> Self {
        let input: HtmlInputElement = self.0.clone().unchecked_into();
        hold(Box::new(Unticks(input.clone())));
        keep_up(move || input.set_checked(checked()));
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

    fn acting(self, event: &'static str, mut act: Box<dyn FnMut(Event)>) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let act = move |event: &Event| act(event.clone());
        let listener = EventListener::new_with_options(&self.0, event, options, act);
        hold(Box::new(listener));
        self
    }

    /// Puts something inside, behind what is inside already.
    pub fn with(self, inside: impl Inside) -> Self {
        put_into(&self.0, &inside.view());
        self
    }

    /// The element as a view.
    pub fn view(self) -> View {
        View(self.0.into())
    }
}

/// Unticks a box before it is taken off the page. Chromium goes on counting a ticked radio button that has
/// gone, and the Tab key then passes over those that come under its name.
struct Unticks(HtmlInputElement);

impl Drop for Unticks {
    fn drop(&mut self) {
        self.0.set_checked(false);
    }
}

/// What can stand inside an element.
pub trait Inside {
    fn view(self) -> View;
}

impl Inside for El {
    fn view(self) -> View {
        self.view()
    }
}

impl Inside for View {
    fn view(self) -> View {
        self
    }
}

impl Inside for &str {
    fn view(self) -> View {
        View(new_text(self).into())
    }
}

impl Inside for String {
    fn view(self) -> View {
        self.as_str().view()
    }
}

impl<T: Inside> Inside for Option<T> {
    fn view(self) -> View {
        self.map_or_else(nothing, Inside::view)
    }
}

impl Inside for Vec<View> {
    fn view(self) -> View {
        let all = new_fragment();
        for one in &self {
            put_into(&all, one);
        }
        View(all.into())
    }
}

/// Nothing to see.
pub fn nothing() -> View {
    View(new_fragment().into())
}

/// Words that follow what they read.
pub fn words(mut say: impl FnMut() -> String + 'static) -> View {
    let text = new_text("");
    let shown = text.clone();
    keep_up(move || shown.set_data(&say()));
    View(text.into())
}

/// A piece of the page that is drawn anew when what it reads changes.
pub fn piece(mut draw: impl FnMut() -> View + 'static) -> View {
    let place = Place::new();
    let view = place.with(nothing());
    keep_up(move || {
        let view = draw();
        place.clear();
        put_before(&place.end, &view);
    });
    view
}

/// A piece of the page that is there as long as a condition holds, and drawn once for that time.
pub fn when(holds: impl Fn() -> bool + 'static, draw: impl Fn() -> View + 'static) -> View {
    let numbers = move || if holds() { vec![0] } else { Vec::new() };
    each(numbers, move |_| draw())
}

/// One piece for each of some numbers, kept as long as its number stays and moved along with it.
pub fn each(
    numbers: impl Fn() -> Vec<u32> + 'static,
    draw: impl Fn(u32) -> View + 'static,
) -> View {
    let draw: Box<dyn Fn(u32) -> View> = Box::new(draw);
    pieces(Box::new(numbers), draw)
}

fn pieces(numbers: Box<dyn Fn() -> Vec<u32>>, draw: Box<dyn Fn(u32) -> View>) -> View {
    let place = Place::new();
    let view = place.with(nothing());
    // Pieces live longer than one round of the effect, which cleans up after itself.
    let around = Owner::current().unwrap_or_default();
    let mut pieces: Vec<Piece> = Vec::new();
    keep_up(move || {
        let numbers = numbers();
        pieces.retain(|piece| {
            let stays = numbers.contains(&piece.number);
            if !stays {
                piece.owner.cleanup();
                piece.place.take();
            }
            stays
        });
        // From the last to the first, each before the one that follows it.
        let mut next = place.end.clone();
        for number in numbers.into_iter().rev() {
            let known = pieces.iter().find(|piece| piece.number == number);
            let start = if let Some(Piece { place, .. }) = known {
                if place.end.next_sibling().as_ref() != Some(&next) {
                    put_before(&next, &place.take());
                }
                place.start.clone()
            } else {
                let (owner, place) = (around.child(), Place::new());
                let drawn = owner.with(|| untrack(|| draw(number)));
                put_before(&next, &place.with(drawn));
                let start = place.start.clone();
                pieces.push(Piece {
                    number,
                    owner,
                    place,
                });
                start
            };
            next = start;
        }
    });
    view
}

/// One piece of many, with what cleans up after it.
struct Piece {
    number: u32,
    owner: Owner,
    place: Place,
}

/// A place on the page for nodes that change, between two empty texts that stay.
struct Place {
    start: Node,
    end: Node,
}

impl Place {
    fn new() -> Self {
        Self {
            start: new_text("").into(),
            end: new_text("").into(),
        }
    }

    /// The place with something in it.
    fn with(&self, inside: View) -> View {
        vec![View(self.start.clone()), inside, View(self.end.clone())].view()
    }

    /// Takes what stands in it off the page.
    fn clear(&self) {
        while let Some(node) = self.start.next_sibling()
            && node != self.end
            && let Some(parent) = node.parent_node()
        {
            let _ = parent.remove_child(&node);
        }
    }

    /// Takes the place off the page, with what stands in it.
    fn take(&self) -> View {
        let taken = new_fragment();
        let mut next = Some(self.start.clone());
        while let Some(node) = next {
            next = node.next_sibling().filter(|_| node != self.end);
            let _ = taken.append_child(&node);
        }
        View(taken.into())
    }
}

// Nodes could only be refused by a parent that stands inside of them.

fn put_before(next: &Node, view: &View) {
    if let Some(parent) = next.parent_node() {
        let _ = parent.insert_before(&view.0, Some(next));
    }
}

fn put_into(parent: &Node, view: &View) {
    let _ = parent.append_child(&view.0);
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Only a name with signs that no name can have would be refused.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Does something now, and again each time when what it reads has changed. Boxed, so that all share one
/// effect.
fn keep_up(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    hold(Box::new(RenderEffect::new(move |_| act())));
}

/// Keeps something as long as the piece of the page that is being drawn.
fn hold(thing: Box<dyn Any>) {
    StoredValue::new_local(thing);
}
