//! What a contract's one-time password is now.

words! {
    /// The answer of `otp status`.
    pub enum OtpState: Written {
        Active = "active" "利用中"
            means "利用中のトークンがあります" "a token is in use",
        Held = "held" "仮停止"
            means "仮停止中です" "the token is on hold",
        Disabled = "disabled" "利用停止"
            means "利用停止しました(再登録はまだです)" "disabled by a cancellation form (not registered again)",
        Stopped = "stopped" "利用中止"
            means "お客さまが利用を中止しました" "the customer stopped it",
        None = "none" "未登録"
            means "トークンの登録がありません" "no token was ever registered",
    }
}
