//! Contracts.

pub(in crate::ledger) mod passwords;

use crate::domain::{
    Account, AccountNo, BranchCode, Contract, ContractId, Email, FormState, OtpState, ReceiptNo, Refusal, TokenState,
    effect::Table, name,
};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::page::Page;
use crate::ledger::reader::Reader;
use crate::ledger::row_seen::RowSeen;
use crate::ledger::writer::Writer;

/// Which contracts a list shows. Name and reading by prefix, in their comparison forms.
#[derive(Debug, Clone, Default)]
pub struct ContractFilter {
    pub branch: Option<BranchCode>,
    pub account_no: Option<AccountNo>,
    pub name: Option<String>,
    pub kana: Option<String>,
}

impl ContractFilter {
    /// Whether persons are looked up, which the trail records.
    pub const fn looks_up_persons(&self) -> bool {
        self.account_no.is_some() || self.name.is_some() || self.kana.is_some()
    }
}

/// A contract, what its one-time password is now, and its open form.
#[derive(Debug, Clone)]
pub struct ContractStanding {
    pub contract: Contract,
    pub otp: OtpState,
    pub open_form: Option<ReceiptNo>,
}

impl Reader<'_> {
    pub fn contract(&self, id: &ContractId) -> Result<Option<Contract>, Fault> {
        self.engine().one(
            "SELECT contract_id, branch, account_type, account_no, holder_name, holder_kana, email, closed_at
             FROM contract WHERE contract_id = $1",
            params![id],
            contract_from_row,
        )
    }

    /// A contract, and its row for an entry that goes by it.
    pub fn contract_as_seen(&self, id: &ContractId) -> Result<Option<(Contract, RowSeen)>, Fault> {
        let whole =
            "SELECT contract_id, branch, account_type, account_no, holder_name, holder_kana, email, closed_at, *
             FROM contract WHERE contract_id = $1";
        self.engine().one(whole, params![id], |row| Ok((contract_from_row(row)?, self.seen(Table::Contract, row)?)))
    }

    pub fn contract_standing(&self, id: &ContractId) -> Result<Option<ContractStanding>, Fault> {
        let standing = self.engine().one(include_str!("../../../sql/query/contract_one.sql"), params![id], |row| {
            let form: Option<FormState> = row.get(11)?;
            let live: Option<TokenState> = row.get(8)?;
            let stale = [
                (Table::Form, form.is_some_and(|state| !state.is_open())),
                (Table::Token, live.is_some_and(|state| !state.is_live())),
            ];
            Ok((standing_from_row(row)?, stale))
        })?;
        let Some((standing, stale)) = standing else { return Ok(None) };
        // An index may be older than the row to which it leads.
        match stale.into_iter().find(|(_, is_stale)| *is_stale) {
            Some((table, _)) => Err(Refusal::IndexDamaged { table }.into()),
            None => Ok(Some(standing)),
        }
    }

    /// Gives each contract of a list, by ID.
    pub fn each_contract<E: From<Fault>>(
        &self,
        filter: &ContractFilter,
        page: &Page<ContractId>,
        show: impl FnMut(ContractStanding) -> Result<(), E>,
    ) -> Result<(), E> {
        let (name, kana) = (filter.name.as_deref(), filter.kana.as_deref());
        let bound = params![
            page.after.as_ref().map_or("", ContractId::as_str),
            filter.branch,
            filter.account_no,
            name,
            name.map(prefix_end),
            kana,
            kana.map(prefix_end),
            engine::limit(page.limit),
        ];
        self.engine().each(include_str!("../../../sql/query/contract_list.sql"), bound, standing_from_row, show)
    }
}

impl Writer<'_> {
    /// Stores a contract's row under the number of the next entry, which must record the change; its passwords stay as
    /// they are.
    pub fn put_contract(&mut self, contract: &Contract) -> Result<(), Fault> {
        self.engine().execute(
            include_str!("../../../sql/query/contract_put.sql"),
            params![
                contract.id,
                contract.branch,
                contract.account.kind,
                contract.account.no,
                contract.holder,
                contract.holder.comparison_key(),
                contract.kana,
                contract.kana.as_ref().map(|kana| name::kana_key(kana.as_str())),
                contract.email,
                contract.closed_at,
                self.next_seq(),
            ],
        )
    }

    pub fn set_contract_email(&mut self, id: &ContractId, email: &Email) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK contract SET email = $1, seq = $2 WHERE contract_id = $3",
            params![email, self.next_seq(), id],
        )
    }

    /// Ends a contract. Its passwords go: nobody will be asked for them again.
    pub fn close_contract(&mut self, id: &ContractId) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK contract SET closed_at = $1, data_key_id = NULL, login_password = NULL,
                 transfer_password = NULL, clear_asked_by = NULL,
                 clear_asked_seq = NULL, clear_asked_at = NULL, seq = $2 WHERE contract_id = $3",
            params![self.stamp(), self.next_seq(), id],
        )
    }
}

/// The first text after every text that begins with this one: the end of an indexed prefix search.
fn prefix_end(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}

fn contract_from_row(row: &Row<'_>) -> engine::Result<Contract> {
    Ok(Contract {
        id: row.get(0)?,
        branch: row.get(1)?,
        account: Account { kind: row.get(2)?, no: row.get(3)? },
        holder: row.get(4)?,
        kana: row.get(5)?,
        email: row.get(6)?,
        closed_at: row.get(7)?,
    })
}

fn standing_from_row(row: &Row<'_>) -> engine::Result<ContractStanding> {
    let contract = contract_from_row(row)?;
    let live: Option<TokenState> = row.get(8)?;
    let ended: Option<TokenState> = row.get(9)?;
    Ok(ContractStanding { contract, otp: otp_state(live, ended), open_form: row.get(10)? })
}

/// What a contract's one-time password is, from its live token or else from the one that ended last.
const fn otp_state(live: Option<TokenState>, ended: Option<TokenState>) -> OtpState {
    match (live, ended) {
        (Some(TokenState::Held), _) => OtpState::Held,
        (Some(_), _) => OtpState::Active,
        (None, Some(TokenState::Disabled)) => OtpState::Disabled,
        (None, Some(TokenState::Stopped)) => OtpState::Stopped,
        (None, _) => OtpState::None,
    }
}
