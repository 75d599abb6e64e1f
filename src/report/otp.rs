//! What a contract's one-time password is now.

use crate::domain::{ContractId, Moment, OtpState, ReceiptNo, Serial};

sheet! {
    /// The answer of `otp status`.
    pub struct OtpSheet {
        contract_id: ContractId,
        otp: OtpState,
        serial: Option<Serial>,
        login_otp: Option<bool>,
        since: Option<Moment>,
        /// The form by which it is so.
        form: Option<ReceiptNo>,
        open_form: Option<ReceiptNo>,
        registered_again: bool,
        locked: bool,
    }
    sometimes {
        /// Nothing was to be done.
        already: bool,
    }
}
