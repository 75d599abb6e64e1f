//! Refusals about cancellation forms.

use super::message::Diagnostic;
use crate::domain::{FormRefusal, Lang};
use crate::report::{heading, say};

pub(super) fn diagnostic(lang: Lang, refusal: FormRefusal<'_>) -> Diagnostic {
    use FormRefusal as R;
    match refusal {
        R::SealCheckerMissing => diagnostic! { lang, Refused;
            "印鑑照合の結果がありますが、照合者がありません。",
            "「照合者」の列に、照合した担当者のIDを書いてください。";
            "A seal comparison result is given without the operator who made it.",
            "Enter that operator's ID in the column seal_checked_by."
        },
        R::ContractMismatch { fields } => {
            let names: Vec<&str> = fields.iter().map(|key| heading::word(lang, key)).collect();
            let names = names.join(lang.pick("、", ", "));
            diagnostic! { lang, Refused;
                "解約届の内容が契約と一致しません: {names}",
                "届出書と otpdesk contract show の内容を見比べ、入力の誤りは訂正してください。届出書に不備があるときは、お客さまにお返しください(受付の登録は不要です)。";
                "The form does not match the contract in: {names}",
                "Compare the form with otpdesk contract show: correct a typing error, or give the form back to the customer (it need not be registered)."
            }
        }
        R::SerialMismatch => diagnostic! { lang, Refused;
            "届出書のシリアル番号が、契約で利用中のトークンと一致しません。",
            "otpdesk token list --contract 契約者ID で現在のトークンを確かめてください。";
            "The serial number on the form does not match the contract's token.",
            "See otpdesk token list --contract ID."
        },
        R::NoActiveToken { contract } => diagnostic! { lang, Refused;
            "契約者ID {contract} には、利用中または仮停止中のトークンがありません。",
            "すでに利用停止の手続きが済んでいないか、otpdesk otp status {contract} で確認してください。";
            "Contract {contract} has no active token to disable.",
            "It may already be disabled; see otpdesk otp status {contract}."
        },
        R::NotSoftwareToken { serial } => diagnostic! { lang, Refused;
            "トークン {serial} はハードウェアのため、この解約届では停止できません。",
            "ハードウェアも対象にするときは、システム管理の担当者が otpdesk settings set form.kinds all で設定を変更します。";
            "Token {serial} is a hardware token, which this form does not cover.",
            "To include hardware tokens, an admin runs otpdesk settings set form.kinds all."
        },
        R::OpenFormExists { form } => diagnostic! { lang, Refused;
            "この契約には、処理中の解約届(受付番号 {form})がすでにあります。",
            "otpdesk form show {form} で内容を確かめ、その届を処理するか返却してください。";
            "The contract already has an open form, receipt number {form}.",
            "See otpdesk form show {form}, then complete or return that form."
        },
        R::PaperNoConflict { paper_no } => diagnostic! { lang, Refused;
            "届出番号 {paper_no} は、別の内容の解約届で使われています。",
            "届出番号を確かめてください。受付内容の誤りは、受け付けた担当者が otpdesk form amend で訂正します。";
            "Paper number {paper_no} is already used by a form with different content.",
            "Check the number; the receiver can correct an entry error with otpdesk form amend."
        },
        R::FormNotReceived { state } => {
            let state = say(lang, state);
            diagnostic! { lang, Refused;
                "解約届の状態が「{state}」のため、この操作はできません。",
                "この操作は「受付」の解約届だけが対象です。状態は otpdesk form show で確認できます。";
                "The form is {state}; this is only possible while it is received.",
                "See otpdesk form show for its state."
            }
        }
        R::SealNotVerified { seal } => {
            let seal = say(lang, seal);
            diagnostic! { lang, Refused;
                "印鑑照合が済んでいないため、検印できません(照合結果: {seal})。",
                "お届印を照合し、otpdesk form seal 受付番号 --result verified で結果を記録してください。";
                "The form cannot be approved: its seal is not verified ({seal}).",
                "Compare the seal and record the result: otpdesk form seal NO --result verified."
            }
        }
        R::FormFinal { state } => {
            let state = say(lang, state);
            diagnostic! { lang, Refused;
                "解約届はすでに「{state}」のため、変更できません。",
                "内容は otpdesk form show で確認できます。返却した届は otpdesk form receive で受け付け直せます。";
                "The form is {state} and can no longer be changed.",
                "otpdesk form show shows its history; a returned form can be received again with otpdesk form receive."
            }
        }
        R::FormChanged => diagnostic! { lang, Refused;
            "表示した後に、解約届の内容が変更されました。",
            "otpdesk form show で内容を確かめてから、もう一度検印してください。";
            "The form was changed after it was shown.",
            "Review it with otpdesk form show, then approve it."
        },
        R::NoCheckedForm { contract } => diagnostic! { lang, Refused;
            "契約者ID {contract} には、検印待ちの解約届がありません。",
            "先に otpdesk form receive で受け付け、otpdesk form seal で印鑑照合を記録してください。";
            "Contract {contract} has no checked form waiting for approval.",
            "First receive the form with otpdesk form receive and record its seal with otpdesk form seal."
        },
    }
}
