//! A workshop of two hours, done twice: as keys on a terminal and as lines in the plain front.
//!
//! `session.yaml` says what people do: thirty answers and more, five points parked, two dissenting views, three people who
//! come late and one who leaves early, a kill in the middle of an answer, a window that is pulled about in another. Both
//! fronts must make the same file of it, and file and report must tell it as it was. Here the clock is that of the
//! computer; `.ci/workshop` does the same with one that walks through the two hours.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::drive::lines::Lines;
use crate::drive::screen::Screen;
use crate::drive::{Clock, FileClock, RealClock, Script};
use grondig::assessment::{Assessment, Happening, State};
use grondig::inspection::PdfFile;
use serde_json::Value;

/// A desk with a new assessment on it.
struct Desk {
    home: tempfile::TempDir,
    path: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("meldingen.json");
        let desk = Self { home, path };
        let name = ["--name", "Meldingenwijzer"];
        let organisation = ["--organisation", "Gemeente Leemrade"];
        desk.run(&[&["new", "meldingen.json"], &name[..], &organisation[..]].concat());
        desk
    }

    /// With the worked example as it was before a committee read it, and no report yet.
    fn with_example() -> Self {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("meldingen.json");
        let desk = Self { home, path };
        desk.run(&["demo", "--to", "meldingen.json"]);
        fs::remove_file(desk.path.with_extension("pdf")).unwrap();
        let mut unread: serde_json::Value =
            serde_json::from_slice(&fs::read(&desk.path).unwrap()).unwrap();
        let members = unread.as_object_mut().unwrap();
        for member in ["committees", "readings", "remarks", "reviews"] {
            members.remove(member);
        }
        let points = members["action_points"].as_array_mut().unwrap();
        points.retain(|point| point.get("review").is_none());
        fs::write(&desk.path, serde_json::to_vec_pretty(&unread).unwrap()).unwrap();
        desk
    }

    fn run(&self, words: &[&str]) {
        let status = Command::new(env!("CARGO_BIN_EXE_grondig"))
            .args(words)
            .current_dir(self.home.path())
            .env_clear()
            .env("GRONDIG_HOME", self.home.path())
            .env("LANG", "nl_NL.UTF-8")
            .stdout(Stdio::null())
            .status();
        assert!(status.unwrap().success(), "{words:?}");
    }

    fn assessment(&self) -> Assessment {
        serde_json::from_slice(&fs::read(&self.path).unwrap()).unwrap()
    }
}

/// What the plain front makes of a script.
fn in_lines(script: &Script, more: &[(&str, &str)], clock: &mut dyn Clock) -> Desk {
    let desk = Desk::new();
    let environment = [&script.environment()[..], more].concat();
    let mut lines = Lines::open(&desk.path, desk.home.path(), &environment);
    lines.play(script, clock);
    lines.leave();
    let said = lines.said();
    assert!(
        !said.contains('\x1b') && !said.contains('\r'),
        "only text and line feeds"
    );
    desk
}

/// What the full screen makes of it.
fn on_screen(script: &Script, more: &[(&str, &str)], clock: &mut dyn Clock) -> Desk {
    let desk = Desk::new();
    let environment = [&script.environment()[..], more].concat();
    let mut screen = Screen::open(&desk.path, desk.home.path(), &environment);
    screen.play(script, clock);
    screen.leave();
    desk
}

#[test]
fn a_workshop_is_the_same_file_in_both_fronts_and_the_report_tells_it() {
    let script = Script::read("session.yaml");
    let on_screen = on_screen(&script, &[], &mut RealClock);
    let in_lines = in_lines(&script, &[], &mut RealClock);
    let (screen, lines) = (on_screen.assessment(), in_lines.assessment());
    same(&timeless(&screen), &timeless(&lines));
    happened(&screen);
    on_screen.run(&["report", "meldingen.json", "-o", "verslag.pdf"]);
    told(&on_screen.home.path().join("verslag.pdf"), &script.report);
}

