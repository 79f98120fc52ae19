//! What a later revision changed in a file.
//!
//! Owns the difference between two revisions, object by object, and in which words of the format
//! each can be named. Filling a field with a seal is known to the letter; whatever else is there is
//! a change of something.

use std::collections::BTreeSet;

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream};

use super::fields::Form;
use super::revisions::{Place, Revision};
use super::{PdfFile, streams, strings, syntax};

/// More objects than the looks of a seal ever have.
const MOST_REACHED: usize = 10_000;
/// Deeper nesting than any real object has.
const DEEPEST: usize = 64;

/// What was changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A seal was put into this field, which was empty.
    Sealed(String),
    /// The file was certified by that seal.
    Certified,
    /// The name of the program that sealed, its date and the extensions of the format that it uses.
    Saved,
    /// This page, counted from 0.
    Page(usize),
    /// This field, in another way than by a seal.
    Field(String),
    /// The list of fields.
    Form,
    /// The tags by which the file is read aloud.
    Structure,
    /// What the file says about itself.
    Metadata,
    /// A file that travels inside.
    Attachment,
    /// Letters.
    Font,
    /// The whole that holds everything together.
    Catalog,
    /// Something else: this object.
    Other(u32),
}

impl Change {
    /// Whether a seal brings this about by itself.
    pub fn is_sealing(&self) -> bool {
        matches!(self, Self::Sealed(_) | Self::Certified | Self::Saved)
    }
}

/// A file as it was after a revision.
pub struct Stage {
    /// The file.
    pub file: PdfFile,
    /// Its fields.
    pub form: Form,
}

/// What `revision` made of `before`; `after` is the file with it. Each change once, in their order.
pub fn changes(before: &Stage, after: &Stage, revision: &Revision) -> BTreeSet<Change> {
    let difference = Difference {
        before,
        after,
        revision,
        brought: brought(before, after),
    };
    revision
        .objects
        .iter()
        .filter_map(|(number, place)| difference.of(*number, *place))
        .collect()
}

struct Difference<'a> {
    before: &'a Stage,
    after: &'a Stage,
    revision: &'a Revision,
    /// What new seals brought along: their values and looks.
    brought: BTreeSet<u32>,
}

