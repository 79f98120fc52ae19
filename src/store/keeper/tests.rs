//! Crashes, full disks, other people: what was acknowledged is there afterwards.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::assessment::{Address, Answer, InstrumentRef, Profile, Value};
use crate::store::disk::faults::Faults;
use crate::store::{Folders, create, load};

mod crashes;
mod outside;

struct Bench {
    home: TempDir,
    path: PathBuf,
    folders: Folders,
    faults: Faults,
}

impl Bench {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("toets.json");
        let folders = Folders::under(&home.path().join("thuis"));
        let instruments = vec![InstrumentRef::new("i", "d")];
        create(
            &path,
            &Assessment::new("a", Profile::default(), instruments),
        )
        .unwrap();
        Self {
            home,
            path,
            folders,
            faults: Faults::none(),
        }
    }

    fn open(&self) -> Keeper {
        let opened = Opened::open(&self.path, &self.folders).unwrap();
        assert_eq!(opened.holder, None);
        Keeper::new(opened, self.faults.disk())
    }

    fn loaded(&self) -> Assessment {
        load(&self.path, &self.folders).unwrap().assessment
    }

    /// What the file itself holds.
    fn in_file(&self) -> Assessment {
        serde_json::from_slice(&fs::read(&self.path).unwrap()).unwrap()
    }

    fn annex(&self) -> PathBuf {
        self.home.path().join(".toets.json.grondig")
    }

    fn journal(&self) -> PathBuf {
        journal::path_in(&self.annex(), &self.folders.device())
    }

    /// Somebody else's save.
    fn outside(&self, change: impl FnOnce(&mut Assessment)) {
        let mut theirs = self.in_file();
        change(&mut theirs);
        fs::write(&self.path, to_bytes(&theirs).unwrap()).unwrap();
    }
}

fn now() -> Timestamp {
    "2026-03-04T10:00:00Z".parse().unwrap()
}

fn stamp() -> Stamp {
    Stamp {
        at: now().to_string(),
        by: Some("Anna".into()),
        ..Stamp::default()
    }
}

fn answer(number: u8, text: &str) -> Edit {
    let answer = Answer::default().with_value(Some(Value::Text(text.into())));
    let address = Address::new("i", number.to_string(), None);
    Edit::Answer {
        address,
        to: Some(Box::new(answer)),
    }
}

fn text(assessment: &Assessment, number: u8) -> Option<String> {
    match &assessment
        .answers
        .get(&Address::new("i", number.to_string(), None))?
        .value
    {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    }
}

impl Keeper {
    fn edit(&mut self, number: u8, words: &str) {
        self.take(answer(number, words), stamp(), now());
    }
}

/// Without the numbers of devices, which are not the people's.
fn bare(mut assessment: Assessment) -> Assessment {
    assessment.saved.clear();
    assessment
}

#[test]
fn what_the_journal_has_comes_back_after_a_crash() {
    let bench = Bench::new();
    let before = fs::read(&bench.path).unwrap();
    let mut keeper = bench.open();
    keeper.edit(1, "een");
    keeper.flush(now()).unwrap();
    let there = keeper.assessment().clone();
    drop(keeper);
    assert_eq!(fs::read(&bench.path).unwrap(), before);
    let loaded = load(&bench.path, &bench.folders).unwrap();
    assert_eq!(loaded.recovered, 1);
    assert_eq!(bare(loaded.assessment), bare(there));
}

#[test]
fn every_length_of_a_journal_opens_with_the_edits_that_are_whole() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    for number in 1..=4 {
        keeper.edit(number, "tekst met ë");
        keeper.flush(now()).unwrap();
    }
    drop(keeper);
    let bytes = fs::read(bench.journal()).unwrap();
    let ends: Vec<_> = (0..bytes.len()).filter(|&i| bytes[i] == b'\n').collect();
    assert_eq!(ends.len(), 4);
    for length in 0..=bytes.len() {
        fs::write(bench.journal(), &bytes[..length]).unwrap();
        let whole = ends.iter().filter(|&&end| end <= length).count();
        assert_eq!(bench.loaded().answers.len(), whole, "{length} bytes");
    }
}

#[test]
fn a_burst_on_one_answer_is_one_line_and_other_answers_are_not_swallowed() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    for words in ["e", "ee", "een"] {
        keeper.edit(1, words);
    }
    keeper.edit(2, "twee");
    keeper.edit(1, "een!");
    keeper.flush(now()).unwrap();
    let lines = journal::read(&fs::read(bench.journal()).unwrap()).records;
    assert_eq!(lines.len(), 3);
    assert!(lines.windows(2).all(|pair| pair[0].seq < pair[1].seq));
    assert_eq!(bare(bench.loaded()), bare(keeper.assessment().clone()));
}

