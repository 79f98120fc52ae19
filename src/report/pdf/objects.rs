//! The objects of the file, packed: dictionaries in object streams, the cross-reference as a stream.
//!
//! Owns numbers, packing, compression and the end of the file. Knows no meaning of any object.
//! What is written goes to its place in the file at once, so that nothing is kept twice.

use crate::report::ReportError;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::{Chunk, Filter, Finish, Name, Ref, Settings, Str, Stream};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::Write as _;
use std::ops::Range;

/// The format counts bytes of a stream in 31 bits.
pub const LARGEST_STREAM: usize = i32::MAX as usize;
/// Dictionaries in one object stream.
const PER_STREAM: usize = 200;
const HEADER: &[u8] = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
const END_OF_OBJECT: usize = b"\nendobj\n".len();

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    Free,
    At(usize),
    Packed { stream: i32, index: u16 },
}

/// The objects so far.
pub struct Objects {
    /// The file so far.
    bytes: Vec<u8>,
    /// Where each object stands, by number.
    places: Vec<Place>,
    /// Dictionaries for the next object stream, with the bytes of each.
    packed: Chunk,
    ranges: Vec<(Ref, Range<usize>)>,
    /// Whether dictionaries stay out of object streams until the end.
    waits: bool,
}

const SETTINGS: Settings = Settings { pretty: false };

impl Objects {
    /// No objects yet.
    pub fn new() -> Self {
        Self {
            bytes: HEADER.to_vec(),
            places: vec![Place::Free],
            packed: Chunk::with_settings(SETTINGS),
            ranges: Vec::with_capacity(PER_STREAM),
            waits: false,
        }
    }

    /// No objects yet; numbers begin at `first`, behind those of a file that these are added to.
    #[cfg(feature = "seal")]
    pub fn numbered_from(first: u32) -> Self {
        let mut objects = Self::new();
        objects.places = vec![Place::Free; first as usize];
        objects.waits = true;
        objects
    }

    /// Number and content of every object, none of them packed.
    #[cfg(feature = "seal")]
    pub fn loose(self) -> Vec<(u32, Vec<u8>)> {
        let mut alone: Vec<(usize, usize)> = Vec::new();
        for (number, place) in self.places.iter().enumerate() {
            if let Place::At(from) = place {
                alone.push((*from, number));
            }
        }
        alone.sort_unstable();
        let ends = alone.iter().skip(1).map(|(from, _)| *from);
        let ends = ends.chain([self.bytes.len()]);
        let alone = alone
            .iter()
            .zip(ends)
            .map(|((from, number), to)| (*number as u32, body(&self.bytes[*from..to]).to_vec()));
        let packed = self.ranges.iter().map(|(number, range)| {
            let object = &self.packed.as_bytes()[range.clone()];
            (number.get().unsigned_abs(), body(object).to_vec())
        });
        alone.chain(packed).collect()
    }

    /// A number for one more object.
    pub fn number(&mut self) -> Ref {
        self.places.push(Place::Free);
        Ref::new(int(self.places.len() - 1))
    }

    /// Writes exactly one object that may lie in an object stream.
    pub fn packed(&mut self, write: impl FnOnce(&mut Chunk)) {
        let (from, before) = (self.packed.len(), self.packed.refs().len());
        write(&mut self.packed);
        if let Some(number) = self.packed.refs().nth(before) {
            self.ranges.push((number, from..self.packed.len()));
        }
        if self.ranges.len() >= PER_STREAM && !self.waits {
            self.pack();
        }
    }

    /// Writes exactly one object that must stand for itself.
    pub fn plain(&mut self, write: impl FnOnce(&mut Chunk)) {
        let mut chunk = Chunk::with_settings(SETTINGS);
        write(&mut chunk);
        if let Some(number) = chunk.refs().next() {
            self.places[number.get() as usize] = Place::At(self.bytes.len());
        }
        self.bytes.extend_from_slice(chunk.as_bytes());
    }

    /// Writes a compressed stream and gives its number.
    pub fn stream(
        &mut self,
        data: &[u8],
        describe: impl FnOnce(&mut Stream),
    ) -> Result<Ref, ReportError> {
        if data.len() > LARGEST_STREAM {
            return Err(ReportError::TooLarge(data.len()));
        }
        let number = self.number();
        let compressed = deflate(data);
        self.plain(|chunk| {
            let mut stream = chunk.stream(number, &compressed);
            stream.filter(Filter::FlateDecode);
            describe(&mut stream);
        });
        Ok(number)
    }

