//! Refusals about what takes two persons.

use super::message::Diagnostic;
use crate::domain::{Lang, SecondPersonRefusal};

pub(super) fn diagnostic(lang: Lang, refusal: SecondPersonRefusal<'_>) -> Diagnostic {
    use SecondPersonRefusal as R;
    match refusal {
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
        R::TooManyFindings { most } => diagnostic! { lang, Refused;
            "一度に受け入れられる検証結果は {most} 件までです。",
            "いくつかに分けて実行してください。";
            "At most {most} findings can be accepted at a time.",
            "Accept them in several rounds."
        },
    }
}