#[test]
fn the_same_answer_by_two_people_stays_two_edits() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    keeper.edit(1, "een");
    keeper.take(
        answer(1, "twee"),
        Stamp {
            by: Some("Bert".into()),
            ..stamp()
        },
        now(),
    );
    keeper.flush(now()).unwrap();
    assert_eq!(
        journal::read(&fs::read(bench.journal()).unwrap())
            .records
            .len(),
        2
    );
}

#[test]
fn a_snapshot_holds_all_and_empties_the_journal() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    keeper.edit(1, "een");
    keeper.flush(now()).unwrap();
    keeper.snapshot(now()).unwrap();
    assert_eq!(fs::read(bench.journal()).unwrap(), b"");
    assert_eq!(&bench.in_file(), keeper.assessment());
    assert_eq!(load(&bench.path, &bench.folders).unwrap().recovered, 0);
}

#[test]
fn a_journal_that_was_not_emptied_is_not_applied_twice() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    keeper.edit(1, "een");
    keeper.flush(now()).unwrap();
    let lines = fs::read(bench.journal()).unwrap();
    keeper.edit(1, "later");
    keeper.snapshot(now()).unwrap();
    drop(keeper);
    fs::write(bench.journal(), lines).unwrap();
    let loaded = load(&bench.path, &bench.folders).unwrap();
    assert_eq!(
        (loaded.recovered, text(&loaded.assessment, 1)),
        (0, Some("later".into()))
    );
}

#[test]
fn an_old_copy_of_the_file_still_takes_new_edits() {
    let bench = Bench::new();
    let old = fs::read(&bench.path).unwrap();
    let mut keeper = bench.open();
    keeper.edit(1, "een");
    keeper.snapshot(now()).unwrap();
    let newer = fs::read(&bench.path).unwrap();
    drop(keeper);
    fs::write(&bench.path, old).unwrap();
    let mut keeper = bench.open();
    keeper.take(
        answer(2, "twee"),
        stamp(),
        now() + SignedDuration::from_secs(9),
    );
    keeper.flush(now()).unwrap();
    drop(keeper);
    fs::write(&bench.path, newer).unwrap();
    assert_eq!(text(&bench.loaded(), 2).as_deref(), Some("twee"));
}

#[test]
fn a_file_in_which_nothing_changed_is_not_written() {
    let bench = Bench::new();
    let before = fs::metadata(&bench.path).unwrap().modified().unwrap();
    bench.open().snapshot(now()).unwrap();
    assert_eq!(
        fs::metadata(&bench.path).unwrap().modified().unwrap(),
        before
    );
    assert!(!bench.annex().join("backup").exists());
}

#[test]
fn a_reader_sees_the_old_file_or_the_new_one_and_never_half() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    std::thread::scope(|scope| {
        let (done, stop) = std::sync::mpsc::channel::<()>();
        let bench = &bench;
        let reader = scope.spawn(move || {
            let mut read = 0;
            // Until the writer hangs up.
            while stop.try_recv() != Err(std::sync::mpsc::TryRecvError::Disconnected) {
                bench.in_file();
                read += 1;
            }
            read
        });
        for round in 0..60 {
            keeper.edit(1, &"lang ".repeat(2000 - round));
            keeper.snapshot(now()).unwrap();
        }
        drop(done);
        assert!(reader.join().unwrap() > 0);
    });
}

#[test]
fn a_damaged_journal_keeps_its_good_head_and_is_set_aside_untouched() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    for number in 1..=3 {
        keeper.edit(number, "x");
        keeper.flush(now()).unwrap();
    }
    drop(keeper);
    let mut bytes = fs::read(bench.journal()).unwrap();
    let second = bytes.iter().position(|&b| b == b'\n').unwrap() + 30;
    bytes[second] ^= 4;
    fs::write(bench.journal(), &bytes).unwrap();

    let mut keeper = bench.open();
    assert_eq!(keeper.assessment().answers.len(), 1);
    keeper.edit(5, "nieuw");
    keeper.flush(now()).unwrap();
    assert_eq!(
        bench.in_file().answers.len(),
        2,
        "written as a whole, not after the bad line"
    );
    let aside = bench.journal().with_extension("journal.kept-1");
    assert_eq!(fs::read(aside).unwrap(), bytes);
    keeper.edit(6, "nog een");
    keeper.flush(now()).unwrap();
    assert_eq!(bench.loaded().answers.len(), 3);
}

