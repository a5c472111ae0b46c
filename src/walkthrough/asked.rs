//! Which sections a lesson asks for.

use super::Section;

/// The sections that a lesson asks for. The review is always among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked(u8);

impl Asked {
    /// The whole model.
    pub const ALL: Asked = Asked(u8::MAX);

    /// The sections that a text names by their keys, such as `customers jobs`; all of them when it
    /// names none.
    pub fn of(text: &str) -> Self {
        let is_named = |section: &Section| text.split([' ', ',']).any(|one| one == section.key());
        let named = Section::ALL.into_iter().filter(is_named);
        match named.fold(0, |named, section| named | bit(section)) {
            0 => Asked::ALL,
            named => Asked(named | bit(Section::Review)),
        }
    }

    /// Whether a section is asked for.
    pub fn has(self, section: Section) -> bool {
        self.0 & bit(section) != 0
    }

    /// Whether what an address leads to belongs to a section that is asked for.
    pub fn has_address(self, address: &str) -> bool {
        let mut sections = Section::ALL.into_iter();
        sections.any(|section| self.has(section) && address.starts_with(section.key()))
    }
}

fn bit(section: Section) -> u8 {
    1 << section as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<Section> {
        let asked = Asked::of(text);
        Section::ALL
            .into_iter()
            .filter(|one| asked.has(*one))
            .collect()
    }

    #[test]
    fn sections_are_asked_for_by_their_keys_and_the_review_always() {
        use Section::{Customers, Jobs, Review};
        assert_eq!(named("customers"), [Customers, Review]);
        assert_eq!(named("jobs, customers"), [Customers, Jobs, Review]);
    }

    #[test]
    fn a_text_that_names_none_asks_for_all() {
        for text in ["", "all", "Customers", "customer"] {
            assert_eq!(named(text), Section::ALL, "{text}");
        }
    }

    #[test]
    fn an_address_is_asked_for_with_its_section() {
        let asked = Asked::of("jobs");
        assert!(asked.has_address("jobs/1/pains"));
        assert!(asked.has_address("review"));
        assert!(!asked.has_address("customers/types"));
    }
}
