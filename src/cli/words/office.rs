//! Refusals about the ledger's place, operators, branches and settings.

use super::message::Diagnostic;
use crate::domain::{Lang, OfficeRefusal};

pub(super) fn diagnostic(lang: Lang, refusal: OfficeRefusal<'_>) -> Diagnostic {
    use OfficeRefusal as R;
    match refusal {
        R::LedgerExists { path } => diagnostic! { lang, CannotCreate;
            "台帳がすでにあります: {path}",
            "既存の台帳には手を加えていません。新しい台帳は、--ledger で別の場所を指定して作成してください。";
            "There is a ledger already: {path}",
            "It was left as it is; name another place with --ledger."
        },
        R::OutputExists { path } => diagnostic! { lang, CannotCreate;
            "出力先がすでにあります: {path}",
            "既存のものは上書きしません。別の名前を指定してください。";
            "The output exists already: {path}",
            "Nothing is overwritten; give another name."
        },
        R::OperatorExists { operator } => diagnostic! { lang, Refused;
            "担当者 {operator} はすでに登録されています。",
            "別の担当者ID を指定してください。パスフレーズを忘れた担当者には otpdesk operator reset {operator} を使います。";
            "The operator {operator} exists already.",
            "Choose another ID; for a forgotten passphrase there is otpdesk operator reset {operator}."
        },
        R::BranchExists { branch } => diagnostic! { lang, Refused;
            "店番 {branch} はすでに登録されています。",
            "登録済みの店番は otpdesk branch list で確認できます。";
            "Branch {branch} exists already.",
            "otpdesk branch list shows the branches."
        },
        R::NothingToConfirm => diagnostic! { lang, Refused;
            "確認を待っているものはありません。",
            "確認待ちの有無は otpdesk operator list と otpdesk settings list で確認できます。";
            "Nothing waits for a confirmation here.",
            "otpdesk operator list and otpdesk settings list show what is pending."
        },
        R::LastAdmin => diagnostic! { lang, Refused;
            "有効なシステム管理の担当者がいなくなるため、受け付けられません。",
            "先に otpdesk operator add --role admin で別のシステム管理の担当者を登録し、otpdesk operator confirm で確認を受けてください。";
            "This would leave the ledger without an active admin.",
            "First add another with otpdesk operator add --role admin, and have it confirmed."
        },
        R::SettingNotChanged { key } => {
            let word = key.japanese();
            diagnostic! { lang, Refused;
                "設定 {key}({word})は、すでにその値です。",
                "現在の値は otpdesk settings list で確認できます。";
                "The setting {key} has this value already.",
                "otpdesk settings list shows the values in force."
            }
        }
    }
}
