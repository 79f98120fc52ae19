//! Keeps one assessment on disk: journal after every burst, snapshot now and then.
//!
//! Knows no thread and no waiting (see `saver`). It follows the assessment edit by edit, so that
//! it can write a whole snapshot at any moment, whatever the journal did.

use std::fs;
use std::io;
use std::path::PathBuf;

use jiff::{SignedDuration, Timestamp};

use super::disk::{self, Disk};
use super::journal::{self, Journal, Record};
use super::merge::Conflict;
use super::opened::{Desk, Opened, to_bytes};
use super::{StoreError, backup, read};
use crate::assessment::{Assessment, Edit, Stamp};
use crate::language::Message;

/// A journal longer than this goes into the file.
const LONG_JOURNAL: u64 = 256 << 10;
/// The file follows the journal this often while people work.
const SNAPSHOT_EVERY: SignedDuration = SignedDuration::from_secs(60);

mod outside;

/// What came from outside while saving; the caller must show it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct News {
    /// Others had saved: the assessment with both sides in it. It must take the caller's place.
    pub merged: Option<Box<Assessment>>,
    /// Where both sides had changed the same.
    pub conflicts: Vec<Conflict>,
    /// The other version as a whole, if there were conflicts.
    pub kept: Option<PathBuf>,
    /// What is worth saying.
    pub notes: Vec<Message>,
}

/// One assessment and its place on disk.
pub(super) struct Keeper {
    desk: Desk,
    disk: Box<dyn Disk>,
    current: Assessment,
    /// None: snapshots only, until one of them made a fresh journal possible.
    journal: Option<Journal>,
    /// Nothing was ever written to a journal in this session.
    untouched: bool,
    /// Not on disk yet.
    pending: Vec<Record>,
    /// A snapshot that may or may not have come through.
    attempted: Option<Vec<u8>>,
    /// The last snapshot, or the last attempt.
    last_snapshot: Option<Timestamp>,
    trouble: Option<StoreError>,
    /// Where the own version is kept while the file is somebody else's.
    refuge: Option<PathBuf>,
    news: Option<News>,
}

impl Keeper {
    pub(super) fn new(opened: Opened, disk: Box<dyn Disk>) -> Self {
        Self {
            desk: opened.desk,
            disk,
            current: opened.assessment,
            journal: None,
            untouched: true,
            pending: Vec::new(),
            attempted: None,
            last_snapshot: None,
            trouble: None,
            refuge: None,
            news: None,
        }
    }

    /// Follows an edit; it is on disk after the next [`Keeper::flush`].
    pub(super) fn take(&mut self, edit: Edit, stamp: Stamp, now: Timestamp) {
        if let Err(refused) = self.current.apply(edit.clone(), &stamp) {
            // Only after a merge. It goes to the journal all the same: what was typed is kept.
            let what = super::error::visible(&refused.to_string());
            let note = Message::new("store-edit-refused").with("what", what);
            self.news.get_or_insert_default().notes.push(note);
        }
        self.desk.behind = true;
        // Numbers follow the clock, so that they grow even when an old copy of the file comes back.
        let clock = u64::try_from(now.as_millisecond()).unwrap_or(0);
        self.desk.last = clock.max(self.desk.last + 1);
        let record = Record {
            of: self.current.id.clone(),
            seq: self.desk.last,
            stamp,
            edit,
        };
        match self.pending.last_mut() {
            Some(last) if continues(last, &record) => *last = record,
            _ => self.pending.push(record),
        }
    }

    /// Brings what is pending to the disk: the journal, or else a whole snapshot, or else a journal
    /// on this computer.
    ///
    /// # Errors
    /// When the file could not be written where only that was left. Nothing pending is dropped.
    pub(super) fn flush(&mut self, now: Timestamp) -> Result<(), StoreError> {
        if self.pending.is_empty() {
            return Ok(());
        }
        if self.journal.is_none() && self.untouched && self.desk.spoiled.is_empty() {
            self.open_journal();
        }
        if self.append().is_ok() {
            return Ok(());
        }
        self.journal = None;
        let Err(error) = self.snapshot(now) else {
            return Ok(());
        };
        if self.append_local().is_err() {
            return Err(error);
        }
        let error = self.kept(error);
        self.trouble = Some(error.clone());
        Err(error)
    }

