//! A letter's way through the outbox.

use super::{Fixture, branch, contract, contract_id, now, on_every_engine};
use crate::domain::{Letter, MailState, Numbering, Recipient, Template, Wording, quiet::Hour};
use crate::ledger::{Fault, Verdict, Writer};

/// Queues a letter to C1's registered address, due now.
fn queue(writer: &mut Writer<'_>, message_id: &str) -> Result<i64, Fault> {
    let of = (Template::OtpHeld, branch("001"), Numbering::Unnumbered);
    let wording = writer.wording(of, |_| {
        Ok::<_, Fault>(Wording { subject: "お知らせ".to_owned(), body: "仮停止しました。\n".to_owned() })
    })?;
    let letter = Letter {
        template: Template::OtpHeld,
        contract_id: contract_id("C1"),
        receipt_no: None,
        recipient: Recipient::Registered,
        urgent: false,
        wording,
        message_id: message_id.to_owned(),
    };
    Ok(writer.queue_letter(&letter, contract("C1").email.as_ref(), now())?.0)
}

fn state(store: &Fixture, id: i64) -> MailState {
    store.read(|reader| reader.mail(id)).state
}

#[test]
fn a_letter_is_queued_claimed_and_sent() {
    on_every_engine(|store| {
        store.add_contracts(&["C1"]);
        let (first, second) = store.write(|writer| Ok((queue(writer, "m1")?, queue(writer, "m2")?))).unwrap();
        let due = |store: &Fixture, hour| store.read(|reader| reader.due_mail(now(), now(), hour)).map(|mail| mail.id);
        assert_eq!(due(store, Hour::Quiet), None, "it is not urgent");
        assert_eq!(due(store, Hour::Any), Some(first));
        store.write(|writer| writer.claim_mail(first)).unwrap();
        assert_eq!((state(store, first), due(store, Hour::Any)), (MailState::Sending, Some(second)));
        store.write(|writer| writer.record_delivery(first, &Verdict::Sent)).unwrap();
        let sent = store.read(|reader| reader.mail(first));
        assert_eq!((sent.state, sent.attempts, sent.sent_at), (MailState::Sent, 1, Some(now())));
        assert_eq!(sent.subject, "お知らせ");
        assert_eq!(store.read(|reader| reader.count_due_mail(now(), Hour::Any)), 1);
    });
}

#[test]
fn a_text_is_stored_once_and_a_message_id_used_once() {
    on_every_engine(|store| {
        store.add_contracts(&["C1"]);
        let wordings = |store: &Fixture| {
            let mut count = 0;
            store.read(|reader| {
                crate::trail::Rows::each(reader, crate::domain::effect::Table::Wording, &mut |_| {
                    count += 1;
                    Ok(())
                })
            });
            count
        };
        store.write(|writer| queue(writer, "m1")).unwrap();
        store.write(|writer| queue(writer, "m2")).unwrap();
        assert_eq!(wordings(store), 1);
        let again = store.write(|writer| queue(writer, "m1"));
        assert!(matches!(again, Err(Fault::Engine(_))), "{again:?}");
    });
}
