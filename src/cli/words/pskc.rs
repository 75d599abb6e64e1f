//! Faults of a PSKC file and of its key file: where, what, and what to do. No value of the file is repeated.

use super::message::Told;
use super::{Exit, Failure};
use crate::ops::PskcFault;

impl Failure {
    pub(super) fn pskc(fault: &PskcFault) -> Self {
        let (exit, told) = match fault {
            PskcFault::KeyFileNeeded => (Exit::Usage, key_file_needed()),
            PskcFault::KeyFileNotNeeded => (Exit::Usage, key_file_not_needed()),
            PskcFault::BadKeyFile => (Exit::Unreadable, bad_key_file()),
            PskcFault::WrongKey { line } => (Exit::Unreadable, wrong_key(*line)),
            PskcFault::TooLarge
            | PskcFault::Encoding
            | PskcFault::NotXml { .. }
            | PskcFault::Doctype { .. }
            | PskcFault::Entity { .. }
            | PskcFault::TooDeep { .. }
            | PskcFault::NotPskc { .. }
            | PskcFault::Unsupported { .. }
            | PskcFault::Missing { .. }
            | PskcFault::Malformed { .. }
            | PskcFault::Unprotected { .. } => (Exit::Unreadable, unreadable(fault)),
        };
        Self::new(fault.code(), exit, told)
    }
}

fn key_file_needed() -> Told {
    told!(
        "暗号化された PSKC ファイルです。鍵のファイルが必要です",
        "提供元から受け取った鍵かパスフレーズを本人だけが読めるファイルの 1 行目に書き、--key-file で指定してください。";
        "This PSKC file is encrypted, and its key file is needed",
        "Write the vendor's key or passphrase on the first line of a private file, and name it with --key-file.";
    )
}

fn key_file_not_needed() -> Told {
    told!(
        "暗号化されていないファイルに、鍵のファイルが指定されています",
        "取り込むファイルが正しいか確かめてください。正しければ --key-file を外してください。";
        "A key file is given for a file that is not encrypted",
        "Check that this is the file to import; if it is, leave --key-file out.";
    )
}

fn bad_key_file() -> Told {
    told!(
        "鍵のファイルの 1 行目を、鍵として読み取れません",
        "1 行目に、16 進数 32 桁か、16 バイトを表す Base64 で鍵を書いてください。";
        "The first line of the key file is no key",
        "Write the key on the first line, as 32 hexadecimal digits or as Base64 of 16 bytes.";
    )
}

fn wrong_key(line: u64) -> Told {
    told!(
        "鍵が違うか、ファイルが変更されています({line} 行目の認証コードが一致しません)",
        "鍵のファイルと、ファイルが提供元から届いたままかを確かめてください。何も取り込んでいません。";
        "The key is wrong, or the file was changed (line {line}: its authentication code does not fit)",
        "Check the key file, and that the file is as the vendor sent it. Nothing was taken.";
    )
}

fn unreadable(fault: &PskcFault) -> Told {
    let [ja_place, en_place] = match fault.line() {
        Some(line) => [format!("{line} 行目"), format!("line {line}")],
        None => ["ファイル全体".to_owned(), "whole file".to_owned()],
    };
    let (ja, en) = (japanese(fault), english(fault));
    told!(
        "入力の内容を読み取れません({ja_place}): {ja}",
        "提供元から届いた PSKC(RFC 6030)ファイルのままかを確かめてください。読み取れる形は otpdesk help csv で確認できます。";
        "The input cannot be read ({en_place}): {en}",
        "Check that it is the PSKC (RFC 6030) file as the vendor sent it; otpdesk help csv says what can be read.";
    )
}

