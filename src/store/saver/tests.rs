//! The thread and its promise.

use std::fs;
use std::sync::mpsc::{Receiver, channel};

use tempfile::TempDir;

use super::*;
use crate::assessment::{Address, Answer, Profile, Value};
use crate::store::disk::faults::Faults;
use crate::store::{Folders, create, load};

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
        create(&path, &Assessment::new("a", Profile::default(), Vec::new())).unwrap();
        Self {
            home,
            path,
            folders,
            faults: Faults::none(),
        }
    }

    fn start(&self) -> (Saver, Receiver<()>) {
        let (sender, woken) = channel();
        let opened = Opened::open(&self.path, &self.folders).unwrap();
        let waker = Box::new(move || _ = sender.send(()));
        (
            Saver::start_on(opened, waker, self.faults.disk()).unwrap(),
            woken,
        )
    }

    fn in_file(&self) -> Assessment {
        serde_json::from_slice(&fs::read(&self.path).unwrap()).unwrap()
    }
}

const LONG: Duration = Duration::from_secs(30);

fn stamp() -> Stamp {
    Stamp {
        at: "2026-03-04T10:00:00Z".into(),
        by: None,
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

fn is_saved(saver: &Saver) -> bool {
    matches!(saver.status(), SaveStatus::Saved { .. })
}

#[test]
fn writing_is_due_soon_after_a_burst_and_never_late_for_a_long_one() {
    let start = Instant::now();
    let at = |ms| start + Duration::from_millis(ms);
    let mut due = Due::default();
    assert_eq!(due.moment(), None, "idle: no time-out at all");
    due.edited(at(0));
    assert_eq!(due.moment(), Some(at(150)));
    due.edited(at(100));
    assert_eq!(due.moment(), Some(at(250)));
    for ms in (200..3000).step_by(100) {
        due.edited(at(ms));
    }
    assert_eq!(due.moment(), Some(at(800)), "typing on does not put it off");
    due.failed(at(800));
    assert_eq!(due.moment(), Some(at(800)));
    due.first = None;
    assert_eq!(due.moment(), Some(at(2800)));
    // What is promised, with 100 ms left for the disk.
    assert!(QUIET + Duration::from_millis(100) <= Duration::from_millis(250));
    assert!(LIMIT + Duration::from_millis(100) <= Duration::from_secs(1));
}

#[test]
fn an_edit_is_on_disk_after_one_call_and_nothing_happens_without_one() {
    let bench = Bench::new();
    let (saver, woken) = bench.start();
    assert!(is_saved(&saver));
    let start = Instant::now();
    saver.record(answer(1, "een"), &stamp());
    saver.record(answer(1, "een!"), &stamp());
    assert_eq!(saver.status(), SaveStatus::Pending);
    woken.recv_timeout(LONG).unwrap();
    assert!(start.elapsed() >= QUIET, "a burst is waited for");
    assert!(is_saved(&saver));
    let loaded = load(&bench.path, &bench.folders).unwrap();
    assert_eq!((loaded.recovered, loaded.assessment.answers.len()), (1, 1));
    assert!(
        woken.recv_timeout(RETRY / 10).is_err(),
        "an idle saver sleeps"
    );
}

#[test]
fn finishing_writes_everything_into_the_file() {
    let bench = Bench::new();
    let (saver, _woken) = bench.start();
    for number in 0..20 {
        saver.record(answer(number, "x"), &stamp());
    }
    saver.finish().unwrap();
    assert_eq!(bench.in_file().answers.len(), 20);
    assert_eq!(load(&bench.path, &bench.folders).unwrap().recovered, 0);
    Opened::open(&bench.path, &bench.folders)
        .unwrap()
        .writable()
        .unwrap();
}

#[test]
fn leaving_in_any_way_saves() {
    let bench = Bench::new();
    let (saver, _woken) = bench.start();
    saver.record(answer(1, "x"), &stamp());
    drop(saver);
    assert_eq!(bench.in_file().answers.len(), 1);
}

#[test]
fn a_snapshot_on_request_does_not_wait_for_the_burst() {
    let bench = Bench::new();
    let (saver, woken) = bench.start();
    saver.record(answer(1, "x"), &stamp());
    saver.snapshot();
    woken.recv_timeout(LONG).unwrap();
    assert_eq!(bench.in_file().answers.len(), 1);
}

#[test]
fn a_full_disk_is_told_at_once_and_caught_up_with() {
    let bench = Bench::new();
    let (saver, woken) = bench.start();
    bench.faults.after(0, 100_000);
    saver.record(answer(1, "een"), &stamp());
    woken.recv_timeout(LONG).unwrap();
    let SaveStatus::Failed(message) = saver.status() else {
        panic!("{:?}", saver.status())
    };
    assert_eq!(message.id, "store-unwritable");
    saver.record(answer(2, "twee"), &stamp());
    assert!(
        matches!(saver.status(), SaveStatus::Failed(_)),
        "stays visible while typing goes on"
    );
    bench.faults.after(usize::MAX, 0);
    while !is_saved(&saver) {
        woken.recv_timeout(LONG).unwrap();
    }
    saver.finish().unwrap();
    assert_eq!(bench.in_file().answers.len(), 2);
}

#[test]
fn after_a_failure_the_next_edit_does_not_wait_for_the_next_attempt() {
    let bench = Bench::new();
    let (saver, woken) = bench.start();
    bench.faults.after(0, 100_000);
    saver.record(answer(1, "een"), &stamp());
    woken.recv_timeout(LONG).unwrap();
    assert!(matches!(saver.status(), SaveStatus::Failed(_)));
    bench.faults.after(usize::MAX, 0);
    let start = Instant::now();
    saver.record(answer(2, "twee"), &stamp());
    woken.recv_timeout(LONG).unwrap();
    assert!(start.elapsed() < RETRY, "{:?}", start.elapsed());
    assert!(is_saved(&saver));
}

#[test]
fn a_disk_that_stays_full_is_told_at_the_end() {
    let bench = Bench::new();
    let (saver, _woken) = bench.start();
    bench.faults.after(0, 100_000);
    saver.record(answer(1, "een"), &stamp());
    let error = saver.finish().unwrap_err();
    assert!(matches!(error, StoreError::Unwritable { .. }), "{error}");
    assert!(bench.in_file().answers.is_empty());
}

#[test]
fn whoever_only_reads_cannot_save() {
    let bench = Bench::new();
    let first = Opened::open(&bench.path, &bench.folders).unwrap();
    let second = Opened::open(&bench.path, &bench.folders).unwrap();
    assert!(second.holder.is_some());
    assert!(matches!(
        Saver::start(second, Box::new(|| {})),
        Err(StoreError::Held { .. })
    ));
    drop(first);
}

#[test]
fn news_from_outside_has_every_edit_recorded_so_far() {
    let bench = Bench::new();
    let (saver, woken) = bench.start();
    let mut theirs = bench.in_file();
    theirs.apply(answer(2, "van hen"), &stamp()).unwrap();
    fs::write(&bench.path, serde_json::to_vec(&theirs).unwrap()).unwrap();
    saver.record(answer(1, "van mij"), &stamp());
    saver.snapshot();
    woken.recv_timeout(LONG).unwrap();
    saver.record(answer(3, "daarna"), &stamp());
    saver.snapshot();
    woken.recv_timeout(LONG).unwrap();
    saver.record(answer(4, "nog in de rij"), &stamp());
    let news = saver.take_news().unwrap();
    assert_eq!(news.merged.unwrap().answers.len(), 4);
    assert!(saver.take_news().is_none());
    drop(saver);
    assert_eq!(bench.in_file().answers.len(), 4);
    drop(bench.home);
}
