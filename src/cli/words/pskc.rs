//! Faults of a PSKC file and of its key file: where, what, and what to do. No value of the file is repeated.

use super::Failure;
use super::message::Diagnostic;
use crate::domain::Lang;
use crate::ops::PskcFault;

impl Failure {
    pub(super) fn pskc(fault: &PskcFault) -> Self {
        Self::new(fault.code(), |lang| diagnostic(lang, fault))
    }
}

fn diagnostic(lang: Lang, fault: &PskcFault) -> Diagnostic {
    use PskcFault as F;
    match fault {
        F::KeyFileNeeded => diagnostic! { lang, Usage;
            "暗号化された PSKC ファイルです。鍵のファイルが必要です",
            "提供元から受け取った鍵かパスフレーズを本人だけが読めるファイルの 1 行目に書き、--key-file で指定してください。";
            "This PSKC file is encrypted; a key file is required",
            "Write the vendor's key or passphrase on the first line of a private file and pass it with --key-file."
        },
        F::KeyFileNotNeeded => diagnostic! { lang, Usage;
            "暗号化されていないファイルに、鍵のファイルが指定されています",
            "取り込むファイルが正しいか確かめてください。正しければ --key-file を外してください。";
            "A key file was given, but the file is not encrypted",
            "Check that this is the right file; if it is, omit --key-file."
        },
        F::BadKeyFile => diagnostic! { lang, Unreadable;
            "鍵のファイルの 1 行目を、鍵として読み取れません",
            "1 行目に、16 進数 32 桁か、16 バイトを表す Base64 で鍵を書いてください。";
            "The first line of the key file is not a key",
            "Write the key on the first line, as 32 hexadecimal digits or as Base64 of 16 bytes."
        },
        F::WrongKey { line } => diagnostic! { lang, Unreadable;
            "鍵が違うか、ファイルが変更されています({line} 行目の認証コードが一致しません)",
            "鍵のファイルと、ファイルが提供元から届いたままかを確かめてください。何も取り込んでいません。";
            "The key is wrong, or the file was changed (line {line}: its authentication code does not match)",
            "Check the key file, and that the file is as the vendor sent it. Nothing was imported."
        },
        F::TooLarge
        | F::Encoding
        | F::NotXml { .. }
        | F::Doctype { .. }
        | F::Entity { .. }
        | F::TooDeep { .. }
        | F::NotPskc { .. }
        | F::Unsupported { .. }
        | F::Missing { .. }
        | F::Malformed { .. }
        | F::Unprotected { .. } => unreadable(lang, fault),
    }
}

fn unreadable(lang: Lang, fault: &PskcFault) -> Diagnostic {
    let whole = || phrase!(lang, "ファイル全体", "whole file");
    let place = fault.line().map_or_else(whole, |line| phrase!(lang, "{line} 行目", "line {line}"));
    let what = what(lang, fault);
    diagnostic! { lang, Unreadable;
        "入力の内容を読み取れません({place}): {what}",
        "提供元から届いた PSKC(RFC 6030)ファイルのままかを確かめてください。読み取れる形は otpdesk help csv で確認できます。";
        "The input cannot be read ({place}): {what}",
        "Check that it is the PSKC (RFC 6030) file as the vendor sent it; see otpdesk help csv for the supported formats."
    }
}

fn what(lang: Lang, fault: &PskcFault) -> String {
    use PskcFault as F;
    match fault {
        F::TooLarge => phrase!(lang, "ファイルが大きすぎます(64 MiB まで)", "the file is too large (64 MiB at most)"),
        F::Encoding => phrase!(
            lang,
            "UTF-8 か UTF-16 ではないか、宣言された文字コードと異なります",
            "neither UTF-8 nor UTF-16, or not in the encoding that it declares"
        ),
        F::NotXml { .. } => phrase!(lang, "XML として正しくありません", "not well-formed XML"),
        F::Doctype { .. } => phrase!(
            lang,
            "文書型宣言(DOCTYPE)のあるファイルは受け付けません",
            "files with a document type declaration (DOCTYPE) are not accepted"
        ),
        F::Entity { .. } => phrase!(lang, "XML に定義のない実体参照が含まれています", "undefined entity reference"),
        F::TooDeep { .. } => {
            phrase!(lang, "要素が大きすぎるか、深すぎます", "the element is too large or nested too deeply")
        }
        F::NotPskc { .. } => phrase!(lang, "PSKC の KeyContainer ではありません", "not a PSKC KeyContainer"),
        F::Unsupported { what, found, .. } => {
            phrase!(lang, "{what} の「{found}」には対応していません", "{what} '{found}' is not supported")
        }
        F::Missing { element, .. } => {
            phrase!(lang, "この要素に必要な {element} がありません", "this element has no {element}")
        }
        F::Malformed { element, .. } => phrase!(
            lang,
            "{element} の内容、個数または位置が正しくありません",
            "invalid content, number or position of {element}"
        ),
        F::Unprotected { .. } => phrase!(
            lang,
            "暗号化されたファイルに、暗号化されていないシードがあります",
            "an encrypted file contains a seed that is not encrypted"
        ),
        F::WrongKey { .. } | F::BadKeyFile | F::KeyFileNeeded | F::KeyFileNotNeeded => {
            phrase!(lang, "鍵が正しくありません", "the key is wrong")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_worded_in_both_languages_with_its_line() {
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
