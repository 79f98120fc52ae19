//! Certificates: whose they are, whether one may sign now, and which belong above it.
//!
//! Owns the reading of X.509. Trusts nobody: whether an issuer deserves trust is for the reader of
//! the report to decide.

use der::asn1::{BmpString, ObjectIdentifier};
use der::{Any, Decode, Encode, Tag, Tagged};
use x509_cert::Certificate;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, ExtendedKeyUsage, KeyUsage, SubjectKeyIdentifier,
};
use x509_cert::name::Name;

use super::SealError;

/// Issuers above issuers; more is no chain that anybody made.
const HIGHEST: usize = 8;

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");

/// Purposes under which a person or an organisation signs documents.
const PURPOSES: [ObjectIdentifier; 6] = [
    // Any purpose.
    ObjectIdentifier::new_unwrap("2.5.29.37.0"),
    // Proving who one is, and mail.
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2"),
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4"),
    // Signing documents: RFC 9336, Microsoft, Adobe.
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36"),
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.10.3.12"),
    ObjectIdentifier::new_unwrap("1.2.840.113583.1.1.5"),
];

/// A certificate with the bytes that it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its content.
    pub content: Certificate,
    /// Its bytes.
    pub der: Vec<u8>,
}

impl Known {
    /// Reads a certificate; none when its bytes are not the one way to write it, because a digest
    /// over it could then not be checked.
    pub fn read(der: &[u8]) -> Option<Self> {
        let content = Certificate::from_der(der).ok()?;
        (content.to_der().ok()? == der).then(|| Self {
            content,
            der: der.to_vec(),
        })
    }

    /// Whose it is.
    pub fn holder(&self) -> String {
        called(&self.content.tbs_certificate.subject)
    }

    /// Who issued it.
    pub fn issuer(&self) -> String {
        called(&self.content.tbs_certificate.issuer)
    }

    /// Whether it was issued to itself.
    pub fn is_root(&self) -> bool {
        self.content.tbs_certificate.issuer == self.content.tbs_certificate.subject
    }

    /// From when, in seconds since 1970.
    pub fn from(&self) -> u64 {
        let from = self.content.tbs_certificate.validity.not_before;
        from.to_unix_duration().as_secs()
    }

    /// Until when, in seconds since 1970.
    pub fn until(&self) -> u64 {
        let until = self.content.tbs_certificate.validity.not_after;
        until.to_unix_duration().as_secs()
    }

    /// Whether it may sign a document at this time, in seconds since 1970.
    ///
    /// # Errors
    /// [`SealError::Date`] or [`SealError::Usage`].
    pub fn may_sign(&self, now: u64) -> Result<(), SealError> {
        if now < self.from() || now > self.until() {
            return Err(SealError::Date {
                holder: self.holder(),
                from: self.from(),
                until: self.until(),
            });
        }
        let usage = || SealError::Usage(self.holder());
        let content = &self.content.tbs_certificate;
        if let Some((_, allowed)) = content.get::<KeyUsage>().map_err(|_| usage())?
            && !allowed.digital_signature()
            && !allowed.non_repudiation()
        {
            return Err(usage());
        }
        if let Some((_, allowed)) = content.get::<ExtendedKeyUsage>().map_err(|_| usage())?
            && !allowed.0.iter().any(|purpose| PURPOSES.contains(purpose))
        {
            return Err(usage());
        }
        Ok(())
    }

    /// Whether `other` can have issued this one: by name, and by key where both name it.
    fn issued_by(&self, other: &Self) -> bool {
        let (own, above) = (
            &self.content.tbs_certificate,
            &other.content.tbs_certificate,
        );
        let wanted = own.get::<AuthorityKeyIdentifier>().ok().flatten();
        let has = above.get::<SubjectKeyIdentifier>().ok().flatten();
        let same_key = match (wanted.and_then(|(_, id)| id.key_identifier), has) {
            (Some(wanted), Some((_, has))) => wanted == has.0,
            _ => true,
        };
        own.issuer == above.subject && same_key
    }

    /// The issuers above this one among `others`, nearest first, without a root.
    pub fn issuers(&self, others: &[Self]) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        let mut at = self;
        while !at.is_root() && found.len() < HIGHEST {
            let above = others.iter().find(|other| {
                let seen = *other == self || found.contains(other);
                !seen && !other.is_root() && at.issued_by(other)
            });
            let Some(above) = above else { break };
            found.push(above.clone());
            at = above;
        }
        found
    }
}

/// What a person would call the bearer of a name: its common name, its organisation, or all of it.
fn called(name: &Name) -> String {
    let part = |wanted| {
        let parts = name.0.iter().flat_map(|part| part.0.iter());
        let mut fitting = parts.filter(|part| part.oid == wanted);
        fitting
            .find_map(|part| words(&part.value))
            .filter(|words| !words.is_empty())
    };
    part(COMMON_NAME)
        .or_else(|| part(ORGANISATION))
        .unwrap_or_else(|| name.to_string())
}

fn words(value: &Any) -> Option<String> {
    let words = match value.tag() {
        Tag::Utf8String | Tag::PrintableString | Tag::Ia5String => {
            String::from_utf8(value.value().to_vec()).ok()?
        }
        // Written as Latin-1 in practice.
        Tag::TeletexString => value.value().iter().map(|byte| char::from(*byte)).collect(),
        Tag::BmpString => BmpString::from_der(&value.to_der().ok()?).ok()?.to_string(),
        _ => return None,
    };
    Some(words.trim().to_owned())
}
