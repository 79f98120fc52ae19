//! Fields for electronic seals, and what stands in those that were used.
//!
//! Owns where each field and each seal stands in the file, to the byte. Says nothing of whether a
//! seal is right.

use std::ops::Range;

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, ObjectIdentifier};

use super::revisions::{Place, Revision, place};
use super::{InspectionError, PdfFile, strings, syntax};

/// More fields than any form has.
const MOST_FIELDS: usize = 10_000;

/// The form of a file, as far as seals go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The number of the form, when it is an object of its own.
    pub number: Option<u32>,
    /// The seal that certifies the file, as object number.
    pub certified_by: Option<u32>,
    /// The fields for seals, in the order of the form.
    pub fields: Vec<SealField>,
}

/// A field for a seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealField {
    /// Its object number.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// What it is for, in words.
    pub purpose: String,
    /// Its page, counted from 0.
    pub page: Option<usize>,
    /// Left, bottom, right, top, in thousandths of a point.
    pub area: [i64; 4],
    /// The place of its dictionary, `<<` to `>>`.
    pub raw: Range<usize>,
    /// The seal in it.
    pub seal: Option<SealValue>,
}

/// A seal as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealValue {
    /// Its object number.
    pub number: u32,
    /// The place of its dictionary, `<<` to `>>`.
    pub raw: Range<usize>,
    /// The handler, such as `Adobe.PPKLite`.
    pub filter: String,
    /// The form of the seal, such as `ETSI.CAdES.detached`.
    pub sub_filter: String,
    /// What is sealed: two stretches, each begin and length.
    pub byte_range: [usize; 4],
    /// The place of what is left out: `<`, hex digits, `>`.
    pub hole: Range<usize>,
    /// The bytes in the hole, with their padding.
    pub contents: Vec<u8>,
    /// The time that the sealer claims, as the format writes it.
    pub at: Option<String>,
    /// Who sealed, as the sealer claims.
    pub name: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Which changes the seal permits, if it certifies the file: 1 none, 2 forms and seals, 3 remarks too.
    pub permits: Option<u8>,
}

/// Whether a file holds a seal of whatever program. A seal names the bytes that it covers, which it can only do
/// where nothing is compressed; so this needs no readable file, and misses none.
pub fn holds_seal(bytes: &[u8]) -> bool {
    const COVERED: &[u8] = b"/ByteRange";
    bytes.windows(COVERED.len()).any(|here| here == COVERED)
}

impl PdfFile {
    /// The fields for seals. `revisions` are those of this file.
    ///
    /// # Errors
    /// [`InspectionError::Fields`].
    pub fn form(&self, revisions: &[Revision]) -> Result<Form, InspectionError> {
        self.read_form(revisions).ok_or(InspectionError::Fields)
    }

