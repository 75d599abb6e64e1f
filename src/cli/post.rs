//! From the configuration's `[mail]` to what sending needs.

use super::failure::Failure;
use super::private_file;
use super::settings::{self, Settings, SmtpSection, Transport};
use crate::ops::{Login, MailConfig, Secret, Sender, SmtpConfig, Tls, TransportConfig};

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