impl Difference<'_> {
    fn of(&self, number: u32, place: Place) -> Option<Change> {
        let old = self.before.file.object(number);
        let new = self.after.file.object(number);
        if matches!(&new, Some(Object::Stream(stream)) if is_frame(stream)) && old.is_none() {
            return None;
        }
        if old == new || (number == 0 && place == Place::Free) {
            return None;
        }
        if old.is_none() && self.brought.contains(&number) {
            return None;
        }
        if let Some(field) = self
            .after
            .form
            .fields
            .iter()
            .find(|one| one.number == number)
        {
            return Some(if self.only_sealed(number) {
                Change::Sealed(field.name.clone())
            } else {
                Change::Field(field.name.clone())
            });
        }
        if number == self.revision.trailer.root {
            return Some(if self.only_certified(number) {
                Change::Certified
            } else if self.only(number, &[b"Extensions", b"Version"]) {
                Change::Saved
            } else {
                Change::Catalog
            });
        }
        if Some(number) == self.revision.trailer.info {
            return Some(if self.only(number, &[b"ModDate", b"Producer"]) {
                Change::Saved
            } else {
                Change::Metadata
            });
        }
        Some(self.named(number, old.as_ref(), new.as_ref()))
    }

    /// Whether nothing but these members of a dictionary differs, in whatever way it is written.
    fn only(&self, number: u32, keys: &[&[u8]]) -> bool {
        let (Some(old), Some(new)) = (
            self.before.file.dictionary(number),
            self.after.file.dictionary(number),
        ) else {
            return false;
        };
        // A name that occurs twice says different things to different readers.
        syntax::members(new.data()).is_some() && same_members(&old, &new, keys, 0)
    }

    fn only_sealed(&self, number: u32) -> bool {
        let seal_of = |stage: &Stage| {
            let mut fields = stage.form.fields.iter();
            let field = fields.find(|one| one.number == number)?;
            Some(field.seal.is_some())
        };
        seal_of(self.before) == Some(false)
            && seal_of(self.after) == Some(true)
            && self.only(number, &[b"V", b"AP", b"M"])
    }

    /// Whether the catalog only got the permission that comes with a certifying seal.
    fn only_certified(&self, number: u32) -> bool {
        let certified = |stage: &Stage| stage.form.certified_by;
        certified(self.before).is_none()
            && certified(self.after).is_some_and(|seal| self.brought.contains(&seal))
            && self.only(number, &[b"Perms", b"Extensions", b"Version"])
    }

    /// Whether the packet about the file still says all that the document information says.
    fn only_resaved(&self, object: &Object<'_>) -> bool {
        let (Object::Stream(stream), Some(info)) = (object, self.revision.trailer.info) else {
            return false;
        };
        let (Some(packet), Some(info)) =
            (streams::decoded(stream), self.before.file.dictionary(info))
        else {
            return false;
        };
        let packet = String::from_utf8_lossy(&packet);
        let plain = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let said = |key: &[u8]| {
            let text = info.get::<hayro_syntax::object::String<'_>>(key);
            text.is_none_or(|text| packet.contains(&plain(&strings::decode(&text))))
        };
        [&b"Title"[..], b"Author", b"Subject", b"Keywords"]
            .iter()
            .all(|key| said(key))
            && packet.contains("pdfaid:")
            && packet.contains("pdfuaid:")
    }

    /// The name of what an object is for.
    fn named(&self, number: u32, old: Option<&Object<'_>>, new: Option<&Object<'_>>) -> Change {
        if let Some(page) = [self.after, self.before]
            .iter()
            .find_map(|stage| page_of(&stage.file, number))
        {
            return Change::Page(page);
        }
        if self.after.form.number == Some(number) || self.before.form.number == Some(number) {
            return Change::Form;
        }
        if let Some(field) = self
            .before
            .form
            .fields
            .iter()
            .find(|one| one.number == number)
        {
            return Change::Field(field.name.clone());
        }
        let kind = [new, old].into_iter().flatten().find_map(kind);
        match kind.as_deref() {
            Some("StructElem" | "StructTreeRoot") => Change::Structure,
            Some("Metadata") if new.is_some_and(|new| self.only_resaved(new)) => Change::Saved,
            Some("Metadata") => Change::Metadata,
            Some("Filespec" | "EmbeddedFile") => Change::Attachment,
            Some("Font" | "FontDescriptor") => Change::Font,
            _ => Change::Other(number),
        }
    }
}

/// Whether two dictionaries have the same members, apart from these.
fn same_members(old: &Dict<'_>, new: &Dict<'_>, without: &[&[u8]], depth: usize) -> bool {
    let names = |dict: &Dict<'_>| -> BTreeSet<Vec<u8>> {
        let names = dict.keys().map(|name| name.to_vec());
        names
            .filter(|name| !without.contains(&name.as_slice()))
            .collect()
    };
    let all = names(old);
    all == names(new)
        && all.iter().all(|name| {
            let both = (
                old.get_raw::<Object<'_>>(name),
                new.get_raw::<Object<'_>>(name),
            );
            matches!(both, (Some(old), Some(new)) if same(&old, &new, depth))
        })
}

/// Whether two values say the same.
fn same(old: &MaybeRef<Object<'_>>, new: &MaybeRef<Object<'_>>, depth: usize) -> bool {
    if depth > DEEPEST {
        return false;
    }
    let (old, new) = match (old, new) {
        (MaybeRef::Ref(old), MaybeRef::Ref(new)) => return old == new,
        (MaybeRef::NotRef(old), MaybeRef::NotRef(new)) => (old, new),
        _ => return false,
    };
    match (old, new) {
        (Object::String(old), Object::String(new)) => strings::decode(old) == strings::decode(new),
        (Object::Number(old), Object::Number(new)) => {
            (old.as_f64() - new.as_f64()).abs() < f64::EPSILON
        }
        (Object::Dict(old), Object::Dict(new)) => same_members(old, new, &[], depth + 1),
        (Object::Array(old), Object::Array(new)) => {
            let (mut one, mut other) = (old.raw_iter(), new.raw_iter());
            loop {
                match (one.next(), other.next()) {
                    (None, None) => return true,
                    (Some(old), Some(new)) if same(&old, &new, depth + 1) => {}
                    _ => return false,
                }
            }
        }
        _ => old == new,
    }
}

