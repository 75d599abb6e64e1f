//! XML → the children of its root, one tree after another, so that a long file never lies in memory as a whole. What
//! could make it grow, or fetch something, is refused.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::errors::Error as XmlError;
use quick_xml::escape::{EscapeError, resolve_predefined_entity};
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;
use zeroize::Zeroizing;

use super::element::{Element, PSKC};
use super::fault::PskcFault;
use crate::domain::SourceEncoding;
use crate::intake::decode::Text;
use crate::intake::fault::Fault;
use crate::intake::scan::Digesting;
use crate::intake::source::Source;

/// Elements within each other at most; PSKC has about nine.
const DEEPEST: usize = 32;

/// Elements, and bytes of text and attributes, of one child of the root at most.
const MOST_ELEMENTS: usize = 1000;
const MOST_BYTES: usize = 256 * 1024;

/// Attributes of an element at most: they are compared with each other, so that very many would take very long.
const MOST_ATTRIBUTES: usize = 64;

/// A key container while it is read.
pub(super) struct Document<'s> {
    reader: NsReader<Lines<Text<Digesting<'s>>>>,
    buffer: Zeroizing<Vec<u8>>,
    encoding: SourceEncoding,
    /// The root without its children.
    pub(super) root: Element,
    /// What the tree in hand may still grow by.
    room: Room,
}

struct Room {
    elements: usize,
    bytes: usize,
}

impl Room {
    const fn new() -> Self {
        Self { elements: MOST_ELEMENTS, bytes: MOST_BYTES }
    }

    fn take(&mut self, elements: usize, bytes: usize) -> Option<()> {
        self.elements = self.elements.checked_sub(elements)?;
        self.bytes = self.bytes.checked_sub(bytes)?;
        Some(())
    }
}

/// What the reader met, freed from its buffer.
enum Part {
    Open(Element),
    Close,
    Text(Zeroizing<String>),
    Declaration(Option<String>),
    /// A comment or an instruction to some program.
    Aside,
    End,
}

impl<'s> Document<'s> {
    pub(super) fn open(source: &'s mut Source) -> Result<Self, Fault> {
        let encoding = source.encoding();
        if encoding == SourceEncoding::Cp932 {
            return Err(PskcFault::Encoding.into());
        }
        let mut reader = NsReader::from_reader(Lines::new(source.text()?));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_comments = true;
        let nothing = Element {
            line: 1,
            space: String::new(),
            name: String::new(),
            attributes: Vec::new(),
            text: Zeroizing::default(),
            children: Vec::new(),
        };
        let buffer = Zeroizing::new(Vec::new());
        let mut document = Self { reader, buffer, encoding, root: nothing, room: Room::new() };
        document.root = document.begin()?;
        Ok(document)
    }

    /// The next child of the root; none behind the last, once the file has ended as it should.
    pub(super) fn next(&mut self) -> Result<Option<Element>, Fault> {
        self.room = Room::new();
        loop {
            let line = self.line();
            match self.part()? {
                Part::Open(element) => return self.grow(element).map(Some),
                Part::Close => return self.finish().map(|()| None),
                Part::Text(text) if text.trim().is_empty() => {}
                Part::Aside => {}
                Part::Text(_) | Part::Declaration(_) | Part::End => {
                    return Err(PskcFault::NotXml { line }.into());
                }
            }
        }
    }

    /// Up to the root.
    fn begin(&mut self) -> Result<Element, Fault> {
        let mut is_first = true;
        loop {
            let line = self.line();
            match self.part()? {
                Part::Open(root) if root.is(PSKC, "KeyContainer") => return Ok(root),
                Part::Open(root) => return Err(PskcFault::NotPskc { line: root.line }.into()),
                Part::Declaration(declared) if is_first => self.declared(declared.as_deref())?,
                Part::Text(text) if text.trim().is_empty() => {}
                Part::Aside => {}
                Part::Text(_) | Part::Declaration(_) | Part::Close | Part::End => {
                    return Err(PskcFault::NotXml { line }.into());
                }
            }
            is_first = false;
        }
    }

    /// Behind the root.
    fn finish(&mut self) -> Result<(), Fault> {
        loop {
            let line = self.line();
            match self.part()? {
                Part::End => return Ok(()),
                Part::Text(text) if text.trim().is_empty() => {}
                Part::Aside => {}
                Part::Open(_) | Part::Text(_) | Part::Declaration(_) | Part::Close => {
                    return Err(PskcFault::NotXml { line }.into());
                }
            }
        }
    }

    fn declared(&self, declared: Option<&str>) -> Result<(), PskcFault> {
        let true_names: &[&str] = match self.encoding {
            SourceEncoding::Utf8 | SourceEncoding::Utf8Bom => &["UTF-8", "US-ASCII"],
            SourceEncoding::Utf16Le => &["UTF-16", "UTF-16LE"],
            SourceEncoding::Utf16Be => &["UTF-16", "UTF-16BE"],
            SourceEncoding::Cp932 => &[],
        };
        let fits = declared.is_none_or(|declared| true_names.iter().any(|name| name.eq_ignore_ascii_case(declared)));
        if fits { Ok(()) } else { Err(PskcFault::Encoding) }
    }

