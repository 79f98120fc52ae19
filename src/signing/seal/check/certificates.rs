//! Certificates: who they name, when and for what they hold, and who vouches for them.
//!
//! Owns the chain from the sealer's certificate upwards. Asks no network: whether a certificate was
//! revoked is not known here.

use der::{Decode, Encode};
use jiff::Timestamp;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, NameConstraints};
use x509_cert::time::Time;

use super::algorithm;
use crate::signing::seal::certificate::{called, organisation};

/// Longer chains than this are not real.
const LONGEST_CHAIN: usize = 10;
/// Members of a certificate that say nothing about what it may be used for, or that are looked at here.
const UNDERSTOOD: [&str; 6] = [
    "2.5.29.14", // subject key identifier
    "2.5.29.15", // key usage
    "2.5.29.19", // basic constraints
    "2.5.29.32", // policies
    "2.5.29.35", // authority key identifier
    "2.5.29.37", // extended key usage
];

/// A certificate in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Whom it names.
    pub name: String,
    /// Their organisation, if it says so.
    pub organisation: String,
    /// Who issued it.
    pub issuer: String,
    /// From when it holds.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

impl Holder {
    /// What a certificate says of its holder.
    pub fn of(certificate: &Certificate) -> Self {
        let inner = &certificate.tbs_certificate;
        Self {
            name: called(&inner.subject),
            organisation: organisation(&inner.subject).unwrap_or_default(),
            issuer: called(&inner.issuer),
            from: moment(&inner.validity.not_before),
            until: moment(&inner.validity.not_after),
        }
    }

    /// Whether the certificate holds at a moment.
    pub fn holds_at(&self, at: Timestamp) -> bool {
        self.from <= at && at <= self.until
    }
}

fn moment(time: &Time) -> Timestamp {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX)
}

/// The certificates in a text of PEM blocks, or in one DER file; none when there is no certificate
/// in it or something else is.
pub fn read(bytes: &[u8]) -> Option<Vec<Certificate>> {
    if let Ok(one) = Certificate::from_der(bytes) {
        return Some(vec![one]);
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let blocks = text.split("-----BEGIN CERTIFICATE-----").skip(1);
    let found: Option<Vec<Certificate>> = blocks
        .map(|block| {
            let (inner, _) = block.split_once("-----END CERTIFICATE-----")?;
            let block = format!(
                "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
                inner.replace('\r', "").trim()
            );
            let (_, der) = der::pem::decode_vec(block.as_bytes()).ok()?;
            Certificate::from_der(&der).ok()
        })
        .collect();
    found.filter(|found| !found.is_empty())
}

/// The way up from a certificate.
pub struct Chain<'a> {
    /// The sealer's own certificate first.
    pub links: Vec<&'a Certificate>,
    /// Whether one of the roots vouches for it.
    pub rooted: Option<&'a Certificate>,
}

impl<'a> Chain<'a> {
    /// Climbs from the signer's certificate through what was carried along to one of the roots.
    pub fn climb(
        signer: &'a Certificate,
        carried: &[&'a Certificate],
        roots: &'a [Certificate],
    ) -> Self {
        let mut links = vec![signer];
        let mut here = signer;
        loop {
            if let Some(root) = roots.iter().find(|root| *root == here) {
                return Self {
                    links,
                    rooted: Some(root),
                };
            }
            let above = |one: &&Certificate| vouches(one, here, links.len() - 1);
            if let Some(root) = roots.iter().find(above) {
                links.push(root);
                return Self {
                    links,
                    rooted: Some(root),
                };
            }
            let next = carried
                .iter()
                .copied()
                .filter(|one| !links.contains(one))
                .find(above);
            match next {
                Some(next) if links.len() < LONGEST_CHAIN => {
                    links.push(next);
                    here = next;
                }
                _ => {
                    return Self {
                        links,
                        rooted: None,
                    };
                }
            }
        }
    }

    /// Whether somebody in the chain vouches for this one, or it does so itself.
    pub fn vouched(&self, certificate: &Certificate) -> bool {
        self.links.contains(&certificate) && self.links.iter().any(|one| signed(certificate, one))
    }
}

/// Whether `above` may issue certificates and issued this one. `below` counts the certificates
/// between it and the sealer's.
fn vouches(above: &Certificate, certificate: &Certificate, below: usize) -> bool {
    let inner = &above.tbs_certificate;
    let authority = matches!(
        inner.get::<BasicConstraints>(),
        Ok(Some((_, given))) if given.ca
            && given.path_len_constraint.is_none_or(|most| below <= usize::from(most))
    );
    let may_sign = match inner.get::<KeyUsage>() {
        Ok(None) => true,
        Ok(Some((_, usage))) => usage.key_cert_sign(),
        Err(_) => false,
    };
    authority && may_sign && understood(above) && signed(certificate, above)
}

/// Whether the signature under a certificate is that of `above`.
fn signed(certificate: &Certificate, above: &Certificate) -> bool {
    let inner = &certificate.tbs_certificate;
    let Ok(message) = inner.to_der() else {
        return false;
    };
    inner.issuer == above.tbs_certificate.subject
        && inner.signature == certificate.signature_algorithm
        && certificate.signature.as_bytes().is_some_and(|signature| {
            algorithm::verifies(
                &above.tbs_certificate.subject_public_key_info,
                &certificate.signature_algorithm,
                &message,
                signature,
            )
        })
}

/// Whether a certificate asks for nothing that is not looked at here.
pub fn understood(certificate: &Certificate) -> bool {
    let extensions = certificate.tbs_certificate.extensions.iter().flatten();
    extensions
        .filter(|one| one.critical)
        .all(|one| UNDERSTOOD.contains(&one.extn_id.to_string().as_str()))
        && !matches!(
            certificate.tbs_certificate.get::<NameConstraints>(),
            Ok(Some((true, _)))
        )
}
