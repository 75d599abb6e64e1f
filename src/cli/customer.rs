//! A customer before the screen: the bank's steps ⑤ to ⑧ with hidden input, under a `site` operator who has stepped
//! back.

mod screen;
mod step;

pub(super) use step::CustomerStep;

use std::time::Duration;

use zeroize::Zeroizing;

use super::app::{App, CommandResult};
use super::ui::{Echo, Interruption, RawTerminal};
use super::words::Failure;
use crate::domain::{Action, ContractId, Lang, Obstacle, Refusal, fold};
use crate::ops::{Answers, Error, Session, customer};
use crate::report::Format;
use crate::report::token::ReceiptSheet;

/// What serves where no customer can be asked.
const OTHERWISE: &str = "--input -";

/// A customer's screen, and the session behind it.
pub(super) struct CustomerScreen<'c> {
    pub(super) app: &'c mut App,
    pub(super) session: &'c mut Session,
    pub(super) keyboard: &'c RawTerminal,
    /// How long the screen waits for a key.
    pub(super) patience: Duration,
    pub(super) on_refusal: OnRefusal,
}

/// What follows a refusal that the customer can mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OnRefusal {
    /// It ends the command with its exit code.
    EndCommand,
    /// The screen, with which the customer is alone, offers to enter it again.
    OfferRetry,
}

/// Why a screen was left before its end.
pub(super) enum Interrupted {
    Input(Interruption),
    Failed(Failure),
}

impl From<Interruption> for Interrupted {
    fn from(interruption: Interruption) -> Self {
        Self::Input(interruption)
    }
}

impl From<Failure> for Interrupted {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<Interrupted> for Failure {
    fn from(interrupted: Interrupted) -> Self {
        match interrupted {
            Interrupted::Failed(failure) => failure,
            Interrupted::Input(_) => Refusal::LeftUnfinished.into(),
        }
    }
}

/// An idle screen is cleared after so long.
const IDLE: Duration = Duration::from_mins(1);

/// `token start|exchange|stop` at a terminal.
pub(super) fn serve(step: CustomerStep, contract: Option<&ContractId>, app: &mut App) -> CommandResult {
    app.ui.must_be_attended(OTHERWISE)?;
    let mut session = app.session()?;
    app.serve(&mut session, |session, _| Ok(customer::attempt::may_begin(session, step.action())?))?;
    end_login(app)?;
    let keyboard = app.ui.raw_terminal(OTHERWISE)?;
    app.ui.clear();
    let mut customer = CustomerScreen::before(app, &mut session, &keyboard, OnRefusal::EndCommand);
    match customer.serve(step, contract) {
        // What goes to the screen is the receipt; what goes to a program is the token.
        Ok(token) if app.ui.format() == Format::Table => Ok(app.ui.show(&ReceiptSheet::of(&token))?),
        Ok(token) => Ok(app.ui.show(&token)?),
        Err(interrupted) => {
            if matches!(interrupted, Interrupted::Input(Interruption::Idle)) {
                app.ui.clear();
            }
            Err(interrupted.into())
        }
    }
}

/// `token check` at a terminal: what the customer's token shows is typed unseen.
pub(super) fn check(contract: &ContractId, app: &mut App) -> CommandResult {
    app.ui.must_be_attended(OTHERWISE)?;
    let mut session = app.session()?;
    app.serve(&mut session, |session, _| Ok(customer::attempt::may_begin(session, Action::TokenCheck)?))?;
    let keyboard = app.ui.raw_terminal(OTHERWISE)?;
    let mut customer = CustomerScreen::before(app, &mut session, &keyboard, OnRefusal::EndCommand);
    let otp = customer.one_time_password(customer.lang().pick("ワンタイムパスワード", "One-time password"))?;
    let answers = Answers { otp: Some(otp), ..Answers::default() };
    let sheet = customer.in_session(|session| Ok(customer::check::check_token(session, contract, &answers)?))?;
    Ok(app.ui.show(&sheet)?)
}

/// Before a customer types: a shell that they might reach must not act as the bank.
pub(super) fn end_login(app: &App) -> Result<(), Failure> {
    if let Some(login_file) = app.login_file() {
        login_file.end().map_err(Error::from)?;
    }
    Ok(())
}

impl<'c> CustomerScreen<'c> {
    pub(super) fn before(
        app: &'c mut App,
        session: &'c mut Session,
        keyboard: &'c RawTerminal,
        on_refusal: OnRefusal,
    ) -> Self {
        let patience = app.settings.test_idle.unwrap_or(IDLE);
        Self { app, session, keyboard, patience, on_refusal }
    }

    pub(super) fn lang(&self) -> Lang {
        self.app.ui.lang()
    }

    pub(super) fn say(&mut self, text: &str) {
        self.app.ui.say(text);
    }

    /// Serves a use case at the present time: the customer has taken a while to type.
    pub(super) fn in_session<T>(
        &mut self,
        serve: impl FnOnce(&mut Session) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.session.now = self.app.clock.now();
        self.app.serve(self.session, |session, _| serve(session)).map_err(|failure| match self.on_refusal {
            OnRefusal::EndCommand => failure.for_customer(),
            OnRefusal::OfferRetry => failure.for_customer_alone(),
        })
    }

