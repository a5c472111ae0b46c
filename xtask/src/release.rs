//! `cargo xtask build`: the files to publish, in `dist/`.

use anyhow::{Result, ensure};

use crate::finish::{is_later, whole_page};
use crate::process::{dist, run};
use crate::size::{BUDGET, Report};
use crate::{finish, page, tools};

/// Builds the widget, prints the size of every file, and fails above the budget.
pub fn build() -> Result<()> {
    println!("Building the widget (about 2 minutes the first time) …");
    run(tools::trunk()?.args(["build", "--release"]))?;
    finish::finish(&dist())?;

    let tags = page::tags(&whole_page(&dist())?);
    let later = tags.iter().filter(|tag| is_later(tag));
    let later: Vec<&str> = later.filter_map(|tag| tag.local_file()).collect();
    let report = Report::of(&dist(), &later)?;
    print!("\n{report}\n");
    ensure!(
        report.is_within_budget(),
        "the widget is too large: {} bytes after brotli at first, the budget is {BUDGET}",
        report.compressed()
    );
    Ok(())
}
