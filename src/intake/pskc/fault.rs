//! Why a PSKC file is not one that can be taken. Only names of algorithms and elements are carried, never values.

/// Bytes of a PSKC file at most.
pub const MOST: u64 = 64 * 1024 * 1024;

/// A reason to take nothing from a PSKC file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PskcFault {
    #[error("the file is larger than {MOST} bytes")]
    TooLarge,
    /// Neither UTF-8 nor UTF-16, or declared as something that it is not.
    #[error("not in UTF-8 or UTF-16 as declared")]
    Encoding,
    #[error("not well-formed XML at line {line}")]
    NotXml { line: u64 },
    /// It could define entities, or have other files fetched.
    #[error("a document type declaration at line {line}")]
    Doctype { line: u64 },
    #[error("an entity that XML does not define at line {line}")]
    Entity { line: u64 },
    #[error("an element at line {line} is too large or too deep")]
    TooDeep { line: u64 },
    #[error("the root at line {line} is no key container")]
    NotPskc { line: u64 },
    #[error("{what} not supported at line {line}")]
    Unsupported { line: u64, what: &'static str, found: String },
    #[error("{element} is missing in the element at line {line}")]
    Missing { line: u64, element: &'static str },
    /// Not of its form, repeated, or in the wrong place.
    #[error("{element} at line {line} is malformed")]
    Malformed { line: u64, element: &'static str },
    /// Whoever changes a file could put a seed of their own beside encrypted ones.
    #[error("a plain secret in an encrypted container at line {line}")]
    Unprotected { line: u64 },
    /// A wrong key and a changed file cannot be told apart, and must not be.
    #[error("the MAC at line {line} does not fit the key")]
    WrongKey { line: u64 },
    #[error("the key file holds no AES-128 key")]
    BadKeyFile,
    #[error("the file is encrypted, and no key file is given")]
    KeyFileNeeded,
    #[error("a key file for a file that is not encrypted")]
    KeyFileNotNeeded,
}

impl PskcFault {
    /// The name that scripts rely on.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "file_too_large",
            Self::Encoding => "xml_encoding",
            Self::NotXml { .. } => "not_xml",
            Self::Doctype { .. } => "xml_doctype",
            Self::Entity { .. } => "xml_entity",
            Self::TooDeep { .. } => "xml_too_deep",
            Self::NotPskc { .. } => "not_pskc",
            Self::Unsupported { .. } => "pskc_unsupported",
            Self::Missing { .. } => "pskc_missing",
            Self::Malformed { .. } => "pskc_malformed",
            Self::Unprotected { .. } => "pskc_unprotected",
            Self::WrongKey { .. } => "wrong_key",
            Self::BadKeyFile => "bad_key_file",
            Self::KeyFileNeeded => "key_file_needed",
            Self::KeyFileNotNeeded => "key_file_not_needed",
        }
    }

    /// Where the fault stands, unless the whole file or its key is meant.
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::NotXml { line }
            | Self::Doctype { line }
            | Self::Entity { line }
            | Self::TooDeep { line }
            | Self::NotPskc { line }
            | Self::Unsupported { line, .. }
            | Self::Missing { line, .. }
            | Self::Malformed { line, .. }
            | Self::Unprotected { line }
            | Self::WrongKey { line } => Some(*line),
            Self::TooLarge | Self::Encoding | Self::BadKeyFile | Self::KeyFileNeeded | Self::KeyFileNotNeeded => None,
        }
    }
}
