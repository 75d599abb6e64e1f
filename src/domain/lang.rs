//! The two languages in which a user reads, and how prose is written in both.
//!
//! Wherever a text is written, its Japanese stands first and its English second: `phrase!` for one with values in it,
//! [`Lang::pick`] for words as they are.

words! {
    /// The language of screens (chosen at run time) or of letters (a setting of the ledger).
    pub enum Lang {
        Ja = "ja" "日本語",
        En = "en" "英語",
    }
}

impl Lang {
    /// One of two texts that stand side by side, so that neither can be forgotten.
    pub const fn pick<T: Copy>(self, ja: T, en: T) -> T {
        match self {
            Self::Ja => ja,
            Self::En => en,
        }
    }
}

/// A phrase in the language wanted, the only one that is made; values in braces as in `format!`. That the first is
/// Japanese and the second is not, the compiler checks.
macro_rules! phrase {
    ($lang:expr, $ja:literal, $en:literal $(,)?) => {
        match {
            const _: () = assert!($crate::domain::lang::are_a_pair($ja, $en), "Japanese, then English");
            $lang
        } {
            $crate::domain::Lang::Ja => format!($ja),
            $crate::domain::Lang::En => format!($en),
        }
    };
}

/// Whether the first text could be Japanese, and the second has no Japanese character. Formats of nothing but values
/// may be either.
pub const fn are_a_pair(ja: &str, en: &str) -> bool {
    let is_bare = matches!(ja.as_bytes(), [b'{', .., b'}']);
    (is_bare || has_japanese(ja)) && !has_japanese(en)
}

/// Kana, kanji and full-width signs begin with these bytes in UTF-8.
const fn has_japanese(text: &str) -> bool {
    let mut bytes = text.as_bytes();
    while let [first, rest @ ..] = bytes {
        if matches!(first, 0xe3..=0xe9 | 0xef) {
            return true;
        }
        bytes = rest;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_made_in_the_language_wanted() {
        let count = 3;
        let [ja, en] = [Lang::Ja, Lang::En].map(|lang| phrase!(lang, "{count} 件", "{count} rows"));
        assert_eq!((ja.as_str(), en.as_str()), ("3 件", "3 rows"));
    }

    #[test]
    fn a_pair_is_japanese_and_then_english() {
        for (ja, en, is_pair) in [
            ("{count} 件", "{count} rows", true),
            ("手順①", "Step ①", true),
            ("{x}: {y}", "{x}: {y}", true),
            ("３", "3", true),
            ("rows", "件", false),
            ("rows", "rows", false),
            ("件", "件", false),
        ] {
            assert_eq!(are_a_pair(ja, en), is_pair, "{ja} {en}");
        }
    }
}
