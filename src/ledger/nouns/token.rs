//! Tokens, each with its sealed seed.

use crate::domain::{
    BranchCode, ContractId, EndReason, LoginOtp, Moment, Note, Reason, ReceiptNo, Refusal, Scheme, Serial, Token,
    TokenKind, TokenRecord, TokenState, effect::Table, token::Hold,
};
use crate::keys::SealedSeed;
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::page::Page;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

/// How a customer's token begins to work.
pub struct Start<'s> {
    pub contract: &'s ContractId,
    pub login_otp: LoginOtp,
    pub receipt_no: &'s ReceiptNo,
    /// Whose password registered it.
    pub step: i64,
}

/// Which tokens a list shows.
#[derive(Debug, Clone, Default)]
pub struct TokenFilter {
    pub contract: Option<ContractId>,
    pub state: Option<TokenState>,
    pub kind: Option<TokenKind>,
    pub branch: Option<BranchCode>,
}

impl Reader<'_> {
    /// A token and the branch of its contract.
    pub fn token(&self, serial: &Serial) -> Result<Option<(Token, Option<BranchCode>)>, Fault> {
        self.engine().one(include_str!("../../../sql/query/token_one.sql"), params![serial], from_row)
    }

    /// The contract's active or held token: there is one at most.
    pub fn live_token(&self, contract: &ContractId) -> Result<Option<Token>, Fault> {
        let query = include_str!("../../../sql/query/token_live.sql");
        let live = self.engine().one(query, params![contract], |row| Ok(from_row(row)?.0))?;
        // The index may be older than the row.
        match live {
            Some(token) if !token.state.is_live() => Err(Refusal::IndexDamaged { table: Table::Token }.into()),
            live => Ok(live),
        }
    }

    /// The contract's token that ended last.
    pub fn last_ended_token(&self, contract: &ContractId) -> Result<Option<(Token, Option<ReceiptNo>)>, Fault> {
        let query = include_str!("../../../sql/query/token_last_ended.sql");
        self.engine().one(query, params![contract], |row| Ok((from_row(row)?.0, row.get(16)?)))
    }

    pub fn ever_had_token(&self, contract: &ContractId) -> Result<bool, Fault> {
        self.engine().exists("SELECT 1 FROM token WHERE contract_id = $1", params![contract])
    }

    /// Gives each token of a list, by serial.
    pub fn each_token<E: From<Fault>>(
        &self,
        filter: &TokenFilter,
        page: &Page<Serial>,
        mut show: impl FnMut(Token, Option<BranchCode>) -> Result<(), E>,
    ) -> Result<(), E> {
        let query = match filter.contract {
            Some(_) => include_str!("../../../sql/query/token_of_contract.sql"),
            None => include_str!("../../../sql/query/token_list.sql"),
        };
        let bound = params![
            page.after.as_ref().map_or("", Serial::as_str),
            filter.contract,
            filter.state,
            filter.kind,
            filter.branch,
            engine::limit(page.limit),
        ];
        self.engine().each(query, bound, from_row, |(token, branch)| show(token, branch))
    }
}

