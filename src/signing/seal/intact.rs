//! Whether the seals that are in a file still fit it, before another one is added.
//!
//! Owns the arithmetic of what a seal covers and the comparison of digests.

use cms::content_info::ContentInfo;
use cms::signed_data::SignedData;
use der::asn1::{ObjectIdentifier, OctetString};
use der::{Decode, Encode, Reader, SliceReader};
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use super::envelope::MESSAGE_DIGEST;
use crate::inspection::PdfFile;
use crate::inspection::fields::SealValue;
use crate::inspection::revisions::Revision;

const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");

/// The revision that a seal covers whole, its hole aside; by its place among the revisions.
pub fn covered(seal: &SealValue, revisions: &[Revision]) -> Option<usize> {
    let [first, before, after, rest] = seal.byte_range;
    let exact = first == 0 && before == seal.hole.start && after == seal.hole.end;
    let end = after.checked_add(rest)?;
    let at = revisions.iter().position(|one| one.range.end == end)?;
    (exact && revisions[at].range.contains(&seal.hole.start)).then_some(at)
}

/// Whether the digest in the seal is that of the bytes that it covers.
pub fn digest_fits(file: &PdfFile, seal: &SealValue) -> bool {
    let [_, before, after, rest] = seal.byte_range;
    let bytes = file.bytes();
    let stretches = (
        bytes.get(..before),
        bytes.get(after..after.saturating_add(rest)),
    );
    let (Some(before), Some(after)) = stretches else {
        return false;
    };
    let Some((algorithm, claimed)) = claimed(&seal.contents) else {
        return false;
    };
    let digest = match algorithm {
        SHA256 => Sha256::new()
            .chain_update(before)
            .chain_update(after)
            .finalize()
            .to_vec(),
        SHA384 => Sha384::new()
            .chain_update(before)
            .chain_update(after)
            .finalize()
            .to_vec(),
        SHA512 => Sha512::new()
            .chain_update(before)
            .chain_update(after)
            .finalize()
            .to_vec(),
        _ => return false,
    };
    digest == claimed
}

/// The digest that the signature holds, and how it was made.
fn claimed(contents: &[u8]) -> Option<(ObjectIdentifier, Vec<u8>)> {
    // Zeros fill the hole behind the signature.
    let mut reader = SliceReader::new(contents).ok()?;
    let envelope = ContentInfo::decode(&mut reader).ok()?;
    let rest = reader.read_slice(reader.remaining_len()).ok()?;
    if rest.iter().any(|byte| *byte != 0) {
        return None;
    }
    let signed = SignedData::from_der(&envelope.content.to_der().ok()?).ok()?;
    let [signer] = signed.signer_infos.0.as_slice() else {
        return None;
    };
    let mut attributes = signer.signed_attrs.as_ref()?.iter();
    let digest = attributes.find(|attribute| attribute.oid == MESSAGE_DIGEST)?;
    let value = digest.values.get(0)?.to_der().ok()?;
    let digest = OctetString::from_der(&value).ok()?;
    Some((signer.digest_alg.oid, digest.as_bytes().to_vec()))
}
