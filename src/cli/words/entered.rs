//! Refusals of what was entered.

use super::bad_value::bad_value_text;
use super::message::Told;
use crate::domain::lang::Lang;
use crate::domain::passphrase::{LONGEST, SHORTEST, Weakness};
use crate::domain::text::BadValue;
use crate::report::heading;

pub(super) fn bad_value(field: &str, fault: &BadValue) -> Told {
    let (ja, en) = (heading::word(Lang::Ja, field), heading::word(Lang::En, field));
    let (ja_fault, en_fault) = (bad_value_text(Lang::Ja, fault), bad_value_text(Lang::En, fault));
    told!(
        "「{ja}」の値が正しくありません: {ja_fault}",
        "値を確かめて、もう一度実行してください。値の書き方は otpdesk help csv で確認できます。";
        "The value of \"{en}\" cannot be used: {en_fault}",
        "Correct the value and run the command again; otpdesk help csv tells how values are written.";
    )
}

pub(super) fn missing_value(field: &str) -> Told {
    let (ja, en) = (heading::word(Lang::Ja, field), heading::word(Lang::En, field));
    told!(
        "「{ja}」が入力されていません。",
        "「{ja}」を補って、もう一度実行してください。指定のしかたは、各コマンドに --help を付けると確認できます。";
        "\"{en}\" is missing.",
        "Add it and run the command again; --help shows the options of a command.";
    )
}

pub(super) fn date_in_future(field: &str) -> Told {
    let (ja, en) = (heading::word(Lang::Ja, field), heading::word(Lang::En, field));
    told!(
        "「{ja}」に明日以降の日付は使えません。",
        "届出書の日付を確かめてください。日付が正しいときは、このコンピューターの日付を確かめてください。";
        "The date of \"{en}\" lies in the future.",
        "Check the date on the paper, and the date of this computer.";
    )
}

pub(super) fn weak_passphrase(weakness: Weakness) -> Told {
    let (ja, en) = match weakness {
        Weakness::Short => ("パスフレーズが短すぎます。", "The passphrase is too short."),
        Weakness::Long => ("パスフレーズが長すぎます。", "The passphrase is too long."),
        Weakness::NotAscii => {
            ("パスフレーズに使えない文字が含まれています。", "The passphrase contains characters that cannot be used.")
        }
    };
    told!(
        "{ja}",
        "半角の英字・数字・記号・空白で、{SHORTEST} 文字以上 {LONGEST} 文字以内にしてください。";
        "{en}",
        "Use {SHORTEST} to {LONGEST} ASCII letters, digits, signs and spaces.";
    )
}

pub(super) fn passphrases_differ() -> Told {
    told!(
        "2 回入力されたパスフレーズが一致しません。",
        "もう一度実行して、同じパスフレーズを 2 回入力してください。";
        "The two entries of the new passphrase differ.",
        "Run the command again and enter the same passphrase twice.";
    )
}

pub(super) fn needs_terminal(flag: &str) -> Told {
    told!(
        "この操作には、端末での入力が必要です。",
        "端末から実行するか、{flag} を指定してください。";
        "This step needs an answer at a terminal.",
        "Run it at a terminal, or give {flag}.";
    )
}

pub(super) fn declined() -> Told {
    told!(
        "操作を取りやめました。",
        "続けるときは、もう一度実行して y と答えてください。";
        "The step was not confirmed, so it was not taken.",
        "To go on, run the command again and answer y.";
    )
}

pub(super) fn left_unfinished() -> Told {
    told!(
        "お手続きを途中で終了しました。何も変更していません。",
        "もう一度始めるには、担当者が otpdesk token start(交換は exchange、利用中止は stop)を実行してください。";
        "The step was left before its end; nothing was changed.",
        "To begin anew, staff run otpdesk token start, exchange or stop.";
    )
}
