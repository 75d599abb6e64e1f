//! Refusals about cancellation forms.

use super::message::Told;
use crate::domain::contract::ContractId;
use crate::domain::form::{FormState, PaperNo};
use crate::domain::lang::Lang;
use crate::domain::receipt::ReceiptNo;
use crate::domain::seal::Seal;
use crate::domain::token::Serial;
use crate::report::{heading, say};

pub(super) fn contract_mismatch(fields: &[&str]) -> Told {
    let list = |lang, comma| fields.iter().map(|key| heading::word(lang, key)).collect::<Vec<_>>().join(comma);
    let (ja, en) = (list(Lang::Ja, "、"), list(Lang::En, ", "));
    told!(
        "解約届の内容が契約と一致しません: {ja}",
        "届出書と otpdesk contract show の内容を見比べ、入力の誤りは直し、届出書の不備は返却してください。";
        "The form does not match the contract in: {en}",
        "Compare the paper with otpdesk contract show; correct a slip, or hand the paper back.";
    )
}

pub(super) fn serial_mismatch() -> Told {
    told!(
        "届出書のシリアル番号が、契約で利用中のトークンと一致しません。",
        "otpdesk token list --contract 契約者ID で現在のトークンを確かめてください。";
        "The serial number on the form is not that of the contract's token.",
        "otpdesk token list --contract ID shows the token in use.";
    )
}

pub(super) fn no_active_token(contract: &ContractId) -> Told {
    told!(
        "契約者ID {contract} には、利用中または仮停止中のトークンがありません。",
        "すでに利用停止の手続きが済んでいないか、otpdesk otp status {contract} で確認してください。";
        "The contract {contract} has no live token to stop.",
        "It may be stopped already: see otpdesk otp status {contract}.";
    )
}

pub(super) fn not_software_token(serial: &Serial) -> Told {
    told!(
        "トークン {serial} はハードウェアのため、この解約届では停止できません。",
        "ハードウェアも対象にするときは、システム管理の担当者が otpdesk settings set form.kinds all で設定を変更します。";
        "The token {serial} is a hardware token, which this form does not cover.",
        "To cover both kinds, an admin sets otpdesk settings set form.kinds all.";
    )
}

pub(super) fn open_form_exists(form: &ReceiptNo) -> Told {
    told!(
        "この契約には、処理中の解約届(受付番号 {form})がすでにあります。",
        "otpdesk form show {form} で内容を確かめ、その届を処理するか返却してください。";
        "The contract has an open form already, receipt number {form}.",
        "See otpdesk form show {form}, and complete or return that form.";
    )
}

pub(super) fn paper_no_conflict(paper_no: &PaperNo) -> Told {
    told!(
        "届出番号 {paper_no} は、別の内容の解約届で使われています。",
        "届出番号を確かめてください。受付内容の誤りは、受け付けた担当者が otpdesk form amend で訂正します。";
        "The paper number {paper_no} belongs to a form with other content.",
        "Check the number; a slip at receipt is corrected by its receiver with otpdesk form amend.";
    )
}

pub(super) fn not_received(state: FormState) -> Told {
    let (ja, en) = (state.japanese(), say(Lang::En, &state));
    told!(
        "解約届の状態が「{ja}」のため、この操作はできません。",
        "この操作は「受付」の解約届だけが対象です。状態は otpdesk form show で確認できます。";
        "The form is {en}, and this step is only for a form that is received.",
        "otpdesk form show tells how the form stands.";
    )
}

pub(super) fn seal_not_verified(seal: Seal) -> Told {
    let (ja, en) = (seal.japanese(), say(Lang::En, &seal));
    told!(
        "印鑑照合が済んでいないため、検印できません(照合結果: {ja})。",
        "お届印を照合し、otpdesk form seal 受付番号 --result verified で結果を記録してください。";
        "The seal is not verified ({en}), so there is nothing to approve yet.",
        "Compare the seal and record it: otpdesk form seal NO --result verified.";
    )
}

pub(super) fn is_final(state: FormState) -> Told {
    let (ja, en) = (state.japanese(), say(Lang::En, &state));
    told!(
        "解約届はすでに「{ja}」のため、変更できません。",
        "内容は otpdesk form show で確認できます。返却した届は otpdesk form receive で受け付け直せます。";
        "The form is {en}, which is final.",
        "otpdesk form show tells its story; a returned paper comes in again with otpdesk form receive.";
    )
}

pub(super) fn changed() -> Told {
    told!(
        "表示した後に、解約届の内容が変更されました。",
        "otpdesk form show で内容を確かめてから、もう一度検印してください。";
        "The form was changed after it was shown.",
        "Look at it again with otpdesk form show, then approve it.";
    )
}

pub(super) fn none_checked(contract: &ContractId) -> Told {
    told!(
        "契約者ID {contract} には、検印待ちの解約届がありません。",
        "先に otpdesk form receive で受け付け、otpdesk form seal で印鑑照合を記録してください。";
        "The contract {contract} has no checked form that waits for approval.",
        "First receive the paper with otpdesk form receive and record its seal with otpdesk form seal.";
    )
}

pub(super) fn seal_checker_missing() -> Told {
    told!(
        "印鑑照合の結果がありますが、照合者がありません。",
        "「照合者」の列に、照合した担当者のIDを書いてください。";
        "There is a result of the seal's comparison, but nobody who compared it.",
        "Write the ID of who compared it into the column seal_checked_by.";
    )
}
