//! A link to share, as itself, as a QR code and as a bare code.

use super::copyable::Copyable;
use super::section as share_section;
use crate::saved::StoredDocument;
use crate::saved::link::{MARK, encode, qr};
use crate::shelf::state::Shelf;
use crate::ui::html::{El, Inside, View, button, el};

/// From how many characters on e-mail programs (Outlook: 2,048) and chats (Slack: 3,992) may cut a link.
const CUT_BY_MAIL: usize = 2000;
const CUT_BY_CHAT: usize = 3900;

pub fn section(shelf: Shelf, document: &StoredDocument) -> El {
    let words = shelf.words;
    let section = share_section(shelf, "share.link-title", "share.link-how");
    let Ok(payload) = encode(&document.canvas) else {
        return section.with(el("p", "").with(words.say("share.too-large")));
    };
    let code = format!("{MARK}{payload}");
    let Some(base) = shelf.ask(|outside, _| (outside.link_base)()) else {
        return section
            .with(el("p", "").with(words.say("share.no-address")))
            .with(code_field(shelf, code));
    };
    let link = format!("{base}#{code}");
    let folded_code = el("details", "shelf__folded")
        .with(el("summary", "").with(words.say("share.code")))
        .with(el("p", "hint").with(words.say("share.code-how")))
        .with(code_field(shelf, code));
    section
        .with(link_field(shelf, document, &link))
        .with(lengths(shelf, link.len()))
        .with(qr_code(shelf, &link))
        .with(folded_code)
}

/// The link, and what can be done with it.
fn link_field(shelf: Shelf, document: &StoredDocument, link: &str) -> El {
    let words = shelf.words;
    let title = words.fill("share.mail-subject", &[("name", &shelf.name(document))]);
    let can_send = shelf.ask(|outside, _| (outside.can_send)());
    let send = can_send.then(|| {
        let (title, link) = (title.clone(), link.to_owned());
        button("button", words.say("share.send"), move || {
            shelf.ask(|outside, _| (outside.send)(&title, &link));
        })
    });
    let body = format!("{}\n\n{link}\n", words.say("share.mail-body"));
    let mail = shelf.ask(|outside, _| (outside.mail)(&title, &body));
    let mail = el("a", "button")
        .set("href", mail)
        .with(words.say("share.mail"));
    let copyable = Copyable {
        id: "share-link",
        rows: "3",
        label: words.say("share.link-label").into(),
        text: link.to_owned(),
        html: None,
        press: "share.copy-link",
    };
    copyable.view(shelf, el("div", "shelf__ways").with(send).with(mail))
}

/// How long the link is, and where that is too long.
fn lengths(shelf: Shelf, length: usize) -> View {
    let words = shelf.words;
    let warnings = [
        (CUT_BY_MAIL, "share.cut-by-mail"),
        (CUT_BY_CHAT, "share.cut-by-chat"),
    ];
    let warnings = warnings.into_iter().filter(|(most, _)| length > *most);
    let warnings = warnings.map(|(_, said)| el("p", "notice").with(words.say(said)).view());
    let length = el("p", "hint").with(words.count("share.length", length));
    let lengths: Vec<View> = [length.view()].into_iter().chain(warnings).collect();
    lengths.view()
}

fn qr_code(shelf: Shelf, link: &str) -> El {
    let words = shelf.words;
    let Some(svg) = qr::svg(link) else {
        return el("p", "hint").with(words.say("share.qr-too-long"));
    };
    let picture = el("img", "share__qr")
        .set("src", shelf.ask(|outside, _| (outside.picture)(&svg)))
        .set("alt", words.say("share.qr-alt"));
    let is_fine = link.len() > qr::EASY_BYTES;
    let fine = is_fine.then(|| el("p", "hint").with(words.say("share.qr-fine")));
    el("details", "shelf__folded")
        .with(el("summary", "").with(words.say("share.qr")))
        .with(fine)
        .with(picture)
}

fn code_field(shelf: Shelf, code: String) -> El {
    let copyable = Copyable {
        id: "share-code",
        rows: "3",
        label: shelf.words.say("share.code-label").into(),
        text: code,
        html: None,
        press: "share.copy-code",
    };
    copyable.view(shelf, el("span", ""))
}
