//! The three steps, each as the source's screens show it: who you are, the token, done.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use super::{CredentialsAsked, CustomerScreen, Interrupted, Round, digits};
use crate::cli::ui::{Echo, Interruption};
use crate::domain::{Action, ContractId, LoginOtp, Positions, Serial};
use crate::ops::{Answers, Outcome, Session, customer};
use crate::report::token::TokenSheet;

/// One of the customer's own steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CustomerStep {
    Start,
    Exchange,
    Stop,
}

/// What a step's second call is.
type Complete = fn(&mut Session, &ContractId, &Answers) -> Outcome<TokenSheet>;

impl CustomerStep {
    pub(crate) const fn action(self) -> Action {
        match self {
            Self::Start => Action::TokenStart,
            Self::Exchange => Action::TokenExchange,
            Self::Stop => Action::TokenStop,
        }
    }

    pub(crate) const fn complete(self) -> Complete {
        match self {
            Self::Start => customer::start::start_token,
            Self::Exchange => customer::exchange::exchange_token,
            Self::Stop => customer::stop::stop_token,
        }
    }
}

/// What the first screen has learned.
struct Identified {
    id: ContractId,
    login_password: Zeroizing<String>,
    positions: Positions,
}

impl Identified {
    /// The answers of every call begin with it.
    fn answers(&self) -> Answers {
        Answers { login_password: Some(self.login_password.clone()), ..Answers::default() }
    }
}

