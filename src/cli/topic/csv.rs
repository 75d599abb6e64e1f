//! `help csv`: the columns of the files that an import reads.

use crate::domain::{Lang, field::Need, form::FORM_FIELDS};
use crate::report::{Rule, grid, heading};

use Need::{Nothing, Value};

/// A column: its key, whether it is required, and how its values are written in Japanese and English.
type Column = (&'static str, Need, &'static str, &'static str);

const CONTRACTS: &[Column] = &[
    ("contract_id", Value, "英数字(大文字と小文字を区別)", "letters and digits, case-sensitive"),
    ("branch", Value, "3 桁", "3 digits"),
    ("account_type", Value, "普通(1)、当座(2)、貯蓄(4)", "ordinary (1), current (2), savings (4)"),
    ("account_no", Value, "7 桁", "7 digits"),
    ("holder_name", Value, "登録のとおり", "as registered"),
    ("holder_kana", Nothing, "カタカナ", "katakana"),
    ("email", Nothing, "空欄は変更なし", "empty: unchanged"),
    ("login_password", Nothing, "平文か PHC 文字列。未登録の契約だけ", "plain text or PHC; only if none is registered"),
    ("transfer_password", Nothing, "10 桁。ログインパスワードとともに", "10 digits, with the login password"),
];

const TOKENS: &[Column] = &[
    ("serial", Value, "英数字", "letters and digits"),
    ("kind", Value, "ソフトウェア、ハードウェア", "software, hardware"),
    ("model", Nothing, "提供元の型式", "the vendor's model"),
    ("secret", Value, "Base32", "Base32"),
    ("algorithm", Nothing, "SHA1(省略時)、SHA256、SHA512", "SHA1 (default), SHA256, SHA512"),
    ("digits", Nothing, "6(省略時)、8", "6 (default), 8"),
    ("period", Nothing, "秒数。省略時 30", "seconds, 30 by default"),
    ("contract_id", Nothing, "利用中のトークンの契約", "the contract of a token in use"),
    ("started_on", Nothing, "日付", "date"),
    ("login_otp", Nothing, "有・無、する・しない、yes・no", "yes, no, true, false, 1, 0"),
];

pub(super) fn text(lang: Lang) -> String {
    let intro = lang.pick(
        "1 行目は見出しです(英語または日本語)。列の順は自由です。* は必須の列です。\n不明な列や重複した列のあるファイルは受け付けません(終了コード 65)。\n文字コード(UTF-8、シフトJIS、UTF-16)は自動で見分けます。指定は --encoding です。",
        "The first row is the header, in English or Japanese, in any order. * marks required columns.\nFiles with an unknown or repeated column are refused (exit code 65).\nUTF-8 (with or without a byte order mark), CP932 and UTF-16 are detected; --encoding overrides.",
    );
    let forms = forms();
    let files = [
        (lang.pick("解約届 (form import)", "Forms (form import)"), forms.as_slice()),
        (lang.pick("契約 (contract import)", "Contracts (contract import)"), CONTRACTS),
        (lang.pick("トークン (token import)", "Tokens (token import)"), TOKENS),
    ];
    let tables = files.map(|(title, columns)| format!("{title}\n{}", table(lang, columns)));
    let pskc = lang.pick(
        "token import は PSKC(RFC 6030、TOTP)の XML も読み取ります。内容で見分けます。\n暗号化されたもの(AES-128-CBC、HMAC-SHA1)には --key-file で鍵かパスフレーズを指定します。\n型式か CryptoModuleInfo に hardware(ハードウェア)とあるもののほかはソフトウェアとします。\n契約には結び付けず、すべて在庫にします。\nUserId、有効期間(Policy)、電子署名は読みません。",
        "token import also reads PSKC XML (RFC 6030, TOTP), recognized by its content.\nFor an encrypted file (AES-128-CBC, HMAC-SHA1), pass the key or passphrase with --key-file.\nA token is hardware if its CryptoModuleInfo or model says so, software otherwise. All go to stock.\nUserId, Policy dates and signatures are ignored.",
    );
    format!("{intro}\n\n{}\n{pskc}\n", tables.join("\n"))
}

fn forms() -> Vec<Column> {
    let column = |[ja, en]: [&'static str; 2], key, need| (key, need, ja, en);
    FORM_FIELDS.iter().map(|field| column(field.written, field.key, field.need)).collect()
}

fn table(lang: Lang, columns: &[Column]) -> String {
    let rows: Vec<Vec<String>> = columns.iter().map(|column| row(lang, *column)).collect();
    grid(&[], &rows, Rule::Open, None)
}

fn row(lang: Lang, (key, need, ja, en): Column) -> Vec<String> {
    let mark = if need.is_column_required() { "*" } else { "" };
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
            let outcome = columns.iter().map(|(key, need, _, _)| {
                let mark = if need.is_column_required() { "*" } else { "" };
                format!("{mark}{key} {}", heading::word(Lang::Ja, key))
            });
            outcome.collect::<Vec<_>>().join(" · ")
        };
        assert_eq!(
            headers(&forms()),
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
