//! The algorithms of seals, and whether a signature is right.
//!
//! Owns which algorithms count. Whatever an identifier leaves open is refused: a byte that may be
//! changed without anybody noticing is no part of a seal.

use der::asn1::ObjectIdentifier;
use der::{Any, Decode, Encode};
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::pkcs1::RsaPssParams;
use rsa::pkcs8::DecodePublicKey;
use rsa::traits::{PublicKeyParts, SignatureScheme};
use rsa::{Pkcs1v15Sign, Pss, RsaPublicKey};
use sha2::{Sha256, Sha384, Sha512};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const MASK: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.8");
const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
/// The shortest RSA key that counts, in bits.
const SHORTEST_RSA: usize = 2048;

/// A digest that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

/// All of them, each with its own identifier and those that name it together with a signature.
const HASHES: [(Hash, &str, &str, &str); 3] = [
    (
        Hash::Sha256,
        "2.16.840.1.101.3.4.2.1",
        "1.2.840.113549.1.1.11",
        "1.2.840.10045.4.3.2",
    ),
    (
        Hash::Sha384,
        "2.16.840.1.101.3.4.2.2",
        "1.2.840.113549.1.1.12",
        "1.2.840.10045.4.3.3",
    ),
    (
        Hash::Sha512,
        "2.16.840.1.101.3.4.2.3",
        "1.2.840.113549.1.1.13",
        "1.2.840.10045.4.3.4",
    ),
];

impl Hash {
    /// The digest that an identifier names.
    pub fn of(algorithm: &AlgorithmIdentifierOwned) -> Option<Self> {
        let named = HASHES.iter().find(|one| is(algorithm.oid, one.1));
        named
            .filter(|_| nothing(algorithm.parameters.as_ref()))
            .map(|one| one.0)
    }

    /// The digest of these bytes, one part after the other.
    pub fn digest(self, parts: &[&[u8]]) -> Vec<u8> {
        fn run<D: sha2::Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut hash = D::new();
            for part in parts {
                hash.update(part);
            }
            hash.finalize().to_vec()
        }
        match self {
            Self::Sha256 => run::<Sha256>(parts),
            Self::Sha384 => run::<Sha384>(parts),
            Self::Sha512 => run::<Sha512>(parts),
        }
    }

    fn rsa_padding(self) -> Pkcs1v15Sign {
        match self {
            Self::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Self::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Self::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        }
    }

    fn pss_padding(self, salt: usize) -> Pss {
        match self {
            Self::Sha256 => Pss::new_with_salt::<Sha256>(salt),
            Self::Sha384 => Pss::new_with_salt::<Sha384>(salt),
            Self::Sha512 => Pss::new_with_salt::<Sha512>(salt),
        }
    }
}

fn is(oid: ObjectIdentifier, dotted: &str) -> bool {
    oid.to_string() == dotted
}

/// No parameters, in either way of writing that.
fn nothing(parameters: Option<&Any>) -> bool {
    parameters.is_none_or(|given| given == &Any::null())
}

/// How a signature was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Rsa(Hash),
    RsaPss { hash: Hash, salt: usize },
    Ecdsa(Hash),
}

impl Scheme {
    fn of(algorithm: &AlgorithmIdentifierOwned) -> Option<Self> {
        let parameters = algorithm.parameters.as_ref();
        if algorithm.oid == RSA_PSS {
            return Self::pss(&parameters?.to_der().ok()?);
        }
        HASHES
            .iter()
            .find_map(|(hash, _, rsa, ecdsa)| match algorithm.oid {
                oid if is(oid, rsa) => nothing(parameters).then_some(Self::Rsa(*hash)),
                oid if is(oid, ecdsa) => parameters.is_none().then_some(Self::Ecdsa(*hash)),
                _ => None,
            })
    }

    fn pss(parameters: &[u8]) -> Option<Self> {
        let parameters = RsaPssParams::from_der(parameters).ok()?;
        let owned = |oid, parameters: Option<der::AnyRef<'_>>| AlgorithmIdentifierOwned {
            oid,
            parameters: parameters.map(Any::from),
        };
        let hash = Hash::of(&owned(parameters.hash.oid, parameters.hash.parameters))?;
        let masked = parameters.mask_gen.parameters?;
        let masked = Hash::of(&owned(masked.oid, masked.parameters))?;
        (parameters.mask_gen.oid == MASK && masked == hash).then_some(Self::RsaPss {
            hash,
            salt: usize::from(parameters.salt_len),
        })
    }

    fn hash(self) -> Hash {
        match self {
            Self::Rsa(hash) | Self::RsaPss { hash, .. } | Self::Ecdsa(hash) => hash,
        }
    }
}

/// The digest that belongs to the algorithm of a signature, if that one counts.
pub fn hash_of(algorithm: &AlgorithmIdentifierOwned) -> Option<Hash> {
    Scheme::of(algorithm).map(Scheme::hash)
}

/// Whether this is a key that seals may be made with.
pub fn strong(key: &SubjectPublicKeyInfoOwned) -> bool {
    let Ok(encoded) = key.to_der() else {
        return false;
    };
    match key.algorithm.oid {
        RSA => RsaPublicKey::from_public_key_der(&encoded)
            .is_ok_and(|key| key.size() * 8 >= SHORTEST_RSA),
        EC => matches!(curve(key), Some(P256 | P384)),
        _ => false,
    }
}

fn curve(key: &SubjectPublicKeyInfoOwned) -> Option<ObjectIdentifier> {
    key.algorithm.parameters.as_ref()?.decode_as().ok()
}

/// Whether `signature` over `message` was made with the key that belongs to `key`.
pub fn verifies(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    message: &[u8],
    signature: &[u8],
) -> bool {
    let (Some(scheme), Ok(encoded)) = (Scheme::of(algorithm), key.to_der()) else {
        return false;
    };
    let digest = scheme.hash().digest(&[message]);
    let right = match (scheme, key.algorithm.oid) {
        (Scheme::Rsa(hash), RSA) => RsaPublicKey::from_public_key_der(&encoded)
            .ok()
            .and_then(|key| hash.rsa_padding().verify(&key, &digest, signature).ok()),
        (Scheme::RsaPss { hash, salt }, RSA) => RsaPublicKey::from_public_key_der(&encoded)
            .ok()
            .and_then(|key| hash.pss_padding(salt).verify(&key, &digest, signature).ok()),
        (Scheme::Ecdsa(_), EC) => match curve(key) {
            Some(P256) => ecdsa_p256(&encoded, &digest, signature),
            Some(P384) => ecdsa_p384(&encoded, &digest, signature),
            _ => None,
        },
        _ => None,
    };
    right.is_some()
}

fn ecdsa_p256(key: &[u8], digest: &[u8], signature: &[u8]) -> Option<()> {
    let key = p256::ecdsa::VerifyingKey::from_public_key_der(key).ok()?;
    let signature = p256::ecdsa::DerSignature::from_bytes(signature).ok()?;
    let signature = p256::ecdsa::Signature::try_from(signature).ok()?;
    key.verify_prehash(digest, &signature).ok()
}

fn ecdsa_p384(key: &[u8], digest: &[u8], signature: &[u8]) -> Option<()> {
    let key = p384::ecdsa::VerifyingKey::from_public_key_der(key).ok()?;
    let signature = p384::ecdsa::DerSignature::from_bytes(signature).ok()?;
    let signature = p384::ecdsa::Signature::try_from(signature).ok()?;
    key.verify_prehash(digest, &signature).ok()
}
