//! Rows that decide, looked up in the trail: what a step rests on must be what the entry says that told of it last. What
//! was changed since without an entry stops the step, before anything is built upon it.

use super::engine::{self, params};
use super::fault::Fault;
use super::reader::Reader;
use super::row_seen::RowSeen;
use super::writer::Writer;
use crate::domain::{ContractId, ReceiptNo, Refusal, Serial, effect::Table};
use crate::trail;

impl Reader<'_> {
    /// Refuses a row that is not what its last entry says.
    fn must_be_recorded(&self, seen: &RowSeen) -> Result<(), Fault> {
        let RowSeen { table, id, digest, seq } = *seen;
        let marks = self.entry(seq).ok().and_then(|entry| trail::read_marks(&entry.rows)).unwrap_or_default();
        let told = marks.iter().filter(|mark| (mark.table, mark.id) == (table, id)).find_map(trail::RowMark::after);
        if told.is_some_and(|version| version.groups.row(table) == digest) {
            Ok(())
        } else {
            Err(Refusal::RowNotAsRecorded { table, id }.into())
        }
    }
}

impl Writer<'_> {
    /// The next entry rests on a contract as it is.
    pub fn rest_on_contract(&mut self, contract: &ContractId) -> Result<(), Fault> {
        self.rest_on(Table::Contract, "SELECT * FROM contract WHERE contract_id = $1", params![contract])
    }

    /// … on the contract's live token.
    pub fn rest_on_live_token(&mut self, contract: &ContractId) -> Result<(), Fault> {
        let live = "SELECT * FROM token WHERE contract_id = $1 AND state IN ('active', 'held')";
        self.rest_on(Table::Token, live, params![contract])
    }

    /// … on a token.
    pub fn rest_on_token(&mut self, serial: &Serial) -> Result<(), Fault> {
        self.rest_on(Table::Token, "SELECT * FROM token WHERE serial = $1", params![serial])
    }

    /// … on how far the contract's customer is.
    pub fn rest_on_self_service(&mut self, contract: &ContractId) -> Result<(), Fault> {
        self.rest_on(Table::SelfService, "SELECT * FROM self_service WHERE contract_id = $1", params![contract])
    }

    /// … on a form.
    pub fn rest_on_form(&mut self, no: &ReceiptNo) -> Result<(), Fault> {
        self.rest_on(Table::Form, "SELECT * FROM form WHERE receipt_no = $1", params![no])
    }

    /// … on a letter and what it says.
    pub fn rest_on_letter(&mut self, id: i64) -> Result<(), Fault> {
        let wording = "SELECT * FROM wording WHERE id = (SELECT wording_id FROM mail WHERE id = $1)";
        self.rest_on(Table::Wording, wording, params![id])?;
        self.rest_on(Table::Mail, "SELECT * FROM mail WHERE id = $1", params![id])
    }

    /// The row of a question, if there is one, must be as the trail records it, and is what the next entry goes by.
    fn rest_on(&mut self, table: Table, sql: &'static str, bound: engine::Bound<'_>) -> Result<(), Fault> {
        if let Some(seen) = self.engine().one(sql, bound, |row| self.seen(table, row))? {
            self.must_be_recorded(&seen)?;
            self.go_by(&seen);
        }
        Ok(())
    }
}
