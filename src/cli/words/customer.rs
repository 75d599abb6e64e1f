//! Refusals of the customer's own steps: read by customers too.

use super::message::{Diagnostic, Prose};
use crate::domain::{CustomerRefusal, Lang, Obstacle, Refusal};

pub(super) fn diagnostic(lang: Lang, refusal: CustomerRefusal<'_>) -> Diagnostic {
    use Obstacle as R;
    let CustomerRefusal::SelfService { obstacle } = refusal;
    match obstacle {
        R::LoginFailed => diagnostic! { lang, Refused;
            "契約者ID またはログインパスワードが正しくありません。",
            "英字の大文字と小文字を確かめて、もう一度入力してください。入力の誤りが 5 回になると、お手続きができなくなります。";
            "The contract ID or the login password is incorrect.",
            "Check upper and lower case and try again. After five failed attempts, this service is locked."
        },
        R::Locked => diagnostic! { lang, Refused;
            "入力の誤りが 5 回になったため、お手続きを停止しています。",
            "お取引店の窓口へお申し出ください。";
            "This service is locked after five failed attempts.",
            "Please contact your branch."
        },
        R::NotLocked => diagnostic! { lang, Refused;
            "この契約のお客さま手続きは、ロックされていません。",
            "状況は otpdesk otp status で確認できます。";
            "Customer self-service for this contract is not locked.",
            "See otpdesk otp status."
        },
        R::NoChallenge => diagnostic! { lang, Refused;
            "お尋ねする資金移動用パスワードの桁が、まだ決まっていません。",
            "はじめからやり直してください(--input では、先にログインパスワードだけを渡します)。";
            "No transfer password positions have been requested yet.",
            "Start again; with --input, send the login password alone first."
        },
        R::SerialUnknown => diagnostic! { lang, Refused;
            "このシリアル番号のトークンはありません。",
            "トークンに表示されているシリアル番号を確かめて、もう一度入力してください。";
            "There is no token with this serial number.",
            "Check the serial number shown on the token and try again."
        },
        R::SerialInUse => diagnostic! { lang, Refused;
            "このシリアル番号のトークンは、すでに利用されています。",
            "シリアル番号を確かめるか、別のトークンを用意してください。";
            "This token is already in use.",
            "Check the serial number, or use another token."
        },
        R::SerialEnded => diagnostic! { lang, Refused;
            "このシリアル番号のトークンは、利用を終了しています。再び登録することはできません。",
            "別のトークンを用意してください。";
            "This token has been retired and cannot be registered again.",
            "Please use another token."
        },
        R::TokenHeld => diagnostic! { lang, Refused;
            "トークンは仮停止中のため、お手続きができません。",
            "お取引店の窓口へお申し出ください。";
            "The token is on hold; this service is not available.",
            "Please contact your branch."
        },
        R::OtpWrong => diagnostic! { lang, Refused;
            "ワンタイムパスワードが正しくありません。",
            "表示は 30 秒で変わります。新しく表示されたパスワードを入力してください。";
            "The one-time password is incorrect.",
            "It changes every 30 seconds; enter the password shown now."
        },
        R::OtpUsed => diagnostic! { lang, Refused;
            "このワンタイムパスワードは、すでに使われています。",
            "次のパスワードが表示されるまで待って、入力してください。";
            "This one-time password has already been used.",
            "Wait for the next password and enter that one."
        },
        R::TransferDigitsWrong => diagnostic! { lang, Refused;
            "資金移動用パスワードの数字が正しくありません。",
            "左から数えて、示された桁の数字を入力してください。";
            "The transfer password digits are incorrect.",
            "Counting from the left, enter the digits at the requested positions."
        },
        R::NoPasswords => diagnostic! { lang, Refused;
            "この契約には、パスワードの登録がありません。",
            "otpdesk contract import で登録できます。";
            "No passwords are registered for this contract.",
            "Register them with otpdesk contract import."
        },
    }
}

/// For a customer, where the refusal's own words speak to staff.
pub(super) fn reworded(lang: Lang, refusal: &Refusal) -> Option<Prose> {
    if matches!(refusal, Refusal::LiveTokenExists { .. }) {
        return Some(prose! { lang;
            "すでにご利用中のトークンがあります。",
            "別のトークンに替えるときは「交換」のお手続きをお選びください。";
            "You already have a token in use.",
            "To change to another token, choose Exchange."
        });
    }
    matches!(refusal, Refusal::NoActiveToken { .. }).then(|| {
        prose! { lang;
            "ご利用中のトークンがありません。",
            "トークンの利用を始めるときは「利用開始」のお手続きをお選びください。";
            "You have no token in use.",
            "To activate a token, choose Start."
        }
    })
}

/// Whether a customer alone can make something of the refusal's words.
pub(super) fn speaks_to_customers(refusal: &Refusal) -> bool {
    if let Refusal::SelfService { obstacle } = refusal {
        return *obstacle != Obstacle::NoChallenge;
    }
    *refusal == Refusal::WrongPassphrase || reworded(Lang::En, refusal).is_some()
}

/// Everything else is not the customer's to mend.
pub(super) fn not_now(lang: Lang, code: &str) -> Prose {
    prose! { lang;
        "ただいまお手続きができません。",
        "恐れ入りますが、係員にお申し出ください(コード: {code})。";
        "This is not available at the moment.",
        "Please ask a member of staff (code: {code})."
    }
}
