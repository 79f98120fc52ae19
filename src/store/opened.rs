//! Opening an assessment to work in it: lock, file, journals.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::annex::Annex;
use super::disk::{self, RealDisk};
use super::keeper::Keeper;
use super::lock::{self, Holder, Lock, Locking};
use super::{Folders, News, StoreError, folders, read, replay};
use crate::assessment::{Assessment, Edit, Stamp};
use crate::language::Message;

/// An assessment that is open. It is ours to write unless somebody else holds it.
#[derive(Debug)]
pub struct Opened {
    /// The assessment as it was last acknowledged.
    pub assessment: Assessment,
    /// How many edits came from journals.
    pub recovered: usize,
    /// What is worth saying.
    pub notes: Vec<Message>,
    /// Who has it open for writing; then this is to read only.
    pub holder: Option<Holder>,
    pub(super) desk: Desk,
}

/// What a keeper needs to know about the file.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) path: PathBuf,
    pub(super) annex: Annex,
    pub(super) device: String,
    /// The file as read.
    pub(super) bytes: Vec<u8>,
    pub(super) migrated: Option<u64>,
    /// The highest number this device has used.
    pub(super) last: u64,
    /// Own journals after whose end nothing may be written.
    pub(super) spoiled: Vec<PathBuf>,
    /// The file lacks what the assessment has.
    pub(super) behind: bool,
    /// Only held, never asked.
    pub(super) _lock: Option<Lock>,
}

impl Opened {
    /// Opens an assessment, to write if nobody else has it, otherwise to read.
    ///
    /// # Errors
    /// When the file is not there, cannot be read, or is no assessment; it is left as it is.
    pub fn open(path: &Path, folders: &Folders) -> Result<Self, StoreError> {
        let path = read::resolve(path);
        // A file that cannot be opened gets no annex beside it.
        let first = read::read(&path, folders)?;
        let annex = Annex::of(&path, folders);
        let mut device = folders.device();
        let now = Timestamp::now().to_string();
        let (lock, holder) = match lock::take(&annex, &path, &folders.user, &now) {
            Locking::Ours(lock) => (Some(lock), None),
            Locking::Theirs(holder) => (None, Some(holder)),
            Locking::Impossible => (None, None),
        };
        // The last holder may have saved between our reading and our lock.
        let bytes = read::bytes_of(&path)?;
        let found = if bytes == first.bytes {
            first
        } else {
            read::read(&path, folders)?
        };
        let mut assessment = found.assessment;
        let mut notes = Vec::new();
        if lock.is_none() && holder.is_none() {
            // Another window on this device may write too: no two may share a journal.
            device = folders::random_device();
            notes.push(Message::new("store-no-lock"));
        }
        let replay = replay::replay(&mut assessment, &annex, &device);
        notes.extend(replay.notes);
        let desk = Desk {
            path,
            annex,
            device,
            bytes: found.bytes,
            migrated: found.migrated,
            last: replay.last,
            spoiled: replay.spoiled,
            behind: replay.recovered > 0 || found.migrated.is_some(),
            _lock: lock,
        };
        Ok(Self {
            assessment,
            recovered: replay.recovered,
            notes,
            holder,
            desk,
        })
    }

    /// The file, behind any link.
    pub fn path(&self) -> &Path {
        &self.desk.path
    }

    /// Makes these changes and writes the file, all or nothing: the way of commands without a
    /// screen. Gives the assessment as it stands in the file then, and what happened on the way.
    ///
    /// # Errors
    /// When somebody else holds the file, when a change is refused, or when the file could not be
    /// written. The file is the old one then.
    pub fn apply_and_save(
        mut self,
        edits: Vec<Edit>,
        stamp: &Stamp,
    ) -> Result<(Assessment, Option<News>), StoreError> {
        self.writable()?;
        // What one command does is one step to take back.
        let stamp = stamp.for_step(self.assessment.next_step());
        for edit in edits {
            self.assessment.apply(edit, &stamp)?;
            self.desk.behind = true;
        }
        let mut keeper = Keeper::new(self, Box::new(RealDisk));
        keeper.snapshot(Timestamp::now())?;
        let news = keeper.take_news();
        Ok((keeper.into_assessment(), news))
    }

    pub(super) fn writable(&self) -> Result<(), StoreError> {
        match &self.holder {
            Some(holder) => Err(StoreError::Held {
                path: self.desk.path.clone(),
                holder: holder.who.clone(),
            }),
            None => Ok(()),
        }
    }
}

/// Writes a new assessment; makes its folder if needed.
///
/// # Errors
/// [`StoreError::Exists`] when there is something at `path`; it is left as it is.
pub fn create(path: &Path, assessment: &Assessment) -> Result<(), StoreError> {
    let fail = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists {
            path: path.to_owned(),
        },
        _ => StoreError::writing(path, &error),
    };
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists {
            path: path.to_owned(),
        });
    }
    let bytes = to_bytes(assessment).map_err(fail)?;
    std::fs::create_dir_all(disk::folder_of(path)).map_err(fail)?;
    disk::create(&mut RealDisk, path, &bytes).map_err(fail)
}

/// The file's content: readable, stable order of keys, one line end at the end.
pub(super) fn to_bytes(assessment: &Assessment) -> std::io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(assessment)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// All backups of an assessment, newest first.
pub fn backups(path: &Path, folders: &Folders) -> Vec<PathBuf> {
    super::backup::all(&Annex::of(&read::resolve(path), folders))
}
