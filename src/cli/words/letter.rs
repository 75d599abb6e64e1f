//! Refusals about letters.

use super::message::Told;
use crate::domain::lang::Lang;
use crate::domain::letter::MailState;
use crate::report::say;

pub(super) fn state_unfit(state: MailState) -> Told {
    let (ja, en) = (state.japanese(), say(Lang::En, &state));
    told!(
        "お知らせの状態が「{ja}」のため、この操作はできません。",
        "状態は otpdesk mail show で、状態の説明は otpdesk help states で確認できます。";
        "The letter is {en}, which does not allow this step.",
        "otpdesk mail show tells how it stands; otpdesk help states explains the states.";
    )
}

pub(super) fn no_address() -> Told {
    told!(
        "メールアドレスが登録されていません。",
        "役席が otpdesk contract set-email で登録するか、郵送または電話で連絡して otpdesk mail close で記録してください。";
        "No e-mail address is registered.",
        "An officer registers one with otpdesk contract set-email; or tell the customer by letter or telephone and record it with otpdesk mail close.";
    )
}
