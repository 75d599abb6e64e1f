//! The first reading of a file: its digest, its encoding, and whether all of it is text.

use std::fs::File;
use std::io::{self, Read, Seek};

use sha2::{Digest, Sha256};

use crate::domain::{Encoding, SourceEncoding};
use crate::intake::decode::Text;
use crate::intake::fault::Fault;

/// Bytes of a record at most, hence of a line. Markup (PSKC) may well stand on one line.
pub(in crate::intake) const RECORD_LIMIT: usize = 64 * 1024;
const MARKUP_LINE_LIMIT: usize = 64 * 1024 * 1024;

/// Bytes from which the kind of a file is recognized.
pub(in crate::intake) const HEAD: usize = 512;

/// So many Japanese characters before the first bad byte are no chance: the file is damaged UTF-8, not CP932.
const SURELY_UTF8: usize = 4;

/// What the first bytes show.
#[derive(Debug, Clone, Copy)]
pub(in crate::intake) struct Head {
    encoding: SourceEncoding,
    /// Nothing says that the file is UTF-8.
    may_be_cp932: bool,
    pub(in crate::intake) line_limit: usize,
    pub(in crate::intake) is_markup: bool,
}

/// What the whole file shows.
#[derive(Debug, Clone, Copy)]
pub(in crate::intake) struct Scan {
    pub(in crate::intake) encoding: SourceEncoding,
    pub(in crate::intake) sha256: [u8; 32],
    pub(in crate::intake) size: u64,
    pub(in crate::intake) lines: u64,
}

impl Head {
    pub(in crate::intake) fn of(bytes: &[u8], declared: Encoding) -> Self {
        let encoding = first_guess(bytes, declared);
        let is_markup = markup_begins(bytes);
        Self {
            encoding,
            may_be_cp932: declared == Encoding::Auto && encoding == SourceEncoding::Utf8,
            line_limit: if is_markup { MARKUP_LINE_LIMIT } else { RECORD_LIMIT },
            is_markup,
        }
    }
}

fn first_guess(bytes: &[u8], declared: Encoding) -> SourceEncoding {
    match (declared, bytes) {
        (Encoding::Auto | Encoding::Utf8, [0xef, 0xbb, 0xbf, ..]) => SourceEncoding::Utf8Bom,
        (Encoding::Auto | Encoding::Utf16, [0xff, 0xfe, ..]) => SourceEncoding::Utf16Le,
        // Without a mark, an ASCII letter begins with its zero byte in big-endian order only.
        (Encoding::Auto | Encoding::Utf16, [0xfe, 0xff, ..]) | (Encoding::Utf16, [0, ..]) => SourceEncoding::Utf16Be,
        (Encoding::Auto | Encoding::Utf8, _) => SourceEncoding::Utf8,
        (Encoding::Cp932, _) => SourceEncoding::Cp932,
        (Encoding::Utf16, _) => SourceEncoding::Utf16Le,
    }
}

fn markup_begins(bytes: &[u8]) -> bool {
    let is_before = |b: &u8| matches!(b, 0xef | 0xbb | 0xbf | 0xfe | 0xff | 0 | b' ' | b'\t' | b'\r' | b'\n');
    bytes.iter().find(|b| !is_before(b)) == Some(&b'<')
}

/// Reads the whole file in the encoding that it begins with, or else in CP932.
pub(in crate::intake) fn examine(mut file: &File, declared: Encoding) -> io::Result<(Head, Scan)> {
    file.rewind()?;
    let mut bytes = Vec::with_capacity(HEAD);
    file.take(u64::try_from(HEAD).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
    let head = Head::of(&bytes, declared);
    let (mut scan, wide) = scan(file, head.encoding, head.line_limit);
    if head.may_be_cp932 && wide < SURELY_UTF8 && scan.as_ref().is_err_and(is_not_text) {
        scan = self::scan(file, SourceEncoding::Cp932, head.line_limit).0;
    }
    Ok((head, scan?))
}

/// Also gives the number of wide characters before the end or the failure.
fn scan(mut file: &File, encoding: SourceEncoding, line_limit: usize) -> (io::Result<Scan>, usize) {
    let mut text = Text::new(Digesting::of(file, None), encoding, line_limit);
    let read = file.rewind().and_then(|()| io::copy(&mut text, &mut io::sink()));
    let (lines, wide) = (text.line(), text.wide_characters());
    let bytes = text.into_inner();
    (read.map(|_| Scan { encoding, sha256: bytes.sha256, size: bytes.size, lines }), wide)
}

fn is_not_text(error: &io::Error) -> bool {
    let fault = error.get_ref().and_then(|inner| inner.downcast_ref::<Fault>());
    matches!(fault, Some(Fault::NotText { .. }))
}

/// A file's bytes with their digest, compared at the end with the one expected.
pub(in crate::intake) struct Digesting<'f> {
    file: &'f File,
    hasher: Option<Sha256>,
    expected: Option<[u8; 32]>,
    sha256: [u8; 32],
    size: u64,
}

