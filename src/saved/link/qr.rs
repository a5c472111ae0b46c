//! A link as a QR code, for slides and paper.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// The longest text that a code takes, in bytes (version 40, lowest correction).
pub const MOST_BYTES: usize = 2953;

/// Up to how many bytes the modules are large enough to be scanned from a slide.
pub const EASY_BYTES: usize = 700;

/// White modules around the code, without which scanners do not find it.
const QUIET: i32 = 4;

/// The code of a text as a picture of SVG, black on white; `None` beyond [`MOST_BYTES`].
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                // Writing into memory does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    let side = size + 2 * QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which modules are dark, as the picture has them, and how many a side has.
    fn modules(svg: &str) -> (usize, Vec<bool>) {
        let between = |start: &str, end: char| {
            let rest = &svg[svg.find(start).unwrap() + start.len()..];
            rest[..rest.find(end).unwrap()].to_owned()
        };
        let side: usize = between("viewBox=\"0 0 ", ' ').parse().unwrap();
        let mut dark = vec![false; side * side];
        for run in between("path d=\"", '"').split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (run, _) = rest.split_once('v').unwrap();
            let [x, y, run] = [x, y, run].map(|one| one.parse::<usize>().unwrap());
            dark[y * side + x..][..run].fill(true);
        }
        (side, dark)
    }

    /// What another library reads in the picture.
    fn scanned(svg: &str) -> String {
        const SCALE: usize = 4;
        let (side, dark) = modules(svg);
        let pixel = |x: usize, y: usize| {
            if dark[y / SCALE * side + x / SCALE] {
                0
            } else {
                255
            }
        };
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, pixel);
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1, "one code in the picture");
        grids[0].decode().unwrap().1
    }

    #[test]
    fn another_library_reads_codes_of_every_size() {
        for length in [20, 100, 700, 1500] {
            let link = format!(
                "https://example.org/model/#c.{}",
                "aZ09-_x".repeat(length / 7)
            );
            assert_eq!(scanned(&svg(&link).unwrap()), link);
        }
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert!(svg(&"x".repeat(MOST_BYTES)).is_some());
        assert!(svg(&"x".repeat(MOST_BYTES + 1)).is_none());
    }
}
