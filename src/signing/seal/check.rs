//! Whether a seal is right: what it covers, how it was made, whose it is.
//!
//! Owns the judgement of one seal, from the bytes of the file and what [`crate::inspection`] found
//! there. Stricter than the standards: every byte of the seal must matter, so that none can be
//! changed unnoticed. Asks no network: nothing here says whether a certificate was revoked.

mod algorithm;
mod certificates;
mod message;

pub(super) use algorithm::Hash;

use jiff::Timestamp;
use x509_cert::Certificate;

pub use certificates::{Holder, read as read_certificates};

use super::certificate::{called, meant_for_signing};
use crate::inspection::fields::SealValue;
use crate::language::Message;
use crate::signing::Roots;
use crate::text::visible;
use certificates::{Chain, understood};

/// The kinds of seal that are checked here.
const KINDS: [&str; 2] = ["ETSI.CAdES.detached", "adbe.pkcs7.detached"];
/// A clock may be this far ahead of another, in seconds.
const CLOCKS_DIFFER: i64 = 300;

/// What is wrong with a seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealFault {
    /// It is a kind that is not checked here.
    Kind(String),
    /// It does not cover the whole file as it was when it was sealed.
    Range,
    /// Its digits or their padding are not as they must be.
    Padding,
    /// It cannot be read, or can be written in another way.
    Form,
    /// Not exactly one signed.
    Signers(usize),
    /// It uses something that does not count, or leaves open what it uses.
    Algorithm,
    /// It holds something that it does not cover.
    Uncovered,
    /// The certificate of who sealed is not there.
    NoCertificate,
    /// What it covers was changed.
    Changed,
    /// It does not say by which certificate it was made, or says another.
    Binding,
    /// The signature was not made with the key of the certificate.
    Signature,
    /// Nothing shows that this certificate belongs here.
    Stray(String),
    /// The key is too weak or of an unknown kind.
    Key,
    /// The certificate is not meant for this.
    Usage,
    /// It does not say when it was made.
    NoTime,
    /// It says that it is to be made yet.
    Future,
    /// The certificate did not hold when the seal says that it was made.
    NotValid,
    /// None of the issuers named vouches for it.
    UnknownIssuer(String),
}

impl SealFault {
    /// A word for programs.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Kind(_) => "seal_kind",
            Self::Range => "seal_range",
            Self::Padding => "seal_padding",
            Self::Form => "seal_form",
            Self::Signers(_) => "seal_signers",
            Self::Algorithm => "seal_algorithm",
            Self::Uncovered => "seal_uncovered",
            Self::NoCertificate => "seal_no_certificate",
            Self::Changed => "seal_changed",
            Self::Binding => "seal_binding",
            Self::Signature => "seal_signature",
            Self::Stray(_) => "seal_stray_certificate",
            Self::Key => "seal_key",
            Self::Usage => "seal_usage",
            Self::NoTime => "seal_no_time",
            Self::Future => "seal_future",
            Self::NotValid => "seal_not_valid",
            Self::UnknownIssuer(_) => "seal_unknown_issuer",
        }
    }

    /// The sentence for people, about the seal in this field.
    pub fn message(&self, field: &str) -> Message {
        match self {
            Self::Kind(kind) => Message::new("seal-fault-kind").with("kind", visible(kind)),
            Self::Range => Message::new("seal-fault-range"),
            Self::Padding => Message::new("seal-fault-padding"),
            Self::Form => Message::new("seal-fault-form"),
            Self::Signers(count) => Message::new("seal-fault-signers").number("count", *count),
            Self::Algorithm => Message::new("seal-fault-algorithm"),
            Self::Uncovered => Message::new("seal-fault-uncovered"),
            Self::NoCertificate => Message::new("seal-fault-no-certificate"),
            Self::Changed => Message::new("seal-fault-changed"),
            Self::Binding => Message::new("seal-fault-binding"),
            Self::Signature => Message::new("seal-fault-signature"),
            Self::Stray(name) => Message::new("seal-fault-stray").with("name", visible(name)),
            Self::Key => Message::new("seal-fault-key"),
            Self::Usage => Message::new("seal-fault-usage"),
            Self::NoTime => Message::new("seal-fault-no-time"),
            Self::Future => Message::new("seal-fault-future"),
            Self::NotValid => Message::new("seal-fault-not-valid"),
            Self::UnknownIssuer(name) => {
                Message::new("seal-fault-unknown-issuer").with("name", visible(name))
            }
        }
        .with("field", field)
    }
}

/// Who vouches for the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// It was not asked.
    NotTested,
    /// One of the issuers that were named.
    Rooted,
    /// None of those.
    Unknown,
}

/// The judgement of a seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealCheck {
    /// Whose certificate it is.
    pub holder: Option<Holder>,
    /// When it was made, as the sealer says.
    pub at: Option<Timestamp>,
    /// Who vouches for the certificate.
    pub trust: Trust,
    /// Whether the certificate has expired since.
    pub expired: bool,
    /// What is wrong.
    pub faults: Vec<SealFault>,
}

