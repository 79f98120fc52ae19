//! What a person sets, in a real terminal: no colour, themes, the mouse, simple signs, own keys, who writes.
#![allow(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::path::Path;

use crate::harness::Session;
use rustix::process::Signal;
use serde_json::Value;

/// A home folder, with files in the configuration folder.
fn home(files: &[(&str, &str)]) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("config");
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    home
}

fn start(home: &Path, args: &[&str], env: &[(&str, &str)]) -> Session {
    let mut all = vec![("GRONDIG_HOME", home.to_str().unwrap())];
    all.extend_from_slice(env);
    let mut session = Session::start(args, &all, 30, 100);
    session.wait_for_text("Volgorde");
    session
}

fn leave(session: &mut Session) {
    session.press("Ctrl+Q");
    assert_eq!(session.wait_exit().code, 0, "{}", session.picture());
    session.assert_terminal_restored();
}

/// Does a command of the palette.
#[track_caller]
fn palette(session: &mut Session, name: &str) {
    session.press("Ctrl+P");
    session.wait_for_text("Alles: opdrachten");
    session.send(name);
    session.wait_for_text(&format!("› {name}"));
    session.press("Enter");
}

/// The numbers of every sequence that sets how text looks.
fn looks(bytes: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(bytes);
    let mut numbers = Vec::new();
    for sequence in text.split("\x1b[").skip(1) {
        let end = sequence.find(|c: char| !c.is_ascii_digit() && c != ';');
        if let Some(end) = end.filter(|end| sequence[*end..].starts_with('m')) {
            let parts = sequence[..end].split(';');
            numbers.extend(parts.map(|part| part.parse::<u16>().unwrap_or(0)));
        }
    }
    numbers
}

fn is_colour(number: u16) -> bool {
    matches!(number, 30..=49 | 90..=107)
}

/// Walks through every kind of screen.
fn walk_through(session: &mut Session) {
    let keys =
        "n t Enter Esc z Tab Tab Esc m ↓ Esc s Esc @ ? Esc Ctrl+P Esc Ctrl+F Esc Esc k Esc x Esc";
    for key in keys.split(' ') {
        let before = session.picture();
        let text = session.screen_text();
        session.press(key);
        session.wait_for(
            |screen| screen.contents() != text,
            &format!("something else after {key} than\n{before}"),
        );
        session.expect_silence_within(std::time::Duration::from_millis(30));
    }
    for (rows, cols) in [(16, 60), (5, 20), (30, 100)] {
        session.resize(rows, cols);
        session.expect_silence_within(std::time::Duration::from_millis(60));
    }
}

#[test]
fn no_color_means_no_colour_whatever_on_any_screen() {
    let home = home(&[]);
    let mut session = start(home.path(), &["demo"], &[("NO_COLOR", "1")]);
    walk_through(&mut session);
    leave(&mut session);
    let found = looks(session.raw_output());
    let colours: Vec<&u16> = found.iter().filter(|number| is_colour(**number)).collect();
    assert!(colours.is_empty(), "{colours:?}");
    for kept in [1, 7] {
        assert!(found.contains(&kept), "bold and reversed stay: {kept}");
    }
}

#[test]
fn an_empty_no_color_means_nothing_and_a_theme_that_was_asked_for_goes_before_it() {
    for (args, env, files) in [
        (&["demo"][..], &[("NO_COLOR", "")][..], &[][..]),
        (&["demo", "--theme", "terminal"], &[("NO_COLOR", "1")], &[]),
        (&["--theme", "donker", "demo"], &[("NO_COLOR", "1")], &[]),
        (
            &["demo"],
            &[("NO_COLOR", "1"), ("GRONDIG_THEME", "dark")],
            &[],
        ),
        (
            &["demo"],
            &[("NO_COLOR", "1")],
            &[("settings.yaml", "theme: light\n")],
        ),
    ] {
        let home = home(files);
        let mut session = start(home.path(), args, env);
        leave(&mut session);
        let colours = looks(session.raw_output()).into_iter().any(is_colour);
        assert!(colours, "{args:?} {env:?}");
    }
}

