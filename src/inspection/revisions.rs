//! The revisions of a file: what was there first, and what each later one added.
//!
//! Owns the chain of cross-references, from the last `startxref` back. Stricter than a viewer: a
//! file whose chain is damaged, or hides objects from some readers, has no revisions that anybody
//! could vouch for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::reader::{Reader, ReaderContext, ReaderExt};

use super::{InspectionError, PdfFile, syntax};

/// More revisions than any file has that people sealed.
const MOST_REVISIONS: usize = 200;

/// What was written in one go, up to and including its end-of-file marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its bytes; the first revision begins at 0, each later one where the one before ends.
    pub range: Range<usize>,
    /// Where its cross-reference begins.
    pub xref: usize,
    /// Its trailer.
    pub trailer: Trailer,
    /// The objects that it writes, with their places in the whole file.
    pub objects: BTreeMap<u32, Place>,
}

/// What the end of a revision says of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trailer {
    /// The catalog, as object number.
    pub root: u32,
    /// The document information, as object number.
    pub info: Option<u32>,
    /// One more than the highest object number.
    pub size: u32,
    /// The two identifiers.
    pub id: Option<[Vec<u8>; 2]>,
    /// Where the cross-reference before this one begins.
    pub previous: Option<usize>,
}

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It was taken out.
    Free,
    /// In the file itself.
    At {
        /// Its first byte.
        offset: usize,
        /// Its generation.
        generation: u32,
    },
    /// In an object stream.
    Packed {
        /// The number of that stream.
        stream: u32,
    },
}

/// Where an object stands in the last of these revisions.
pub fn place(revisions: &[Revision], number: u32) -> Option<Place> {
    let mut latest_first = revisions.iter().rev();
    latest_first.find_map(|revision| revision.objects.get(&number).copied())
}

impl PdfFile {
    /// The revisions, oldest first. Bytes after the end of the last one are in none.
    ///
    /// # Errors
    /// [`InspectionError::Revisions`].
    pub fn revisions(&self) -> Result<Vec<Revision>, InspectionError> {
        read(self.bytes()).ok_or(InspectionError::Revisions)
    }
}

fn read(bytes: &[u8]) -> Option<Vec<Revision>> {
    let ends = ends(bytes);
    let mut found: Vec<Revision> = Vec::new();
    let mut visited = BTreeSet::new();
    let (mut xref, mut end) = *ends.last()?;
    loop {
        if !visited.insert(xref) || visited.len() > MOST_REVISIONS {
            return None;
        }
        let mut section = Section::read(bytes, xref)?;
        section.trailer.size = section.trailer.size.max(1);
        let previous = section.trailer.previous;
        found.push(Revision {
            range: 0..end,
            xref,
            trailer: section.trailer,
            objects: section.objects,
        });
        let Some(earlier) = previous else { break };
        // The end that closes the earlier cross-reference, which must lie before all of this one.
        let closing = ends
            .iter()
            .find(|(to, at)| *to == earlier && *at > earlier)?;
        if closing.1 > xref {
            return None;
        }
        (xref, end) = *closing;
    }
    found.reverse();
    for at in 1..found.len() {
        found[at].range.start = found[at - 1].range.end;
    }
    let ordered = found
        .iter()
        .all(|one| one.range.start <= one.xref && one.xref < one.range.end);
    (ordered && nothing_stands_elsewhere(&found)).then_some(found)
}

/// Each object that a revision writes stands within that revision: otherwise one revision could
/// bring back what another replaced.
fn nothing_stands_elsewhere(revisions: &[Revision]) -> bool {
    revisions.iter().all(|revision| {
        revision.objects.values().all(|place| match place {
            Place::At { offset, .. } => revision.range.contains(offset),
            Place::Packed { stream } => {
                matches!(revision.objects.get(stream), Some(Place::At { .. }))
            }
            Place::Free => true,
        })
    })
}

/// Every `startxref … %%EOF`: the place it points to, and the end behind the marker and its line end.
fn ends(bytes: &[u8]) -> Vec<(usize, usize)> {
    const WORD: &[u8] = b"startxref";
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = position(&bytes[from..], WORD) {
        from += at + WORD.len();
        if let Some(end) = end_behind(bytes, from) {
            found.push(end);
        }
    }
    found
}

fn end_behind(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let (to, next) = syntax::integer(bytes, at)?;
    let space = |byte: &&u8| matches!(byte, 9 | 10 | 13 | 32);
    let marker = next + bytes.get(next..)?.iter().take_while(space).count();
    let rest = bytes[marker..].strip_prefix(b"%%EOF")?;
    let line_end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    Some((to, marker + 5 + line_end))
}

