//! The password that the configuration's `[mail]` names a file for; and the letter of a command, sent at once.

use super::app::App;
use super::private_file;
use super::settings::Settings;
use super::words::Failure;
use crate::domain::Action;
use crate::ops::mail::send::Sent;
use crate::ops::{Deliver, Limits, Secret, Sending, Session, SmtpConfig, Way, mail};

/// A command that queued more letters leaves them to `mail send`: nobody waits at the counter for a batch.
const FEW: usize = 10;

impl App {
    /// Sends the letters that the command has just queued, where the configuration says `deliver = "at-once"`. The command
    /// has been committed: if its letter cannot be sent now, warn and leave it queued.
    pub(super) fn send_queued_letters(&mut self, session: &mut Session) {
        let letters = std::mem::take(&mut session.context.queued.waiting);
        let at_once = self.settings.mail.as_ref().is_some_and(|mail| mail.deliver == Deliver::AtOnce);
        let may = session.actor.must_be_allowed(Action::MailClaim).is_ok();
        if letters.is_empty() || letters.len() > FEW || !at_once || !may {
            return;
        }
        let sent = sending_at_once(&self.settings).and_then(|sending| {
            self.serve(session, |session, _| Ok(mail::send::send_at_once(session, sending, &letters)?))
        });
        let lang = self.ui.lang();
        match sent {
            Ok(Sent { sheet, .. }) if sheet.deferred + sheet.in_doubt + sheet.failed > 0 => {
                self.ui.warn(lang.pick(
                    "お知らせを送信できませんでした。otpdesk mail list で理由を確認してください。",
                    "The letter could not be sent; see otpdesk mail list for the reason.",
                ));
            }
            Ok(Sent { sheet, .. }) if sheet.sent > 0 => {
                self.ui.note(lang.pick("お知らせを送信しました。", "The letter was sent."));
            }
            // Held by quiet hours, or taken by another sender meanwhile.
            Ok(_) => {}
            Err(failure) => {
                let why = failure.said(lang).message;
                self.ui.warn(&phrase!(
                    lang,
                    "お知らせはまだ送信していません({why})。otpdesk mail send で送信します。",
                    "The letter has not been sent yet ({why}); send it with otpdesk mail send."
                ));
            }
        }
    }
}

/// As [`sending`], for somebody who waits.
fn sending_at_once(settings: &Settings) -> Result<Sending, Failure> {
    let mut sending = sending(settings)?;
    sending.limits = Limits::AT_ONCE;
    Ok(sending)
}

/// How letters leave, as configured. Letters stay queued where nothing is.
pub(super) fn sending(settings: &Settings) -> Result<Sending, Failure> {
    let config = settings.mail.clone().ok_or_else(Failure::mail_not_configured)?;
    let password = match config.way()? {
        Way::Smtp(SmtpConfig { user: Some(_), password_file: Some(file), .. }) => Some(private_file::first_line(file)?),
        Way::Smtp(_) | Way::Folder(_) => None,
    };
    Ok(Sending::new(config, password.map(Secret::new))?)
}
