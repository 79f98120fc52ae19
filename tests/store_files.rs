//! Files as they come from disk: good ones, old ones, broken ones, hostile ones, and two windows.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::path::PathBuf;

use grondig::assessment::{Assessment, Edit, Profile, SCHEMA, Stamp};
use grondig::language::{Language, Texts};
use grondig::store::{self, Fault, Folders, LARGEST_FILE, Opened, StoreError};
use tempfile::TempDir;

struct Bench {
    home: TempDir,
    folders: Folders,
}

impl Bench {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(&home.path().join("thuis"));
        Self { home, folders }
    }

    fn file(&self, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home.path().join("toets.json");
        fs::write(&path, content).unwrap();
        path
    }
}

fn fixture() -> String {
    fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/store/schema-1.json"
    ))
    .unwrap()
}

fn stamp() -> Stamp {
    Stamp {
        at: "2026-03-04T10:00:00Z".into(),
        by: Some("Anna".into()),
        ..Stamp::default()
    }
}

fn date(text: &str) -> Edit {
    Edit::ReviewDate(Some(text.into()))
}

#[test]
fn there_is_a_file_of_every_version_and_it_opens() {
    let bench = Bench::new();
    for version in 1..=SCHEMA {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/store");
        let text = fs::read_to_string(format!("{folder}/schema-{version}.json")).unwrap();
        let loaded = store::load(&bench.file(text), &bench.folders).unwrap();
        assert_eq!(loaded.assessment.schema, SCHEMA);
        assert_eq!(loaded.assessment.profile.name, "Signalering schuldhulp");
        assert_eq!((loaded.assessment.answers.len(), loaded.recovered), (2, 0));
        assert!(loaded.notes.is_empty());
    }
}

#[test]
fn members_of_a_later_version_survive_a_save() {
    let bench = Bench::new();
    let path = bench.file(fixture());
    let opened = Opened::open(&path, &bench.folders).unwrap();
    let (saved, news) = opened
        .apply_and_save(vec![date("2030-01-01")], &stamp())
        .unwrap();
    assert!(news.is_none());
    let file: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(file["member_of_a_later_version"]["kept"], true);
    assert_eq!(
        file["answers"]["iama-2.0/1.1.1"]["weight_of_a_later_version"],
        3
    );
    assert_eq!(file["review_date"], "2030-01-01");
    assert_eq!(
        store::load(&path, &bench.folders).unwrap().assessment,
        saved
    );
}

#[test]
fn a_file_cut_anywhere_is_reported_with_its_place_and_left_as_it_is() {
    let bench = Bench::new();
    let text = fixture();
    let texts = Texts::new(Language::Dutch);
    let lengths = (1..text.trim_end().len())
        .step_by(37)
        .filter(|&n| text.is_char_boundary(n));
    for length in lengths {
        let path = bench.file(&text[..length]);
        let error = Opened::open(&path, &bench.folders).unwrap_err();
        let StoreError::NotUnderstood {
            line,
            fault,
            backup,
            ..
        } = &error
        else {
            panic!("{error}")
        };
        assert_eq!((*fault, backup), (Fault::Cut, &None), "{length} bytes");
        assert_eq!(
            *line,
            text[..length].matches('\n').count() + 1,
            "{length} bytes: {error}"
        );
        assert!(
            texts
                .say(&error.message())
                .contains(&format!("regel {line}, kolom"))
        );
        assert_eq!(fs::read(&path).unwrap(), &text.as_bytes()[..length]);
        assert_eq!(
            fs::read_dir(bench.home.path()).unwrap().count(),
            1,
            "nothing is made beside it"
        );
    }
}

#[test]
fn the_place_of_an_error_counts_characters() {
    let bench = Bench::new();
    let path = bench.file("{\n \"ëëë\": x}");
    let error = store::load(&path, &bench.folders).unwrap_err();
    let StoreError::NotUnderstood {
        line,
        column,
        fault,
        ..
    } = error
    else {
        panic!("{error}")
    };
    assert_eq!((line, column, fault), (2, 9, Fault::Syntax));
}

