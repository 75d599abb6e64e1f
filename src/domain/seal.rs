//! The registered seal (お届印): what staff found when they compared the imprint. Staff judge; the ledger records.

use crate::domain::{Moment, OperatorId};

words! {
    /// The result of a comparison.
    pub enum Seal: Written {
        Pending = "pending" "未照合" ["", "未"]
            means "まだ照合していません" "not compared yet",
        Verified = "verified" "一致" ["照合済", "済", "○", "〇", "◯"]
            means "お届印と一致しました" "the imprint matches the registered seal",
        Mismatch = "mismatch" "不一致" ["×", "✕", "x"]
            means "お届印と異なります(解約届は返却されます)" "the imprint differs (the form is returned)",
        Unclear = "unclear" "不鮮明"
            means "不鮮明で判断できません(受付のまま残ります)" "illegible (the form stays received)",
    }
}

/// A comparison as recorded: its result, who compared, who recorded that, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealCheck {
    pub result: Seal,
    pub checked_by: OperatorId,
    pub recorded_by: OperatorId,
    pub at: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_counter_are_understood() {
        for (text, seal) in [
            ("○", Seal::Verified),
            ("照合済", Seal::Verified),
            ("", Seal::Pending),
            ("未", Seal::Pending),
            ("×", Seal::Mismatch),
            ("不鮮明", Seal::Unclear),
            ("VERIFIED", Seal::Verified),
        ] {
            assert_eq!(Seal::parse(text), Ok(seal), "{text}");
        }
        assert!(Seal::parse("たぶん").is_err());
    }
}
