//! Tokens as a vendor delivers them, or as another system gives them up, bound to their contracts.

use chrono::NaiveDate;

use crate::domain::{
    Algorithm, Binding, ContractId, Line, LoginOtp, Moment, Refusal, Scheme, Seed, Serial, TokenKind, TokenRecord, day,
    token::{parse_digits, parse_period},
};
use crate::intake::fault::Fault;
use crate::intake::header::Column;
use crate::intake::pskc::{self, KeyText, PskcFault};
use crate::intake::row_reader::{RowReader, Rows};
use crate::intake::source::Source;

pub const COLUMNS: &[Column] = &[
    Column::required("serial", "シリアル番号"),
    Column::required("kind", "種別"),
    Column::optional("model", "型式"),
    Column::required("secret", "シード"),
    Column::optional("algorithm", "アルゴリズム"),
    Column::optional("digits", "桁数"),
    Column::optional("period", "周期"),
    Column::optional("contract_id", "契約者ID"),
    Column::optional("started_on", "利用開始日"),
    Column::optional("login_otp", "ログイン時認証"),
];

/// A token and its seed. It has no `Debug`.
pub struct TokenRow {
    pub record: TokenRecord,
    pub seed: Seed,
}

/// CSV or PSKC, by its content; the key is that of an encrypted PSKC file.
pub fn read<'s>(source: &'s mut Source, key: Option<&KeyText>, now: Moment) -> Result<Rows<'s, TokenRow>, Fault> {
    if source.is_markup() {
        return pskc::read(source, key);
    }
    if key.is_some() {
        return Err(PskcFault::KeyFileNotNeeded.into());
    }
    Rows::of(source, COLUMNS, move |reader| token(reader, now))
}

fn token(reader: &mut RowReader<'_>, now: Moment) -> Result<TokenRow, Refusal> {
    let serial = reader.required("serial", Serial::parse)?;
    let kind = reader.required("kind", TokenKind::parse)?;
    let model = reader.optional("model", Line::parse)?;
    let seed = reader.secret("secret", |cell| Seed::parse_base32(cell).ok())?;
    let seed = seed.ok_or(Refusal::MissingValue { field: "secret" })?;
    let record = TokenRecord { serial, kind, model, scheme: scheme(reader)?, binding: binding(reader, now)? };
    Ok(TokenRow { record, seed })
}

/// RFC 6238's own values where the file has none.
fn scheme(reader: &RowReader<'_>) -> Result<Scheme, Refusal> {
    Ok(Scheme {
        algorithm: reader.optional("algorithm", Algorithm::parse)?.unwrap_or(Algorithm::Sha1),
        digits: reader.optional("digits", parse_digits)?.unwrap_or(6),
        period: reader.optional("period", parse_period)?.unwrap_or(30),
    })
}

/// Without a contract a token goes to stock, and the columns behind it mean nothing.
fn binding(reader: &RowReader<'_>, now: Moment) -> Result<Option<Binding>, Refusal> {
    let Some(contract_id) = reader.optional("contract_id", ContractId::parse)? else { return Ok(None) };
    let started_on: Option<NaiveDate> = reader.optional("started_on", |cell| day::parse_past(cell, now))?;
    let login_otp = reader.optional("login_otp", LoginOtp::parse)?.unwrap_or(LoginOtp::No);
    Ok(Some(Binding { contract_id, started_on, login_otp }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Encoding;
    use crate::intake::row_reader::outcomes;

    const SEED: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn read_text(text: &str) -> Vec<String> {
        let now = Moment::parse("2026-11-22T10:00:00+09:00").unwrap();
        let mut source = Source::read(text.as_bytes(), "-", Encoding::Auto).unwrap();
        outcomes(read(&mut source, None, now).unwrap(), describe)
    }

    fn describe(row: &TokenRow) -> String {
        let TokenRecord { serial, kind, model, scheme, binding } = &row.record;
        let model = model.as_ref().map_or("-", Line::as_str);
        let Scheme { algorithm, digits, period } = scheme;
        let bound = binding.as_ref().map_or("stock".to_owned(), |b| {
            let since = b.started_on.map_or("-".to_owned(), |day| day.to_string());
            format!("{} {since} {}", b.contract_id, b.login_otp)
        });
        format!("{serial} {kind} {model} {} {algorithm} {digits} {period} {bound}", row.seed.reveal().len())
    }

    #[test]
    fn a_token_is_read() {
        for (row, expected) in [
            (format!("S1,software,,{SEED},,,,,,"), "S1 software - 20 SHA1 6 30 stock"),
            (
                format!("Ｓ１,ハードウェア,m 2,{SEED},SHA-256,８,60,C1,R8.11.22,する"),
                "S1 hardware m 2 20 SHA256 8 60 C1 2026-11-22 yes",
            ),
            (format!("S1,software,,{SEED},,,,C1,,"), "S1 software - 20 SHA1 6 30 C1 - no"),
            (format!("S1,software,,{SEED},,,,,never,perhaps"), "S1 software - 20 SHA1 6 30 stock"),
            (format!("S1,software,,{SEED},,,,C1,2026-11-23,"), "date_in_future started_on"),
            (format!("S1,software,,{SEED},,,,C1,soon,"), "bad_value started_on NoDate"),
            (format!(",software,,{SEED},,,,,,"), "missing_value serial"),
            (
                format!("S1,paper,,{SEED},,,,,,"),
                "bad_value kind NotOneOf([(\"software\", \"ソフトウェア\"), (\"hardware\", \"ハードウェア\")])",
            ),
            (
                format!("S1,software,,{SEED},MD5,,,,,"),
                "bad_value algorithm NotOneOf([(\"SHA1\", \"SHA-1\"), (\"SHA256\", \"SHA-256\"), (\"SHA512\", \"SHA-512\")])",
            ),
            (format!("S1,software,,{SEED},,7,,,,"), "bad_value digits NotOneOf([(\"6\", \"6\"), (\"8\", \"8\")])"),
            (format!("S1,software,,{SEED},,,0,,,"), "bad_value period Shape(\"30\")"),
            ("S1,software,,,,,,,,".to_owned(), "missing_value secret"),
            ("S1,software,,GEZDGNBV,,,,,,".to_owned(), "bad_secret"),
            ("S1,software,,***,,,,,,".to_owned(), "bad_secret"),
        ] {
            let header = COLUMNS.iter().map(|column| column.key).collect::<Vec<_>>().join(",");
            assert_eq!(read_text(&format!("{header}\n{row}\n")), [expected], "{row}");
        }
    }

    #[test]
    fn the_least_that_a_token_needs() {
        let text = format!("シード,種別,シリアル番号\n{SEED},ソフトウェア,S1\n");
        assert_eq!(read_text(&text), ["S1 software - 20 SHA1 6 30 stock"]);
    }
}
