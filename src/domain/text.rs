//! What text may enter the ledger at all, and why a text is not a value of its kind.

use std::fmt::Write as _;

use serde::Deserialize as _;

/// Bytes of one field at most.
pub const FIELD_LIMIT: usize = 1024;

/// Why a text is not a value of the kind asked for. Never carries the text itself, which may be personal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadValue {
    /// Nothing was written where something is needed.
    Empty,
    /// More than this many bytes.
    TooLong(usize),
    /// A control, escape, bidirectional or invisible character: its code point.
    Forbidden(u32),
    /// The text shows `***`: it comes from a masked list and is not the value itself.
    Masked,
    /// Not of this shape (an example or a pattern).
    Shape(&'static str),
    /// Not of the shape that a setting of the ledger asks for (its pattern).
    Pattern(String),
    /// Not one of these words: each as code and in Japanese.
    NotOneOf(&'static [(&'static str, &'static str)]),
    /// A date that the calendar does not have, or in no accepted form.
    NoDate,
    /// The date lies after today.
    Future,
}

impl BadValue {
    pub const fn not_one_of(words: &'static [(&'static str, &'static str)]) -> Self {
        Self::NotOneOf(words)
    }
}

/// A value of which serde brings the text.
pub fn deserialize<'de, D, T>(deserializer: D, parse: fn(&str) -> Result<T, BadValue>) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
{
    let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
    parse(&text).map_err(serde::de::Error::custom)
}

/// Free text on one line: trimmed, not empty, no forbidden character.
pub fn line(text: &str) -> Result<String, BadValue> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(BadValue::Empty);
    }
    bounded(trimmed)?;
    match trimmed.chars().find(|c| is_forbidden(*c)) {
        Some(c) => Err(BadValue::Forbidden(u32::from(c))),
        None => Ok(trimmed.to_owned()),
    }
}

/// Free text that may hold line breaks, which become LF.
pub fn paragraph(text: &str) -> Result<String, BadValue> {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let trimmed = unix.trim();
    if trimmed.is_empty() {
        return Err(BadValue::Empty);
    }
    bounded(trimmed)?;
    match trimmed.chars().find(|c| *c != '\n' && is_forbidden(*c)) {
        Some(c) => Err(BadValue::Forbidden(u32::from(c))),
        None => Ok(trimmed.to_owned()),
    }
}

/// Refuses a field over the limit, and one that was copied from a masked list.
pub fn bounded(text: &str) -> Result<(), BadValue> {
    if text.len() > FIELD_LIMIT {
        return Err(BadValue::TooLong(FIELD_LIMIT));
    }
    // One sign is quickly sought: of a million rows hardly any has it.
    if text.contains('*') && text.contains("***") {
        return Err(BadValue::Masked);
    }
    Ok(())
}

/// Control, escape, bidirectional and invisible characters: they could change what a screen shows.
/// Variation selectors are not among them: names are written with them (葛 with U+E0100).
pub fn is_forbidden(c: char) -> bool {
    // ASCII, kana and kanji first: a name has hardly any other.
    if matches!(c, ' '..='~' | '\u{3000}'..='\u{9fff}') {
        return false;
    }
    c.is_control()
        || matches!(c,
            '\u{061c}' | '\u{00ad}' | '\u{180e}' | '\u{feff}' | '\u{fffd}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{e000}'..='\u{f8ff}'
            | '\u{f0000}'..='\u{10ffff}')
}

/// A text as a terminal may show it: forbidden characters as `\u{…}`, so that nothing moves the cursor unseen.
pub fn visible(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.chars().any(is_forbidden) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_forbidden(c) {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    shown.into()
}

checked_text! {
    /// A short free text: a reason, a shelf mark, a branch's name.
    Line, line
}

checked_text! {
    /// A note, which may hold line breaks (LF).
    Note, paragraph
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_no_character_that_could_change_the_screen() {
        for c in ['\u{1b}', '\u{7}', '\n', '\u{202e}', '\u{2066}', '\u{200b}', '\u{e000}', '\u{9b}'] {
            assert_eq!(line(&format!("a{c}b")), Err(BadValue::Forbidden(u32::from(c))), "{c:?}");
        }
        assert_eq!(line("  葛\u{e0100}城 \u{3000}").as_deref(), Ok("葛\u{e0100}城"));
    }

    #[test]
    fn a_note_keeps_its_lines_as_lf() {
        assert_eq!(paragraph("一\r\n二\r三").as_deref(), Ok("一\n二\n三"));
        assert_eq!(paragraph("一\t二"), Err(BadValue::Forbidden(9)));
    }

    #[test]
    fn masked_and_overlong_text_is_refused() {
        assert_eq!(line("***4567"), Err(BadValue::Masked));
        assert_eq!(line(&"x".repeat(FIELD_LIMIT + 1)), Err(BadValue::TooLong(FIELD_LIMIT)));
        assert_eq!(line(" \u{3000} "), Err(BadValue::Empty));
    }

    #[test]
    fn what_a_screen_would_obey_is_shown_instead() {
        assert_eq!(visible("a\u{1b}[31m"), "a\\u{1b}[31m");
        assert_eq!(visible("鈴木"), "鈴木");
    }
}
