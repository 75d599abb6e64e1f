//! Faults of mail: the configuration's, the templates', the server's.

use std::path::Path;

use super::Failure;
use super::bad_value::bad_value_text;
use crate::domain::Lang;
use crate::ops::{MailFault, Unfit};

impl From<MailFault> for Failure {
    fn from(fault: MailFault) -> Self {
        match fault {
            MailFault::Unavailable(why) => Self::mail_unavailable(&why),
            MailFault::Template { path, what } => Self::template_unfit(&path, &what),
            fault @ (MailFault::Letter { .. } | MailFault::Templates(_) | MailFault::Message(_)) => {
                Self::unexpected(&fault.to_string())
            }
            fault @ (MailFault::Unset(_)
            | MailFault::Sender(_)
            | MailFault::Host(_)
            | MailFault::PlainText(_)
            | MailFault::CaFile { .. }
            | MailFault::Certificates(_)) => Self::config(|lang| configured(lang, &fault)),
        }
    }
}

/// What is wrong in `[mail]`.
fn configured(lang: Lang, fault: &MailFault) -> String {
    match fault {
        MailFault::Sender(bad) => format!("[mail] from: {}", bad_value_text(lang, bad)),
        MailFault::Unset(key) => phrase!(lang, "[mail] {key} がありません", "{fault}"),
        MailFault::Host(host) => {
            phrase!(lang, "[mail.smtp] host: {host} はホスト名として使えません", "{fault}")
        }
        MailFault::PlainText(host) => phrase!(
            lang,
            "[mail.smtp] tls: none はこのコンピューターのサーバーにしか使えません({host} は別のコンピューターです)",
            "{fault}"
        ),
        // Only names and values: no pair that the compiler could tell apart.
        MailFault::CaFile { path, cause } => {
            let ja = format!("[mail.smtp] ca_file: {}({cause})", path.display());
            lang.pick(&ja, &fault.to_string()).clone()
        }
        MailFault::Certificates(cause) => {
            phrase!(lang, "このコンピューターの証明書を読み取れません({cause})", "{fault}")
        }
        MailFault::Unavailable(_)
        | MailFault::Template { .. }
        | MailFault::Letter { .. }
        | MailFault::Templates(_)
        | MailFault::Message(_) => fault.to_string(),
    }
}

impl Failure {
    fn template_unfit(path: &Path, what: &Unfit) -> Self {
        let path = path.display();
        Self::new("template_unfit", |lang| {
            let what = unfit(lang, what);
            diagnostic! { lang, Configuration;
                "お知らせの文面を使えません: {path}: {what}",
                "[mail] templates のフォルダーの文面を直してください。直すまで、お知らせの要る操作はできません。";
                "This template of a letter cannot be used: {path}: {what}",
                "Mend it in the folder that [mail] templates names; until then nothing that needs a letter can be done."
            }
        })
    }
}

fn unfit(lang: Lang, what: &Unfit) -> String {
    match what {
        Unfit::Unreadable(cause) => phrase!(lang, "読み取れません({cause})", "it cannot be read ({cause})"),
        Unfit::Unknown => phrase!(
            lang,
            "この名前の文面はありません(otp_disabled/ja.txt のように置きます)",
            "there is no template of this name (they are called as otp_disabled/ja.txt)"
        ),
        Unfit::TooLong => phrase!(lang, "64 KiB を超えています", "it has more than 64 KiB"),
        Unfit::NotUtf8 => phrase!(lang, "UTF-8 ではありません", "it is not UTF-8"),
        Unfit::Character { line, found } => phrase!(
            lang,
            "{line} 行目に使えない文字 U+{found:04X} があります",
            "line {line} has the character U+{found:04X}, which no letter may hold"
        ),
        Unfit::Link { line, link } => phrase!(
            lang,
            "{line} 行目に「{link}」があります。お知らせにリンクやアドレスは書けません",
            "line {line} has {link}: letters hold no links and no addresses"
        ),
        Unfit::NoSubject => phrase!(
            lang,
            "1 行目に件名を、その後に本文を書いてください",
            "the first line is the subject, and the text stands behind it"
        ),
        Unfit::Syntax { line, cause } => {
            phrase!(
                lang,
                "{line} 行目の書き方が正しくありません({cause})",
                "line {line} cannot be understood ({cause})"
            )
        }
        Unfit::Unmade { letter, cause } => {
            phrase!(lang, "{letter} のお知らせを作れません({cause})", "the letter {letter} cannot be made ({cause})")
        }
        Unfit::Variable(name) => phrase!(
            lang,
            "{{{{ {name} }}}} はお知らせに書ける項目ではありません(institution、branch、at、contract_tail、receipt_no)",
            "letters do not tell {{{{ {name} }}}} (they tell institution, branch, at, contract_tail, receipt_no)"
        ),
        Unfit::LeavesOut { letter, fact } => phrase!(
            lang,
            "{letter} のお知らせに {{{{ {fact} }}}} がありません",
            "the letter {letter} leaves out {{{{ {fact} }}}}"
        ),
    }
}
