//! Tokens, in stock and in use: listed and shown.
//!
//! - `token list`.
//! - `token show`.

use crate::domain::{Action, BranchCode, Refusal, Serial, Token};
use crate::ledger::{Page, Reader, TokenFilter};
use crate::ops::{Outcome, Session};
use crate::report::token::TokenSheet;
use crate::trail::Subject;

/// An operator of one branch sees its tokens, and not the stock, which belongs to no branch.
pub fn list_tokens(
    session: &mut Session,
    mut filter: TokenFilter,
    page: &Page<Serial>,
    mut show: impl FnMut(TokenSheet) -> std::io::Result<()>,
) -> Outcome<()> {
    session.look(Action::TokenList, &Subject::Search, |reader, actor| {
        filter.branch = actor.confined(filter.branch.take())?;
        reader.each_token(&filter, page, |token, branch| Ok(show(TokenSheet::of(token, branch))?))
    })
}

pub fn show_token(session: &mut Session, serial: &Serial) -> Outcome<TokenSheet> {
    let subject = Subject::Token(serial.clone());
    session.look(Action::TokenShow, &subject, |reader, actor| {
        let (token, branch) = known(reader, serial)?;
        if let Some(branch) = &branch {
            actor.must_cover(branch)?;
        }
        let hold_note = token.hold_note.clone();
        Ok(TokenSheet { hold_note, ..TokenSheet::of(token, branch) })
    })
}

pub(in crate::ops) fn read_back(session: &Session, serial: &Serial) -> Outcome<TokenSheet> {
    session.ledger.read(|reader| {
        let (token, branch) = known(reader, serial)?;
        Ok(TokenSheet::of(token, branch))
    })
}

fn known(reader: &Reader<'_>, serial: &Serial) -> Outcome<(Token, Option<BranchCode>)> {
    let found = reader.token(serial)?;
    found.ok_or_else(|| Refusal::TokenNotFound { serial: serial.clone() }.into())
}
