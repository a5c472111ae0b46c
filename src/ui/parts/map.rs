//! The map: the four sections and the review, where one is, and how far each question has come.

use super::{customer_name, step_link};
use crate::ui::html::{El, Inside, button, el, piece, words};
use crate::ui::{Session, Watched, follow};
use crate::walkthrough::{self, Section, Status, Step, section_status};
use leptos::prelude::untrack;

/// The map of the whole way.
pub fn map(session: Session) -> El {
    let say = session.words;
    let open = Watched::new(false);
    let sections = piece(move || {
        let asked = session.asked();
        let sections = Section::ALL.into_iter().filter(|one| asked.has(*one));
        let sections = sections.map(|one| untrack(|| section_of_map(session, one).view()));
        sections.collect::<Vec<_>>().view()
    });
    let sections = el("ol", "map__sections").with(sections);
    let key = move || if open.get() { "map.fewer" } else { "map.all" };
    let label = words(move || say.say(key()).into());
    let toggle = button("button button--quiet map__toggle", label, move || {
        open.set(!open.peek());
    });
    let toggle = toggle.live("aria-expanded", move || Some(open.get().to_string()));
    let class = move || if open.get() { "map map--open" } else { "map" };
    el("nav", "")
        .set("part", "map")
        .live("class", move || Some(class().into()))
        .set("aria-label", say.say("map.label"))
        .with(sections)
        .with(toggle)
}

fn section_of_map(session: Session, section: Section) -> El {
    let say = session.words;
    let inside = move || -> Vec<Step> {
        let steps = session.steps().into_iter();
        steps.filter(|step| step.section() == section).collect()
    };
    let steps = Watched::new(inside());
    follow(move || {
        let now = session.watch(|_| inside());
        if steps.read(|shown| *shown != now) {
            steps.set(now);
        }
    });
    let first = steps.read(|steps| steps.first().copied());
    let of_section = move || {
        let progress = session.progress().into_iter();
        let inside = progress.filter(|(step, _)| step.section() == section);
        section_status(inside.map(|(_, status)| status))
    };
    let class = move || {
        let is_here = session.step().section() == section;
        let class = if is_here {
            "map__section map__section--here"
        } else {
            "map__section"
        };
        Some(class.into())
    };
    let name =
        |class, list: &str| el("span", class).with(say.say(&format!("{list}.{}", section.key())));
    let label = vec![
        status_sign(session, of_section).view(),
        name("map__long", "section").view(),
        name("map__short", "section-short")
            .set("aria-hidden", "true")
            .view(),
    ];
    let inside = (section != Section::Review).then(|| {
        let steps = piece(move || {
            let steps = steps.get().into_iter();
            let steps = steps.map(|step| step_of_map(session, step).view());
            steps.collect::<Vec<_>>().view()
        });
        el("ol", "map__steps").with(steps)
    });
    el("li", "")
        .live("class", class)
        .with(step_link(
            session,
            first.unwrap_or(Step::FIRST),
            "map__link",
            label,
        ))
        .with(inside)
}

fn step_of_map(session: Session, step: Step) -> El {
    let before = walkthrough::before(&session.steps(), step);
    let is_first_of_type = step.of.filter(|_| {
        before.is_none_or(|before| before.of != step.of || before.section() != step.section())
    });
    let name = is_first_of_type.map(|of| el("p", "map__customer").with(customer_name(session, of)));
    let short = format!("question.{}.short", step.question.key());
    let label = vec![
        status_sign(session, move || session.status(step)).view(),
        el("span", "").with(session.words.say(&short)).view(),
    ];
    el("li", "")
        .with(name)
        .with(step_link(session, step, "map__link", label))
}

fn status_sign(session: Session, status: impl Fn() -> Status + Copy + 'static) -> El {
    let key = move || match status() {
        Status::Untouched => "untouched",
        Status::Started => "started",
        Status::Complete => "complete",
    };
    let text = words(move || session.words.say(&format!("status.{}", key())).into());
    el("span", "")
        .live("class", move || Some(format!("sign sign--{}", key())))
        .with(el("span", "hidden").with(text))
        .with(" ")
}
