//! The seals of a report, and what was changed after it was made.
//!
//! Owns the rule that everything after the report itself must be a seal and nothing else, each one
//! covering the whole file as it was.

use jiff::Timestamp;

use super::Line;
use crate::inspection::changes::{Change, Stage, changes};
use crate::inspection::fields::SealField;
use crate::inspection::revisions::Revision;
use crate::inspection::{InspectionError, PdfFile};
use crate::language::Message;
use crate::signing::Roots;
use crate::text::visible;

/// What there is to say of seals and changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sealed {
    /// The seals.
    pub seals: Vec<Line>,
    /// The changes.
    pub changes: Vec<Line>,
    /// Whether there is a seal, and nothing is wrong with any of them or after them.
    pub intact: bool,
}

/// Checks the seals of a file and names what later revisions changed.
pub fn seals(file: &PdfFile, roots: &Roots, now: Timestamp) -> Sealed {
    let mut sealed = Sealed::default();
    let known = file.revisions().and_then(|revisions| {
        let form = file.form(&revisions)?;
        Ok((revisions, form))
    });
    let Ok((revisions, form)) = known else {
        return damaged(sealed);
    };
    let fields: Vec<&SealField> = form.fields.iter().collect();
    let used = fields.iter().filter(|field| field.seal.is_some()).count();
    for revision in &revisions {
        for field in fields.iter().filter(|field| sealed_in(field, revision)) {
            sealed
                .seals
                .extend(one(file, field, revision, (roots, now)));
        }
    }
    // Bytes were changed in place: what the revisions say of themselves counts for nothing then.
    if sealed.seals.iter().any(|line| line.kind == "seal_changed") {
        return sealed;
    }
    let Ok(stages) = stages(file, &revisions) else {
        return damaged(sealed);
    };
    for at in 1..revisions.len() {
        let revision = &revisions[at];
        let with_seal = fields.iter().any(|field| sealed_in(field, revision));
        let permitted = permitted(&fields, &revisions[..at]);
        let made = changes(&stages[at - 1], &stages[at], revision);
        sealed
            .changes
            .extend(named(at, with_seal, permitted, made.into_iter()));
    }
    sealed.seals.extend(empty(&fields, used));
    let end = revisions.last().map_or(0, |revision| revision.range.end);
    let behind = file.bytes().len().saturating_sub(end);
    if behind > 0 {
        let message = Message::new("verify-behind").number("count", behind);
        sealed.changes.push(Line::finding("behind", message));
    }
    if sealed.changes.iter().all(|line| !line.finding) {
        let message = Message::new("verify-no-changes");
        sealed.changes.push(Line::good("no_changes", message));
    }
    let mut lines = sealed.seals.iter().chain(&sealed.changes);
    sealed.intact = used > 0 && lines.all(|line| !line.finding);
    sealed
}

fn damaged(mut sealed: Sealed) -> Sealed {
    let message = Message::new("verify-structure");
    sealed.changes.push(Line::finding("structure", message));
    sealed
}

/// The file after each revision.
fn stages(file: &PdfFile, revisions: &[Revision]) -> Result<Vec<Stage>, InspectionError> {
    (1..=revisions.len())
        .map(|count| {
            let known = &revisions[..count];
            let end = known.last().map_or(0, |last| last.range.end);
            let bytes = file.bytes().get(..end).unwrap_or_default();
            let file = PdfFile::open(bytes.to_vec())?;
            let form = file.form(known)?;
            Ok(Stage { file, form })
        })
        .collect()
}

fn sealed_in(field: &SealField, revision: &Revision) -> bool {
    let seal = field.seal.as_ref();
    seal.is_some_and(|seal| revision.range.contains(&seal.raw.start))
}

/// Whether a seal before this permits more seals.
fn permitted(fields: &[&SealField], before: &[Revision]) -> bool {
    let seals = fields
        .iter()
        .filter(|field| before.iter().any(|revision| sealed_in(field, revision)));
    !seals
        .filter_map(|field| field.seal.as_ref()?.permits)
        .any(|permits| permits < 2)
}