fn position(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == word[0]) {
        if bytes[from + at..].starts_with(word) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// One cross-reference, in either form.
struct Section {
    trailer: Trailer,
    objects: BTreeMap<u32, Place>,
}

impl Section {
    fn read(bytes: &[u8], at: usize) -> Option<Self> {
        if bytes.get(at..)?.starts_with(b"xref") {
            Self::table(bytes, at + 4)
        } else {
            Self::stream(bytes, at)
        }
    }

    /// `xref`, rows of twenty bytes, `trailer`.
    fn table(bytes: &[u8], mut at: usize) -> Option<Self> {
        let mut objects = BTreeMap::new();
        while let Some((first, next)) = syntax::integer(bytes, at) {
            let (count, next) = syntax::integer(bytes, next)?;
            at = next;
            for number in first..first.checked_add(count)? {
                let (offset, next) = syntax::integer(bytes, at)?;
                let (generation, next) = syntax::integer(bytes, next)?;
                let kind = bytes.get(next..next + 2)?;
                at = next + 2;
                let place = match kind {
                    b" n" => Place::At {
                        offset,
                        generation: u32::try_from(generation).ok()?,
                    },
                    b" f" => Place::Free,
                    _ => return None,
                };
                objects.insert(u32::try_from(number).ok()?, place);
            }
        }
        let word = at + position(bytes.get(at..)?, b"trailer")?;
        if !bytes[at..word].iter().all(u8::is_ascii_whitespace) {
            return None;
        }
        let place = syntax::dictionary(bytes, word + 7)?;
        let dict =
            Reader::new(&bytes[place]).read_with_context::<Dict<'_>>(&ReaderContext::dummy())?;
        // Objects that only some readers see.
        if dict.contains_key(b"XRefStm") {
            return None;
        }
        let trailer = Trailer::read(&dict)?;
        Some(Self { trailer, objects })
    }

    fn stream(bytes: &[u8], at: usize) -> Option<Self> {
        let (_, _, body) = syntax::object_at(bytes, at)?;
        let mut reader = Reader::new(bytes);
        reader.jump(body);
        reader.skip_white_spaces_and_comments();
        let stream = reader.read_with_context::<Stream<'_>>(&ReaderContext::dummy())?;
        let dict = stream.dict();
        if dict.get::<Name<'_>>(b"Type")?.as_str() != "XRef" {
            return None;
        }
        let trailer = Trailer::read(dict)?;
        let widths: Vec<usize> = dict
            .get::<Array<'_>>(b"W")?
            .iter::<u8>()
            .map(usize::from)
            .collect();
        let [kind, first, second] = *widths else {
            return None;
        };
        if first == 0 || [kind, first, second].iter().any(|width| *width > 8) {
            return None;
        }
        let rows = stream.decoded().ok()?;
        let mut rows = rows.chunks_exact(kind + first + second);
        let numbers = dict.get::<Array<'_>>(b"Index").map_or_else(
            || vec![0, trailer.size],
            |index| index.iter::<u32>().collect(),
        );
        let mut objects = BTreeMap::new();
        for part in numbers.chunks(2) {
            let [from, count] = *part else { return None };
            for number in from..from.checked_add(count)? {
                let row = rows.next()?;
                let field = |range: Range<usize>| {
                    let digits = row[range].iter();
                    digits.fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte))
                };
                let of_kind = if kind == 0 { 1 } else { field(0..kind) };
                let one = field(kind..kind + first);
                let place = match of_kind {
                    0 => Place::Free,
                    1 => Place::At {
                        offset: usize::try_from(one).ok()?,
                        generation: u32::try_from(field(kind + first..row.len())).ok()?,
                    },
                    2 => Place::Packed {
                        stream: u32::try_from(one).ok()?,
                    },
                    _ => return None,
                };
                objects.insert(number, place);
            }
        }
        Some(Self { trailer, objects })
    }
}

impl Trailer {
    fn read(dict: &Dict<'_>) -> Option<Self> {
        if dict.contains_key(b"Encrypt") {
            return None;
        }
        let id = dict.get::<Array<'_>>(b"ID").and_then(|both| {
            let mut both = both
                .iter::<Object<'_>>()
                .map(|one| Some(one.into_string()?.to_vec()));
            Some([both.next()??, both.next()??])
        });
        let previous = match dict.contains_key(b"Prev") {
            true => Some(usize::try_from(dict.get::<i64>(b"Prev")?).ok()?),
            false => None,
        };
        Some(Self {
            root: dict.get_ref(b"Root")?.obj_number,
            info: dict.get_ref(b"Info").map(|info| info.obj_number),
            size: dict.get::<u32>(b"Size")?,
            id,
            previous,
        })
    }
}

#[cfg(test)]
mod tests;
