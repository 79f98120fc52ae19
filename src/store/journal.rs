//! The journal: one line per edit, with a checksum, only ever appended.
//!
//! A line is `crc32 json\n`; the checksum is over the JSON. Each device has its own journal, so no
//! two programs write the same file.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::annex::Annex;
use super::disk::Disk;
use crate::assessment::{Edit, Stamp};

/// One edit as it stands in a journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Record {
    /// The assessment it belongs to: a file of the same name may be another one.
    pub(super) of: String,
    /// Number within the device; only ever grows, with gaps.
    pub(super) seq: u64,
    /// When and by whom.
    pub(super) stamp: Stamp,
    /// The edit.
    pub(super) edit: Edit,
}

impl Record {
    /// The line for it, line end included.
    pub(super) fn line(&self) -> io::Result<Vec<u8>> {
        let json = serde_json::to_vec(self)?;
        let mut line = format!("{:08x} ", crc32fast::hash(&json)).into_bytes();
        line.extend_from_slice(&json);
        line.push(b'\n');
        Ok(line)
    }
}

/// What a journal holds.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// The records up to the first bad one.
    pub(super) records: Vec<Record>,
    /// Where reading stopped, if it did.
    pub(super) damage: Option<Damage>,
}

/// Where a journal stops making sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Damage {
    /// Line, from 1.
    pub(super) line: usize,
    /// Bytes not read.
    pub(super) left: usize,
    /// The last line has no end: a write that was cut off, not a damaged file.
    pub(super) torn: bool,
}

/// Reads a journal as far as it is good.
pub(super) fn read(bytes: &[u8]) -> Content {
    let mut content = Content::default();
    let mut rest = bytes;
    while !rest.is_empty() {
        let end = rest.iter().position(|&byte| byte == b'\n');
        let line = &rest[..end.unwrap_or(rest.len())];
        let record = parse(line);
        if let Some(record) = &record {
            content.records.push(record.clone());
        }
        // A whole record without its line end counts, but nothing may be written after it.
        if record.is_none() || end.is_none() {
            let left = if record.is_some() { 0 } else { rest.len() };
            let line = content.records.len() + usize::from(record.is_none());
            content.damage = Some(Damage {
                line,
                left,
                torn: end.is_none(),
            });
            break;
        }
        rest = &rest[line.len() + 1..];
    }
    content
}

fn parse(line: &[u8]) -> Option<Record> {
    let (sum, json) = line.split_at_checked(9)?;
    let sum = std::str::from_utf8(sum).ok()?.strip_suffix(' ')?;
    let sum = u32::from_str_radix(sum, 16).ok()?;
    (crc32fast::hash(json) == sum).then(|| serde_json::from_slice(json).ok())?
}

/// A journal open for writing.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
    length: u64,
}

/// The journal of a device in one of the two places.
pub(super) fn path_in(folder: &Path, device: &str) -> PathBuf {
    folder.join(format!("{device}.journal"))
}

impl Journal {
    /// Opens the journal of this device in `folder`, making both if needed.
    pub(super) fn open(
        annex: &Annex,
        folder: &Path,
        device: &str,
        document: &Path,
        disk: &mut dyn Disk,
    ) -> io::Result<Self> {
        annex.make(folder)?;
        let path = path_in(folder, device);
        let there = match fs::symlink_metadata(&path) {
            Ok(found) if found.is_file() => true,
            // Never through a link: it could point at a file that is no journal.
            Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(error),
        };
        let file = OpenOptions::new().append(true).create(true).open(&path)?;
        if !there {
            as_closed_as(document, &file)?;
            disk.sync_folder(folder)?;
            // The folder itself may be as new as the journal.
            disk.sync_folder(super::disk::folder_of(folder))?;
        }
        let length = file.metadata()?.len();
        Ok(Self { path, file, length })
    }

    /// Writes the records and waits until they are on the disk. After an error the tail is in an
    /// unknown state: the journal must not be used again.
    pub(super) fn append(&mut self, records: &[Record], disk: &mut dyn Disk) -> io::Result<()> {
        let mut lines = Vec::new();
        for record in records {
            lines.extend(record.line()?);
        }
        disk.write(&mut self.file, &lines)?;
        disk.sync(&self.file)?;
        self.length += lines.len() as u64;
        Ok(())
    }

    /// Empties it: everything is in the file.
    pub(super) fn empty(&mut self, disk: &mut dyn Disk) -> io::Result<()> {
        if self.length > 0 {
            disk.empty(&self.file)?;
            self.length = 0;
        }
        Ok(())
    }

    /// Bytes written since it was empty.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// A journal is as closed to others as the document whose words it holds.
#[cfg(unix)]
pub(super) fn as_closed_as(document: &Path, file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(document).map_or(0o600, |found| found.permissions().mode() & 0o666);
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the same signature on every system"
)]
pub(super) fn as_closed_as(_document: &Path, _file: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn record(seq: u64) -> Record {
        Record {
            of: "a".into(),
            seq,
            stamp: Stamp {
                at: "2026-03-04T10:00:00Z".into(),
                by: Some("Anna".into()),
                ..Stamp::default()
            },
            edit: Edit::ReviewDate(Some(format!("2027-01-{seq:02}"))),
        }
    }

    fn journal(count: u64) -> Vec<u8> {
        (1..=count)
            .flat_map(|seq| record(seq).line().unwrap())
            .collect()
    }

    #[test]
    fn a_journal_cut_at_any_byte_gives_every_whole_record() {
        let bytes = journal(5);
        let line = bytes.len() / 5;
        for length in 0..=bytes.len() {
            let content = read(&bytes[..length]);
            // The line end itself may be missing.
            let whole = (length + 1) / line;
            assert_eq!(content.records.len(), whole, "{length} bytes");
            assert_eq!(
                content.damage.is_some(),
                length % line != 0,
                "{length} bytes"
            );
        }
    }

    #[test]
    fn a_bad_line_stops_the_reading_and_says_where() {
        let mut bytes = journal(4);
        let line = bytes.len() / 4;
        bytes[line * 2 + 20] ^= 1;
        let content = read(&bytes);
        assert_eq!(content.records, [record(1), record(2)]);
        assert_eq!(
            content.damage,
            Some(Damage {
                line: 3,
                left: line * 2,
                torn: false
            })
        );
    }

    #[test]
    fn a_record_of_a_newer_program_stops_the_reading() {
        let json = br#"{"of":"a","seq":2,"stamp":{"at":""},"edit":{"teleport":1}}"#;
        let mut bytes = journal(1);
        bytes.extend(format!("{:08x} ", crc32fast::hash(json)).bytes());
        bytes.extend(json);
        bytes.push(b'\n');
        let content = read(&bytes);
        assert_eq!(content.records.len(), 1);
        assert!(content.damage.is_some_and(|damage| !damage.torn));
    }

    proptest! {
        #[test]
        fn a_flipped_bit_costs_at_most_the_tail(at in 0_usize..2000, bit in 0_u8..8) {
            let mut bytes = journal(6);
            let at = at % bytes.len();
            let line = bytes.len() / 6;
            bytes[at] ^= 1 << bit;
            let content = read(&bytes);
            let good = at / line;
            // A flip of the case of a hexadecimal digit changes nothing.
            prop_assert!(content.records.len() == good || content.records.len() == 6);
            for (index, found) in content.records.iter().enumerate() {
                prop_assert_eq!(found, &record(index as u64 + 1));
            }
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(read(&bytes).records.is_empty());
        }
    }
}
