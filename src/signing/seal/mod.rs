//! Sealing a report: a PAdES signature (baseline B-B) in one of its fields.
//!
//! Owns the key file, the choice of certificate, the signature, and the revision that carries it.
//! The report's own bytes stay as they are: a seal is added behind them. How the seal looks on the
//! page is passed in, because this room draws nothing.

pub mod certificate;
pub mod envelope;
mod intact;
pub mod key;
pub mod p12;
mod revision;
pub mod target;

use crate::language::Message;
use certificate::Known;
use key::PrivateKey;

pub use revision::{Appearance, Sealed};
pub use target::{Target, Wanted};

/// Why a report is not sealed. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The file is no PDF that can be read.
    #[error("not a readable PDF")]
    Unreadable,
    /// The file was not made by this program.
    #[error("not a report of this program")]
    NotOurs,
    /// Something was added behind the report that no seal covers.
    #[error("changed after it was made")]
    Changed,
    /// A seal that is in it does not fit the file any more.
    #[error("the seal in {0} is broken")]
    Broken(String),
    /// There are no fields: the round is not complete.
    #[error("no fields for seals")]
    NoFields,
    /// Every field holds a seal.
    #[error("every field is sealed")]
    AllSealed,
    /// No field is called so.
    #[error("no field {asked}")]
    NoSuchField {
        /// What was asked for.
        asked: String,
        /// The fields.
        known: Vec<String>,
    },
    /// The field holds a seal.
    #[error("{0} is sealed")]
    AlreadySealed(String),
    /// The file is no PKCS#12 file, or is damaged.
    #[error("not a key file")]
    NoKeyFile,
    /// The key file is protected in a way that is not known here.
    #[error("unknown protection of the key file")]
    KeyFileProtection,
    /// The passphrase is wrong.
    #[error("wrong passphrase")]
    Passphrase,
    /// There is no private key with its certificate in the key file.
    #[error("no key with a certificate")]
    NoKey,
    /// There are several that could be meant.
    #[error("several keys: {}", .0.join(", "))]
    SeveralKeys(Vec<String>),
    /// A kind of key that is not supported.
    #[error("unsupported kind of key")]
    KeyKind,
    /// An RSA key of this many bits, which is too weak or unusual.
    #[error("RSA key of {0} bits")]
    WeakKey(usize),
    /// The certificate is not valid now.
    #[error("the certificate of {holder} is not valid now")]
    Date {
        /// Whose it is.
        holder: String,
        /// From when, in seconds since 1970.
        from: u64,
        /// Until when, in seconds since 1970.
        until: u64,
    },
    /// The certificate of this holder is not meant for signing documents.
    #[error("the certificate of {0} may not sign documents")]
    Usage(String),
    /// The signature could not be made.
    #[error("the signature could not be made")]
    Signing,
}

impl SealError {
    /// The sentence for people. `date` writes a time, given in seconds since 1970.
    pub fn message(&self, date: &dyn Fn(u64) -> String) -> Message {
        match self {
            Self::Unreadable => Message::new("seal-unreadable"),
            Self::NotOurs => Message::new("seal-not-ours"),
            Self::Changed => Message::new("seal-changed"),
            Self::Broken(field) => Message::new("seal-broken").with("field", field),
            Self::NoFields => Message::new("seal-no-fields"),
            Self::AllSealed => Message::new("seal-all-sealed"),
            Self::NoSuchField { asked, known } => Message::new("seal-no-such-field")
                .with("asked", asked)
                .with("known", known.join("; ")),
            Self::AlreadySealed(field) => Message::new("seal-already").with("field", field),
            Self::NoKeyFile => Message::new("seal-no-key-file"),
            Self::KeyFileProtection => Message::new("seal-key-file-protection"),
            Self::Passphrase => Message::new("seal-passphrase-wrong"),
            Self::NoKey => Message::new("seal-no-key"),
            Self::SeveralKeys(holders) => {
                Message::new("seal-several-keys").with("holders", holders.join("; "))
            }
            Self::KeyKind => Message::new("seal-key-kind"),
            Self::WeakKey(bits) => Message::new("seal-weak-key").with("bits", bits.to_string()),
            Self::Date {
                holder,
                from,
                until,
            } => Message::new("seal-date")
                .with("holder", holder)
                .with("from", date(*from))
                .with("until", date(*until)),
            Self::Usage(holder) => Message::new("seal-usage").with("holder", holder),
            Self::Signing => Message::new("seal-signing"),
        }
    }
}

/// Who seals: a private key with its certificate and the issuers above it.
pub struct Sealer {
    key: PrivateKey,
    /// The certificate of the key.
    pub certificate: Known,
    /// The issuers above it, nearest first, without a root.
    pub issuers: Vec<Known>,
}

impl Sealer {
    /// From a PKCS#12 file; `now` in seconds since 1970. Where the file holds several keys, the one
    /// whose certificate may sign now.
    ///
    /// # Errors
    /// When there is not exactly one such key.
    pub fn open(file: &[u8], passphrase: &str, now: u64) -> Result<Self, SealError> {
        let opened = p12::open(file, passphrase)?;
        let known = opened
            .certificates
            .iter()
            .filter_map(|der| Known::read(der));
        let known: Vec<Known> = known.collect();
        let mut fitting = Vec::new();
        let mut refused = None;
        for key in &opened.keys {
            match Self::with_key(key, &known, now) {
                Ok(sealer) => fitting.push(sealer),
                // The first reason is told.
                Err(error) => refused = refused.or(Some(error)),
            }
        }
        match (fitting.len(), fitting.pop()) {
            (1, Some(sealer)) => Ok(sealer),
            (_, Some(last)) => {
                let others = fitting.iter().map(|one| one.certificate.holder());
                let holders = others.chain([last.certificate.holder()]).collect();
                Err(SealError::SeveralKeys(holders))
            }
            _ => Err(refused.unwrap_or(SealError::NoKey)),
        }
    }

    fn with_key(pkcs8: &[u8], known: &[Known], now: u64) -> Result<Self, SealError> {
        let key = PrivateKey::read(pkcs8)?;
        let own = known
            .iter()
            .filter(|one| key.belongs_to(&one.content.tbs_certificate.subject_public_key_info));
        // A renewed certificate stands beside the old one: the one that lasts longest.
        let mut own: Vec<&Known> = own.collect();
        own.sort_by_key(|one| (one.may_sign(now).is_ok(), one.until()));
        let certificate = own.pop().ok_or(SealError::NoKey)?;
        certificate.may_sign(now)?;
        Ok(Self {
            key,
            issuers: certificate.issuers(known),
            certificate: certificate.clone(),
        })
    }
}

#[cfg(test)]
mod tests;
