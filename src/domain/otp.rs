//! What a contract's one-time password is now.

words! {
    /// The answer of `otp status`.
    pub enum OtpState {
        Active = "active" "利用中",
        Held = "held" "仮停止",
        Disabled = "disabled" "利用停止",
        Stopped = "stopped" "利用中止",
        None = "none" "未登録",
    }
}
