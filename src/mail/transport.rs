//! How letters leave: by a mail server, or into a folder from which another program takes them.

use crate::mail::config::{Sending, Way};
use crate::mail::fault::Fault;
use crate::mail::folder::Folder;
use crate::mail::message::{self, Outgoing};
use crate::mail::smtp::{Server, Smtp};

/// How one try to send a letter ended, with the server's answer or the cause, addresses masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    Sent,
    /// It did not go, and may go later.
    Deferred(String),
    /// It was refused for good.
    Failed(String),
    /// It was handed over whole, but no answer came: it may have gone.
    InDoubt(String),
}

impl Delivery {
    /// The server's answer or the cause, where the letter did not simply go.
    pub fn why(&self) -> Option<&str> {
        match self {
            Self::Sent => None,
            Self::Deferred(why) | Self::Failed(why) | Self::InDoubt(why) => Some(why),
        }
    }
}

/// An open way for letters.
pub enum Transport {
    Folder(Folder),
    Smtp(Box<Smtp>),
}

impl Transport {
    /// Checks the configuration and reads the certificates; does not speak to the server yet.
    pub fn new(sending: Sending) -> Result<Self, Fault> {
        let Sending { config, from, password, limits } = sending;
        match config.way()? {
            Way::Folder(path) => Ok(Self::Folder(Folder::new(path.to_owned()))),
            Way::Smtp(smtp) => {
                let server = Server::new(smtp.clone(), password, limits, &from)?;
                Ok(Self::Smtp(Box::new(Smtp::new(server))))
            }
        }
    }

    /// Opens the conversation, or makes the folder: where that fails, no letter can go now
    /// ([`Fault::Unavailable`]), and none need be claimed.
    pub fn connect(&mut self) -> Result<(), Fault> {
        match self {
            Self::Folder(folder) => folder.make(),
            Self::Smtp(smtp) => smtp.connect(),
        }
    }

    /// Whether the next letter can go without opening anything: false before the first, and after a conversation broke off.
    pub const fn is_open(&self) -> bool {
        match self {
            Self::Folder(folder) => folder.is_open(),
            Self::Smtp(smtp) => smtp.is_open(),
        }
    }

    /// Sends one letter, on the connection of the last where that still stands.
    pub fn deliver(&mut self, letter: &Outgoing) -> Delivery {
        let message = match message::build(letter) {
            Ok(message) => message,
            Err(fault) => return Delivery::Failed(fault.to_string()),
        };
        match self {
            Self::Folder(folder) => folder.deliver(letter, &message),
            Self::Smtp(smtp) => smtp.send(letter, &message),
        }
    }
}
