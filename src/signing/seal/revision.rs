//! The revision that carries a seal, written behind the report.
//!
//! Owns its bytes: the seal, the field that points to it, its look, and on the first seal the
//! catalog that says which changes are allowed from then on. Nothing before it is touched.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::intact::{covered, digest_fits};
use super::{SealError, Sealer, Target, envelope};
use crate::inspection::fields::SealField;
use crate::inspection::{PdfFile, syntax};
use crate::text::hex;

/// Hex digits for a signature; more when its certificates need more.
const HOLE: usize = 16_384;
/// Bytes of a signature beside its certificates, at the most.
const BESIDE_CERTIFICATES: usize = 4096;
/// Digits of a place in the file.
const DIGITS: usize = 10;

/// How a seal looks: objects of the file, numbered from [`Target::free_number`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    /// Number and content of each object, without `obj` and `endobj`.
    pub objects: Vec<(u32, Vec<u8>)>,
    /// The one that is drawn in the field.
    pub form: u32,
}

/// A sealed report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The file; the report that was sealed is its beginning.
    pub pdf: Vec<u8>,
    /// Length of the signature in hex digits, and of the room for it.
    pub filled: (usize, usize),
}

impl Target<'_> {
    /// The report with the seal in its field. `at` is the time of sealing as the format writes it,
    /// without prefix: `YYYYMMDDHHMMSS`, in UTC. The same input gives the same bytes.
    ///
    /// # Errors
    /// [`SealError::Signing`] when a signature cannot be made, or the result would not hold.
    pub fn seal(&self, sealer: &Sealer, look: &Appearance, at: &str) -> Result<Sealed, SealError> {
        let known = std::iter::once(&sealer.certificate).chain(&sealer.issuers);
        let certificates: usize = known.map(|one| one.der.len()).sum();
        let room = HOLE.max(2 * (certificates + BESIDE_CERTIFICATES));
        let mut revision = self.revision(look, &sealer.certificate.holder(), at, room)?;
        let (before, after) = revision.around_hole();
        let digest = sealer.key.digest(&[before, after]);
        let signature = envelope::sign(&sealer.key, &sealer.certificate, &sealer.issuers, &digest)?;
        let digits = hex(&signature);
        if digits.len() > room {
            return Err(SealError::Signing);
        }
        let begin = revision.hole.start + 1;
        revision.bytes[begin..begin + digits.len()].copy_from_slice(digits.as_bytes());
        self.proven(revision.bytes, (digits.len(), room))
    }

    /// The file with everything but the signature itself.
    fn revision(
        &self,
        look: &Appearance,
        holder: &str,
        at: &str,
        room: usize,
    ) -> Result<Revision, SealError> {
        let highest = look.objects.iter().map(|(number, _)| *number).max();
        let value = highest.map_or(self.free_number(), |highest| highest + 1);
        let mut writing = Writing::behind(self.file.bytes());
        for (number, content) in &look.objects {
            writing.object(*number, content);
        }
        let (range, hole) = writing.value(value, holder, at, room, self.is_first());
        writing.object(self.field.number, &self.new_field(value, look.form)?);
        if self.is_first() {
            let last = self.revisions.last().ok_or(SealError::Changed)?;
            writing.object(
                last.trailer.root,
                &self.new_catalog(last.trailer.root, value)?,
            );
        }
        self.end(&mut writing, value + 1, at)?;
        let mut bytes = writing.bytes;
        let places = [hole.start, hole.end, bytes.len() - hole.end];
        let mut at = range;
        for place in places {
            let digits = format!(" {place:<DIGITS$}");
            bytes[at..at + digits.len()].copy_from_slice(digits.as_bytes());
            at += digits.len();
        }
        Ok(Revision { bytes, hole })
    }

    /// The field with its seal and its look; everything else byte for byte as it was.
    fn new_field(&self, value: u32, form: u32) -> Result<Vec<u8>, SealError> {
        let added = format!("/V {value} 0 R/AP<</N {form} 0 R>>");
        let old = &self.file.bytes()[self.field.raw.clone()];
        with_members(old, &[b"V", b"AP"], &added).ok_or(SealError::Changed)
    }

    /// The catalog with the seal that certifies the file.
    fn new_catalog(&self, number: u32, value: u32) -> Result<Vec<u8>, SealError> {
        let place = self.file.dictionary_place(&self.revisions, number);
        let old = &self.file.bytes()[place.ok_or(SealError::Changed)?];
        let added = format!("/Perms<</DocMDP {value} 0 R>>");
        with_members(old, &[b"Perms"], &added).ok_or(SealError::Changed)
    }

    /// The cross-reference of this revision, as a stream, and the end of the file.
    fn end(&self, writing: &mut Writing, number: u32, at: &str) -> Result<(), SealError> {
        let last = self.revisions.last().ok_or(SealError::Changed)?;
        let trailer = &last.trailer;
        let start = writing.bytes.len();
        writing.places.push((number, start));
        writing.places.sort_unstable();
        let mut rows = Vec::new();
        let mut index = String::new();
        for (at, (number, offset)) in writing.places.iter().enumerate() {
            let follows = at > 0 && writing.places[at - 1].0 + 1 == *number;
            if !follows {
                let run = writing.places[at..].iter().zip(*number..);
                let run = run
                    .take_while(|((one, _), expected)| one == expected)
                    .count();
                // Writing to a String cannot fail.
                let _ = write!(index, " {number} {run}");
            }
            rows.push(1);
            rows.extend_from_slice(&(*offset as u64).to_be_bytes()[3..]);
            rows.extend_from_slice(&[0, 0]);
        }
        let mut dictionary = format!(
            "<</Type/XRef/Size {}/W[1 5 2]/Index[{}]/Root {} 0 R/Prev {}",
            number + 1,
            index.trim_start(),
            trailer.root,
            last.xref,
        );
        if let Some(info) = trailer.info {
            let _ = write!(dictionary, "/Info {info} 0 R");
        }
        if let Some([first, _]) = &trailer.id {
            let seed = Sha256::new()
                .chain_update(&writing.bytes)
                .chain_update(at)
                .finalize();
            let _ = write!(dictionary, "/ID[<{}><{}>]", hex(first), hex(&seed[..16]));
        }
        let _ = write!(dictionary, "/Length {}>>\nstream\n", rows.len());
        writing.write(format!("{number} 0 obj\n{dictionary}").as_bytes());
        writing.write(&rows);
        writing.write(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
        Ok(())
    }

    /// Reads the result back: the report is its beginning, the seal stands in the field, covers all
    /// and fits.
    fn proven(&self, pdf: Vec<u8>, filled: (usize, usize)) -> Result<Sealed, SealError> {
        let begins_with_report = pdf.starts_with(self.file.bytes());
        let read = PdfFile::open(pdf).map_err(|_| SealError::Signing)?;
        let revisions = read.revisions().map_err(|_| SealError::Signing)?;
        let form = read.form(&revisions).map_err(|_| SealError::Signing)?;
        let same = |field: &&SealField| field.number == self.field.number;
        let sealed = form
            .fields
            .iter()
            .find(same)
            .and_then(|field| field.seal.as_ref());
        let holds = sealed.is_some_and(|seal| {
            covered(seal, &revisions) == Some(revisions.len() - 1) && digest_fits(&read, seal)
        });
        if !begins_with_report || !holds || revisions.len() != self.revisions.len() + 1 {
            return Err(SealError::Signing);
        }
        Ok(Sealed {
            pdf: read.bytes().to_vec(),
            filled,
        })
    }
}

