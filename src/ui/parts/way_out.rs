//! A way to take one's words along while the browser does not keep them.

use super::shelf_link::share_link;
use crate::outline::{outline, text as text_of};
use crate::saved;
use crate::ui::html::{El, button, el};
use crate::ui::{Session, Watched};

/// The learner's words as text to copy and as a file, behind a press.
pub fn way_out(session: Session) -> El {
    let words = session.words;
    let text = Watched::new(String::new());
    // Made anew when it is looked at, and not at each keystroke.
    let gather = move || {
        text.set(text_of(
            &session.read(|canvas| outline(canvas, words)),
            words,
        ))
    };
    let copy = move || {
        gather();
        session.copy("way-out", move |is_copied| {
            let said = if is_copied {
                "way-out.copied"
            } else {
                "way-out.selected"
            };
            session.announce(words.say(said).into());
        });
    };
    let keep = move || {
        let record = saved::write(&session.document());
        session.download(words.say("way-out.file-name"), &record);
    };
    let field = el("textarea", "way-out__text")
        .set("id", "way-out")
        .set("readonly", "")
        .set("rows", "6")
        .set("dir", "auto")
        .set("aria-label", words.say("way-out.label"))
        .value(move || text.get());
    el("details", "way-out")
        .on("toggle", move |_| gather())
        .with(el("summary", "").with(words.say("way-out.offer")))
        .with(el("p", "").with(words.say("way-out.how")))
        .with(field)
        .with(button("button", words.say("way-out.copy"), copy))
        .with(button("button", words.say("way-out.file"), keep))
        .with(share_link(session))
}
