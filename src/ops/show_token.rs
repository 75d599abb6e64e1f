//! `token show`.

use crate::domain::action::Action;
use crate::domain::branch::BranchCode;
use crate::domain::refusal::Refusal;
use crate::domain::token::{Serial, Token};
use crate::ledger::Reader;
use crate::ops::{Desk, Outcome};
use crate::report::token::TokenSheet;
use crate::trail::Subject;

pub fn show_token(desk: &mut Desk, serial: &Serial) -> Outcome<TokenSheet> {
    let subject = Subject::Token(serial.clone());
    desk.look(Action::TokenShow, &subject, |reader, actor| {
        let (token, branch) = known(reader, serial)?;
        if let Some(branch) = &branch {
            actor.must_cover(branch)?;
        }
        let hold_note = token.hold_note.clone();
        Ok(TokenSheet { hold_note, ..TokenSheet::of(token, branch) })
    })
}

pub(in crate::ops) fn read_back(desk: &Desk, serial: &Serial) -> Outcome<TokenSheet> {
    desk.ledger.read(|reader| {
        let (token, branch) = known(reader, serial)?;
        Ok(TokenSheet::of(token, branch))
    })
}

fn known(reader: &Reader<'_>, serial: &Serial) -> Outcome<(Token, Option<BranchCode>)> {
    let found = reader.token(serial)?;
    found.ok_or_else(|| Refusal::TokenNotFound { serial: serial.clone() }.into())
}
