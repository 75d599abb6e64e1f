//! Customers' addresses as mail servers accept them.

use lettre::Address;

use crate::domain::Email;

/// The address, its local part quoted where RFC 5321 asks for it: carriers gave out `a..b` and `x.`, which lettre's
/// own parser refuses. An [`Email`] is checked already, and holds no character that could end the quotes.
pub(super) fn quoted(email: &Email) -> Address {
    let (local, domain) = email.parts();
    if local.split('.').any(str::is_empty) {
        Address::new_dangerous(format!("\"{local}\""), domain)
    } else {
        Address::new_dangerous(local, domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_part_with_stray_dots_is_quoted() {
        for (written, sent) in [
            ("hanako.a@example.jp", "hanako.a@example.jp"),
            ("a..b@docomo.ne.jp", "\"a..b\"@docomo.ne.jp"),
            ("x.@ezweb.ne.jp", "\"x.\"@ezweb.ne.jp"),
            (".y@ezweb.ne.jp", "\".y\"@ezweb.ne.jp"),
        ] {
            assert_eq!(quoted(&Email::parse(written).unwrap()).to_string(), sent);
        }
    }
}
