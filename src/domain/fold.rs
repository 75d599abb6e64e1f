//! Folding: what people write in full width or half width, brought to one form for codes and for comparison.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfkc_quick};

/// A code as written by hand or in a spreadsheet: full-width letters, digits and signs become ASCII, spaces around
/// it go.
pub fn code(text: &str) -> String {
    let text = text.trim();
    // Most codes are ASCII already, and there are many in a file.
    if text.is_ascii() { text.to_owned() } else { text.chars().map(narrow).collect() }
}

/// Half-width kana becomes full width (with its sound marks), runs of spaces become one.
pub fn kana(text: &str) -> String {
    with_single_spaces(&compatible(text))
}

/// A text in NFKC, but that the wide space (U+3000) may stay: whoever compares names drops spaces, or splits at them.
pub fn compatible(text: &str) -> Cow<'_, str> {
    // Most names and readings are so already: nearly all by their characters, the rest by Unicode's tables.
    if text.chars().all(is_common) || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        return text.into();
    }
    text.nfkc().collect()
}

/// ASCII, kana and the main block of kanji: none of them is changed by NFKC, nor joins with a neighbour of these.
fn is_common(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{3000}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fc}' | '\u{4e00}'..='\u{9fff}')
}

fn with_single_spaces(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

fn narrow(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        // The full-width forms stand in ASCII's order, 0xFEE0 above it (Unicode, Halfwidth and Fullwidth Forms).
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_codes_fold_to_ascii() {
        assert_eq!(code("　ＳＰＳＴ－１２３ "), "SPST-123");
        assert_eq!(code("２"), "2");
        assert_eq!(code("令和８年"), "令和8年");
    }

    #[test]
    fn half_width_kana_widens_with_its_marks() {
        assert_eq!(kana("ﾅｶﾑﾗ  ﾊﾅｺ"), "ナカムラ ハナコ");
        assert_eq!(kana("ﾜﾀﾅﾍﾞ"), "ワタナベ");
        assert_eq!(kana("ｻﾄｳ\u{3000}ﾊﾟﾙ"), "サトウ パル");
    }

    #[test]
    fn the_quick_path_and_the_tables_agree() {
        let common = ('\0'..=char::MAX).filter(|c| is_common(*c));
        let changed: Vec<char> = common.filter(|c| c.nfkc().ne([*c])).collect();
        assert_eq!(changed, ['\u{3000}']);
        for (text, compatible) in [
            ("高木　健", true),
            ("ヴ", true),
            ("ｳﾞ", false),
            ("ウ\u{3099}", false),
            ("㈱", false),
            ("塚\u{fa10}", false),
        ] {
            assert_eq!(matches!(super::compatible(text), Cow::Borrowed(_)), compatible, "{text}");
        }
    }
}
