//! The bank's words for keys, columns and options: one dictionary for tables, prompts and refusals.

use crate::domain::{Lang, form::FORM_FIELDS};

/// Key, Japanese, English; the fields of a paper bring their own. The Japanese words of file columns are those that an
/// import accepts as headers.
const WORDS: &[(&str, &str, &str)] = &[
    ("accepted", "受入件数", "Accepted"),
    ("accepted_at", "受付時刻", "Time"),
    ("account", "代表口座", "Account"),
    ("action", "操作", "Action"),
    ("algorithm", "アルゴリズム", "Algorithm"),
    ("already", "処理済み(変更なし)", "Already done"),
    ("anchored", "控えとの照合", "Checked against a saved head"),
    ("approved_at", "検印日時", "Approved at"),
    ("approved_by", "検印者", "Approved by"),
    ("asked_by", "依頼者", "Requested by"),
    ("at", "日時", "Time"),
    ("attempts", "送信回数", "Attempts"),
    ("batch", "取込番号", "Batch"),
    ("body", "本文", "Body"),
    ("challenge", "お尋ねする桁", "Requested positions"),
    ("clear_asked_by", "パスワード消去の依頼者", "Clearing requested by"),
    ("closed", "解約済", "Closed"),
    ("code", "コード", "Code"),
    ("counts", "種類別の件数", "Findings by kind"),
    ("created_at", "作成日時", "Created at"),
    ("deferred", "再送待ち", "Deferred"),
    ("detail", "内容", "Detail"),
    ("details", "内容", "Details"),
    ("digits", "桁数", "Digits"),
    ("drift", "時刻のずれ(周期)", "Drift (steps)"),
    ("dry_run", "試行(変更なし)", "Dry run"),
    ("elsewhere", "ほかの取込", "In other batches"),
    ("email", "メールアドレス", "E-mail"),
    ("encoding", "文字コード", "Encoding"),
    ("end_reason", "終了理由", "End reason"),
    ("ended_at", "終了日時", "Ended at"),
    ("entries", "証跡件数", "Entries"),
    ("error", "エラー", "Error"),
    ("failed", "送信不可", "Failed"),
    ("file", "ファイル", "File"),
    ("findings", "検証結果", "Findings"),
    ("fingerprint", "台帳の指紋", "Fingerprint"),
    ("first_entry", "最初の証跡", "First entry"),
    ("form", "解約届", "Form"),
    ("handled_at", "対応日時", "Handled at"),
    ("handled_by", "対応者", "Handled by"),
    ("handled_note", "対応の記録", "Handling note"),
    ("hash", "ハッシュ値", "Hash"),
    ("head", "証跡の末尾", "Head"),
    ("held", "時間外保留", "Held (quiet hours)"),
    ("hold_note", "仮停止の記録", "Hold note"),
    ("id", "ID", "ID"),
    ("in_doubt", "到達不明", "In doubt"),
    ("initial_passphrase", "初期パスフレーズ", "Initial passphrase"),
    ("institution", "金融機関名", "Institution"),
    ("key", "設定", "Setting"),
    ("keys", "鍵の照合文字", "Key characters"),
    ("kind", "種別", "Kind"),
    ("last_entry", "最後の証跡", "Last entry"),
    ("last_error", "直近のエラー", "Last error"),
    ("ledger", "台帳", "Ledger"),
    ("ledger_id", "台帳番号", "Ledger ID"),
    ("left", "残り", "Remaining"),
    ("limit", "件数", "Limit"),
    ("line", "行番号", "Line"),
    ("locked", "お客さま手続き", "Locked"),
    ("login_otp", "ログイン時認証", "OTP at login"),
    ("login_password", "ログインパスワード", "Login password"),
    ("login_setting", "ログイン時のワンタイムパスワード認証", "OTP at login"),
    ("mail_id", "お知らせ番号", "Letter"),
    ("message_id", "メッセージID", "Message-ID"),
    ("model", "型式", "Model"),
    ("name", "名前", "Name"),
    ("new_login_password", "新しいログインパスワード", "New login password"),
    ("new_transfer_password", "新しい資金移動用パスワード", "New transfer password"),
    ("next_attempt_at", "次回送信日時", "Next attempt at"),
    ("ok", "結果", "Result"),
    ("old_otp", "これまでのワンタイムパスワード", "Old one-time password"),
    ("open_form", "処理中の解約届", "Open form"),
    ("operator", "担当者", "Operator"),
    ("otp", "OTPの状態", "OTP"),
    ("paper_ref", "綴番号", "Filing number"),
    ("passphrase", "パスフレーズ", "Passphrase"),
    ("pending", "確認待ちの値", "Pending"),
    ("period", "周期", "Period"),
    ("problems", "問題", "Problems"),
    ("processed", "処理件数", "Processed"),
    ("processed_at", "処理日時", "Processed at"),
    ("receipt_no", "受付番号", "Receipt number"),
    ("received_at", "受付日時", "Received at"),
    ("received_by", "受付者", "Received by"),
    ("refusals", "検印できない届", "Forms not approved"),
    ("refused", "検印不可件数", "Refused"),
    ("registered_again", "再登録", "Registered again"),
    ("rejected", "受付不可件数", "Rejected"),
    ("rejects", "受付不可の内容", "Rejected rows"),
    ("remark", "備考", "Remark"),
    ("replaces", "差替え元", "Replaces"),
    ("returned_at", "返却日時", "Returned at"),
    ("returned_by", "返却者", "Returned by"),
    ("returned_reason", "返却理由", "Reason for return"),
    ("role", "役割", "Role"),
    ("row", "件目", "Row"),
    ("rows", "件数", "Rows"),
    ("schema", "台帳のバージョン", "Schema"),
    ("seal_checked_at", "照合日時", "Seal checked at"),
    ("seal_recorded_by", "照合結果の入力者", "Seal recorded by"),
    ("secret", "シード", "Seed"),
    ("sent", "送信済", "Sent"),
    ("sent_at", "送信日時", "Sent at"),
    ("seq", "通番", "Seq"),
    ("session_until", "セッションの期限", "Session until"),
    ("sha256", "SHA-256", "SHA-256"),
    ("signatures", "署名件数", "Signatures"),
    ("since", "状態変更日時", "Since"),
    ("size", "大きさ(バイト)", "Size (bytes)"),
    ("skipped", "対象外件数", "Skipped"),
    ("started_at", "利用開始日時", "Started at"),
    ("started_on", "利用開始日", "Started on"),
    ("state", "状態", "State"),
    ("subject", "対象", "Subject"),
    ("template", "お知らせの種類", "Template"),
    ("text", "理由", "Reason"),
    ("to", "宛先", "To"),
    ("transfer_digits", "資金移動用パスワードの数字", "Digits of the transfer password"),
    ("transfer_password", "資金移動用パスワード", "Transfer password"),
    ("unconfirmed", "二人目の確認", "Unconfirmed"),
    ("until", "期限", "Until"),
    ("updated", "更新件数", "Updated"),
    ("value", "値", "Value"),
    ("waits", "確認待ちの内容", "Waits for"),
    ("warnings", "警告件数", "Warnings"),
];

