//! Placeholders for values in usage lines that several flags share; a flag's own stands at the flag.

pub(crate) const ACCOUNT: &str = both!("口座番号", "ACCOUNT");
pub(crate) const ADDRESS: &str = both!("メールアドレス", "ADDRESS");
pub(crate) const BATCH: &str = both!("取込番号", "BATCH");
pub(crate) const BRANCH: &str = both!("店番", "BRANCH");
pub(crate) const CONTRACT: &str = both!("契約者ID", "CONTRACT");
pub(crate) const DATE: &str = both!("日付", "DATE");
pub(crate) const FILE: &str = both!("ファイル", "FILE");
pub(crate) const ID: &str = both!("担当者ID", "ID");
pub(crate) const KANA: &str = both!("フリガナ", "KANA");
pub(crate) const KEY: &str = both!("設定名", "KEY");
pub(crate) const LETTER: &str = both!("番号", "LETTER");
pub(crate) const N: &str = both!("件数", "N");
pub(crate) const NAME: &str = both!("名前", "NAME");
pub(crate) const NO: &str = both!("受付番号", "NO");
pub(crate) const OPERATOR: &str = both!("担当者ID", "OPERATOR");
pub(crate) const PATH: &str = both!("パス", "PATH");
pub(crate) const REASON: &str = both!("理由", "REASON");
pub(crate) const RESULT: &str = both!("結果", "RESULT");
pub(crate) const SERIAL: &str = both!("シリアル番号", "SERIAL");
pub(crate) const STATE: &str = both!("状態", "STATE");
pub(crate) const TEXT: &str = both!("文", "TEXT");
