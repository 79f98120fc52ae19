//! What the first screen lists: the assessments in the usual folder and those opened lately.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::disk::{self, RealDisk};
use super::read::{Head, bytes_of, head, resolve};
use super::{Folders, StoreError};

/// How many files the list remembers.
const REMEMBERED: usize = 30;
/// How many files of a folder are looked at.
const MOST: usize = 2000;

/// A file that was opened here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Absolute path.
    pub path: PathBuf,
    /// When it was opened last (RFC 3339).
    pub opened: String,
}

/// An assessment in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Absolute path.
    pub path: PathBuf,
    /// When it was written last.
    pub modified: Option<SystemTime>,
    /// What it is about, or why it cannot be read.
    pub found: Result<Head, StoreError>,
}

/// The files opened here, the last one first. A list that cannot be read is an empty list.
pub fn recent(folders: &Folders) -> Vec<Recent> {
    bytes_of(&file(folders))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Remembers that a file was opened now.
///
/// # Errors
/// When the list cannot be written; the old list stays.
pub fn remember(path: &Path, at: &str, folders: &Folders) -> Result<(), StoreError> {
    let path = resolve(path);
    let mut list = recent(folders);
    list.retain(|known| known.path != path);
    list.insert(
        0,
        Recent {
            path,
            opened: at.to_owned(),
        },
    );
    list.truncate(REMEMBERED);
    write(&list, folders)
}

/// Takes a file off the list; the file itself stays.
///
/// # Errors
/// When the list cannot be written; the old list stays.
pub fn forget(path: &Path, folders: &Folders) -> Result<(), StoreError> {
    let path = resolve(path);
    let mut list = recent(folders);
    list.retain(|known| known.path != path);
    write(&list, folders)
}

fn write(list: &[Recent], folders: &Folders) -> Result<(), StoreError> {
    let file = file(folders);
    let fail = |error| StoreError::writing(&file, &error);
    // A name that is not Unicode cannot be written down; it is left out.
    let list: Vec<_> = list
        .iter()
        .filter(|known| known.path.to_str().is_some())
        .collect();
    let bytes = serde_json::to_vec_pretty(&list).map_err(|error| fail(error.into()))?;
    fs::create_dir_all(&folders.state).map_err(fail)?;
    disk::replace(&mut RealDisk, &file, &bytes, None).map_err(fail)
}

fn file(folders: &Folders) -> PathBuf {
    folders.state.join("recent.json")
}

/// The assessments in the usual folder and those opened lately, the newest first. What cannot be
/// read is in it with its error.
pub fn list(folders: &Folders) -> Vec<Listed> {
    let here = in_folder(&folders.assessments).unwrap_or_default();
    let paths: BTreeSet<_> = here
        .into_iter()
        .chain(recent(folders).into_iter().map(|known| known.path))
        .collect();
    let mut listed: Vec<_> = paths.into_iter().map(look_at).collect();
    listed.sort_by(|a, b| {
        b.modified
            .cmp(&a.modified)
            .then_with(|| a.path.cmp(&b.path))
    });
    listed
}

/// The files in a folder that may be assessments, by their names; at most so many as a folder is
/// looked at for. Their absolute paths, in order.
///
/// # Errors
/// When the folder cannot be read.
pub fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = fs::read_dir(folder).map_err(|error| StoreError::reading(folder, &error))?;
    let mut paths: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .filter(|path| !hidden(path))
        .take(MOST)
        .map(|path| resolve(&path))
        .collect();
    paths.sort();
    Ok(paths)
}

fn hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn look_at(path: PathBuf) -> Listed {
    let modified = fs::metadata(&path).and_then(|found| found.modified()).ok();
    let found = bytes_of(&path).and_then(|bytes| head(&path, &bytes));
    Listed {
        path,
        modified,
        found,
    }
}
