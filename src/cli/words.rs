//! Reason → sentence, hint, exit code: the only place where one becomes prose.
//!
//! The refusals of each noun have a file, with an arm for each refusal; faults of the rooms below have theirs.

#[macro_use]
mod message;

mod bad_value;
mod batch;
mod contract;
mod customer;
mod entered;
mod exit;
mod fault;
mod form;
mod input;
mod letter;
mod mail;
mod missing;
mod office;
mod person;
mod pskc;
mod record;
mod second_person;
mod time;
mod trouble;
pub mod usage;

pub(crate) use bad_value::bad_value_text;
pub use exit::Exit;
pub use message::Prose;

use std::fmt;

use crate::domain::{BadValue, Lang, Refusal, refusal::ByNoun, text};
use crate::report::heading;

use message::{Diagnostic, Message};

/// Why a command did not do what it was asked, as its user reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The name that scripts rely on.
    pub code: &'static str,
    pub exit: Exit,
    message: Box<Message>,
    /// The rule that said no, where one did.
    refusal: Option<Box<Refusal>>,
    /// How the command is used, where that was the fault: several lines, for people only.
    pub usage: Option<String>,
}

impl Failure {
    /// Worded in both languages: whoever fails does not know which is read.
    fn new(code: &'static str, diagnostic: impl Fn(Lang) -> Diagnostic) -> Self {
        let Diagnostic { exit, prose: ja } = diagnostic(Lang::Ja);
        let message = Box::new(Message { ja, en: diagnostic(Lang::En).prose });
        Self { code, exit, message, refusal: None, usage: None }
    }

    /// The rule that said no, where one did.
    pub(super) fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_deref()
    }

    /// The same in words for a customer, where the usual ones speak to staff.
    pub(super) fn for_customer(mut self) -> Self {
        let both = self.refusal().and_then(|refusal| {
            Some(Message { ja: customer::reworded(Lang::Ja, refusal)?, en: customer::reworded(Lang::En, refusal)? })
        });
        if let Some(both) = both {
            *self.message = both;
        }
        self
    }

    /// As [`Failure::for_customer`], for one who is alone with the screen: what only staff can mend, they are asked for.
    pub(super) fn for_customer_alone(mut self) -> Self {
        if self.refusal().is_some_and(customer::speaks_to_customers) {
            return self.for_customer();
        }
        *self.message = Message::new(|lang| customer::not_now(lang, self.code));
        self
    }

    /// Message and hint in a language, with what a screen would obey made visible.
    pub fn said(&self, lang: Lang) -> Prose {
        let prose = lang.pick(&self.message.ja, &self.message.en);
        Prose { message: text::visible(&prose.message).into_owned(), hint: text::visible(&prose.hint).into_owned() }
    }

    /// The one line for scripts.
    pub(super) fn machine_line(&self, lang: Lang) -> String {
        let Prose { message, hint } = self.said(lang);
        serde_json::json!({"error": {"code": self.code, "message": message, "hint": hint}}).to_string()
    }
}

impl From<&Refusal> for Failure {
    fn from(refusal: &Refusal) -> Self {
        let failure = Self::new(refusal.code(), |lang| diagnostic(lang, refusal));
        Self { refusal: Some(Box::new(refusal.clone())), ..failure }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::from(&refusal)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.said(Lang::En).message)
    }
}

impl std::error::Error for Failure {}

/// Each noun's refusals have their own file, where an arm is missing until it is written.
fn diagnostic(lang: Lang, refusal: &Refusal) -> Diagnostic {
    match refusal.by_noun() {
        ByNoun::EnteredRefusal(refusal) => entered::diagnostic(lang, refusal),
        ByNoun::MissingRefusal(refusal) => missing::diagnostic(lang, refusal),
        ByNoun::PersonRefusal(refusal) => person::diagnostic(lang, refusal),
        ByNoun::TimeRefusal(refusal) => time::diagnostic(lang, refusal),
        ByNoun::RecordRefusal(refusal) => record::diagnostic(lang, refusal),
        ByNoun::OfficeRefusal(refusal) => office::diagnostic(lang, refusal),
        ByNoun::SecondPersonRefusal(refusal) => second_person::diagnostic(lang, refusal),
        ByNoun::ContractRefusal(refusal) => contract::diagnostic(lang, refusal),
        ByNoun::FormRefusal(refusal) => form::diagnostic(lang, refusal),
        ByNoun::BatchRefusal(refusal) => batch::diagnostic(lang, refusal),
        ByNoun::CustomerRefusal(refusal) => customer::diagnostic(lang, refusal),
        ByNoun::LetterRefusal(refusal) => letter::diagnostic(lang, refusal),
    }
}

/// What a rejected row's line says: the refusal without its hint.
pub fn row_text(lang: Lang, refusal: &Refusal) -> String {
    match refusal_fault(refusal) {
        Some((field, fault)) => format!("{}: {}", heading::word(lang, field), bad_value_text(lang, fault)),
        None => text::visible(&diagnostic(lang, refusal).prose.message).into_owned(),
    }
}

fn refusal_fault(refusal: &Refusal) -> Option<(&'static str, &BadValue)> {
    if let Refusal::BadValue { field, fault } = refusal { Some((field, fault)) } else { None }
}
