//! What is wrong with the configuration: exit 78.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::words::bad_value_text;
use crate::domain::lang::Lang;
use crate::domain::text::{BadValue, visible};

/// Why there are no settings to go by.
#[derive(Debug)]
pub enum Fault {
    /// The file that was named is not there, or one that is there cannot be read.
    Unreadable {
        file: PathBuf,
        error: io::Error,
    },
    /// Not TOML at this line.
    Syntax {
        file: PathBuf,
        line: usize,
    },
    UnknownKey {
        file: PathBuf,
        key: String,
    },
    MissingKey {
        file: PathBuf,
        key: String,
    },
    BadValue {
        place: Place,
        fault: BadValue,
    },
    /// Neither a ledger was named, nor a home folder to look in.
    NoHome,
}

/// Where a value stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Variable(&'static str),
    Key { file: PathBuf, key: String },
}

impl Fault {
    /// The name that scripts rely on.
    pub const CODE: &'static str = "config_invalid";

    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.japanese(),
            Lang::En => self.english(),
        }
    }

    fn japanese(&self) -> String {
        match self {
            Self::Unreadable { file, error } => format!("{}: {}", shown(file), io_text(Lang::Ja, error)),
            Self::Syntax { file, line } => format!("{}: {line}行目がTOMLの形になっていません", shown(file)),
            Self::UnknownKey { file, key } => format!("{}: 「{}」という項目はありません", shown(file), visible(key)),
            Self::MissingKey { file, key } => format!("{}: 「{key}」がありません", shown(file)),
            Self::BadValue { place, fault } => format!("{}: {}", place.text(), bad_value_text(Lang::Ja, fault)),
            Self::NoHome => "台帳の場所が分かりません。--ledger で指定してください".to_owned(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Unreadable { file, error } => format!("{}: {}", shown(file), io_text(Lang::En, error)),
            Self::Syntax { file, line } => format!("{}: line {line} is not TOML", shown(file)),
            Self::UnknownKey { file, key } => format!("{}: there is no key '{}'", shown(file), visible(key)),
            Self::MissingKey { file, key } => format!("{}: '{key}' is missing", shown(file)),
            Self::BadValue { place, fault } => format!("{}: {}", place.text(), bad_value_text(Lang::En, fault)),
            Self::NoHome => "no ledger is named, and there is no home folder to look in: use --ledger".to_owned(),
        }
    }
}

impl Place {
    fn text(&self) -> String {
        match self {
            Self::Variable(name) => (*name).to_owned(),
            Self::Key { file, key } => format!("{}: {key}", shown(file)),
        }
    }
}

fn shown(file: &Path) -> String {
    visible(&file.to_string_lossy()).into_owned()
}

fn io_text(lang: Lang, error: &io::Error) -> &'static str {
    let kind = error.kind();
    if kind == io::ErrorKind::NotFound {
        lang.pick("設定ファイルがありません", "there is no such configuration file")
    } else if kind == io::ErrorKind::PermissionDenied {
        lang.pick("設定ファイルを読む権限がありません", "no permission to read the configuration file")
    } else if kind == io::ErrorKind::InvalidData {
        lang.pick("設定ファイルがUTF-8ではありません", "the configuration file is not UTF-8")
    } else {
        lang.pick("設定ファイルを読めません", "the configuration file cannot be read")
    }
}
