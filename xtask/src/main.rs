//! `cargo xtask`: sets up, serves, builds, tests and times the widget.

#![forbid(unsafe_code)]

mod bench;
mod breakable;
mod browser;
mod check;
mod content;
mod finish;
mod first_question;
mod names;
mod npm;
mod package;
mod page;
mod process;
mod release;
mod results;
mod scorm;
mod serve;
mod setup;
mod size;
mod test;
mod tools;

use std::env;
use std::process::ExitCode;

use anyhow::Result;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port <number>] [-- <options of trunk serve>]
                     serve the widget and rebuild it at every change
  build              build the widget into dist/ and check its size
  package            build it and put together in target/package/ what goes onto other pages
  test               run every check, every test and the browser journeys
  test native        run only the tests that need no browser
  test content       look only whether content/ is complete
  test journeys [--no-build] [<part of a name>…]
                     run only the browser journeys
  bench              time the coach, and the widget in a browser
  content            what trunk calls to add what is said in each language
  setup              install the pinned tools into .tools/ (the others do it too)
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args_os()
        .skip(1)
        .map(|arg| arg.to_string_lossy().into_owned())
        .collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();

    match dispatch(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[&str]) -> Result<ExitCode> {
    match args {
        ["serve", rest @ ..] => serve::serve(rest)?,
        ["build"] => {
            setup::setup()?;
            release::build()?;
        }
        ["package"] => {
            setup::setup()?;
            release::build()?;
            package::package()?;
        }
        ["content"] => content::content()?,
        ["bench"] => bench::bench()?,
        ["setup"] => {
            setup::setup()?;
            println!("Everything is installed.");
        }
        ["test", rest @ ..] => {
            if let Some(selection) = test::Selection::parse(rest) {
                return Ok(test::test(&selection));
            }
            return Ok(wrong_usage());
        }
        ["help" | "--help" | "-h"] => print!("{USAGE}"),
        _ => return Ok(wrong_usage()),
    }
    Ok(ExitCode::SUCCESS)
}

fn wrong_usage() -> ExitCode {
    eprint!("{USAGE}");
    ExitCode::from(2)
}
