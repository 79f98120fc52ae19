//! PKCS#12 files: a private key with its certificates, under a passphrase.
//!
//! Owns the opening of the file. Everything secret is wiped when it is dropped. The work that a
//! file may ask for is limited: a damaged or malicious file must not keep anybody waiting.

use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockDecryptMut, KeyInit, KeyIvInit};
use cms::content_info::ContentInfo;
use cms::encrypted_data::EncryptedData;
use der::asn1::{ContextSpecific, ObjectIdentifier, OctetString};
use der::{Any, Decode, Encode};
use hmac::digest::core_api::BlockSizeUser;
use hmac::digest::{Digest, FixedOutputReset};
use hmac::{Mac, SimpleHmac};
use pkcs5::pbes2;
use pkcs12::cert_type::CertBag;
use pkcs12::kdf::{Pkcs12KeyType, derive_key};
use pkcs12::mac_data::MacData;
use pkcs12::pbe_params::{EncryptedPrivateKeyInfo, Pkcs12PbeParams};
use pkcs12::pfx::Pfx;
use pkcs12::safe_bag::{SafeBag, SafeContents};
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};
use x509_cert::spki::AlgorithmIdentifierOwned;
use zeroize::Zeroizing;

use super::SealError;

/// More rounds of key stretching than any program writes; a few seconds of work.
const MOST_ROUNDS: u32 = 10_000_000;
/// More than any file with a key and its certificates.
pub const LARGEST_FILE: usize = 4 << 20;

const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const ENCRYPTED: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.6");
const PLAIN_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.10.1.1");
const LOCKED_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.10.1.2");
const CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.10.1.3");
const X509: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.22.1");
const TRIPLE_DES: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.1.3");
const RC2_128: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.1.5");
const RC2_40: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.1.6");
const SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");
const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");

/// What was in the file.
#[derive(Default)]
pub struct Opened {
    /// Private keys, as PKCS#8.
    pub keys: Vec<Zeroizing<Vec<u8>>>,
    /// Certificates.
    pub certificates: Vec<Vec<u8>>,
}

/// Opens the file.
///
/// # Errors
/// [`SealError::NoKeyFile`] for other files, [`SealError::Passphrase`] for the wrong passphrase,
/// [`SealError::KeyFileProtection`] for protection that is not known here.
pub fn open(file: &[u8], passphrase: &str) -> Result<Opened, SealError> {
    let damaged = |_| SealError::NoKeyFile;
    let pfx = Pfx::from_der(file).map_err(damaged)?;
    if pfx.auth_safe.content_type != DATA {
        // Protected with a key instead of a passphrase.
        return Err(SealError::KeyFileProtection);
    }
    let secret = Secret::new(passphrase);
    let content = data(&pfx.auth_safe.content)?;
    if let Some(mac) = &pfx.mac_data {
        secret.check(mac, content.as_bytes())?;
    }
    let safes = Vec::<ContentInfo>::from_der(content.as_bytes()).map_err(damaged)?;
    let mut opened = Opened::default();
    for safe in safes {
        let plain = match safe.content_type {
            DATA => Zeroizing::new(data(&safe.content)?.into_bytes()),
            ENCRYPTED => {
                let whole = safe.content.to_der().map_err(damaged)?;
                let sealed = EncryptedData::from_der(&whole)
                    .map_err(damaged)?
                    .enc_content_info;
                let content = sealed.encrypted_content.ok_or(SealError::NoKeyFile)?;
                secret.unlock(&sealed.content_enc_alg, content.as_bytes())?
            }
            _ => return Err(SealError::KeyFileProtection),
        };
        // With the wrong key the padding fits now and then; what comes out is noise.
        let bags = SafeContents::from_der(&plain).map_err(|_| SealError::Passphrase)?;
        for bag in bags {
            take(bag, &secret, &mut opened)?;
        }
    }
    Ok(opened)
}

fn data(content: &Any) -> Result<OctetString, SealError> {
    let read = || OctetString::from_der(&content.to_der()?);
    read().map_err(|_: der::Error| SealError::NoKeyFile)
}

fn take(bag: SafeBag, secret: &Secret, opened: &mut Opened) -> Result<(), SealError> {
    let damaged = |_| SealError::NoKeyFile;
    let value = Zeroizing::new(bag.bag_value);
    match bag.bag_id {
        CERTIFICATE => {
            let bag = ContextSpecific::<CertBag>::from_der(&value)
                .map_err(damaged)?
                .value;
            if bag.cert_id == X509 {
                opened.certificates.push(bag.cert_value.as_bytes().to_vec());
            }
        }
        LOCKED_KEY => {
            let bag = ContextSpecific::<EncryptedPrivateKeyInfo>::from_der(&value);
            let locked = bag.map_err(damaged)?.value;
            let key = secret.unlock(
                &locked.encryption_algorithm,
                locked.encrypted_data.as_bytes(),
            )?;
            opened.keys.push(key);
        }
        PLAIN_KEY => {
            let bag = ContextSpecific::<Any>::from_der(&value).map_err(damaged)?;
            opened
                .keys
                .push(Zeroizing::new(bag.value.to_der().map_err(damaged)?));
        }
        _ => {}
    }
    Ok(())
}

