//! Bytes → UTF-8 text with LF line ends. Strict: a byte whose meaning is not sure ends the file.

use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::{Decoder, DecoderResult, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use crate::domain::SourceEncoding;
use crate::intake::fault::Fault;

/// Bytes read and decoded at a time.
const CHUNK: usize = 32 * 1024;

/// Text that decodes as it is read, and knows where it is.
pub(in crate::intake) struct Text<R> {
    bytes: BufReader<R>,
    encoding: SourceEncoding,
    decoder: Decoder,
    decoded: String,
    ready: String,
    served: usize,
    ended: bool,
    after_cr: bool,
    line: u64,
    column: u64,
    width: usize,
    line_limit: usize,
    wide: usize,
}

impl<R: Read> Text<R> {
    /// `line_limit`: bytes of one line at most.
    pub(in crate::intake) fn new(bytes: R, encoding: SourceEncoding, line_limit: usize) -> Self {
        Self {
            bytes: BufReader::with_capacity(CHUNK, bytes),
            encoding,
            decoder: charset(encoding).new_decoder_with_bom_removal(),
            decoded: String::with_capacity(CHUNK),
            ready: String::with_capacity(CHUNK),
            served: 0,
            ended: false,
            after_cr: false,
            line: 1,
            column: 1,
            width: 0,
            line_limit,
            wide: 0,
        }
    }

    /// The line reached.
    pub(in crate::intake) fn line(&self) -> u64 {
        self.line
    }

    /// Bytes so far that begin a character of three or more bytes in UTF-8: those of Japanese text.
    pub(in crate::intake) fn wide_characters(&self) -> usize {
        self.wide
    }

    pub(in crate::intake) fn into_inner(self) -> R {
        self.bytes.into_inner()
    }

    fn fill(&mut self) -> io::Result<()> {
        self.served = 0;
        self.ready.clear();
        let bytes = self.bytes.fill_buf()?;
        let last = bytes.is_empty();
        let (result, read) = self.decoder.decode_to_string_without_replacement(bytes, &mut self.decoded, last);
        self.bytes.consume(read);
        self.accept()?;
        match result {
            DecoderResult::InputEmpty => self.ended = last,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => return Err(self.not_text().into()),
        }
        Ok(())
    }

    fn accept(&mut self) -> Result<(), Fault> {
        let decoded = std::mem::take(&mut self.decoded);
        let mut rest = decoded.as_str();
        while let Some((run, special, after)) = split_special(rest) {
            self.run(run)?;
            self.special(special)?;
            rest = after;
        }
        self.run(rest)?;
        self.decoded = decoded;
        self.decoded.clear();
        Ok(())
    }

    /// A stretch of one line.
    fn run(&mut self, run: &str) -> Result<(), Fault> {
        if run.is_empty() {
            return Ok(());
        }
        self.after_cr = false;
        if self.encoding == SourceEncoding::Cp932
            && let Some((at, _)) = run.char_indices().find(|(_, c)| is_unsure(*c))
        {
            self.column += characters(run.get(..at).unwrap_or_default());
            return Err(self.not_text());
        }
        self.column += characters(run);
        self.wide += run.bytes().filter(|b| *b >= 0xe0).count();
        self.width += run.len();
        if self.width > self.line_limit {
            return Err(Fault::RecordTooLong { line: self.line });
        }
        self.ready.push_str(run);
        Ok(())
    }

    fn special(&mut self, special: u8) -> Result<(), Fault> {
        if special == 0 {
            return Err(Fault::NulByte { line: self.line, column: self.column });
        }
        if special == b'\r' || !self.after_cr {
            self.ready.push('\n');
            self.line += 1;
            self.column = 1;
            self.width = 0;
        }
        self.after_cr = special == b'\r';
        Ok(())
    }

    fn not_text(&self) -> Fault {
        Fault::NotText { line: self.line, column: self.column, encoding: self.encoding }
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.served == self.ready.len() && !self.ended {
            self.fill()?;
        }
        let mut waiting = self.ready.as_bytes().get(self.served..).unwrap_or_default();
        let count = waiting.read(out)?;
        self.served += count;
        Ok(count)
    }
}

/// The text before the first line end or NUL, that byte, and the text behind it.
fn split_special(text: &str) -> Option<(&str, u8, &str)> {
    let at = text.bytes().position(|b| matches!(b, b'\n' | b'\r' | 0))?;
    let (run, rest) = text.split_at_checked(at)?;
    Some((run, *rest.as_bytes().first()?, rest.get(1..)?))
}

fn characters(text: &str) -> u64 {
    u64::try_from(text.chars().count()).unwrap_or(u64::MAX)
}

/// In CP932 the decoder gives a private character for a bank's own one (外字), whose shape only the sender knows, and a
/// C1 control for bytes that Windows leaves open.
fn is_unsure(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{80}'..='\u{9f}' | '\u{fffd}')
}

const fn charset(encoding: SourceEncoding) -> &'static encoding_rs::Encoding {
    match encoding {
        SourceEncoding::Utf8 | SourceEncoding::Utf8Bom => UTF_8,
        SourceEncoding::Cp932 => SHIFT_JIS,
        SourceEncoding::Utf16Le => UTF_16LE,
        SourceEncoding::Utf16Be => UTF_16BE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::scan::RECORD_LIMIT;

    /// Gives its bytes one by one, as the worst of pipes.
    struct Trickle<'b>(&'b [u8]);

    impl Read for Trickle<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let room = out.len().min(1);
            self.0.read(&mut out[..room])
        }
    }

    fn decoded(bytes: &[u8], encoding: SourceEncoding) -> (String, u64) {
        let mut text = Text::new(Trickle(bytes), encoding, RECORD_LIMIT);
        let mut out = String::new();
        text.read_to_string(&mut out).unwrap();
        (out, text.line())
    }

    #[test]
    fn every_line_end_is_lf_wherever_the_bytes_are_cut() {
        for (written, expected, lines) in
            [("a\r\nb", "a\nb", 2), ("a\rb\n", "a\nb\n", 3), ("\r\r\n\n見", "\n\n\n見", 4), ("\n\r本\r", "\n\n本\n", 4)]
        {
            let utf16: Vec<u8> = written.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let cp932 = SHIFT_JIS.encode(written).0;
            assert_eq!(decoded(written.as_bytes(), SourceEncoding::Utf8), (expected.to_owned(), lines));
            assert_eq!(decoded(&utf16, SourceEncoding::Utf16Le), (expected.to_owned(), lines));
            assert_eq!(decoded(&cp932, SourceEncoding::Cp932), (expected.to_owned(), lines));
        }
    }

    #[test]
    fn a_line_has_a_limit() {
        for (count, is_long) in [(RECORD_LIMIT, false), (RECORD_LIMIT + 1, true)] {
            let line = format!("a\n{}\n", "x".repeat(count));
            let mut text = Text::new(line.as_bytes(), SourceEncoding::Utf8, RECORD_LIMIT);
            let fault = io::copy(&mut text, &mut io::sink()).map_err(|error| Fault::from_io(error, "-"));
            assert_eq!(matches!(fault, Err(Fault::RecordTooLong { line: 2 })), is_long);
        }
    }
}