#[test]
fn a_committee_reads_and_changes_no_answer() {
    let script = Script::read("committee.yaml");
    let desk = Desk::with_example();
    let before = answers_as_written(&desk.path);
    let mut screen = Screen::open(&desk.path, desk.home.path(), &script.environment());
    screen.play(&script, &mut RealClock);
    screen.leave();
    assert!(
        answers_as_written(&desk.path) == before,
        "an answer changed"
    );
    let read = desk.assessment();
    let [committee] = &read.committees[..] else {
        panic!("{:?}", read.committees)
    };
    assert_eq!(committee.members.len(), 3);
    assert_eq!(read.remarks.len(), 6);
    let sections = read
        .remarks
        .iter()
        .filter(|remark| remark.on.question == "3.4");
    assert_eq!(sections.count(), 1);
    let [review] = &read.reviews[..] else {
        panic!("{:?}", read.reviews)
    };
    assert_eq!((review.conditions.len(), review.sections.len()), (2, 1));
    let points = read.action_points.iter();
    let points: Vec<_> = points
        .filter(|point| point.review.as_ref() == Some(&review.id))
        .collect();
    let dues: Vec<&str> = points.iter().map(|point| point.due.as_str()).collect();
    assert_eq!(dues, ["2027-05-01", "2027-06-15"]);
    assert!(
        read.readings.iter().any(|reading| reading.closed.is_some()),
        "{:?}",
        read.readings
    );
    desk.run(&["report", "meldingen.json", "-o", "verslag.pdf"]);
    told(&desk.home.path().join("verslag.pdf"), &script.report);

    // Line by line it comes to the same.
    let plain = Desk::with_example();
    let mut lines = Lines::open(&plain.path, plain.home.path(), &script.environment());
    lines.play(&script, &mut RealClock);
    lines.leave();
    same(&timeless(&read), &timeless(&plain.assessment()));
}

/// The answers of a file, byte for byte.
fn answers_as_written(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let from = text.find("\n  \"answers\": {").unwrap();
    let to = text[from..].find("\n  }").unwrap();
    text[from..from + to].to_owned()
}

/// The two hours by a clock that walks through them; `.ci/workshop` says where the clock is and looks at the outcome.
#[test]
#[ignore = "needs libfaketime: .ci/workshop"]
fn two_hours_by_the_clock() {
    let Ok(library) = std::env::var("GRONDIG_TEST_FAKETIME") else {
        return;
    };
    let to = std::env::var("GRONDIG_TEST_TO").unwrap();
    let script = Script::read("session.yaml");
    let hands = Path::new(&to).join("clock");
    let mut clock = FileClock {
        path: hands.clone(),
        day: "2027-03-04".into(),
    };
    let more = [
        ("LD_PRELOAD", library.as_str()),
        ("FAKETIME_TIMESTAMP_FILE", hands.to_str().unwrap()),
        ("FAKETIME_NO_CACHE", "1"),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
    ];
    clock.set("08:30");
    let on_screen = on_screen(&script, &more, &mut clock);
    clock.set("08:30");
    let in_lines = in_lines(&script, &more, &mut clock);
    // Here the times are the same too.
    same(
        &without(&on_screen.assessment(), &[]),
        &without(&in_lines.assessment(), &[]),
    );
    happened(&on_screen.assessment());
    on_screen.run(&["report", "meldingen.json", "-o", "verslag.pdf"]);
    for name in ["meldingen.json", "verslag.pdf"] {
        fs::copy(on_screen.home.path().join(name), Path::new(&to).join(name)).unwrap();
    }
}

/// Fails with the first place where two files differ.
#[track_caller]
fn same(screen: &Value, lines: &Value) {
    let text = |value| serde_json::to_string_pretty(value).unwrap();
    let (screen, lines) = (text(screen), text(lines));
    let mut pairs = screen.lines().zip(lines.lines());
    if let Some(at) = pairs.position(|(one, other)| one != other) {
        let part = |text: &str| {
            let part: Vec<&str> = text.lines().skip(at.saturating_sub(30)).take(60).collect();
            part.join("\n")
        };
        panic!(
            "on screen:\n{}\n\nin lines:\n{}",
            part(&screen),
            part(&lines)
        );
    }
    assert_eq!(screen.len(), lines.len());
}

