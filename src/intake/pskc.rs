//! PSKC (RFC 6030): the XML in which vendors deliver tokens, plain or encrypted. The whole file is checked, and every
//! MAC with it, before the first row is given.

mod document;
mod element;
mod fault;
mod lock;
mod package;

pub use fault::{MOST, PskcFault};
pub use lock::KeyText;

use crate::intake::fault::Fault;
use crate::intake::row_reader::{Parsed, Rows};
use crate::intake::source::Source;
use crate::intake::tokens::TokenRow;
use document::Document;
use element::{Element, PSKC};
use lock::Lock;
use package::Package;

/// The tokens of a key container. The key file's first line is the key, or the passphrase, of an encrypted one.
pub(in crate::intake) fn read<'s>(source: &'s mut Source, key: Option<&KeyText>) -> Result<Rows<'s, TokenRow>, Fault> {
    if source.size() > MOST {
        return Err(PskcFault::TooLarge.into());
    }
    let survey = Survey::of(source, key)?;
    let tokens = Tokens { document: Document::open(source)?, lock: survey.lock, given: 0 };
    // Whoever asks once more behind the last row gets none, not the end of the file a second time.
    Ok(Rows::new(Vec::new(), survey.packages, tokens.fuse()))
}

/// What the first reading of a file finds.
struct Survey {
    lock: Option<Lock>,
    packages: u64,
}

impl Survey {
    fn of(source: &mut Source, key: Option<&KeyText>) -> Result<Self, Fault> {
        let mut document = Document::open(source)?;
        let (mut encryption, mut method) = (None, None);
        let mut survey = Self { lock: None, packages: 0 };
        while let Some(element) = document.next()? {
            let line = element.line;
            match element.name.as_str() {
                _ if element.space != PSKC => {}
                "EncryptionKey" if survey.packages == 0 && encryption.is_none() => encryption = Some(element),
                "MACMethod" if survey.packages == 0 && method.is_none() => method = Some(element),
                "EncryptionKey" => return Err(PskcFault::Malformed { line, element: "EncryptionKey" }.into()),
                "MACMethod" => return Err(PskcFault::Malformed { line, element: "MACMethod" }.into()),
                "KeyPackage" => {
                    if survey.packages == 0 {
                        survey.lock = lock(encryption.as_ref(), method.as_ref(), key)?;
                    }
                    let lock = survey.lock.as_ref();
                    Package::of(&element, lock)?.check(lock)?;
                    survey.packages += 1;
                }
                _ => {}
            }
        }
        let missing = PskcFault::Missing { line: document.root.line, element: "KeyPackage" };
        if survey.packages == 0 { Err(missing.into()) } else { Ok(survey) }
    }
}

/// A key goes with an encrypted file, and with no other.
fn lock(
    encryption: Option<&Element>,
    method: Option<&Element>,
    key: Option<&KeyText>,
) -> Result<Option<Lock>, PskcFault> {
    match (encryption, key) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(PskcFault::KeyFileNotNeeded),
        (Some(_), None) => Err(PskcFault::KeyFileNeeded),
        (Some(encryption), Some(key)) => Lock::of(encryption, method, key).map(Some),
    }
}

/// The second reading: a token for each package.
struct Tokens<'s> {
    document: Document<'s>,
    lock: Option<Lock>,
    given: u64,
}

impl Tokens<'_> {
    fn read(&mut self) -> Result<Option<Parsed<TokenRow>>, Fault> {
        while let Some(element) = self.document.next()? {
            if element.is(PSKC, "KeyPackage") {
                let lock = self.lock.as_ref();
                let value = Package::of(&element, lock)?.token(lock)?;
                self.given += 1;
                let (number, line) = (self.given, element.line);
                return Ok(Some(Parsed { number, line, value, warnings: Vec::new(), raw: None }));
            }
        }
        Ok(None)
    }
}

impl Iterator for Tokens<'_> {
    type Item = Result<Parsed<TokenRow>, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}

#[cfg(test)]
mod tests;
