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
            "The contract ID or the login password is not right.",
            "Check upper and lower case and enter them again. After five failed attempts these steps are locked."
        },
        R::Locked => diagnostic! { lang, Refused;
            "入力の誤りが 5 回になったため、お手続きを停止しています。",
            "お取引店の窓口へお申し出ください。";
            "These steps are locked after five failed attempts.",
            "Please ask at the counter of your branch."
        },
        R::NotLocked => diagnostic! { lang, Refused;
            "この契約のお客さま手続きは、ロックされていません。",
            "状況は otpdesk otp status で確認できます。";
            "The customer's steps of this contract are not locked.",
            "otpdesk otp status shows how they stand."
        },
        R::NoChallenge => diagnostic! { lang, Refused;
            "お尋ねする資金移動用パスワードの桁が、まだ決まっていません。",
            "はじめからやり直してください(--input では、先にログインパスワードだけを渡します)。";
            "No positions of the transfer password have been asked yet.",
            "Begin again; with --input, call with the login password alone first."
        },
        R::SerialUnknown => diagnostic! { lang, Refused;
            "このシリアル番号のトークンはありません。",
            "トークンに表示されているシリアル番号を確かめて、もう一度入力してください。";
            "There is no token with this serial number.",
            "Check the serial number that the token shows, then enter it again."
        },
        R::SerialInUse => diagnostic! { lang, Refused;
            "このシリアル番号のトークンは、すでに利用されています。",
            "シリアル番号を確かめるか、別のトークンを用意してください。";
            "This token is in use already.",
            "Check the serial number, or take another token."
        },
        R::SerialEnded => diagnostic! { lang, Refused;
            "このシリアル番号のトークンは、利用を終了しています。再び登録することはできません。",
            "別のトークンを用意してください。";
            "This token has ended and cannot be registered again.",
            "Please take another token."
        },
        R::TokenHeld => diagnostic! { lang, Refused;
            "トークンは仮停止中のため、お手続きができません。",
            "お取引店の窓口へお申し出ください。";
            "The token is on hold; these steps are not available.",
            "Please ask at the counter of your branch."
        },
        R::OtpWrong => diagnostic! { lang, Refused;
            "ワンタイムパスワードが正しくありません。",
            "表示は 30 秒で変わります。新しく表示されたパスワードを入力してください。";
            "The one-time password is not right.",
            "It changes every 30 seconds: enter the one that is shown now."
        },
        R::OtpUsed => diagnostic! { lang, Refused;
            "このワンタイムパスワードは、すでに使われています。",
            "次のパスワードが表示されるまで待って、入力してください。";
            "This one-time password has been used already.",
            "Wait until the next one is shown, then enter that."
        },
        R::TransferDigitsWrong => diagnostic! { lang, Refused;
            "資金移動用パスワードの数字が正しくありません。",
            "左から数えて、示された桁の数字を入力してください。";
            "The digits of the transfer password are not right.",
            "Count from the left and enter the digits at the positions that were asked."
        },
        R::NoPasswords => diagnostic! { lang, Refused;
            "この契約には、パスワードの登録がありません。",
            "otpdesk contract import で登録できます。";
            "This contract has no passwords.",
            "They are registered with otpdesk contract import."
        },
    }
}

/// For a customer, where the refusal's own words speak to staff.
pub(super) fn reworded(lang: Lang, refusal: &Refusal) -> Option<Prose> {
    if matches!(refusal, Refusal::LiveTokenExists { .. }) {
        return Some(prose! { lang;
            "すでにご利用中のトークンがあります。",
            "別のトークンに替えるときは「交換」のお手続きをお選びください。";
            "You have a token in use already.",
            "To change to another token, choose Exchange."
        });
    }
    matches!(refusal, Refusal::NoActiveToken { .. }).then(|| {
        prose! { lang;
            "ご利用中のトークンがありません。",
            "トークンの利用を始めるときは「利用開始」のお手続きをお選びください。";
            "You have no token in use.",
            "To put a token into use, choose Start."
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
        "This is not possible just now.",
        "Please ask a member of staff (code: {code})."
    }
}
