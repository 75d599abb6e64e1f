//! Closed lists of words: one enum, its code (ledger, JSON, CSV), its Japanese word, and what else people write for it.

use std::borrow::Cow;

use crate::domain::Lang;

/// A value whose text the domain knows: a word of a closed list, or a checked text.
pub trait Written {
    /// As the ledger, JSON and CSV have it.
    fn written(&self) -> &str;

    /// As a person reads it.
    fn worded(&self, lang: Lang) -> Cow<'_, str> {
        let _ = lang;
        self.written().into()
    }
}

/// The word that stands for a code in English: the code itself, with spaces.
pub fn english(code: &str) -> Cow<'_, str> {
    if code.contains('_') { code.replace('_', " ").into() } else { code.into() }
}

/// Declares an enum whose variants each have a code, a Japanese word and further spellings accepted on input. What is
/// shown to people is `: Written`; what `help states` explains says for each variant what it `means` in both languages.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident $(: $written:ident)? {
        $($(#[$vdoc:meta])* $variant:ident = $code:literal $japanese:literal $([$($also:literal),*])?
            means $ja:literal $en:literal),+ $(,)?
    }) => {
        words! {
            $(#[$doc])*
            pub enum $name $(: $written)? {
                $($(#[$vdoc])* $variant = $code $japanese $([$($also),*])?),+
            }
        }

        impl $name {
            /// What `help states` says of it.
            pub const fn meaning(self, lang: $crate::domain::Lang) -> &'static str {
                match self { $(Self::$variant => lang.pick($ja, $en)),+ }
            }
        }
    };
    ($(#[$doc:meta])* pub enum $name:ident $(: $written:ident)? {
        $($(#[$vdoc:meta])* $variant:ident = $code:literal $japanese:literal $([$($also:literal),*])?),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word of the ledger, of JSON and of CSV.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The word of Japanese screens and letters.
            pub const fn japanese(self) -> &'static str {
                match self { $(Self::$variant => $japanese),+ }
            }

            /// The value behind a code exactly as [`Self::code`] writes it.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }

            /// The value behind what a person or a file wrote: code, Japanese word or a further spelling.
            pub fn parse(text: &str) -> Result<Self, $crate::domain::BadValue> {
                let folded = $crate::domain::fold::code(text).to_lowercase();
                match folded.as_str() {
                    $($code | $japanese $($(| $also)*)? => Ok(Self::$variant),)+
                    _ => Err($crate::domain::BadValue::not_one_of(&[$(($code, $japanese)),+])),
                }
            }
        }

        $(impl $crate::domain::word::$written for $name {
            fn written(&self) -> &str {
                self.code()
            }

            fn worded(&self, lang: $crate::domain::Lang) -> std::borrow::Cow<'_, str> {
                match lang {
                    $crate::domain::Lang::Ja => self.japanese().into(),
                    $crate::domain::Lang::En => $crate::domain::word::english(self.code()),
                }
            }
        })?

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::domain::text::deserialize(deserializer, Self::parse)
            }
        }
    };
}
