//! From a server's name to a conversation that is private and logged in.

use std::net::{SocketAddr, ToSocketAddrs as _};

use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::commands::{Auth, Ehlo};
use lettre::transport::smtp::extension::{ClientId, Extension, ServerInfo};
use lettre::transport::smtp::response::Severity;

use crate::domain::Line;
use crate::mail::config::{Limits, Secret, SmtpConfig, Tls};
use crate::mail::fault::Fault;
use crate::mail::sender::Sender;
use crate::mail::smtp::dialogue::{Dialogue, Trouble};
use crate::mail::smtp::trust::Trust;
use crate::mail::smtp::wire::Wire;

/// Rounds of a login at most: `LOGIN` takes two.
const CHALLENGES: usize = 3;

/// A mail server as configured.
pub(in crate::mail) struct Server {
    config: SmtpConfig,
    password: Option<Secret>,
    limits: Limits,
    trust: Option<Trust>,
    /// The sender's domain: the name of this host is nobody's business.
    hello: ClientId,
}

impl Server {
    pub(in crate::mail) fn new(
        config: SmtpConfig,
        password: Option<Secret>,
        limits: Limits,
        from: &Sender,
    ) -> Result<Self, Fault> {
        let trust = match config.tls {
            Tls::Starttls | Tls::Tls => Some(Trust::new(&config)?),
            Tls::None => None,
        };
        let hello = ClientId::Domain(from.address.parts().1.to_owned());
        Ok(Self { config, password, limits, trust, hello })
    }

    /// Whatever the server refuses here is about the configuration, not about a letter.
    pub(super) fn open(&self) -> Result<Dialogue, Trouble> {
        self.converse().map_err(|trouble| Trouble::Unavailable(trouble.cause()))
    }

    fn converse(&self) -> Result<Dialogue, Trouble> {
        let mut dialogue = Dialogue::begin(self.reach()?, self.limits)?;
        let mut offers = self.greet(&mut dialogue)?;
        if self.config.tls == Tls::Starttls {
            dialogue = self.encrypt(dialogue, &offers)?;
            offers = self.greet(&mut dialogue)?;
        }
        if let (Some(user), Some(password)) = (&self.config.user, &self.password) {
            log_in(&mut dialogue, &offers, user, password)?;
        }
        Ok(dialogue)
    }

    fn reach(&self) -> Result<Wire, Trouble> {
        let reached = self.addresses().and_then(|found| Wire::connect(&found, self.limits.connect));
        let wire = match (&self.trust, self.config.tls) {
            (Some(trust), Tls::Tls) => reached.and_then(|wire| wire.encrypt(trust)),
            (_, Tls::Tls | Tls::Starttls | Tls::None) => reached,
        };
        wire.map_err(|error| Trouble::lost(&error))
    }

    /// `localhost` counts as this machine only where the resolver agrees.
    fn addresses(&self) -> std::io::Result<Vec<SocketAddr>> {
        let found = (self.config.host(), self.config.port()).to_socket_addrs()?;
        let in_the_clear = self.config.tls == Tls::None;
        Ok(found.filter(|address| !in_the_clear || address.ip().is_loopback()).collect())
    }

    fn greet(&self, dialogue: &mut Dialogue) -> Result<ServerInfo, Trouble> {
        let answer = dialogue.command(Ehlo::new(self.hello.clone()), Severity::PositiveCompletion)?;
        ServerInfo::from_response(&answer).map_err(|error| Trouble::Lost(error.to_string()))
    }

    fn encrypt(&self, dialogue: Dialogue, offers: &ServerInfo) -> Result<Dialogue, Trouble> {
        match &self.trust {
            Some(trust) if offers.supports_feature(Extension::StartTls) => dialogue.starttls(trust),
            Some(_) | None => {
                dialogue.quit();
                Err(Trouble::Unavailable("the server does not offer STARTTLS".to_owned()))
            }
        }
    }
}

fn log_in(dialogue: &mut Dialogue, offers: &ServerInfo, user: &Line, password: &Secret) -> Result<(), Trouble> {
    let unfit = |cause: &str| Trouble::Unavailable(cause.to_owned());
    let mechanism = offers.get_auth_mechanism(DEFAULT_MECHANISMS);
    let mechanism = mechanism.ok_or_else(|| unfit("the server offers neither AUTH PLAIN nor AUTH LOGIN"))?;
    let credentials = Credentials::new(user.to_string(), password.reveal().to_owned());
    let first =
        Auth::new(mechanism, credentials.clone(), None).map_err(|_| unfit("the credentials cannot be encoded"))?;
    let mut answer = dialogue.ask(first)?;
    for _ in 0..CHALLENGES {
        if answer.code().severity == Severity::PositiveCompletion {
            return Ok(());
        }
        let next = Auth::new_from_response(mechanism, credentials.clone(), &answer);
        answer = dialogue.ask(next.map_err(|_| unfit("unexpected authentication challenge"))?)?;
    }
    Err(unfit("authentication did not finish"))
}