#[test]
fn a_theme_is_painted_as_the_terminal_shows_colours_and_changes_at_once() {
    let home = home(&[]);
    let env = [("COLORTERM", "truecolor"), ("GRONDIG_THEME", "light")];
    let mut session = start(home.path(), &["demo"], &env);
    let corner = |session: &mut Session, colour: vt100::Color| {
        session.wait_for(
            |screen| screen.cell(29, 99).unwrap().bgcolor() == colour,
            &format!("{colour:?} to the last cell"),
        );
    };
    corner(&mut session, vt100::Color::Rgb(255, 255, 255));
    palette(&mut session, "Thema kiezen");
    session.wait_for_text("Kies een thema");
    session.press("4");
    corner(&mut session, vt100::Color::Rgb(0, 0, 0));
    leave(&mut session);
    let kept = fs::read_to_string(home.path().join("config/settings.yaml")).unwrap();
    assert_eq!(kept, "theme: contrast\n");
    // The next time it is there by itself; a terminal with 256 colours gets those.
    let mut session = start(home.path(), &[], &[]);
    corner(&mut session, vt100::Color::Idx(16));
    leave(&mut session);
    let mut session = start(home.path(), &[], &[("TERM", "linux")]);
    corner(&mut session, vt100::Color::Idx(0));
    leave(&mut session);
    let raw = String::from_utf8_lossy(session.raw_output()).into_owned();
    assert!(
        !raw.contains("38;5;") && !raw.contains("48;5;"),
        "16 colours by their own numbers"
    );
}

#[test]
fn the_mouse_is_off_until_asked_and_goes_back_whatever_happens() {
    const ON: &str = "\x1b[?1000h";
    const OFF: &str = "\x1b[?1000l";
    let home = home(&[]);
    let mut session = start(home.path(), &["demo"], &[]);
    session.press("n");
    session.expect_silence_within(std::time::Duration::from_millis(60));
    assert_eq!(session.written("\x1b[?1000"), 0, "nothing about the mouse");
    palette(&mut session, "Muis");
    session.wait_for_text("De muis staat aan");
    session.wait_written(ON, 1);
    assert_eq!(session.written(OFF), 0);
    // A click on the footer: column and row from 1.
    let footer = session.screen_text().lines().count();
    session.send(format!("\x1b[<0;2;{footer}M\x1b[<0;2;{footer}m"));
    session.send("\x1b[<65;10;10M");
    session.expect_silence_within(std::time::Duration::from_millis(60));
    session.kill(Signal::TSTP);
    session.wait_stopped();
    session.wait_written(OFF, 1); // the shell has its own mouse
    session.kill(Signal::CONT);
    session.wait_written(ON, 2);
    session.wait_for(vt100::Screen::alternate_screen, "the screen again");
    session.kill(Signal::TERM);
    assert_eq!(session.wait_exit().code, 143);
    session.assert_terminal_restored();
    assert_eq!((session.written(ON), session.written(OFF)), (2, 2));
    // It was kept; switched off it stays off.
    let mut session = start(home.path(), &[], &[]);
    session.wait_written(ON, 1);
    palette(&mut session, "Muis");
    session.wait_for_text("De muis staat uit");
    session.wait_written(OFF, 1);
    leave(&mut session);
    assert_eq!((session.written(ON), session.written(OFF)), (1, 1));
}

#[test]
fn simple_signs_where_the_locale_has_no_others_and_the_file_keeps_all() {
    let home = home(&[]);
    let mut session = start(home.path(), &["demo"], &[("LANG", "C")]);
    for keys in ["n", "z", "@", "?"] {
        session.press(keys);
        session.expect_silence_within(std::time::Duration::from_millis(60));
        assert!(session.screen_text().is_ascii(), "{}", session.picture());
    }
    let help = session.screen_text();
    session.press("Esc");
    session.wait_for(|screen| screen.contents() != help, "the screen behind it");
    leave(&mut session);
    for (args, env) in [
        (&["--ascii"][..], &[("LANG", "nl_NL.UTF-8")][..]),
        (&["--ascii"], &[("LC_ALL", "C.UTF-8")]),
    ] {
        let mut session = start(home.path(), args, env);
        assert!(session.screen_text().is_ascii(), "{}", session.picture());
        leave(&mut session);
    }
    let mut session = start(home.path(), &[], &[("LANG", "")]);
    assert!(
        !session.screen_text().is_ascii(),
        "nothing is known: all signs"
    );
    leave(&mut session);
}

