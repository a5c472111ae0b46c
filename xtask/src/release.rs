//! `cargo xtask build`: the files to publish, in `dist/`.

use anyhow::{Result, ensure};

use crate::process::{dist, run};
use crate::size::{BUDGET, Report};
use crate::{finish, tools};

/// Builds the widget, prints the size of every file, and fails above the budget.
pub fn build() -> Result<()> {
    println!("Building the widget (about 2 minutes the first time) …");
    run(tools::trunk()?.args(["build", "--release"]))?;
    finish::finish(&dist())?;

    let report = Report::of(&dist())?;
    print!("\n{report}\n");
    ensure!(
        report.is_within_budget(),
        "the widget is too large: {} bytes after brotli, the budget is {BUDGET}",
        report.compressed()
    );
    Ok(())
}
