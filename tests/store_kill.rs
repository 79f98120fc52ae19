//! kill -9 while somebody types: what was called saved is there afterwards.
//!
//! The test starts itself as a second process that types, and kills it at different moments.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;

use grondig::assessment::{Assessment, Edit, Profile, Stamp};
use grondig::store::{self, Folders, Opened, SaveStatus, Saver};

const FOLDER: &str = "GRONDIG_TEST_FOLDER";

/// Types for ever, and says on standard output which number is saved.
#[test]
#[ignore = "run by the other test, in a process of its own"]
fn typing_process() {
    let Some(folder) = env::var_os(FOLDER) else {
        return;
    };
    let folder = Path::new(&folder);
    let opened = Opened::open(&folder.join("toets.json"), &Folders::under(folder)).unwrap();
    let first = opened
        .assessment
        .review_date
        .as_ref()
        .map_or(0, |n| n.parse::<u32>().unwrap());
    let (sender, woken) = channel();
    let saver = Saver::start(opened, Box::new(move || _ = sender.send(()))).unwrap();
    for number in first + 1.. {
        let stamp = Stamp {
            at: "2026-03-04T10:00:00Z".into(),
            by: None,
            ..Stamp::default()
        };
        saver.record(Edit::ReviewDate(Some(number.to_string())), &stamp);
        // Every third one goes into the file as well.
        if number % 3 == 0 {
            saver.snapshot();
        }
        while !matches!(saver.status(), SaveStatus::Saved { .. }) {
            woken.recv().unwrap();
        }
        let mut out = std::io::stdout().lock();
        writeln!(out, "saved {number}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_killed_program_has_lost_nothing_that_it_called_saved() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("toets.json");
    store::create(&path, &Assessment::new("a", Profile::default(), Vec::new())).unwrap();
    let folders = Folders::under(home.path());
    let mut reached = 0;
    for round in 1..=8 {
        let mut child = Command::new(env::current_exe().unwrap())
            .args([
                "--exact",
                "store_kill::typing_process",
                "--ignored",
                "--nocapture",
            ])
            .env(FOLDER, home.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let acknowledged = lines
            .by_ref()
            .filter_map(|line| line.strip_prefix("saved ")?.parse::<u32>().ok())
            .take(round % 4 + 1)
            .last()
            .unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        // It may have got a little further before it died.
        let last = lines
            .filter_map(|line| line.strip_prefix("saved ")?.parse::<u32>().ok())
            .last()
            .unwrap_or(acknowledged);
        let loaded = store::load(&path, &folders).unwrap().assessment;
        let found: u32 = loaded.review_date.unwrap().parse().unwrap();
        assert!(
            (last..=last + 1).contains(&found),
            "saved {last}, found {found}"
        );
        assert!(found > reached);
        reached = found;
        serde_json::from_slice::<Assessment>(&fs::read(&path).unwrap()).unwrap();
    }
}
