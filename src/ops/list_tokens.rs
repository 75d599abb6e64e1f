//! `token list`.

use crate::domain::action::Action;
use crate::domain::token::Serial;
use crate::ledger::{Page, TokenFilter};
use crate::ops::{Desk, Outcome};
use crate::report::token::TokenSheet;
use crate::trail::Subject;

/// An operator of one branch sees its tokens, and not the stock, which belongs to no branch.
pub fn list_tokens(
    desk: &mut Desk,
    mut filter: TokenFilter,
    page: &Page<Serial>,
    mut show: impl FnMut(TokenSheet) -> std::io::Result<()>,
) -> Outcome<()> {
    desk.look(Action::TokenList, &Subject::Search, |reader, actor| {
        filter.branch = actor.confined(filter.branch.take())?;
        reader.each_token(&filter, page, |token, branch| Ok(show(TokenSheet::of(token, branch))?))
    })
}
