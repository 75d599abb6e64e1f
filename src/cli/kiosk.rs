//! `otpdesk token kiosk`: the menu of a customer terminal (step ⑤), for one customer after another.

use std::time::Duration;

use super::counter::{Counter, Served};
use super::customer::{Customer, Halt, Manner, Step, end_session};
use super::failure::Failure;
use super::ui::{Echo, Interruption};
use crate::domain::fold;
use crate::domain::passphrase::Passphrase;
use crate::domain::text::BadValue;
use crate::ops::kiosk;
use crate::report::token::ReceiptSheet;

/// An idle screen is cleared after so long.
const IDLE: Duration = Duration::from_mins(1);

/// What serves where nobody sits at a terminal.
const OTHERWISE: &str = "token start --input -";

/// What somebody chooses in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Step(Step),
    End,
}

const MENU: [(&str, Choice); 4] = [
    ("1", Choice::Step(Step::Start)),
    ("2", Choice::Step(Step::Exchange)),
    ("3", Choice::Step(Step::Stop)),
    ("9", Choice::End),
];

pub(super) fn exec(counter: &mut Counter) -> Served {
    counter.ui.must_be_attended(OTHERWISE)?;
    let mut desk = counter.desk()?;
    counter.at(&mut desk, |desk, _| Ok(kiosk::open_kiosk(desk)?))?;
    end_session(counter)?;
    let keyboard = counter.ui.hush(OTHERWISE)?;
    let patience = Some(counter.settings.test_idle.unwrap_or(IDLE));
    let mut screen = Customer { counter, desk: &mut desk, keyboard: &keyboard, patience, manner: Manner::OffersAgain };
    let ended = screen.serve_all();
    screen.counter.ui.clear();
    ended
}

impl Customer<'_> {
    /// Until the operator ends it, or the terminal is gone.
    fn serve_all(&mut self) -> Served {
        loop {
            self.counter.ui.clear();
            match self.serve_one() {
                Ok(Next::Customer) | Err(Halt::Interrupted(Interruption::Left | Interruption::Idle)) => {}
                Ok(Next::Nobody) => return self.at_desk(|desk| Ok(kiosk::close_kiosk(desk)?)),
                Err(halt @ Halt::Interrupted(Interruption::Gone)) => return Err(halt.into()),
                Err(Halt::Failed(failure)) => {
                    if self.tell(&failure) == Err(Interruption::Gone) {
                        return Err(failure);
                    }
                }
            }
        }
    }

    fn serve_one(&mut self) -> Result<Next, Halt> {
        match self.choose()? {
            Choice::Step(step) => {
                self.counter.ui.clear();
                let token = self.serve(step, None)?;
                self.counter.ui.show_beside(&ReceiptSheet::of(&token));
                self.wait_for_enter()?;
                Ok(Next::Customer)
            }
            Choice::End => {
                self.prove_operator()?;
                Ok(Next::Nobody)
            }
        }
    }

    fn choose(&mut self) -> Result<Choice, Halt> {
        let lang = self.lang();
        self.counter.ui.say(lang.pick("ワンタイムパスワードの管理", "One-time passwords"));
        for (number, choice) in MENU {
            let word = match choice {
                Choice::Step(step) => step.word(lang),
                Choice::End => lang.pick("終了(担当者)", "End (staff)"),
            };
            self.counter.ui.say(&format!("  {number}  {word}"));
        }
        self.ask(("番号を入力して Enter を押してください", "Enter a number"), Echo::Shown, |typed| {
            let folded = fold::code(typed);
            MENU.iter().find(|(number, _)| *number == folded).map(|(_, choice)| *choice).ok_or(BadValue::Shape("1"))
        })
    }

    fn prove_operator(&mut self) -> Result<(), Halt> {
        let operator = self.desk.actor.id().clone();
        let (ja, en) = (format!("{operator}のパスフレーズ"), format!("{operator}: passphrase"));
        let passphrase = Passphrase::given(self.secret(&ja, &en)?);
        Ok(self.at_desk(|desk| Ok(kiosk::prove_operator(desk, &passphrase)?))?)
    }

    /// A failure stays on the screen until it is read, or nobody is there.
    fn tell(&mut self, failure: &Failure) -> Result<(), Interruption> {
        self.counter.ui.fail(failure);
        match self.wait_for_enter() {
            Err(Halt::Interrupted(interruption)) => Err(interruption),
            Ok(()) | Err(Halt::Failed(_)) => Ok(()),
        }
    }

    fn wait_for_enter(&mut self) -> Result<(), Halt> {
        self.ask(("Enter を押すとメニューに戻ります", "Enter goes back to the menu"), Echo::Shown, |_| {
            Ok(())
        })
    }
}

/// Who comes to the screen next.
enum Next {
    Customer,
    Nobody,
}
