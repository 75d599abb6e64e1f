//! Faults of an input file: where they are, what they are, and the name that scripts rely on.

use super::Failure;
use crate::domain::{Lang, Refusal};
use crate::ops::IntakeFault;

impl From<IntakeFault> for Failure {
    fn from(fault: IntakeFault) -> Self {
        if let IntakeFault::FileNotFound { path } = fault {
            return Refusal::FileNotFound { path }.into();
        }
        if let IntakeFault::NotAFile { path } = &fault {
            return Self::no_regular_file(path);
        }
        if let IntakeFault::Unreadable { path, source } = &fault {
            return Self::io(path, source);
        }
        if let IntakeFault::Pskc(fault) = &fault {
            return Self::pskc(fault);
        }
        Self::unreadable_input(&fault)
    }
}

fn place(lang: Lang, fault: &IntakeFault) -> String {
    use IntakeFault as F;
    match fault {
        F::NotText { line, column, .. } | F::NulByte { line, column } | F::NotJson { line, column } => {
            phrase!(lang, "{line} 行目 {column} 文字目", "line {line}, column {column}")
        }
        F::UnterminatedQuote { line }
        | F::RecordTooLong { line }
        | F::FieldTooLong { line, .. }
        | F::WrongFieldCount { line, .. } => phrase!(lang, "{line} 行目", "line {line}"),
        F::UnknownColumn { .. } | F::NoHeader | F::RepeatedColumn { .. } | F::MissingColumns { .. } => {
            phrase!(lang, "見出し行", "header")
        }
        F::FileNotFound { .. } | F::NotAFile { .. } | F::Unreadable { .. } | F::Changed | F::EmptyFile | F::Pskc(_) => {
            phrase!(lang, "ファイル全体", "whole file")
        }
    }
}

fn what(lang: Lang, fault: &IntakeFault) -> String {
    use IntakeFault as F;
    match fault {
        F::Changed => {
            phrase!(lang, "読み取り中にファイルが書き換えられました", "the file was changed while being read")
        }
        F::NotText { encoding, .. } => {
            let encoding = lang.pick(encoding.japanese(), encoding.code());
            phrase!(lang, "{encoding} の文字として読めません", "not {encoding} text")
        }
        F::NulByte { .. } => phrase!(lang, "NUL 文字が含まれています", "contains a NUL byte"),
        F::UnterminatedQuote { .. } => phrase!(lang, "引用符が閉じられていません", "unterminated quote"),
        F::RecordTooLong { .. } => {
            phrase!(lang, "行が長すぎます(64 KiB まで)", "the row is too long (64 KiB at most)")
        }
        F::FieldTooLong { column, .. } => {
            let column = lang.pick(column.japanese, column.key);
            phrase!(lang, "列「{column}」が長すぎます(1 KiB まで)", "column {column} is too long (1 KiB at most)")
        }
        F::UnknownColumn { name, nearest: Some(nearest) } => phrase!(
            lang,
            "列「{name}」はありません。「{nearest}」ではありませんか",
            "unknown column '{name}'; did you mean '{nearest}'?"
        ),
        F::UnknownColumn { name, nearest: None } => {
            phrase!(lang, "列「{name}」はありません", "unknown column '{name}'")
        }
        F::NoHeader => phrase!(lang, "1 行目に見出しがありません", "the first row is not a header"),
        F::RepeatedColumn { column } => {
            let column = lang.pick(column.japanese, column.key);
            phrase!(lang, "列「{column}」が重複しています", "column {column} appears twice")
        }
        F::MissingColumns { columns } => {
            let names: Vec<&str> = columns.iter().map(|column| lang.pick(column.japanese, column.key)).collect();
            let names = names.join(lang.pick("、", ", "));
            phrase!(lang, "必要な列がありません: {names}", "required columns are missing: {names}")
        }
        F::WrongFieldCount { expected, found, .. } => phrase!(
            lang,
            "項目の数が {found} 個です(見出しは {expected} 個)",
            "{found} fields; the header has {expected}"
        ),
        F::EmptyFile => phrase!(lang, "ファイルが空です", "the file is empty"),
        F::NotJson { .. } => phrase!(lang, "求められている JSON ではありません", "not the expected JSON"),
        F::FileNotFound { .. } | F::NotAFile { .. } | F::Unreadable { .. } | F::Pskc(_) => {
            phrase!(lang, "読み取れません", "cannot be read")
        }
    }
}

impl Failure {
    /// An input that is not what it claims to be.
    fn unreadable_input(fault: &IntakeFault) -> Self {
        Self::new(fault.code(), |lang| {
            let (place, what) = (place(lang, fault), what(lang, fault));
            diagnostic! { lang, Unreadable;
                "入力の内容を読み取れません({place}): {what}",
                "ファイルの内容と文字コードを確かめてください。列の一覧は otpdesk help csv で確認できます。";
                "The input cannot be read ({place}): {what}",
                "Check the file's content and encoding; see otpdesk help csv for the columns."
            }
        })
    }

    /// A directory, pipe or device where a file was meant.
    fn no_regular_file(path: &str) -> Self {
        failure! { "not_a_file", Io;
            "ファイルではありません: {path}",
            "取り込むファイルを指定してください(フォルダーや装置は読み取れません)。";
            "Not a regular file: {path}",
            "Specify a file to import; folders and devices cannot be read."
        }
    }
}
