//! The shelf as a module of its own, which the widget's page fetches when it is asked for. What it
//! exports stands in `src/embed/shelf.rs`.

use customer_model_canvas as _;

fn main() {}
