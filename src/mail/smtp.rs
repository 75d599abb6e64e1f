//! Letters over one connection to a mail server.
//!
//! The words of SMTP are lettre's; the conversation is kept here, because its own connection measures no answer as a
//! whole (a byte a minute would hold a teller for days), draws no line between before and after the final dot, and keeps
//! what was slipped in behind the answer to `STARTTLS`.

mod dialogue;
mod opening;
mod trust;
mod wire;

use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::response::Severity::{
    PermanentNegativeCompletion, PositiveCompletion, PositiveIntermediate,
};

pub(in crate::mail) use opening::Server;

use crate::domain::Email;
use crate::mail::address;
use crate::mail::answer;
use crate::mail::fault::Fault;
use crate::mail::message::Outgoing;
use crate::mail::smtp::dialogue::{Dialogue, Trouble};
use crate::mail::transport::Delivery;

/// The server is closing the connection (RFC 5321 4.2.3).
const CLOSING: u16 = 421;

/// The server wants a login or TLS first (RFC 4954, RFC 3207): refused is the configuration, not the letter.
const LOGIN_WANTED: u16 = 530;

/// A mail server, and the connection to it while that stands.
pub struct Smtp {
    server: Server,
    dialogue: Option<Dialogue>,
}

impl Smtp {
    pub(super) const fn new(server: Server) -> Self {
        Self { server, dialogue: None }
    }

    pub(super) fn connect(&mut self) -> Result<(), Fault> {
        match self.open() {
            Ok(_) => Ok(()),
            Err(trouble) => Err(Fault::Unavailable(answer::in_general(&trouble.cause()))),
        }
    }

    pub(super) const fn is_open(&self) -> bool {
        self.dialogue.is_some()
    }

    pub(super) fn send(&mut self, letter: &Outgoing, message: &[u8]) -> Delivery {
        match self.offer(letter).and_then(|()| self.open()?.hand_over(message)) {
            Ok(()) => Delivery::Sent,
            Err(trouble) => {
                self.settle(&trouble);
                delivery(&trouble, &letter.to)
            }
        }
    }

    fn open(&mut self) -> Result<&mut Dialogue, Trouble> {
        match self.dialogue.take() {
            Some(dialogue) => Ok(self.dialogue.insert(dialogue)),
            None => Ok(self.dialogue.insert(self.server.open()?)),
        }
    }

    /// Names sender and recipient, until the server is ready for the message.
    fn offer(&mut self, letter: &Outgoing) -> Result<(), Trouble> {
        self.begin(&letter.from.address)?;
        let dialogue = self.open()?;
        dialogue.command(Rcpt::new(address::quoted(&letter.to), vec![]), PositiveCompletion)?;
        dialogue.command(Data, PositiveIntermediate)?;
        Ok(())
    }

    /// The server may have hung up since the letter before: then once more, on a new connection.
    fn begin(&mut self, from: &Email) -> Result<(), Trouble> {
        let mail = Mail::new(Some(address::quoted(from)), vec![]);
        if let Some(kept) = &mut self.dialogue {
            match kept.command(mail.clone(), PositiveCompletion) {
                Ok(_) => return Ok(()),
                Err(trouble) if trouble.ends_the_connection() => self.dialogue = None,
                Err(trouble) => return Err(trouble),
            }
        }
        self.open()?.command(mail, PositiveCompletion).map(drop)
    }

    /// Makes the connection fit for the next letter, or gives it up.
    fn settle(&mut self, trouble: &Trouble) {
        let kept = self.dialogue.take().filter(|_| !trouble.ends_the_connection());
        self.dialogue = kept.and_then(|mut kept| kept.command(Rset, PositiveCompletion).is_ok().then_some(kept));
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        if let Some(dialogue) = self.dialogue.take() {
            dialogue.quit();
        }
    }
}

impl Trouble {
    fn ends_the_connection(&self) -> bool {
        match self {
            Self::Refused(answer) => answer.has_code(CLOSING),
            Self::Unavailable(_) | Self::Lost(_) | Self::Unanswered(_) => true,
        }
    }
}

fn delivery(trouble: &Trouble, to: &Email) -> Delivery {
    let cause = answer::about(&trouble.cause(), to);
    match trouble {
        Trouble::Unanswered(_) => Delivery::InDoubt(cause),
        Trouble::Refused(answer)
            if answer.code().severity == PermanentNegativeCompletion && !answer.has_code(LOGIN_WANTED) =>
        {
            Delivery::Failed(cause)
        }
        Trouble::Refused(_) | Trouble::Lost(_) | Trouble::Unavailable(_) => Delivery::Deferred(cause),
    }
}