#[test]
fn where_nothing_can_stand_beside_the_file_the_journal_is_on_this_computer() {
    let bench = Bench::new();
    fs::write(bench.annex(), "in the way").unwrap();
    let mut keeper = bench.open();
    keeper.edit(1, "een");
    keeper.flush(now()).unwrap();
    drop(keeper);
    assert_eq!(text(&bench.in_file(), 1), None);
    assert_eq!(text(&bench.loaded(), 1).as_deref(), Some("een"));
}

#[test]
fn a_share_that_goes_away_loses_nothing_and_is_caught_up_with() {
    let bench = Bench::new();
    let share = bench.home.path().join("share");
    let gone = bench.home.path().join("gone");
    fs::create_dir(&share).unwrap();
    let path = share.join("toets.json");
    fs::rename(&bench.path, &path).unwrap();
    let open = || {
        Keeper::new(
            Opened::open(&path, &bench.folders).unwrap(),
            bench.faults.disk(),
        )
    };
    let mut keeper = open();
    keeper.edit(1, "een");
    keeper.flush(now()).unwrap();
    fs::rename(&share, &gone).unwrap();
    // An open journal on a vanished share fails too.
    bench.faults.after(0, 1);
    keeper.edit(2, "twee");
    let error = keeper.flush(now()).unwrap_err();
    assert!(matches!(error, StoreError::KeptInJournal { .. }), "{error}");
    keeper.edit(3, "drie");
    keeper.flush(now()).unwrap();
    assert!(keeper.trouble().is_some());
    drop(keeper);
    fs::rename(&gone, &share).unwrap();
    let mut keeper = open();
    assert_eq!(keeper.assessment().answers.len(), 3);
    keeper.snapshot(now()).unwrap();
    assert!(keeper.trouble().is_none());
    assert_eq!(open_file(&path).answers.len(), 3);
}

fn open_file(path: &Path) -> Assessment {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn what_is_replaced_is_backed_up_once_an_hour() {
    let bench = Bench::new();
    let first = fs::read(&bench.path).unwrap();
    let mut keeper = bench.open();
    for words in ["een", "twee", "drie"] {
        keeper.edit(1, words);
        keeper.snapshot(now()).unwrap();
    }
    let backups = crate::store::backups(&bench.path, &bench.folders);
    assert_eq!(backups.len(), 1);
    assert_eq!(fs::read(&backups[0]).unwrap(), first);
    keeper.edit(1, "vier");
    keeper
        .snapshot(now() + SignedDuration::from_hours(1))
        .unwrap();
    assert_eq!(crate::store::backups(&bench.path, &bench.folders).len(), 2);
}

#[test]
fn a_version_that_is_signed_is_kept_for_ever() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    let round =
        serde_json::from_str(r#"{"version":1,"opened_at":"","digest":"d","required":["PL"]}"#);
    keeper.take(Edit::OpenRound(round.unwrap()), stamp(), now());
    keeper.snapshot(now()).unwrap();
    keeper.edit(1, "verder");
    keeper.snapshot(now()).unwrap();
    let kept = open_file(&bench.annex().join("backup/round-1-0.json"));
    assert_eq!((kept.rounds.len(), kept.answers.len()), (1, 0));
}

#[cfg(unix)]
#[test]
fn a_document_behind_a_link_is_written_where_it_is() {
    let bench = Bench::new();
    let link = bench.home.path().join("link.json");
    std::os::unix::fs::symlink(&bench.path, &link).unwrap();
    let opened = Opened::open(&link, &bench.folders).unwrap();
    let mut keeper = Keeper::new(opened, bench.faults.disk());
    keeper.edit(1, "een");
    keeper.snapshot(now()).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(text(&bench.in_file(), 1).as_deref(), Some("een"));
}

#[cfg(unix)]
#[test]
fn a_journal_is_not_more_open_than_its_document() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = Bench::new();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    fs::set_permissions(&bench.path, fs::Permissions::from_mode(0o640)).unwrap();
    let mut keeper = bench.open();
    keeper.edit(1, "een");
    keeper.flush(now()).unwrap();
    keeper.snapshot(now()).unwrap();
    assert_eq!(mode(&bench.journal()), 0o640);
    assert_eq!(mode(&bench.path), 0o640);
    assert_eq!(mode(&bench.annex()) & 0o007, 0);
}
