//! What is sealed: a report, and the field in it that the seal comes in.
//!
//! Owns the decision whether a file may be sealed at all: a report of this program, unchanged or
//! changed by nothing but seals that still fit.

use super::SealError;
use super::intact::{covered, digest_fits};
use crate::inspection::PdfFile;
use crate::inspection::fields::{Form, SealField};
use crate::inspection::revisions::Revision;

/// How the program calls itself in its reports.
const PRODUCER: &str = "grondig ";
/// How a report calls its fields.
const FIELD: &str = "signature-";

/// The field that somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// As it was typed.
    pub typed: String,
    /// What a field for it may say of its purpose, in every language.
    pub purposes: Vec<String>,
}

/// A report with the field that is to be sealed.
pub struct Target<'a> {
    pub(super) file: &'a PdfFile,
    pub(super) revisions: Vec<Revision>,
    pub(super) form: Form,
    /// The field.
    pub field: SealField,
}

impl<'a> Target<'a> {
    /// Finds the field: the wanted one, or the first that is empty.
    ///
    /// # Errors
    /// When the file is no report that may be sealed, or there is no such empty field.
    pub fn find(file: &'a PdfFile, wanted: Option<&Wanted>) -> Result<Self, SealError> {
        let is_ours = file
            .producer()
            .is_some_and(|name| name.starts_with(PRODUCER));
        if !is_ours {
            return Err(SealError::NotOurs);
        }
        let revisions = file.revisions().map_err(|_| SealError::Changed)?;
        let form = file.form(&revisions).map_err(|_| SealError::Changed)?;
        let field = choose(&form, wanted)?.clone();
        unchanged(file, &revisions, &form)?;
        Ok(Self {
            file,
            revisions,
            form,
            field,
        })
    }

    /// Width and height of the field, in points.
    pub fn size(&self) -> (f32, f32) {
        let [left, bottom, right, top] = self.field.area;
        (
            (right - left) as f32 / 1000.0,
            (top - bottom) as f32 / 1000.0,
        )
    }

    /// The first number that no object of the file has.
    pub fn free_number(&self) -> u32 {
        let sizes = self.revisions.iter().map(|revision| revision.trailer.size);
        let highest = self.revisions.iter().flat_map(|one| one.objects.keys());
        let behind = highest.max().map_or(1, |number| number.saturating_add(1));
        sizes.max().unwrap_or(1).max(behind)
    }

    /// Whether this will be the first seal in the file.
    pub fn is_first(&self) -> bool {
        self.form.fields.iter().all(|field| field.seal.is_none())
    }
}

/// A field as sentences name it.
pub fn named(field: &SealField) -> String {
    if field.purpose.is_empty() {
        return field.name.clone();
    }
    format!("{} ({})", field.purpose, field.name)
}

fn choose<'a>(form: &'a Form, wanted: Option<&Wanted>) -> Result<&'a SealField, SealError> {
    if form.fields.is_empty() {
        return Err(SealError::NoFields);
    }
    let Some(wanted) = wanted else {
        let mut empty = form.fields.iter().filter(|field| field.seal.is_none());
        return empty.next().ok_or(SealError::AllSealed);
    };
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let typed = wanted.typed.trim();
    let means = |field: &&SealField| {
        let by_purpose = || wanted.purposes.iter().any(|one| same(one, &field.purpose));
        same(&field.name, typed) || same(&field.purpose, typed) || by_purpose()
    };
    let fitting: Vec<&SealField> = form.fields.iter().filter(means).collect();
    match fitting[..] {
        [] => Err(SealError::NoSuchField {
            asked: wanted.typed.clone(),
            known: form.fields.iter().map(named).collect(),
        }),
        [field, ..] => match fitting.iter().find(|field| field.seal.is_none()) {
            Some(empty) => Ok(empty),
            None => Err(SealError::AlreadySealed(named(field))),
        },
    }
}

/// Makes sure that each revision behind the first was added by a seal that still fits.
fn unchanged(file: &PdfFile, revisions: &[Revision], form: &Form) -> Result<(), SealError> {
    let mut sealed = vec![false; revisions.len()];
    for field in &form.fields {
        if !field.name.starts_with(FIELD) {
            return Err(SealError::Changed);
        }
        let Some(seal) = &field.seal else { continue };
        let broken = || SealError::Broken(named(field));
        let at = covered(seal, revisions).ok_or_else(broken)?;
        if !digest_fits(file, seal) {
            return Err(broken());
        }
        sealed[at] = true;
    }
    let whole = revisions
        .last()
        .is_some_and(|last| last.range.end == file.bytes().len());
    if !whole || sealed.iter().skip(1).any(|sealed| !sealed) {
        return Err(SealError::Changed);
    }
    Ok(())
}
