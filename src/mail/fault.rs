//! Why a letter cannot be made, or no letter be sent.

use std::path::PathBuf;

use crate::domain::{BadValue, Template};

/// Why a template of the institution's own cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    Unreadable(String),
    /// No template of this name: `otp_disabled/ja.txt` is one.
    Unknown,
    /// More than 64 KiB.
    TooLong,
    NotUtf8,
    /// A character that no letter may hold: its code point.
    Character {
        line: usize,
        found: u32,
    },
    /// Something to click on.
    Link {
        line: usize,
        link: String,
    },
    /// The first line is the subject, and there is something behind it.
    NoSubject,
    /// Not the template language.
    Syntax {
        line: usize,
        cause: String,
    },
    /// A fact that letters do not have.
    Variable(String),
    /// A letter cannot be made from its templates.
    Unmade {
        letter: String,
        cause: String,
    },
    /// A fact that every letter must contain.
    LeavesOut {
        letter: String,
        fact: &'static str,
    },
}

/// Why mail does not work at all. What happens to one letter is a [`Delivery`](crate::mail::Delivery) instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A template asks for a fact that this letter has not, or is none.
    #[error("the template {letter} cannot be rendered: {cause}")]
    Letter { letter: Template, cause: String },
    /// The program's own templates: a fault of the program.
    #[error("the templates of letters: {0}")]
    Templates(String),
    /// A template of the institution's own.
    #[error("{}: {what:?}", path.display())]
    Template { path: PathBuf, what: Unfit },
    /// A part of a message that could add a header, or that no mail can carry.
    #[error("the letter's {0} is not valid in a message")]
    Message(&'static str),
    /// A key of `[mail]` that its transport needs.
    #[error("`{0}` is missing")]
    Unset(&'static str),
    #[error("`from` is not a name and an address")]
    Sender(BadValue),
    #[error("`{0}` is not a host name")]
    Host(String),
    /// Letters and passwords do not leave this machine in the clear.
    #[error("tls = none is only allowed for a server on this machine, and `{0}` is not")]
    PlainText(String),
    #[error("{}: {cause}", path.display())]
    CaFile { path: PathBuf, cause: String },
    #[error("the certificates of this system cannot be read: {0}")]
    Certificates(String),
    /// No conversation with the server, or no folder: no letter can go now.
    #[error("mail cannot be sent now: {0}")]
    Unavailable(String),
}
