//! Refusals about what was entered.

use super::bad_value::bad_value_text;
use super::message::Diagnostic;
use crate::domain::{
    EnteredRefusal, Lang, Weakness,
    passphrase::{LONGEST, SHORTEST},
};
use crate::report::heading;

pub(super) fn diagnostic(lang: Lang, refusal: EnteredRefusal<'_>) -> Diagnostic {
    use EnteredRefusal as R;
    match refusal {
        R::BadValue { field, fault } => {
            let (name, why) = (heading::word(lang, field), bad_value_text(lang, fault));
            diagnostic! { lang, Usage;
                "「{name}」が正しくありません: {why}",
                "値を確かめて、もう一度実行してください。項目ごとの書き方は otpdesk help csv で確認できます。";
                "Invalid value for \"{name}\": {why}",
                "Correct the value and run the command again; see otpdesk help csv for the formats of columns."
            }
        }
        R::MissingValue { field } => {
            let name = heading::word(lang, field);
            diagnostic! { lang, Usage;
                "「{name}」が入力されていません。",
                "「{name}」を指定して、もう一度実行してください。指定のしかたは、各コマンドに --help を付けると確認できます。";
                "\"{name}\" is missing.",
                "Specify it and run the command again; --help shows a command's options."
            }
        }
        R::DateInFuture { field } => {
            let name = heading::word(lang, field);
            diagnostic! { lang, Usage;
                "「{name}」に明日以降の日付は使えません。",
                "届出書の日付を確かめてください。日付が正しいときは、このコンピューターの日付を確かめてください。";
                "The date of \"{name}\" is in the future.",
                "Check the date on the form and the date of this computer."
            }
        }
        R::WeakPassphrase { weakness } => {
            let fault = weakness_text(lang, *weakness);
            diagnostic! { lang, Usage;
                "{fault}",
                "半角の英字・数字・記号・空白で、{SHORTEST} 文字以上 {LONGEST} 文字以内にしてください。";
                "{fault}",
                "Use {SHORTEST} to {LONGEST} ASCII letters, digits, symbols and spaces."
            }
        }
        R::PassphrasesDiffer => diagnostic! { lang, Usage;
            "2 回入力されたパスフレーズが一致しません。",
            "もう一度実行して、同じパスフレーズを 2 回入力してください。";
            "The two passphrases do not match.",
            "Run the command again and enter the same passphrase twice."
        },
        R::NeedsTerminal { flag } => diagnostic! { lang, Usage;
            "この操作には、端末での入力が必要です。",
            "端末から実行するか、{flag} を指定してください。";
            "This command needs input at a terminal.",
            "Run it at a terminal, or specify {flag}."
        },
        R::Declined => diagnostic! { lang, Usage;
            "取りやめました。何も登録していません。",
            "続けるときは、もう一度実行して y と答えてください。";
            "Cancelled; nothing was changed.",
            "To continue, run the command again and answer y."
        },
        R::LeftUnfinished => diagnostic! { lang, Usage;
            "お手続きを途中で終了しました。何も変更していません。",
            "もう一度始めるには、担当者が otpdesk token start(交換は exchange、利用中止は stop)を実行してください。";
            "Cancelled before completion; nothing was changed.",
            "To start again, staff run otpdesk token start, exchange or stop."
        },
    }
}

const fn weakness_text(lang: Lang, weakness: Weakness) -> &'static str {
    match weakness {
        Weakness::Short => lang.pick("パスフレーズが短すぎます。", "The passphrase is too short."),
        Weakness::Long => lang.pick("パスフレーズが長すぎます。", "The passphrase is too long."),
        Weakness::NotAscii => lang.pick(
            "パスフレーズに使えない文字が含まれています。",
            "The passphrase contains characters that cannot be used.",
        ),
    }
}
