//! From the configuration's `[mail]` to what sending needs; and the letter of a command, sent at once.

use super::counter::Counter;
use super::private_file;
use super::settings::{self, Deliver, Settings, SmtpSection, Transport};
use super::words::Failure;
use crate::domain::action::Action;
use crate::ops::send_mail::{self, Sent};
use crate::ops::{Desk, Limits, Login, MailConfig, Secret, Sender, SmtpConfig, Tls, TransportConfig};

/// A command that queued more letters leaves them to `mail send`: nobody waits at the counter for a batch.
const FEW: usize = 10;

impl Counter {
    /// Sends the letters that the command has just queued, where the configuration says `deliver = "at-once"`. What the
    /// command did is done: a letter that cannot go now is a warning, and goes later.
    pub(super) fn post(&mut self, desk: &mut Desk) {
        let letters = std::mem::take(&mut desk.means.queued.waiting);
        let at_once = self.settings.mail.as_ref().is_some_and(|mail| mail.deliver == Deliver::AtOnce);
        let may = desk.actor.must_be_allowed(Action::MailClaim).is_ok();
        if letters.is_empty() || letters.len() > FEW || !at_once || !may {
            return;
        }
        let sent = at_once_config(&self.settings)
            .and_then(|config| self.at(desk, |desk, _| Ok(send_mail::send_at_once(desk, config, &letters)?)));
        let lang = self.ui.lang();
        match sent {
            Ok(Sent { sheet, .. }) if sheet.deferred + sheet.in_doubt + sheet.failed > 0 => {
                self.ui.warn(lang.pick(
                    "お知らせを送信できませんでした。otpdesk mail list で理由を確認してください。",
                    "The letter could not be sent: otpdesk mail list tells why.",
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
                    "The letter was not sent yet ({why}). otpdesk mail send will send it."
                ));
            }
        }
    }
}

/// As [`config`], for somebody who waits.
fn at_once_config(settings: &Settings) -> Result<MailConfig, Failure> {
    let mut config = config(settings)?;
    if let TransportConfig::Smtp(smtp) = &mut config.transport {
        smtp.limits = Limits::AT_ONCE;
    }
    Ok(config)
}

/// How letters leave, as configured. Letters stay queued where nothing is.
pub(super) fn config(settings: &Settings) -> Result<MailConfig, Failure> {
    let mail = settings.mail.as_ref().ok_or_else(Failure::mail_not_configured)?;
    let transport = match &mail.transport {
        Transport::Folder(folder) => TransportConfig::Folder(folder.clone()),
        Transport::Smtp(section) => TransportConfig::Smtp(smtp(section)?),
    };
    Ok(MailConfig { from: Sender::parse(mail.from.as_str())?, transport })
}

fn smtp(section: &SmtpSection) -> Result<SmtpConfig, Failure> {
    let tls = match section.tls {
        settings::Tls::Starttls => Tls::Starttls,
        settings::Tls::Tls => Tls::Tls,
        settings::Tls::None => Tls::None,
    };
    let mut config = SmtpConfig::new(section.host.as_str(), section.port.unwrap_or(tls.usual_port()), tls)?;
    config.ca_file.clone_from(&section.ca_file);
    if let (Some(user), Some(file)) = (&section.user, &section.password_file) {
        let password = Secret::new(private_file::first_line(file)?);
        config.login = Some(Login { user: user.to_string(), password });
    }
    Ok(config)
}
