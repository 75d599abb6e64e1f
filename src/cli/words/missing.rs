//! Refusals about what is not there.

use super::message::Diagnostic;
use crate::domain::{Lang, MissingRefusal};

pub(super) fn diagnostic(lang: Lang, refusal: MissingRefusal<'_>) -> Diagnostic {
    use MissingRefusal as R;
    match refusal {
        R::LedgerNotFound => diagnostic! { lang, NotFound;
            "台帳が見つかりません。",
            "--ledger または OTPDESK_LEDGER で台帳の場所を指定してください。新しく作るときは otpdesk init を実行してください。";
            "No ledger found.",
            "Specify its path with --ledger or OTPDESK_LEDGER, or create one with otpdesk init."
        },
        R::FileNotFound { path } => diagnostic! { lang, NotFound;
            "ファイルが見つかりません: {path}",
            "ファイルの名前と場所を確かめてください。";
            "File not found: {path}",
            "Check the file name and folder."
        },
        R::ContractNotFound { contract } => diagnostic! { lang, NotFound;
            "契約者ID {contract} の契約は登録されていません。",
            "契約者ID を確かめてください(大文字と小文字は区別されます)。口座番号からは otpdesk contract list --account 口座番号 で探せます。";
            "Contract {contract} not found.",
            "Check the ID (it is case-sensitive); otpdesk contract list --account N finds it by account number."
        },
        R::TokenNotFound { serial } => diagnostic! { lang, NotFound;
            "シリアル番号 {serial} のトークンは登録されていません。",
            "シリアル番号を確かめてください。契約のトークンは otpdesk token list --contract 契約者ID で確認できます。";
            "Token {serial} not found.",
            "Check the serial number; otpdesk token list --contract ID lists a contract's tokens."
        },
        R::FormNotFound { form } => diagnostic! { lang, NotFound;
            "受付番号 {form} の解約届はありません。",
            "受付番号を確かめてください。一覧は otpdesk form list で確認できます。";
            "Form {form} not found.",
            "Check the receipt number; otpdesk form list lists the forms."
        },
        R::MailNotFound { mail } => diagnostic! { lang, NotFound;
            "番号 {mail} のお知らせはありません。",
            "番号を確かめてください。一覧は otpdesk mail list で確認できます。";
            "Letter {mail} not found.",
            "Check the number; otpdesk mail list lists the letters."
        },
        R::OperatorNotFound { operator } => diagnostic! { lang, NotFound;
            "担当者 {operator} は登録されていません。",
            "担当者ID を確かめてください。一覧は otpdesk operator list で確認できます。";
            "Operator {operator} not found.",
            "Check the ID; otpdesk operator list lists the operators."
        },
        R::BranchNotFound { branch } => diagnostic! { lang, NotFound;
            "店番 {branch} は登録されていません。",
            "店番を確かめてください。一覧は otpdesk branch list で確認でき、登録はシステム管理の担当者が otpdesk branch add で行います。";
            "Branch {branch} not found.",
            "Check the code; otpdesk branch list lists the branches, and an admin can add one with otpdesk branch add."
        },
        R::FindingNotFound { finding } => diagnostic! { lang, NotFound;
            "検証結果 {finding} はありません。",
            "番号は otpdesk audit verify で確認できます。";
            "Finding {finding} not found.",
            "See otpdesk audit verify for the findings and their IDs."
        },
        R::BatchNotFound { batch } => diagnostic! { lang, NotFound;
            "取込番号 {batch} の取込はありません。",
            "取込番号は otpdesk form import の結果に表示されます。同じファイルを --dry-run で取り込むと確かめられます。";
            "Batch {batch} not found.",
            "otpdesk form import shows the batch of a file; run it with --dry-run to see it again."
        },
    }
}
