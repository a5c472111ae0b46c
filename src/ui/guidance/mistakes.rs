//! The common mistakes, each tied to the checks that notice it.

use super::{help, text};
use crate::remark::Remark;
use crate::ui::Session;
use crate::ui::html::{El, View, el};

/// The mistake that a remark is about, if it is one of the common ones: its name, and what it is.
pub fn mistake_of(session: Session, remark: &Remark) -> Option<(&'static str, &'static str)> {
    let words = session.words;
    let id = words
        .names_below("mistake", "checks")
        .find(|id| is_about(session, id, remark))?;
    let say = |part| words.say(&format!("mistake.{id}.{part}"));
    Some((say("name"), say("says")))
}

fn is_about(session: Session, mistake: &str, remark: &Remark) -> bool {
    let checks = session.words.say(&format!("mistake.{mistake}.checks"));
    checks.split(' ').any(|check| check == remark.check)
}

/// All of them, each with how often the coach has noticed it.
pub fn four_mistakes(session: Session, remarks: &[Remark]) -> El {
    let words = session.words;
    let counts = words.names_below("mistake", "checks").map(|id| {
        let found = remarks.iter().filter(|one| is_about(session, id, one));
        (id, found.count())
    });
    let counts: Vec<(&str, usize)> = counts.collect();
    help(words.say("mistakes.title"), move || {
        let all = counts.iter().map(|(id, count)| {
            let noticed = match count {
                0 => words.say("mistakes.none").to_owned(),
                count => words.count("mistakes.noticed", *count),
            };
            let say = |part| words.say(&format!("mistake.{id}.{part}"));
            el("li", "mistake")
                .with(el("strong", "").with(say("name")))
                .with(text(say("says")))
                .with(el("p", "hint").with(noticed))
                .view()
        });
        el("ul", "mistakes").with(all.collect::<Vec<View>>()).view()
    })
}
