//! A workshop of two hours, done twice: as keys on a terminal and as lines in the plain front.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test may"
)]

mod drive;
mod harness;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use drive::lines::Lines;
use drive::screen::Screen;
use drive::{Clock, RealClock, Script};
use grondig::assessment::Assessment;
use serde_json::Value;

/// A folder with a new assessment in it.
fn desk(home: &Path) -> PathBuf {
    let path = home.join("meldingen.json");
    let status = Command::new(env!("CARGO_BIN_EXE_grondig"))
        .args(["new", path.to_str().unwrap(), "--name", "Meldingenwijzer"])
        .args(["--organisation", "Gemeente Leemrade"])
        .env("GRONDIG_HOME", home)
        .stdout(Stdio::null())
        .status();
    assert!(status.unwrap().success());
    path
}

/// What the plain front makes of a script: the file, and all that it said.
fn in_lines(script: &Script, clock: &mut dyn Clock) -> (Assessment, String) {
    let home = tempfile::tempdir().unwrap();
    let path = desk(home.path());
    let mut lines = Lines::open(&path, home.path(), &script.environment());
    lines.play(script, clock);
    lines.leave();
    (read(&path), lines.said().to_owned())
}

/// What the full screen makes of it.
fn on_screen(script: &Script, clock: &mut dyn Clock) -> Assessment {
    let home = tempfile::tempdir().unwrap();
    let path = desk(home.path());
    let mut screen = Screen::open(&path, home.path(), &script.environment());
    screen.play(script, clock);
    screen.leave();
    read(&path)
}

fn read(path: &Path) -> Assessment {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_session_in_both_fronts_gives_the_same_file() {
    let script = Script::read(&std::env::var("WS").unwrap_or("session.yaml".into()));
    let (lines, _) = in_lines(&script, &mut RealClock);
    let screen = on_screen(&script, &mut RealClock);
    let lines = serde_json::to_string_pretty(&timeless(&lines)).unwrap();
    let screen = serde_json::to_string_pretty(&timeless(&screen)).unwrap();
    let differs = lines.lines().zip(screen.lines()).enumerate();
    let differs = differs
        .filter(|(_, (one, other))| one != other)
        .map(|(at, _)| at);
    if let Some(at) = differs.min() {
        let from = at.saturating_sub(30);
        let part = |text: &str| {
            text.lines()
                .skip(from)
                .take(60)
                .collect::<Vec<_>>()
                .join("\n")
        };
        panic!(
            "in lines:\n{}\n\non screen:\n{}",
            part(&lines),
            part(&screen)
        );
    }
    assert_eq!(lines, screen);
}

/// The file without what is another one at every start: times, the id, the place and what each device saved.
fn timeless(assessment: &Assessment) -> Value {
    let mut whole = serde_json::to_value(assessment).unwrap();
    let members = whole.as_object_mut().unwrap();
    for member in ["id", "place", "saved"] {
        members.remove(member);
    }
    without_times(&mut whole);
    whole
}

fn without_times(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, value| name != "at" || !value.is_string());
            members.values_mut().for_each(without_times);
        }
        Value::Array(all) => all.iter_mut().for_each(without_times),
        _ => {}
    }
}