#[test]
fn json_that_is_no_assessment_is_refused() {
    let bench = Bench::new();
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    let nested = fixture().replace("\"kept\": true", &format!("\"kept\": {deep}"));
    for text in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"schema": "1"}"#,
        r#"{"schema": 0}"#,
        r#"{"schema": 1}"#,
        &fixture().replace("iama-2.0/1.1.1", "../../etc"),
        &deep,
        &nested,
    ] {
        let path = bench.file(text);
        let error = store::load(&path, &bench.folders).unwrap_err();
        assert!(matches!(error, StoreError::NotUnderstood { .. }), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn a_newer_file_says_so_and_is_not_opened() {
    let bench = Bench::new();
    let path = bench.file(r#"{"schema": 7, "profile": {"name": "x"}, "future": []}"#);
    let error = Opened::open(&path, &bench.folders).unwrap_err();
    assert_eq!(
        error,
        StoreError::NewerSchema {
            path: path.clone(),
            found: 7
        }
    );
    assert!(
        Texts::new(Language::Dutch)
            .say(&error.message())
            .contains("bestandsversie 7")
    );
}

#[test]
fn the_last_good_backup_is_named_when_a_file_is_broken() {
    let bench = Bench::new();
    let path = bench.file(fixture());
    for text in ["een", "twee"] {
        let opened = Opened::open(&path, &bench.folders).unwrap();
        opened.apply_and_save(vec![date(text)], &stamp()).unwrap();
    }
    fs::write(&path, "{").unwrap();
    let error = store::load(&path, &bench.folders).unwrap_err();
    let StoreError::NotUnderstood {
        backup: Some(backup),
        ..
    } = &error
    else {
        panic!("{error}")
    };
    assert_eq!(fs::read_to_string(backup).unwrap(), fixture());
    let said = Texts::new(Language::Dutch).say(&error.message());
    assert!(said.contains(backup.to_str().unwrap()), "{said}");
}

#[test]
fn what_is_no_file_or_too_large_is_refused_at_once() {
    let bench = Bench::new();
    let error = store::load(bench.home.path(), &bench.folders).unwrap_err();
    assert!(matches!(error, StoreError::NotAFile { .. }));
    let error = store::load(&bench.home.path().join("weg.json"), &bench.folders).unwrap_err();
    assert!(matches!(error, StoreError::Missing { .. }));
    let path = bench.file("");
    fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_len(LARGEST_FILE + 1)
        .unwrap();
    let error = store::load(&path, &bench.folders).unwrap_err();
    assert!(matches!(error, StoreError::TooLarge { .. }));
    assert_eq!(error.exit_code(), 3);
}

#[cfg(unix)]
#[test]
fn a_device_is_refused_without_waiting_for_it() {
    let bench = Bench::new();
    for device in ["/dev/zero", "/dev/tty"] {
        let error = store::load(device.as_ref(), &bench.folders).unwrap_err();
        assert!(
            matches!(
                error,
                StoreError::NotAFile { .. } | StoreError::Missing { .. }
            ),
            "{error}"
        );
    }
}

#[test]
fn the_second_window_reads_and_hears_who_writes() {
    let bench = Bench::new();
    let path = bench.file(fixture());
    let mut folders = bench.folders.clone();
    folders.user = "anna@laptop-12".into();
    let first = Opened::open(&path, &folders).unwrap();
    assert!(first.holder.is_none());
    let second = Opened::open(&path, &bench.folders).unwrap();
    assert_eq!(second.holder.as_ref().unwrap().who, "anna@laptop-12");
    let error = second
        .apply_and_save(vec![date("x")], &stamp())
        .unwrap_err();
    assert!(matches!(&error, StoreError::Held { holder, .. } if holder == "anna@laptop-12"));
    assert_eq!(fs::read_to_string(&path).unwrap(), fixture());
    drop(first);
    assert!(
        Opened::open(&path, &bench.folders)
            .unwrap()
            .holder
            .is_none()
    );
}

#[test]
fn a_refused_change_writes_nothing_at_all() {
    let bench = Bench::new();
    let path = bench.file(fixture());
    let opened = Opened::open(&path, &bench.folders).unwrap();
    let refused = Edit::Person {
        id: "p9".into(),
        to: Some(grondig::assessment::Person::default()),
        at: None,
    };
    let error = opened
        .apply_and_save(vec![date("2030-01-01"), refused], &stamp())
        .unwrap_err();
    assert!(matches!(error, StoreError::Refused(_)));
    assert_eq!(error.exit_code(), 2);
    assert_eq!(fs::read_to_string(&path).unwrap(), fixture());
    assert_eq!(store::load(&path, &bench.folders).unwrap().recovered, 0);
}

#[test]
fn a_new_assessment_never_replaces_a_file() {
    let bench = Bench::new();
    let path = bench.folders.assessments.join("nieuw.json");
    let assessment = Assessment::new("n", Profile::default(), Vec::new());
    store::create(&path, &assessment).unwrap();
    assert_eq!(
        store::load(&path, &bench.folders).unwrap().assessment,
        assessment
    );
    let other = Assessment::new("ander", Profile::default(), Vec::new());
    assert_eq!(
        store::create(&path, &other),
        Err(StoreError::Exists { path: path.clone() })
    );
    assert_eq!(
        store::load(&path, &bench.folders).unwrap().assessment,
        assessment
    );
    assert_eq!(
        fs::read_dir(&bench.folders.assessments).unwrap().count(),
        1,
        "no rubbish"
    );
}

#[test]
fn the_list_has_the_folder_and_what_was_opened_lately_with_its_troubles() {
    let bench = Bench::new();
    assert!(store::list(&bench.folders).is_empty());
    let elsewhere = bench.file(fixture());
    let here = bench.folders.assessments.join("hier.json");
    let profile = Profile {
        name: "Hier".into(),
        ..Profile::default()
    };
    store::create(&here, &Assessment::new("h", profile, Vec::new())).unwrap();
    fs::write(bench.folders.assessments.join("half.json"), "{").unwrap();
    fs::write(bench.folders.assessments.join("brief.txt"), "x").unwrap();
    store::remember(&elsewhere, "2026-03-04T10:00:00Z", &bench.folders).unwrap();
    store::remember(&here, "2026-03-04T11:00:00Z", &bench.folders).unwrap();
    store::remember(&elsewhere, "2026-03-04T12:00:00Z", &bench.folders).unwrap();
    let recent = store::recent(&bench.folders);
    assert_eq!(
        recent.iter().map(|r| &r.path).collect::<Vec<_>>(),
        [&elsewhere, &here]
    );

    let listed = store::list(&bench.folders);
    let mut found: Vec<_> = listed
        .iter()
        .map(|one| {
            one.found
                .as_ref()
                .map_or("!", |head| head.profile.name.as_str())
        })
        .collect();
    found.sort_unstable();
    assert_eq!(found, ["!", "Hier", "Signalering schuldhulp"]);

    fs::remove_file(&elsewhere).unwrap();
    let listed = store::list(&bench.folders);
    let gone = listed.iter().find(|one| one.path == elsewhere).unwrap();
    assert!(matches!(gone.found, Err(StoreError::Missing { .. })));
    store::forget(&elsewhere, &bench.folders).unwrap();
    assert_eq!(store::list(&bench.folders).len(), 2);
}

#[test]
fn a_damaged_list_is_an_empty_list() {
    let bench = Bench::new();
    fs::create_dir_all(&bench.folders.state).unwrap();
    fs::write(bench.folders.state.join("recent.json"), "[{").unwrap();
    assert!(store::recent(&bench.folders).is_empty());
    store::remember(
        &bench.file(fixture()),
        "2026-03-04T10:00:00Z",
        &bench.folders,
    )
    .unwrap();
    assert_eq!(store::recent(&bench.folders).len(), 1);
}
