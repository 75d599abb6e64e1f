//! Refusals about what is not there.

use super::message::Diagnostic;
use crate::domain::{Lang, MissingRefusal};

pub(super) fn diagnostic(lang: Lang, refusal: MissingRefusal<'_>) -> Diagnostic {
    use MissingRefusal as R;
    match refusal {
        R::LedgerNotFound => diagnostic! { lang, NotFound;
            "台帳が見つかりません。",
            "--ledger または OTPDESK_LEDGER で台帳の場所を指定してください。新しく作るときは otpdesk init を実行してください。";
            "There is no ledger at this place.",
            "Name its place with --ledger or OTPDESK_LEDGER, or make a new one with otpdesk init."
        },
        R::FileNotFound { path } => diagnostic! { lang, NotFound;
            "ファイルが見つかりません: {path}",
            "ファイルの名前と場所を確かめてください。";
            "There is no such file: {path}",
            "Check the file's name and folder."
        },
        R::ContractNotFound { contract } => diagnostic! { lang, NotFound;
            "契約者ID {contract} の契約は登録されていません。",
            "契約者ID を確かめてください(大文字と小文字は区別されます)。口座番号からは otpdesk contract list --account 口座番号 で探せます。";
            "No contract has the ID {contract}.",
            "Check the ID, in which upper and lower case differ; otpdesk contract list --account N finds it by the account number."
        },
        R::TokenNotFound { serial } => diagnostic! { lang, NotFound;
            "シリアル番号 {serial} のトークンは登録されていません。",
            "シリアル番号を確かめてください。契約のトークンは otpdesk token list --contract 契約者ID で確認できます。";
            "No token has the serial number {serial}.",
            "Check the number; otpdesk token list --contract ID shows a contract's tokens."
        },
        R::FormNotFound { form } => diagnostic! { lang, NotFound;
            "受付番号 {form} の解約届はありません。",
            "受付番号を確かめてください。一覧は otpdesk form list で確認できます。";
            "No form has the receipt number {form}.",
            "Check the number; otpdesk form list shows the forms."
        },
        R::MailNotFound { mail } => diagnostic! { lang, NotFound;
            "番号 {mail} のお知らせはありません。",
            "番号を確かめてください。一覧は otpdesk mail list で確認できます。";
            "No letter has the number {mail}.",
            "Check the number; otpdesk mail list shows the letters."
        },
        R::OperatorNotFound { operator } => diagnostic! { lang, NotFound;
            "担当者 {operator} は登録されていません。",
            "担当者ID を確かめてください。一覧は otpdesk operator list で確認できます。";
            "No operator has the ID {operator}.",
            "Check the ID; otpdesk operator list shows the operators."
        },
        R::BranchNotFound { branch } => diagnostic! { lang, NotFound;
            "店番 {branch} は登録されていません。",
            "店番を確かめてください。一覧は otpdesk branch list で確認でき、登録はシステム管理の担当者が otpdesk branch add で行います。";
            "No branch has the code {branch}.",
            "Check the code; otpdesk branch list shows the branches, and an admin adds one with otpdesk branch add."
        },
        R::BatchNotFound { batch } => diagnostic! { lang, NotFound;
            "取込番号 {batch} の取込はありません。",
            "取込番号は otpdesk form import の結果に表示されます。同じファイルを --dry-run で取り込むと確かめられます。";
            "No file was imported as the batch {batch}.",
            "otpdesk form import tells the batch of a file; with --dry-run it tells it again."
        },
    }
}