    fn append(&mut self) -> io::Result<()> {
        let journal = self.journal.as_mut().ok_or(io::ErrorKind::NotFound)?;
        journal.append(&self.pending, &mut *self.disk)?;
        self.pending.clear();
        Ok(())
    }

    /// The first of the two places where a journal can be written.
    fn open_journal(&mut self) {
        self.untouched = false;
        let Desk {
            annex,
            device,
            path,
            ..
        } = &self.desk;
        self.journal = annex
            .both()
            .into_iter()
            .find_map(|folder| Journal::open(annex, folder, device, path, &mut *self.disk).ok());
    }

    /// The last way out: the file and its folder are gone or full, this computer may not be.
    fn append_local(&mut self) -> io::Result<()> {
        let Desk {
            annex,
            device,
            path,
            ..
        } = &self.desk;
        let there = journal::path_in(&annex.local, device);
        if self.desk.spoiled.contains(&there) {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.journal = Some(Journal::open(
            annex,
            &annex.local,
            device,
            path,
            &mut *self.disk,
        )?);
        let appended = self.append();
        if appended.is_err() {
            self.desk.spoiled.push(there);
            self.journal = None;
        }
        appended
    }

    /// The same trouble, said to somebody whose changes are safe in a journal.
    fn kept(&self, error: StoreError) -> StoreError {
        match (error, &self.journal) {
            (
                StoreError::Unwritable { path, why } | StoreError::Unreadable { path, why },
                Some(journal),
            ) => StoreError::KeptInJournal {
                path,
                why,
                journal: journal.path().to_owned(),
            },
            (error, _) => error,
        }
    }

    /// Whether the file should follow the journal now.
    pub(super) fn is_due(&self, now: Timestamp) -> bool {
        let since = self.last_snapshot.map(|last| now.duration_since(last));
        self.desk.behind
            && (self
                .journal
                .as_ref()
                .is_some_and(|journal| journal.length() > LONG_JOURNAL)
                || since.is_some_and(|since| since.abs() >= SNAPSHOT_EVERY))
    }

    /// From when the file counts as fresh.
    pub(super) fn begin(&mut self, now: Timestamp) {
        self.last_snapshot = Some(now);
        disk::sweep(disk::folder_of(&self.desk.path));
    }

    /// Whether something is in memory only.
    pub(super) fn is_exposed(&self) -> bool {
        !self.pending.is_empty()
    }

    /// What keeps the file from following, if anything does.
    pub(super) fn trouble(&self) -> Option<&StoreError> {
        self.trouble.as_ref()
    }

    pub(super) fn take_news(&mut self) -> Option<News> {
        self.news.take()
    }

    pub(super) fn assessment(&self) -> &Assessment {
        &self.current
    }

    pub(super) fn into_assessment(self) -> Assessment {
        self.current
    }

    /// Writes the whole assessment in the place of the file, merged with what others wrote there.
    ///
    /// # Errors
    /// When that did not succeed. The file is the old one or the new one, never half.
    pub(super) fn snapshot(&mut self, now: Timestamp) -> Result<(), StoreError> {
        if !self.desk.behind {
            return Ok(());
        }
        self.last_snapshot = Some(now);
        let done = self.try_snapshot(now).map_err(|error| {
            if self.pending.is_empty() {
                self.kept(error)
            } else {
                error
            }
        });
        self.trouble = done.clone().err();
        done
    }

    fn try_snapshot(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let path = self.desk.path.clone();
        let fail = |error: io::Error| StoreError::writing(&path, &error);
        let found = match read::bytes_of(&path) {
            Ok(bytes) => Some(bytes),
            // Somebody took it away; the folder may still take a new one.
            Err(StoreError::Missing { .. }) => None,
            Err(StoreError::NotAFile { .. } | StoreError::TooLarge { .. }) => {
                return Err(self.take_refuge());
            }
            Err(error) => return Err(error),
        };
        if let Some(found) = &found
            && *found != self.desk.bytes
        {
            if self.attempted.as_ref() == Some(found) {
                self.desk.bytes.clone_from(found);
            } else {
                self.take_in(found, now)?;
            }
        }
        self.current
            .saved
            .insert(self.desk.device.clone(), self.desk.last);
        let bytes = to_bytes(&self.current).map_err(fail)?;
        if let Some(found) = &found {
            self.back_up(found, now).map_err(fail)?;
        }
        let permissions = fs::metadata(&path).ok().map(|found| found.permissions());
        self.attempted = Some(bytes.clone());
        disk::replace(&mut *self.disk, &path, &bytes, permissions).map_err(fail)?;
        let signed = self.newly_signed();
        self.settle(bytes);
        if let Some(name) = signed {
            let Desk { annex, bytes, .. } = &self.desk;
            // The file holds it; a copy that fails is no reason for alarm.
            let _ = backup::keep_for_ever(annex, &path, &name, bytes, &mut *self.disk);
        }
        Ok(())
    }

    /// Everything is in the file: journals begin anew.
    fn settle(&mut self, bytes: Vec<u8>) {
        self.desk.bytes = bytes;
        self.desk.behind = false;
        self.desk.migrated = None;
        self.attempted = None;
        self.pending.clear();
        self.set_aside();
        let emptied = self
            .journal
            .as_mut()
            .is_some_and(|journal| journal.empty(&mut *self.disk).is_ok());
        if !emptied {
            self.renew_journals();
        }
    }

    /// Empties what this device wrote in either place. A journal that cannot be emptied is not
    /// used again; that its records come before the file's number makes it harmless.
    fn renew_journals(&mut self) {
        self.journal = None;
        self.untouched = true;
        let Desk {
            annex,
            device,
            path,
            spoiled,
            ..
        } = &mut self.desk;
        for folder in annex.both() {
            let there = journal::path_in(folder, device);
            if !there.exists() {
                continue;
            }
            let emptied = Journal::open(annex, folder, device, path, &mut *self.disk)
                .and_then(|mut journal| journal.empty(&mut *self.disk));
            if emptied.is_err() && !spoiled.contains(&there) {
                spoiled.push(there);
            }
        }
    }

    /// Journals with something in them that could not be read are kept under another name.
    fn set_aside(&mut self) {
        let Desk { spoiled, .. } = &mut self.desk;
        spoiled.retain(|there| {
            let free = (1..=u32::MAX)
                .map(|n| there.with_extension(format!("journal.kept-{n}")))
                .find(|path| !path.exists());
            let moved = free.is_some_and(|free| fs::rename(there, free).is_ok());
            !moved && there.exists()
        });
    }

    fn back_up(&mut self, found: &[u8], now: Timestamp) -> io::Result<()> {
        let Desk {
            annex,
            path,
            migrated,
            ..
        } = &self.desk;
        if let Some(version) = migrated {
            let name = format!("schema-{version}");
            backup::keep_for_ever(annex, path, &name, found, &mut *self.disk)?;
        }
        // Without this one the file is as safe as before: no reason not to save.
        let _ = backup::keep_hourly(annex, path, found, now, &mut *self.disk);
        Ok(())
    }

    /// The name for a version with a round or signature that the file did not have.
    fn newly_signed(&self) -> Option<String> {
        let round = self.current.rounds.last()?;
        let before = read::parse(&self.desk.path, &self.desk.bytes)
            .ok()?
            .0
            .rounds;
        (before != self.current.rounds)
            .then(|| format!("round-{}-{}", round.version, round.signatures.len()))
    }
}

/// Whether an edit replaces the one before it within a burst: the same answer by the same person in the same step,
/// or the place where the team is.
fn continues(last: &Record, next: &Record) -> bool {
    let same = match (&last.edit, &next.edit) {
        (Edit::Place(_), Edit::Place(_)) => true,
        (last, next) => last.address().is_some() && last.address() == next.address(),
    };
    let of = |stamp: &'_ Stamp| (stamp.by.clone(), stamp.step, stamp.taken);
    same && of(&last.stamp) == of(&next.stamp)
}

#[cfg(test)]
mod tests;
