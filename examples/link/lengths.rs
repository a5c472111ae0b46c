//! How long other encodings of the same text are, in characters of an address.

/// Characters of base64url for so many bytes.
fn base64(bytes: usize) -> usize {
    (bytes * 4).div_ceil(3)
}

pub fn lz_string(text: &str) -> usize {
    let units: Vec<u16> = text.encode_utf16().collect();
    lz_str::compress_to_encoded_uri_component(units)
        .chars()
        .count()
}

pub fn deflate(text: &str) -> usize {
    base64(miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10).len())
}

pub fn brotli(text: &str) -> usize {
    let mut bytes = text.as_bytes();
    let mut compressed = Vec::new();
    let quality = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    // Writing into memory does not fail.
    let _ = brotli::BrotliCompress(&mut bytes, &mut compressed, &quality);
    base64(compressed.len())
}

/// A line for each encoding, with the ratio to lz-string.
pub fn table(ours: usize, json: &str) -> String {
    let compared = lz_string(json);
    let rows = [
        ("link", ours),
        ("lz-string", compared),
        ("deflate", deflate(json)),
        ("brotli", brotli(json)),
    ];
    let rows = rows.map(|(name, length)| {
        format!(
            "{name:<10}{length:>7}  {:.3}",
            length as f64 / compared as f64
        )
    });
    rows.join("\n")
}
