//! Whether the seals that are in a file still fit it, before another one is added.
//!
//! Owns the arithmetic of what a seal covers and the comparison of digests.

use cms::content_info::ContentInfo;
use cms::signed_data::SignedData;
use der::asn1::OctetString;
use der::{Decode, Encode, Reader, SliceReader};

use super::check::Hash;
use super::envelope::MESSAGE_DIGEST;
use crate::inspection::PdfFile;
use crate::inspection::fields::SealValue;
use crate::inspection::revisions::Revision;

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
    algorithm.digest(&[before, after]) == claimed
}

/// The digest that the signature holds, and how it was made.
fn claimed(contents: &[u8]) -> Option<(Hash, Vec<u8>)> {
    // Zeros fill the hole behind the signature.
    let mut reader = SliceReader::new(contents).ok()?;
    let envelope = ContentInfo::decode(&mut reader).ok()?;
    let rest = reader.read_slice(reader.remaining_len()).ok()?;
    if rest.iter().any(|byte| *byte != 0) {
        return None;
    }
    let data = SignedData::from_der(&envelope.content.to_der().ok()?).ok()?;
    let [signer] = data.signer_infos.0.as_slice() else {
        return None;
    };
    let mut attributes = signer.signed_attrs.as_ref()?.iter();
    let digest = attributes.find(|attribute| attribute.oid == MESSAGE_DIGEST)?;
    let value = digest.values.get(0)?.to_der().ok()?;
    let digest = OctetString::from_der(&value).ok()?;
    Some((Hash::of(&signer.digest_alg)?, digest.as_bytes().to_vec()))
}
