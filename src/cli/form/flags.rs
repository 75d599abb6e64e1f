//! The flags of `otpdesk form`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::import::ImportModeArgs;
use crate::cli::reveal::RevealArgs;
use crate::cli::value::{self, one_of, placeholder};
use crate::domain::{
    AccountNo, AccountType, BatchId, BranchCode, ContractId, FormKey, FormState, HolderName, Kana, Line, Note,
    OperatorId, PaperDraft, PaperNo, Reason, ReceiptNo, Seal, Serial, day,
};

/// What a comparison can find; `pending` is the absence of one.
const RESULTS: &[Seal] = &[Seal::Verified, Seal::Mismatch, Seal::Unclear];

// What several commands say of the same flag.
const FORM: &str =
    both!("受付番号、または自店の本日の番号", "Receipt number, or today's sequence number of your branch");
const CHECKED_BY: &str = both!("照合者(指定がなければ自分)", "Operator who compared the seal (default: you)");

#[derive(Debug, Subcommand)]
pub enum FormCommand {
    #[command(about = both!(
        "解約届を受け付ける(端末では足りない項目を尋ねる)",
        "Receive a form; missing values are prompted for at a terminal"
    ))]
    #[command(after_help = examples!(
        "端末で、足りない項目を聞かれながら受け付ける",
        "At a terminal, asked for what is missing",
        "otpdesk form receive --contract 20000000027";
        "すべて指定し、印鑑照合の結果も記録する",
        "All at once, with the seal's result",
        "otpdesk form receive --contract 20000000027 --filed-on 2026-11-20 \\
    --account-type ordinary --account-no 3032085 --holder-name \"加藤 正\" \\
    --reason lost --paper-no K261120-0000003 --seal verified"
    ))]
    Receive(ReceiveArgs),
    #[command(about = both!("CSVファイルの解約届をまとめて受け付ける", "Import forms from a CSV file"))]
    Import(ImportArgs),
    #[command(about = both!(
        "自分が受け付けた内容を訂正する(印鑑照合はやり直し)",
        "Correct a form you received; its seal must be compared again"
    ))]
    Amend(AmendArgs),
    #[command(about = both!("印鑑照合の結果を記録する", "Record the result of the seal comparison"))]
    Seal(SealArgs),
    #[command(about = both!(
        "印鑑照合を記録し、一人制の役席ならそのまま処理する",
        "Record the seal comparison and complete the form, where one person may"
    ))]
    Process(ProcessArgs),
    #[command(about = both!(
        "二人目として検印し、直ちに利用停止する",
        "Approve forms as the second person; they take effect at once"
    ))]
    #[command(after_help = examples!(
        "当店の本日3番を検印する(受付番号の全桁を表示してから確認)",
        "Approve today's number 3 of your branch (shown in full before you are asked)",
        "otpdesk form approve 3";
        "係の画面で、役席が自分のパスフレーズで検印する",
        "In a teller's session, approve as an officer with the officer's own passphrase",
        "otpdesk form approve 001202611200003 --as officer01"
    ))]
    Approve(ApproveArgs),
    #[command(about = both!("理由を付けて返却する(不備)", "Return a form to the customer, with a reason"))]
    Return(ReturnArgs),
    #[command(about = both!("解約届の一覧", "List forms"))]
    List(ListArgs),
    #[command(about = both!(
        "解約届を表示する(端末では契約の内容と並べる)",
        "Show a form (at a terminal, next to its contract)"
    ))]
    Show(ShowArgs),
}

