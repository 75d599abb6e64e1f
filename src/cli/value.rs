//! Flags' values read into the bank's own types, and the errors of invalid ones.

pub(super) mod placeholder;

use std::ffi::OsStr;
use std::fmt;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command};

use super::words::bad_value_text;
use crate::domain::{BadValue, Branch, BranchCode, Lang, Line, fold};

/// Hexadecimal digits of a SHA-256.
const FINGERPRINT_DIGITS: usize = 64;

/// A [`BadValue`] on its way through clap, which asks for an error; [`super::usage`] takes it out again.
#[derive(Debug)]
pub(crate) struct NotOfKind(pub(crate) BadValue);

impl fmt::Display for NotOfKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&bad_value_text(Lang::En, &self.0))
    }
}

impl std::error::Error for NotOfKind {}

/// A domain type's own `parse` as clap's.
pub(crate) fn of<T: 'static>(
    parse: fn(&str) -> Result<T, BadValue>,
) -> impl Fn(&str) -> Result<T, NotOfKind> + Clone + Send + Sync {
    move |text| parse(text).map_err(NotOfKind)
}

/// `001` or `001=NAME`.
pub(crate) fn branch(text: &str) -> Result<Branch, BadValue> {
    match text.split_once(['=', '＝']) {
        Some((code, name)) => Ok(Branch { code: BranchCode::parse(code)?, name: Some(Line::parse(name)?) }),
        None => Ok(Branch { code: BranchCode::parse(text)?, name: None }),
    }
}

/// How many rows or letters at most: one or more.
pub(crate) fn limit(text: &str) -> Result<u64, BadValue> {
    fold::code(text).parse().ok().filter(|count| *count > 0).ok_or(BadValue::Shape("50"))
}

/// How many of something, none included.
pub(crate) fn count(text: &str) -> Result<u64, BadValue> {
    fold::code(text).parse().map_err(|_| BadValue::Shape("50"))
}

/// The number of a letter or of an entry: one or more.
pub(crate) fn number(text: &str) -> Result<i64, BadValue> {
    fold::code(text).parse().ok().filter(|number| *number > 0).ok_or(BadValue::Shape("12"))
}

/// A ledger's fingerprint: SHA-256 in hexadecimal, however it was noted (capitals, groups).
pub(crate) fn fingerprint(text: &str) -> Result<String, BadValue> {
    let noted = fold::code(text).to_ascii_lowercase();
    let digits: String = noted.chars().filter(|c| !matches!(c, ' ' | '-' | ':')).collect();
    let fits = digits.len() == FINGERPRINT_DIGITS && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if fits { Ok(digits) } else { Err(BadValue::Shape("0123abcd... (64)")) }
}

/// One of a closed list of words: codes complete and are shown, the words' other spellings are understood too.
#[derive(Clone)]
pub(crate) struct Words<T: 'static> {
    pub(crate) offered: &'static [T],
    pub(crate) code: fn(T) -> &'static str,
    pub(crate) japanese: fn(T) -> &'static str,
    pub(crate) parse: fn(&str) -> Result<T, BadValue>,
}

/// A parser for an enum of `words!`, or for some of its words.
macro_rules! one_of {
    ($kind:ty) => {
        one_of!($kind, <$kind>::ALL)
    };
    ($kind:ty, $offered:expr) => {
        $crate::cli::value::Words {
            offered: $offered,
            code: <$kind>::code,
            japanese: <$kind>::japanese,
            parse: <$kind>::parse,
        }
    };
}
pub(crate) use one_of;

impl<T: Copy + 'static> Words<T> {
    /// The codes, each with its Japanese word as an alias that [`super::bilingual`] shows.
    fn shown(&self) -> Vec<PossibleValue> {
        let shown = |word: &T| PossibleValue::new((self.code)(*word)).alias((self.japanese)(*word));
        self.offered.iter().map(shown).collect()
    }

    /// Offers the words, and lets any other text through.
    pub(crate) fn or_any(self) -> OrAny<T> {
        OrAny(self)
    }
}

impl<T: Copy + PartialEq + Send + Sync + 'static> TypedValueParser for Words<T> {
    type Value = T;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, clap::Error> {
        let understood = value.to_str().and_then(|text| (self.parse)(text).ok());
        if let Some(word) = understood.filter(|word| self.offered.contains(word)) {
            return Ok(word);
        }
        // clap's own parser is only asked for its fault, which says what is possible and what is similar.
        let codes = PossibleValuesParser::new(self.offered.iter().map(|word| (self.code)(*word)));
        match codes.parse_ref(cmd, arg, value) {
            Err(fault) => Err(fault),
            Ok(_) => Err(clap::Error::new(ErrorKind::InvalidValue).with_cmd(cmd)),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.shown().into_iter()))
    }
}

/// See [`Words::or_any`].
#[derive(Clone)]
pub(crate) struct OrAny<T: 'static>(Words<T>);

impl<T: Copy + Send + Sync + 'static> TypedValueParser for OrAny<T> {
    type Value = String;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(cmd, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0.shown().into_iter()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_branch_may_bring_its_name() {
        let named = branch("1=本店営業部").unwrap();
        assert_eq!((named.code.as_str(), named.name.as_ref().map(Line::as_str)), ("001", Some("本店営業部")));
        assert!(branch("002").unwrap().name.is_none());
        assert_eq!(branch("002="), Err(BadValue::Empty));
        assert_eq!(branch("本店=001"), Err(BadValue::Shape("001")));
    }

    #[test]
    fn counts_and_numbers_begin_at_one() {
        assert_eq!((limit("５０"), number("7")), (Ok(50), Ok(7)));
        for bad in ["0", "-1", "1.5", "", "many", "99999999999999999999"] {
            assert!(limit(bad).is_err() && number(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_fingerprint_is_read_however_it_was_noted() {
        let plain = "0123456789abcdef".repeat(4);
        let grouped = "01234567-89ABCDEF ".repeat(4);
        assert_eq!(fingerprint(&plain).as_deref(), Ok(plain.as_str()));
        assert_eq!(fingerprint(&grouped).as_deref(), Ok(plain.as_str()));
        assert!(fingerprint("0123").is_err() && fingerprint(&"g".repeat(64)).is_err());
    }
}
