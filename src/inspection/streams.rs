//! Streams unpacked, within bounds.
//!
//! Owns the bound: a small file must not become endless memory.

use flate2::bufread::ZlibDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::{Dict, Stream};
use std::borrow::Cow;
use std::io::Read as _;

/// No stream that is read here is larger than this when unpacked: pages, maps of characters, XMP, and an
/// assessment, of which the largest file is 64 MB.
const LARGEST: u64 = 80 * 1024 * 1024;

/// The content of a stream; nothing when it is damaged, too large or packed in a way that no report uses.
pub fn decoded<'a>(stream: &Stream<'a>) -> Option<Cow<'a, [u8]>> {
    let plain = stream.dict().get::<Dict<'_>>(b"DecodeParms").is_none();
    match stream.filters().as_slice() {
        [] => Some(stream.raw_data()),
        [Filter::FlateDecode] if plain => {
            let packed = stream.raw_data();
            let mut content = Vec::new();
            let mut reader = ZlibDecoder::new(packed.as_ref()).take(LARGEST + 1);
            reader.read_to_end(&mut content).ok()?;
            (content.len() as u64 <= LARGEST).then_some(Cow::Owned(content))
        }
        _ => None,
    }
}
