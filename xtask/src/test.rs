//! `cargo xtask test`: every check and every test, and one line that sums them up.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::browser::{Browser, Driver};
use crate::process::{command, describe, dist, not_started, run};
use crate::results::Count;
use crate::{breakable, npm, package, release, scorm, setup, tools};

pub const WIDGET: &str = "customer-model-canvas";

/// Which of the tests to run.
#[derive(Debug, PartialEq)]
pub enum Selection<'a> {
    /// All of them.
    All,
    /// Those that need no browser.
    Native,
    /// Those that look at `content/`.
    Content,
    /// The browser journeys whose names contain one of the filters.
    Journeys {
        /// Whether to build `dist/` first.
        build: bool,
        /// Parts of names; none means all journeys.
        filters: Vec<&'a str>,
    },
}

impl<'a> Selection<'a> {
    /// Reads the arguments after `test`; nothing if they make no sense.
    pub fn parse(args: &[&'a str]) -> Option<Self> {
        match args {
            [] => Some(Selection::All),
            ["native"] => Some(Selection::Native),
            ["content"] => Some(Selection::Content),
            ["journeys", rest @ ..] => {
                let (options, filters): (Vec<&str>, Vec<&str>) =
                    rest.iter().partition(|arg| arg.starts_with('-'));
                let known = options.iter().all(|option| *option == "--no-build");
                known.then_some(Selection::Journeys {
                    build: options.is_empty(),
                    filters,
                })
            }
            _ => None,
        }
    }
}

/// Runs the selected tests to the end and prints the summary.
pub fn test(selection: &Selection) -> ExitCode {
    let mut steps = Steps::default();
    match selection {
        Selection::All => {
            if steps.check("set-up", || {
                setup::setup()?;
                tools::add_components()
            }) {
                steps.check("format", || run(&mut format()));
                steps.check("clippy", || run(&mut clippy()));
                steps.check("clippy for the browser", || {
                    run(&mut browser_clippy(&["--lib"]))?;
                    run(&mut browser_clippy(COACH_MODULE))?;
                    run(&mut browser_clippy(SHELF))
                });
                steps.tests("native tests", native_tests);
                if builds(&mut steps) {
                    steps.check("manifests", scorm::check_manifests);
                    steps.tests("browser journeys", || journeys(&[]));
                }
            }
        }
        Selection::Native => {
            steps.tests("native tests", native_tests);
        }
        Selection::Content => {
            steps.tests("content", content_tests);
        }
        Selection::Journeys { build, filters } => {
            let ready = steps.check("set-up", setup::setup) && (!build || builds(&mut steps));
            if ready {
                steps.tests("browser journeys", || journeys(filters));
            }
        }
    }
    print!("\n{steps}");
    steps.exit_code()
}

/// Builds what the journeys go through; returns whether all of it could be built.
fn builds(steps: &mut Steps) -> bool {
    steps.check("build", release::build)
        && steps.check("package", package::package)
        && steps.check("build to break", breakable::build)
}

fn format() -> Command {
    let mut cargo = command("cargo");
    cargo.args(["fmt", "--all", "--", "--check"]);
    cargo
}

fn clippy() -> Command {
    let mut cargo = command("cargo");
    cargo
        .args(["clippy", "--workspace", "--all-targets", "--all-features"])
        .args(["--", "-D", "warnings"]);
    cargo
}

/// The coach's module, as Trunk builds it.
pub const COACH_MODULE: &[&str] = &["--bin=coach", "--no-default-features", "--features=coach"];

/// The shelf's module, as Trunk builds it.
const SHELF: &[&str] = &["--bin=shelf", "--no-default-features", "--features=shelf"];

fn browser_clippy(part: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo
        .args(["clippy", "--package", WIDGET])
        .args(part)
        .args(["--target", tools::WASM_TARGET, "--", "-D", "warnings"]);
    cargo
}

fn native_tests() -> Result<Count> {
    run_tests(command("cargo").args(["test", "--workspace", "--no-fail-fast"]))
}

fn content_tests() -> Result<Count> {
    let packages = ["test", "--package", WIDGET, "--package", "packing", "--lib"];
    let names = ["--", "content", "worked_example"];
    let mut cargo = command("cargo");
    // Authors read what is wrong, and not where in the code it was noticed.
    cargo.args(packages).args(names).env("RUST_BACKTRACE", "0");
    run_tests(&mut cargo)
}

fn journeys(filters: &[&str]) -> Result<Count> {
    npm::install_hosts()?;
    let browser = Browser::find_or_install()?;
    let driver = Driver::start(&browser)?;
    let mut cargo = command("cargo");
    cargo
        .args(["test", "--package", WIDGET, "--features", "journeys"])
        .args(["--test", "journeys", "--", "--test-threads=2"])
        .args(filters)
        .env("JOURNEYS_BREAKABLE", breakable::folder())
        .env("JOURNEYS_HOSTS", npm::hosts())
        .env("JOURNEYS_PACKAGE", package::folder());
    run_tests(in_a_browser(&mut cargo, &browser, &driver)?)
}

/// Tells the journeys, and what else runs in a browser, where everything is.
pub fn in_a_browser<'a>(
    cargo: &'a mut Command,
    browser: &Browser,
    driver: &Driver,
) -> Result<&'a mut Command> {
    let dist = dist();
    ensure!(
        dist.join("index.html").is_file(),
        "there is no dist/ to test: run cargo xtask build"
    );
    Ok(cargo
        .env("JOURNEYS_WEBDRIVER", driver.address())
        .env("JOURNEYS_CHROMIUM", &browser.chromium)
        .env("JOURNEYS_DIST", dist)
        .env("JOURNEYS_AXE", npm::axe()))
}

