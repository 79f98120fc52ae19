//! What journals hold beyond the file, put back into the assessment.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::annex::Annex;
use super::error::{shown, visible};
use super::journal::{self, Content, Record};
use super::read::bytes_of;
use crate::assessment::{Answer, Assessment, Edit, Place};
use crate::language::Message;

/// A folder with more journals than this is not ours.
const MOST_JOURNALS: usize = 500;

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Replay {
    /// How many edits were put back.
    pub(super) recovered: usize,
    /// What is worth saying.
    pub(super) notes: Vec<Message>,
    /// The highest number this device has used.
    pub(super) last: u64,
    /// The own journals that must be set aside before anything is written after their end.
    pub(super) spoiled: Vec<PathBuf>,
}

/// Puts back what the journals of all devices hold beyond the file. `device` is this one.
pub(super) fn replay(assessment: &mut Assessment, annex: &Annex, device: &str) -> Replay {
    let mut replay = Replay {
        last: assessment.saved.get(device).copied().unwrap_or(0),
        ..Replay::default()
    };
    let mut devices: BTreeMap<String, Vec<(PathBuf, Record)>> = BTreeMap::new();
    for path in annex.both().into_iter().flat_map(journals) {
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let own = name == device;
        let content = match bytes_of(&path) {
            Ok(bytes) => journal::read(&bytes),
            Err(error) => {
                let note = Message::new("store-journal-unreadable").with("file", shown(&path));
                replay
                    .notes
                    .push(note.with("detail", visible(&error.to_string())));
                continue;
            }
        };
        if own {
            let last = content.records.last().map_or(0, |record| record.seq);
            replay.last = replay.last.max(last);
        }
        replay.take_note(&path, &content, &assessment.id, own);
        let saved = assessment.saved.get(&name).copied().unwrap_or(0);
        let fresh = content
            .records
            .into_iter()
            .filter(|record| record.of == assessment.id && record.seq > saved)
            .map(|record| (path.clone(), record));
        devices.entry(name).or_default().extend(fresh);
    }
    // Where the team was is put back too, but is nothing to speak of.
    let mut changes = 0;
    for (name, path, record) in in_order(devices) {
        let Record {
            seq, edit, stamp, ..
        } = record;
        let change = usize::from(!matches!(edit, Edit::Place(_)));
        let written = place_of(assessment, &edit).filter(|_| name == device);
        if assessment.apply(edit, &stamp).is_ok() {
            if let Some((mut place, before)) = written {
                place.follow(&before, &assessment.answer(&place.address));
                assessment.place = Some(place);
            }
            replay.recovered += 1;
            changes += change;
        } else {
            replay
                .notes
                .push(Message::new("store-journal-refused").with("file", shown(&path)));
            if name == device {
                replay.spoil(&path);
            }
        }
        let saved = assessment.saved.entry(name).or_insert(0);
        *saved = seq.max(*saved);
    }
    if changes > 0 {
        replay
            .notes
            .insert(0, Message::new("store-recovered").number("count", changes));
    }
    replay
}

/// The place where the team is and the answer there, when an edit writes that answer. The place itself is only kept when
/// people go somewhere else, and they were killed in the middle of a sentence.
fn place_of(assessment: &Assessment, edit: &Edit) -> Option<(Place, Answer)> {
    let Edit::Answer { address, .. } = edit else {
        return None;
    };
    let place = assessment.place.clone();
    let place = place.filter(|place| place.address == *address)?;
    let before = assessment.answer(&place.address);
    Some((place, before))
}

impl Replay {
    /// Says what is wrong with a journal, and sets an own one aside for later.
    fn take_note(&mut self, path: &Path, content: &Content, id: &str, own: bool) {
        if let Some(damage) = content.damage {
            // Another device may be writing its last line at this very moment.
            if damage.left > 0 && (own || !damage.torn) {
                let note = Message::new("store-journal-damaged").with("file", shown(path));
                let note = note.with("line", damage.line.to_string());
                self.notes.push(note.with("left", damage.left.to_string()));
            }
            if own {
                self.spoil(path);
            }
        }
        if content.records.iter().any(|record| record.of != id) {
            self.notes
                .push(Message::new("store-journal-other").with("file", shown(path)));
            if own {
                self.spoil(path);
            }
        }
    }

    fn spoil(&mut self, path: &Path) {
        if !self.spoiled.iter().any(|known| known == path) {
            self.spoiled.push(path.to_owned());
        }
    }
}

/// The journals in a folder; links and other things are passed over.
fn journals(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "journal")
        })
        .take(MOST_JOURNALS)
        .collect();
    paths.sort();
    paths
}

