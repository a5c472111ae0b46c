//! What the coach says: one remark at a time, the others a press away.

use crate::remark::Remark;
use crate::ui::Session;
use crate::ui::guidance::mistake_of;
use crate::ui::html::{El, View, button, el};

/// Remarks under what they are about. The first is open when it `leads`; `put_away` is called once
/// a remark has been put away.
pub fn remarks(
    session: Session,
    remarks: Vec<Remark>,
    leads: bool,
    put_away: impl Fn() + Copy + 'static,
) -> Vec<View> {
    let words = session.words;
    let mut remarks = remarks.into_iter().peekable();
    let mut view = Vec::new();
    if remarks.peek().is_some_and(Remark::is_praise) {
        let said = remarks.map(|one| {
            el("p", "praise")
                .set("dir", "auto")
                .with(one.noticed)
                .view()
        });
        return said.collect();
    }
    if leads {
        let first = remarks.next();
        view.extend(first.map(|one| remark(session, one, put_away).view()));
    }
    let more = remarks.len();
    if more > 0 {
        let summary = el("summary", "").with(words.count("remark.more", more));
        let rest = remarks.map(|one| remark(session, one, put_away).view());
        let rest: Vec<View> = rest.collect();
        view.push(el("details", "more").with(summary).with(rest).view());
    }
    view
}

fn remark(session: Session, remark: Remark, put_away: impl Fn() + 'static) -> El {
    let words = session.words;
    let said = |class, text: &String| el("p", class).set("dir", "auto").with(text.clone());
    let example = said("finding__example", &remark.example);
    let mistake = mistake_of(session, &remark).map(|(name, says)| {
        el("details", "more")
            .with(el("summary", "").with(words.fill("mistakes.is-one", &[("name", name)])))
            .with(el("p", "").with(says))
    });
    let finding = el("div", "finding")
        .with(said("finding__noticed", &remark.noticed))
        .with(said("", &remark.why))
        .with(said("", &remark.mend))
        .with(example)
        .with(mistake);
    let keep = move || {
        session.keep_as_it_is(&remark);
        put_away();
    };
    let label = words.say("remark.keep");
    finding.with(button("button button--quiet", label, keep))
}
