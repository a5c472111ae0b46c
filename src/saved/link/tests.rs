//! Whatever a canvas holds comes back, and whatever is no link of ours is refused.

use super::numbering::numbered;
use super::*;
use crate::model::{Blank, Edit, Field, Id, JobKind, List, Part};
use proptest::prelude::*;

/// One change of a canvas: what, which customer type, which entry, another entry, words.
type Change = (u8, u8, u8, u8, String);

fn id(number: u8) -> Id {
    Id(20 + u32::from(number % 12))
}

/// A canvas that came about by changes, most of which find their place.
fn canvas(changes: &[Change]) -> Canvas {
    let mut canvas = Canvas::new();
    for (what, of, one, other, text) in changes {
        let types = canvas.customer_types.len();
        let of = canvas.customer_types[usize::from(*of) % types].id;
        let (one, other, text) = (id(*one), id(*other), text.clone());
        let lists = [
            List::Types,
            List::Segments(of),
            List::EarlyAdopters(of, other),
            List::Jobs(of),
            List::Alternatives(of, other),
            List::Pains(of),
            List::Gains(of),
            List::PainRelievers(of),
            List::GainCreators(of),
            List::Differentiators(of),
            List::Features,
        ];
        let list = lists[usize::from(*what) % lists.len()];
        let blank = Blank::ALL[usize::from(*what) % 3];
        let write = |field| Edit::Write {
            field,
            text: text.clone(),
        };
        let edits = match what / 11 {
            0..=9 => {
                let item = list.blank_item(one);
                let at = 99;
                vec![
                    Edit::Insert { list, at, item },
                    write(list.first_field(one)),
                ]
            }
            10 => vec![write(Field::Job(of, one, blank))],
            11 => vec![write(Field::Value(of, blank))],
            12 => vec![write(
                [Field::Title, Field::Offering, Field::Delivery][usize::from(*what) % 3],
            )],
            13..=15 => {
                let ids = [one, Id::OFFERING, Id::DELIVERY];
                let id = ids[usize::from(*what) % 3];
                let (to, tied) = (other, true);
                vec![Edit::Tie { list, id, to, tied }]
            }
            16 => vec![Edit::SetPart {
                of,
                part: Part::ALL.get(usize::from(*what) % 4).copied(),
            }],
            17 => vec![Edit::SetSingle { of, single: true }],
            18 => vec![Edit::Keep {
                check: "job/feature-not-job".into(),
                about: match other.0 % 3 {
                    0 => format!("type-{}", of.0),
                    _ => list.first_field(one).key(),
                },
                words: Some(u32::from(*what)),
            }],
            19 => vec![Edit::Remove { list, id: one }],
            _ => vec![Edit::SetKind {
                of,
                job: one,
                kind: JobKind::ALL.get(usize::from(*what) % 8).copied(),
            }],
        };
        for edit in edits {
            canvas.apply(edit);
        }
    }
    canvas
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let text = prop_oneof![
        4 => "[a-z ,.]{0,40}",
        1 => any::<String>(),
        1 => "[\u{600}-\u{6ff}\u{4e00}-\u{4e2f} \u{1f600}-\u{1f64f}]{0,12}",
    ];
    let change = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), text);
    prop::collection::vec(change, 0..40)
}

#[test]
fn an_empty_canvas_has_a_short_link_and_comes_back() {
    let payload = encode(&Canvas::new()).unwrap();
    assert!(payload.len() < 20, "{payload}");
    assert_eq!(decode(&payload), Ok(Canvas::new()));
}

#[test]
fn a_link_is_found_in_whatever_it_is_pasted_with() {
    let mut canvas = Canvas::new();
    let (field, text) = (Field::Title, "Bread by bike, warm at seven".to_owned());
    canvas.apply(Edit::Write { field, text });
    let payload = encode(&canvas).unwrap();
    let half = payload.len() / 2;
    let (start, end) = payload.split_at(half);
    for text in [
        payload.clone(),
        format!("{MARK}{payload}"),
        format!("https://example.org/a/b?c=d#{MARK}{payload}"),
        format!("Look at this: <https://example.org/#{MARK}{payload}>. What do you think?"),
        format!("https://example.org/#{MARK}{start}\r\n{end}"),
        format!("> https://example.org/#{MARK}{start}\n> {end}\n> Yours"),
        format!("https://example.org/#{MARK}{start}=\n{end}"),
        format!("https%3A%2F%2Fexample.org%2F%23{MARK}{payload}"),
    ] {
        assert_eq!(decode(&text), Ok(canvas.clone()), "{text}");
    }
}

#[test]
fn each_sort_of_damage_has_its_cause() {
    let mut canvas = Canvas::new();
    let (field, text) = (Field::Title, "Bread by bike, warm at seven".to_owned());
    canvas.apply(Edit::Write { field, text });
    let payload = encode(&canvas).unwrap();
    let link = |payload: &str| format!("https://example.org/#{MARK}{payload}");
    let cut = &payload[..payload.len() - 5];
    assert_eq!(decode(&link(cut)), Err(LinkError::CutShort));
    let other = if payload.ends_with('A') { "B" } else { "A" };
    let changed = format!("{}{other}", &payload[..payload.len() - 1]);
    assert_eq!(decode(&link(&changed)), Err(LinkError::Changed));
    let body = &payload[header::CHARACTERS..];
    let future = header::write(VERSION + 1, body) + body;
    assert_eq!(decode(&link(&future)), Err(LinkError::FutureVersion));
    assert_eq!(
        decode("https://example.org/#chapter-2"),
        Err(LinkError::NotOurs)
    );
    assert_eq!(decode(""), Err(LinkError::NotOurs));
    let long = "A".repeat(MOST_CHARACTERS + 1);
    assert_eq!(decode(&long), Err(LinkError::TooLong));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_canvas_comes_back_and_leads_to_the_same_link(changes in changes()) {
        let canvas = canvas(&changes);
        let payload = encode(&canvas).expect("it is small");
        prop_assert!(!payload.ends_with(['-', '_']));
        let opened = decode(&payload).expect("it opens");
        prop_assert_eq!(&opened, &numbered(&canvas));
        prop_assert_eq!(encode(&opened), Ok(payload));
    }

    #[test]
    fn a_link_with_a_character_changed_or_cut_off_never_opens(changes in changes(), at in any::<usize>(), cut in any::<bool>()) {
        let payload = encode(&canvas(&changes)).expect("it is small");
        let at = at % payload.len();
        let mut damaged = payload.clone().into_bytes();
        if cut {
            damaged.truncate(at);
        } else {
            damaged[at] = if damaged[at] == b'A' { b'B' } else { b'A' };
        }
        let damaged = String::from_utf8_lossy(&damaged).into_owned();
        prop_assert!(decode(&damaged).is_err());
    }

    #[test]
    fn any_body_behind_a_right_header_opens_to_the_same_link_or_is_refused(body in "[A-Za-z0-9_-]{0,200}") {
        let payload = with_header(&body);
        if let Ok(opened) = decode(&payload) {
            prop_assert_eq!(encode(&opened), find_in(&payload).map_err(|_| TooLarge));
        }
    }
}