/// What a field is called.
fn called(field: &SealField) -> String {
    let said = if field.purpose.trim().is_empty() {
        &field.name
    } else {
        &field.purpose
    };
    visible(said.trim()).into_owned()
}

/// The fields that nobody sealed.
fn empty(fields: &[&SealField], used: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    if used == 0 {
        let id = if fields.is_empty() {
            "verify-no-fields"
        } else {
            "verify-no-seals"
        };
        let message = Message::new(id).number("count", fields.len());
        lines.push(Line::good("no_seals", message));
    } else {
        let left: Vec<String> = fields
            .iter()
            .filter(|field| field.seal.is_none())
            .map(|field| called(field))
            .collect();
        if !left.is_empty() {
            let message = Message::new("verify-fields-left").with("fields", left.join("; "));
            lines.push(Line::good("fields_left", message));
        }
    }
    lines
}

/// What a revision changed, as far as anything is worth saying.
fn named(
    at: usize,
    with_seal: bool,
    permitted: bool,
    made: impl Iterator<Item = Change>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let number = at.to_string();
    if !with_seal {
        let message = Message::new("verify-unsealed").with("number", &number);
        lines.push(Line::finding("unsealed", message));
    } else if !permitted {
        let message = Message::new("verify-not-permitted").with("number", &number);
        lines.push(Line::finding("not_permitted", message));
    }
    for change in made {
        if change == Change::Saved {
            lines.push(Line::good("saved", Message::new("verify-saved")));
        }
        if change.is_sealing() {
            continue;
        }
        let (what, detail) = match &change {
            Change::Page(page) => ("page", (page + 1).to_string()),
            Change::Field(name) => ("field", visible(name).into_owned()),
            Change::Form => ("form", String::new()),
            Change::Structure => ("structure", String::new()),
            Change::Metadata => ("metadata", String::new()),
            Change::Attachment => ("attachment", String::new()),
            Change::Font => ("font", String::new()),
            Change::Other(number) => ("other", number.to_string()),
            _ => ("catalog", String::new()),
        };
        let message = Message::new("verify-changed")
            .with("what", what)
            .with("detail", detail);
        lines.push(Line::finding("changed", message));
    }
    lines
}

#[cfg(feature = "seal")]
fn one(
    file: &PdfFile,
    field: &SealField,
    revision: &Revision,
    (roots, now): (&Roots, Timestamp),
) -> Vec<Line> {
    use crate::signing::seal::check::{Trust, check};
    let Some(seal) = &field.seal else {
        return Vec::new();
    };
    let checked = check(file.bytes(), seal, revision.range.end, roots, now);
    let name = called(field);
    let about = |id| Message::new(id).with("field", &name);
    let moment = |at: Timestamp| at.strftime("%Y-%m-%d %H:%M").to_string();
    let mut lines: Vec<Line> = checked
        .faults
        .iter()
        .map(|fault| Line::finding(fault.id(), fault.message(&name)))
        .collect();
    if let Some(holder) = &checked.holder {
        let mut whose = visible(&holder.name).into_owned();
        if !holder.organisation.is_empty() {
            whose = format!("{whose} ({})", visible(&holder.organisation));
        }
        let id = if lines.is_empty() {
            "verify-seal"
        } else {
            "verify-seal-of"
        };
        let trust = match checked.trust {
            Trust::NotTested => "untested",
            Trust::Rooted => "rooted",
            Trust::Unknown => "unknown",
        };
        let message = about(id)
            .with("holder", whose)
            .with("issuer", visible(&holder.issuer))
            .with("at", checked.at.map(moment).unwrap_or_default())
            .with("trust", trust);
        lines.insert(0, Line::good("seal", message));
        if checked.expired {
            let message = about("verify-seal-expired").with("until", moment(holder.until));
            lines.push(Line::good("seal_expired", message));
        }
    }
    lines
}

#[cfg(not(feature = "seal"))]
fn one(
    _file: &PdfFile,
    field: &SealField,
    _revision: &Revision,
    _by: (&Roots, Timestamp),
) -> Vec<Line> {
    let message = Message::new("verify-seal-unchecked").with("field", called(field));
    vec![Line::finding("seal_unchecked", message)]
}
