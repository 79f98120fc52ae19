//! The issuers of certificates that a user trusts.

#[cfg(feature = "seal")]
use super::seal::check::read_certificates;

/// Certificates of issuers, named by the user. Without any, nothing is said of who issued what.
#[derive(Debug, Clone, Default)]
pub struct Roots {
    #[cfg(feature = "seal")]
    certificates: Vec<x509_cert::Certificate>,
}

impl Roots {
    /// Adds the certificates in a file, PEM or DER. False when there is none in it, when something
    /// else is, or when this program cannot check seals.
    #[cfg(feature = "seal")]
    #[must_use]
    pub fn add(&mut self, file: &[u8]) -> bool {
        let Some(found) = read_certificates(file) else {
            return false;
        };
        self.certificates.extend(found);
        true
    }

    /// Adds nothing: this program cannot check seals.
    #[cfg(not(feature = "seal"))]
    #[must_use]
    pub fn add(&mut self, _file: &[u8]) -> bool {
        false
    }

    /// The certificates.
    #[cfg(feature = "seal")]
    pub fn certificates(&self) -> &[x509_cert::Certificate] {
        &self.certificates
    }
}
