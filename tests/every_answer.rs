//! Whatever a learner can write gets everywhere: into files, links and texts, past a merge and an undo. A new
//! sort of words that is forgotten somewhere makes one of these fail.

use customer_model_canvas::content::Words;
use customer_model_canvas::model::{
    Canvas, Edit, Field, FieldKind, History, HistoryStep, Id, merge,
};
use customer_model_canvas::outline::{markdown, outline, text};
use customer_model_canvas::saved::link::{decode, encode};
use customer_model_canvas::saved::{StoredDocument, read, read_history, write, write_history};
use customer_model_canvas::walkthrough::{Question, kind_asked, lists_asked, step_of};

/// A canvas with one item in each list and other words in each field.
fn full() -> Canvas {
    let mut canvas = Canvas::new();
    let mut free = (100..).map(Id);
    // Those that begin in what has just been added come with the next round.
    for _ in 0..2 {
        for list in canvas.lists() {
            if canvas.list(list).is_some_and(|one| one.ids().is_empty()) {
                let item = list.blank_item(free.next().expect("there are enough"));
                apply(&mut canvas, Edit::Insert { list, at: 0, item });
            }
        }
    }
    for (field, number) in fields(&canvas).into_iter().zip(1..) {
        let text = format!("words {number} of this canvas");
        apply(&mut canvas, Edit::Write { field, text });
    }
    canvas
}

fn apply(canvas: &mut Canvas, edit: Edit) {
    assert!(canvas.apply(edit.clone()).is_some(), "{edit:?}");
}

fn fields(canvas: &Canvas) -> Vec<Field> {
    let fields = canvas.fields().into_iter();
    fields.chain([Field::Title]).collect()
}

/// Each field of the full canvas with its words.
fn said(canvas: &Canvas) -> Vec<(Field, String)> {
    let said = fields(canvas).into_iter().map(|field| {
        let text = canvas.text(field).expect("its words can be read");
        (field, text.to_owned())
    });
    said.collect()
}

fn without(canvas: &Canvas, field: Field) -> Canvas {
    let (mut less, text) = (canvas.clone(), String::new());
    apply(&mut less, Edit::Write { field, text });
    less
}

/// The words of a canvas, whatever the ids of its entries are.
fn words_of(canvas: &Canvas) -> Vec<String> {
    said(canvas).into_iter().map(|(_, text)| text).collect()
}

/// These kinds, which the compiler takes only when none is missing.
macro_rules! kinds {
    ($($kind:ident),*) => {{
        let all = [$(FieldKind::$kind),*];
        for kind in all {
            match kind {
                $(FieldKind::$kind => {})*
            }
        }
        all.into()
    }};
}

/// Every kind of words, in the order in which links count them.
fn all_kinds() -> Vec<FieldKind> {
    kinds![
        Title,
        Role,
        Segment,
        EarlyAdopter,
        When,
        Want,
        So,
        Alternative,
        Pain,
        Gain,
        ValueCustomer,
        ValueOutcome,
        ValueApproach,
        PainReliever,
        GainCreator,
        Differentiator,
        Offering,
        Feature,
        Delivery
    ]
}

#[test]
fn links_count_every_kind_in_its_order() {
    for (kind, place) in all_kinds().into_iter().zip(0..) {
        assert_eq!(kind as usize, place, "{kind:?}");
    }
}

#[test]
fn a_full_canvas_has_every_kind_of_words() {
    let kinds: Vec<FieldKind> = fields(&full()).into_iter().map(Field::kind).collect();
    let missing: Vec<FieldKind> = all_kinds()
        .into_iter()
        .filter(|kind| !kinds.contains(kind))
        .collect();
    assert_eq!(missing, [], "in CustomerType::add_lists or Canvas::fields");
}

#[test]
fn every_question_that_asks_for_words_has_a_place_to_write_them() {
    let canvas = full();
    let fields = fields(&canvas);
    for question in Question::all() {
        let asked = fields
            .iter()
            .filter(|field| step_of(**field).question == question);
        let kinds: Vec<FieldKind> = asked.map(|field| field.kind()).collect();
        if let Some(kind) = kind_asked(question) {
            let places = "step_of_list (walkthrough/asks.rs) or add_lists (model/list.rs)";
            assert!(
                kinds.contains(&kind),
                "{question:?} has {kinds:?}: see {places}"
            );
        }
    }
}

#[test]
fn every_list_is_asked_for_at_the_step_of_its_fields() {
    let canvas = full();
    for list in canvas.lists() {
        let step = step_of(list.first_field(Id(1)));
        assert!(lists_asked(&canvas, step).contains(&list), "{list:?}");
    }
}

#[test]
fn every_word_is_in_a_stored_document() {
    let canvas = full();
    let document = StoredDocument {
        canvas: canvas.clone(),
        ..StoredDocument::default()
    };
    let opened = read(&write(&document)).expect("it opens");
    assert!(!opened.damaged);
    let [read, written] = [&opened.document.canvas, &canvas].map(words_of);
    assert_eq!(read, written, "in saved/write.rs or saved/read.rs");
    assert_eq!(opened.document.canvas, canvas);
}

#[test]
fn every_word_is_in_a_link() {
    let canvas = full();
    let link = encode(&canvas).expect("it is small");
    assert_eq!(
        words_of(&decode(&link).expect("it opens: see link/walk.rs and numbering.rs")),
        words_of(&canvas)
    );
}

#[test]
fn every_word_is_in_the_texts_to_take_along() {
    let canvas = full();
    let words = Words::english();
    let outline = outline(&canvas, words);
    for told in [text(&outline, words), markdown(&outline, words)] {
        for (field, text) in said(&canvas) {
            assert!(told.contains(&text), "{field:?} is not in {told}");
        }
    }
}

#[test]
fn every_word_that_is_missing_is_missed() {
    let canvas = full();
    for field in fields(&canvas) {
        let less = without(&canvas, field);
        assert!(canvas.holds(&less), "{field:?}");
        assert!(!less.holds(&canvas), "{field:?}");
    }
}

#[test]
fn every_word_that_one_tab_has_changed_is_in_what_comes_of_two() {
    let canvas = full();
    for field in fields(&canvas) {
        let less = without(&canvas, field);
        assert_eq!(merge(&less, &less, &canvas).canvas, canvas, "{field:?}");
        assert_eq!(merge(&less, &canvas, &less).canvas, canvas, "{field:?}");
    }
}

#[test]
fn every_place_can_be_undone_after_a_reload() {
    let canvas = full();
    let lists = canvas.lists().into_iter();
    let inserted = lists.map(|list| Edit::Insert {
        list,
        at: 0,
        item: list.blank_item(Id(900)),
    });
    let written = said(&canvas).into_iter();
    let written = written.map(|(field, text)| Edit::Write { field, text });
    let edits: Vec<Edit> = inserted.chain(written).collect();
    for edit in edits {
        let what = format!("{edit:?} in saved/steps.rs");
        let step = HistoryStep {
            edits: vec![edit],
            ..HistoryStep::default()
        };
        let history = History::new(vec![step], Vec::new());
        let read = read_history(&write_history(&history));
        assert!(read == history, "{what}");
    }
}
