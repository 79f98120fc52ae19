//! From the bytes of a file to an assessment, and the whole way there for a reader.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::annex::Annex;
use super::error::Fault;
use super::{Folders, StoreError, backup, migrate, replay};
use crate::assessment::{Assessment, SCHEMA};
use crate::language::Message;

/// No assessment of people comes near this; a larger file is something else.
pub const LARGEST_FILE: u64 = 64 << 20;

/// An assessment as it was last acknowledged: the file, and what journals hold beyond it.
#[derive(Debug)]
pub struct Loaded {
    /// The assessment.
    pub assessment: Assessment,
    /// How many edits came from journals.
    pub recovered: usize,
    /// What is worth saying.
    pub notes: Vec<Message>,
}

/// The few facts of an assessment for a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Head {
    /// Version of the file format.
    pub schema: u64,
    /// Stable id.
    #[serde(default)]
    pub id: String,
    /// Name and organisation are in here.
    #[serde(default)]
    pub profile: HeadProfile,
}

/// The part of the profile that a list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct HeadProfile {
    /// Name of the algorithm.
    #[serde(default)]
    pub name: String,
    /// The organisation that uses it.
    #[serde(default)]
    pub organisation: String,
}

/// Reads an assessment, with what journals hold beyond the file. Writes nothing, takes no lock.
///
/// # Errors
/// When the file is not there, cannot be read, or is no assessment; it is left as it is.
pub fn load(path: &Path, folders: &Folders) -> Result<Loaded, StoreError> {
    let path = resolve(path);
    let found = read(&path, folders)?;
    let mut assessment = found.assessment;
    let device = folders.known_device().unwrap_or_default();
    let annex = Annex::of(&path, folders);
    let replay = replay::replay(&mut assessment, &annex, &device);
    Ok(Loaded {
        assessment,
        recovered: replay.recovered,
        notes: replay.notes,
    })
}

/// Reads the assessment in bytes that came from elsewhere, such as out of a report. `path` is what an
/// error names. Knows no journals.
///
/// # Errors
/// As [`load`], when the bytes are no assessment.
pub fn carried(path: &Path, bytes: &[u8]) -> Result<Assessment, StoreError> {
    parse(path, bytes).map(|(assessment, _)| assessment)
}

/// The bytes of a file that is to be looked at as a whole, such as a report.
///
/// # Errors
/// When it is not there, no file, too large, or cannot be read.
pub fn whole(path: &Path) -> Result<Vec<u8>, StoreError> {
    bytes_of(path)
}

/// Whether a file begins as a PDF does; false when it cannot be read.
pub fn is_pdf(path: &Path) -> bool {
    let mut head = Vec::new();
    fs::metadata(path).is_ok_and(|found| found.is_file())
        && File::open(path).is_ok_and(|file| file.take(5).read_to_end(&mut head).is_ok())
        && head == b"%PDF-"
}

/// A file as it is, without journals.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) assessment: Assessment,
    pub(super) bytes: Vec<u8>,
    /// The version it was migrated from.
    pub(super) migrated: Option<u64>,
}

/// The file behind a link, as an absolute path: a snapshot must replace the file, not the link.
pub(super) fn resolve(path: &Path) -> PathBuf {
    let linked = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    let real = if linked {
        fs::canonicalize(path)
    } else {
        std::path::absolute(path)
    };
    real.unwrap_or_else(|_| path.to_owned())
}

/// Reads the file; an error names the last good backup.
pub(super) fn read(path: &Path, folders: &Folders) -> Result<Found, StoreError> {
    let bytes = bytes_of(path)?;
    match parse(path, &bytes) {
        Ok((assessment, migrated)) => Ok(Found {
            assessment,
            bytes,
            migrated,
        }),
        Err(StoreError::NotUnderstood {
            path,
            line,
            column,
            fault,
            detail,
            ..
        }) => {
            let backup = backup::last_good(&Annex::of(&path, folders));
            Err(StoreError::NotUnderstood {
                path,
                line,
                column,
                fault,
                detail,
                backup,
            })
        }
        Err(error) => Err(error),
    }
}

/// The bytes of a regular file of a bearable size.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, StoreError> {
    let fail = |error| StoreError::reading(path, &error);
    let too_large = |size| StoreError::TooLarge {
        path: path.to_owned(),
        size,
        limit: LARGEST_FILE,
    };
    // Asked before opening: opening a pipe would wait for ever.
    let found = fs::metadata(path).map_err(fail)?;
    if !found.is_file() {
        return Err(StoreError::NotAFile {
            path: path.to_owned(),
        });
    }
    if found.len() > LARGEST_FILE {
        return Err(too_large(found.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or_default() + 1);
    let file = File::open(path).map_err(fail)?;
    file.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(fail)?;
    // It may have grown meanwhile.
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(too_large(bytes.len() as u64));
    }
    Ok(bytes)
}

/// The assessment in these bytes, and the version it was migrated from.
pub(super) fn parse(path: &Path, bytes: &[u8]) -> Result<(Assessment, Option<u64>), StoreError> {
    let text = without_mark(bytes);
    let fail = |error| not_understood(path, text, &error);
    let Head { schema, .. } = head(path, bytes)?;
    if schema == u64::from(SCHEMA) {
        return serde_json::from_slice(text)
            .map(|assessment| (assessment, None))
            .map_err(fail);
    }
    let file: Value = serde_json::from_slice(text).map_err(fail)?;
    let file = migrate::migrate(migrate::STEPS, schema, file).ok_or_else(|| {
        let detail = format!("unknown schema {schema}");
        unknown_place(path, detail)
    })?;
    serde_json::from_value(file)
        .map(|assessment| (assessment, Some(schema)))
        .map_err(|error| unknown_place(path, error.to_string()))
}

/// The facts for a list; reads all of the file, so that a damaged one is noticed.
pub(super) fn head(path: &Path, bytes: &[u8]) -> Result<Head, StoreError> {
    let text = without_mark(bytes);
    let head: Head =
        serde_json::from_slice(text).map_err(|error| not_understood(path, text, &error))?;
    if head.schema > u64::from(SCHEMA) {
        return Err(StoreError::NewerSchema {
            path: path.to_owned(),
            found: head.schema,
        });
    }
    Ok(head)
}

/// Some editors put a byte order mark before UTF-8.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn unknown_place(path: &Path, detail: String) -> StoreError {
    StoreError::NotUnderstood {
        path: path.to_owned(),
        line: 0,
        column: 0,
        fault: Fault::Meaning,
        detail,
        backup: None,
    }
}

fn not_understood(path: &Path, text: &[u8], error: &serde_json::Error) -> StoreError {
    let fault = match error.classify() {
        Category::Eof => Fault::Cut,
        Category::Data => Fault::Meaning,
        Category::Syntax | Category::Io => Fault::Syntax,
    };
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let detail: String = said
        .strip_suffix(&place)
        .unwrap_or(&said)
        .chars()
        .take(200)
        .collect();
    StoreError::NotUnderstood {
        path: path.to_owned(),
        line: error.line(),
        column: characters(text, error.line(), error.column()),
        fault,
        detail,
        backup: None,
    }
}

/// The reader counts bytes, people count characters.
fn characters(text: &[u8], line: usize, column: usize) -> usize {
    let line = text
        .split(|&byte| byte == b'\n')
        .nth(line.saturating_sub(1))
        .unwrap_or_default();
    let before = &line[..column.min(line.len())];
    // A file that ends with a line end stops before the first column of the next.
    String::from_utf8_lossy(before).chars().count().max(1)
}
