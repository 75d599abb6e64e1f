//! A part of a PSKC document as a small tree.

use zeroize::Zeroizing;

use super::fault::PskcFault;

pub(super) const PSKC: &str = "urn:ietf:params:xml:ns:keyprov:pskc";
pub(super) const XMLENC: &str = "http://www.w3.org/2001/04/xmlenc#";
pub(super) const XMLENC11: &str = "http://www.w3.org/2009/xmlenc11#";
pub(super) const XMLDSIG: &str = "http://www.w3.org/2000/09/xmldsig#";

/// An element with what is in it. It has no `Debug`: it may hold secrets.
pub(super) struct Element {
    /// The line on which it begins, from 1.
    pub(super) line: u64,
    /// Its namespace; empty where it has none.
    pub(super) space: String,
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Its own text, without that of its children.
    pub(super) text: Zeroizing<String>,
    pub(super) children: Vec<Self>,
}

impl Element {
    pub(super) fn is(&self, space: &str, name: &str) -> bool {
        self.space == space && self.name == name
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The child of a name; two of them are one too many, since nobody could say which is meant.
    pub(super) fn child(&self, space: &str, name: &'static str) -> Result<Option<&Self>, PskcFault> {
        Self::only(self.children.iter().filter(|child| child.is(space, name)), name)
    }

    pub(super) fn needed(&self, space: &str, name: &'static str) -> Result<&Self, PskcFault> {
        self.child(space, name)?.ok_or(PskcFault::Missing { line: self.line, element: name })
    }

    /// The child of a name in whatever namespace: the RFC's own example has those of PBKDF2 in none.
    pub(super) fn local(&self, name: &'static str) -> Result<Option<&Self>, PskcFault> {
        Self::only(self.children.iter().filter(|child| child.name == name), name)
    }

    pub(super) fn needed_local(&self, name: &'static str) -> Result<&Self, PskcFault> {
        self.local(name)?.ok_or(PskcFault::Missing { line: self.line, element: name })
    }

    /// The text of a child, without the space around it; empty where there is none.
    pub(super) fn text_of(&self, space: &str, name: &'static str) -> Result<&str, PskcFault> {
        Ok(self.child(space, name)?.map_or("", |child| child.text.trim()))
    }

    /// The bytes of its Base64 text, which may be broken into lines.
    pub(super) fn bytes(&self, element: &'static str) -> Result<Zeroizing<Vec<u8>>, PskcFault> {
        base64(&self.text).ok_or(PskcFault::Malformed { line: self.line, element })
    }

    fn only<'e>(
        mut found: impl Iterator<Item = &'e Self>,
        element: &'static str,
    ) -> Result<Option<&'e Self>, PskcFault> {
        let first = found.next();
        match found.next() {
            Some(second) => Err(PskcFault::Malformed { line: second.line, element }),
            None => Ok(first),
        }
    }
}

pub(super) fn base64(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut compact = Zeroizing::new(String::with_capacity(text.len()));
    compact.extend(text.chars().filter(|c| !c.is_ascii_whitespace()));
    data_encoding::BASE64.decode(compact.as_bytes()).ok().map(Zeroizing::new)
}
