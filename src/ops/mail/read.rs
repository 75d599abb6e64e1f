//! What is read of letters.
//!
//! - `mail list`.
//! - `mail show`: a letter as the customer sees it.

use crate::domain::{Action, ContractId};
use crate::ledger::{MailFilter, MailRecord, Page, Reader};
use crate::ops::reveal::{self, Reveal};
use crate::ops::{Error, Outcome, Session};
use crate::report::Masking;
use crate::report::mail::{LetterSheet, MailSheet};
use crate::trail::Subject;

pub fn list_mail(
    session: &mut Session,
    mut filter: MailFilter,
    page: &Page<i64>,
    reveal: &Reveal,
    mut show: impl FnMut(MailSheet) -> std::io::Result<()>,
) -> Outcome<()> {
    let found = session.look(Action::MailList, &Subject::Search, |reader, actor| {
        filter.branch = actor.confined(filter.branch.take())?;
        if reveal.is_wanted() { found(reader, &filter, page) } else { Ok(Vec::new()) }
    })?;
    let masking = reveal::masking(session, &Subject::Search, &found, reveal)?;
    session.look(Action::MailList, &Subject::Search, |reader, _| {
        reader.each_mail(&filter, page, |mail| Ok(show(sheet(&mail, masking))?))
    })
}

/// Whose letters the list will show in full.
fn found(reader: &Reader<'_>, filter: &MailFilter, page: &Page<i64>) -> Outcome<Vec<ContractId>> {
    let mut found = Vec::new();
    reader.each_mail(filter, &reveal::named_page(page.clone()), |mail| {
        found.push(mail.contract_id);
        Ok::<_, Error>(())
    })?;
    Ok(found)
}

pub(in crate::ops) fn sheet(mail: &MailRecord, masking: Masking) -> MailSheet {
    MailSheet {
        id: mail.id,
        template: mail.template,
        state: mail.state,
        to: mail.to.as_ref().map(|email| masking.email(email)),
        contract_id: mail.contract_id.clone(),
        receipt_no: mail.receipt_no.clone(),
        created_at: mail.created_at,
        attempts: mail.attempts,
        next_attempt_at: mail.next_attempt_at,
        sent_at: mail.sent_at,
        message_id: mail.message_id.clone(),
        last_error: mail.last_error.clone(),
        handled_at: None,
        handled_by: None,
        handled_note: None,
    }
}

pub fn show_mail(session: &mut Session, id: i64, reveal: &Reveal) -> Outcome<LetterSheet> {
    let subject = Subject::Mail(id);
    let mail = session.look(Action::MailShow, &subject, |reader, actor| {
        let mail = reader.mail(id)?;
        actor.must_cover(&mail.branch)?;
        Ok(mail)
    })?;
    let masking = reveal::masking(session, &subject, std::slice::from_ref(&mail.contract_id), reveal)?;
    let mut sheet = sheet(&mail, masking);
    if let Some(handled) = mail.handled {
        sheet.handled_at = Some(handled.at);
        sheet.handled_by = Some(handled.by);
        sheet.handled_note = Some(handled.note);
    }
    Ok(LetterSheet { mail: sheet, subject: mail.subject, body: mail.body })
}

pub(in crate::ops) fn read_back(session: &Session, id: i64) -> Outcome<MailSheet> {
    session.ledger.read(|reader| Ok::<_, Error>(sheet(&reader.mail(id)?, Masking::Masked)))
}
