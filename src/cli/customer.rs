//! A customer before the screen: the bank's steps ⑤ to ⑧ with hidden input, under a `site` operator who has stepped
//! back.

mod screen;
mod step;

pub(super) use step::Step;

use std::time::Duration;

use zeroize::Zeroizing;

use super::bad_value::bad_value_text;
use super::counter::{Counter, Served};
use super::failure::Failure;
use super::ui::{Echo, Hushed, Interruption};
use crate::domain::contract::ContractId;
use crate::domain::lang::Lang;
use crate::domain::refusal::Refusal;
use crate::domain::text::BadValue;
use crate::ops::{Answers, Desk, Error, check_token, self_service};
use crate::report::Format;
use crate::report::token::ReceiptSheet;

/// What serves where no customer can be asked.
const OTHERWISE: &str = "--input -";

/// A customer's screen, and the desk behind it.
pub(super) struct Customer<'c> {
    pub(super) counter: &'c mut Counter,
    pub(super) desk: &'c mut Desk,
    pub(super) keyboard: &'c Hushed,
    /// How long the screen waits for a key.
    pub(super) patience: Option<Duration>,
    pub(super) manner: Manner,
}

/// What a refusal does that the customer can mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// It ends the command, whose exit code tells it.
    EndsThere,
    /// The screen offers to enter it again.
    OffersAgain,
}

/// Why a screen was left before its end.
pub(super) enum Halt {
    Interrupted(Interruption),
    Failed(Failure),
}

impl From<Interruption> for Halt {
    fn from(interruption: Interruption) -> Self {
        Self::Interrupted(interruption)
    }
}

impl From<Failure> for Halt {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<Halt> for Failure {
    fn from(halt: Halt) -> Self {
        match halt {
            Halt::Failed(failure) => failure,
            Halt::Interrupted(_) => Refusal::LeftUnfinished.into(),
        }
    }
}

/// `token start|exchange|stop` at a terminal.
pub(super) fn serve(step: Step, contract: Option<&ContractId>, counter: &mut Counter) -> Served {
    counter.ui.must_be_attended(OTHERWISE)?;
    let mut desk = counter.desk()?;
    counter.at(&mut desk, |desk, _| Ok(self_service::may_begin(desk, step.action())?))?;
    end_session(counter)?;
    let keyboard = counter.ui.hush(OTHERWISE)?;
    let mut customer =
        Customer { counter, desk: &mut desk, keyboard: &keyboard, patience: None, manner: Manner::EndsThere };
    let token = customer.serve(step, contract)?;
    // What goes to the screen is the receipt; what goes to a program is the token.
    if customer.counter.ui.format() == Format::Table {
        counter.ui.show(&ReceiptSheet::of(&token))?;
    } else {
        counter.ui.show(&token)?;
    }
    Ok(())
}

/// `token check` at a terminal: what the customer's token shows is typed unseen.
pub(super) fn check(contract: &ContractId, counter: &mut Counter) -> Served {
    counter.ui.must_be_attended(OTHERWISE)?;
    let mut desk = counter.desk()?;
    let keyboard = counter.ui.hush(OTHERWISE)?;
    let mut customer =
        Customer { counter, desk: &mut desk, keyboard: &keyboard, patience: None, manner: Manner::EndsThere };
    let otp = customer.one_time_password("ワンタイムパスワード", "One-time password")?;
    let answers = Answers { otp: Some(otp), ..Answers::default() };
    let sheet = customer.at_desk(|desk| Ok(check_token::check_token(desk, contract, &answers)?))?;
    Ok(counter.ui.show(&sheet)?)
}

/// Before a customer types: a shell that they might reach must not act as the bank.
pub(super) fn end_session(counter: &Counter) -> Result<(), Failure> {
    if let Some(place) = counter.session_place() {
        place.end().map_err(Error::from)?;
    }
    Ok(())
}

impl Customer<'_> {
    pub(super) fn lang(&self) -> Lang {
        self.counter.ui.lang()
    }

