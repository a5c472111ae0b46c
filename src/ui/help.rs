//! The help that comes when somebody wants it, since few do: trigger questions and worked examples.

use super::Session;
use crate::content::line;
use crate::outline::{Outline, outline};
use crate::saved;
use std::rc::Rc;

/// How far the help has come.
#[derive(Clone)]
pub enum Help {
    Unasked,
    /// It is on its way.
    Asked,
    /// It did not arrive.
    Missing,
    Here(Rc<Brought>),
}

/// The help that was brought.
pub struct Brought {
    /// As `packing/` makes it.
    packed: String,
    /// In the order of the programme.
    pub examples: Vec<Example>,
}

/// A worked example.
pub struct Example {
    /// As its file is called.
    pub name: String,
    /// What it shows.
    pub about: String,
    pub outline: Outline,
}

impl Brought {
    /// The trigger question at a place among those of a question, which it has by its key.
    pub fn trigger(&self, question: &str, at: usize) -> Option<&str> {
        line(&self.packed, &format!("trigger.{question}.{at}"))
    }
}

impl Session {
    /// Somebody wants help.
    pub fn wants_help(self) {
        if matches!(self.help.peek(), Help::Unasked) {
            self.help.set(Help::Asked);
        }
    }

    /// Somebody wants it although it did not arrive.
    pub fn wants_help_again(self) {
        self.help.set(Help::Asked);
    }

    /// Shows another example, from now on at every question.
    pub fn show_example(self, at: usize) {
        self.example.set(at);
        self.focus(&format!("example-{at}"));
    }

    /// The help has come, as `packing/` makes it; or it has not.
    pub fn meet_help(self, packed: Option<String>) {
        let Some(packed) = packed else {
            return self.help.set(Help::Missing);
        };
        let order = self.words.get("program.examples").unwrap_or_default();
        let named = order.split(' ').filter_map(|name| {
            let (about, record) = line(&packed, name)?.split_once('\t')?;
            let document = saved::read(record).ok()?.document;
            Some(Example {
                name: name.to_owned(),
                about: about.to_owned(),
                outline: outline(&document.canvas, self.words),
            })
        });
        let examples = named.collect();
        self.help
            .set(Help::Here(Rc::new(Brought { packed, examples })));
    }
}
