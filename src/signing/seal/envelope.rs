//! The signature as it stands in the file: CMS in the form that PAdES baseline B asks for.
//!
//! Owns the choice of attributes: what kind of content, its digest, and which certificate; no time,
//! because a time that the signer sets proves nothing.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use der::asn1::{ObjectIdentifier, OctetString, SetOfVec};
use der::{Any, Decode, Encode, Sequence};
use sha2::{Digest as _, Sha256};
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::ext::pkix::name::{GeneralName, GeneralNames};
use x509_cert::serial_number::SerialNumber;

use super::SealError;
use super::certificate::Known;
use super::key::PrivateKey;

const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
/// The attribute that holds the digest of the content.
pub const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
/// The attribute that fixes the certificates.
pub const SIGNING_CERTIFICATE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

/// RFC 5035: which certificates the signature was made with.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub struct SigningCertificate {
    /// That of the signer first.
    pub certificates: Vec<CertificateDigest>,
}

/// The digest of one certificate, by SHA-256: that is the default and is left out.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub struct CertificateDigest {
    /// SHA-256 of its bytes.
    pub digest: OctetString,
    /// Who issued it, under which number.
    pub issued: Issued,
}

/// An issuer with a serial number.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub struct Issued {
    /// The issuer.
    pub by: GeneralNames,
    /// The number.
    pub number: SerialNumber,
}

/// The signature over content with this digest. The first certificate is that of the key.
///
/// # Errors
/// [`SealError::Signing`].
pub fn sign(
    key: &PrivateKey,
    signer: &Known,
    issuers: &[Known],
    digest: &[u8],
) -> Result<Vec<u8>, SealError> {
    let attributes = attributes(signer, issuers, digest).map_err(failed)?;
    let signature = key.sign(&attributes.to_der().map_err(failed)?)?;
    assemble(key, signer, issuers, attributes, signature).map_err(failed)
}

fn failed(_: der::Error) -> SealError {
    SealError::Signing
}

/// What is signed: these attributes, of which one holds the digest of the content.
fn attributes(signer: &Known, issuers: &[Known], digest: &[u8]) -> der::Result<Attributes> {
    let all = std::iter::once(signer).chain(issuers);
    let certificates = SigningCertificate {
        certificates: all.map(certificate_digest).collect::<der::Result<_>>()?,
    };
    let mut attributes = Vec::new();
    for (oid, value) in [
        (CONTENT_TYPE, Any::encode_from(&DATA)?),
        (
            MESSAGE_DIGEST,
            Any::encode_from(&OctetString::new(digest)?)?,
        ),
        (SIGNING_CERTIFICATE, Any::encode_from(&certificates)?),
    ] {
        attributes.push(Attribute {
            oid,
            values: SetOfVec::try_from(vec![value])?,
        });
    }
    SetOfVec::try_from(attributes)
}

fn certificate_digest(certificate: &Known) -> der::Result<CertificateDigest> {
    let content = &certificate.content.tbs_certificate;
    Ok(CertificateDigest {
        digest: OctetString::new(Sha256::digest(&certificate.der).to_vec())?,
        issued: Issued {
            by: vec![GeneralName::DirectoryName(content.issuer.clone())],
            number: content.serial_number.clone(),
        },
    })
}

fn assemble(
    key: &PrivateKey,
    signer: &Known,
    issuers: &[Known],
    attributes: Attributes,
    signature: Vec<u8>,
) -> der::Result<Vec<u8>> {
    let content = &signer.content.tbs_certificate;
    let info = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: content.issuer.clone(),
            serial_number: content.serial_number.clone(),
        }),
        digest_alg: key.digest_name(),
        signed_attrs: Some(attributes),
        signature_algorithm: key.signature_name(),
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let certificates = std::iter::once(signer).chain(issuers);
    let certificates: Vec<_> = certificates
        .map(|one| CertificateChoices::Certificate(one.content.clone()))
        .collect();
    let signed = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![key.digest_name()])?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: DATA,
            econtent: None,
        },
        certificates: Some(CertificateSet::try_from(certificates)?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![info])?,
    };
    ContentInfo {
        content_type: SIGNED_DATA,
        content: Any::from_der(&signed.to_der()?)?,
    }
    .to_der()
}
