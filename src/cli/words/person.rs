//! Refusals about who may act.

use super::message::Diagnostic;
use crate::cli::topic;
use crate::domain::{Action, Lang, PersonRefusal, Role};
use crate::report::say;

pub(super) fn diagnostic(lang: Lang, refusal: PersonRefusal<'_>) -> Diagnostic {
    use PersonRefusal as R;
    match refusal {
        R::NotLoggedIn => diagnostic! { lang, NotPermitted;
            "ログインしていません。",
            "otpdesk login を実行してください。バッチでは --operator と --passphrase-file を指定してください。";
            "Not logged in.",
            "Run otpdesk login; in scripts use --operator and --passphrase-file."
        },
        R::UnknownOperator { operator } => diagnostic! { lang, NotPermitted;
            "担当者 {operator} は、登録されていないか停止されています。",
            "担当者ID を確かめてください。登録は otpdesk operator add、停止からの復帰は otpdesk operator reset を、システム管理の担当者に依頼してください。";
            "Operator {operator} is unknown or disabled.",
            "Check the ID, or ask an admin to run otpdesk operator add, or otpdesk operator reset to enable it again."
        },
        R::WrongPassphrase => diagnostic! { lang, NotPermitted;
            "パスフレーズが違います。",
            "もう一度入力してください。忘れたときは、システム管理の担当者に otpdesk operator reset を依頼してください。";
            "The passphrase is wrong.",
            "Try again; if it is forgotten, ask an admin to run otpdesk operator reset."
        },
        R::OperatorPending { operator } => diagnostic! { lang, NotPermitted;
            "担当者 {operator} は、この鍵ではまだ操作できません。",
            "本人が otpdesk operator passwd で自分の鍵を作り、続いて役席または別のシステム管理の担当者が otpdesk operator confirm {operator} を実行すると使えます。";
            "Operator {operator} may not act with these keys yet.",
            "The operator first runs otpdesk operator passwd; then an officer or another admin runs otpdesk operator confirm {operator}."
        },
        R::OperatorUnconfirmed { operator } => diagnostic! { lang, NotPermitted;
            "担当者 {operator} は二人目の確認が済んでいないため、検印・解除はできません。",
            "別の役席またはシステム管理の担当者に otpdesk operator confirm {operator} を依頼してください。";
            "Operator {operator} has not been confirmed by a second person, and may not approve, release or unlock.",
            "Ask another officer or an admin to run otpdesk operator confirm {operator}."
        },
        R::OperatorDisabled { operator } => diagnostic! { lang, NotPermitted;
            "担当者 {operator} は停止されています。",
            "再び使うときは、システム管理の担当者に otpdesk operator reset {operator} を依頼してください。";
            "Operator {operator} is disabled.",
            "To enable it again, ask an admin to run otpdesk operator reset {operator}."
        },
        R::RoleNotAllowed { role, action } => role_not_allowed(lang, *role, *action),
        R::OtherBranch { branch } => diagnostic! { lang, NotPermitted;
            "店番 {branch} は、この担当者の取扱範囲ではありません。",
            "店番 {branch} の担当者に依頼してください。";
            "Branch {branch} is outside this operator's branches.",
            "Ask an operator of branch {branch}."
        },
        R::SamePerson { operator } => diagnostic! { lang, NotPermitted;
            "担当者 {operator} はこの手続きにすでに関わっているため、二人目として承認できません。",
            "この手続きに関わっていない別の役席、またはシステム管理者(解約届の検印は役席)に依頼してください。";
            "Operator {operator} has already taken part in this and cannot also be the second person.",
            "Ask an officer or admin who took no part in it; a form needs an officer."
        },
        R::NotReceiver { receiver } => diagnostic! { lang, NotPermitted;
            "この解約届を訂正できるのは、受け付けた担当者 {receiver} か役席だけです。",
            "{receiver} か役席に otpdesk form amend を依頼するか、otpdesk form return で返却してから受け付け直してください。";
            "Only {receiver}, who received this form, or an officer can amend it.",
            "Ask {receiver} or an officer to run otpdesk form amend, or return the form with otpdesk form return and receive it again."
        },
        R::OtherSession { session } => diagnostic! { lang, NotPermitted;
            "この端末では担当者 {session} がログインしています。",
            "otpdesk logout を実行してから、操作する担当者で otpdesk login を実行してください。";
            "{session} is logged in at this terminal.",
            "Run otpdesk logout, then log in with otpdesk login as the other operator."
        },
        R::PassphraseFileExposed { path } => diagnostic! { lang, NotPermitted;
            "秘密の入ったファイルを、ほかの利用者も読めます: {path}",
            "chmod 600 で本人だけが読めるようにし、中の秘密を変更してください(パスフレーズは otpdesk operator passwd)。";
            "Other users can read this file, which contains a secret: {path}",
            "Protect it with chmod 600 and change the secret (a passphrase with otpdesk operator passwd)."
        },
        R::FilesExposed { path } => diagnostic! { lang, NotPermitted;
            "台帳か鍵のファイル、またはそのフォルダーが、ほかの利用者に開かれています: {path}",
            "chmod でファイルを 600、フォルダーを 700 にしてください(グループで使う台帳は 660 と 2770)。";
            "The ledger, its keyring or their folder is accessible to other users: {path}",
            "Use chmod to set files to 600 and the folder to 700 (660 and 2770 for a ledger shared by a group)."
        },
        R::KeysNotInTrail { operator } => diagnostic! { lang, NotPermitted;
            "担当者 {operator} の鍵が、証跡に記録されたものと一致しません。",
            "鍵のファイルが書き換えられたおそれがあります。操作を中止し、otpdesk audit verify を実行して監査の担当者に連絡してください。";
            "The keys of operator {operator} do not match the trail.",
            "The keyring may have been altered: stop, run otpdesk audit verify, and inform an auditor."
        },
        R::KeyCostTooLow { operator } => diagnostic! { lang, NotPermitted;
            "担当者 {operator} の鍵の保護が、定められた強さに達していません。",
            "鍵のファイルが書き換えられたおそれがあります。システム管理の担当者に otpdesk operator reset {operator} を依頼してください。";
            "The key protection of operator {operator} is below the required strength.",
            "The keyring may have been altered: ask an admin to run otpdesk operator reset {operator}."
        },
    }
}

fn role_not_allowed(lang: Lang, role: Role, action: Action) -> Diagnostic {
    let is = say(lang, &role);
    if action == Action::Refused {
        return diagnostic! { lang, NotPermitted;
            "この操作の間に、担当者の役割または店番が変更されました(今の役割: {is})。",
            "もう一度実行してください。できる操作は otpdesk help roles で確認できます。";
            "The operator's role or branch was changed while this command ran (role now: {is}).",
            "Run the command again; otpdesk help roles lists what the role may do."
        };
    }
    let step = topic::named_step(lang, action);
    let may = action.roles().iter().map(|may| say(lang, may)).collect::<Vec<_>>().join(lang.pick("、", ", "));
    diagnostic! { lang, NotPermitted;
        "「{step}」は、役割が「{is}」の担当者にはできません。",
        "この操作ができる役割は次のとおりです: {may}。一覧は otpdesk help roles で確認できます。";
        "The role {is} does not allow otpdesk {step}.",
        "Allowed roles: {may}. See otpdesk help roles."
    }
}
