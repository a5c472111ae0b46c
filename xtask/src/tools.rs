//! The pinned Rust tools: which versions, and how they come into `.tools/`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::npm;
use crate::process::{answer, command, on_path, path_with, root, run};

/// The target that the widget is compiled to.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A tool that `cargo install` builds.
pub struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    /// Whether to build with the dependency versions that the tool's authors locked.
    locked: bool,
}

/// Writes the JavaScript between the browser and the module. It must have the version of the
/// `wasm-bindgen` crate in Cargo.lock.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    // Its lock file names a crate version that was withdrawn from the index.
    locked: false,
};

/// Builds and serves the page. 0.22 needs a newer Rust than this workspace asks for.
pub const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    locked: true,
};

impl CargoTool {
    fn path(&self) -> PathBuf {
        let program = format!("{}{}", self.program, std::env::consts::EXE_SUFFIX);
        folder().join("bin").join(program)
    }

    fn is_installed(&self) -> bool {
        answer(command(self.path()).arg("--version"))
            .is_some_and(|text| text.split_whitespace().nth(1) == Some(self.version))
    }
}

/// The folder that holds every installed tool; git ignores it.
pub fn folder() -> PathBuf {
    root().join(".tools")
}

/// Installs the tool into `.tools/` unless this version is there already.
pub fn install(tool: &CargoTool) -> Result<()> {
    if tool.is_installed() {
        return Ok(());
    }
    println!(
        "Installing {} {} into .tools/ (once; about 3 minutes on two cores) …",
        tool.program, tool.version
    );
    let start = Instant::now();
    let mut cargo = command("cargo");
    cargo
        .args(["install", tool.package, "--version", tool.version])
        // Optimising trunk takes 25 minutes and saves a fraction of a second per build.
        .arg("--debug")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .args(["--quiet", "--force", "--root"])
        .arg(folder());
    if tool.locked {
        cargo.arg("--locked");
    }
    run(&mut cargo)?;
    println!("  done in {} s", start.elapsed().as_secs());
    Ok(())
}

/// Adds the WebAssembly target to the Rust toolchain unless it is there already.
pub fn add_wasm_target() -> Result<()> {
    // This asks the compiler and not rustup, which not every machine has.
    let library =
        answer(command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]))
            .context("`rustc` does not answer: install Rust from https://rustup.rs")?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    println!("Adding the Rust target {WASM_TARGET} (once; some seconds) …");
    rustup(&["target", "add", WASM_TARGET])
}

/// Adds rustfmt and clippy to the Rust toolchain unless they are there already.
pub fn add_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if answer(command("cargo").args([subcommand, "--version"])).is_none() {
            println!("Adding the Rust component {component} (once; some seconds) …");
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(args: &[&str]) -> Result<()> {
    if on_path("rustup").is_none() {
        let wanted = args.last().copied().unwrap_or_default();
        bail!("this Rust lacks {wanted} and there is no rustup to add it: see https://rustup.rs");
    }
    run(command("rustup").args(args))
}

/// A wasm-bindgen command.
pub fn wasm_bindgen() -> Command {
    command(WASM_BINDGEN.path())
}

/// A trunk command that finds the pinned tools.
///
/// Trunk downloads a tool only when PATH holds another version than Trunk.toml asks for, so
/// nothing is downloaded here. Its `--offline` would also stop cargo from fetching crates.
pub fn trunk() -> Result<Command> {
    let mut trunk = command(TRUNK.path());
    trunk
        .env("PATH", path_with(&[folder().join("bin"), npm::programs()])?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // The convention is NO_COLOR=1, but trunk accepts only "true" and "false".
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn quoted_after(text: &str, start: &str) -> Option<String> {
        let rest = text.split_once(start)?.1;
        let quoted = rest.split_once('"')?.1;
        Some(quoted.split_once('"')?.0.to_owned())
    }

    fn read(file: &str) -> Result<String> {
        Ok(fs::read_to_string(root().join(file))?)
    }

    #[test]
    fn trunk_toml_asks_for_the_pinned_wasm_bindgen() -> Result<()> {
        let asked = quoted_after(&read("Trunk.toml")?, "\nwasm_bindgen =");
        assert_eq!(asked.as_deref(), Some(WASM_BINDGEN.version));
        Ok(())
    }

    #[test]
    fn the_wasm_bindgen_crate_has_the_version_of_the_tool() -> Result<()> {
        let locked = quoted_after(&read("Cargo.lock")?, "\nname = \"wasm-bindgen\"\nversion =");
        assert_eq!(locked.as_deref(), Some(WASM_BINDGEN.version));
        Ok(())
    }

    #[test]
    fn trunk_toml_asks_for_the_wasm_opt_that_npm_installs() -> Result<()> {
        let asked = quoted_after(&read("Trunk.toml")?, "\nwasm_opt =");
        let lock = read("xtask/npm/package-lock.json")?;
        let locked = quoted_after(&lock, "\"node_modules/binaryen\": {\n      \"version\":");
        let major = locked
            .as_deref()
            .and_then(|version| version.split('.').next());
        assert_eq!(asked, major.map(|major| format!("version_{major}")));
        Ok(())
    }
}
