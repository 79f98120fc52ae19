//! The pictures in the README and the guide show what the program shows.
//!
//! Each picture is the screen of the real program on the example. With `GRONDIG_WRITE_PICTURES=1` they are written;
//! otherwise every picture must be there and hold the same words, clock times and dates of files aside.
#![allow(clippy::panic)] // failing is what a test is for

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::drawn;
use crate::harness::Session;

const ROWS: u16 = 30;
const COLUMNS: u16 = 100;
/// The corner says this while the last change is not on disk yet.
const NOT_YET: &str = "nog niet bewaard";
/// What every frame ends with.
const END_OF_FRAME: &[u8] = b"\x1b[?2026l";

fn binary() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_grondig"))
}

/// A home in which the example stands, and one assessment that a team has just begun.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a temporary folder");
    let folder = home.path().join("grondig/toetsen");
    std::fs::create_dir_all(&folder).expect("a folder");
    run(
        home.path(),
        &["demo", "--to", &text(&folder.join("vroegsignalering.json"))],
    );
    let begun = text(&folder.join("parkeercontrole.json"));
    let name = [
        "--name",
        "Parkeercontrole met scanauto’s",
        "--organisation",
        "Gemeente Leemrade",
    ];
    run(home.path(), &[&["new", &begun][..], &name[..]].concat());
    let answer = "Fout geparkeerde auto’s blijven te lang staan.";
    run(
        home.path(),
        &["answer", &begun, "iama-2.0/1.1.1", "--text", answer],
    );
    home
}

fn text(path: &Path) -> String {
    path.to_str().expect("a path in UTF-8").to_owned()
}

