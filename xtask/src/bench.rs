//! `cargo xtask bench`: how long things take, natively and in a browser.

use anyhow::Result;

use crate::browser::{Browser, Driver};
use crate::process::{command, run};
use crate::test::{WIDGET, in_a_browser};
use crate::{release, setup};

/// Builds the widget, times the coach and links natively, and all of it in a browser.
pub fn bench() -> Result<()> {
    setup::setup()?;
    release::build()?;
    run(command("cargo").args([
        "bench",
        "--package",
        WIDGET,
        "--bench",
        "coach",
        "--bench",
        "link",
    ]))?;
    let browser = Browser::find_or_install()?;
    let driver = Driver::start(&browser)?;
    let mut cargo = command("cargo");
    cargo
        .args(["bench", "--package", WIDGET, "--bench", "browser"])
        .args(["--features", "journeys"]);
    run(in_a_browser(&mut cargo, &browser, &driver)?)
}
