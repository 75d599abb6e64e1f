//! E-mail addresses of customers.

use crate::domain::{BadValue, fold, text};

/// Octets of an address at most (RFC 5321 section 4.5.3.1.3, without the angle brackets).
const ADDRESS_LIMIT: usize = 254;

checked_text! {
    /// A customer's address: ASCII, one `@`, a domain with a dot. Local parts such as `a..b` and `x.`, which Japanese
    /// mobile carriers once gave out, are addresses too, though RFC 5321 would have them quoted.
    Email, check
}

fn check(written: &str) -> Result<String, BadValue> {
    let folded = fold::code(written);
    if folded.is_empty() {
        return Err(BadValue::Empty);
    }
    text::bounded(&folded)?;
    if folded.len() > ADDRESS_LIMIT {
        return Err(BadValue::TooLong(ADDRESS_LIMIT));
    }
    let shape = BadValue::Shape("name@example.jp");
    let (local, domain) = folded.rsplit_once('@').ok_or(shape.clone())?;
    let local_ok = (1..=64).contains(&local.len()) && local.bytes().all(is_local);
    let domain_ok = domain.contains('.') && domain.split('.').all(is_label);
    if local_ok && domain_ok { Ok(format!("{local}@{}", domain.to_ascii_lowercase())) } else { Err(shape) }
}

fn is_local(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

impl Email {
    /// First letter and domain: `h***@example.jp`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.parts();
        let first: String = local.chars().take(1).collect();
        format!("{first}***@{domain}")
    }

    /// The local part and the domain.
    pub fn parts(&self) -> (&str, &str) {
        self.as_str().rsplit_once('@').unwrap_or((self.as_str(), ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_customers_have_them() {
        for good in
            ["hanako@example.jp", "a..b@docomo.example.jp", "x.@ezweb.example.jp", "a+b@Example.JP", "ｈ@example.jp"]
        {
            assert!(Email::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "hanako",
            "@example.jp",
            "a@example",
            "a b@example.jp",
            "a@ex ample.jp",
            "花子@example.jp",
            "a@example.jp\r\nBcc: x@example.jp",
            "a@@example.jp",
            "h***@example.jp",
            "a@-example.jp",
            "<a@example.jp>",
        ] {
            assert!(Email::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_masked_address_shows_one_letter_and_the_domain() {
        assert_eq!(Email::parse("hanako@Example.JP").unwrap().masked(), "h***@example.jp");
    }
}
