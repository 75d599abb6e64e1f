//! Why a customer (or the bank) wants a token stopped.

words! {
    /// The reason on the form.
    pub enum Reason: Written {
        Lost = "lost" "紛失",
        Stolen = "stolen" "盗難",
        Broken = "broken" "破損" ["故障", "破損・故障", "破損/故障"],
        ModelChange = "model_change" "機種変更",
        AppDeleted = "app_deleted" "アプリ削除",
        Fraud = "fraud" "不正利用のおそれ" ["不正利用"],
        Other = "other" "その他",
    }
}

impl Reason {
    /// Somebody else may hold the token: the letter does not wait for the morning.
    pub const fn is_urgent(self) -> bool {
        matches!(self, Self::Stolen | Self::Fraud)
    }
}