    pub(super) fn say(&mut self, ja: &str, en: &str) {
        let text = self.lang().pick(ja, en).to_owned();
        self.counter.ui.say(&text);
    }

    /// Serves a use case at the time that it is now: the customer has taken a while to type.
    pub(super) fn at_desk<T>(&mut self, serve: impl FnOnce(&mut Desk) -> Result<T, Failure>) -> Result<T, Failure> {
        self.desk.now = self.counter.clock.now();
        self.counter.at(self.desk, |desk, _| serve(desk))
    }

    /// Asks until the answer is one.
    pub(super) fn ask<T>(
        &mut self,
        prompt: (&str, &str),
        echo: Echo,
        parse: impl Fn(&str) -> Result<T, BadValue>,
    ) -> Result<T, Halt> {
        let lang = self.lang();
        loop {
            let prompt = format!("{}: ", lang.pick(prompt.0, prompt.1));
            let typed = self.counter.ui.typed(self.keyboard, &prompt, echo, self.patience)?;
            match parse(&typed) {
                Ok(answer) => return Ok(answer),
                Err(fault) => self.counter.ui.say(&format!("  {}", bad_value_text(lang, &fault))),
            }
        }
    }

    /// A secret as it was typed, unseen.
    pub(super) fn secret(&mut self, ja: &str, en: &str) -> Result<Zeroizing<String>, Halt> {
        self.ask((ja, en), Echo::Hidden, |typed| {
            if typed.is_empty() { Err(BadValue::Empty) } else { Ok(Zeroizing::new(typed.to_owned())) }
        })
    }

    /// What a token shows. One that no token shows is not worth an attempt.
    pub(super) fn one_time_password(&mut self, ja: &str, en: &str) -> Result<Zeroizing<String>, Halt> {
        self.ask((ja, en), Echo::Hidden, |typed| digits(typed, &[6, 8], "123456"))
    }

    /// Whether the customer says yes, or `--yes` has said it.
    pub(super) fn agrees(&mut self, ja: &str, en: &str) -> Result<bool, Halt> {
        if !self.counter.ui.is_asking() {
            return Ok(true);
        }
        let question = (&*format!("{ja} [y/N]"), &*format!("{en} [y/N]"));
        self.ask(question, Echo::Shown, |typed| {
            Ok(matches!(&*crate::domain::fold::code(typed).to_lowercase(), "y" | "yes" | "はい"))
        })
    }

    /// Does a part of a step; where the manner is so, a refusal that the customer can mend is told and it begins anew.
    pub(super) fn until_right<T>(&mut self, part: impl Fn(&mut Self) -> Result<T, Halt>) -> Result<T, Halt> {
        loop {
            match part(self) {
                Err(Halt::Failed(failure)) if self.manner == Manner::OffersAgain && step::can_be_mended(&failure) => {
                    self.counter.ui.fail(&failure);
                    self.offer_again()?;
                }
                done => return done,
            }
        }
    }

    fn offer_again(&mut self) -> Result<(), Halt> {
        let again = self.ask(
            ("もう一度入力するときは Enter、やめるときは 9", "Enter to try again, 9 to leave"),
            Echo::Shown,
            |typed| Ok(crate::domain::fold::code(typed) != "9"),
        )?;
        if again { Ok(()) } else { Err(Interruption::Left.into()) }
    }
}

/// So many ASCII digits, full-width ones folded.
fn digits(typed: &str, lengths: &[usize], example: &'static str) -> Result<Zeroizing<String>, BadValue> {
    let folded = Zeroizing::new(crate::domain::fold::code(typed));
    let are_digits = folded.bytes().all(|byte| byte.is_ascii_digit());
    if are_digits && lengths.contains(&folded.len()) { Ok(folded) } else { Err(BadValue::Shape(example)) }
}
