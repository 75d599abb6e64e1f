//! What names a finding of a verification.

use crate::domain::{BadValue, fold};

checked_text! {
    /// A finding's ID: 12 hexadecimal digits.
    FindingId, |written| {
        let folded = fold::code(written).to_lowercase();
        if folded.len() == 12 && folded.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Ok(folded)
        } else {
            Err(BadValue::Shape("0123456789ab"))
        }
    }
}
