//! Refusals about letters.

use super::message::Diagnostic;
use crate::domain::{Lang, LetterRefusal};
use crate::report::say;

pub(super) fn diagnostic(lang: Lang, refusal: LetterRefusal<'_>) -> Diagnostic {
    use LetterRefusal as R;
    match refusal {
        R::MailStateUnfit { state } => {
            let state = say(lang, state);
            diagnostic! { lang, Refused;
                "お知らせの状態が「{state}」のため、この操作はできません。",
                "状態は otpdesk mail show で、状態の説明は otpdesk help states で確認できます。";
                "This is not possible while the letter is {state}.",
                "See otpdesk mail show for its state and otpdesk help states for what the states mean."
            }
        }
        R::NoAddress => diagnostic! { lang, Refused;
            "メールアドレスが登録されていません。",
            "役席が otpdesk contract set-email で登録するか、郵送または電話で連絡して otpdesk mail close で記録してください。";
            "No e-mail address is registered.",
            "An officer can register one with otpdesk contract set-email; or inform the customer by letter or telephone and record it with otpdesk mail close."
        },
    }
}