/// Checks a seal. `end` is where the revision that it closes ends, `roots` the issuers that the
/// user trusts: without them nothing is said of who issued the certificate.
pub fn check(
    file: &[u8],
    value: &SealValue,
    end: usize,
    roots: &Roots,
    now: Timestamp,
) -> SealCheck {
    let mut check = SealCheck {
        holder: None,
        at: value.at.as_deref().and_then(moment),
        trust: Trust::NotTested,
        expired: false,
        faults: Vec::new(),
    };
    if !KINDS.contains(&value.sub_filter.as_str()) {
        check.faults.push(SealFault::Kind(value.sub_filter.clone()));
    }
    let hole = &value.hole;
    let exact = [0, hole.start, hole.end, end.saturating_sub(hole.end)];
    let (Some(before), Some(after)) = (file.get(..hole.start), file.get(hole.end..end)) else {
        check.faults.push(SealFault::Range);
        return check;
    };
    if value.byte_range != exact {
        check.faults.push(SealFault::Range);
    }
    if !one_case(&file[hole.clone()]) {
        check.faults.push(SealFault::Padding);
        return check;
    }
    let read = match message::Message::read(&value.contents) {
        Ok(read) => read,
        Err(fault) => {
            check.faults.push(fault);
            return check;
        }
    };
    check.faults.extend(read.faults(&[before, after]));
    check.certificate(&read, roots.certificates(), now);
    check
}

impl SealCheck {
    fn certificate(&mut self, read: &message::Message, roots: &[Certificate], now: Timestamp) {
        let signer = &read.signer;
        let holder = Holder::of(signer);
        if !algorithm::strong(&signer.tbs_certificate.subject_public_key_info) {
            self.faults.push(SealFault::Key);
        }
        if !meant_for_signing(signer) || !understood(signer) {
            self.faults.push(SealFault::Usage);
        }
        match self.at {
            None => self.faults.push(SealFault::NoTime),
            Some(at) if at.as_second() > now.as_second() + CLOCKS_DIFFER => {
                self.faults.push(SealFault::Future);
            }
            Some(at) if !holder.holds_at(at) => self.faults.push(SealFault::NotValid),
            Some(_) => {}
        }
        self.expired = now > holder.until;
        let others: Vec<&Certificate> = read.others.iter().collect();
        let chain = Chain::climb(signer, &others, roots);
        for other in &others {
            let known = chain.links.contains(other) && (chain.vouched(other) || read.names(other));
            if !known {
                let name = called(&other.tbs_certificate.subject);
                self.faults.push(SealFault::Stray(name));
            }
        }
        if let Some(at) = self.at {
            let above = chain.links.iter().skip(1);
            if above
                .map(|one| Holder::of(one))
                .any(|one| !one.holds_at(at))
                && !self.faults.contains(&SealFault::NotValid)
            {
                self.faults.push(SealFault::NotValid);
            }
        }
        if !roots.is_empty() {
            self.trust = match chain.rooted {
                Some(_) => Trust::Rooted,
                None => Trust::Unknown,
            };
            if self.trust == Trust::Unknown {
                let issuer = holder.issuer.clone();
                self.faults.push(SealFault::UnknownIssuer(issuer));
            }
        }
        self.holder = Some(holder);
    }
}

/// Whether hex digits between `<` and `>` are written in capitals throughout or not at all: mixed,
/// a digit could change its case unnoticed.
fn one_case(hole: &[u8]) -> bool {
    let digits = hole
        .strip_prefix(b"<")
        .and_then(|rest| rest.strip_suffix(b">"));
    digits.is_some_and(|digits| {
        digits
            .iter()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
            || digits
                .iter()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'A'..=b'F'))
    })
}

/// A date as PDF writes it: `D:YYYYMMDDHHmmSS`, with `Z` or a difference such as `+01'00'`.
fn moment(text: &str) -> Option<Timestamp> {
    let digits = text.strip_prefix("D:")?;
    if !digits.is_ascii() || digits.len() < 15 {
        return None;
    }
    let (local, zone) = digits.split_at(14);
    if !local.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (date, time) = local.split_at(8);
    let zone = match zone {
        "Z" | "Z00'00'" | "Z00'00" => "Z".to_owned(),
        other => {
            let bare: String = other.chars().filter(|c| *c != '\'').collect();
            let right = bare.len() == 5 && bare[1..].bytes().all(|byte| byte.is_ascii_digit());
            right.then(|| format!("{}:{}", &bare[..3], &bare[3..]))?
        }
    };
    let [year, month, day] = [&date[..4], &date[4..6], &date[6..]];
    let [hour, minute, second] = [&time[..2], &time[2..4], &time[4..]];
    format!("{year}-{month}-{day}T{hour}:{minute}:{second}{zone}")
        .parse()
        .ok()
}
