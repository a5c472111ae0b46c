//! The job stories of a customer type, each with its kind.

use crate::model::{Edit, Field, Id, JobKind, List, SupportingRole};
use crate::outline::{Sentence, kind_name};
use crate::ui::Session;
use crate::ui::html::{Inside, View, button, el, piece, when};
use crate::ui::parts::{Choice, Place, Row, add_to, choices, entry_list, sentence};

pub fn view(session: Session, of: Id) -> Vec<View> {
    let list = List::Jobs(of);
    let row = move |job: Id| {
        let words = Sentence::job(session.words);
        let (mut view, name) = sentence(session, words, |blank| Field::Job(of, job, blank));
        view.extend(kind(session, of, job));
        let place = Place {
            session,
            list,
            id: job,
        };
        let label = move || {
            let number = session.words.number(place.at().0 + 1);
            Some(session.words.fill("jobs.job", &[("number", &number)]))
        };
        let group = el("div", "")
            .set("role", "group")
            .live("aria-label", label)
            .with(view);
        let view = vec![group.view()];
        Row { view, name }
    };
    let add = session.words.say("question.job-stories.add");
    entry_list(session, list, add, move || add_to(session, list, None), row)
}

fn kind(session: Session, of: Id, job: Id) -> [View; 3] {
    let words = session.words;
    let answer = move |(kind, hint)| Choice {
        value: kind,
        label: kind_name(words, kind),
        hint,
    };
    let kinds = [
        (JobKind::Functional, words.say("kind.functional-hint")),
        (JobKind::Social, words.say("kind.social-hint")),
        (JobKind::Emotional, words.say("kind.emotional-hint")),
        (JobKind::Supporting(None), words.say("kind.supporting-hint")),
    ];
    let supporting = |role| JobKind::Supporting(Some(role));
    let roles = [
        (
            supporting(SupportingRole::Buyer),
            words.say("kind.buyer-hint"),
        ),
        (
            supporting(SupportingRole::CoCreator),
            words.say("kind.co-creator-hint"),
        ),
        (
            supporting(SupportingRole::Transferrer),
            words.say("kind.transferrer-hint"),
        ),
    ];
    let (kinds, roles) = (kinds.map(answer), roles.map(answer));
    let role = move || {
        session.watch(|canvas| {
            let jobs = &canvas.customer_type(of)?.jobs;
            jobs.iter().find(|one| one.id == job)?.kind
        })
    };
    let kind = move || match role()? {
        JobKind::Supporting(_) => Some(JobKind::Supporting(None)),
        other => Some(other),
    };
    let choose = move |kind| {
        let kind = Some(kind);
        session.change(Edit::SetKind { of, job, kind });
    };
    let name = move |group: &str| format!("{group}-{}", job.0);
    let legend = words.say("kind.role-legend");
    let roles = move || choices(legend, name("role"), &roles, role, choose).view();
    // What the story sounds like is said only as long as the learner has not chosen.
    let suggested = move || {
        session.watch_pauses();
        let suggested = role().is_none().then(|| session.suggested_kind(of, job));
        let suggestion = suggested.flatten().map(|kind| {
            let named = [("kind", kind_name(words, kind))];
            let take = words.fill("kind.take", &named);
            el("p", "suggestion")
                .with(words.fill("kind.suggested", &named))
                .with(" ")
                .with(button("button button--quiet", take, move || choose(kind)))
        });
        suggestion.view()
    };
    let legend = words.say("kind.legend");
    [
        choices(legend, name("kind"), &kinds, kind, choose).view(),
        when(move || kind() == Some(JobKind::Supporting(None)), roles),
        piece(suggested),
    ]
}