/// The file without what is another one at every start: times, the id, the place and what each device saved.
fn timeless(assessment: &Assessment) -> Value {
    without(assessment, &["at", "date", "closed"])
}

fn without(assessment: &Assessment, names: &[&str]) -> Value {
    let mut whole = serde_json::to_value(assessment).unwrap();
    let members = whole.as_object_mut().unwrap();
    for member in ["id", "place", "saved"] {
        members.remove(member);
    }
    drop_texts(&mut whole, names);
    whole
}

/// Takes texts with these names away, wherever they stand; a number that is called so is a position, and stays.
fn drop_texts(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(members) => {
            members.retain(|name, value| !value.is_string() || !names.contains(&name.as_str()));
            members
                .values_mut()
                .for_each(|value| drop_texts(value, names));
        }
        Value::Array(all) => all.iter_mut().for_each(|value| drop_texts(value, names)),
        _ => {}
    }
}

/// That the file tells what happened in the room.
fn happened(assessment: &Assessment) {
    let answers = || assessment.answers.values();
    let given = answers().filter(|answer| answer.value.is_some()).count();
    assert!(given >= 30, "{given} answers");
    let parked: Vec<(&str, &str)> = answers()
        .filter_map(|answer| match &answer.state {
            State::Parked { who, due, .. } => Some((who.as_str(), due.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(parked.len(), 5, "{parked:?}");
    assert!(
        parked.contains(&("Saskia Brouwer", "2027-03-18")),
        "{parked:?}"
    );
    let dissents = answers().flat_map(|answer| &answer.dissent);
    let dissents: Vec<&str> = dissents.map(|dissent| dissent.who.as_str()).collect();
    assert_eq!(dissents, ["Karim El Idrissi", ""]);
    assert_eq!(assessment.action_points.len(), 2);
    let agreed = answers().filter(|answer| answer.state == State::Agreed);
    assert_eq!(agreed.count(), 2, "the part that was read back");
    let number = |number: &str| assessment.answer(&format!("iama-2.0/{number}").parse().unwrap());
    assert!(number("3.1.5").value.is_some(), "taken back and done again");
    assert!(number("3.1.4").value.is_none(), "taken back");

    let [session] = &assessment.sessions[..] else {
        panic!("{:?}", assessment.sessions)
    };
    let log = || {
        assessment
            .session_log
            .iter()
            .filter(|event| event.session == session.id)
    };
    let count = |wanted: fn(&Happening) -> bool| log().filter(|event| wanted(&event.what)).count();
    assert_eq!(count(|what| *what == Happening::Started), 1);
    assert_eq!(count(|what| *what == Happening::Paused), 1);
    assert_eq!(count(|what| *what == Happening::Resumed), 1);
    assert_eq!(count(|what| *what == Happening::Ended), 1);
    assert_eq!(count(|what| matches!(what, Happening::Noted { .. })), 3);
    assert_eq!(count(|what| matches!(what, Happening::Left(_))), 1);
    // Four were there at the start; three came while the others worked.
    let first_work = log().position(|event| matches!(event.what, Happening::Worked(_)));
    let late = log()
        .skip(first_work.unwrap())
        .filter(|event| matches!(event.what, Happening::Arrived(_)));
    assert_eq!(late.count(), 3);
    assert_eq!(count(|what| matches!(what, Happening::Arrived(_))), 7);
    // Everybody's name is with what was written: also after the kill.
    assert!(
        assessment
            .history
            .iter()
            .all(|line| line.stamp.by.as_deref() == Some("Lotte Hendriks"))
    );
}

/// That the report says these things, each in one piece.
fn told(path: &Path, wanted: &[String]) {
    let text = PdfFile::open(fs::read(path).unwrap()).unwrap().text().text;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!wanted.is_empty());
    for words in wanted {
        assert!(
            text.contains(words.as_str()),
            "the report does not say {words:?}:\n{text}"
        );
    }
}