    /// As [`CustomerScreen::in_session`], with a notice that it takes a moment.
    pub(super) fn in_session_with_notice<T>(
        &mut self,
        serve: impl FnOnce(&mut Session) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.say(self.lang().pick("処理しています。そのままお待ちください。", "One moment, please."));
        self.in_session(serve)
    }

    /// Asks until the answer is valid; shows what is wanted after one that is not.
    pub(super) fn ask<T>(
        &mut self,
        prompt: &str,
        wanted: &str,
        echo: Echo,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Interrupted> {
        let prompt = format!("{prompt}: ");
        loop {
            let typed = self.app.ui.typed(self.keyboard, &prompt, echo, self.patience)?;
            if let Some(answer) = parse(&typed) {
                return Ok(answer);
            }
            self.app.ui.say(&format!("  {wanted}"));
        }
    }

    /// A secret as it was typed, unseen.
    pub(super) fn secret(&mut self, prompt: &str) -> Result<Zeroizing<String>, Interrupted> {
        self.ask(
            prompt,
            self.lang().pick("入力してください。", "Please enter a value."),
            Echo::Hidden,
            |typed| (!typed.is_empty()).then(|| Zeroizing::new(typed.to_owned())),
        )
    }

    /// A one-time password; one of a wrong length costs no attempt.
    pub(super) fn one_time_password(&mut self, prompt: &str) -> Result<Zeroizing<String>, Interrupted> {
        let wanted = self.lang().pick(
            "表示されている数字(6 桁または 8 桁)を入力してください。",
            "Enter the 6 or 8 digits shown on the token.",
        );
        self.ask(prompt, wanted, Echo::Hidden, |typed| digits(typed, &[6, 8]))
    }

    /// As [`CustomerScreen::number`], where the program has worked meanwhile: nothing answers it that was typed before
    /// it was shown.
    pub(super) fn fresh_number<T: Copy>(&mut self, prompt: &str, numbers: &[(&str, T)]) -> Result<T, Interrupted> {
        self.app.ui.flush_input(self.keyboard);
        self.number(prompt, numbers)
    }

    /// One of the numbers on the screen.
    pub(super) fn number<T: Copy>(&mut self, prompt: &str, numbers: &[(&str, T)]) -> Result<T, Interrupted> {
        let wanted = self.lang().pick("表示されている番号を入力してください。", "Enter one of the numbers shown.");
        self.ask(prompt, wanted, Echo::Shown, |typed| {
            let folded = fold::code(typed);
            numbers.iter().find(|(number, _)| *number == folded).map(|(_, meant)| *meant)
        })
    }

    /// Whether the customer agrees; `--yes` of a command for one customer answers for them.
    pub(super) fn agrees(&mut self, question: &str) -> Result<bool, Interrupted> {
        if self.on_refusal == OnRefusal::EndCommand && !self.app.ui.is_asking() {
            return Ok(true);
        }
        self.say(question);
        self.fresh_number(self.lang().pick("1 はい  2 いいえ", "1 yes  2 no"), &[("1", true), ("2", false)])
    }

    /// Runs a part of a step; at the kiosk, shows a refusal that the customer can mend and repeats the part. The part
    /// gets whether it is a repetition.
    pub(super) fn until_right<T>(
        &mut self,
        asked: CredentialsAsked,
        part: impl Fn(&mut Self, Round) -> Result<T, Interrupted>,
    ) -> Result<T, Interrupted> {
        let mut round = Round::First;
        loop {
            match part(self, round) {
                Err(Interrupted::Failed(failure))
                    if self.on_refusal == OnRefusal::OfferRetry && can_be_mended(&failure, asked) =>
                {
                    self.app.ui.show_customer_failure(&failure);
                    self.offer_retry()?;
                    round = Round::Again;
                }
                done => return done,
            }
        }
    }

    fn offer_retry(&mut self) -> Result<(), Interrupted> {
        let again = self.fresh_number(
            self.lang().pick("1 もう一度入力する  2 やめる", "1 try again  2 leave"),
            &[("1", true), ("2", false)],
        )?;
        if again { Ok(()) } else { Err(Interruption::Left.into()) }
    }
}

/// Which credentials a part of a step asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CredentialsAsked {
    Login,
    /// And the transfer password's digits.
    Token,
}

/// Whether a part of a step was begun before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Round {
    First,
    Again,
}

/// Whether entering it again may help: what was not asked in this part cannot be mended there.
fn can_be_mended(failure: &Failure, asked: CredentialsAsked) -> bool {
    let Some(Refusal::SelfService { obstacle }) = failure.refusal() else { return false };
    match asked {
        CredentialsAsked::Login => *obstacle == Obstacle::LoginFailed,
        CredentialsAsked::Token => *obstacle != Obstacle::LoginFailed && obstacle.can_be_mended(),
    }
}

/// So many ASCII digits, full-width ones folded.
fn digits(typed: &str, lengths: &[usize]) -> Option<Zeroizing<String>> {
    let folded = Zeroizing::new(fold::code(typed));
    let are_digits = folded.bytes().all(|byte| byte.is_ascii_digit());
    (are_digits && lengths.contains(&folded.len())).then_some(folded)
}
