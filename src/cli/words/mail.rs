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
                "[mail] templates のフォルダーの文面を修正してください。修正するまで、お知らせを伴う操作はできません。";
                "This letter template cannot be used: {path}: {what}",
                "Fix it in the folder set by [mail] templates; until then no action that sends a letter is possible."
            }
        })
    }
}

fn unfit(lang: Lang, what: &Unfit) -> String {
    match what {
        Unfit::Unreadable(cause) => phrase!(lang, "読み取れません({cause})", "cannot be read ({cause})"),
        Unfit::Unknown => phrase!(
            lang,
            "この名前の文面はありません(otp_disabled/ja.txt のように置きます)",
            "unknown template name (expected e.g. otp_disabled/ja.txt)"
        ),
        Unfit::TooLong => phrase!(lang, "64 KiB を超えています", "larger than 64 KiB"),
        Unfit::NotUtf8 => phrase!(lang, "UTF-8 ではありません", "not UTF-8"),
        Unfit::Character { line, found } => phrase!(
            lang,
            "{line} 行目に使えない文字 U+{found:04X} があります",
            "line {line} contains the character U+{found:04X}, which is not allowed in letters"
        ),
        Unfit::Link { line, link } => phrase!(
            lang,
            "{line} 行目に「{link}」があります。お知らせにリンクやアドレスは書けません",
            "line {line} contains {link}; letters must not contain links or addresses"
        ),
        Unfit::NoSubject => phrase!(
            lang,
            "1 行目に件名を、その後に本文を書いてください",
            "the first line must be the subject, and the body follows"
        ),
        Unfit::Syntax { line, cause } => {
            phrase!(lang, "{line} 行目の書き方が正しくありません({cause})", "syntax error on line {line} ({cause})")
        }
        Unfit::Unmade { letter, cause } => {
            phrase!(
                lang,
                "{letter} のお知らせを作れません({cause})",
                "the letter {letter} cannot be rendered ({cause})"
            )
        }
        Unfit::Variable(name) => phrase!(
            lang,
            "{{{{ {name} }}}} はお知らせに書ける項目ではありません(institution、branch、at、contract_tail、receipt_no)",
            "unknown variable {{{{ {name} }}}} (available: institution, branch, at, contract_tail, receipt_no)"
        ),
        Unfit::LeavesOut { letter, fact } => phrase!(
            lang,
            "{letter} のお知らせに {{{{ {fact} }}}} がありません",
            "the letter {letter} must contain {{{{ {fact} }}}}"
        ),
    }
}
