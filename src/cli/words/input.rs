//! Faults of an input file: where they are, what they are, and the name that scripts rely on.

use super::{Exit, Failure};
use crate::domain::lang::Lang;
use crate::domain::refusal::Refusal;
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
        let place = [place(Lang::Ja, &fault), place(Lang::En, &fault)];
        Self::unreadable_input(fault.code(), &place, [&japanese(&fault), &english(&fault)])
    }
}

fn place(lang: Lang, fault: &IntakeFault) -> String {
    use IntakeFault as F;
    match fault {
        F::NotText { line, column, .. } | F::NulByte { line, column } | F::NotJson { line, column } => match lang {
            Lang::Ja => format!("{line} 行目 {column} 文字目"),
            Lang::En => format!("line {line}, column {column}"),
        },
        F::UnterminatedQuote { line }
        | F::RecordTooLong { line }
        | F::FieldTooLong { line, .. }
        | F::WrongFieldCount { line, .. }
        | F::NotADate { line } => match lang {
            Lang::Ja => format!("{line} 行目"),
            Lang::En => format!("line {line}"),
        },
        F::UnknownColumn { .. } | F::NoHeader | F::RepeatedColumn { .. } | F::MissingColumns { .. } => {
            lang.pick("見出し行", "header").to_owned()
        }
        F::FileNotFound { .. } | F::NotAFile { .. } | F::Unreadable { .. } | F::Changed | F::EmptyFile | F::Pskc(_) => {
            lang.pick("ファイル全体", "whole file").to_owned()
        }
    }
}

fn japanese(fault: &IntakeFault) -> String {
    use IntakeFault as F;
    match fault {
        F::Changed => "読み取り中にファイルが書き換えられました".to_owned(),
        F::NotText { encoding, .. } => format!("{} の文字として読めません", encoding.japanese()),
        F::NulByte { .. } => "NUL 文字が含まれています".to_owned(),
        F::UnterminatedQuote { .. } => "引用符が閉じられていません".to_owned(),
        F::RecordTooLong { .. } => "行が長すぎます(64 KiB まで)".to_owned(),
        F::FieldTooLong { column, .. } => format!("列「{}」が長すぎます(1 KiB まで)", column.japanese),
        F::UnknownColumn { name, nearest: Some(nearest) } => {
            format!("列「{name}」はありません。「{nearest}」ではありませんか")
        }
        F::UnknownColumn { name, nearest: None } => format!("列「{name}」はありません"),
        F::NoHeader => "1 行目に見出しがありません".to_owned(),
        F::RepeatedColumn { column } => format!("列「{}」が重複しています", column.japanese),
        F::MissingColumns { columns } => {
            let names: Vec<&str> = columns.iter().map(|column| column.japanese).collect();
            format!("必要な列がありません: {}", names.join("、"))
        }
        F::WrongFieldCount { expected, found, .. } => format!("項目の数が {found} 個です(見出しは {expected} 個)"),
        F::NotADate { .. } => "日付として読めません".to_owned(),
        F::EmptyFile => "ファイルが空です".to_owned(),
        F::NotJson { .. } => "求められている JSON ではありません".to_owned(),
        F::FileNotFound { .. } | F::NotAFile { .. } | F::Unreadable { .. } | F::Pskc(_) => "読み取れません".to_owned(),
    }
}

fn english(fault: &IntakeFault) -> String {
    use IntakeFault as F;
    match fault {
        F::Changed => "the file was changed while it was read".to_owned(),
        F::NotText { encoding, .. } => format!("not {encoding} text"),
        F::NulByte { .. } => "a NUL byte".to_owned(),
        F::UnterminatedQuote { .. } => "a quote is never closed".to_owned(),
        F::RecordTooLong { .. } => "the record is too long (64 KiB at most)".to_owned(),
        F::FieldTooLong { column, .. } => format!("the column {} is too long (1 KiB at most)", column.key),
        F::UnknownColumn { name, nearest: Some(nearest) } => {
            format!("there is no column '{name}'; did you mean '{nearest}'?")
        }
        F::UnknownColumn { name, nearest: None } => format!("there is no column '{name}'"),
        F::NoHeader => "the first row is no header".to_owned(),
        F::RepeatedColumn { column } => format!("the column {} is repeated", column.key),
        F::MissingColumns { columns } => {
            let names: Vec<&str> = columns.iter().map(|column| column.key).collect();
            format!("required columns are missing: {}", names.join(", "))
        }
        F::WrongFieldCount { expected, found, .. } => format!("{found} fields where the header has {expected}"),
        F::NotADate { .. } => "not a date".to_owned(),
        F::EmptyFile => "the file is empty".to_owned(),
        F::NotJson { .. } => "not the JSON that is wanted here".to_owned(),
        F::FileNotFound { .. } | F::NotAFile { .. } | F::Unreadable { .. } | F::Pskc(_) => {
            "it cannot be read".to_owned()
        }
    }
}

impl Failure {
    /// A directory, pipe or device where a file was meant.
    fn no_regular_file(path: &str) -> Self {
        let told = told!(
            "ファイルではありません: {path}",
            "取り込むファイルを指定してください(フォルダーや装置は読み取れません)。";
            "This is not a regular file: {path}",
            "Name the file to import; folders and devices cannot be read.";
        );
        Self::new("not_a_file", Exit::Io, told)
    }
}
