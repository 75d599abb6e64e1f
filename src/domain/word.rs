//! Closed lists of words: one enum, its code (ledger, JSON, CSV), its Japanese word, and what else people write for it.

/// Declares an enum whose variants each have a code, a Japanese word and further spellings accepted on input.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident {
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
            pub fn parse(text: &str) -> Result<Self, $crate::domain::text::BadValue> {
                let folded = $crate::domain::fold::code(text).to_lowercase();
                match folded.as_str() {
                    $($code | $japanese $($(| $also)*)? => Ok(Self::$variant),)+
                    _ => Err($crate::domain::text::BadValue::not_one_of(&[$(($code, $japanese)),+])),
                }
            }
        }

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
    };
}