/// The passphrase in both forms in which the standard uses it.
struct Secret {
    /// UTF-8.
    modern: Zeroizing<Vec<u8>>,
    /// UTF-16 with a zero behind it.
    old: Zeroizing<Vec<u8>>,
}

impl Secret {
    fn new(passphrase: &str) -> Self {
        let units = passphrase.encode_utf16().chain([0]);
        // Room for all of it at once: growing would leave copies behind.
        let mut old = Zeroizing::new(Vec::with_capacity(2 * passphrase.len() + 2));
        old.extend(units.flat_map(u16::to_be_bytes));
        Self {
            modern: Zeroizing::new(passphrase.as_bytes().to_vec()),
            old,
        }
    }

    /// Whether the passphrase is right, by the code over the content.
    fn check(&self, mac: &MacData, content: &[u8]) -> Result<(), SealError> {
        match mac.mac.algorithm.oid {
            SHA1 => self.check_with::<Sha1>(mac, content),
            SHA256 => self.check_with::<Sha256>(mac, content),
            SHA384 => self.check_with::<Sha384>(mac, content),
            SHA512 => self.check_with::<Sha512>(mac, content),
            _ => Err(SealError::KeyFileProtection),
        }
    }

    fn check_with<D>(&self, mac: &MacData, content: &[u8]) -> Result<(), SealError>
    where
        D: Digest + BlockSizeUser + FixedOutputReset,
    {
        let length = <D as Digest>::output_size();
        let key = self.stretched::<D>(
            mac.mac_salt.as_bytes(),
            mac.iterations,
            Pkcs12KeyType::Mac,
            length,
        )?;
        let code = <SimpleHmac<D> as Mac>::new_from_slice(&key);
        let mut code = code.map_err(|_| SealError::KeyFileProtection)?;
        code.update(content);
        code.verify_slice(mac.mac.digest.as_bytes())
            .map_err(|_| SealError::Passphrase)
    }

    fn stretched<D>(
        &self,
        salt: &[u8],
        rounds: i32,
        purpose: Pkcs12KeyType,
        length: usize,
    ) -> Result<Zeroizing<Vec<u8>>, SealError>
    where
        D: Digest + BlockSizeUser + FixedOutputReset,
    {
        let allowed = u32::try_from(rounds).is_ok_and(|rounds| rounds <= MOST_ROUNDS);
        if !allowed || salt.is_empty() {
            return Err(SealError::KeyFileProtection);
        }
        Ok(Zeroizing::new(derive_key::<D>(
            &self.old, salt, purpose, rounds, length,
        )))
    }

    /// The plain bytes.
    fn unlock(
        &self,
        algorithm: &AlgorithmIdentifierOwned,
        locked: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let parameters = algorithm.parameters.as_ref().map(Encode::to_der);
        let parameters = parameters
            .and_then(Result::ok)
            .ok_or(SealError::NoKeyFile)?;
        match algorithm.oid {
            pbes2::PBES2_OID => self.unlock_modern(&parameters, locked),
            TRIPLE_DES => self.unlock_old::<des::TdesEde3>(&parameters, locked, 24),
            RC2_128 => self.unlock_old::<rc2::Rc2>(&parameters, locked, 16),
            RC2_40 => self.unlock_old::<rc2::Rc2>(&parameters, locked, 5),
            _ => Err(SealError::KeyFileProtection),
        }
    }

    fn unlock_modern(
        &self,
        parameters: &[u8],
        locked: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let parameters = pbes2::Parameters::from_der(parameters);
        let parameters = parameters.map_err(|_| SealError::KeyFileProtection)?;
        let rounds = parameters.kdf.pbkdf2().map(|kdf| kdf.iteration_count);
        if rounds.is_none_or(|rounds| rounds > MOST_ROUNDS) {
            return Err(SealError::KeyFileProtection);
        }
        match parameters.decrypt(&self.modern, locked) {
            Ok(plain) => Ok(Zeroizing::new(plain)),
            Err(pkcs5::Error::DecryptFailed) => Err(SealError::Passphrase),
            Err(_) => Err(SealError::KeyFileProtection),
        }
    }

    fn unlock_old<C>(
        &self,
        parameters: &[u8],
        locked: &[u8],
        length: usize,
    ) -> Result<Zeroizing<Vec<u8>>, SealError>
    where
        C: KeyInit + cbc::cipher::BlockCipher + BlockDecryptMut,
    {
        let given = Pkcs12PbeParams::from_der(parameters).map_err(|_| SealError::NoKeyFile)?;
        let salt = given.salt.as_bytes();
        let part =
            |purpose, length| self.stretched::<Sha1>(salt, given.iterations, purpose, length);
        let key = part(Pkcs12KeyType::EncryptionKey, length)?;
        let start = part(Pkcs12KeyType::Iv, 8)?;
        let cipher = cbc::Decryptor::<C>::new_from_slices(&key, &start);
        let cipher = cipher.map_err(|_| SealError::KeyFileProtection)?;
        cipher
            .decrypt_padded_vec_mut::<Pkcs7>(locked)
            .map(Zeroizing::new)
            .map_err(|_| SealError::Passphrase)
    }
}