    /// An object of the file by its number.
    pub fn dictionary(&self, number: u32) -> Option<Dict<'_>> {
        self.pdf.xref().get(ObjectIdentifier::new(number, 0))
    }

    /// The place of an object's dictionary in the file; none for one in an object stream.
    pub fn dictionary_place(&self, revisions: &[Revision], number: u32) -> Option<Range<usize>> {
        let Place::At { offset, generation } = place(revisions, number)? else {
            return None;
        };
        let (stands, of, body) = syntax::object_at(self.bytes(), offset)?;
        let found = syntax::dictionary(self.bytes(), body)?;
        let same = self.dictionary(number)?.data() == &self.bytes()[found.clone()];
        (stands == number && of == generation && generation == 0 && same).then_some(found)
    }

    fn read_form(&self, revisions: &[Revision]) -> Option<Form> {
        let root = self.pdf.xref().root_id().obj_number;
        if root != revisions.last()?.trailer.root {
            return None;
        }
        let catalog = self.dictionary(root)?;
        let mut form = Form {
            number: catalog.get_ref(b"AcroForm").map(|form| form.obj_number),
            certified_by: catalog
                .get::<Dict<'_>>(b"Perms")
                .and_then(|perms| perms.get_ref(b"DocMDP"))
                .map(|seal| seal.obj_number),
            fields: Vec::new(),
        };
        let Some(fields) = catalog
            .get::<Dict<'_>>(b"AcroForm")
            .and_then(|form| form.get(b"Fields"))
        else {
            return Some(form);
        };
        // Fields with kids lie in a tree; each number is looked at once.
        let mut waiting = references(&fields)?;
        waiting.reverse();
        let mut seen = Vec::new();
        while let Some(number) = waiting.pop() {
            if seen.contains(&number) || seen.len() > MOST_FIELDS {
                return None;
            }
            seen.push(number);
            let field = self.dictionary(number)?;
            if let Some(kids) = field.get::<Array<'_>>(b"Kids") {
                waiting.extend(references(&kids)?.into_iter().rev());
            } else if field
                .get::<Name<'_>>(b"FT")
                .is_some_and(|kind| kind.as_str() == "Sig")
            {
                form.fields.push(self.field(revisions, number, &field)?);
            }
        }
        Some(form)
    }

    fn field(&self, revisions: &[Revision], number: u32, field: &Dict<'_>) -> Option<SealField> {
        let said = |key: &[u8]| strings::text(field, key);
        let page = field.get_ref(b"P").map(|page| page.obj_number);
        let page_of = |page: u32| {
            let pages = self.pdf.pages();
            pages
                .iter()
                .position(|one| one.raw().obj_id().is_some_and(|id| id.obj_number == page))
        };
        let area = field.get::<Array<'_>>(b"Rect").map(|area| {
            let thousandths = |number: f64| (number * 1000.0).round() as i64;
            area.iter::<f64>().map(thousandths).collect::<Vec<_>>()
        });
        Some(SealField {
            number,
            name: said(b"T").unwrap_or_default(),
            purpose: said(b"TU").unwrap_or_default(),
            page: page.and_then(page_of),
            area: area
                .and_then(|area| area.try_into().ok())
                .unwrap_or_default(),
            raw: self.dictionary_place(revisions, number)?,
            seal: if field.contains_key(b"V") {
                Some(self.value(revisions, field.get_ref(b"V")?.obj_number)?)
            } else {
                None
            },
        })
    }

    fn value(&self, revisions: &[Revision], number: u32) -> Option<SealValue> {
        let raw = self.dictionary_place(revisions, number)?;
        let bytes = &self.bytes()[raw.clone()];
        let members = syntax::members(bytes)?;
        let (_, hole) = members.iter().find(|(name, _)| *name == b"Contents")?;
        let hole = raw.start + hole.start..raw.start + hole.end;
        let digits = self.bytes()[hole.clone()]
            .strip_prefix(b"<")?
            .strip_suffix(b">")?;
        let value = self.dictionary(number)?;
        let said = |key: &[u8]| strings::text(&value, key);
        let name = |key: &[u8]| Some(value.get::<Name<'_>>(key)?.as_str().to_owned());
        let range: Vec<usize> = value
            .get::<Array<'_>>(b"ByteRange")?
            .iter::<usize>()
            .collect();
        Some(SealValue {
            number,
            filter: name(b"Filter").unwrap_or_default(),
            sub_filter: name(b"SubFilter").unwrap_or_default(),
            byte_range: range.try_into().ok()?,
            contents: unhex(digits)?,
            hole,
            at: said(b"M"),
            name: said(b"Name"),
            reason: said(b"Reason"),
            permits: permits(&value),
            raw,
        })
    }
}

/// The numbers in an array of references; none when something else is in it.
fn references(array: &Array<'_>) -> Option<Vec<u32>> {
    let number = |one: MaybeRef<Object<'_>>| one.as_obj_ref().map(|one: ObjRef| one.obj_number);
    array.raw_iter().map(number).collect()
}

/// Which changes a certifying seal permits.
fn permits(value: &Dict<'_>) -> Option<u8> {
    let references = value.get::<Array<'_>>(b"Reference")?;
    let mut transforms = references.iter::<Dict<'_>>();
    let certifies = transforms.find(|one| {
        let method = one.get::<Name<'_>>(b"TransformMethod");
        method.is_some_and(|method| method.as_str() == "DocMDP")
    })?;
    let given = certifies
        .get::<Dict<'_>>(b"TransformParams")?
        .get::<u8>(b"P");
    // The format's own default.
    Some(given.unwrap_or(2))
}

/// The bytes of hex digits; none when there is anything else between them.
fn unhex(digits: &[u8]) -> Option<Vec<u8>> {
    let value = |digit: &u8| char::from(*digit).to_digit(16).map(|digit| digit as u8);
    let pairs = digits.chunks(2).map(|pair| match pair {
        [high, low] => Some(value(high)? << 4 | value(low)?),
        _ => None,
    });
    pairs.collect()
}

#[cfg(test)]
mod tests;