impl<'f> Digesting<'f> {
    pub(in crate::intake) fn of(file: &'f File, expected: Option<[u8; 32]>) -> Self {
        Self { file, hasher: Some(Sha256::new()), expected, sha256: [0; 32], size: 0 }
    }

    fn end(&mut self) -> Result<(), Fault> {
        if let Some(hasher) = self.hasher.take() {
            self.sha256 = hasher.finalize().into();
        }
        if self.expected.is_none_or(|expected| expected == self.sha256) { Ok(()) } else { Err(Fault::Changed) }
    }
}

impl Read for Digesting<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(out)?;
        if count == 0 {
            self.end()?;
        } else if let (Some(hasher), Some(bytes)) = (&mut self.hasher, out.get(..count)) {
            hasher.update(bytes);
            self.size += u64::try_from(count).unwrap_or(u64::MAX);
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::source::Source;

    /// Big- or little-endian, with a byte order mark.
    fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes_of).collect()
    }

    fn cp932(text: &str) -> Vec<u8> {
        encoding_rs::SHIFT_JIS.encode(text).0.into_owned()
    }

    fn outcome(bytes: &[u8], declared: Encoding) -> String {
        match Source::read(bytes, "-", declared) {
            Ok(mut source) => {
                let mut text = String::new();
                source.text().unwrap().read_to_string(&mut text).unwrap();
                format!("{} {text}", source.encoding())
            }
            Err(Fault::NotText { line, column, encoding }) => format!("{encoding} {line}:{column}"),
            Err(fault) => fault.code().to_owned(),
        }
    }

    #[test]
    fn an_encoding_is_recognised() {
        for (bytes, expected) in [
            (b"".to_vec(), "utf-8 "),
            (b"abc".to_vec(), "utf-8 abc"),
            ("髙﨑①～𠮷".into(), "utf-8 髙﨑①～𠮷"),
            ("\u{feff}氏名".into(), "utf-8-bom 氏名"),
            (cp932("髙﨑①～,ﾅｶﾑﾗ,ソ表"), "cp932 髙﨑①～,ﾅｶﾑﾗ,ソ表"),
            (utf16("氏名\r\n上", u16::to_le_bytes), "utf-16le 氏名\n上"),
            (utf16("氏名𠮷", u16::to_be_bytes), "utf-16be 氏名𠮷"),
        ] {
            assert_eq!(outcome(&bytes, Encoding::Auto), expected);
        }
    }

    #[test]
    fn a_declared_encoding_is_taken_at_its_word() {
        for (bytes, declared, expected) in [
            (cp932("氏名"), Encoding::Cp932, "cp932 氏名"),
            (cp932("氏名"), Encoding::Utf8, "utf-8 1:1"),
            (b"ab\x82".to_vec(), Encoding::Cp932, "cp932 1:3"),
            (b"a\0b\0".to_vec(), Encoding::Utf16, "utf-16le ab"),
            (b"\0a\0b".to_vec(), Encoding::Utf16, "utf-16be ab"),
            (utf16("a", u16::to_le_bytes), Encoding::Utf8, "utf-8 1:1"),
            (utf16("a", u16::to_be_bytes), Encoding::Utf16, "utf-16be a"),
        ] {
            assert_eq!(outcome(&bytes, declared), expected);
        }
    }

    #[test]
    fn what_is_no_text_is_reported_with_its_place() {
        let gaiji = [&cp932("氏名\r\n見本")[..], &[0xf0, 0x40], b"\n"].concat();
        let c1 = [&cp932("氏名\rアア\n")[..], &[0x80]].concat();
        let damaged = ["届出番号,届出日,店番\nK8,".as_bytes(), &[0xff], ",001\n".as_bytes()].concat();
        let lone = [&utf16("ab\n", u16::to_le_bytes)[..], &[0x00, 0xd8, b'c', 0]].concat();
        let odd = [&utf16("a", u16::to_le_bytes)[..], b"b"].concat();
        for (bytes, expected) in [
            (gaiji, "cp932 2:3"),
            (c1, "cp932 3:1"),
            (damaged, "utf-8 2:4"),
            (lone, "utf-16le 2:1"),
            (odd, "utf-16le 1:2"),
            (b"a\xff".to_vec(), "cp932 1:2"),
            (b"\xef\xbb\xbfa\x82".to_vec(), "utf-8-bom 1:2"),
            (b"a\nb\0".to_vec(), "nul_byte"),
            (utf16("a\0", u16::to_le_bytes), "nul_byte"),
        ] {
            assert_eq!(outcome(&bytes, Encoding::Auto), expected);
        }
    }

    #[test]
    fn a_character_across_two_chunks_is_one() {
        let line = "見本信用金庫\n".repeat(20_000);
        for bytes in [line.clone().into_bytes(), cp932(&line)] {
            assert!(outcome(&bytes, Encoding::Auto).ends_with(&line));
        }
    }
}
