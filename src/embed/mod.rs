//! Where the parts meet: what the custom element in `element.js` calls.

mod keeper;
mod last_words;
mod opening;
mod widget;