/// What the paper says. Each is asked for where it is needed, missing, and a terminal is there.
#[derive(Debug, Args)]
pub struct PaperArgs {
    #[arg(help = both!("届の契約者ID", "Contract ID on the form"))]
    #[arg(long, value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    #[arg(help = both!(
        "届出日(2026-11-22、令和8年11月22日、R8.11.22 など)",
        "Date on the form, such as 2026-11-22 or R8.11.22"
    ))]
    #[arg(long, value_name = placeholder::DATE, value_parser = value::of(day::parse))]
    pub filed_on: Option<NaiveDate>,
    #[arg(help = both!("代表口座の科目", "Type of the representative account"))]
    #[arg(long, value_name = both!("科目", "TYPE"), value_parser = one_of!(AccountType))]
    pub account_type: Option<AccountType>,
    #[arg(help = both!("代表口座の口座番号", "Number of the representative account"))]
    #[arg(long, value_name = placeholder::ACCOUNT, value_parser = value::of(AccountNo::parse))]
    pub account_no: Option<AccountNo>,
    #[arg(help = both!("氏名(届のとおり)", "Account holder's name, as on the form"))]
    #[arg(long, value_name = placeholder::NAME, value_parser = value::of(HolderName::parse))]
    pub holder_name: Option<HolderName>,
    #[arg(help = both!("フリガナ", "Account holder's name in kana"))]
    #[arg(long, value_name = placeholder::KANA, value_parser = value::of(Kana::parse))]
    pub holder_kana: Option<Kana>,
    #[arg(help = both!("届に書かれたシリアル番号", "Token serial number, if it is on the form"))]
    #[arg(long, value_name = placeholder::SERIAL, value_parser = value::of(Serial::parse))]
    pub serial: Option<Serial>,
    #[arg(help = both!("解約理由", "Reason for the cancellation"))]
    #[arg(long, value_name = placeholder::REASON, value_parser = one_of!(Reason))]
    pub reason: Option<Reason>,
    #[arg(help = both!(
        "届出番号(ない場合は受付番号を使用)",
        "Number on the paper form (default: the receipt number)"
    ))]
    #[arg(long, value_name = both!("届出番号", "PAPER_NO"), value_parser = value::of(PaperNo::parse))]
    pub paper_no: Option<PaperNo>,
    #[arg(help = both!("紙の保管場所(綴番号)", "Filing location of the paper form"))]
    #[arg(long, value_name = both!("場所", "SHELF"), value_parser = value::of(Line::parse))]
    pub paper_ref: Option<Line>,
    #[arg(help = both!("備考", "Remarks"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Note::parse))]
    pub note: Option<Note>,
}

impl From<PaperArgs> for PaperDraft {
    fn from(args: PaperArgs) -> Self {
        Self {
            paper_no: args.paper_no,
            filed_on: args.filed_on,
            contract_id: args.contract,
            account_type: args.account_type,
            account_no: args.account_no,
            holder: args.holder_name,
            kana: args.holder_kana,
            serial: args.serial,
            reason: args.reason,
            note: args.note,
        }
    }
}

#[derive(Debug, Args)]
pub struct ReceiveArgs {
    #[command(flatten)]
    pub paper: PaperArgs,
    #[arg(help = both!(
        "印鑑照合の結果(その場で照合したとき)",
        "Result of the seal comparison, if done at receipt"
    ))]
    #[arg(long, value_name = placeholder::RESULT, value_parser = one_of!(Seal))]
    pub seal: Option<Seal>,
    #[arg(help = CHECKED_BY)]
    #[arg(long, value_name = placeholder::OPERATOR, requires = "seal", value_parser = value::of(OperatorId::parse))]
    pub seal_checked_by: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    #[arg(help = both!("解約届のCSVファイル(- で標準入力)", "CSV file of forms, or - for standard input"))]
    #[arg(value_name = placeholder::FILE)]
    pub file: PathBuf,
    #[command(flatten)]
    pub mode: ImportModeArgs,
    #[arg(help = both!(
        "受け付けできなかった行を理由とともに書き出すファイル(修正後に取り込めます)",
        "Write rejected rows with their reasons to this file; fix it and import it again"
    ))]
    #[arg(long, value_name = placeholder::FILE)]
    pub rejects: Option<PathBuf>,
    #[arg(help = both!(
        "一人制の役席が、一致の届をそのまま処理する",
        "Complete forms with a verified seal at once, where one person may"
    ))]
    #[arg(long)]
    pub process: bool,
}

#[derive(Debug, Args)]
pub struct AmendArgs {
    #[arg(help = FORM)]
    #[arg(value_name = placeholder::NO, value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    #[command(flatten)]
    pub paper: PaperArgs,
}

