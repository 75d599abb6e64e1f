//! What a failure says: message and hint in both languages side by side, so that neither can be forgotten.

use super::exit::Exit;
use crate::domain::Lang;

/// What happened, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    pub message: String,
    pub hint: String,
}

/// The same in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) ja: Prose,
    pub(super) en: Prose,
}

impl Message {
    pub(super) fn new(prose: impl Fn(Lang) -> Prose) -> Self {
        Self { ja: prose(Lang::Ja), en: prose(Lang::En) }
    }
}

/// How a command ends and what it says of that, in one language.
#[derive(Debug)]
pub(super) struct Diagnostic {
    pub(super) exit: Exit,
    pub(super) prose: Prose,
}

/// Message and hint in Japanese, then in English; values in braces as in `format!`. Only the language wanted is made.
/// A hint is a whole sentence, which the compiler checks.
macro_rules! prose {
    ($lang:expr; $ja:literal, $ja_hint:literal; $en:literal, $en_hint:literal) => {{
        const _: () = assert!($crate::cli::words::message::are_sentences($ja_hint, $en_hint), "a hint is a sentence");
        $crate::cli::words::message::Prose {
            message: phrase!($lang, $ja, $en),
            hint: phrase!($lang, $ja_hint, $en_hint),
        }
    }};
}

/// An exit code by its name, then message and hint as in [`prose!`].
macro_rules! diagnostic {
    ($lang:expr, $exit:ident; $($prose:tt)+) => {
        $crate::cli::words::message::Diagnostic {
            exit: $crate::cli::words::exit::Exit::$exit,
            prose: prose!($lang; $($prose)+),
        }
    };
}

/// A failure whose values read alike in both languages: its code, then as in [`diagnostic!`].
macro_rules! failure {
    ($code:expr, $exit:ident; $($prose:tt)+) => {
        $crate::cli::words::Failure::new($code, |lang| diagnostic! { lang, $exit; $($prose)+ })
    };
}

/// Whether both end as sentences of their language do.
pub(super) const fn are_sentences(ja: &str, en: &str) -> bool {
    matches!((ja.as_bytes(), en.as_bytes()), ([.., 0xe3, 0x80, 0x82], [.., b'.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_without_its_end_is_none() {
        assert!(are_sentences("確かめてください。", "Check it."));
        assert!(!are_sentences("確かめてください", "Check it.") && !are_sentences("確かめてください。", "Check it"));
        assert!(!are_sentences("Check it.", "確かめてください。"));
    }
}
