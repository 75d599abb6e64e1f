//! Error → sentence, hint, exit code: the only place where one becomes prose.

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
mod refusal;
mod trouble;
pub mod usage;

pub(crate) use bad_value::bad_value_text;
pub use exit::{Exit, exit_of};
pub use message::Prose;

use std::fmt;

use crate::domain::lang::Lang;
use crate::domain::refusal::Refusal;
use crate::domain::text::{self, BadValue};
use crate::report::heading;

use message::Told;

/// Why a command did not do what it was asked, as its user is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The name that scripts rely on.
    pub code: &'static str,
    pub exit: Exit,
    told: Box<Told>,
    /// The rule that said no, where one did.
    refusal: Option<Box<Refusal>>,
    /// How the command is used, where that was the fault: several lines, for people only.
    pub usage: Option<String>,
}

impl Failure {
    fn new(code: &'static str, exit: Exit, told: Told) -> Self {
        Self { code, exit, told: Box::new(told), refusal: None, usage: None }
    }

    /// The rule that said no, where one did.
    pub(super) fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_deref()
    }

    /// The same in words for a customer, where the usual ones speak to staff.
    pub(super) fn for_customer(self) -> Self {
        match self.refusal().and_then(customer::for_customer) {
            Some(told) => Self { told: Box::new(told), ..self },
            None => self,
        }
    }

    /// As [`Failure::for_customer`], for one who is alone with the screen: what only staff can mend, they are asked for.
    pub(super) fn for_customer_alone(self) -> Self {
        if self.refusal().is_some_and(customer::speaks_to_customers) {
            return self.for_customer();
        }
        Self { told: Box::new(customer::not_now(self.code)), ..self }
    }

    /// Message and hint in a language, with what a screen would obey made visible.
    pub fn said(&self, lang: Lang) -> Prose {
        let prose = lang.pick(&self.told.ja, &self.told.en);
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
        let failure = Self::new(refusal.code(), exit_of(refusal), refusal::told(refusal));
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

/// What a rejected row's line says: the refusal without its hint.
pub fn row_text(lang: Lang, refusal: &Refusal) -> String {
    match refusal_fault(refusal) {
        Some((field, fault)) => format!("{}: {}", heading::word(lang, field), bad_value_text(lang, fault)),
        None => Failure::from(refusal).said(lang).message,
    }
}

fn refusal_fault(refusal: &Refusal) -> Option<(&'static str, &BadValue)> {
    if let Refusal::BadValue { field, fault } = refusal { Some((field, fault)) } else { None }
}

#[cfg(test)]
mod tests;