/// A cross-reference, or a packet of objects: what holds objects and is none itself.
fn is_frame(stream: &Stream<'_>) -> bool {
    let kind = stream.dict().get::<Name<'_>>(b"Type");
    kind.is_some_and(|kind| matches!(kind.as_str(), "XRef" | "ObjStm"))
}

fn kind(object: &Object<'_>) -> Option<String> {
    let dict = match object {
        Object::Dict(dict) => dict,
        Object::Stream(stream) => stream.dict(),
        _ => return None,
    };
    let named = dict
        .get::<Name<'_>>(b"Type")
        .map(|kind| kind.as_str().to_owned());
    // Elements of the structure need not say that they are.
    let element = dict.contains_key(b"S") && dict.contains_key(b"P");
    named.or_else(|| element.then(|| "StructElem".to_owned()))
}

/// The page that an object is, is drawn by, or lies on.
fn page_of(file: &PdfFile, number: u32) -> Option<usize> {
    let pages = file.pdf.pages();
    pages.iter().position(|page| {
        let raw = page.raw();
        let listed = |key: &[u8]| {
            raw.get::<Array<'_>>(key).is_some_and(|list| {
                list.raw_iter()
                    .any(|one| one.as_obj_ref().is_some_and(|one| one.obj_number == number))
            })
        };
        let own = |key: &[u8]| raw.get_ref(key).is_some_and(|one| one.obj_number == number);
        raw.obj_id().is_some_and(|id| id.obj_number == number)
            || own(b"Contents")
            || own(b"Resources")
            || listed(b"Contents")
            || listed(b"Annots")
    })
}

/// The new objects that new seals and their looks are made of.
fn brought(before: &Stage, after: &Stage) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    for field in after.form.fields.iter().filter(|one| one.seal.is_some()) {
        let mut old = before.form.fields.iter();
        let new = old.any(|one| one.number == field.number && one.seal.is_none());
        if let Some(dict) = after.file.dictionary(field.number).filter(|_| new) {
            for key in [&b"V"[..], b"AP"] {
                if let Some(value) = dict.get_raw::<Object<'_>>(key) {
                    reach(&value, before, after, &mut found, 0);
                }
            }
        }
    }
    found
}

fn reach(
    value: &MaybeRef<Object<'_>>,
    before: &Stage,
    after: &Stage,
    found: &mut BTreeSet<u32>,
    depth: usize,
) {
    if depth > DEEPEST || found.len() > MOST_REACHED {
        return;
    }
    match value {
        MaybeRef::Ref(to) => {
            let number = to.obj_number;
            if before.file.object(number).is_none()
                && found.insert(number)
                && let Some(object) = after.file.object(number)
            {
                reach(&MaybeRef::NotRef(object), before, after, found, depth + 1);
            }
        }
        MaybeRef::NotRef(Object::Array(list)) => {
            for one in list.raw_iter() {
                reach(&one, before, after, found, depth + 1);
            }
        }
        MaybeRef::NotRef(Object::Dict(dict)) => members(dict, before, after, found, depth),
        MaybeRef::NotRef(Object::Stream(stream)) => {
            members(stream.dict(), before, after, found, depth);
        }
        MaybeRef::NotRef(_) => {}
    }
}

fn members(
    dict: &Dict<'_>,
    before: &Stage,
    after: &Stage,
    found: &mut BTreeSet<u32>,
    depth: usize,
) {
    for (_, value) in dict.entries() {
        reach(&value, before, after, found, depth + 1);
    }
}

impl PdfFile {
    /// An object by its number.
    pub fn object(&self, number: u32) -> Option<Object<'_>> {
        self.pdf.xref().get(ObjectIdentifier::new(number, 0))
    }
}
