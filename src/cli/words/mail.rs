//! Faults of mail: the configuration's, the templates', the server's.

use std::path::Path;

use super::bad_value::bad_value_text;
use super::{Exit, Failure};
use crate::domain::lang::Lang;
use crate::ops::{MailFault, Unfit};

impl From<MailFault> for Failure {
    fn from(fault: MailFault) -> Self {
        match fault {
            MailFault::Unavailable(why) => Self::mail_unavailable(&why),
            MailFault::Template { path, what } => Self::template_unfit(&path, &what),
            fault @ (MailFault::Letter { .. } | MailFault::Templates(_) | MailFault::Message(_)) => {
                Self::unexpected(&fault.to_string())
            }
            fault @ (MailFault::Sender(_)
            | MailFault::Host(_)
            | MailFault::PlainText(_)
            | MailFault::CaFile { .. }
            | MailFault::Certificates(_)) => {
                Self::config([&configured(Lang::Ja, &fault), &configured(Lang::En, &fault)])
            }
        }
    }
}

/// What is wrong in `[mail]`.
fn configured(lang: Lang, fault: &MailFault) -> String {
    match (lang, fault) {
        (_, MailFault::Sender(bad)) => format!("[mail] from: {}", bad_value_text(lang, bad)),
        (Lang::Ja, MailFault::Host(host)) => format!("[mail.smtp] host: {host} はホスト名として使えません"),
        (Lang::Ja, MailFault::PlainText(host)) => {
            format!(
                "[mail.smtp] tls: none はこのコンピューターのサーバーにしか使えません({host} は別のコンピューターです)"
            )
        }
        (Lang::Ja, MailFault::CaFile { path, cause }) => format!("[mail.smtp] ca_file: {}({cause})", path.display()),
        (Lang::Ja, MailFault::Certificates(cause)) => format!("このコンピューターの証明書を読み取れません({cause})"),
        (_, fault) => fault.to_string(),
    }
}

impl Failure {
    fn template_unfit(path: &Path, what: &Unfit) -> Self {
        let path = path.display();
        let (ja, en) = (unfit(Lang::Ja, what), unfit(Lang::En, what));
        let told = told!(
            "お知らせの文面を使えません: {path}: {ja}",
            "[mail] templates のフォルダーの文面を直してください。直すまで、お知らせの要る操作はできません。";
            "This template of a letter cannot be used: {path}: {en}",
            "Mend it in the folder that [mail] templates names; until then nothing that needs a letter can be done.";
        );
        Self::new("template_unfit", Exit::Configuration, told)
    }
}

fn unfit(lang: Lang, what: &Unfit) -> String {
    let is_japanese = lang == Lang::Ja;
    match what {
        Unfit::Unreadable(cause) if is_japanese => format!("読み取れません({cause})"),
        Unfit::Unreadable(cause) => format!("it cannot be read ({cause})"),
        Unfit::Unknown if is_japanese => "この名前の文面はありません(otp_disabled/ja.txt のように置きます)".to_owned(),
        Unfit::Unknown => "there is no template of this name (they are called as otp_disabled/ja.txt)".to_owned(),
        Unfit::TooLong if is_japanese => "64 KiB を超えています".to_owned(),
        Unfit::TooLong => "it has more than 64 KiB".to_owned(),
        Unfit::NotUtf8 if is_japanese => "UTF-8 ではありません".to_owned(),
        Unfit::NotUtf8 => "it is not UTF-8".to_owned(),
        Unfit::Character { line, found } if is_japanese => {
            format!("{line} 行目に使えない文字 U+{found:04X} があります")
        }
        Unfit::Character { line, found } => {
            format!("line {line} has the character U+{found:04X}, which no letter may hold")
        }
        Unfit::Link { line, link } if is_japanese => {
            format!("{line} 行目に「{link}」があります。お知らせにリンクやアドレスは書けません")
        }
        Unfit::Link { line, link } => format!("line {line} has {link}: letters hold no links and no addresses"),
        Unfit::NoSubject if is_japanese => "1 行目に件名を、その後に本文を書いてください".to_owned(),
        Unfit::NoSubject => "the first line is the subject, and the text stands behind it".to_owned(),
        Unfit::Syntax { line, cause } if is_japanese => format!("{line} 行目の書き方が正しくありません({cause})"),
        Unfit::Syntax { line, cause } => format!("line {line} cannot be understood ({cause})"),
        Unfit::Unmade { letter, cause } if is_japanese => format!("{letter} のお知らせを作れません({cause})"),
        Unfit::Unmade { letter, cause } => format!("the letter {letter} cannot be made ({cause})"),
        Unfit::Variable(name) if is_japanese => {
            format!(
                "{{{{ {name} }}}} はお知らせに書ける項目ではありません(institution、branch、at、contract_tail、receipt_no)"
            )
        }
        Unfit::Variable(name) => {
            format!(
                "letters do not tell {{{{ {name} }}}} (they tell institution, branch, at, contract_tail, receipt_no)"
            )
        }
        Unfit::LeavesOut { letter, fact } if is_japanese => {
            format!("{letter} のお知らせに {{{{ {fact} }}}} がありません")
        }
        Unfit::LeavesOut { letter, fact } => format!("the letter {letter} leaves out {{{{ {fact} }}}}"),
    }
}
