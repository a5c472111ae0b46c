//! Draws a diagram: a picture with a caption, and the same in words behind a press.

use crate::diagrams::{Diagram, Drawing, Said, Shape};
use crate::ui::html::{El, Inside, View, el, folded, piece, svg, words};
use crate::ui::parts::leads;
use crate::ui::{Session, follow};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// A diagram that follows the canvas.
pub fn diagram(session: Session, diagram: Diagram) -> View {
    let shown = Shown {
        // What draws the question is not to draw it anew with each change.
        drawn: Rc::new(RefCell::new(untrack(|| draw(session, diagram)))),
        news: RwSignal::new(()),
    };
    let [updated, caption, is_hidden, picture, said] = [(); 5].map(|()| shown.clone());
    follow(move || {
        session.watch_all_changes();
        let now = draw(session, diagram);
        // What has not changed keeps the focus that it may have.
        let is_news = !says_the_same(&updated.drawn.borrow(), &now);
        if is_news {
            updated.drawn.replace(now);
            updated.news.set(());
        }
    });
    let caption = words(move || caption.read(|one| one.caption.clone()).unwrap_or_default());
    let press = el("summary", "diagram__press").with(session.words.say("diagram.words"));
    let in_words = move || {
        let said = said.clone();
        piece(move || said.read(|one| list(&one.says)).view())
    };
    let text = el("div", "diagram__text")
        .with(el("figcaption", "").with(caption))
        .with(folded("diagram__said", press, in_words));
    el("figure", "diagram")
        .live("hidden", move || {
            is_hidden.read(|_| ()).is_none().then(String::new)
        })
        .with(piece(move || picture.pictures(session)))
        .with(text)
        .view()
}

/// What is on show: nothing, one drawing, or one for little room and one for more.
#[derive(Clone)]
struct Shown {
    drawn: Rc<RefCell<Vec<Drawing>>>,
    news: RwSignal<()>,
}

impl Shown {
    /// Reads the drawing, and again when it changes.
    fn read<T>(&self, read: impl FnOnce(&Drawing) -> T) -> Option<T> {
        self.news.track();
        self.drawn.borrow().first().map(read)
    }

    fn pictures(&self, session: Session) -> View {
        self.news.track();
        let drawn = self.drawn.borrow();
        let mut pictures = Vec::new();
        for (place, one) in drawn.iter().enumerate() {
            let class = match (drawn.len(), place) {
                (1, _) => "diagram__one",
                (_, 0) => "diagram__narrow",
                _ => "diagram__wide",
            };
            pictures.push(picture(session, one, class).view());
        }
        pictures.view()
    }
}

fn draw(session: Session, diagram: Diagram) -> Vec<Drawing> {
    let asked = session.asked();
    let mut drawn = Vec::new();
    for is_wide in [false, true] {
        if is_wide && !diagram.has_two_widths() {
            break;
        }
        let draw = |canvas: &_| diagram.draw(canvas, session.words, asked, is_wide);
        if let Some(mut drawing) = session.watch(draw) {
            if is_mirrored(session) {
                drawing.mirror();
            }
            drawn.push(drawing);
        }
    }
    drawn
}

fn says_the_same(one: &[Drawing], other: &[Drawing]) -> bool {
    match (one, other) {
        ([one, ..], [other, ..]) => one.says_the_same(other),
        ([], []) => true,
        _ => false,
    }
}

/// Whether the reader begins at the right.
fn is_mirrored(session: Session) -> bool {
    session.words.is_rtl()
}

/// The picture itself. One with links is a group of them, any other an image.
fn picture(session: Session, drawing: &Drawing, class: &str) -> El {
    let mut role = "img";
    let mut shapes = Vec::new();
    for one in &drawing.shapes {
        if matches!(one, Shape::Link { .. }) {
            role = "group";
        }
        shapes.push(shape(session, one).view());
    }
    let direction = if is_mirrored(session) { "rtl" } else { "ltr" };
    let mut sides = "0 0 ".to_owned();
    sides.push_str(&digits(drawing.width));
    sides.push(' ');
    sides.push_str(&digits(drawing.height));
    svg("svg", class)
        .set("viewBox", sides)
        .set("role", role)
        .set("aria-label", &*drawing.caption)
        .set("direction", direction)
        .with(shapes)
}

fn shape(session: Session, shape: &Shape) -> El {
    match shape {
        Shape::Box {
            x,
            y,
            width,
            height,
            round,
            look,
            colour,
        } => coloured("rect", look, *colour)
            .set("x", digits(*x))
            .set("y", digits(*y))
            .set("width", digits(*width))
            .set("height", digits(*height))
            .set("rx", digits(*round)),
        Shape::Text { x, y, look, text } => coloured("text", look, 0)
            .set("x", digits(*x))
            .set("y", digits(*y))
            .with(&**text),
        Shape::Line {
            points,
            look,
            colour,
        } => {
            let mut all = String::new();
            for (x, y) in points {
                all.push_str(&digits(*x));
                all.push(' ');
                all.push_str(&digits(*y));
                all.push(' ');
            }
            coloured("polyline", look, *colour).set("points", all)
        }
        Shape::Link { step, name, inside } => {
            let mut link = leads(svg("a", "diagram__link"), session, *step, String::new());
            for one in inside {
                // With a space between words that stand below each other.
                link = link.with(self::shape(session, one)).with(" ");
            }
            link.set("aria-label", &**name)
        }
    }
}

/// An element with its look, in the colour of a customer type.
fn coloured(tag: &'static str, look: &str, colour: usize) -> El {
    let mut class = "diagram__".to_owned();
    class.push_str(look);
    if colour > 0 {
        class.push_str(" badge--");
        class.push_str(&colour.to_string());
    }
    svg(tag, &class)
}

/// A place in a drawing, which is never left of it or above.
fn digits(place: i32) -> String {
    (place as usize).to_string()
}

/// Lines, each with those that stand under it.
fn list(says: &[Said]) -> El {
    let mut all = el("ul", "diagram__list");
    for one in says {
        let mut line = el("li", "").with(el("bdi", "").with(&*one.text));
        if !one.under.is_empty() {
            line = line.with(list(&one.under));
        }
        all = all.with(line);
    }
    all
}
