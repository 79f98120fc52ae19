//! Earlier versions of a file, as plain JSON that any program can read.
//!
//! The first version that is replaced in an hour is kept, ten of them; a version with a new round
//! or signature and a version from before a migration are kept for ever.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::annex::Annex;
use super::disk::{self, Disk};
use super::read;

/// How many hourly versions are kept.
const GENERATIONS: usize = 10;
/// How many backups an error tries before it names none.
const TRIED: usize = 40;

/// Keeps what is about to be replaced, once an hour.
pub(super) fn keep_hourly(
    annex: &Annex,
    document: &Path,
    bytes: &[u8],
    now: Timestamp,
    disk: &mut dyn Disk,
) -> io::Result<()> {
    let folder = folder(annex)?;
    let hour = now.strftime("%Y-%m-%dT%H").to_string();
    let names = generations(&folder);
    if names.iter().any(|name| name.starts_with(&hour)) {
        return Ok(());
    }
    let name = format!("{}.json", now.strftime("%Y-%m-%dT%H-%M-%SZ"));
    keep(&folder.join(name), document, bytes, disk)?;
    let superfluous = (names.len() + 1).saturating_sub(GENERATIONS);
    for name in &names[..superfluous.min(names.len())] {
        fs::remove_file(folder.join(name))?;
    }
    Ok(())
}

/// Keeps a version for ever, under a name of its own (`round-2-1`, `schema-1`).
pub(super) fn keep_for_ever(
    annex: &Annex,
    document: &Path,
    name: &str,
    bytes: &[u8],
    disk: &mut dyn Disk,
) -> io::Result<()> {
    let folder = folder(annex)?;
    let free = (1..=u32::MAX)
        .map(|n| {
            if n == 1 {
                format!("{name}.json")
            } else {
                format!("{name}.{n}.json")
            }
        })
        .map(|name| folder.join(name))
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(name));
    keep(&free, document, bytes, disk)
}

/// All backups of a file, newest first.
pub(super) fn all(annex: &Annex) -> Vec<PathBuf> {
    let mut found: Vec<_> = annex
        .both()
        .into_iter()
        .filter_map(|place| fs::read_dir(place.join("backup")).ok())
        .flatten()
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            (
                fs::metadata(&path).and_then(|found| found.modified()).ok(),
                path,
            )
        })
        .collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}

/// The newest backup that can be opened.
pub(super) fn last_good(annex: &Annex) -> Option<PathBuf> {
    all(annex).into_iter().take(TRIED).find(|path| {
        read::bytes_of(path)
            .and_then(|bytes| read::parse(path, &bytes))
            .is_ok()
    })
}

fn folder(annex: &Annex) -> io::Result<PathBuf> {
    let folder = annex.ready()?.join("backup");
    match fs::create_dir(&folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(folder),
    }
}

/// The hourly versions, oldest first.
fn generations(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.starts_with(|c: char| c.is_ascii_digit()) && name.ends_with("Z.json"))
        .collect();
    names.sort();
    names
}

fn keep(path: &Path, document: &Path, bytes: &[u8], disk: &mut dyn Disk) -> io::Result<()> {
    let permissions = fs::metadata(document).ok().map(|found| found.permissions());
    disk::replace(disk, path, bytes, permissions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Folders;
    use crate::store::disk::RealDisk;

    #[test]
    fn ten_hours_are_kept_and_what_was_signed_for_ever() {
        let home = tempfile::tempdir().unwrap();
        let document = home.path().join("toets.json");
        let annex = Annex::of(&document, &Folders::under(home.path()));
        let mut disk = RealDisk;
        keep_for_ever(&annex, &document, "round-1-2", b"signed", &mut disk).unwrap();
        keep_for_ever(&annex, &document, "round-1-2", b"signed again", &mut disk).unwrap();
        for hour in 0..14 {
            for minute in [5, 25] {
                let now = format!("2026-03-04T{hour:02}:{minute:02}:00Z")
                    .parse()
                    .unwrap();
                keep_hourly(
                    &annex,
                    &document,
                    format!("{hour}").as_bytes(),
                    now,
                    &mut disk,
                )
                .unwrap();
            }
        }
        let names = generations(&annex.beside.join("backup"));
        assert_eq!(names.len(), 10);
        assert_eq!(names[0], "2026-03-04T04-05-00Z.json");
        assert_eq!(all(&annex).len(), 12);
        let folder = annex.beside.join("backup");
        assert_eq!(fs::read(folder.join("round-1-2.json")).unwrap(), b"signed");
        assert_eq!(
            fs::read(folder.join("round-1-2.2.json")).unwrap(),
            b"signed again"
        );
    }
}
