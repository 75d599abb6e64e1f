//! JSON: one UTF-8 document, in which characters that a screen would obey are written as escapes.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use crate::domain::text;

/// Writes a single object, indented.
pub(super) fn one(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let document = serde_json::to_string_pretty(value)?;
    out.write_all(escaped(&document).as_bytes())?;
    out.write_all(b"\n")
}

/// An array, written a row a line.
pub(super) struct Rows<'w> {
    out: io::BufWriter<&'w mut dyn Write>,
    row: Vec<u8>,
    first: bool,
}

impl<'w> Rows<'w> {
    pub(super) fn new(out: &'w mut dyn Write) -> Self {
        Self { out: io::BufWriter::with_capacity(1 << 16, out), row: Vec::new(), first: true }
    }

    pub(super) fn row(&mut self, value: &impl Serialize) -> io::Result<()> {
        self.row.clear();
        serde_json::to_writer(&mut self.row, value)?;
        self.out.write_all(if self.first { b"[\n" } else { b",\n" })?;
        self.first = false;
        let text = std::str::from_utf8(&self.row).map_err(io::Error::other)?;
        self.out.write_all(escaped(text).as_bytes())
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.out.write_all(if self.first { b"[]\n" } else { b"\n]\n" })?;
        self.out.flush()
    }
}

/// Outside its strings JSON is ASCII, so a forbidden character here stands in a string, where an escape means the same.
pub(in crate::report) fn escaped(document: &str) -> Cow<'_, str> {
    let is_risky = |c: char| c != '\n' && text::is_forbidden(c);
    let is_plain = |b: u8| b == b'\n' || (b' '..=b'~').contains(&b);
    if document.bytes().all(is_plain) || !document.chars().any(is_risky) {
        return document.into();
    }
    let mut safe = String::with_capacity(document.len() + 16);
    for c in document.chars() {
        if is_risky(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    safe.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_screen_would_obey_is_escaped_and_means_the_same() {
        let value = "a\u{1b}[2J\u{202e}\u{9b}\u{7f}\u{e0041}鈴木\n";
        let document = escaped(&serde_json::to_string(value).unwrap()).into_owned();
        assert!(document.chars().all(|c| !text::is_forbidden(c)), "{document}");
        assert_eq!(serde_json::from_str::<String>(&document).unwrap(), value);
    }
}
