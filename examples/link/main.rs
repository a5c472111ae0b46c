//! Makes share links and opens them. `encode` takes a document of schema/canvas.v1.json on standard input
//! and prints what follows `#` in an address; `decode` takes a link, a code or a text with one in it and
//! prints the document. With `--stats`, `encode` prints lengths instead, beside those of other encodings of
//! the same compact JSON. `measure FILE…` compares them for canvases in files; see measure.rs.

mod lengths;
mod measure;
mod plain;

use customer_model_canvas::model::Canvas;
use customer_model_canvas::saved::link::{LinkError, MARK, decode, encode};
use customer_model_canvas::saved::{StoredDocument, Unreadable, read, write};
use std::io::{self, Read};
use std::process::ExitCode;

const USAGE: &str = "usage: link encode [--stats] < canvas.json
       link decode < link
       link measure canvas.json…";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["encode"] => document().and_then(|(canvas, _)| fragment(&canvas)),
        ["encode", "--stats"] => document().and_then(|(canvas, json)| stats(&canvas, &json)),
        ["decode"] => input().and_then(|text| opened(&text)),
        ["measure", files @ ..] => measure::report(files),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(cause) => {
            eprintln!("{cause}");
            ExitCode::FAILURE
        }
    }
}

fn input() -> Result<String, String> {
    let mut text = String::new();
    let read = io::stdin().read_to_string(&mut text);
    read.map_err(|cause| format!("standard input cannot be read: {cause}"))?;
    Ok(text)
}

/// The canvas on standard input, and its compact JSON: the document's canvas alone, since a link holds
/// nothing else of it.
fn document() -> Result<(Canvas, String), String> {
    let text = input()?;
    let opened = read(&text).map_err(|cause| match cause {
        Unreadable::NotJson => "this is not JSON, or it was cut short".to_owned(),
        Unreadable::NotOurs => {
            "this is JSON, but no document of schema/canvas.v1.json: \"format\" or \"version\" is missing".to_owned()
        }
    })?;
    if opened.newer {
        return Err("a later release wrote this document".to_owned());
    }
    if opened.damaged {
        eprintln!("a part of the document could not be read and is missing from the link");
    }
    let json: serde_json::Value = serde_json::from_str(&text).map_err(|cause| cause.to_string())?;
    Ok((opened.document.canvas, json["canvas"].to_string()))
}

fn fragment(canvas: &Canvas) -> Result<String, String> {
    let payload = encode(canvas).map_err(|_| "this canvas is too large for a link".to_owned())?;
    Ok(format!("#{MARK}{payload}"))
}

fn stats(canvas: &Canvas, json: &str) -> Result<String, String> {
    let ours = fragment(canvas)?.chars().count();
    Ok(lengths::table(ours, json))
}

fn opened(text: &str) -> Result<String, String> {
    let canvas = decode(text).map_err(|cause| {
        let cause = match cause {
            LinkError::NotOurs => "there is no link or code of a canvas in it",
            LinkError::CutShort => "a part of this link is missing; it was cut short",
            LinkError::Changed => "characters of this link have changed",
            LinkError::FutureVersion => "a later release made this link",
            LinkError::TooLong => "this is too long for a link",
            LinkError::ExpandsTooMuch => "this link would expand beyond what a canvas may have",
            LinkError::Forged => "no release has made this link",
        };
        cause.to_owned()
    })?;
    let document = StoredDocument {
        canvas,
        ..StoredDocument::default()
    };
    Ok(write(&document))
}
