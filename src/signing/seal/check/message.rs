//! The signed message in a seal (CMS, RFC 5652), read as strictly as it can be.
//!
//! Owns its form. One way of writing, one signer, nothing that the signature does not cover.

use cms::cert::CertificateChoices;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{ObjectIdentifier, OctetString};
use der::{Any, Decode, Encode, Reader as _, Sequence, SliceReader};
use x509_cert::Certificate;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::SealFault;
use super::algorithm::{self, Hash};
use crate::signing::seal::envelope::{MESSAGE_DIGEST, SIGNING_CERTIFICATE};

const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");

/// The attribute that binds a signature to a certificate (RFC 5035), in every way that others may
/// write it.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
struct SigningCertificate {
    certificates: Vec<CertificateId>,
    #[asn1(optional = "true")]
    policies: Option<Any>,
}

#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
struct CertificateId {
    /// SHA-256 when it is not there.
    #[asn1(optional = "true")]
    hash: Option<AlgorithmIdentifierOwned>,
    digest: OctetString,
    #[asn1(optional = "true")]
    issuer: Option<IssuerSerial>,
}

#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
struct IssuerSerial {
    issuer: Vec<GeneralName>,
    serial: SerialNumber,
}

/// A message that has a good form; nothing is said yet of what it signs.
#[derive(Debug)]
pub struct Message {
    info: SignerInfo,
    hash: Hash,
    bound: SigningCertificate,
    /// The certificate of who signed.
    pub signer: Certificate,
    /// The others that came along.
    pub others: Vec<Certificate>,
}

impl Message {
    /// Reads the bytes of a hole: one message, then zeros.
    pub fn read(contents: &[u8]) -> Result<Self, SealFault> {
        let content = content(contents)?;
        let data: SignedData = content.content.decode_as().map_err(|_| SealFault::Form)?;
        let [info] = data.signer_infos.0.as_slice() else {
            return Err(SealFault::Signers(data.signer_infos.0.len()));
        };
        let plain = content.content_type == SIGNED_DATA
            && data.version == CmsVersion::V1
            && info.version == CmsVersion::V1
            && data.encap_content_info.econtent_type == DATA
            && data.encap_content_info.econtent.is_none();
        if !plain {
            return Err(SealFault::Form);
        }
        if data.crls.is_some() || info.unsigned_attrs.is_some() {
            return Err(SealFault::Uncovered);
        }
        let hash = Hash::of(&info.digest_alg).ok_or(SealFault::Algorithm)?;
        if data.digest_algorithms.as_slice() != [info.digest_alg.clone()]
            || algorithm::hash_of(&info.signature_algorithm) != Some(hash)
        {
            return Err(SealFault::Algorithm);
        }
        let (signer, others) = certificates(&data, info)?;
        Ok(Self {
            bound: attribute(info, SIGNING_CERTIFICATE).ok_or(SealFault::Binding)?,
            info: info.clone(),
            hash,
            signer,
            others,
        })
    }

    /// What is wrong with it as a signature over these bytes.
    pub fn faults(&self, sealed: &[&[u8]]) -> Vec<SealFault> {
        let mut faults = Vec::new();
        let digest = attribute::<OctetString>(&self.info, MESSAGE_DIGEST);
        if digest.is_none_or(|digest| digest.as_bytes() != self.hash.digest(sealed)) {
            faults.push(SealFault::Changed);
        }
        if attribute(&self.info, CONTENT_TYPE) != Some(DATA) {
            faults.push(SealFault::Form);
        }
        let first = self.bound.certificates.first();
        if !first.is_some_and(|first| first.is_of(&self.signer)) {
            faults.push(SealFault::Binding);
        }
        if !faults.is_empty() {
            return faults;
        }
        // The attributes are signed as a set, whatever tag they have in the message.
        let signed = self.info.signed_attrs.as_ref().map(Encode::to_der);
        let right = signed.is_some_and(|signed| {
            signed.is_ok_and(|signed| {
                algorithm::verifies(
                    &self.signer.tbs_certificate.subject_public_key_info,
                    &self.info.signature_algorithm,
                    &signed,
                    self.info.signature.as_bytes(),
                )
            })
        });
        if !right {
            faults.push(SealFault::Signature);
        }
        faults
    }

    /// Whether the signature covers this certificate too.
    pub fn names(&self, certificate: &Certificate) -> bool {
        let mut all = self.bound.certificates.iter();
        all.any(|one| one.is_of(certificate))
    }
}

impl CertificateId {
    fn is_of(&self, certificate: &Certificate) -> bool {
        let named = self.hash.as_ref().map_or(Some(Hash::Sha256), Hash::of);
        let (Some(hash), Ok(bytes)) = (named, certificate.to_der()) else {
            return false;
        };
        let same_serial = self.issuer.as_ref().is_none_or(|named| {
            let inner = &certificate.tbs_certificate;
            named.serial == inner.serial_number
                && matches!(named.issuer.as_slice(), [GeneralName::DirectoryName(name)] if *name == inner.issuer)
        });
        self.digest.as_bytes() == hash.digest(&[&bytes]) && same_serial
    }
}

/// The message at the front; what follows it must be zeros, and there must be no other way to
/// write it.
fn content(contents: &[u8]) -> Result<ContentInfo, SealFault> {
    let mut reader = SliceReader::new(contents).map_err(|_| SealFault::Form)?;
    let content = ContentInfo::decode(&mut reader).map_err(|_| SealFault::Form)?;
    let length = usize::try_from(reader.position()).map_err(|_| SealFault::Form)?;
    let (message, padding) = contents.split_at_checked(length).ok_or(SealFault::Form)?;
    if padding.iter().any(|byte| *byte != 0) {
        return Err(SealFault::Padding);
    }
    let signed: SignedData = content.content.decode_as().map_err(|_| SealFault::Form)?;
    let again = ContentInfo {
        content_type: content.content_type,
        content: Any::encode_from(&signed).map_err(|_| SealFault::Form)?,
    };
    match again.to_der() {
        Ok(again) if again == message => Ok(content),
        _ => Err(SealFault::Form),
    }
}

fn certificates(
    data: &SignedData,
    info: &SignerInfo,
) -> Result<(Certificate, Vec<Certificate>), SealFault> {
    let mut all = Vec::new();
    for choice in data.certificates.iter().flat_map(|set| set.0.iter()) {
        match choice {
            CertificateChoices::Certificate(one) => all.push(one.clone()),
            CertificateChoices::Other(_) => return Err(SealFault::Uncovered),
        }
    }
    let SignerIdentifier::IssuerAndSerialNumber(sid) = &info.sid else {
        return Err(SealFault::Form);
    };
    let at = all.iter().position(|one| {
        one.tbs_certificate.issuer == sid.issuer
            && one.tbs_certificate.serial_number == sid.serial_number
    });
    let signer = all.remove(at.ok_or(SealFault::NoCertificate)?);
    Ok((signer, all))
}

/// The one value of a signed attribute; none when it is not there exactly once.
fn attribute<T>(info: &SignerInfo, wanted: ObjectIdentifier) -> Option<T>
where
    T: for<'a> Decode<'a>,
{
    let mut all = info
        .signed_attrs
        .as_ref()?
        .iter()
        .filter(|one| one.oid == wanted);
    let (Some(one), None) = (all.next(), all.next()) else {
        return None;
    };
    let [value] = one.values.as_slice() else {
        return None;
    };
    T::from_der(&value.to_der().ok()?).ok()
}