fn japanese(fault: &PskcFault) -> String {
    use PskcFault as F;
    match fault {
        F::TooLarge => "ファイルが大きすぎます(64 MiB まで)".to_owned(),
        F::Encoding => "UTF-8 か UTF-16 ではないか、宣言された文字コードと異なります".to_owned(),
        F::NotXml { .. } => "XML として正しくありません".to_owned(),
        F::Doctype { .. } => "文書型宣言(DOCTYPE)のあるファイルは受け付けません".to_owned(),
        F::Entity { .. } => "XML に定義のない実体参照が含まれています".to_owned(),
        F::TooDeep { .. } => "要素が大きすぎるか、深すぎます".to_owned(),
        F::NotPskc { .. } => "PSKC の KeyContainer ではありません".to_owned(),
        F::Unsupported { what, found, .. } => format!("{what} の「{found}」には対応していません"),
        F::Missing { element, .. } => format!("この要素に必要な {element} がありません"),
        F::Malformed { element, .. } => format!("{element} の内容、個数または位置が正しくありません"),
        F::Unprotected { .. } => "暗号化されたファイルに、暗号化されていないシードがあります".to_owned(),
        F::WrongKey { .. } | F::BadKeyFile | F::KeyFileNeeded | F::KeyFileNotNeeded => {
            "鍵が正しくありません".to_owned()
        }
    }
}

fn english(fault: &PskcFault) -> String {
    use PskcFault as F;
    match fault {
        F::TooLarge => "the file is too large (64 MiB at most)".to_owned(),
        F::Encoding => "neither UTF-8 nor UTF-16, or not in the encoding that it declares".to_owned(),
        F::NotXml { .. } => "not well-formed XML".to_owned(),
        F::Doctype { .. } => "a file with a document type declaration (DOCTYPE) is not taken".to_owned(),
        F::Entity { .. } => "an entity reference that XML itself does not define".to_owned(),
        F::TooDeep { .. } => "the element is too large or nested too deeply".to_owned(),
        F::NotPskc { .. } => "not a KeyContainer of PSKC".to_owned(),
        F::Unsupported { what, found, .. } => format!("{what} '{found}' is not supported"),
        F::Missing { element, .. } => format!("this element lacks {element}"),
        F::Malformed { element, .. } => format!("the content, number or place of {element} is not as it should be"),
        F::Unprotected { .. } => "an encrypted file holds a seed that is not encrypted".to_owned(),
        F::WrongKey { .. } | F::BadKeyFile | F::KeyFileNeeded | F::KeyFileNotNeeded => "the key is wrong".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn every_fault_is_told_in_both_languages_with_its_line() {
        let (line, element) = (12, "Salt");
        for (fault, exit) in [
            (PskcFault::TooLarge, 65),
            (PskcFault::Encoding, 65),
            (PskcFault::NotXml { line }, 65),
            (PskcFault::Doctype { line }, 65),
            (PskcFault::Entity { line }, 65),
            (PskcFault::TooDeep { line }, 65),
            (PskcFault::NotPskc { line }, 65),
            (PskcFault::Unsupported { line, what: "Key", found: "x:hotp".to_owned() }, 65),
            (PskcFault::Missing { line, element }, 65),
            (PskcFault::Malformed { line, element }, 65),
            (PskcFault::Unprotected { line }, 65),
            (PskcFault::WrongKey { line }, 65),
            (PskcFault::BadKeyFile, 65),
            (PskcFault::KeyFileNeeded, 2),
            (PskcFault::KeyFileNotNeeded, 2),
        ] {
            let failure = Failure::pskc(&fault);
            assert_eq!((failure.code, failure.exit.code()), (fault.code(), exit));
            let [ja, en] = [Lang::Ja, Lang::En].map(|lang| failure.said(lang));
            assert!(!ja.message.is_ascii() && !ja.hint.is_ascii(), "{ja:?}");
            assert!(en.message.is_ascii() && en.hint.is_ascii(), "{en:?}");
            let has_line = [&ja, &en].map(|said| said.message.contains("12"));
            assert_eq!(has_line, [fault.line().is_some(); 2], "{en:?}");
        }
    }
}
