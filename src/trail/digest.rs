//! Keyed digests of rows: the HMAC of a row as of its last entry, which reveals nothing of its content.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::frame::frame;
use super::image::{RowImage, Value};

/// HMAC-SHA256 of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(pub(crate) [u8; 32]);

impl Digest {
    /// In lower-case hexadecimal.
    pub fn hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.0)
    }
}

/// The keyed state from which every digest starts, so that the key is set up once.
#[derive(Clone)]
pub(crate) struct DigestKey(Hmac<Sha256>);

impl DigestKey {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        // HMAC pads a shorter key to its block with zeros (RFC 2104 section 2).
        let mut block = zeroize::Zeroizing::new([0; 64]);
        let (start, _) = block.split_at_mut(32);
        start.copy_from_slice(key);
        Self(Hmac::new(&(*block).into()))
    }

    /// Digests every column of a row, in the order of their names, NULLs left out: a column that a later schema adds
    /// leaves the digests of rows without it as they are. Each part is framed by its length.
    pub(crate) fn digest(&self, row: &RowImage<'_>) -> Digest {
        let mut framed_row = row.framed_table();
        for (framed_name, value) in row.framed() {
            if value != Value::Null {
                framed_row.extend_from_slice(framed_name);
                frame_value(&mut framed_row, value);
            }
        }
        let mut mac = self.0.clone();
        mac.update(&framed_row);
        Digest(mac.finalize().into_bytes().into())
    }
}

fn frame_value(out: &mut Vec<u8>, value: Value<'_>) {
    match value {
        Value::Null => {}
        Value::Integer(number) => frame(out, b'i', &number.to_be_bytes()),
        Value::Real(number) => frame(out, b'r', &number.to_bits().to_be_bytes()),
        Value::Text(text) => frame(out, b't', text),
        Value::Blob(blob) => frame(out, b'b', blob),
    }
}

#[cfg(test)]
mod tests {
    use super::super::image::Layout;
    use super::*;
    use crate::domain::effect::Table;

    fn digest(table: Table, names: &[&str], values: &[Value<'_>]) -> Digest {
        let layout = Layout::new(table, names.iter().copied());
        DigestKey::new(&[7; 32]).digest(&RowImage::new(&layout, values.to_vec()))
    }

    #[test]
    fn every_value_its_kind_its_column_and_its_table_are_in_the_digest() {
        let row = digest(Table::Branch, &["id", "name"], &[Value::Integer(1), Value::Text(b"ab")]);
        for other in [
            digest(Table::Setting, &["id", "name"], &[Value::Integer(1), Value::Text(b"ab")]),
            digest(Table::Branch, &["id", "note"], &[Value::Integer(1), Value::Text(b"ab")]),
            digest(Table::Branch, &["id", "name"], &[Value::Integer(2), Value::Text(b"ab")]),
            digest(Table::Branch, &["id", "name"], &[Value::Integer(1), Value::Blob(b"ab")]),
            digest(Table::Branch, &["id", "name"], &[Value::Integer(1), Value::Null]),
        ] {
            assert_ne!(row, other);
        }
    }

    #[test]
    fn the_order_of_columns_and_columns_without_a_value_do_not_count() {
        let row = digest(Table::Branch, &["id", "name"], &[Value::Integer(1), Value::Text(b"ab")]);
        assert_eq!(row, digest(Table::Branch, &["name", "id"], &[Value::Text(b"ab"), Value::Integer(1)]));
        let later = [Value::Integer(1), Value::Null, Value::Text(b"ab")];
        assert_eq!(row, digest(Table::Branch, &["id", "later", "name"], &later));
    }
}