/// Runs `cargo test`, passing on what it prints while counting the test cases.
fn run_tests(cargo: &mut Command) -> Result<Count> {
    let mut child = cargo
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(cargo, error))?;
    let mut count = Count::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.context("reading the output of the tests")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            count.add_line(&line);
        }
    }
    let status = child.wait().context("waiting for the tests")?;
    let count = count.ended(status.success());
    if count == Count::default() {
        bail!("`{}` ran no test", describe(cargo));
    }
    Ok(count)
}

struct Step {
    name: &'static str,
    count: Count,
    seconds: u64,
}

/// What was run so far.
#[derive(Default)]
struct Steps(Vec<Step>);

impl Steps {
    /// Runs a step that counts as one test case; returns whether it passed.
    fn check(&mut self, name: &'static str, step: impl FnOnce() -> Result<()>) -> bool {
        self.tests(name, || step().map(|()| Count::one(true)))
    }

    /// Runs a step that counts its own test cases; returns whether all passed.
    fn tests(&mut self, name: &'static str, step: impl FnOnce() -> Result<Count>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let count = step().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Count::one(false)
        });
        self.0.push(Step {
            name,
            count,
            seconds: start.elapsed().as_secs(),
        });
        count.failed == 0
    }

    fn total(&self) -> Count {
        self.0.iter().map(|step| step.count).sum()
    }

    fn exit_code(&self) -> ExitCode {
        if self.total().failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            let mark = if step.count.failed == 0 { '✓' } else { '✗' };
            writeln!(f, "{mark} {:24} {:>5} s", step.name, step.seconds)?;
        }
        writeln!(f, "{}", self.total())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_argument_selects_everything() {
        assert_eq!(Selection::parse(&[]), Some(Selection::All));
        assert_eq!(Selection::parse(&["native"]), Some(Selection::Native));
    }

    #[test]
    fn journeys_take_filters_and_can_reuse_the_build() {
        assert_eq!(
            Selection::parse(&["journeys", "keyboard", "--no-build"]),
            Some(Selection::Journeys {
                build: false,
                filters: vec!["keyboard"],
            })
        );
    }

    #[test]
    fn unknown_arguments_select_nothing() {
        assert_eq!(Selection::parse(&["natif"]), None);
        assert_eq!(Selection::parse(&["journeys", "--fast"]), None);
    }

    #[test]
    fn the_summary_lists_the_steps_and_ends_with_the_counts() {
        let steps = Steps(vec![
            Step {
                name: "format",
                count: Count::one(true),
                seconds: 2,
            },
            Step {
                name: "native tests",
                count: Count {
                    passed: 40,
                    failed: 1,
                },
                seconds: 61,
            },
        ]);
        assert_eq!(
            steps.to_string(),
            "\
✓ format                       2 s
✗ native tests                61 s
tests: 41 passed, 1 failed
"
        );
    }

    #[test]
    fn a_step_that_breaks_off_counts_as_one_failure() {
        let mut steps = Steps::default();
        assert!(!steps.check("build", || bail!("no disk space")));
        assert_eq!(steps.total(), Count::one(false));
    }
}
