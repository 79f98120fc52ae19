//! The real program: arguments, streams and exit codes as a shell sees them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn grondig(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_grondig"));
    command
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("LANG", "nl_NL.UTF-8")
        .stdin(Stdio::null());
    command
}

fn run(folder: &Path, words: &[&str]) -> Output {
    grondig(folder).args(words).output().unwrap()
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

#[test]
fn the_demo_without_a_terminal_writes_two_files_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["demo"]);
    assert_eq!(code(&output), Some(0), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    for ending in ["json", "pdf"] {
        let file = folder
            .path()
            .join("grondig-voorbeeld/vroegsignalering")
            .with_extension(ending);
        assert!(
            file.is_file() && said.contains(&format!("vroegsignalering.{ending}")),
            "{said}"
        );
    }
}

#[test]
fn the_exit_codes_are_those_of_the_help() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    assert_eq!(
        code(&run(
            at,
            &["new", "a.json", "--name", "x", "--organisation", "y"]
        )),
        Some(0)
    );
    assert_eq!(code(&run(at, &["check", "a.json"])), Some(1));
    assert_eq!(code(&run(at, &["chekc", "a.json"])), Some(2));
    assert_eq!(code(&run(at, &["check", "b.json"])), Some(3));
    let home = run(at, &[]);
    assert_eq!((code(&home), home.stdout.len()), (Some(2), 0));
    assert!(String::from_utf8(home.stderr).unwrap().contains("terminal"));
}

#[test]
fn a_full_output_is_a_sentence_and_not_a_panic() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = grondig(folder.path())
        .args(["questionnaire", "show", "iama-2.0"])
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(code(&output), Some(3));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("uitvoer") && !said.contains("panicked"),
        "{said}"
    );
}

#[test]
fn a_pipe_that_closes_early_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = grondig(folder.path())
        .args(["questionnaire", "show", "iama-2.0", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (code(&output), output.stderr.as_slice()),
        (Some(0), &b""[..])
    );
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_wrong_use_and_a_path_may_be_any_bytes() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().unwrap();
    let bytes = OsStr::from_bytes(b"caf\xe9.json");
    let wrong = grondig(folder.path())
        .arg("answer")
        .arg("a.json")
        .arg(bytes)
        .output()
        .unwrap();
    assert_eq!(code(&wrong), Some(2), "{wrong:?}");
    let made = grondig(folder.path())
        .arg("new")
        .arg(bytes)
        .args(["--name", "x", "--organisation", "y"])
        .output()
        .unwrap();
    assert_eq!(code(&made), Some(0), "{made:?}");
    assert!(
        fs::read_dir(folder.path())
            .unwrap()
            .any(|entry| entry.unwrap().file_name() == bytes)
    );
}
