//! Refusals about the ledger's place, operators, branches and settings.

use super::message::Diagnostic;
use crate::domain::{Lang, OfficeRefusal};

pub(super) fn diagnostic(lang: Lang, refusal: OfficeRefusal<'_>) -> Diagnostic {
    use OfficeRefusal as R;
    match refusal {
        R::LedgerExists { path } => diagnostic! { lang, CannotCreate;
            "台帳がすでにあります: {path}",
            "既存の台帳には手を加えていません。新しい台帳は、--ledger で別の場所を指定して作成してください。";
            "A ledger already exists: {path}",
            "It was not changed; specify another path with --ledger."
        },
        R::OutputExists { path } => diagnostic! { lang, CannotCreate;
            "出力先がすでにあります: {path}",
            "既存のものは上書きしません。別の名前を指定してください。";
            "The output already exists: {path}",
            "Existing files are not overwritten; specify another name."
        },
        R::OperatorExists { operator } => diagnostic! { lang, Refused;
            "担当者 {operator} はすでに登録されています。",
            "別の担当者ID を指定してください。パスフレーズを忘れた担当者には otpdesk operator reset {operator} を使います。";
            "Operator {operator} already exists.",
            "Choose another ID; for a forgotten passphrase use otpdesk operator reset {operator}."
        },
        R::BranchExists { branch } => diagnostic! { lang, Refused;
            "店番 {branch} はすでに登録されています。",
            "登録済みの店番は otpdesk branch list で確認できます。";
            "Branch {branch} already exists.",
            "See otpdesk branch list."
        },
        R::OperatorNotChanged { operator } => diagnostic! { lang, Refused;
            "担当者 {operator} の名前・役割・店番は、すでにその内容です。",
            "現在の内容は otpdesk operator list で確認できます。";
            "Operator {operator} already has this name, role and branch.",
            "See otpdesk operator list for what is in force."
        },
        R::BranchNotChanged { branch } => diagnostic! { lang, Refused;
            "店番 {branch} は、すでにその名称です。",
            "現在の名称は otpdesk branch list で確認できます。";
            "Branch {branch} already has this name.",
            "See otpdesk branch list for the names in force."
        },
        R::LastAdmin => diagnostic! { lang, Refused;
            "有効なシステム管理の担当者がいなくなるため、受け付けられません。",
            "先に otpdesk operator add 担当者ID --name 名前 --role admin --branch all で別のシステム管理の担当者を登録し、otpdesk operator confirm で確認を受けてください。";
            "This would leave the ledger without an active admin.",
            "Add another first with otpdesk operator add ID --name NAME --role admin --branch all, and have it confirmed."
        },
        R::SettingNotChanged { key } => {
            let word = key.japanese();
            diagnostic! { lang, Refused;
                "設定 {key}({word})は、すでにその値です。",
                "現在の値は otpdesk settings list で確認できます。";
                "The setting {key} already has this value.",
                "See otpdesk settings list for the current values."
            }
        }
    }
}
