//! What an import accepts with a warning.

words! {
    /// Why a row deserves a second look.
    pub enum Caution: Written {
        /// Leading zeros that a spreadsheet took away were put back.
        ZerosRestored = "zeros_restored" "先頭の 0 を補いました",
        /// The contract has passwords: those of the file were ignored.
        PasswordKept = "password_kept" "登録済みのパスワードを変更しませんでした",
    }
}

/// A caution, and the column that caused it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    pub caution: Caution,
    pub field: &'static str,
}
