//! `cargo xtask serve`: the development server.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail};

use crate::{process, setup, tools};

const DEFAULT_PORT: u16 = 8080;

/// Where trunk puts the files that it serves.
const DIST: &str = "target/serve";

/// Sets up what is missing, then serves the widget until it is stopped.
pub fn serve(args: &[&str]) -> Result<()> {
    let options = Options::parse(args)?;
    setup::setup()?;

    let port = options.port;
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        bail!("port {port} is taken; choose another one: cargo xtask serve --port <number>");
    }
    println!("The widget will be at http://127.0.0.1:{port}/ as soon as it is built.");
    println!("The first build takes about 2 minutes, later ones seconds. Ctrl-C stops it.");

    let mut trunk = tools::trunk()?;
    trunk
        .arg("serve")
        .arg(format!("--port={port}"))
        // Only the address above is of use, not every name that this machine has.
        .arg("--disable-address-lookup=true")
        // The files of a release stay as they are in dist/.
        .arg(format!("--dist={DIST}"))
        .args(options.for_trunk);
    become_process(trunk)
}

/// Trunk takes the place of this process, so that whatever stops this one stops trunk.
#[cfg(unix)]
fn become_process(mut command: std::process::Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(process::not_started(&command, error))
}

#[cfg(not(unix))]
fn become_process(mut command: std::process::Command) -> Result<()> {
    process::run(&mut command)
}

#[derive(Debug, PartialEq)]
struct Options<'a> {
    port: u16,
    for_trunk: Vec<&'a str>,
}

impl<'a> Options<'a> {
    fn parse(args: &[&'a str]) -> Result<Self> {
        let mut options = Options {
            port: DEFAULT_PORT,
            for_trunk: Vec::new(),
        };
        let mut args = args.iter().copied();
        while let Some(arg) = args.next() {
            let port = match arg.split_once('=') {
                Some(("--port", port)) => Some(port),
                _ if arg == "--port" => Some(args.next().unwrap_or_default()),
                _ => None,
            };
            match port {
                Some(port) => {
                    options.port = port
                        .parse()
                        .with_context(|| format!("\"{port}\" is not a port number"))?;
                }
                None if arg == "--" => {}
                None => options.for_trunk.push(arg),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_options_the_port_is_the_default_one() -> Result<()> {
        let options = Options::parse(&[])?;
        assert_eq!(options.port, DEFAULT_PORT);
        assert!(options.for_trunk.is_empty());
        Ok(())
    }

    #[test]
    fn the_port_may_stand_before_or_after_the_separator() -> Result<()> {
        for args in [
            &["--port", "9000", "--", "--open"][..],
            &["--", "--open", "--port=9000"],
        ] {
            let options = Options::parse(args)?;
            assert_eq!(options.port, 9000);
            assert_eq!(options.for_trunk, ["--open"]);
        }
        Ok(())
    }

    #[test]
    fn a_port_that_is_no_number_is_refused() {
        assert!(Options::parse(&["--port", "http"]).is_err());
        assert!(Options::parse(&["--port"]).is_err());
    }
}