    /// Reads what is in an element that has been opened, up to its end.
    fn grow(&mut self, element: Element) -> Result<Element, Fault> {
        let mut open = vec![element];
        loop {
            let line = self.line();
            match self.part()? {
                Part::Open(_) if open.len() >= DEEPEST => return Err(PskcFault::TooDeep { line }.into()),
                Part::Open(element) => open.push(element),
                Part::Text(text) => {
                    if let Some(innermost) = open.last_mut() {
                        innermost.text.push_str(&text);
                    }
                }
                Part::Aside => {}
                Part::Close => {
                    let Some(closed) = open.pop() else { return Err(PskcFault::NotXml { line }.into()) };
                    match open.last_mut() {
                        Some(parent) => parent.children.push(closed),
                        None => return Ok(closed),
                    }
                }
                Part::Declaration(_) | Part::End => {
                    return Err(PskcFault::NotXml { line }.into());
                }
            }
        }
    }

    fn line(&self) -> u64 {
        self.reader.get_ref().line
    }

    /// The next part, unless it is one that no file may have.
    fn part(&mut self) -> Result<Part, Fault> {
        let line = self.line();
        self.buffer.clear();
        let read = self.reader.read_resolved_event_into(&mut self.buffer);
        let (space, event) = read.map_err(|error| fault(line, error))?;
        let part = settle(line, &space, event)?;
        let too_deep = PskcFault::TooDeep { line };
        match &part {
            Part::Open(element) => {
                let bytes: usize = element.attributes.iter().map(|(key, value)| key.len() + value.len()).sum();
                self.room.take(1, element.space.len() + element.name.len() + bytes).ok_or(too_deep)?;
            }
            Part::Text(text) => self.room.take(0, text.len()).ok_or(too_deep)?,
            Part::Close | Part::Declaration(_) | Part::Aside | Part::End => {}
        }
        Ok(part)
    }
}

fn settle(line: u64, space: &ResolveResult<'_>, event: Event<'_>) -> Result<Part, Fault> {
    Ok(match event {
        Event::Start(start) | Event::Empty(start) => Part::Open(element(line, space, &start)?),
        Event::End(_) => Part::Close,
        Event::Text(text) => Part::Text(Zeroizing::new(text.into_inner().into_owned())),
        Event::CData(text) => Part::Text(Zeroizing::new(text.into_inner().into_owned())),
        Event::GeneralRef(reference) => Part::Text(resolved(line, &reference)?),
        Event::Decl(declaration) => Part::Declaration(declared_encoding(line, &declaration)?),
        Event::DocType(_) => return Err(PskcFault::Doctype { line }.into()),
        Event::Comment(_) | Event::PI(_) => Part::Aside,
        Event::Eof => Part::End,
    })
}

fn element(line: u64, space: &ResolveResult<'_>, start: &BytesStart<'_>) -> Result<Element, Fault> {
    let space = match space {
        ResolveResult::Bound(space) => space.into_inner().to_owned(),
        ResolveResult::Unbound => String::new(),
        ResolveResult::Unknown(_) => return Err(PskcFault::NotXml { line }.into()),
    };
    let attributes = attributes(line, start)?;
    let name = start.local_name().into_inner().to_owned();
    Ok(Element { line, space, name, attributes, text: Zeroizing::default(), children: Vec::new() })
}

fn attributes(line: u64, start: &BytesStart<'_>) -> Result<Vec<(String, String)>, Fault> {
    let mut found = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| fault(line, error.into()))?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| fault(line, error))?;
        found.push((attribute.key.into_inner().to_owned(), value.into_owned()));
        if found.len() > MOST_ATTRIBUTES {
            return Err(PskcFault::TooDeep { line }.into());
        }
    }
    Ok(found)
}

/// The character of `&#39;` or `&apos;`; whatever else a file names, it would have to define.
fn resolved(line: u64, reference: &BytesRef<'_>) -> Result<Zeroizing<String>, Fault> {
    let character = reference.resolve_char_ref().map_err(|error| fault(line, error))?;
    let text = match character {
        Some(character) => Some(character.to_string()),
        None => resolve_predefined_entity(reference).map(str::to_owned),
    };
    Ok(Zeroizing::new(text.ok_or(PskcFault::Entity { line })?))
}

fn declared_encoding(line: u64, declaration: &BytesDecl<'_>) -> Result<Option<String>, Fault> {
    let encoding = declaration.encoding().transpose().map_err(|error| fault(line, error.into()))?;
    Ok(encoding.map(std::borrow::Cow::into_owned))
}

fn fault(line: u64, error: XmlError) -> Fault {
    match error {
        XmlError::Io(error) => match Arc::into_inner(error) {
            Some(error) => Fault::from_io(error, "-"),
            None => PskcFault::NotXml { line }.into(),
        },
        XmlError::Escape(EscapeError::UnrecognizedEntity(..)) => PskcFault::Entity { line }.into(),
        XmlError::Syntax(_)
        | XmlError::IllFormed(_)
        | XmlError::InvalidAttr(_)
        | XmlError::Encoding(_)
        | XmlError::Escape(_)
        | XmlError::Namespace(_) => PskcFault::NotXml { line }.into(),
    }
}

/// A reader that knows on which line it is.
struct Lines<R> {
    inner: BufReader<R>,
    line: u64,
}

impl<R: Read> Lines<R> {
    fn new(inner: R) -> Self {
        Self { inner: BufReader::new(inner), line: 1 }
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(out)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Lines<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        let passed = self.inner.buffer().get(..amount).unwrap_or_default();
        for _ in passed.split(|byte| *byte == b'\n').skip(1) {
            self.line += 1;
        }
        self.inner.consume(amount);
    }
}
