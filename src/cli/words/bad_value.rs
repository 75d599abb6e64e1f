//! Why a value is not one, in words.

use std::fmt;

use crate::domain::{BadValue, Lang};

/// For serde, which carries a fault as text only: English, and with `#` Japanese.
impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lang = if f.alternate() { Lang::Ja } else { Lang::En };
        f.write_str(&bad_value_text(lang, self))
    }
}

/// A clause to stand behind the value's name and a colon; it never repeats the value, which may be personal.
pub(crate) fn bad_value_text(lang: Lang, fault: &BadValue) -> String {
    match fault {
        BadValue::Empty => phrase!(lang, "入力してください", "the value is empty"),
        BadValue::TooLong(bytes) => phrase!(lang, "長すぎます({bytes} バイトまで)", "too long (at most {bytes} bytes)"),
        BadValue::Forbidden(point) => phrase!(
            lang,
            "使えない文字(U+{point:04X})が含まれています",
            "contains a character that is not allowed (U+{point:04X})"
        ),
        BadValue::Masked => {
            phrase!(lang, "伏せ字(***)を含む値は使えません", "a masked value (***) cannot be used")
        }
        BadValue::Shape(example) => {
            phrase!(lang, "形式が正しくありません(例: {example})", "invalid format (expected e.g. {example})")
        }
        BadValue::Pattern(pattern) => {
            phrase!(
                lang,
                "この金融機関で決められた形式({pattern})に合いません",
                "does not match this institution's pattern ({pattern})"
            )
        }
        BadValue::NotOneOf(words) => {
            let choices = words.iter().map(|word| choice(lang, *word)).collect::<Vec<_>>().join(lang.pick("、", ", "));
            phrase!(lang, "次の中から選んでください: {choices}", "must be one of: {choices}")
        }
        BadValue::NoDate => phrase!(
            lang,
            "日付として読めません(例: 2026-11-22、令和8年11月22日、R8.11.22)",
            "not a valid date (expected e.g. 2026-11-22 or R8.11.22)"
        ),
        BadValue::Future => phrase!(lang, "未来の日付です", "the date is in the future"),
    }
}

/// The code that scripts write; in Japanese its word before it.
fn choice(lang: Lang, (code, word): (&str, &str)) -> String {
    if lang == Lang::En || code == word { code.to_owned() } else { format!("{word}({code})") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_sentence_in_both_languages() {
        let faults = [
            BadValue::Empty,
            BadValue::TooLong(1024),
            BadValue::Forbidden(0x1b),
            BadValue::Masked,
            BadValue::Shape("001"),
            BadValue::Pattern("[0-9]+".to_owned()),
            BadValue::NotOneOf(&[("lost", "紛失"), ("stolen", "盗難")]),
            BadValue::NoDate,
            BadValue::Future,
        ];
        for fault in faults {
            assert!(!bad_value_text(Lang::Ja, &fault).is_ascii(), "{fault:?}");
            assert!(bad_value_text(Lang::En, &fault).is_ascii(), "{fault:?}");
        }
    }
}
