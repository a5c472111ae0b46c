//! Where the parts meet: what the custom element in `element.js` calls. The widget and the shelf are
//! modules of their own, each built with its feature.

#[cfg(feature = "shelf")]
mod copies;
#[cfg(feature = "shelf")]
mod export;
#[cfg(feature = "widget")]
mod keeper;
#[cfg(feature = "widget")]
mod last_words;
#[cfg(feature = "widget")]
mod opening;
#[cfg(feature = "shelf")]
mod reading;
#[cfg(feature = "shelf")]
mod shelf;
#[cfg(feature = "widget")]
mod telling;
#[cfg(feature = "widget")]
mod widget;
