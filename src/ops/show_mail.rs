//! `mail show`: a letter as the customer sees it.

use crate::domain::action::Action;
use crate::ops::reveal::{self, Reveal};
use crate::ops::{Desk, Error, Outcome, list_mail};
use crate::report::Masking;
use crate::report::mail::{LetterSheet, MailSheet};
use crate::trail::Subject;

pub fn show_mail(desk: &mut Desk, id: i64, reveal: &Reveal) -> Outcome<LetterSheet> {
    let subject = Subject::Mail(id);
    let mail = desk.look(Action::MailShow, &subject, |reader, actor| {
        let mail = reader.mail(id)?;
        actor.must_cover(&mail.branch)?;
        Ok(mail)
    })?;
    let masking = reveal::masking(desk, &subject, std::slice::from_ref(&mail.contract_id), reveal)?;
    let mut sheet = list_mail::sheet(&mail, masking);
    sheet.handled_note.clone_from(&mail.handled_note);
    Ok(LetterSheet { mail: sheet, subject: mail.subject, body: mail.body })
}

pub(in crate::ops) fn read_back(desk: &Desk, id: i64) -> Outcome<MailSheet> {
    desk.ledger.read(|reader| Ok::<_, Error>(list_mail::sheet(&reader.mail(id)?, Masking::Masked)))
}
