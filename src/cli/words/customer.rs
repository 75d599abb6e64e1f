//! Refusals of the customer's own steps: read by customers too.

use super::message::Told;
use crate::domain::refusal::Refusal;
use crate::domain::self_service::Obstacle;

pub(super) fn told(obstacle: Obstacle) -> Told {
    match obstacle {
        Obstacle::LoginFailed => login_failed(),
        Obstacle::Locked => locked(),
        Obstacle::NotLocked => not_locked(),
        Obstacle::NoChallenge => no_challenge(),
        Obstacle::SerialUnknown => serial_unknown(),
        Obstacle::SerialInUse => serial_in_use(),
        Obstacle::SerialEnded => serial_ended(),
        Obstacle::TokenHeld => token_held(),
        Obstacle::OtpWrong => otp_wrong(),
        Obstacle::OtpUsed => otp_used(),
        Obstacle::TransferDigitsWrong => transfer_digits_wrong(),
        Obstacle::NoPasswords => no_passwords(),
    }
}

/// For a customer, where the refusal's own words speak to staff.
pub(super) fn for_customer(refusal: &Refusal) -> Option<Told> {
    if matches!(refusal, Refusal::LiveTokenExists { .. }) {
        return Some(told!(
            "すでにご利用中のトークンがあります。",
            "別のトークンに替えるときは「交換」のお手続きをお選びください。";
            "You have a token in use already.",
            "To change to another token, choose Exchange.";
        ));
    }
    matches!(refusal, Refusal::NoActiveToken { .. }).then(|| {
        told!(
            "ご利用中のトークンがありません。",
            "トークンの利用を始めるときは「利用開始」のお手続きをお選びください。";
            "You have no token in use.",
            "To put a token into use, choose Start.";
        )
    })
}

/// Whether a customer alone can make something of the refusal's words.
pub(super) fn speaks_to_customers(refusal: &Refusal) -> bool {
    if let Refusal::SelfService { obstacle } = refusal {
        return *obstacle != Obstacle::NoChallenge;
    }
    *refusal == Refusal::WrongPassphrase || for_customer(refusal).is_some()
}

/// Everything else is not the customer's to mend.
pub(super) fn not_now(code: &str) -> Told {
    told!(
        "ただいまお手続きができません。",
        "恐れ入りますが、係員にお申し出ください(コード: {code})。";
        "This is not possible just now.",
        "Please ask a member of staff (code: {code}).";
    )
}

fn login_failed() -> Told {
    told!(
        "契約者ID またはログインパスワードが正しくありません。",
        "英字の大文字と小文字を確かめて、もう一度入力してください。入力の誤りが 5 回になると、お手続きができなくなります。";
        "The contract ID or the login password is not right.",
        "Check upper and lower case and enter them again. After five failed attempts these steps are locked.";
    )
}

fn locked() -> Told {
    told!(
        "入力の誤りが 5 回になったため、お手続きを停止しています。",
        "お取引店の窓口へお申し出ください。";
        "These steps are locked after five failed attempts.",
        "Please ask at the counter of your branch.";
    )
}

fn not_locked() -> Told {
    told!(
        "この契約のお客さま手続きは、ロックされていません。",
        "状況は otpdesk otp status で確認できます。";
        "The customer's steps of this contract are not locked.",
        "otpdesk otp status shows how they stand.";
    )
}

fn no_challenge() -> Told {
    told!(
        "お尋ねする資金移動用パスワードの桁が、まだ決まっていません。",
        "はじめからやり直してください(--input では、先にログインパスワードだけを渡します)。";
        "No positions of the transfer password have been asked yet.",
        "Begin again; with --input, call with the login password alone first.";
    )
}

fn serial_unknown() -> Told {
    told!(
        "このシリアル番号のトークンはありません。",
        "トークンに表示されているシリアル番号を確かめて、もう一度入力してください。";
        "There is no token with this serial number.",
        "Check the serial number that the token shows, then enter it again.";
    )
}

fn serial_in_use() -> Told {
    told!(
        "このシリアル番号のトークンは、すでに利用されています。",
        "シリアル番号を確かめるか、別のトークンを用意してください。";
        "This token is in use already.",
        "Check the serial number, or take another token.";
    )
}

fn serial_ended() -> Told {
    told!(
        "このシリアル番号のトークンは、利用を終了しています。再び登録することはできません。",
        "別のトークンを用意してください。";
        "This token has ended and cannot be registered again.",
        "Please take another token.";
    )
}

fn token_held() -> Told {
    told!(
        "トークンは仮停止中のため、お手続きができません。",
        "お取引店の窓口へお申し出ください。";
        "The token is on hold; these steps are not available.",
        "Please ask at the counter of your branch.";
    )
}

fn otp_wrong() -> Told {
    told!(
        "ワンタイムパスワードが正しくありません。",
        "表示は 30 秒で変わります。新しく表示されたパスワードを入力してください。";
        "The one-time password is not right.",
        "It changes every 30 seconds: enter the one that is shown now.";
    )
}

fn otp_used() -> Told {
    told!(
        "このワンタイムパスワードは、すでに使われています。",
        "次のパスワードが表示されるまで待って、入力してください。";
        "This one-time password has been used already.",
        "Wait until the next one is shown, then enter that.";
    )
}

fn transfer_digits_wrong() -> Told {
    told!(
        "資金移動用パスワードの数字が正しくありません。",
        "左から数えて、示された桁の数字を入力してください。";
        "The digits of the transfer password are not right.",
        "Count from the left and enter the digits at the positions that were asked.";
    )
}

fn no_passwords() -> Told {
    told!(
        "この契約には、パスワードの登録がありません。",
        "otpdesk contract import で登録できます。";
        "This contract has no passwords.",
        "They are registered with otpdesk contract import.";
    )
}
