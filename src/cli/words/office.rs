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
        R::NothingToConfirm => diagnostic! { lang, Refused;
            "確認を待っているものはありません。",
            "確認待ちの有無は otpdesk operator list と otpdesk settings list で確認できます。";
            "Nothing is waiting for confirmation.",
            "See otpdesk operator list and otpdesk settings list for what is pending."
        },
        R::RequestChanged => diagnostic! { lang, Refused;
            "表示した後に内容が変わったため、確認しませんでした。",
            "同じコマンドをもう一度実行し、新しい内容を確かめてください。";
            "What waits has changed since it was shown; nothing was confirmed.",
            "Run the same command again and check what it shows now."
        },
        R::RequestLapsed => diagnostic! { lang, Refused;
            "依頼から 30 日を過ぎているため、確認できません。",
            "依頼した人に、もう一度同じ手続きをするよう頼んでください。";
            "The request is more than 30 days old and can no longer be confirmed.",
            "Ask the person who made it to make it again."
        },
        R::OwnPassphraseFirst { operator } => diagnostic! { lang, Refused;
            "担当者 {operator} は、まだ自分の鍵を作っていません。",
            "本人が otpdesk operator passwd を実行してから確認してください。";
            "Operator {operator} has not made keys of their own yet.",
            "Confirm after the operator has run otpdesk operator passwd."
        },
        R::FoundingOpen { operator } => diagnostic! { lang, Refused;
            "最初の二人目になる {operator} の登録が終わるまで、ほかの役席やシステム管理の担当者は登録できません。",
            "先に {operator} 本人が otpdesk operator passwd を実行してください。登録を誤ったときは otpdesk operator disable {operator} --reason 理由 で取り消せます。";
            "No other officer or admin can be added until {operator}, the first second person, has keys of their own.",
            "Let {operator} run otpdesk operator passwd first; if {operator} was added by mistake, use otpdesk operator disable {operator} --reason REASON."
        },
        R::NotAlone => diagnostic! { lang, Refused;
            "--alone は、ほかに確認できる人がいなくなったときに、役席かシステム管理の担当者を登録するためのものです。",
            "確認できる人がいるときは --alone を付けずに登録し、その人に otpdesk operator confirm を依頼してください。";
            "The option --alone is for adding an officer or admin when nobody is left who could confirm it.",
            "If somebody can, add without --alone and ask them to run otpdesk operator confirm."
        },
        R::AloneWaits { until } => diagnostic! { lang, Refused;
            "単独で登録された担当者は、登録から 7 日たつまで使えません({until} から)。",
            "{until} 以降に、本人がもう一度 otpdesk operator passwd を実行してください。";
            "An operator who was added alone cannot act for 7 days, until {until}.",
            "Run otpdesk operator passwd again after {until}."
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
