//! TLS verification: the platform's root certificates and the bank's own, never off.

use std::io;
use std::path::Path;
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection};
use rustls_platform_verifier::Verifier;

use crate::mail::config::SmtpConfig;
use crate::mail::fault::Fault;

/// The name that a server must prove to have, and the certificates that prove it.
pub(super) struct Trust {
    config: Arc<ClientConfig>,
    name: ServerName<'static>,
}

impl Trust {
    pub(super) fn new(config: &SmtpConfig) -> Result<Self, Fault> {
        let own = config.ca_file.as_deref().map(certificates).transpose()?.unwrap_or_default();
        let name = ServerName::try_from(config.host()).map_err(|_| Fault::Host(config.host().to_owned()))?.to_owned();
        let config = client(own).map_err(|error| Fault::Certificates(error.to_string()))?;
        Ok(Self { config: Arc::new(config), name })
    }

    pub(super) fn session(&self) -> io::Result<ClientConnection> {
        ClientConnection::new(Arc::clone(&self.config), self.name.clone()).map_err(io::Error::other)
    }
}

fn client(own: Vec<CertificateDer<'static>>) -> Result<ClientConfig, rustls::Error> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Verifier::new_with_extra_roots(own, Arc::clone(&provider))?;
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    // rustls calls every verifier but its own `dangerous`; this one checks more: the platform's store too.
    Ok(config.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth())
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, Fault> {
    let fault = |cause: String| Fault::CaFile { path: path.to_owned(), cause };
    let found = CertificateDer::pem_file_iter(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let found = found.map_err(|error| fault(error.to_string()))?;
    if found.is_empty() { Err(fault("no certificate in PEM".to_owned())) } else { Ok(found) }
}
