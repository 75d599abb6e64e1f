//! From the bytes of a keyboard to the line that is typed, for terminals whose own line mode is off.

use unicode_width::UnicodeWidthChar as _;
use zeroize::{Zeroize as _, Zeroizing};

use crate::domain::text;

/// Whether what is typed is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Echo {
    Shown,
    /// A star for each character.
    Hidden,
}

/// What a press of a key means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Char(char),
    Erase,
    EraseAll,
    Enter,
    /// Ctrl-C, which is no signal here.
    Leave,
    /// Ctrl-D.
    End,
}

/// The bytes of a key that is not whole yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    /// Of a character in UTF-8, and how many are still to come.
    Char { bytes: [u8; 4], held: usize, wanted: usize },
    /// Behind ESC.
    Escape,
    /// Behind `ESC [` or `ESC O`: an arrow or another key that means nothing here (ECMA-48, 5.4).
    Sequence,
}

/// Puts keys together from bytes.
#[derive(Debug, Default)]
pub(super) struct KeyDecoder(Within);

impl KeyDecoder {
    /// Whether more bytes of a key must follow at once, or it was ESC alone.
    pub(super) fn are_in_escape(&self) -> bool {
        matches!(self.0, Within::Escape | Within::Sequence)
    }

    /// Nothing followed: it was ESC alone.
    pub(super) fn settle(&mut self) {
        self.0 = Within::Nothing;
    }

    pub(super) fn take(&mut self, byte: u8) -> Option<Key> {
        match std::mem::take(&mut self.0) {
            Within::Escape if matches!(byte, b'[' | b'O') => self.0 = Within::Sequence,
            // A letter typed with Alt means nothing here.
            Within::Escape => {}
            Within::Sequence if (0x40..=0x7e).contains(&byte) => {}
            Within::Sequence => self.0 = Within::Sequence,
            Within::Char { bytes, held, wanted } if byte & 0xc0 == 0x80 => return self.more(bytes, held, wanted, byte),
            // A character that was cut off is dropped; what follows counts for itself.
            Within::Nothing | Within::Char { .. } => return self.first(byte),
        }
        None
    }

    fn first(&mut self, byte: u8) -> Option<Key> {
        match byte {
            b'\r' | b'\n' => Some(Key::Enter),
            0x03 => Some(Key::Leave),
            0x04 => Some(Key::End),
            0x08 | 0x7f => Some(Key::Erase),
            0x15 => Some(Key::EraseAll),
            0x1b => {
                self.0 = Within::Escape;
                None
            }
            b' '..=b'~' => Some(Key::Char(char::from(byte))),
            0xc2..=0xf4 => {
                let wanted = if byte < 0xe0 {
                    2
                } else if byte < 0xf0 {
                    3
                } else {
                    4
                };
                self.0 = Within::Char { bytes: [byte, 0, 0, 0], held: 1, wanted };
                None
            }
            _ => None,
        }
    }

    fn more(&mut self, mut bytes: [u8; 4], held: usize, wanted: usize, byte: u8) -> Option<Key> {
        if let Some(place) = bytes.get_mut(held) {
            *place = byte;
        }
        let held = held + 1;
        if held < wanted {
            self.0 = Within::Char { bytes, held, wanted };
            return None;
        }
        let text = std::str::from_utf8(bytes.get(..wanted)?).ok()?;
        text.chars().next().filter(|c| !text::is_forbidden(*c)).map(Key::Char)
    }
}

/// Bytes of a line at most; room for all is taken at once, so that no copy of a secret is left behind by its growth.
const LIMIT: usize = text::FIELD_LIMIT;

/// A line as it is typed.
pub(super) struct Typed(Zeroizing<String>);

impl Typed {
    pub(super) fn new() -> Self {
        Self(Zeroizing::new(String::with_capacity(LIMIT)))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_text(self) -> Zeroizing<String> {
        self.0
    }

    /// Adds a character. Returns what the screen shows for it.
    pub(super) fn add(&mut self, c: char, echo: Echo) -> String {
        if self.0.len() + c.len_utf8() > LIMIT {
            return String::new();
        }
        self.0.push(c);
        shown(c, echo).to_string()
    }

    /// Takes the last character back. Returns what takes it off the screen.
    pub(super) fn erase(&mut self, echo: Echo) -> String {
        let erased = self.0.pop().map(|c| shown(c, echo).width().unwrap_or_default());
        "\u{8} \u{8}".repeat(erased.unwrap_or_default())
    }

    pub(super) fn erase_all(&mut self, echo: Echo) -> String {
        let columns: usize = self.0.chars().map(|c| shown(c, echo).width().unwrap_or_default()).sum();
        self.0.zeroize();
        "\u{8} \u{8}".repeat(columns)
    }
}

fn shown(c: char, echo: Echo) -> char {
    match echo {
        Echo::Shown => c,
        Echo::Hidden => '*',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(bytes: &[u8]) -> Vec<Key> {
        let mut decoder = KeyDecoder::default();
        bytes.iter().filter_map(|byte| decoder.take(*byte)).collect()
    }

    #[test]
    fn keys_are_put_together_from_bytes() {
        use Key::{Char, End, Enter, Erase, EraseAll, Leave};
        for (bytes, keys) in [
            (&b"aZ 9~"[..], vec![Char('a'), Char('Z'), Char(' '), Char('9'), Char('~')]),
            (b"\r\n", vec![Enter, Enter]),
            (b"\x03\x04\x08\x7f\x15", vec![Leave, End, Erase, Erase, EraseAll]),
            ("１é😀".as_bytes(), vec![Char('１'), Char('é'), Char('😀')]),
            // Arrows, function keys and Alt-a mean nothing; what follows counts.
            (b"\x1b[A1\x1b[15~2\x1bOP3\x1ba4", vec![Char('1'), Char('2'), Char('3'), Char('4')]),
            // A character cut off, a stray byte, controls, and what would turn the text around.
            (b"\xe3\x81x\x80\xff\x01\x1a\x1cy", vec![Char('x'), Char('y')]),
            ("a\u{202e}b\u{200b}".as_bytes(), vec![Char('a'), Char('b')]),
            (b"\xed\xa0\x80z\xf4\x90\x80\x80z", vec![Char('z'), Char('z')]),
        ] {
            assert_eq!(pressed(bytes), keys, "{bytes:?}");
        }
    }

    #[test]
    fn escape_alone_is_settled() {
        let mut decoder = KeyDecoder::default();
        assert_eq!(decoder.take(0x1b), None);
        assert!(decoder.are_in_escape());
        decoder.settle();
        assert_eq!(decoder.take(b'1'), Some(Key::Char('1')));
    }

    #[test]
    fn what_is_typed_can_be_taken_back() {
        let mut typed = Typed::new();
        assert_eq!(typed.add('１', Echo::Shown), "１");
        assert_eq!(typed.add('a', Echo::Hidden), "*");
        assert_eq!(typed.erase(Echo::Hidden), "\u{8} \u{8}");
        assert_eq!(typed.erase(Echo::Shown), "\u{8} \u{8}\u{8} \u{8}", "two columns wide");
        assert_eq!(typed.erase(Echo::Shown), "");
        typed.add('x', Echo::Shown);
        typed.add('あ', Echo::Shown);
        assert_eq!(typed.erase_all(Echo::Hidden), "\u{8} \u{8}".repeat(2));
        assert!(typed.is_empty());
        for _ in 0..2_000 {
            typed.add('x', Echo::Shown);
        }
        assert_eq!(typed.into_text().len(), LIMIT);
    }
}
