//! A canvas to be read and not to be changed, where the author wants no more: no way leads on from it.

use super::look::canvas;
use super::name::name_of;
use crate::content::Words;
use crate::outline::outline;
use crate::saved::StoredDocument;
use crate::ui::Watched;
use crate::ui::html::{View, button, el, piece};
use std::rc::Rc;

/// The page of a canvas, drawn anew when there is another one; `print` prints it.
pub fn reading(
    words: Words,
    document: Watched<Rc<StoredDocument>>,
    print: impl Fn() + 'static,
) -> View {
    let print = Rc::new(print);
    let page = move || {
        let document = document.get();
        let mut outline = outline(&document.canvas, words);
        // The heading says it already.
        outline.title.clear();
        let print = Rc::clone(&print);
        let print = move || print();
        let print = button("button", words.say("review.print"), print);
        el("div", "")
            .with(
                el("h1", "shelf__top")
                    .set("dir", "auto")
                    .with(name_of(words, &document)),
            )
            .with(el("p", "shelf__where").with(words.say("look.reading-how")))
            .with(el("div", "shelf__ways").with(print))
            .with(canvas(&outline, words))
            .view()
    };
    el("div", "widget shelf").with(piece(page)).view()
}