    /// The whole file. `seed` goes into its identifier, together with all content.
    pub fn finish(mut self, catalog: Ref, info: Ref, seed: &str) -> Vec<u8> {
        self.pack();
        let table = self.number();
        let start = self.bytes.len();
        self.places[table.get() as usize] = Place::At(start);
        let id = self.identifier(seed);
        let rows = deflate(&predicted(&self.places));
        let mut chunk = Chunk::with_settings(SETTINGS);
        let mut stream = chunk.stream(table, &rows);
        stream.filter(Filter::FlateDecode);
        stream
            .decode_parms()
            .predictor(pdf_writer::types::Predictor::PngUp)
            .columns(8);
        stream
            .pair(Name(b"Type"), Name(b"XRef"))
            .pair(Name(b"Size"), int(self.places.len()));
        stream.insert(Name(b"W")).array().items([1, 5, 2]);
        stream
            .pair(Name(b"Root"), catalog)
            .pair(Name(b"Info"), info);
        stream
            .insert(Name(b"ID"))
            .array()
            .items([Str(&id), Str(&id)]);
        stream.finish();
        self.bytes.extend_from_slice(chunk.as_bytes());
        self.bytes
            .extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
        self.bytes
    }

    /// Puts the dictionaries that wait into an object stream.
    fn pack(&mut self) {
        let source = std::mem::replace(&mut self.packed, Chunk::with_settings(SETTINGS));
        let ranges = std::mem::take(&mut self.ranges);
        if ranges.is_empty() {
            return;
        }
        let stream = self.number();
        let mut index = String::new();
        let mut bodies: Vec<u8> = Vec::with_capacity(source.len());
        for (at, (number, range)) in ranges.iter().enumerate() {
            // Writing to a String cannot fail.
            let _ = write!(index, "{} {} ", number.get(), bodies.len());
            bodies.extend_from_slice(body(&source.as_bytes()[range.clone()]));
            bodies.push(b'\n');
            self.places[number.get() as usize] = Place::Packed {
                stream: stream.get(),
                index: at as u16,
            };
        }
        let first = index.len();
        let mut data = index.into_bytes();
        data.append(&mut bodies);
        let compressed = deflate(&data);
        self.plain(|chunk| {
            let mut dict = chunk.stream(stream, &compressed);
            dict.filter(Filter::FlateDecode);
            dict.pair(Name(b"Type"), Name(b"ObjStm"));
            dict.pair(Name(b"N"), int(ranges.len()))
                .pair(Name(b"First"), int(first));
        });
    }

    fn identifier(&self, seed: &str) -> Vec<u8> {
        let mut hash = Sha256::new();
        hash.update((seed.len() as u64).to_be_bytes());
        hash.update(seed);
        hash.update(&self.bytes[HEADER.len()..]);
        hash.finalize()[..16].to_vec()
    }
}

/// The object without `n 0 obj` and `endobj`; both are cut by length, since a string may contain them.
fn body(object: &[u8]) -> &[u8] {
    let from = object
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let to = object.len().saturating_sub(END_OF_OBJECT).max(from);
    &object[from..to]
}

/// Rows of the cross-reference, each as its difference from the one above.
fn predicted(places: &[Place]) -> Vec<u8> {
    let mut above = [0u8; 8];
    let mut out = Vec::with_capacity(places.len() * 9);
    for place in places {
        let row = row(*place);
        out.push(2);
        out.extend(
            row.iter()
                .zip(&above)
                .map(|(byte, up)| byte.wrapping_sub(*up)),
        );
        above = row;
    }
    out
}

fn row(place: Place) -> [u8; 8] {
    let (kind, first, second) = match place {
        Place::Free => (0, 0, u16::MAX),
        Place::At(offset) => (1, offset as u64, 0),
        Place::Packed { stream, index } => (2, stream as u64, index),
    };
    let mut row = [0; 8];
    row[0] = kind;
    row[1..6].copy_from_slice(&first.to_be_bytes()[3..]);
    row[6..].copy_from_slice(&second.to_be_bytes());
    row
}

/// A count as the format's integer; nothing in a file reaches its limit.
pub fn int(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// Compresses; the level is fixed, because it shows in the bytes.
pub fn deflate(data: &[u8]) -> Vec<u8> {
    let mut encoder =
        ZlibEncoder::new(Vec::with_capacity(data.len() / 4 + 64), Compression::new(6));
    encoder
        .write_all(data)
        .expect("writing to memory does not fail");
    encoder.finish().expect("writing to memory does not fail")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_cut_out_whole_even_when_it_speaks_of_endobj() {
        let mut chunk = Chunk::with_settings(Settings { pretty: false });
        chunk.indirect(Ref::new(7)).primitive(Str(b"x endobj y"));
        assert_eq!(body(chunk.as_bytes()), b"(x endobj y)");
    }

    #[test]
    fn rows_of_the_cross_reference_hold_large_offsets() {
        assert_eq!(row(Place::At(0x01_0203_0405)), [1, 1, 2, 3, 4, 5, 0, 0]);
        assert_eq!(
            row(Place::Packed {
                stream: 300,
                index: 7
            }),
            [2, 0, 0, 0, 1, 44, 0, 7]
        );
    }
}
