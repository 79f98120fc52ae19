//! The private key: which kinds seal, and the signing itself.
//!
//! Owns the choice of algorithms. A key is wiped from memory when it is dropped.

use der::asn1::ObjectIdentifier;
use der::{Any, Decode, Encode};
use p256::ecdsa::signature::{Keypair as _, SignatureEncoding as _, Signer as _, Verifier as _};
use rsa::pkcs1v15;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePublicKey as _, PrivateKeyInfo};
use rsa::traits::PublicKeyParts as _;
use sha2::{Sha256, Sha384};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use super::SealError;

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const ELLIPTIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA256_WITH_RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const ECDSA_WITH_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
const ECDSA_WITH_SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.3");

/// Lengths of RSA keys that are strong enough and in use.
const RSA_LENGTHS: [usize; 3] = [2048, 3072, 4096];

/// A private key that can seal.
pub enum PrivateKey {
    /// RSA with SHA-256.
    Rsa(Box<pkcs1v15::SigningKey<Sha256>>),
    /// ECDSA on P-256 with SHA-256.
    P256(p256::ecdsa::SigningKey),
    /// ECDSA on P-384 with SHA-384.
    P384(Box<p384::ecdsa::SigningKey>),
}

impl PrivateKey {
    /// Reads PKCS#8.
    ///
    /// # Errors
    /// [`SealError::KeyKind`] for a kind that is not supported here, [`SealError::WeakKey`] for an
    /// RSA key of another length, [`SealError::NoKeyFile`] when it is damaged.
    pub fn read(pkcs8: &[u8]) -> Result<Self, SealError> {
        let info = PrivateKeyInfo::from_der(pkcs8).map_err(|_| SealError::NoKeyFile)?;
        let curve = || info.algorithm.parameters_oid().ok();
        match info.algorithm.oid {
            RSA => Self::rsa(pkcs8),
            ELLIPTIC if curve() == Some(P256) => p256::ecdsa::SigningKey::from_pkcs8_der(pkcs8)
                .map(Self::P256)
                .map_err(|_| SealError::NoKeyFile),
            ELLIPTIC if curve() == Some(P384) => p384::ecdsa::SigningKey::from_pkcs8_der(pkcs8)
                .map(|key| Self::P384(Box::new(key)))
                .map_err(|_| SealError::NoKeyFile),
            _ => Err(SealError::KeyKind),
        }
    }

    fn rsa(pkcs8: &[u8]) -> Result<Self, SealError> {
        let key = rsa::RsaPrivateKey::from_pkcs8_der(pkcs8).map_err(|_| SealError::NoKeyFile)?;
        let bits = key.n().bits();
        if !RSA_LENGTHS.contains(&bits) {
            return Err(SealError::WeakKey(bits));
        }
        Ok(Self::Rsa(Box::new(pkcs1v15::SigningKey::new(key))))
    }

    /// Whether this is the key of a certificate.
    pub fn belongs_to(&self, certified: &SubjectPublicKeyInfoOwned) -> bool {
        let own = match self {
            Self::Rsa(key) => key.verifying_key().to_public_key_der(),
            Self::P256(key) => key.verifying_key().to_public_key_der(),
            Self::P384(key) => key.verifying_key().to_public_key_der(),
        };
        let own = own
            .ok()
            .and_then(|own| SubjectPublicKeyInfoOwned::from_der(own.as_bytes()).ok());
        own.is_some_and(|own| {
            own.algorithm.oid == certified.algorithm.oid
                && own.subject_public_key == certified.subject_public_key
        })
    }

    /// The digest that goes with the key.
    pub fn digest(&self, parts: &[&[u8]]) -> Vec<u8> {
        fn of<D: sha2::Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut digest = D::new();
            parts.iter().for_each(|part| digest.update(part));
            digest.finalize().to_vec()
        }
        match self {
            Self::Rsa(_) | Self::P256(_) => of::<Sha256>(parts),
            Self::P384(_) => of::<Sha384>(parts),
        }
    }

    /// The name of that digest.
    pub fn digest_name(&self) -> AlgorithmIdentifierOwned {
        let oid = match self {
            Self::Rsa(_) | Self::P256(_) => SHA256,
            Self::P384(_) => SHA384,
        };
        AlgorithmIdentifierOwned {
            oid,
            parameters: None,
        }
    }

    /// The name of digest and signature together.
    pub fn signature_name(&self) -> AlgorithmIdentifierOwned {
        let (oid, parameters) = match self {
            Self::Rsa(_) => (SHA256_WITH_RSA, Some(Any::null())),
            Self::P256(_) => (ECDSA_WITH_SHA256, None),
            Self::P384(_) => (ECDSA_WITH_SHA384, None),
        };
        AlgorithmIdentifierOwned { oid, parameters }
    }

    /// Signs, and makes sure that the signature is right. The same bytes give the same signature.
    ///
    /// # Errors
    /// [`SealError::Signing`].
    pub fn sign(&self, bytes: &[u8]) -> Result<Vec<u8>, SealError> {
        let failed = |_| SealError::Signing;
        match self {
            Self::Rsa(key) => {
                let signature = key.try_sign(bytes).map_err(failed)?;
                key.verifying_key()
                    .verify(bytes, &signature)
                    .map_err(failed)?;
                Ok(signature.to_vec())
            }
            Self::P256(key) => {
                let signature: p256::ecdsa::Signature = key.try_sign(bytes).map_err(failed)?;
                key.verifying_key()
                    .verify(bytes, &signature)
                    .map_err(failed)?;
                signature.to_der().to_der().map_err(|_| SealError::Signing)
            }
            Self::P384(key) => {
                let signature: p384::ecdsa::Signature = key.try_sign(bytes).map_err(failed)?;
                key.verifying_key()
                    .verify(bytes, &signature)
                    .map_err(failed)?;
                signature.to_der().to_der().map_err(|_| SealError::Signing)
            }
        }
    }
}
