//! The three steps, each as the source's screens show it: who you are, the token, done.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use super::{Customer, Halt, digits};
use crate::cli::failure::Failure;
use crate::cli::ui::{Echo, Interruption};
use crate::domain::action::Action;
use crate::domain::contract::ContractId;
use crate::domain::self_service::{Obstacle, Positions};
use crate::domain::text::BadValue;
use crate::domain::token::{LoginOtp, Serial};
use crate::ops::{Answers, Desk, Outcome, exchange_token, self_service, start_token, stop_token};
use crate::report::token::TokenSheet;

/// One of the customer's own steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Start,
    Exchange,
    Stop,
}

/// What a step's second call is.
type Complete = fn(&mut Desk, &ContractId, &Answers) -> Outcome<TokenSheet>;

impl Step {
    pub(crate) const fn action(self) -> Action {
        match self {
            Self::Start => Action::TokenStart,
            Self::Exchange => Action::TokenExchange,
            Self::Stop => Action::TokenStop,
        }
    }

    pub(crate) const fn complete(self) -> Complete {
        match self {
            Self::Start => start_token::start_token,
            Self::Exchange => exchange_token::exchange_token,
            Self::Stop => stop_token::stop_token,
        }
    }
}

/// What the customer may enter again: the token and the passwords, while the steps are not locked.
pub(super) fn can_be_mended(failure: &Failure) -> bool {
    [
        Obstacle::LoginFailed,
        Obstacle::SerialUnknown,
        Obstacle::SerialInUse,
        Obstacle::SerialEnded,
        Obstacle::OtpWrong,
        Obstacle::OtpUsed,
        Obstacle::TransferDigitsWrong,
    ]
    .iter()
    .any(|obstacle| obstacle.code() == failure.code)
}

impl Customer<'_> {
    /// Leads the customer through a step. The title of the result is on the screen, its sheet is the caller's.
    pub(crate) fn serve(&mut self, step: Step, contract: Option<&ContractId>) -> Result<TokenSheet, Halt> {
        self.show_identification(step);
        let (id, login_password, positions) = self.until_right(|screen| screen.identify(step, contract))?;
        self.show_registration(step);
        if step == Step::Stop && !self.agrees("利用を中止します。よろしいですか", "Stop the use of the token?")?
        {
            return Err(Interruption::Left.into());
        }
        let (token, is_told) = self.until_right(|screen| {
            let mut answers = Answers { login_password: Some(login_password.clone()), ..Answers::default() };
            screen.ask_token(step, &mut answers)?;
            answers.transfer_digits = Some(screen.ask_digits(positions)?);
            screen.complete(step, &id, &answers)
        })?;
        self.show_result(step, is_told);
        Ok(token)
    }

    /// Step ⑥. Gives what the second screen asks.
    fn identify(
        &mut self,
        step: Step,
        contract: Option<&ContractId>,
    ) -> Result<(ContractId, Zeroizing<String>, Positions), Halt> {
        let id = match contract {
            Some(id) => id.clone(),
            None => self.ask(("契約者ID(利用者番号)", "Contract ID (user number)"), Echo::Shown, ContractId::parse)?,
        };
        let login_password = self.secret("ログインパスワード", "Login password")?;
        let answers = Answers { login_password: Some(login_password.clone()), ..Answers::default() };
        let positions = self.at_desk(|desk| Ok(self_service::challenge(desk, step.action(), &id, &answers)?))?;
        Ok((id, login_password, positions))
    }

    /// Step ⑦ but for the transfer password.
    fn ask_token(&mut self, step: Step, answers: &mut Answers) -> Result<(), Halt> {
        match step {
            Step::Start => {
                self.ask_new_token(answers)?;
                answers.login_otp = Some(self.ask_login_otp()? == LoginOtp::Yes);
            }
            Step::Exchange => {
                answers.old_otp = Some(self.one_time_password(
                    "現在のトークンのワンタイムパスワード",
                    "One-time password of the token in use",
                )?);
                self.ask_new_token(answers)?;
            }
            Step::Stop => answers.otp = Some(self.one_time_password("ワンタイムパスワード", "One-time password")?),
        }
        Ok(())
    }

    fn ask_new_token(&mut self, answers: &mut Answers) -> Result<(), Halt> {
        let serial = self.ask(
            ("登録するトークンのシリアル番号", "Serial number of the token to register"),
            Echo::Shown,
            Serial::parse,
        )?;
        answers.serial = Some(serial.to_string());
        answers.otp = Some(self.one_time_password(
            "そのトークンに表示されているワンタイムパスワード",
            "One-time password that it shows now",
        )?);
        Ok(())
    }

    /// Not asked at login unless the customer says so.
    fn ask_login_otp(&mut self) -> Result<LoginOtp, Halt> {
        self.say(
            "ログイン時のワンタイムパスワード認証  1 認証する  2 認証しない",
            "One-time password at login  1 yes  2 no",
        );
        self.ask(("番号(Enter で 2 認証しない)", "Number (Enter for 2, no)"), Echo::Shown, |typed| {
            match &*crate::domain::fold::code(typed) {
                "" | "2" => Ok(LoginOtp::No),
                "1" => Ok(LoginOtp::Yes),
                _ => Err(BadValue::Shape("2")),
            }
        })
    }

    fn ask_digits(&mut self, positions: Positions) -> Result<BTreeMap<u8, Zeroizing<String>>, Halt> {
        self.show_positions(positions);
        let mut answered = BTreeMap::new();
        for at in positions.both() {
            let (ja, en) = (format!("左から {at} 桁目の数字"), format!("Digit {at} from the left"));
            let digit = self.ask((&ja, &en), Echo::Hidden, |typed| digits(typed, &[1], "5"))?;
            answered.insert(at, digit);
        }
        Ok(answered)
    }

    /// Gives also whether a letter goes to the customer.
    fn complete(&mut self, step: Step, id: &ContractId, answers: &Answers) -> Result<(TokenSheet, bool), Halt> {
        Ok(self.at_desk(|desk| {
            let token = step.complete()(desk, id, answers)?;
            // Told to the customer here, instead of a warning that speaks to staff.
            let unreachable = std::mem::take(&mut desk.means.queued.unreachable);
            Ok((token, unreachable.is_empty()))
        })?)
    }
}
