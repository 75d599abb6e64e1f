//! An operator's passphrase.

use zeroize::Zeroizing;

/// Characters of a new passphrase at least, and of any at most.
pub const SHORTEST: usize = 8;
pub const LONGEST: usize = 256;

/// A passphrase. It has no `Debug`, and is wiped when dropped.
pub struct Passphrase(Zeroizing<String>);

/// Why a text cannot be a new passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    Short,
    Long,
    /// Kana or other characters that a terminal may enter differently the next time.
    NotAscii,
}

impl Passphrase {
    /// What was typed or read: to be tried against a keyring, without judging it.
    pub fn given(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    /// A new one, which must be worth its name.
    pub fn chosen(text: Zeroizing<String>) -> Result<Self, Weakness> {
        if !text.chars().all(|c| c.is_ascii_graphic() || c == ' ') {
            return Err(Weakness::NotAscii);
        }
        match text.len() {
            0..SHORTEST => Err(Weakness::Short),
            SHORTEST..=LONGEST => Ok(Self(text)),
            _ => Err(Weakness::Long),
        }
    }

    pub fn reveal(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_passphrase_is_long_enough_and_typeable() {
        let chosen = |text: &str| Passphrase::chosen(Zeroizing::new(text.to_owned())).err();
        assert_eq!(chosen("seven77"), Some(Weakness::Short));
        assert_eq!(chosen("eight888"), None);
        assert_eq!(chosen("合言葉合言葉合言葉"), Some(Weakness::NotAscii));
        assert_eq!(chosen(&"x".repeat(LONGEST + 1)), Some(Weakness::Long));
    }
}
