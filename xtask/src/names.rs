//! Gives what a module and its JavaScript call in each other short names. wasm-bindgen's own are
//! long and end in hashes, which do not compress, and each stands in both files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::npm;
use crate::process::output;

/// How the name of a module ends as wasm-bindgen writes it.
pub const UNFINISHED: &str = "_bg.wasm";

/// Shortens the names between `<name>_bg.wasm` in `dist` and `<name>.js` beside it.
pub fn shorten(dist: &Path, wasm: &str) -> Result<()> {
    let glue = wasm.replace(UNFINISHED, ".js");
    let printed = output(
        npm::wasm_opt()
            .current_dir(dist)
            .args([wasm, "--output", wasm])
            .arg("--minify-imports-and-exports-and-modules"),
    )
    .with_context(|| format!("shortening the names in {wasm}"))?;
    let names = Names::read(&printed).context("reading which names wasm-opt has changed")?;
    let file = dist.join(&glue);
    let long = fs::read_to_string(&file).with_context(|| format!("reading {glue}"))?;
    let short = names
        .put_into(&long)
        .with_context(|| format!("shortening the names in {glue}"))?;
    fs::write(&file, short).with_context(|| format!("writing {glue}"))
}

/// What wasm-opt calls the one module that everything is imported from.
const MODULE: &str = "a";

/// Long names, each with the short one in its place.
#[derive(Debug, Default, PartialEq)]
struct Names {
    module: String,
    imports: Vec<(String, String)>,
    exports: Vec<(String, String)>,
}

impl Names {
    /// Reads what wasm-opt prints: imports as module, long and short name, exports as the two names.
    fn read(printed: &[u8]) -> Result<Self> {
        let printed: Value = serde_json::from_slice(printed)?;
        let mut names = Names::default();
        for import in rows(&printed["imports"])? {
            let [module, long, short] = import.try_into().ok().context("an import has no names")?;
            ensure!(
                names.module.is_empty() || names.module == module,
                "there are imports from {} and {module}",
                names.module
            );
            names.module = module;
            names.imports.push((long, short));
        }
        for export in rows(&printed["exports"])? {
            let [long, short] = export.try_into().ok().context("an export has no names")?;
            names.exports.push((long, short));
        }
        Ok(names)
    }

    /// The JavaScript with the short names. wasm-bindgen lists the imports as `name: function` in an
    /// object that stands under the module's name, and calls the exports as `wasm.name`.
    fn put_into(&self, glue: &str) -> Result<String> {
        let mut glue = replace_once(
            glue,
            &format!("{:?}: ", self.module),
            &format!("{MODULE:?}: "),
        )?;
        for (long, short) in &self.imports {
            glue = replace_once(&glue, &format!(" {long}: "), &format!(" {short}: "))?;
        }
        let mut parts = glue.split("wasm.");
        let mut short = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let is_end = |c: char| !(c.is_alphanumeric() || c == '_' || c == '$');
            let (name, rest) = part.split_at(part.find(is_end).unwrap_or(part.len()));
            let export = self.exports.iter().find(|(long, _)| long == name);
            short.push_str("wasm.");
            short.push_str(export.map_or(name, |(_, short)| short));
            short.push_str(rest);
        }
        Ok(short)
    }
}

fn rows(list: &Value) -> Result<Vec<Vec<String>>> {
    Ok(serde_json::from_value(list.clone())?)
}

/// Fails unless there is exactly one place to replace: the names would part company.
fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    let count = text.matches(from).count();
    ensure!(count == 1, "{from:?} stands there {count} times");
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{
        "imports": [["./widget_bg.js", "__wbg_now_12", "a"], ["./widget_bg.js", "__wbg_now_1", "$"]],
        "exports": [["mount", "b"], ["mounted", "c"]]
    }"#;

    #[test]
    fn both_sides_use_the_short_names_and_the_page_the_long_ones() -> Result<()> {
        let glue = "\
export function mount() { wasm.mount(wasm.mounted); }
const all = { \"./widget_bg.js\": { __wbg_now_12: function() {}, __wbg_now_1: function() {} } };
wasm = instance.exports;";
        assert_eq!(
            Names::read(PRINTED.as_bytes())?.put_into(glue)?,
            "\
export function mount() { wasm.b(wasm.c); }
const all = { \"a\": { a: function() {}, $: function() {} } };
wasm = instance.exports;"
        );
        Ok(())
    }

    #[test]
    fn a_name_that_the_javascript_does_not_have_is_an_error() -> Result<()> {
        let names = Names::read(PRINTED.as_bytes())?;
        let glue = "const all = { \"./widget_bg.js\": { __wbg_now_1: function() {} } };";
        let error = names.put_into(glue).map_err(|error| error.to_string());
        assert_eq!(
            error,
            Err("\" __wbg_now_12: \" stands there 0 times".to_owned())
        );
        Ok(())
    }
}
