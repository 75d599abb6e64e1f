//! Groups that one entry makes alone: by whom, when, in what words and with which letter.

use super::made::{Made, Owned};
use crate::domain::effect::{Group, Table};
use crate::domain::{Action, EndReason};
use crate::trail::details::{TokenHeld, read};
use crate::trail::digest::GroupDigest;
use crate::trail::entry::Entry;
use crate::trail::mark::RowMark;

/// A group of a marked row that holds nothing but what this entry says, with its columns.
pub(super) fn made(action: Action, entry: &Entry, mark: &RowMark, marks: &[RowMark]) -> Option<(Group, Made)> {
    let at = || Owned::text(Some(&entry.at));
    let by = || Owned::text(Some(&entry.operator));
    let words = || Owned::text(entry.remark.as_deref());
    Some(match (action, mark.table) {
        (Action::FormApprove | Action::FormImportProcess, Table::Form) => {
            (Group::Effect, vec![("approved_at", at()), ("approved_by", by()), ("mail_id", new_letter(marks))])
        }
        (Action::FormReturn | Action::FormReturnChecked, Table::Form) => {
            (Group::Return, vec![("returned_at", at()), ("returned_by", by()), ("returned_reason", words())])
        }
        (Action::OtpHold, Table::Token) => {
            let reason = read::<TokenHeld>(&entry.details).map(|held| held.reason.code());
            (Group::Hold, vec![("held_at", at()), ("held_reason", Owned::text(reason)), ("held_note", words())])
        }
        (Action::TokenStop, Table::Token) => (Group::End, ended(entry, EndReason::Stopped)),
        (Action::TokenExchange, Table::Token)
            if mark.change_of(Group::End).is_some_and(|(_, now)| now != GroupDigest::NONE) =>
        {
            (Group::End, ended(entry, EndReason::Exchanged))
        }
        (Action::ContractClose, Table::Contract) => (Group::Closing, vec![("closed_at", at())]),
        (Action::ContractAskClear, Table::Contract) => (
            Group::Clearing,
            vec![
                ("clear_asked_at", at()),
                ("clear_asked_by", by()),
                ("clear_asked_seq", Owned::integer(Some(entry.seq))),
            ],
        ),
        (Action::MailCancel | Action::MailClose | Action::MailBounced, Table::Mail) => {
            (Group::Handling, vec![("handled_at", at()), ("handled_by", by()), ("handled_note", words())])
        }
        _ => return None,
    })
}

fn ended(entry: &Entry, why: EndReason) -> Made {
    vec![
        ("ended_at", Owned::text(Some(&entry.at))),
        ("end_reason", Owned::text(Some(why.code()))),
        ("end_form", Owned::Null),
    ]
}

/// The letter that the entry queued.
fn new_letter(marks: &[RowMark]) -> Owned {
    let queued = |mark: &&RowMark| mark.table == Table::Mail && mark.is_made();
    Owned::integer(marks.iter().find(queued).map(|mark| mark.id))
}
