//! The author's video about a section. Nothing of it is asked for until the learner presses play.

use super::text;
use crate::content::line;
use crate::ui::html::{El, View, button, el, piece};
use crate::ui::{Session, Watched};
use crate::walkthrough::Step;

/// What has become of a video.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Offered,
    Playing,
    Missing,
}

/// The video at the first question of its section, if the author gives one.
pub fn video(session: Session, step: Step) -> Option<El> {
    let words = session.words;
    let section = step.section();
    let mut steps = session.steps().into_iter();
    let is_first = steps.find(|one| one.section() == section) == Some(step);
    let video = session.videos.read(|videos| {
        let found = line(videos, section.key()).filter(|_| is_first)?;
        Some(found.to_owned())
    })?;
    let name = words.say(&format!("section.{}", section.key()));
    let label = words.fill("video.play", &[("section", name)]);
    let shown = Watched::new(Shown::Offered);
    let view = piece(move || match shown.get() {
        Shown::Offered => {
            let play = move || {
                shown.set(Shown::Playing);
                session.focus("video");
            };
            button("button", label.clone(), play).view()
        }
        Shown::Playing => player(session, &video, shown),
        Shown::Missing => text(words.say("video.missing")).view(),
    });
    Some(el("div", "video").with(view))
}

/// The video itself, with its captions; `packed` is its address, that of its captions, and whether one of
/// them is another site's, with tabs between them.
fn player(session: Session, packed: &str, shown: Watched<Shown>) -> View {
    let words = session.words;
    let mut parts = packed.split('\t');
    let [address, captions, other_site] = [(); 3].map(|()| parts.next().unwrap_or_default());
    let player = el("video", "video__player")
        .set("id", "video")
        .set("tabindex", "-1")
        .set("controls", "")
        .set("autoplay", "")
        .set("playsinline", "");
    // Captions of another site come only with a video that was asked for in the same way.
    let player = match other_site {
        "" => player,
        _ => player.set("crossorigin", "anonymous"),
    };
    let track = (!captions.is_empty()).then(|| {
        el("track", "")
            .set("kind", "captions")
            .set("default", "")
            .set("label", words.say("video.captions"))
            .set("src", captions)
    });
    player
        .with(track)
        .on("error", move |_| shown.set(Shown::Missing))
        .set("src", address)
        .view()
}