/// The records of all devices in the order of their times; within a device in the order of their
/// numbers, whatever its clock did.
fn in_order(devices: BTreeMap<String, Vec<(PathBuf, Record)>>) -> Vec<(String, PathBuf, Record)> {
    let mut queues = Vec::new();
    for (name, mut records) in devices {
        records.sort_by_key(|(_, record)| record.seq);
        records.dedup_by_key(|(_, record)| record.seq);
        let mut latest = Timestamp::MIN;
        for (path, record) in records {
            latest = latest.max(record.stamp.at.parse().unwrap_or(latest));
            queues.push((latest, name.clone(), path, record));
        }
    }
    // Times never go back within a device, and the sort is stable: its own order is kept.
    queues.sort_by_key(|(time, ..)| *time);
    queues
        .into_iter()
        .map(|(_, name, path, record)| (name, path, record))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Edit, Profile, Stamp};
    use crate::store::Folders;

    struct Beside {
        home: tempfile::TempDir,
        annex: Annex,
    }

    impl Beside {
        fn new() -> Self {
            let home = tempfile::tempdir().unwrap();
            let annex = Annex::of(
                &home.path().join("toets.json"),
                &Folders::under(home.path()),
            );
            for folder in annex.both() {
                annex.make(folder).unwrap();
            }
            Self { home, annex }
        }

        fn write(&self, name: &str, records: &[Record]) -> PathBuf {
            let path = self.annex.beside.join(name);
            let bytes: Vec<u8> = records.iter().flat_map(|r| r.line().unwrap()).collect();
            fs::write(&path, bytes).unwrap();
            path
        }
    }

    fn record(of: &str, seq: u64, minute: u8, date: &str) -> Record {
        let stamp = Stamp {
            at: format!("2026-03-04T10:{minute:02}:00Z"),
            by: None,
            ..Stamp::default()
        };
        Record {
            of: of.into(),
            seq,
            stamp,
            edit: Edit::ReviewDate(Some(date.into())),
        }
    }

    fn assessment() -> Assessment {
        Assessment::new("a", Profile::default(), Vec::new())
    }

    #[test]
    fn only_what_the_file_does_not_hold_is_put_back() {
        let place = Beside::new();
        place.write(
            "d1.journal",
            &[record("a", 4, 0, "een"), record("a", 5, 1, "twee")],
        );
        let mut a = assessment();
        a.saved.insert("d1".into(), 4);
        let replay = replay(&mut a, &place.annex, "d1");
        assert_eq!((replay.recovered, replay.last), (1, 5));
        assert_eq!(a.review_date.as_deref(), Some("twee"));
        assert_eq!(a.saved["d1"], 5);
        assert_eq!(a.history.len(), 1);
    }

    #[test]
    fn edits_of_several_devices_come_back_in_the_order_of_their_times() {
        let place = Beside::new();
        place.write(
            "d1.journal",
            &[
                record("a", 9, 5, "laatste"),
                record("a", 10, 6, "echt laatste"),
            ],
        );
        place.write(
            "d2.journal",
            &[record("a", 70, 0, "eerste"), record("a", 71, 3, "tweede")],
        );
        let mut a = assessment();
        let replay = replay(&mut a, &place.annex, "d1");
        assert_eq!(replay.recovered, 4);
        assert_eq!(a.review_date.as_deref(), Some("echt laatste"));
        assert_eq!(
            a.saved,
            [("d1".to_owned(), 10), ("d2".to_owned(), 71)].into()
        );
        drop(place.home);
    }

    #[test]
    fn the_cursor_is_where_the_killed_hand_was() {
        let beside = Beside::new();
        let address: crate::assessment::Address = "iama-2.0/1.1.1".parse().unwrap();
        let said = |text: &str| Answer {
            value: Some(crate::assessment::Value::Text(text.into())),
            ..Answer::default()
        };
        let write = |seq, text| Record {
            edit: Edit::Answer {
                address: address.clone(),
                to: Some(Box::new(said(text))),
            },
            ..record("a", seq, 0, "")
        };
        beside.write(
            "d1.journal",
            &[write(1, "één twee vier"), write(2, "één twee drie é vier")],
        );
        let mut a = assessment();
        a.place = Some(Place {
            address,
            field: crate::assessment::PlaceField::Value,
            cursor: 0,
        });
        replay(&mut a, &beside.annex, "d1");
        let cursor = a.place.unwrap().cursor;
        assert_eq!(&"één twee drie é vier"[..cursor], "één twee drie é");
    }

    #[test]
    fn a_clock_that_goes_back_does_not_reorder_a_device() {
        let place = Beside::new();
        place.write(
            "d1.journal",
            &[record("a", 1, 30, "eerst"), record("a", 2, 10, "daarna")],
        );
        let mut a = assessment();
        replay(&mut a, &place.annex, "d1");
        assert_eq!(a.review_date.as_deref(), Some("daarna"));
    }

    #[test]
    fn edits_of_another_assessment_are_left_alone_and_kept() {
        let place = Beside::new();
        let path = place.write(
            "d1.journal",
            &[record("b", 1, 0, "van b"), record("a", 2, 0, "van a")],
        );
        let mut a = assessment();
        let replay = replay(&mut a, &place.annex, "d1");
        assert_eq!(a.review_date.as_deref(), Some("van a"));
        assert_eq!(replay.spoiled, [path]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_among_the_journals_is_not_read() {
        let place = Beside::new();
        let real = place.write("elders", &[record("a", 1, 0, "een")]);
        std::os::unix::fs::symlink(real, place.annex.beside.join("d9.journal")).unwrap();
        assert_eq!(replay(&mut assessment(), &place.annex, "d1").recovered, 0);
    }
}
