//! What a learner looks for on the page: something of a role, by its name.

use serde_json::{Value, json};

/// Something on the page, by its role and its name.
#[derive(Clone, Debug)]
pub struct Target {
    role: &'static str,
    name: String,
    how: &'static str,
    number: usize,
}

/// A field with this label.
pub fn field(label: impl Into<String>) -> Target {
    Target::new("textbox", label, "is")
}

/// A button with these words.
pub fn button(name: impl Into<String>) -> Target {
    Target::new("button", name, "is")
}

/// A link with these words; how far its question has come may stand before them.
pub fn link(name: impl Into<String>) -> Target {
    Target::new("link", name, "ends")
}

/// One answer of several; its explanation may follow these words.
pub fn radio(name: impl Into<String>) -> Target {
    Target::new("radio", name, "begins")
}

/// A box to tick; an explanation may follow these words.
pub fn tick(name: impl Into<String>) -> Target {
    Target::new("checkbox", name, "begins")
}

/// A heading that has these words in it.
pub fn heading(name: impl Into<String>) -> Target {
    Target::new("heading", name, "holds")
}

impl Target {
    fn new(role: &'static str, name: impl Into<String>, how: &'static str) -> Self {
        Self {
            role,
            name: name.into(),
            how,
            number: 1,
        }
    }

    /// The second, third … of those that look alike, from the top of the page.
    pub fn number(mut self, number: usize) -> Self {
        self.number = number;
        self
    }

    /// Whatever follows these words.
    pub fn that_begins_so(mut self) -> Self {
        self.how = "begins";
        self
    }

    pub fn is_radio(&self) -> bool {
        self.role == "radio"
    }

    pub fn is_box(&self) -> bool {
        self.role == "checkbox"
    }

    /// As the scripts on the page take it.
    pub fn json(&self) -> Value {
        json!({ "role": self.role, "name": self.name, "how": self.how, "number": self.number })
    }
}