impl Writer<'_> {
    /// Adds a token: in stock, or active on the contract to which the import binds it.
    pub fn add_token(&mut self, record: &TokenRecord, seed: &SealedSeed) -> Result<(), Fault> {
        let binding = record.binding.as_ref();
        let state = if binding.is_some() { TokenState::Active } else { TokenState::Stock };
        let started = binding.map(|b| b.started_on.map_or_else(|| self.now(), Moment::start_of));
        let bound = params![
            record.serial,
            record.kind,
            record.model,
            state,
            binding.map(|b| &b.contract_id),
            record.scheme.algorithm,
            record.scheme.digits,
            record.scheme.period,
            seed.data_key_id,
            seed.sealed,
            binding.map(|b| b.login_otp),
            started,
            self.next_seq(),
        ];
        self.engine().execute(include_str!("../../../sql/query/token_add.sql"), bound)
    }

    /// Stores a token's seed in place of one that is lost.
    pub fn put_seed(&mut self, serial: &Serial, seed: &SealedSeed) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET data_key_id = $1, secret = $2, seq = $3 WHERE serial = $4",
            params![seed.data_key_id, seed.sealed, self.next_seq(), serial],
        )
    }

    pub fn hold_token(&mut self, serial: &Serial, reason: Reason, note: &Note) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET state = 'held', held_at = $1, held_reason = $2, held_note = $3, seq = $4
             WHERE serial = $5",
            params![self.stamp(), reason, note, self.next_seq(), serial],
        )
    }

    pub fn release_token(&mut self, serial: &Serial) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET state = 'active', held_at = NULL, held_reason = NULL, held_note = NULL,
                 seq = $1 WHERE serial = $2",
            params![self.next_seq(), serial],
        )
    }

    /// Ends the contract's live token for good by its processed form; its seed is destroyed with it.
    pub fn disable_token(&mut self, contract: &ContractId, form: &ReceiptNo, reason: Reason) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET state = 'disabled', secret = NULL, data_key_id = NULL, held_at = NULL,
                 held_reason = NULL, held_note = NULL, ended_at = $1, end_reason = $2, end_form = $3, seq = $4
             WHERE contract_id = $5 AND state IN ('active', 'held')",
            params![self.stamp(), EndReason::Form(reason), form, self.next_seq(), contract],
        )
    }

    /// The customer's own token begins to work: one from stock, or the one that they had stopped.
    pub fn start_token(&mut self, serial: &Serial, start: &Start<'_>) -> Result<(), Fault> {
        let Start { contract, login_otp, receipt_no, step } = start;
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET state = 'active', contract_id = $1, login_otp = $2, started_at = $3,
                 ended_at = NULL, end_reason = NULL, receipt_no = $4, last_step = $5, seq = $6 WHERE serial = $7",
            params![contract, login_otp, self.stamp(), receipt_no, step, self.next_seq(), serial],
        )
    }

    /// Destroys the seeds of tokens that the customer had stopped, now that another works.
    pub fn forget_stopped(&mut self, contract: &ContractId) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET secret = NULL, data_key_id = NULL, seq = $1
             WHERE contract_id = $2 AND state = 'stopped' AND secret IS NOT NULL",
            params![self.next_seq(), contract],
        )
    }

    /// Another token took its place; the password of a step of this one was accepted for that.
    pub fn replace_token(&mut self, serial: &Serial, step: i64) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET state = 'replaced', secret = NULL, data_key_id = NULL, ended_at = $1,
                 end_reason = $2, last_step = $3, seq = $4 WHERE serial = $5",
            params![self.stamp(), EndReason::Exchanged, step, self.next_seq(), serial],
        )
    }

    /// Its customer stopped it. The seed of one on a telephone is kept, so that it may start again.
    pub fn stop_token(&mut self, serial: &Serial, step: i64) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET state = 'stopped', ended_at = $1, end_reason = $2, last_step = $3,
                 secret = iif(kind = 'software', secret, NULL),
                 data_key_id = iif(kind = 'software', data_key_id, NULL), seq = $4 WHERE serial = $5",
            params![self.stamp(), EndReason::Stopped, step, self.next_seq(), serial],
        )
    }

    /// The password of a step was accepted.
    pub fn use_step(&mut self, serial: &Serial, step: i64) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK token SET last_step = $1, seq = $2 WHERE serial = $3",
            params![step, self.next_seq(), serial],
        )
    }
}

fn from_row(row: &Row<'_>) -> engine::Result<(Token, Option<BranchCode>)> {
    let held_at: Option<Moment> = row.get(10)?;
    let held_reason: Option<Reason> = row.get(11)?;
    let token = Token {
        serial: row.get(0)?,
        kind: row.get(1)?,
        model: row.get(2)?,
        state: row.get(3)?,
        contract_id: row.get(4)?,
        scheme: Scheme { algorithm: row.get(5)?, digits: row.get(6)?, period: row.get(7)? },
        login_otp: row.get::<_, Option<LoginOtp>>(8)?.unwrap_or(LoginOtp::No),
        started_at: row.get(9)?,
        hold: held_at.zip(held_reason).map(|(at, reason)| Hold { at, reason }),
        hold_note: row.get(17)?,
        ended_at: row.get(12)?,
        end_reason: row.get(13)?,
        receipt_no: row.get(14)?,
    };
    Ok((token, row.get(15)?))
}
