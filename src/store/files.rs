//! Other files than assessments: reports written whole, names for new files, the log.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::disk::{self, RealDisk};
use super::{Folders, StoreError};

/// Writes a file whole or not at all: what stood there stays until the new one is on disk.
///
/// # Errors
/// When it cannot be written.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    // A report holds all that the assessment holds: a new one is for its owner alone, until somebody
    // decides who may read it.
    let mode = fs::metadata(path).ok().map(|found| found.permissions());
    disk::replace(&mut RealDisk, path, bytes, mode)
        .map_err(|error| StoreError::writing(path, &error))
}

/// A path in a folder for a new assessment of this name: readable, free, safe on every file system.
pub fn free_path(folder: &Path, name: &str) -> PathBuf {
    let mut stem = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_alphanumeric() {
            stem.push(c);
        } else if !stem.ends_with('-') && !stem.is_empty() {
            stem.push('-');
        }
    }
    let stem: String = stem.chars().take(60).collect();
    let stem = match stem.trim_matches('-') {
        "" => "toets",
        stem => stem,
    };
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}.json"));
    std::iter::once(format!("{stem}.json"))
        .chain(numbered)
        .map(|name| folder.join(name))
        .find(|path| fs::symlink_metadata(path).is_err())
        .unwrap_or_else(|| folder.join("toets.json"))
}

/// Adds a line to the log of this device. Answers never go in it; a log that cannot be written is
/// no reason to bother anybody.
pub fn log(folders: &Folders, line: &str) {
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(&folders.state)?;
        let path = folders.state.join("grondig.log");
        let mut file = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)?;
        writeln!(
            file,
            "{} {}",
            jiff::Timestamp::now(),
            line.replace('\n', " ")
        )
    };
    let _ = write();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_file_name_that_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let first = free_path(folder.path(), "Signalen ordenen: wie eerst? / ../x");
        assert_eq!(
            first,
            folder.path().join("signalen-ordenen-wie-eerst-x.json")
        );
        fs::write(&first, "").unwrap();
        let second = free_path(folder.path(), "Signalen ordenen: wie eerst? / ../x");
        assert_eq!(
            second,
            folder.path().join("signalen-ordenen-wie-eerst-x-2.json")
        );
        assert_eq!(
            free_path(folder.path(), "…"),
            folder.path().join("toets.json")
        );
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        write_whole(&path, b"een").unwrap();
        write_whole(&path, b"twee").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"twee");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
