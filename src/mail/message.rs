//! Letters as RFC 5322 messages: the same bytes from the same letter, whenever and wherever it is built.

use std::time::{Duration, SystemTime};

use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MessageBuilder, SinglePart};

use crate::domain::{Email, Moment, text};
use crate::mail::address;
use crate::mail::fault::Fault;
use crate::mail::sender::Sender;

/// The last second that a four-digit year can write: 9999-12-31T23:59:59Z.
const LAST_DATE: u64 = 253_402_300_799;

/// A letter on its way to one recipient. It has no `Debug`: it holds a customer's address.
pub struct Outgoing {
    pub from: Sender,
    pub to: Email,
    pub subject: String,
    pub body: String,
    /// With its angle brackets, as [`MessageIds`] makes it; the same at each try.
    pub message_id: String,
    /// When the letter was queued, so that each try has the same.
    pub date: Moment,
}

/// The Message-IDs of one command: they share a random prefix and count up, so that an index of them grows at its end.
pub struct MessageIds {
    domain: String,
    common: Option<String>,
    given: u32,
}

impl MessageIds {
    pub fn new(domain: &str) -> Self {
        Self { domain: plain(domain), common: None, given: 0 }
    }

    /// The next one; `draw` makes the random prefix, and is called once.
    pub fn next(&mut self, draw: impl FnOnce() -> String) -> String {
        let Self { domain, common, given } = self;
        let common = common.get_or_insert_with(|| plain(&draw()));
        *given += 1;
        format!("<{common}{given:08x}@{domain}>")
    }
}

/// The message's bytes, with CRLF.
pub fn build(letter: &Outgoing) -> Result<Vec<u8>, Fault> {
    check(letter)?;
    let (from, to) = (address::quoted(&letter.from.address), address::quoted(&letter.to));
    let name = letter.from.name.as_ref().map(ToString::to_string);
    let envelope = Envelope::new(Some(from.clone()), vec![to.clone()]).map_err(|_| Fault::Message("recipient"))?;
    let message = MessageBuilder::new()
        .from(Mailbox::new(name, from))
        .to(Mailbox::new(None, to))
        .subject(letter.subject.as_str())
        .date(date(letter.date)?)
        .message_id(Some(letter.message_id.clone()))
        .raw_header(auto_submitted())
        .envelope(envelope)
        .singlepart(plain_text(&letter.body)?)
        .map_err(|_| Fault::Message("sender"))?;
    Ok(message.formatted())
}

/// Refuses what could become a header of its own, before lettre would encode it.
fn check(letter: &Outgoing) -> Result<(), Fault> {
    if letter.subject.is_empty() || letter.subject.chars().any(text::is_forbidden) {
        return Err(Fault::Message("subject"));
    }
    if letter.body.chars().any(|c| c != '\n' && text::is_forbidden(c)) {
        return Err(Fault::Message("body"));
    }
    let id = letter.message_id.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let parts = id.and_then(|id| id.split_once('@'));
    let fits = |part: &str| !part.is_empty() && part.chars().all(is_plain);
    if parts.is_some_and(|(token, domain)| fits(token) && fits(domain)) {
        Ok(())
    } else {
        Err(Fault::Message("Message-ID"))
    }
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| is_plain(*c)).collect()
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

fn date(at: Moment) -> Result<SystemTime, Fault> {
    let seconds = u64::try_from(at.unix()).ok().filter(|seconds| *seconds <= LAST_DATE);
    seconds.map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).ok_or(Fault::Message("date"))
}

/// RFC 3834: holiday replies and the like are not wanted.
fn auto_submitted() -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned())
}

/// In Base64 always, so that no line is too long, a lone dot, or altered on the way.
fn plain_text(body: &str) -> Result<SinglePart, Fault> {
    // The line ends are written here because lettre moves the rest of the text for each that it writes.
    let body = Body::new_with_encoding(body.replace('\n', "\r\n"), ContentTransferEncoding::Base64);
    Ok(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body.map_err(|_| Fault::Message("body"))?))
}
