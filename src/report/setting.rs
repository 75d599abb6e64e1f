//! A setting of the ledger as shown.

use crate::domain::SettingKey;

sheet! {
    /// A setting.
    pub struct SettingSheet {
        key: SettingKey,
        value: String,
        /// A value that waits for a second person.
        pending: Option<String>,
    }
}
