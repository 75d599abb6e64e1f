//! Why a value is not one, in words.

use crate::domain::lang::Lang;
use crate::domain::text::BadValue;

/// A clause to stand behind the value's name and a colon; it never repeats the value, which may be personal.
pub(crate) fn bad_value_text(lang: Lang, fault: &BadValue) -> String {
    match lang {
        Lang::Ja => japanese(fault),
        Lang::En => english(fault),
    }
}

fn japanese(fault: &BadValue) -> String {
    match fault {
        BadValue::Empty => "値が空です".to_owned(),
        BadValue::TooLong(bytes) => format!("長すぎます({bytes}バイトまで)"),
        BadValue::Forbidden(point) => format!("使えない文字(U+{point:04X})が含まれています"),
        BadValue::Masked => "伏せ字(***)を含む値は使えません".to_owned(),
        BadValue::Shape(example) => format!("形が違います(例: {example})"),
        BadValue::Pattern(pattern) => format!("この金融機関の形({pattern})に合いません"),
        BadValue::NotOneOf(words) => {
            format!("次のいずれかではありません: {}", choices(words, "、", |(code, word)| japanese_choice(code, word)))
        }
        BadValue::NoDate => "日付として読めません(例: 2026-11-22、令和8年11月22日、R8.11.22)".to_owned(),
        BadValue::Future => "未来の日付です".to_owned(),
    }
}

fn english(fault: &BadValue) -> String {
    match fault {
        BadValue::Empty => "the value is empty".to_owned(),
        BadValue::TooLong(bytes) => format!("too long (at most {bytes} bytes)"),
        BadValue::Forbidden(point) => format!("holds a character that is not allowed (U+{point:04X})"),
        BadValue::Masked => "a masked value (***) is not the value itself".to_owned(),
        BadValue::Shape(example) => format!("not of the expected shape (such as {example})"),
        BadValue::Pattern(pattern) => format!("not of this institution's shape ({pattern})"),
        BadValue::NotOneOf(words) => format!("not one of: {}", choices(words, ", ", |(code, _)| code.to_owned())),
        BadValue::NoDate => "not a date (such as 2026-11-22 or R8.11.22)".to_owned(),
        BadValue::Future => "the date lies in the future".to_owned(),
    }
}

type Word = (&'static str, &'static str);

fn choices(words: &[Word], comma: &str, tell: impl Fn(Word) -> String) -> String {
    words.iter().map(|word| tell(*word)).collect::<Vec<_>>().join(comma)
}

/// The word, and the code that scripts write.
fn japanese_choice(code: &str, word: &str) -> String {
    if code == word { code.to_owned() } else { format!("{word}({code})") }
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
