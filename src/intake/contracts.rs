//! Contracts as the bank's internet-banking system exports them.

use zeroize::Zeroizing;

use crate::domain::{
    Account, AccountNo, AccountType, BadValue, BranchCode, ContractId, ContractRecord, Email, HolderName, Kana,
    Refusal, fold, self_service::DIGITS,
};
use crate::intake::fault::Fault;
use crate::intake::header::Column;
use crate::intake::row_reader::{RowReader, Rows};
use crate::intake::source::Source;

pub const COLUMNS: &[Column] = &[
    Column::required("contract_id", "契約者ID"),
    Column::required("branch", "店番"),
    Column::required("account_type", "科目"),
    Column::required("account_no", "口座番号"),
    Column::required("holder_name", "氏名"),
    Column::optional("holder_kana", "フリガナ"),
    Column::optional("email", "メールアドレス"),
    Column::optional("login_password", "ログインパスワード"),
    Column::optional("transfer_password", "資金移動用パスワード"),
];

/// Bytes of a plain login password at most.
const PASSWORD_LIMIT: usize = 128;

/// Bytes of a login password that a customer chooses at least.
const SHORTEST_PASSWORD: usize = 8;

/// How an Argon2id string of the password hashing competition's format begins: the bank's own hash.
const ARGON2ID: &str = "$argon2id$";

/// A contract and its passwords. It has no `Debug`.
pub struct ContractRow {
    pub record: ContractRecord,
    /// Plain, or an Argon2id PHC string.
    pub login_password: Option<Zeroizing<String>>,
    pub transfer_password: Option<Zeroizing<String>>,
}

pub fn read(source: &mut Source) -> Result<Rows<'_, ContractRow>, Fault> {
    Rows::of(source, COLUMNS, contract)
}

fn contract(reader: &mut RowReader<'_>) -> Result<ContractRow, Refusal> {
    Ok(ContractRow {
        record: ContractRecord {
            id: reader.required("contract_id", ContractId::parse)?,
            branch: reader.digits("branch", 3, BranchCode::parse)?,
            account: account(reader)?,
            holder: reader.required("holder_name", HolderName::parse)?,
            kana: reader.optional("holder_kana", Kana::parse)?,
            email: reader.optional("email", Email::parse)?,
        },
        login_password: reader.secret("login_password", login_password)?,
        transfer_password: reader.secret("transfer_password", transfer_password)?,
    })
}

fn account(reader: &mut RowReader<'_>) -> Result<Account, Refusal> {
    Ok(Account {
        kind: reader.required("account_type", AccountType::parse)?,
        no: reader.digits("account_no", 7, AccountNo::parse)?,
    })
}

fn login_password(cell: &str) -> Option<Zeroizing<String>> {
    let fits = if cell.starts_with(ARGON2ID) { is_phc(cell) } else { is_typeable(cell) };
    fits.then(|| Zeroizing::new(cell.to_owned()))
}

/// A login password that a customer chooses: plain, since a hash would be the bank's.
pub(crate) fn chosen_login_password(text: &str) -> Result<Zeroizing<String>, Refusal> {
    let is_long_enough = (SHORTEST_PASSWORD..=PASSWORD_LIMIT).contains(&text.len());
    let fits = is_long_enough && is_typeable(text) && !text.starts_with(ARGON2ID);
    let fault = BadValue::Shape("8-128 ASCII");
    if fits {
        Ok(Zeroizing::new(text.to_owned()))
    } else {
        Err(Refusal::BadValue { field: "new_login_password", fault })
    }
}

/// A transfer password that a customer chooses.
pub(crate) fn chosen_transfer_password(text: &str) -> Result<Zeroizing<String>, Refusal> {
    let fault = BadValue::Shape("10 digits");
    transfer_password(text).ok_or(Refusal::BadValue { field: "new_transfer_password", fault })
}

/// What a customer can enter at every terminal.
fn is_typeable(cell: &str) -> bool {
    cell.len() <= PASSWORD_LIMIT && cell.bytes().all(|b| b.is_ascii_graphic() || b == b' ')
}

