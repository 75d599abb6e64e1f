//! A contract as shown; never its passwords.

use crate::domain::{BranchCode, Contract, ContractId, HolderName, Kana, OperatorId, OtpState, ReceiptNo};
use crate::report::Masking;

sheet! {
    /// A contract.
    pub struct ContractSheet {
        contract_id: ContractId,
        branch: BranchCode,
        account: String,
        holder_name: HolderName,
        holder_kana: Option<Kana>,
        email: Option<String>,
        otp: OtpState,
        open_form: Option<ReceiptNo>,
        closed: bool,
    }
    sometimes {
        /// The officer who asked that the passwords be cleared; shown with the contract alone.
        clear_asked_by: Option<OperatorId>,
    }
    listed [contract_id, branch, account, holder_name, holder_kana, otp, open_form]
}

impl ContractSheet {
    pub fn new(contract: &Contract, otp: OtpState, open_form: Option<ReceiptNo>, masking: Masking) -> Self {
        Self {
            contract_id: contract.id.clone(),
            branch: contract.branch.clone(),
            account: masking.account(&contract.account),
            holder_name: contract.holder.clone(),
            holder_kana: contract.kana.clone(),
            email: contract.email.as_ref().map(|email| masking.email(email)),
            otp,
            open_form,
            closed: contract.is_closed(),
            clear_asked_by: None,
        }
    }
}
