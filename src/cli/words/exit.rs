//! Exit codes.

use std::process::ExitCode;

use crate::domain::Lang;

/// Declares the exit codes with their numbers and meanings.
macro_rules! exits {
    ($($name:ident = $code:literal $ja:literal $en:literal),+ $(,)?) => {
        /// How a command ended.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Exit { $($name),+ }

        impl Exit {
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            pub const fn code(self) -> u8 {
                match self { $(Self::$name => $code),+ }
            }

            pub const fn meaning(self, lang: Lang) -> &'static str {
                match self { $(Self::$name => lang.pick($ja, $en)),+ }
            }
        }
    };
}

exits! {
    Done = 0 "完了しました" "done",
    Unexpected = 1 "予期しないエラーです" "unexpected error",
    Usage = 2 "コマンドの使い方か値が正しくありません" "usage error",
    NotFound = 3 "対象が見つかりません" "not found",
    Refused = 4 "規則により受け付けられません" "refused by a rule",
    SomeRejected = 5 "一部の行または番号が受け付けられませんでした" "some rows or numbers were rejected",
    PromiseBroken = 9 "台帳の整合性に問題があります(audit verify、ledger check)" "integrity check failed (audit verify, ledger check)",
    Unreadable = 65 "入力の内容を読み取れません" "invalid input data",
    MailUnavailable = 69 "メールサーバーに接続できません" "mail server unavailable",
    CannotCreate = 73 "出力先を作成できません" "cannot create the output",
    Io = 74 "入出力エラー、またはディスクの空き不足です" "I/O error, or disk full",
    TryAgain = 75 "使用中、またはお知らせの再送待ちです。時間をおいてやり直してください"
        "busy, or letters deferred; try again later",
    NotPermitted = 77 "権限がありません(担当者、パスフレーズ、役割、店番、同一人物)"
        "not permitted (operator, passphrase, role, branch, same person)",
    Configuration = 78 "設定に問題があります" "configuration error",
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