/// A file whose hole is still empty.
struct Revision {
    bytes: Vec<u8>,
    hole: std::ops::Range<usize>,
}

impl Revision {
    fn around_hole(&self) -> (&[u8], &[u8]) {
        (&self.bytes[..self.hole.start], &self.bytes[self.hole.end..])
    }
}

/// The bytes so far, with the places of the objects in this revision.
struct Writing {
    bytes: Vec<u8>,
    places: Vec<(u32, usize)>,
}

impl Writing {
    fn behind(file: &[u8]) -> Self {
        let mut bytes = Vec::with_capacity(file.len() + 64 * 1024);
        bytes.extend_from_slice(file);
        if !file.ends_with(b"\n") {
            bytes.push(b'\n');
        }
        Self {
            bytes,
            places: Vec::new(),
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    fn object(&mut self, number: u32, content: &[u8]) {
        self.places.push((number, self.bytes.len()));
        self.write(format!("{number} 0 obj\n").as_bytes());
        self.write(content);
        self.write(b"\nendobj\n");
    }

    /// The seal itself; gives where the three open numbers of its byte range and its hole stand.
    fn value(
        &mut self,
        number: u32,
        holder: &str,
        at: &str,
        room: usize,
        certifies: bool,
    ) -> (usize, std::ops::Range<usize>) {
        self.places.push((number, self.bytes.len()));
        let head = format!(
            "{number} 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:{at}+00'00')/Name{}",
            text(holder)
        );
        self.write(head.as_bytes());
        if certifies {
            // Forms may be filled and seals added; any other change breaks the seal.
            self.write(
                b"/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]",
            );
        }
        self.write(b"/ByteRange[0");
        let range = self.bytes.len();
        self.bytes.resize(range + 3 * (DIGITS + 1), b' ');
        self.write(b"]/Contents");
        let start = self.bytes.len();
        self.write(b"<");
        self.bytes.resize(start + 1 + room, b'0');
        self.write(b">");
        let hole = start..self.bytes.len();
        self.write(b">>\nendobj\n");
        (range, hole)
    }
}

/// A dictionary without some members and with others; the rest stays byte for byte.
fn with_members(old: &[u8], without: &[&[u8]], added: &str) -> Option<Vec<u8>> {
    let mut new = b"<<".to_vec();
    for (name, value) in syntax::members(old)? {
        if !without.contains(&name) {
            new.push(b'/');
            new.extend_from_slice(name);
            new.push(b' ');
            new.extend_from_slice(&old[value]);
        }
    }
    new.extend_from_slice(added.as_bytes());
    new.extend_from_slice(b">>");
    Some(new)
}

/// A text string in hex digits, UTF-16 with its mark.
fn text(words: &str) -> String {
    let units = words.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes: Vec<u8> = [0xFE, 0xFF].into_iter().chain(units).collect();
    format!("<{}>", hex(&bytes))
}
