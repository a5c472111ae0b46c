//! The pinned npm packages: `xtask/npm/` and `xtask/hosts/` say which, `.tools/` holds them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{command, output, root, run};
use crate::tools;

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// A copy of the lock file, written when its tools were installed completely.
const INSTALLED_LOCK: &str = "installed-lock.json";

/// The tools that build and check.
const TOOLS: &str = "npm";

/// What the widget meets on other people's pages. It is there for the journeys, and nothing of it is shipped.
const HOSTS: &str = "hosts";

fn folder(packages: &str) -> PathBuf {
    tools::folder().join(packages)
}

/// The folder of the programs that npm installed.
pub fn programs() -> PathBuf {
    folder(TOOLS).join("node_modules/.bin")
}

/// The accessibility checker that the browser journeys load into the page.
pub fn axe() -> PathBuf {
    folder(TOOLS).join("node_modules/axe-core/axe.min.js")
}

/// The folder of the packages that stand on other people's pages.
pub fn hosts() -> PathBuf {
    folder(HOSTS).join("node_modules")
}

/// An esbuild command. It goes through node, which also works where programs need a suffix.
pub fn esbuild() -> Command {
    let mut esbuild = command("node");
    esbuild.arg(folder(TOOLS).join("node_modules/esbuild/bin/esbuild"));
    esbuild
}

/// A wasm-opt command, through node as well.
pub fn wasm_opt() -> Command {
    let mut wasm_opt = command("node");
    wasm_opt.arg(folder(TOOLS).join("node_modules/binaryen/bin/wasm-opt"));
    wasm_opt
}

/// Installs the tools unless those of the present lock file are there already.
pub fn install() -> Result<()> {
    install_from(TOOLS, "wasm-opt, esbuild and axe", || {
        // npm passes over an optional package that fails, and esbuild's program is one.
        output(esbuild().arg("--version")).context("esbuild has no program for this machine")?;
        Ok(())
    })
}

/// Installs what the journeys meet on other people's pages, in the same way.
pub fn install_hosts() -> Result<()> {
    install_from(HOSTS, "the journeys' hosts", || Ok(()))
}

fn install_from(packages: &str, what: &str, check: impl FnOnce() -> Result<()>) -> Result<()> {
    let from = root().join("xtask").join(packages);
    let to = folder(packages);
    let lock = fs::read(from.join("package-lock.json")).context("reading the npm lock file")?;
    if fs::read(to.join(INSTALLED_LOCK)).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }

    println!("Installing {what} from npm into .tools/ (once; some seconds) …");
    fs::create_dir_all(&to).with_context(|| format!("making {}", to.display()))?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(from.join(file), to.join(file)).with_context(|| format!("copying {file}"))?;
    }
    run(command(NPM)
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ])
        .current_dir(&to))
    .context("Node.js 18 or newer with npm is needed: see https://nodejs.org")?;

    check()?;
    fs::write(to.join(INSTALLED_LOCK), lock).context("noting what npm installed")
}