#[test]
fn who_writes_is_asked_at_the_start_and_recorded() {
    let home = home(&[("keys.yaml", "who-writes: Alt+w\n")]);
    let json = home.path().join("v.json");
    let file = json.to_str().unwrap();
    let made = std::process::Command::new(env!("CARGO_BIN_EXE_grondig"))
        .args(["demo", "--to", file])
        .env("GRONDIG_HOME", home.path())
        .stdout(std::process::Stdio::null())
        .status();
    assert!(made.unwrap().success());
    let before: Value = serde_json::from_slice(&fs::read(&json).unwrap()).unwrap();
    let first = before["team"][0]["name"].as_str().unwrap().to_owned();
    let start = |args: &[&str], env: &[(&str, &str)]| {
        let mut all = vec![("GRONDIG_HOME", home.path().to_str().unwrap())];
        all.extend_from_slice(env);
        Session::start(args, &all, 30, 120)
    };
    // The harness says that nobody is to be asked; here somebody is.
    let mut session = {
        let program = Path::new("/usr/bin/env");
        let exe = env!("CARGO_BIN_EXE_grondig");
        let args = ["-u", "GRONDIG_WRITER", exe, "open", file];
        let env = [("GRONDIG_HOME", home.path().to_str().unwrap())];
        Session::run(program, &args, &env, 30, 120)
    };
    session.wait_for_text("Wie schrijft er?");
    session.press("1");
    session.wait_for_text(&format!("schrijft: {first}"));
    session.press("Ctrl+G");
    session.wait_for_text("Ga naar nummer");
    session.send("1.1.1");
    session.wait_for_text("› 1.1.1");
    session.press("Enter");
    session.wait_for(
        |screen| !screen.contents().contains("Ga naar nummer"),
        "the question",
    );
    session.press("Enter");
    session.wait_for(|screen| !screen.hide_cursor(), "the cursor");
    session.send("Nieuw: ");
    session.wait_for_text("Nieuw: ");
    session.press("Alt+w");
    session.wait_for_text("Wie schrijft er?");
    session.press("Esc");
    session.wait_for(
        |screen| !screen.contents().contains("Wie schrijft er?"),
        "the answer",
    );
    leave(&mut session);
    let after: Value = serde_json::from_slice(&fs::read(&json).unwrap()).unwrap();
    assert_eq!(after["answers"]["iama-2.0/1.1.1"]["by"], first.as_str());
    // Not asked when it is said.
    for (args, env) in [
        (&["open", file, "--by", "Els de Wit"][..], &[][..]),
        (&["open", file], &[("GRONDIG_WRITER", "Els de Wit")][..]),
    ] {
        let mut session = start(args, env);
        session.wait_for_text("schrijft: Els de Wit");
        assert!(!session.screen_text().contains("Wie schrijft er?"));
        leave(&mut session);
    }
}

#[test]
fn a_broken_settings_file_is_said_and_never_overwritten() {
    let broken = "theme: paars\nmouse: false\n";
    let home = home(&[("settings.yaml", broken)]);
    let mut session = start(home.path(), &["demo"], &[]);
    session.wait_for_text("regel 1");
    palette(&mut session, "Thema kiezen");
    session.wait_for_text("Kies een thema");
    session.press("3");
    session.wait_for_text("niet voor de volgende keer");
    leave(&mut session);
    let kept = fs::read_to_string(home.path().join("config/settings.yaml")).unwrap();
    assert_eq!(kept, broken);
}
