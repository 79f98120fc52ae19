//! Who has an assessment open for writing.
//!
//! The lock is the system's, on a side file, so that it is gone with its holder whatever happens.
//! It keeps people from surprises; correctness does not rest on it (see `merge`).

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::annex::Annex;
use super::error::visible;
use super::journal::as_closed_as;

/// Who holds a lock, for people to read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holder {
    /// `user@computer`; `unknown` when it was not written down.
    pub who: String,
    /// Since when (RFC 3339); may be empty.
    pub since: String,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub(super) enum Locking {
    /// It is ours until this is dropped.
    Ours(Lock),
    /// Somebody else has it.
    Theirs(Holder),
    /// This place knows no locks.
    Impossible,
}

/// A lock that is held. Dropping it lets go.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    holder: PathBuf,
}

/// Asks for the lock on the document; never waits.
pub(super) fn take(annex: &Annex, document: &Path, user: &str, now: &str) -> Locking {
    for folder in annex.both() {
        if annex.make(folder).is_err() {
            continue;
        }
        let Ok(file) = open(&folder.join("lock"), document) else {
            continue;
        };
        let holder = folder.join("holder");
        match file.try_lock() {
            Ok(()) => {
                // Only a text for others: the lock holds without it.
                let _ = write_holder(&holder, document, user, now);
                return Locking::Ours(Lock {
                    _file: file,
                    holder,
                });
            }
            Err(TryLockError::WouldBlock) => return Locking::Theirs(read_holder(&holder)),
            Err(TryLockError::Error(_)) => {}
        }
    }
    Locking::Impossible
}

/// A colleague's lock file may be readable only; that is enough to ask.
fn open(path: &Path, document: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => {
            as_closed_as(document, &file)?;
            Ok(file)
        }
        Err(_) => OpenOptions::new()
            .write(true)
            .open(path)
            .or_else(|_| File::open(path)),
    }
}

fn write_holder(path: &Path, document: &Path, user: &str, now: &str) -> io::Result<()> {
    // Not through a link, and not into somebody else's file.
    let _ = fs::remove_file(path);
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    as_closed_as(document, &file)?;
    io::Write::write_all(&mut file, format!("{user}\n{now}\n").as_bytes())
}

fn read_holder(path: &Path) -> Holder {
    let mut text = String::new();
    let read = File::open(path)
        .and_then(|file| io::Read::read_to_string(&mut io::Read::take(file, 500), &mut text));
    let mut lines = text.lines().map(|line| visible(line.trim()));
    let who = lines.next().filter(|who| read.is_ok() && !who.is_empty());
    Holder {
        who: who.unwrap_or_else(|| "unknown".to_owned()),
        since: lines.next().unwrap_or_default(),
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While the lock is still ours: afterwards the text may be somebody else's.
        let _ = fs::remove_file(&self.holder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Folders;

    #[test]
    fn the_second_one_hears_who_was_first_and_gets_it_afterwards() {
        let home = tempfile::tempdir().unwrap();
        let document = home.path().join("toets.json");
        let annex = Annex::of(&document, &Folders::under(home.path()));
        let take = |user| take(&annex, &document, user, "2026-03-04T10:04:00Z");
        let first = take("anna@laptop-12");
        assert!(matches!(first, Locking::Ours(_)));
        let Locking::Theirs(holder) = take("bert@pc") else {
            panic!("two holders")
        };
        let since = "2026-03-04T10:04:00Z".to_owned();
        assert_eq!(
            holder,
            Holder {
                who: "anna@laptop-12".into(),
                since
            }
        );
        drop(first);
        assert!(matches!(take("bert@pc"), Locking::Ours(_)));
    }

    #[test]
    fn a_holder_cannot_steer_the_terminal_of_others() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("holder");
        fs::write(&path, "\u{1b}]0;x\u{7}\n").unwrap();
        assert_eq!(read_holder(&path).who, "\u{fffd}]0;x\u{fffd}");
    }
}
