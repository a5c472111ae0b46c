//! Everything that must be installed before the widget can be built.

use anyhow::Result;

use crate::{npm, tools};

/// Installs what is missing; does nothing, within a second, when nothing is.
pub fn setup() -> Result<()> {
    tools::add_wasm_target()?;
    npm::install()?;
    tools::install(&tools::WASM_BINDGEN)?;
    tools::install(&tools::TRUNK)
}
