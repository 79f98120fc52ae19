//! `grondig report --check`: what it finds, what it says, and that it writes nothing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::command::{Office, assert_sentences};
use serde_json::Value;

fn names(office: &Office) -> BTreeSet<String> {
    let entries = fs::read_dir(office.folder()).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// The file with some bytes changed for as many others, wherever they stand.
fn changed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let at = bytes
        .windows(from.len())
        .position(|part| part == from.as_bytes())
        .unwrap_or_else(|| panic!("{from} is not in the file"));
    bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    bytes
}

#[test]
fn the_report_of_the_example_is_whole_and_nothing_is_written() {
    let office = Office::with_example();
    let (before, file) = (names(&office), office.read("v.json"));
    let said = office.done(&["report", "--check", "v.json"]);
    assert!(said.contains("Geen bevindingen."), "{said}");
    assert!(said.contains("Er is niets geschreven."), "{said}");
    let data: Value =
        serde_json::from_str(&office.done(&["report", "--check", "v.json", "--json"])).unwrap();
    assert!(data["questions"].as_u64().unwrap() > 100);
    assert!(data["signatures"].as_u64().unwrap() > 0);
    assert!(data["elements"].as_u64().unwrap() > 1000);
    assert_eq!(data["missing"].as_array().unwrap().len(), 0);
    assert_eq!(data["structure"].as_array().unwrap().len(), 0);
    assert_eq!((names(&office), office.read("v.json")), (before, file));
}

#[test]
fn reports_and_sheets_keep_the_rules_and_a_broken_file_is_told_about() {
    let office = Office::with_example();
    let report = office.read("v.pdf");
    office.done(&["report", "--check", "v.pdf"]);
    office.done(&["sheet", "v.json", "--role", "JUR", "-o", "blad.pdf"]);
    office.done(&["report", "--check", "blad.pdf"]);

    let broken = changed(&report, "/DisplayDocTitle true", "/DisplayDocTitle null");
    office.write(
        "kapot.pdf",
        changed(&broken, "/Marked true", "/Marked null"),
    );
    let ended = office.run(&["report", "--check", "kapot.pdf"]);
    assert_eq!(ended.code, 1, "{}", ended.out);
    assert_sentences(&ended.out);
    assert!(ended.out.contains("2 bevindingen"), "{}", ended.out);
    let ended = office.run(&["--lang", "en", "report", "--check", "kapot.pdf", "--json"]);
    let data: Value = serde_json::from_str(&ended.out).unwrap();
    let kinds: Vec<&str> = data["structure"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["not_marked", "title_not_shown"]);
    assert_eq!(data.get("missing"), None);
}

#[test]
fn what_cannot_be_read_is_said_and_left_alone() {
    let office = Office::with_assessment();
    office.write("leeg.pdf", b"%PDF-1.7\nverder niets");
    let said = office.refused(3, "leeg.pdf", &["report", "--check", "leeg.pdf"]);
    assert!(said.contains("leeg.pdf"), "{said}");
    assert_eq!(office.run(&["report", "--check", "weg.pdf"]).code, 3);
    office.refused(2, "a.json", &["report", "--check", "a.json", "-o", "x.pdf"]);
    office.refused(2, "a.json", &["report", "a.json", "--json"]);
}

#[test]
fn the_program_itself_checks_and_names_what_no_font_has() {
    let office = Office::with_assessment();
    office.done(&[
        "answer",
        "a.json",
        "iama-2.0/1.1.1",
        "--text",
        "Teken: \u{1F9FF}\u{A66E}",
    ]);
    let ended = Command::new(env!("CARGO_BIN_EXE_grondig"))
        .args(["--lang", "nl", "report", "--check", "a.json"])
        .current_dir(office.folder())
        .env("GRONDIG_HOME", office.path("home"))
        .output()
        .unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    assert_eq!(ended.status.code(), Some(0), "{out}");
    assert!(out.contains("Geen bevindingen."), "{out}");
    let err = String::from_utf8(ended.stderr).unwrap();
    assert!(err.contains("U+A66E"), "{err}");
    assert!(!office.path("a.pdf").exists());
}