/// A key, and what yes and no are called under it in Japanese and in English.
type Answers = (&'static str, [&'static str; 2], [&'static str; 2]);

/// Keys under which a bare yes or no would leave open what is meant.
const ANSWERS: &[Answers] = &[
    ("anchored", ["照合済", "未実施"], ["done", "not done"]),
    ("locked", ["停止中", "停止なし"], YES_NO),
    ("login_otp", ["あり", "なし"], YES_NO),
    ("ok", ["異常なし", "異常あり"], ["no problems found", "problems found"]),
    ("initial_passphrase", ["要変更", ""], ["must be changed", ""]),
    ("registered_again", ["あり", "なし"], YES_NO),
    ("unconfirmed", ["未了", ""], ["yes", ""]),
];

const YES_NO: [&str; 2] = ["yes", "no"];

/// What a yes or a no is called under a key, where it has a name of its own.
pub(super) fn answer(lang: Lang, key: &str, is_yes: bool) -> Option<&'static str> {
    let (_, ja, en) = ANSWERS.iter().find(|(known, ..)| *known == key)?;
    let [yes, no] = *lang.pick(ja, en);
    Some(if is_yes { yes } else { no })
}

/// The word for a key; the key itself where the bank has none.
pub fn word(lang: Lang, key: &str) -> &str {
    known(key).map_or(key, |(ja, en)| lang.pick(ja, en))
}

fn known(key: &str) -> Option<(&'static str, &'static str)> {
    if let Ok(found) = WORDS.binary_search_by(|(known, _, _)| (*known).cmp(key)) {
        return WORDS.get(found).map(|(_, ja, en)| (*ja, *en));
    }
    FORM_FIELDS.iter().find(|field| field.key == key).map(|field| (field.japanese, field.english))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Sheet, audit, branch, contract, form, import, ledger, mail, operator, otp, setting, token};

    #[test]
    fn the_dictionary_is_sorted() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn a_field_of_the_paper_has_no_second_word() {
        assert!(FORM_FIELDS.iter().all(|field| WORDS.iter().all(|(key, _, _)| *key != field.key)));
        assert_eq!((word(Lang::Ja, "filed_on"), word(Lang::En, "filed_on")), ("届出日", "Filed on"));
    }

    #[test]
    fn a_yes_is_called_what_its_question_wants() {
        assert_eq!(answer(Lang::Ja, "ok", true), Some("異常なし"));
        assert_eq!(answer(Lang::En, "ok", false), Some("problems found"));
        assert_eq!(answer(Lang::Ja, "dry_run", true), None);
        assert!(ANSWERS.iter().all(|(key, ..)| known(key).is_some()));
    }

    #[test]
    fn every_key_of_every_sheet_has_its_words() {
        let all = [
            audit::EntrySheet::KEYS,
            audit::Problem::KEYS,
            audit::VerifySheet::KEYS,
            branch::BranchSheet::KEYS,
            contract::ContractSheet::KEYS,
            form::ApprovalLine::KEYS,
            form::BatchSheet::KEYS,
            form::FormSheet::KEYS,
            import::ImportSheet::KEYS,
            import::RejectedRow::KEYS,
            ledger::CheckSheet::KEYS,
            ledger::LedgerSheet::KEYS,
            ledger::WhoamiSheet::KEYS,
            mail::LetterSheet::KEYS,
            mail::MailSheet::KEYS,
            mail::SendSheet::KEYS,
            operator::OperatorSheet::KEYS,
            otp::OtpSheet::KEYS,
            setting::SettingSheet::KEYS,
            token::TokenSheet::KEYS,
            &["already", "dry_run", "elsewhere", "rejects", "refusals"],
        ];
        for key in all.iter().flat_map(|keys| keys.iter()) {
            let (ja, en) = known(key).unwrap_or_else(|| panic!("no words for {key}"));
            assert!(!ja.is_empty() && en.is_ascii(), "{key}");
        }
    }
}
