//! `mail test`: a letter of no consequence, to see whether mail goes out.

use serde_json::json;

use crate::domain::{Action, Email, Lang};
use crate::mail::message::Outgoing;
use crate::mail::{Delivery, Sending, Transport};
use crate::ops::{Outcome, Session};
use crate::trail::Subject;

pub fn test_mail(session: &mut Session, sending: Sending, to: &Email, lang: Lang) -> Outcome<Delivery> {
    let subject = Subject::Search;
    let institution =
        session.look(Action::MailTest, &subject, |reader, _| Ok(reader.settings()?.institution.clone()))?;
    let from = sending.from.clone().or_named(&institution);
    let mut transport = Transport::new(sending)?;
    transport.connect()?;
    let outgoing = Outgoing {
        from,
        to: to.clone(),
        subject: lang.pick("otpdesk 試験送信", "otpdesk test message").to_owned(),
        body: lang
            .pick(
                "これは送信の試験です。お客さまへのお知らせではありません。\n",
                "This is a test message. It is not a notice to a customer.\n",
            )
            .to_owned(),
        message_id: session.context.message_id(),
        date: session.now,
    };
    let delivery = transport.deliver(&outgoing);
    let sent = delivery == Delivery::Sent;
    session.perform(Action::MailTest, &subject, |writer, _| {
        writer.record(Action::MailTest, &subject, &json!({ "to": to.masked(), "sent": sent }))?;
        Ok(())
    })?;
    Ok(delivery)
}
