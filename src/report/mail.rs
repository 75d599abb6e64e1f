//! Letters as shown, and how a round of sending went.

use serde::Serialize;

use crate::domain::{ContractId, Lang, MailState, Moment, OperatorId, ReceiptNo, Template};
use crate::report::{Sheet, Shown, table};

sheet! {
    /// A letter's place in the outbox.
    pub struct MailSheet {
        id: i64,
        template: Template,
        state: MailState,
        /// Masked, unless revealed for a reason.
        to: Option<String>,
        contract_id: ContractId,
        receipt_no: Option<ReceiptNo>,
        created_at: Moment,
        attempts: i64,
        next_attempt_at: Option<Moment>,
        sent_at: Option<Moment>,
        message_id: String,
        last_error: Option<String>,
    }
    sometimes {
        /// When staff cancelled it, closed it or reported it back, who did, and what they said; shown with the letter
        /// alone.
        handled_at: Option<Moment>,
        handled_by: Option<OperatorId>,
        handled_note: Option<String>,
    }
    listed [id, template, state, to, contract_id, attempts, last_error]
}

/// A letter with its frozen text: `mail show`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LetterSheet {
    #[serde(flatten)]
    pub mail: MailSheet,
    pub subject: String,
    pub body: String,
}

impl Sheet for LetterSheet {
    const KEYS: &'static [&'static str] = &[
        "id",
        "template",
        "state",
        "to",
        "contract_id",
        "receipt_no",
        "created_at",
        "attempts",
        "next_attempt_at",
        "sent_at",
        "message_id",
        "last_error",
        "subject",
        "body",
    ];

    fn values<'s>(&'s self, take: &mut dyn FnMut(&'s dyn Shown)) {
        self.mail.values(take);
        take(&self.subject);
        take(&self.body);
    }

    /// The body stands below, as the customer reads it.
    fn on_screen(&self, lang: Lang, width: Option<u16>) -> String {
        let text = format!("{}\n\n{}", self.subject, self.body);
        format!("{}\n{}\n", table::single(&self.mail, lang, width), super::shown::visible_lines(text.trim_end()))
    }
}

sheet! {
    /// How a round of sending went.
    pub struct SendSheet {
        sent: u64,
        deferred: u64,
        failed: u64,
        in_doubt: u64,
        /// By quiet hours.
        held: u64,
        left: u64,
    }
}
