//! A file as handed in: what it is called, what it is (digest, encoding), and its text, as often as needed.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;

use rustix::fs::{CWD, Mode, OFlags};

use crate::domain::{BatchId, Encoding, SourceEncoding};
use crate::intake::decode::Text;
use crate::intake::fault::Fault;
use crate::intake::scan::{self, Digesting, Head, Scan};
use crate::intake::spool;

/// A regular file, or a copy of standard input. Its digest and encoding are known, and every byte has been decoded once.
#[derive(Debug)]
pub struct Source {
    file: File,
    name: String,
    head: Head,
    scan: Scan,
}

impl Source {
    /// Opens a regular file. A pipe or device is refused without waiting for its other end.
    pub fn open(path: &Path, encoding: Encoding) -> Result<Self, Fault> {
        Self::settle(regular(path)?, path.display().to_string(), encoding)
    }

    /// As [`Source::open`], from a copy: what is written to the file meanwhile changes nothing of what was handed in. Not
    /// for a file of secrets, of which a copy is one too many.
    pub fn copy(path: &Path, encoding: Encoding) -> Result<Self, Fault> {
        Self::read(regular(path)?, &path.display().to_string(), encoding)
    }

    /// Reads a stream to its end.
    pub fn read(reader: impl Read, name: &str, encoding: Encoding) -> Result<Self, Fault> {
        let copy = spool::copy(reader, encoding).map_err(|error| Fault::from_io(error, name))?;
        let source = Self::settle(copy.file, name.to_owned(), encoding)?;
        if copy.is_whole { Ok(source) } else { Err(Fault::RecordTooLong { line: source.scan.lines }) }
    }

    fn settle(file: File, name: String, encoding: Encoding) -> Result<Self, Fault> {
        let (head, scan) = scan::examine(&file, encoding).map_err(|error| Fault::from_io(error, &name))?;
        Ok(Self { file, name, head, scan })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn encoding(&self) -> SourceEncoding {
        self.scan.encoding
    }

    /// Of the bytes as handed in.
    pub fn sha256(&self) -> [u8; 32] {
        self.scan.sha256
    }

    /// Bytes as handed in.
    pub fn size(&self) -> u64 {
        self.scan.size
    }

    /// A form batch is its file.
    pub fn batch_id(&self) -> BatchId {
        BatchId::of(&self.scan.sha256)
    }

    /// Whether the content begins as XML does.
    pub fn is_markup(&self) -> bool {
        self.head.is_markup
    }

    /// The whole text from its beginning: UTF-8, LF, no byte order mark. At its end the digest is compared again.
    pub(in crate::intake) fn text(&mut self) -> Result<Text<Digesting<'_>>, Fault> {
        self.file.rewind().map_err(|error| Fault::from_io(error, &self.name))?;
        let bytes = Digesting::of(&self.file, Some(self.scan.sha256));
        Ok(Text::new(bytes, self.scan.encoding, self.head.line_limit))
    }
}

fn regular(path: &Path) -> Result<File, Fault> {
    let name = path.display().to_string();
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let opened = rustix::fs::openat(CWD, path, flags, Mode::empty());
    let file = opened.map(File::from).map_err(|errno| Fault::from_io(errno.into(), &name))?;
    let metadata = file.metadata().map_err(|error| Fault::from_io(error, &name))?;
    if metadata.is_file() { Ok(file) } else { Err(Fault::NotAFile { path: name }) }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    const AUTO: Encoding = Encoding::Auto;

    fn text_of(source: &mut Source) -> String {
        let mut text = String::new();
        source.text().unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_batch_is_its_bytes() {
        let source = Source::read(&b"abc"[..], "-", AUTO).unwrap();
        assert_eq!(source.batch_id().as_str(), "Bba7816bf8f01");
        assert_eq!((source.size(), source.name(), source.sha256()[31]), (3, "-", 0xad));
    }

    #[test]
    fn the_text_is_read_as_often_as_needed() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"\xef\xbb\xbfa\r\nb\rc\n").unwrap();
        let mut source = Source::open(file.path(), AUTO).unwrap();
        assert_eq!(source.encoding().code(), "utf-8-bom");
        assert_eq!(text_of(&mut source), "a\nb\nc\n");
        assert_eq!(text_of(&mut source), "a\nb\nc\n");
    }

    #[test]
    fn a_file_that_changes_after_its_digest_is_refused() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"a\nb\n").unwrap();
        let mut source = Source::open(file.path(), AUTO).unwrap();
        file.write_all(b"c\n").unwrap();
        let error = source.text().unwrap().read_to_string(&mut String::new()).unwrap_err();
        assert_eq!(Fault::from_io(error, "x").code(), "file_changed");
    }

    #[test]
    fn a_copy_is_what_was_handed_in_whatever_becomes_of_the_file() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"a\nb\n").unwrap();
        let mut source = Source::copy(file.path(), AUTO).unwrap();
        file.write_all(b"c\n").unwrap();
        assert_eq!((text_of(&mut source).as_str(), source.size()), ("a\nb\n", 4));
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Source::copy(folder.path(), AUTO).unwrap_err().code(), "not_a_file");
    }

    #[test]
    fn only_a_regular_file_is_opened_and_nothing_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        rustix::fs::mknodat(CWD, &pipe, rustix::fs::FileType::Fifo, Mode::RUSR, 0).unwrap();
        for (path, code) in [
            (folder.path(), "not_a_file"),
            (pipe.as_path(), "not_a_file"),
            (Path::new("/dev/zero"), "not_a_file"),
            (folder.path().join("none.csv").as_path(), "file_not_found"),
            (Path::new("/dev/null/none.csv"), "unreadable"),
        ] {
            assert_eq!(Source::open(path, AUTO).unwrap_err().code(), code, "{}", path.display());
        }
    }

    #[test]
    fn an_endless_stream_ends_soon() {
        for (byte, encoding, code) in [
            (b'a', AUTO, "record_too_long"),
            (b'a', Encoding::Utf16, "record_too_long"),
            (0, AUTO, "nul_byte"),
            (0, Encoding::Utf16, "nul_byte"),
        ] {
            assert_eq!(Source::read(std::io::repeat(byte), "-", encoding).unwrap_err().code(), code, "{byte}");
        }
    }

    #[test]
    fn a_long_line_is_named() {
        let stream = b"a\nb\r\n".chain(std::io::repeat(b'x'));
        assert!(matches!(Source::read(stream, "-", AUTO), Err(Fault::RecordTooLong { line: 3 })));
        let markup = format!("<a>{}</a>", "x".repeat(scan::RECORD_LIMIT * 3));
        assert!(Source::read(markup.as_bytes(), "-", AUTO).unwrap().is_markup());
    }
}
