//! What is wrong with the configuration: exit 78.

use std::io;
use std::path::{Path, PathBuf};

use super::content::What;
use crate::cli::words::bad_value_text;
use crate::domain::{BadValue, Lang, text::visible};

/// Why there are no settings to go by.
#[derive(Debug)]
pub enum Fault {
    /// The file that was named is not there, or one that is there cannot be read.
    Unreadable { file: PathBuf, error: io::Error },
    /// The file does not hold what it may hold.
    Content { file: PathBuf, position: Position, what: What },
    /// A variable of the environment whose value is none.
    Variable { name: &'static str, fault: BadValue },
    /// Neither a ledger was named, nor a home folder to look in.
    NoHome,
}

/// A place in a text, its lines and their characters counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Fault {
    /// The name that scripts rely on.
    pub const CODE: &'static str = "config_invalid";

    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { file, error } => format!("{}: {}", shown(file), io_text(lang, error)),
            Self::Content { file, position, what } => {
                format!("{}: {}", shown(file), content_text(lang, *position, what))
            }
            Self::Variable { name, fault } => format!("{name}: {}", bad_value_text(lang, fault)),
            Self::NoHome => lang
                .pick(
                    "台帳の場所が分かりません。--ledger で指定してください",
                    "no ledger path given and no home folder found; use --ledger",
                )
                .to_owned(),
        }
    }
}

fn content_text(lang: Lang, Position { line, column }: Position, what: &What) -> String {
    let place = phrase!(lang, "{line} 行目 {column} 文字目", "line {line}, column {column}");
    match what {
        What::Syntax => phrase!(
            lang,
            "{line} 行目が TOML として正しくありません({column} 文字目)",
            "line {line}, column {column}: invalid TOML"
        ),
        What::UnknownKey(key) => {
            let key = visible(key);
            phrase!(lang, "{place}: 「{key}」という項目はありません", "{place}: unknown key '{key}'")
        }
        What::MissingKey(key) => phrase!(lang, "{place}: 「{key}」がありません", "{place}: '{key}' is missing"),
        What::Value(key, [ja, en]) => format!("{place}: {key}: {}", visible(lang.pick(ja, en))),
    }
}

fn shown(file: &Path) -> String {
    visible(&file.to_string_lossy()).into_owned()
}

fn io_text(lang: Lang, error: &io::Error) -> &'static str {
    let kind = error.kind();
    if kind == io::ErrorKind::NotFound {
        lang.pick("設定ファイルがありません", "configuration file not found")
    } else if kind == io::ErrorKind::PermissionDenied {
        lang.pick("設定ファイルを読む権限がありません", "no permission to read the configuration file")
    } else if kind == io::ErrorKind::InvalidData {
        lang.pick("設定ファイルが UTF-8 ではありません", "the configuration file is not UTF-8")
    } else {
        lang.pick("設定ファイルを読めません", "the configuration file cannot be read")
    }
}
