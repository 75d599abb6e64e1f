//! The two languages in which a user reads.

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
