//! A copy of standard input, since a file is read more than once. It has no name in the file system.

use std::fs::File;
use std::io::{self, Read, Write};

use crate::domain::Encoding;
use crate::intake::scan::{HEAD, Head, RECORD_LIMIT};

/// A stream as copied.
pub(in crate::intake) struct Copy {
    pub(in crate::intake) file: File,
    /// Whether the end was reached: a stream with a line that is too long is copied no further, as it may have no end.
    pub(in crate::intake) is_whole: bool,
}

pub(in crate::intake) fn copy(mut reader: impl Read, declared: Encoding) -> io::Result<Copy> {
    let mut file = tempfile::tempfile()?;
    let mut head = vec![0; HEAD];
    let count = fill(&mut reader, &mut head)?;
    head.truncate(count);
    // A character takes at most twice the bytes here that it takes in UTF-8.
    let limit = 2 * Head::of(&head, declared).line_limit;
    let is_whole = copy_lines(head.chain(reader), &mut file, limit)?;
    Ok(Copy { file, is_whole })
}

/// Copies until the end, or until a line has more than `limit` bytes. Returns whether the end was reached.
fn copy_lines(mut reader: impl Read, file: &mut File, limit: usize) -> io::Result<bool> {
    let mut chunk = vec![0; RECORD_LIMIT];
    let mut run = 0;
    while run <= limit {
        let count = fill(&mut reader, &mut chunk)?;
        let bytes = chunk.get(..count).unwrap_or_default();
        file.write_all(bytes)?;
        if count < chunk.len() {
            return Ok(true);
        }
        run = bytes.iter().rev().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(run + count);
    }
    Ok(false)
}

/// Reads until the buffer is full or the stream ends.
fn fill(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(room) = buffer.get_mut(filled..).filter(|room| !room.is_empty()) {
        match reader.read(room) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
