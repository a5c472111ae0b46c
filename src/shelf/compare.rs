//! A canvas beside the learner's own, section by section.

use super::look::answers;
use super::state::{Looked, Page, Shelf};
use crate::content::Words;
use crate::outline::{Answer, Outline};
use crate::ui::html::{El, View, button, el};
use crate::ui::numbered_badge;
use crate::walkthrough::Section;
use std::rc::Rc;

/// The page of both.
pub fn compare(shelf: Shelf, looked: &Rc<Looked>) -> El {
    let words = shelf.words;
    let theirs = shelf.outline(&looked.document);
    let mine = shelf.outline(&shelf.open_document());
    let one = Rc::clone(looked);
    let back = button("button", words.say("look.compared"), move || {
        shelf.show(Page::Look(Rc::clone(&one)));
    });
    let top = shelf.top(words.say("look.compare").into());
    let page = el("div", "")
        .with(el("p", "shelf__back").with(back))
        .with(top);
    let sections = Section::ALL.into_iter();
    let sections = sections.filter(|one| *one != Section::Review);
    sections.fold(page, |page, section| {
        let name = words.say(&format!("section.{}", section.key()));
        let sides = el("div", "compare__sides")
            .with(side(&theirs, section, "look.this", words))
            .with(side(&mine, section, "look.mine", words));
        let section = el("section", "compare__section")
            .with(el("h2", "shelf__name").with(name))
            .with(sides);
        page.with(section)
    })
}

/// What one canvas says in a section.
fn side(outline: &Outline, section: Section, name: &'static str, words: Words) -> El {
    let side = el("div", "review__card compare__side")
        .with(el("h3", "compare__whose").with(words.say(name)));
    if section == Section::Solution {
        return side.with(answers(outline.solution.iter(), words));
    }
    outline.customers.iter().fold(side, |side, one| {
        let name = el("h4", "compare__customer")
            .with(numbered_badge(words, one.number))
            .with(" ")
            .with(el("bdi", "").with(one.name.clone()));
        let of_section = |answer: &&Answer| answer.question.section() == section;
        side.with(name)
            .with(answers(one.answers.iter().filter(of_section), words))
    })
}

/// The button that leads here.
pub fn way_to_compare(shelf: Shelf, looked: &Rc<Looked>) -> View {
    let one = Rc::clone(looked);
    button("button", shelf.words.say("look.compare"), move || {
        shelf.show(Page::Compare(Rc::clone(&one)));
    })
    .view()
}
