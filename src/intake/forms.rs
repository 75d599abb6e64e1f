//! Cancellation forms as a branch sends them, a paper a row.

use std::sync::LazyLock;

use crate::domain::field::Need;
use crate::domain::{BranchCode, FormDraft, FormField, Moment, OperatorId, Paper, Refusal, Seal, form::FORM_FIELDS};
use crate::intake::fault::Fault;
use crate::intake::header::Column;
use crate::intake::row_reader::{RowReader, Rows};
use crate::intake::source::Source;

pub static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| FORM_FIELDS.iter().map(Column::of).collect());

/// A paper, the branch that it names, and what became of its seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRow {
    pub paper: Paper,
    pub branch: BranchCode,
    pub seal: Seal,
    /// Present unless the seal is pending.
    pub seal_checked_by: Option<OperatorId>,
}

pub fn read(source: &mut Source, now: Moment) -> Result<Rows<'_, FormRow>, Fault> {
    Rows::of(source, &COLUMNS, move |reader| form(reader, now))
}

fn form(reader: &mut RowReader<'_>, now: Moment) -> Result<FormRow, Refusal> {
    let mut draft = FormDraft::default();
    for field in FORM_FIELDS {
        if !reader.fill(field, &mut draft, now)? {
            must_not_be_needed(field, &draft)?;
        }
    }
    let FormDraft { paper, branch, seal, seal_checked_by } = draft;
    let branch = branch.ok_or(Refusal::MissingValue { field: "branch" })?;
    Ok(FormRow { paper: paper.complete()?, branch, seal: seal.unwrap_or(Seal::Pending), seal_checked_by })
}

/// What an empty cell means in the row so far.
fn must_not_be_needed(field: &FormField, draft: &FormDraft) -> Result<(), Refusal> {
    let is_compared = draft.seal.is_some_and(|seal| seal != Seal::Pending);
    match field.need {
        Need::Value => Err(Refusal::MissingValue { field: field.key }),
        Need::WithSeal if is_compared => Err(Refusal::SealCheckerMissing),
        Need::WithSeal | Need::Column | Need::Nothing => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Encoding, Kana, Note, PaperNo, Serial};
    use crate::intake::row_reader::outcomes;

    fn read_bytes(bytes: &[u8]) -> Vec<String> {
        let now = Moment::parse("2026-11-22T10:00:00+09:00").unwrap();
        let mut source = Source::read(bytes, "-", Encoding::Auto).unwrap();
        outcomes(read(&mut source, now).unwrap(), describe)
    }

    fn describe(row: &FormRow) -> String {
        let FormRow { paper, branch, seal, seal_checked_by } = row;
        let paper_no = paper.paper_no.as_ref().map_or("-", PaperNo::as_str);
        let kana = paper.kana.as_ref().map_or("-", Kana::as_str);
        let serial = paper.serial.as_ref().map_or("-", Serial::as_str);
        let note = paper.note.as_ref().map_or("-", Note::as_str);
        let checker = seal_checked_by.as_ref().map_or("-", OperatorId::as_str);
        let (day, id, account) = (paper.filed_on, &paper.contract_id, paper.account.in_full());
        let (holder, reason) = (&paper.holder, paper.reason);
        format!("{paper_no} {day} {branch} {id} {account} {holder} {kana} {serial} {reason} {seal} {checker} {note}")
    }

    #[test]
    fn a_form_is_read() {
        for (row, expected) in [
            (
                "K1,2026-11-20,001,C1,普通,7015764,見本 太郎,ミホン タロウ,S1,lost,verified,teller01,至急",
                "K1 2026-11-20 001 C1 普通 7015764 見本 太郎 ミホン タロウ S1 lost verified teller01 至急",
            ),
            (
                "Ｋ８－１,令和8年11月22日,２,Ｃ１,１,15764,髙木　健,ﾀｶｷﾞ ｹﾝ,,盗難,未照合,,\"一\r\n二\"",
                "K8-1 2026-11-22 002 C1 普通 0015764 髙木　健 タカギ ケン - stolen pending - 一\n二 \
                 !zeros_restored branch !zeros_restored account_no",
            ),
            (
                "K1,R8.11.20,001,C1,4,1234567,見本,,,故障,×,t1,'=1",
                "K1 2026-11-20 001 C1 貯蓄 1234567 見本 - - broken mismatch t1 =1",
            ),
            (
                "K1,20261120,001,C1,普通,1234567,見本,,,その他,,,",
                "K1 2026-11-20 001 C1 普通 1234567 見本 - - other pending - -",
            ),
            (",20261120,001,C1,普通,1234567,見本,,,lost,,,", "missing_value paper_no"),
            ("K1,20261123,001,C1,普通,1234567,見本,,,lost,,,", "date_in_future filed_on"),
            ("K1,2026-02-30,001,C1,普通,1234567,見本,,,lost,,,", "bad_value filed_on NoDate"),
            ("K1,20261120,0001,C1,普通,1234567,見本,,,lost,,,", "bad_value branch Shape(\"001\")"),
            ("K1,20261120,001,***,普通,1234567,見本,,,lost,,,", "bad_value contract_id Masked"),
            ("K1,20261120,001,C1,普通,1234567,見***,,,lost,,,", "bad_value holder_name Masked"),
            ("K1,20261120,001,C1,普通,1234567,見本,,,lost,○,,", "seal_checker_missing"),
            ("K1,20261120,001,C1,普通,1234567,見本,,,lost,○,係,", "bad_value seal_checked_by Shape(\"teller01\")"),
            ("K1,20261120,001,C1,普通,1234567,見本,,,,○,,", "missing_value reason"),
            ("K1,20261120,001,C1,普通,1234567,見本,,,lost,,,\u{1b}[2J", "bad_value note Forbidden(27)"),
            ("K1,20261120,001,C1,普通,1234567,見本,,,lost,,,***", "bad_value note Masked"),
        ] {
            let header = COLUMNS.iter().map(|column| column.key).collect::<Vec<_>>().join(",");
            assert_eq!(read_bytes(format!("{header}\n{row}\n").as_bytes()), [expected], "{row}");
        }
    }

    #[test]
    fn a_branch_sends_cp932_with_japanese_headers() {
        let header = COLUMNS.iter().map(|column| column.japanese).collect::<Vec<_>>().join(",");
        let text =
            format!("{header}\r\nK8-1,令和8年11月20日,２,Ｃ１,普通,７０１５７６４,髙木 﨑,ﾀｶｷﾞ,,紛失,照合済,t1,①\r\n");
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(&text);
        assert_eq!(
            read_bytes(&bytes),
            ["K8-1 2026-11-20 002 C1 普通 7015764 髙木 﨑 タカギ - lost verified t1 ① !zeros_restored branch"]
        );
    }
}