impl CustomerScreen<'_> {
    /// Leads the customer through a step. The title of the result is on the screen, its sheet is the caller's.
    pub(crate) fn serve(
        &mut self,
        step: CustomerStep,
        contract: Option<&ContractId>,
    ) -> Result<TokenSheet, Interrupted> {
        self.show_identification(step);
        let identified = self.until_right(CredentialsAsked::Login, |screen, _| screen.identify(step, contract))?;
        self.in_session(|session| Ok(customer::attempt::may_continue(session, step.action(), &identified.id)?))?;
        self.show_registration(step);
        if step == CustomerStep::Stop
            && !self.agrees(self.lang().pick("利用を中止します。よろしいですか。", "Stop using the token?"))?
        {
            return Err(Interruption::Left.into());
        }
        let (token, has_letter) =
            self.until_right(CredentialsAsked::Token, |screen, round| screen.register(step, &identified, round))?;
        self.show_result(step, has_letter);
        Ok(token)
    }

    /// Step ⑥. Returns what the second screen asks.
    fn identify(&mut self, step: CustomerStep, contract: Option<&ContractId>) -> Result<Identified, Interrupted> {
        let id = match contract {
            Some(id) => id.clone(),
            None => self.ask(
                self.lang().pick("契約者ID(利用者番号)", "Contract ID (user number)"),
                self.lang()
                    .pick("契約者IDを半角の英数字で入力してください。", "Enter the contract ID in letters and digits."),
                Echo::Shown,
                |typed| ContractId::parse(typed).ok(),
            )?,
        };
        let login_password = self.secret(self.lang().pick("ログインパスワード", "Login password"))?;
        let answers = Answers { login_password: Some(login_password.clone()), ..Answers::default() };
        let positions = self.in_session_with_notice(|session| {
            Ok(customer::attempt::challenge(session, step.action(), &id, &answers)?)
        })?;
        Ok(Identified { id, login_password, positions })
    }

    /// Steps ⑦ and ⑧. Returns also whether a letter goes to the customer.
    fn register(
        &mut self,
        step: CustomerStep,
        identified: &Identified,
        round: Round,
    ) -> Result<(TokenSheet, bool), Interrupted> {
        let positions = match round {
            Round::First => identified.positions,
            // Another terminal may have answered them meanwhile.
            Round::Again => {
                let answers = identified.answers();
                self.in_session(|session| {
                    Ok(customer::attempt::challenge(session, step.action(), &identified.id, &answers)?)
                })?
            }
        };
        let mut answers = identified.answers();
        match step {
            CustomerStep::Start => self.ask_start(positions, &mut answers)?,
            CustomerStep::Exchange => self.ask_exchange(positions, &mut answers)?,
            CustomerStep::Stop => self.ask_stop(positions, &mut answers)?,
        }
        Ok(self.in_session_with_notice(|session| {
            let token = step.complete()(session, &identified.id, &answers)?;
            // Told to the customer here, instead of a warning that speaks to staff.
            let unreachable = std::mem::take(&mut session.context.queued.unreachable);
            Ok((token, unreachable.is_empty()))
        })?)
    }

    /// In the order of the source's screen.
    fn ask_start(&mut self, positions: Positions, answers: &mut Answers) -> Result<(), Interrupted> {
        answers.serial = Some(self.ask_serial()?);
        answers.otp = Some(self.ask_new_password()?);
        answers.login_otp = Some(self.ask_login_otp()? == LoginOtp::Yes);
        answers.transfer_digits = Some(self.ask_digits(positions)?);
        Ok(())
    }

    /// What changes every 30 seconds comes last: two of them.
    fn ask_exchange(&mut self, positions: Positions, answers: &mut Answers) -> Result<(), Interrupted> {
        answers.serial = Some(self.ask_serial()?);
        answers.transfer_digits = Some(self.ask_digits(positions)?);
        answers.old_otp = Some(self.one_time_password(
            self.lang().pick("現在のトークンのワンタイムパスワード", "One-time password of the token in use"),
        )?);
        answers.otp = Some(self.ask_new_password()?);
        Ok(())
    }

    fn ask_stop(&mut self, positions: Positions, answers: &mut Answers) -> Result<(), Interrupted> {
        answers.otp = Some(self.one_time_password(self.lang().pick("ワンタイムパスワード", "One-time password"))?);
        answers.transfer_digits = Some(self.ask_digits(positions)?);
        Ok(())
    }

    fn ask_serial(&mut self) -> Result<String, Interrupted> {
        let serial = self.ask(
            self.lang().pick("登録するトークンのシリアル番号", "Serial number of the token to register"),
            self.lang().pick(
                "シリアル番号を半角の英数字で入力してください。",
                "Enter the serial number in letters and digits.",
            ),
            Echo::Shown,
            |typed| Serial::parse(typed).ok(),
        )?;
        Ok(serial.to_string())
    }

    fn ask_new_password(&mut self) -> Result<Zeroizing<String>, Interrupted> {
        self.one_time_password(
            self.lang().pick("登録するトークンのワンタイムパスワード", "One-time password of the token to register"),
        )
    }

    /// Not asked at login unless the customer says so.
    fn ask_login_otp(&mut self) -> Result<LoginOtp, Interrupted> {
        self.say(self.lang().pick(
            "ログイン時のワンタイムパスワード認証  1 認証する  2 認証しない",
            "One-time password at login  1 yes  2 no",
        ));
        let numbers = [("1", LoginOtp::Yes), ("2", LoginOtp::No), ("", LoginOtp::No)];
        self.number(self.lang().pick("番号(Enter のみで 2 認証しない)", "Number (Enter alone for 2, no)"), &numbers)
    }

    fn ask_digits(&mut self, positions: Positions) -> Result<BTreeMap<u8, Zeroizing<String>>, Interrupted> {
        self.show_positions(positions);
        let mut answered = BTreeMap::new();
        for at in positions.both() {
            let prompt = phrase!(self.lang(), "左から {at} 桁目の数字", "Digit {at} from the left");
            let wanted = self.lang().pick("数字 1 桁で入力してください。", "Enter one digit.");
            let digit = self.ask(&prompt, wanted, Echo::Hidden, |typed| digits(typed, &[1]))?;
            answered.insert(at, digit);
        }
        Ok(answered)
    }
}
