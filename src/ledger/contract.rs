//! Contracts.

mod passwords;

use rusqlite::{OptionalExtension as _, Row, params};

use super::writer::{Reader, Writer};
use super::{Fault, Page, sql_types};
use crate::domain::account::{Account, AccountNo};
use crate::domain::branch::BranchCode;
use crate::domain::contract::{Contract, ContractId};
use crate::domain::email::Email;
use crate::domain::name;
use crate::domain::otp::OtpState;
use crate::domain::receipt::ReceiptNo;
use crate::domain::token::TokenState;

/// Which contracts a list shows. Name and reading by prefix, in their comparison forms.
#[derive(Debug, Clone, Default)]
pub struct ContractFilter {
    pub branch: Option<BranchCode>,
    pub account_no: Option<AccountNo>,
    pub name: Option<String>,
    pub kana: Option<String>,
}

impl ContractFilter {
    /// Whether persons are looked up, of which the trail tells.
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
        self.statements().run(
            "SELECT contract_id, branch, account_type, account_no, holder_name, holder_kana, email, closed_at
             FROM contract WHERE contract_id = $1",
            |one| Ok(one.query_row([id], contract_from_row).optional()?),
        )
    }

    pub fn contract_standing(&self, id: &ContractId) -> Result<Option<ContractStanding>, Fault> {
        let mut one = self.connection().prepare_cached(include_str!("../../sql/query/contract_one.sql"))?;
        Ok(one.query_row([id], standing_from_row).optional()?)
    }

    /// Gives each contract of a list, by ID.
    pub fn each_contract<E: From<Fault>>(
        &self,
        filter: &ContractFilter,
        page: &Page<ContractId>,
        mut show: impl FnMut(ContractStanding) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut list =
            self.connection().prepare_cached(include_str!("../../sql/query/contract_list.sql")).map_err(Fault::from)?;
        let (name, kana) = (filter.name.as_deref(), filter.kana.as_deref());
        let bound = params![
            page.after.as_ref().map_or("", ContractId::as_str),
            filter.branch,
            filter.account_no,
            name,
            name.map(prefix_end),
            kana,
            kana.map(prefix_end),
            sql_types::limit(page.limit),
        ];
        let mut rows = list.query(bound).map_err(Fault::from)?;
        while let Some(row) = rows.next().map_err(Fault::from)? {
            show(standing_from_row(row).map_err(Fault::from)?)?;
        }
        Ok(())
    }
}

impl Writer<'_> {
    /// Stores a contract as it is to be from this entry on; its secrets stay as they are.
    pub fn put_contract(&mut self, contract: &Contract) -> Result<(), Fault> {
        let mut put = self.connection().prepare_cached(include_str!("../../sql/query/contract_put.sql"))?;
        put.execute(params![
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
        ])?;
        Ok(())
    }

    pub fn set_contract_email(&mut self, id: &ContractId, email: &Email) -> Result<(), Fault> {
        let mut update = self
            .connection()
            .prepare_cached("UPDATE OR ROLLBACK contract SET email = $1, seq = $2 WHERE contract_id = $3")?;
        update.execute(params![email, self.next_seq(), id])?;
        Ok(())
    }

    /// Ends a contract. Its passwords go: nobody will be asked for them again.
    pub fn close_contract(&mut self, id: &ContractId) -> Result<(), Fault> {
        let mut update = self.connection().prepare_cached(
            "UPDATE OR ROLLBACK contract SET closed_at = $1, data_key_id = NULL, login_password = NULL,
                 transfer_password = NULL, clear_asked_by = NULL, seq = $2 WHERE contract_id = $3",
        )?;
        update.execute(params![self.stamp(), self.next_seq(), id])?;
        Ok(())
    }
}

/// The first text after every text that begins with this one: the end of an indexed prefix search.
fn prefix_end(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}

fn contract_from_row(row: &Row<'_>) -> rusqlite::Result<Contract> {
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

fn standing_from_row(row: &Row<'_>) -> rusqlite::Result<ContractStanding> {
    let contract = contract_from_row(row)?;
    let live: Option<TokenState> = row.get(8)?;
    let ended: Option<TokenState> = row.get(9)?;
    Ok(ContractStanding { contract, otp: otp_state(live, ended), open_form: row.get(10)? })
}

/// What a contract's one-time password is, from its live token or else from the one that ended last.
pub(super) const fn otp_state(live: Option<TokenState>, ended: Option<TokenState>) -> OtpState {
    match (live, ended) {
        (Some(TokenState::Held), _) => OtpState::Held,
        (Some(_), _) => OtpState::Active,
        (None, Some(TokenState::Disabled)) => OtpState::Disabled,
        (None, Some(TokenState::Stopped)) => OtpState::Stopped,
        (None, _) => OtpState::None,
    }
}
