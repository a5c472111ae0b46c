//! Pictures of the canvas, each with words that say the same.

mod multiplies;

pub use multiplies::multiplies;