/// Version (perhaps), parameters, salt and hash behind the name.
fn is_phc(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split('$').skip(2).collect();
    cell.bytes().all(|b| b.is_ascii_graphic()) && (3..=4).contains(&parts.len()) && !parts.contains(&"")
}

fn transfer_password(cell: &str) -> Option<Zeroizing<String>> {
    let folded = Zeroizing::new(fold::code(cell));
    let fits = folded.len() == usize::from(DIGITS) && folded.bytes().all(|b| b.is_ascii_digit());
    fits.then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Encoding;
    use crate::intake::row_reader::outcomes;

    fn read_text(text: &str) -> Vec<String> {
        let mut source = Source::read(text.as_bytes(), "-", Encoding::Auto).unwrap();
        outcomes(read(&mut source).unwrap(), describe)
    }

    fn describe(row: &ContractRow) -> String {
        let ContractRow { record, login_password, transfer_password } = row;
        let kana = record.kana.as_ref().map_or("-", Kana::as_str);
        let email = record.email.as_ref().map_or("-", Email::as_str);
        let secret = |password: &Option<Zeroizing<String>>| password.as_ref().map_or("-".to_owned(), |p| p.to_string());
        let (login, transfer) = (secret(login_password), secret(transfer_password));
        let (id, branch, account, holder) = (&record.id, &record.branch, record.account.in_full(), &record.holder);
        format!("{id} {branch} {account} {holder} {kana} {email} {login} {transfer}")
    }

    #[test]
    fn a_contract_is_read() {
        for (row, expected) in [
            ("C1,001,普通,7015764,見本 太郎,,,,", "C1 001 普通 7015764 見本 太郎 - - - -"),
            (
                "Ｃ１,１,2,15764,髙木　健,ﾀｶｷﾞ ｹﾝ,k@Example.JP,pass word,０１２３４５６７８９",
                "C1 001 当座 0015764 髙木　健 タカギ ケン k@example.jp pass word 0123456789 \
                 !zeros_restored branch !zeros_restored account_no",
            ),
            (
                "C1,001,4,7015764,見本,,,\"$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA\",0123456789",
                "C1 001 貯蓄 7015764 見本 - - $argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA 0123456789",
            ),
            (",001,普通,7015764,見本,,,,", "missing_value contract_id"),
            ("C1, ,普通,,,,,,", "missing_value branch"),
            ("C1,2,普通,***5764,見本,,,,", "bad_value account_no Masked !zeros_restored branch"),
            (
                "C1,002,定期,x,見本,,,,",
                "bad_value account_type NotOneOf([(\"ordinary\", \"普通\"), (\"current\", \"当座\"), (\"savings\", \"貯蓄\")])",
            ),
            ("C1,002,普通,1234567,\u{202e}見本,,,,", "bad_value holder_name Forbidden(8238)"),
            ("C1,002,普通,1234567,見本,,h***@example.jp,,", "bad_value email Masked"),
            ("C1,002,普通,1234567,見本,,,p***,", "bad_secret"),
            ("C1,002,普通,1234567,見本,,,パスワード,", "bad_secret"),
            ("C1,002,普通,1234567,見本,,,$argon2id$x,", "bad_secret"),
            ("C1,002,普通,1234567,見本,,,,123456789", "bad_secret"),
        ] {
            let header = COLUMNS.iter().map(|column| column.key).collect::<Vec<_>>().join(",");
            assert_eq!(read_text(&format!("{header}\n{row}\n")), [expected], "{row}");
        }
    }

    #[test]
    fn an_absent_column_is_an_absent_value() {
        let text = "口座番号,科目,店番,契約者ID,氏名\n7015764,普通,001,C1,見本\n";
        assert_eq!(read_text(text), ["C1 001 普通 7015764 見本 - - - -"]);
    }

    #[test]
    fn a_password_is_not_longer_than_the_limit() {
        assert!(login_password(&"x".repeat(PASSWORD_LIMIT)).is_some());
        assert!(login_password(&"x".repeat(PASSWORD_LIMIT + 1)).is_none());
    }
}
