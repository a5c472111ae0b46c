//! The two sentences of the lesson, as words around three blanks.

use crate::content::Words;
use crate::model::text::is_blank;

/// The words of a sentence around its blanks.
#[derive(Clone, Copy)]
pub struct Sentence {
    /// What stands before each blank.
    pub leads: [&'static str; 3],
    /// What a screen reader calls each blank.
    pub labels: [&'static str; 3],
    /// What stands between two parts when the sentence is read back.
    join: &'static str,
}

impl Sentence {
    /// "When …, I want to …, so I can …".
    pub fn job(words: Words) -> Self {
        Self {
            leads: [
                words.say("blank.when"),
                words.say("blank.want"),
                words.say("blank.so"),
            ],
            labels: [
                words.say("blank.when-label"),
                words.say("blank.want-label"),
                words.say("blank.so-label"),
            ],
            join: words.say("blank.job-join"),
        }
    }

    /// "We help … [achieve] … by …".
    pub fn value(words: Words) -> Self {
        Self {
            leads: [
                words.say("blank.we-help"),
                words.say("blank.achieve"),
                words.say("blank.by"),
            ],
            labels: [
                words.say("blank.customer-label"),
                words.say("blank.outcome-label"),
                words.say("blank.approach-label"),
            ],
            join: words.say("blank.value-join"),
        }
    }

    /// The whole sentence, with a gap where a blank has no words yet.
    pub fn read(self, words: Words, blanks: [&str; 3]) -> String {
        let gap = words.say("blank.gap");
        let filled = blanks.map(|blank| if is_blank(blank) { gap } else { blank.trim() });
        let parts = self.leads.iter().zip(filled);
        let parts: Vec<String> = parts
            .map(|(lead, blank)| format!("{lead} {blank}"))
            .collect();
        let end = if is_blank(blanks[2]) {
            ""
        } else {
            words.say("blank.end")
        };
        parts.join(self.join) + end
    }
}
