//! `help csv`: the columns of the files that an import reads.

use crate::domain::lang::Lang;
use crate::report::{Rule, grid, heading};

/// Whether a file must have a column.
#[derive(Clone, Copy)]
enum Need {
    Required,
    Optional,
}

use Need::{Optional, Required};

/// A column: its key, whether it is required, and how its values are written in Japanese and English.
type Column = (&'static str, Need, &'static str, &'static str);

const FORMS: &[Column] = &[
    ("paper_no", Required, "届出書の番号", "the number on the paper"),
    ("filed_on", Required, "2026-11-22、令和8年11月22日、R8.11.22 など", "a date such as 2026-11-22 or R8.11.22"),
    ("branch", Required, "3 桁", "3 digits"),
    ("contract_id", Required, "英数字(大文字と小文字を区別)", "letters and digits, case-sensitive"),
    ("account_type", Required, "普通(1)、当座(2)、貯蓄(4)", "ordinary (1), current (2), savings (4)"),
    ("account_no", Required, "7 桁", "7 digits"),
    (
        "holder_name",
        Required,
        "届のとおり(髙と高、﨑と崎などは同じとみなす)",
        "as written; variants of a character count as alike",
    ),
    ("holder_kana", Optional, "カタカナ(半角も可)", "katakana, half-width too"),
    ("serial", Optional, "届に書かれたシリアル番号", "the token's serial number, if the form says it"),
    (
        "reason",
        Required,
        "紛失、盗難、破損、機種変更、アプリ削除、不正利用、その他",
        "lost, stolen, broken, model_change, app_deleted, fraud, other",
    ),
    (
        "seal",
        Required,
        "一致(照合済・○)、不一致(×)、不鮮明、未照合(空欄)",
        "verified, mismatch, unclear, pending (or empty)",
    ),
    ("seal_checked_by", Optional, "照合者の担当者ID(未照合のほかは必須)", "who compared it; required unless pending"),
    ("note", Optional, "備考", "remarks"),
];

const CONTRACTS: &[Column] = &[
    ("contract_id", Required, "英数字(大文字と小文字を区別)", "letters and digits, case-sensitive"),
    ("branch", Required, "3 桁", "3 digits"),
    ("account_type", Required, "普通(1)、当座(2)、貯蓄(4)", "ordinary (1), current (2), savings (4)"),
    ("account_no", Required, "7 桁", "7 digits"),
    ("holder_name", Required, "登録のとおり", "as registered"),
    ("holder_kana", Optional, "カタカナ", "katakana"),
    ("email", Optional, "空欄は変更なし", "empty leaves what is there"),
    ("login_password", Optional, "平文か PHC 文字列。未登録の契約だけ", "plain or PHC, only where there is none"),
    ("transfer_password", Optional, "10 桁。ログインパスワードとともに", "10 digits, with the login password"),
];

const TOKENS: &[Column] = &[
    ("serial", Required, "英数字", "letters and digits"),
    ("kind", Required, "ソフトウェア、ハードウェア", "software, hardware"),
    ("model", Optional, "提供元の型式", "the vendor's model"),
    ("secret", Required, "Base32", "Base32"),
    ("algorithm", Optional, "SHA1(省略時)、SHA256、SHA512", "SHA1 (default), SHA256, SHA512"),
    ("digits", Optional, "6(省略時)、8", "6 (default), 8"),
    ("period", Optional, "秒数。省略時 30", "seconds, 30 by default"),
    ("contract_id", Optional, "利用中のトークンの契約", "the contract of a token in use"),
    ("started_on", Optional, "日付", "date"),
    ("login_otp", Optional, "有・無、する・しない、yes・no", "yes, no, true, false, 1, 0"),
];

pub(super) fn text(lang: Lang) -> String {
    let intro = lang.pick(
        "1 行目は見出しです(英語または日本語)。列の順は自由です。* は必須の列です。\n知らない列や重なった列のあるファイルは受け付けません(終了コード 65)。\n文字コード(UTF-8、シフトJIS、UTF-16)は自動で見分けます。指定は --encoding です。",
        "The first row is the header, in English or Japanese, in any order. * is required.\nA file with an unknown or repeated column is not read (exit code 65).\nUTF-8 (with or without a byte order mark), CP932 and UTF-16 are told apart; --encoding names one.",
    );
    let files = [
        (lang.pick("解約届 (form import)", "Forms (form import)"), FORMS),
        (lang.pick("契約 (contract import)", "Contracts (contract import)"), CONTRACTS),
        (lang.pick("トークン (token import)", "Tokens (token import)"), TOKENS),
    ];
    let tables = files.map(|(title, columns)| format!("{title}\n{}", table(lang, columns)));
    let pskc = lang.pick(
        "token import は PSKC(RFC 6030、TOTP)の XML も読み取ります。内容で見分けます。\n暗号化されたもの(AES-128-CBC、HMAC-SHA1)には --key-file で鍵かパスフレーズを指定します。\n型式か CryptoModuleInfo に hardware(ハードウェア)とあるもののほかはソフトウェアとします。\n契約には結び付けず、すべて在庫にします。\nUserId、有効期間(Policy)、電子署名は読みません。",
        "token import also takes XML of PSKC (RFC 6030, TOTP), told by its content.\nFor an encrypted file (AES-128-CBC, HMAC-SHA1) --key-file names the key or the passphrase.\nA token is hardware if its CryptoModuleInfo or model says so, software otherwise. All go to stock.\nUserId, the dates of a Policy and signatures are not read.",
    );
    format!("{intro}\n\n{}\n{pskc}\n", tables.join("\n"))
}

fn table(lang: Lang, columns: &[Column]) -> String {
    let rows: Vec<Vec<String>> = columns.iter().map(|column| row(lang, *column)).collect();
    grid(&[], &rows, Rule::Open, None)
}

fn row(lang: Lang, (key, need, ja, en): Column) -> Vec<String> {
    let mark = match need {
        Required => "*",
        Optional => "",
    };
    let header = lang.pick(Some(heading::word(Lang::Ja, key)), None);
    let words = [Some(mark), Some(key), header, Some(lang.pick(ja, en))];
    words.into_iter().flatten().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headers_are_those_of_the_contract_with_scripts() {
        let headers = |columns: &[Column]| {
            let told = columns.iter().map(|(key, need, _, _)| {
                let mark = if matches!(need, Required) { "*" } else { "" };
                format!("{mark}{key} {}", heading::word(Lang::Ja, key))
            });
            told.collect::<Vec<_>>().join(" · ")
        };
        assert_eq!(
            headers(FORMS),
            "*paper_no 届出番号 · *filed_on 届出日 · *branch 店番 · *contract_id 契約者ID · *account_type 科目 · \
             *account_no 口座番号 · *holder_name 氏名 · holder_kana フリガナ · serial シリアル番号 · *reason 解約理由 · \
             *seal 印鑑照合 · seal_checked_by 照合者 · note 備考"
        );
        assert_eq!(
            headers(CONTRACTS),
            "*contract_id 契約者ID · *branch 店番 · *account_type 科目 · *account_no 口座番号 · *holder_name 氏名 · \
             holder_kana フリガナ · email メールアドレス · login_password ログインパスワード · \
             transfer_password 資金移動用パスワード"
        );
        assert_eq!(
            headers(TOKENS),
            "*serial シリアル番号 · *kind 種別 · model 型式 · *secret シード · algorithm アルゴリズム · digits 桁数 · \
             period 周期 · contract_id 契約者ID · started_on 利用開始日 · login_otp ログイン時認証"
        );
    }
}
