//! Cancellation forms as a branch sends them, a paper a row.

use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::day;
use crate::domain::form::{Paper, PaperNo};
use crate::domain::moment::Moment;
use crate::domain::name::{HolderName, Kana};
use crate::domain::operator::OperatorId;
use crate::domain::reason::Reason;
use crate::domain::refusal::Refusal;
use crate::domain::seal::Seal;
use crate::domain::text::Note;
use crate::domain::token::Serial;
use crate::intake::contracts::account;
use crate::intake::fault::Fault;
use crate::intake::header::Column;
use crate::intake::slip::{Rows, Slip};
use crate::intake::source::Source;

pub const COLUMNS: &[Column] = &[
    Column::required("paper_no", "届出番号"),
    Column::required("filed_on", "届出日"),
    Column::required("branch", "店番"),
    Column::required("contract_id", "契約者ID"),
    Column::required("account_type", "科目"),
    Column::required("account_no", "口座番号"),
    Column::required("holder_name", "氏名"),
    Column::optional("holder_kana", "フリガナ"),
    Column::optional("serial", "シリアル番号"),
    Column::required("reason", "解約理由"),
    Column::required("seal", "印鑑照合"),
    Column::optional("seal_checked_by", "照合者"),
    Column::optional("note", "備考"),
];

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
    Rows::of(source, COLUMNS, move |slip| form(slip, now))
}

fn form(slip: &mut Slip<'_>, now: Moment) -> Result<FormRow, Refusal> {
    let paper_no = slip.required("paper_no", PaperNo::parse)?;
    let filed_on = slip.required("filed_on", |cell| day::parse_past(cell, now))?;
    let branch = slip.digits("branch", 3, BranchCode::parse)?;
    let contract_id = slip.required("contract_id", ContractId::parse)?;
    let account = account(slip)?;
    let holder = slip.required("holder_name", HolderName::parse)?;
    let kana = slip.optional("holder_kana", Kana::parse)?;
    let serial = slip.optional("serial", Serial::parse)?;
    let reason = slip.required("reason", Reason::parse)?;
    let seal = slip.optional("seal", Seal::parse)?.unwrap_or(Seal::Pending);
    let seal_checked_by = checker(slip, seal)?;
    let note = slip.optional("note", Note::parse)?;
    let paper_no = Some(paper_no);
    let paper = Paper { paper_no, filed_on, contract_id, account, holder, kana, serial, reason, note };
    Ok(FormRow { paper, branch, seal, seal_checked_by })
}

fn checker(slip: &Slip<'_>, seal: Seal) -> Result<Option<OperatorId>, Refusal> {
    let checker = slip.optional("seal_checked_by", OperatorId::parse)?;
    if checker.is_none() && seal != Seal::Pending {
        return Err(Refusal::SealCheckerMissing);
    }
    Ok(checker)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::encoding::Encoding;
    use crate::intake::slip::told;

    fn read_bytes(bytes: &[u8]) -> Vec<String> {
        let now = Moment::parse("2026-11-22T10:00:00+09:00").unwrap();
        let mut source = Source::read(bytes, "-", Encoding::Auto).unwrap();
        told(read(&mut source, now).unwrap(), tell)
    }

    fn tell(row: &FormRow) -> String {
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