#[track_caller]
fn run(home: &Path, arguments: &[&str]) {
    let output = Command::new(binary())
        .args(arguments)
        .env("GRONDIG_HOME", home.join("grondig"))
        .env("LANG", "nl_NL.UTF-8")
        .output()
        .expect("the program starts");
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// The program on a terminal, with the example open.
fn example() -> Session {
    let home = home();
    let grondig = home.path().join("grondig");
    let file = text(&grondig.join("toetsen/vroegsignalering.json"));
    let at = text(&grondig);
    let mut session = Session::run_in(
        home,
        binary(),
        &["open", &file],
        &[("GRONDIG_HOME", &at)],
        ROWS,
        COLUMNS,
    );
    session.wait_for_text("Volgorde vroegsignalering");
    session
}

/// Goes to a question by its number.
fn go_to(session: &mut Session, number: &str, shows: &str) {
    session.press("g");
    session.wait_for_text("Ga naar nummer");
    session.send(number);
    session.wait_for_text("gevonden");
    session.press("Enter");
    session.wait_for_text(shows);
}

/// Waits until the frame is whole: a terminal may hand it over in parts.
#[track_caller]
fn settle(session: &mut Session) {
    for _ in 0..100 {
        session.expect_silence_within(Duration::from_millis(50));
        if session.raw_output().ends_with(END_OF_FRAME) {
            return;
        }
    }
    panic!("no end of a frame; the screen:\n{}", session.picture());
}

/// Writes the picture, or compares its words with the screen.
#[track_caller]
fn compare(session: &mut Session, name: &str, title: &str) {
    session.wait_for(
        |screen| !screen.contents().contains(NOT_YET),
        "the last change is on disk",
    );
    settle(session);
    let now: Vec<String> = drawn::rows(session.screen())
        .iter()
        .map(|row| without_clock(row))
        .collect();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("docs/pictures")
        .join(name);
    if std::env::var_os("GRONDIG_WRITE_PICTURES").is_some_and(|value| value == "1") {
        std::fs::write(&path, drawn::picture(session.screen(), &now, title))
            .expect("the picture is written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let kept = drawn::words_of(&kept);
    let differs = |row: &usize| kept.get(*row) != now.get(*row);
    let different: Vec<String> = (0..kept.len().max(now.len()))
        .filter(differs)
        .map(|row| {
            format!(
                "row {row}\n  kept {:?}\n  now  {:?}",
                kept.get(row),
                now.get(row)
            )
        })
        .collect();
    assert!(
        different.is_empty(),
        "docs/pictures/{name} is not what the program shows; docs/pictures/make makes it anew.\n{}",
        different.join("\n")
    );
}

/// Clock times become one time, and the dates before them one date: the same width, so nothing moves.
fn without_clock(row: &str) -> String {
    let letters: Vec<char> = row.chars().collect();
    let mut out = letters.clone();
    let mut put = |at: usize, text: &str| {
        for (offset, letter) in text.chars().enumerate() {
            out[at + offset] = letter;
        }
    };
    let fits = |at: usize, form: &str| {
        form.chars().enumerate().all(|(offset, form)| {
            letters.get(at + offset).is_some_and(|letter| match form {
                '0' => letter.is_ascii_digit(),
                other => *letter == other,
            })
        })
    };
    for at in 0..letters.len() {
        if fits(at, "0000-00-00 00:00") {
            put(at, "2026-06-04 16:20");
        } else if fits(at, "bewaard 00:00") {
            put(at + "bewaard ".len(), "16:20");
        }
    }
    out.into_iter().collect()
}

#[test]
fn a_clock_time_and_the_date_of_a_file_do_not_count() {
    assert_eq!(
        without_clock("x bewaard 01:59 · 12:30"),
        "x bewaard 16:20 · 12:30"
    );
    assert_eq!(
        without_clock("gewijzigd 1999-01-02 03:04"),
        "gewijzigd 2026-06-04 16:20"
    );
    assert_eq!(without_clock("sessie 2026-05-26"), "sessie 2026-05-26");
}

#[test]
fn the_words_of_a_picture_can_be_read_back() {
    let mut screen = vt100::Parser::new(
        3.try_into().expect("three rows"),
        12.try_into().expect("twelve columns"),
        0,
    );
    screen.process("a <b> & \"c\"\r\n\x1b[1;31mé 世x\x1b[0m\r\n".as_bytes());
    let rows = drawn::rows(screen.screen());
    assert_eq!(rows, ["a <b> & \"c\"", "é 世x", ""]);
    assert_eq!(
        drawn::words_of(&drawn::picture(screen.screen(), &rows, "t")),
        rows
    );
}

#[test]
fn the_walk_with_a_long_answer() {
    let mut session = example();
    go_to(&mut session, "1.1.1", "5.140 adressen");
    session.press("Enter");
    session.wait_for(|screen| !screen.hide_cursor(), "the cursor in the answer");
    compare(
        &mut session,
        "vraag.svg",
        "Een vraag met een lang antwoord, links de inhoud",
    );
}

#[test]
fn a_question_with_options() {
    let mut session = example();
    go_to(&mut session, "4.1.1", "4.1.1 Welke");
    session.press("Enter");
    session.wait_for_text("[x]");
    compare(
        &mut session,
        "opties.svg",
        "Een vraag met opties: de grondrechten",
    );
}

#[test]
fn the_rights_matrix() {
    let mut session = example();
    session.press("m");
    session.wait_for_text("Conclusie:");
    compare(
        &mut session,
        "matrix.svg",
        "De grondrechtenmatrix: van genoemd tot gewogen, per recht",
    );
}

#[test]
fn the_sign_off_screen() {
    let mut session = example();
    session.press("s");
    session.wait_for_text("Wie ondertekenen");
    compare(
        &mut session,
        "ondertekenen.svg",
        "Ondertekenen: de ronde, de rollen en de open punten",
    );
}

#[test]
fn the_home_screen() {
    let home = home();
    let at = text(&home.path().join("grondig"));
    let mut session = Session::run_in(home, binary(), &[], &[("GRONDIG_HOME", &at)], ROWS, COLUMNS);
    session.wait_for_text("Parkeercontrole");
    session.wait_for_text("Volgorde vroegsignalering");
    compare(
        &mut session,
        "begin.svg",
        "Het beginscherm: twee toetsen en hun stand",
    );
}
