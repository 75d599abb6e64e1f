//! How one value is written: plainly for machines, in words for people.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    Action, BranchCode, Lang, Moment, Reach, SettingKey,
    field::Value,
    text,
    word::{Written, english},
};

/// A value that can be shown.
pub trait Shown {
    /// As CSV has it: the text of JSON without its quotes.
    fn plain(&self, out: &mut String);

    /// As a person reads it.
    fn worded(&self, lang: Lang, out: &mut String) {
        let _ = lang;
        self.plain(out);
    }

    /// The answer, where the value is a yes or a no: what these are called depends on the question.
    fn answer(&self) -> Option<bool> {
        None
    }

    /// Empty: null, false or an empty list.
    fn is_nothing(&self) -> bool {
        false
    }
}

/// A value in the words of a language.
pub fn say(lang: Lang, value: &dyn Shown) -> String {
    let mut words = String::new();
    value.worded(lang, &mut words);
    words
}

/// A text as a screen may show it, line breaks kept.
pub(super) fn visible_lines(value: &str) -> Cow<'_, str> {
    let harmless = |c: char| c == '\n' || !text::is_forbidden(c);
    if is_plain_ascii(value) || value.chars().all(harmless) {
        return value.into();
    }
    value.split('\n').map(text::visible).collect::<Vec<_>>().join("\n").into()
}

/// The quick way past the look at every character: most values are codes.
pub(super) fn is_plain_ascii(value: &str) -> bool {
    value.bytes().all(|b| (b' '..=b'~').contains(&b))
}

impl<T: Written> Shown for T {
    fn plain(&self, out: &mut String) {
        out.push_str(self.written());
    }

    fn worded(&self, lang: Lang, out: &mut String) {
        out.push_str(&Written::worded(self, lang));
    }
}

impl Shown for String {
    fn plain(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Shown for Value<'_> {
    fn plain(&self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(text),
            Self::Day(day) => day.plain(out),
            Self::Word { code, .. } => out.push_str(code),
        }
    }

    fn worded(&self, lang: Lang, out: &mut String) {
        match self {
            Self::Word { code, japanese } => match lang {
                Lang::Ja => out.push_str(japanese),
                Lang::En => out.push_str(&english(code)),
            },
            Self::Text(_) | Self::Day(_) => self.plain(out),
        }
    }
}

macro_rules! shown_displays {
    ($($name:ty),+ $(,)?) => { $(impl Shown for $name {
        fn plain(&self, out: &mut String) {
            display(self, out);
        }
    })+ };
}

shown_displays!(i64, u64, Moment, NaiveDate);

fn display(value: &impl Display, out: &mut String) {
    // A String takes whatever is written.
    let _ = write!(out, "{value}");
}

impl Shown for &'static str {
    fn plain(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Shown for Reach {
    fn plain(&self, out: &mut String) {
        out.push_str(self.as_str());
    }

    fn worded(&self, lang: Lang, out: &mut String) {
        out.push_str(self.limit().map_or(lang.pick("すべて", "all"), BranchCode::as_str));
    }
}

impl Shown for Action {
    fn plain(&self, out: &mut String) {
        out.push_str(self.code());
    }

    /// In English the code is the word: it is the command's name.
    fn worded(&self, lang: Lang, out: &mut String) {
        out.push_str(lang.pick(self.japanese(), self.code()));
    }
}

impl Shown for SettingKey {
    fn plain(&self, out: &mut String) {
        out.push_str(self.code());
    }

    /// The key stays: it is what the user types next.
    fn worded(&self, lang: Lang, out: &mut String) {
        out.push_str(self.code());
        if lang == Lang::Ja {
            let _ = write!(out, " ({})", self.japanese());
        }
    }
}

impl Shown for bool {
    fn plain(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn worded(&self, lang: Lang, out: &mut String) {
        out.push_str(if *self { lang.pick("はい", "yes") } else { lang.pick("いいえ", "no") });
    }

    fn answer(&self) -> Option<bool> {
        Some(*self)
    }

    fn is_nothing(&self) -> bool {
        !*self
    }
}

impl<T: Shown> Shown for Option<T> {
    fn plain(&self, out: &mut String) {
        if let Some(value) = self {
            value.plain(out);
        }
    }

    fn worded(&self, lang: Lang, out: &mut String) {
        if let Some(value) = self {
            value.worded(lang, out);
        }
    }

    fn answer(&self) -> Option<bool> {
        self.as_ref().and_then(T::answer)
    }

    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

impl<T: Shown + Serialize> Shown for Vec<T> {
    fn plain(&self, out: &mut String) {
        out.push_str(&serde_json::to_string(self).unwrap_or_default());
    }

    fn worded(&self, lang: Lang, out: &mut String) {
        let lines: Vec<String> = self.iter().map(|item| say(lang, item)).collect();
        out.push_str(&lines.join("\n"));
    }

    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl Shown for serde_json::Value {
    fn plain(&self, out: &mut String) {
        if !self.is_null() {
            display(self, out);
        }
    }

    fn is_nothing(&self) -> bool {
        self.is_null()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{FormState, Reason};

    #[test]
    fn a_value_has_a_plain_form_and_words() {
        let plain = |value: &dyn Shown| {
            let mut out = String::new();
            value.plain(&mut out);
            out
        };
        let cases: [(&dyn Shown, &str, &str, &str); 8] = [
            (&FormState::Checked, "checked", "検印待ち(未停止)", "checked"),
            (&Reason::ModelChange, "model_change", "機種変更", "model change"),
            (&true, "true", "はい", "yes"),
            (&Some(false), "false", "いいえ", "no"),
            (&None::<i64>, "", "", ""),
            (&SettingKey::FormKinds, "form.kinds", "form.kinds (解約届の対象)", "form.kinds"),
            (&serde_json::json!({"n": 1}), r#"{"n":1}"#, r#"{"n":1}"#, r#"{"n":1}"#),
            (&vec!["a".to_owned(), "b".to_owned()], r#"["a","b"]"#, "a\nb", "a\nb"),
        ];
        for (value, machine, ja, en) in cases {
            assert_eq!(plain(value), machine);
            assert_eq!(say(Lang::Ja, value), ja);
            assert_eq!(say(Lang::En, value), en);
        }
    }

    #[test]
    fn line_breaks_stay_and_escapes_show() {
        assert_eq!(visible_lines("一\n二\u{1b}[2J"), "一\n二\\u{1b}[2J");
        assert_eq!(visible_lines("a\u{7f}"), "a\\u{7f}");
        assert_eq!(visible_lines("葛\u{e0100}城"), "葛\u{e0100}城");
    }
}