#[derive(Debug, Args)]
pub struct SealArgs {
    #[arg(help = FORM)]
    #[arg(value_name = placeholder::NO, value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    #[arg(help = both!(
        "印鑑照合の結果(端末では、指定がなければ尋ねる)",
        "Result of the seal comparison (prompted for at a terminal)"
    ))]
    #[arg(long, value_name = placeholder::RESULT, value_parser = one_of!(Seal, RESULTS))]
    pub result: Option<Seal>,
    #[arg(help = CHECKED_BY)]
    #[arg(long, value_name = placeholder::OPERATOR, value_parser = value::of(OperatorId::parse))]
    pub checked_by: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct ProcessArgs {
    #[arg(help = FORM)]
    #[arg(value_name = placeholder::NO, value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    #[arg(help = both!("印鑑照合の結果", "Result of the seal comparison"))]
    #[arg(long, value_name = placeholder::RESULT, value_parser = one_of!(Seal, RESULTS))]
    pub seal: Seal,
    #[arg(help = CHECKED_BY)]
    #[arg(long, value_name = placeholder::OPERATOR, value_parser = value::of(OperatorId::parse))]
    pub checked_by: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct ApproveArgs {
    #[arg(help = both!(
        "受付番号、または自店の本日の番号",
        "Receipt numbers, or today's sequence numbers of your branch"
    ))]
    #[arg(value_name = placeholder::NO, required_unless_present = "batch", conflicts_with = "batch",
        value_parser = value::of(FormKey::parse))]
    pub forms: Vec<FormKey>,
    #[arg(help = both!("この取込の検印待ちをすべて検印する", "Approve all checked forms of this batch"))]
    #[arg(long, value_name = placeholder::BATCH, requires = "expect_rows", value_parser = value::of(BatchId::parse))]
    pub batch: Option<BatchId>,
    #[arg(help = both!(
        "その取込で印鑑照合が一致の件数(異なる場合は中止)",
        "Expected number of forms with a verified seal; refused if it differs"
    ))]
    #[arg(long, value_name = placeholder::N, requires = "batch", value_parser = value::of(value::count))]
    pub expect_rows: Option<u64>,
    #[arg(help = both!(
        "1 回でまとめて行う(ほかの担当者は終わるまで待つ)",
        "Approve the whole batch in one transaction; other commands wait"
    ))]
    #[arg(long, requires = "batch")]
    pub exclusive: bool,
    #[arg(help = both!(
        "ほかの担当者の画面で検印する役席(端末のみ)",
        "Approve as this officer in another operator's session (terminal only)"
    ))]
    #[arg(long = "as", value_name = both!("役席ID", "OFFICER"), value_parser = value::of(OperatorId::parse))]
    pub officer: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct ReturnArgs {
    #[arg(help = FORM)]
    #[arg(value_name = placeholder::NO, value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    #[arg(help = both!("返却の理由", "Reason for the return"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(help = both!("この状態の解約届だけ", "Only forms in this state"))]
    #[arg(long, value_name = placeholder::STATE, value_parser = one_of!(FormState))]
    pub state: Option<FormState>,
    #[arg(help = both!("この店番だけ", "Only this branch"))]
    #[arg(long, value_name = placeholder::BRANCH, value_parser = value::of(BranchCode::parse))]
    pub branch: Option<BranchCode>,
    #[arg(help = both!("この日以後に受け付けたものだけ", "Only forms received on or after this day"))]
    #[arg(long, value_name = placeholder::DATE, value_parser = value::of(day::parse))]
    pub since: Option<NaiveDate>,
    #[arg(help = both!("この日以前に受け付けたものだけ", "Only forms received on or before this day"))]
    #[arg(long, value_name = placeholder::DATE, value_parser = value::of(day::parse))]
    pub until: Option<NaiveDate>,
    #[arg(help = both!("この契約の解約届だけ", "Only forms of this contract"))]
    #[arg(long, value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    #[arg(help = both!("この取込の解約届だけ", "Only forms of this batch"))]
    #[arg(long, value_name = placeholder::BATCH, value_parser = value::of(BatchId::parse))]
    pub batch: Option<BatchId>,
    #[arg(help = both!("自分の処理待ちのものだけ", "Only forms waiting for your action"))]
    #[arg(long)]
    pub mine: bool,
    #[arg(help = both!("表示する件数の上限", "Show at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    #[arg(help = both!("この解約届の次から", "Start after this form"))]
    #[arg(long, value_name = placeholder::NO, value_parser = value::of(ReceiptNo::parse))]
    pub after: Option<ReceiptNo>,
    #[command(flatten)]
    pub reveal: RevealArgs,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    #[arg(help = FORM)]
    #[arg(value_name = placeholder::NO, value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    #[command(flatten)]
    pub reveal: RevealArgs,
}
