//! What a failure says, in both languages side by side so that neither can be forgotten.

/// What happened, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    pub message: String,
    pub hint: String,
}

/// The same in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) ja: Prose,
    pub(super) en: Prose,
}

impl Told {
    /// Message and hint in Japanese, message and hint in English.
    pub(super) fn new([ja, ja_hint]: [String; 2], [en, en_hint]: [String; 2]) -> Self {
        Self { ja: Prose { message: ja, hint: ja_hint }, en: Prose { message: en, hint: en_hint } }
    }
}

/// Message and hint in Japanese, then in English; values in braces as in `format!`.
macro_rules! told {
    ($ja:literal, $ja_hint:literal; $en:literal, $en_hint:literal $(;)?) => {
        $crate::cli::words::message::Told::new([format!($ja), format!($ja_hint)], [format!($en), format!($en_hint)])
    };
}
