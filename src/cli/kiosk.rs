//! `otpdesk token kiosk`: the menu of a customer terminal (step ⑤), for one customer after another.

use std::time::Duration;

use super::app::{self, App, CommandResult};
use super::customer::{CustomerScreen, CustomerStep, Interrupted, OnRefusal, end_login};
use super::ui::{Echo, Interruption};
use super::words::Failure;
use crate::domain::Passphrase;
use crate::ops::{Keyring, customer};
use crate::report::token::ReceiptSheet;

/// What serves where nobody sits at a terminal.
const OTHERWISE: &str = "token start --input -";

/// What somebody chooses in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Step(CustomerStep),
    End,
}

const MENU: [(&str, Choice); 4] = [
    ("1", Choice::Step(CustomerStep::Start)),
    ("2", Choice::Step(CustomerStep::Exchange)),
    ("3", Choice::Step(CustomerStep::Stop)),
    ("9", Choice::End),
];

/// Wrong passphrases after which the pause grows no longer: it is about a minute then.
const LONGEST_PAUSE: u32 = 6;

pub(super) fn exec(app: &mut App) -> CommandResult {
    app.ui.must_be_attended(OTHERWISE)?;
    let mut session = app.session()?;
    let keyring = app.serve(&mut session, |session, _| Ok(customer::kiosk::open_kiosk(session)?))?;
    end_login(app)?;
    let keyboard = app.ui.raw_terminal(OTHERWISE)?;
    let ended = CustomerScreen::before(app, &mut session, &keyboard, OnRefusal::OfferRetry)
        .serve_all(&mut Guard { keyring, guesses: 0 });
    app.ui.clear();
    ended
}

/// Who may end the menu: the keyring as it was at the opening, and the wrong passphrases so far.
struct Guard {
    keyring: Keyring,
    guesses: u32,
}

impl CustomerScreen<'_> {
    /// Until the operator ends it, or the terminal is gone.
    fn serve_all(&mut self, guard: &mut Guard) -> CommandResult {
        loop {
            self.app.ui.clear();
            let served = match self.serve_one(guard) {
                Err(Interrupted::Failed(failure)) => {
                    self.hold_failure(&failure).map(|()| Visitor::Customer).map_err(Interrupted::from)
                }
                served => served,
            };
            match served {
                Ok(Visitor::Customer) | Err(Interrupted::Input(Interruption::Left | Interruption::Idle)) => {}
                Ok(Visitor::Nobody) => return self.in_session(|session| Ok(customer::kiosk::close_kiosk(session)?)),
                Err(gone) => {
                    // The lost terminal is returned as the failure, whether or not it could be recorded.
                    let _ = self.in_session(|session| Ok(customer::kiosk::lose_kiosk(session)?));
                    return Err(gone.into());
                }
            }
        }
    }

    fn serve_one(&mut self, guard: &mut Guard) -> Result<Visitor, Interrupted> {
        match self.choose()? {
            Choice::Step(step) => {
                self.app.ui.clear();
                let token = self.serve(step, None)?;
                self.app.ui.show_on_stderr(&ReceiptSheet::of(&token));
                self.wait_for_enter()?;
                Ok(Visitor::Customer)
            }
            Choice::End => {
                self.prove_operator(guard)?;
                Ok(Visitor::Nobody)
            }
        }
    }

    fn choose(&mut self) -> Result<Choice, Interrupted> {
        let lang = self.lang();
        self.app.ui.say(lang.pick("ワンタイムパスワードの管理", "One-time passwords"));
        for (number, choice) in MENU {
            let word = match choice {
                Choice::Step(step) => step.word(lang),
                Choice::End => lang.pick("終了(担当者)", "End (staff)"),
            };
            self.app.ui.say(&format!("  {number}  {word}"));
        }
        self.fresh_number(self.lang().pick("番号を入力して Enter を押してください", "Enter a number"), &MENU)
    }

    /// Asks for the operator's passphrase; the pause doubles with each wrong one.
    fn prove_operator(&mut self, guard: &mut Guard) -> Result<(), Interrupted> {
        self.say(self.lang().pick(
            "ここからは担当者専用です。お客さまは、Enter だけを押すとメニューに戻ります。",
            "This is for staff. Customers: press Enter alone to go back to the menu.",
        ));
        let prompt = format!("{}: ", app::passphrase_of(self.lang(), self.session.actor.id()));
        let typed = self.app.ui.typed(self.keyboard, &prompt, Echo::Hidden, self.patience)?;
        if typed.is_empty() {
            return Err(Interruption::Left.into());
        }
        let passphrase = Passphrase::given(typed);
        let proven =
            self.in_session(|session| Ok(customer::kiosk::prove_operator(session, &passphrase, &guard.keyring)?));
        if proven.is_err() {
            guard.guesses += 1;
            self.say(self.lang().pick("しばらくお待ちください。", "One moment, please."));
            std::thread::sleep(Duration::from_secs(1 << guard.guesses.min(LONGEST_PAUSE)));
        }
        Ok(proven?)
    }

    /// A failure stays on the screen until it is read, or nobody is there.
    fn hold_failure(&mut self, failure: &Failure) -> Result<(), Interruption> {
        self.app.ui.show_customer_failure(failure);
        match self.wait_for_enter() {
            Err(Interrupted::Input(interruption)) => Err(interruption),
            Ok(()) | Err(Interrupted::Failed(_)) => Ok(()),
        }
    }

    fn wait_for_enter(&mut self) -> Result<(), Interrupted> {
        self.app.ui.flush_input(self.keyboard);
        let prompt = self.lang().pick("Enter を押すとメニューに戻ります。", "Press Enter to return to the menu. ");
        self.app.ui.typed(self.keyboard, prompt, Echo::Shown, self.patience)?;
        Ok(())
    }
}

/// Whether another customer comes to the screen.
enum Visitor {
    Customer,
    Nobody,
}
