//! What grondig says: help, wrong use, hostile and broken files, questionnaires.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::io::ErrorKind;

use crate::command::{Failing, Office, assert_sentences};
use serde_json::Value;

fn wrong(office: &Office, words: &[&str]) -> String {
    let ended = office.run(words);
    assert_eq!(
        (ended.code, ended.out.as_str()),
        (2, ""),
        "{words:?}: {}",
        ended.err
    );
    assert_sentences(&ended.err);
    ended.err
}

#[test]
fn wrong_use_is_a_sentence_with_a_way_out() {
    let office = Office::new();
    assert!(wrong(&office, &["staus"]).contains("Bedoelde u status?"));
    assert!(wrong(&office, &["xyzzy"]).contains("grondig --help"));
    assert!(wrong(&office, &["toets.json"]).contains("grondig open toets.json"));
    assert!(wrong(&office, &["status"]).contains("<BESTAND>"));
    assert!(wrong(&office, &["status", "a.json", "--jsno"]).contains("--json"));
    assert!(wrong(&office, &["check", "a.json", "b.json"]).contains("b.json is hier te veel"));
    assert!(wrong(&office, &["questionnaire"]).contains("list, show, validate"));
    assert!(wrong(&office, &["new", "a.json", "--name"]).contains("--name"));
    assert!(wrong(&office, &["completions", "dos"]).contains("bash"));
    assert!(wrong(&office, &["help", "xyzzy"]).contains("xyzzy"));
    assert!(wrong(&office, &["--lang", "fr", "status", "a.json"]).contains("nl, en"));
    let decision = [
        "sign",
        "a",
        "--name",
        "a",
        "--function",
        "b",
        "--role",
        "c",
        "--decision",
        "ja",
    ];
    assert!(wrong(&office, &decision).contains("approve_with_conditions"));
}

#[test]
fn a_screen_needs_a_terminal() {
    let office = Office::with_assessment();
    for words in [&[][..], &["open", "a.json"]] {
        assert!(wrong(&office, words).contains("terminal"));
    }
}

#[test]
fn a_file_that_is_no_assessment_is_named_and_left_alone() {
    let office = Office::with_example();
    let whole = office.read("v.json");
    office.write("half.json", &whole[..whole.len() / 2]);
    office.write("leeg.json", "");
    office.write("lijst.json", "[1, 2]");
    office.write("ander.json", "{\"naam\": \"x\"}");
    office.write("nieuwer.json", "{\"schema\": 99}");
    office.write("bytes.json", [0xff, 0xfe, 0x00]);
    for file in [
        "half.json",
        "leeg.json",
        "lijst.json",
        "ander.json",
        "nieuwer.json",
        "bytes.json",
    ] {
        for words in [
            &["status", file][..],
            &["check", file],
            &["report", file],
            &["answer", file, "iama-2.0/1.1.1", "--text", "x"],
            &[
                "sign",
                file,
                "--name",
                "a",
                "--function",
                "b",
                "--role",
                "PL",
                "--decision",
                "approve",
            ],
        ] {
            let said = office.refused(3, file, words);
            assert!(said.contains(file), "{said}");
        }
    }
    assert!(
        office
            .refused(3, "half.json", &["status", "half.json"])
            .contains("regel")
    );
}

#[test]
fn a_missing_file_and_a_folder_are_named() {
    let mut office = Office::new();
    for terminal in [false, true] {
        office.terminal = terminal;
        for words in [
            &["status", "geen.json"][..],
            &["status", "."],
            &["report", "geen.json"],
        ] {
            let ended = office.run(words);
            assert_eq!(ended.code, 3, "{words:?}");
            assert_sentences(&ended.err);
        }
    }
}

#[test]
fn the_language_follows_the_locale_unless_it_is_given() {
    let mut office = Office::new();
    assert!(office.done(&["--help"]).contains("Gebruik: grondig"));
    assert!(
        office
            .done(&["--lang", "en", "--help"])
            .contains("Usage: grondig")
    );
    office.locale = "en_GB.UTF-8";
    assert!(office.done(&["--help"]).contains("Usage: grondig"));
    assert!(
        office
            .done(&["help", "sign", "--lang=nl"])
            .contains("Gebruik: grondig sign")
    );
    assert!(office.run(&["staus"]).err.contains("Did you mean status?"));
    office.locale = "C.UTF-8";
    assert!(office.done(&["answer", "--help"]).contains("Argumenten:"));
}

#[test]
fn the_version_and_completions_are_printed() {
    let office = Office::new();
    assert_eq!(
        office.done(&["--version"]),
        format!("grondig {}\n", env!("CARGO_PKG_VERSION"))
    );
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = office.done(&["completions", shell]);
        assert!(
            script.contains("questionnaire") && script.contains("grondig"),
            "{shell}"
        );
    }
}

#[test]
fn a_reader_who_stops_reading_is_no_error_and_a_full_disk_is() {
    let office = Office::with_assessment();
    for words in [
        &["check", "a.json"][..],
        &["--help"],
        &["questionnaire", "show", "iama-2.0"],
    ] {
        let (code, said) = office.run_into(words, &mut Failing(ErrorKind::BrokenPipe));
        assert_eq!((code, said.as_str()), (0, ""), "{words:?}");
        let (code, said) = office.run_into(words, &mut Failing(ErrorKind::StorageFull));
        assert_eq!(code, 3, "{words:?}");
        assert_sentences(&said);
    }
}

#[test]
fn a_hostile_assessment_cannot_steer_the_terminal() {
    let office = Office::with_assessment();
    let evil = "A\u{1b}]0;x\u{7}\u{1b}[2J\u{202e}B\nC";
    let mut a = office.json("a.json");
    a["profile"]["name"] = evil.into();
    a["profile"]["organisation"] = evil.into();
    a["review_date"] = evil.into();
    a["action_points"] = serde_json::json!([{"id": "ap1", "text": evil, "owner": evil, "due": evil, "state": "open"}]);
    a["instruments"][0]["id"] = evil.into();
    office.write("a.json", a.to_string());
    for words in [
        &["status", "a.json"][..],
        &["check", "a.json"],
        &["status", "a.json", "--json"],
    ] {
        let ended = office.run(words);
        let all = ended.out + &ended.err;
        assert!(!all.contains(['\u{1b}', '\u{7}']), "{words:?}: {all:?}");
        assert!(
            words.contains(&"--json") || !all.contains('\u{202e}'),
            "{words:?}: {all:?}"
        );
        assert!(all.contains('A') && all.contains('B'), "{words:?}");
    }
    let file = "evil\u{1b}[2J.json";
    let ended = office.run(&["status", file]);
    assert!(
        ended.code == 3 && !ended.err.contains('\u{1b}'),
        "{:?}",
        ended.err
    );
    let ended = office.run(&["answer", "a.json", "x\u{1b}[2J"]);
    assert!(
        ended.code == 2 && !ended.err.contains('\u{1b}'),
        "{:?}",
        ended.err
    );
}

#[test]
fn questionnaires_are_listed_and_shown() {
    let office = Office::new();
    assert!(
        office
            .done(&["questionnaire", "list"])
            .starts_with("iama-2.0  ")
    );
    let list: Value =
        serde_json::from_str(&office.done(&["questionnaire", "list", "--json"])).unwrap();
    assert_eq!(list[0]["official_questions"], 78);
    let shown = office.done(&["questionnaire", "show", "iama-2.0"]);
    for part in [
        "1.1.1",
        "5.C",
        "inzetten-onder-voorwaarden",
        "grondrecht (",
        "1.3.3",
    ] {
        assert!(shown.contains(part), "{part}");
    }
    let data: Value =
        serde_json::from_str(&office.done(&["questionnaire", "show", "iama-2.0", "--json"]))
            .unwrap();
    assert_eq!(data["sections"].as_array().unwrap().len(), 5);
    assert!(wrong(&office, &["questionnaire", "show", "iama-9"]).contains("iama-2.0"));
}

const SOUND: &str = include_str!("../questionnaires/iama-2.0.yaml");

#[test]
fn a_sound_questionnaire_is_sound() {
    let office = Office::new();
    office.write("goed.yaml", SOUND);
    assert!(
        office
            .done(&["questionnaire", "validate", "goed.yaml"])
            .contains("in orde")
    );
    let data = office.done(&["questionnaire", "validate", "goed.yaml", "--json"]);
    assert_eq!(
        serde_json::from_str::<Value>(&data).unwrap()["problems"],
        serde_json::json!([])
    );
}

#[test]
fn every_problem_of_a_questionnaire_has_its_place_and_its_way_out() {
    let office = Office::new();
    let bad = SOUND
        .replacen("number: \"1.1.2\"", "number: \"1.1.1\"", 1)
        .replacen("question: \"1.3.1\"", "question: \"9.9.9\"", 1)
        .replacen("short_title:", "kop:", 1);
    office.write("fout.yaml", &bad);
    let ended = office.run(&["questionnaire", "validate", "fout.yaml"]);
    assert_eq!(ended.code, 1);
    let line = |needle: &str| bad.lines().position(|line| line.contains(needle)).unwrap() + 1;
    for (at, what) in [(line("kop:"), "kop"), (line("id: \"1.3.3\""), "9.9.9")] {
        let place = format!("fout.yaml:{at}:");
        assert!(
            ended
                .out
                .lines()
                .any(|said| said.starts_with(&place) && said.contains(what)),
            "{place} {what}\n{}",
            ended.out
        );
    }
    assert!(ended.out.contains("twee keer"), "{}", ended.out);
    let data = office.run(&["questionnaire", "validate", "fout.yaml", "--json"]);
    let data: Value = serde_json::from_str(&data.out).unwrap();
    let problems = data["problems"].as_array().unwrap();
    assert_eq!(problems.len(), ended.out.lines().count() - 1);
    for problem in problems {
        assert!(problem["line"].as_u64().unwrap() > 0, "{problem}");
        assert!(
            !problem["way_out"].as_str().unwrap().is_empty(),
            "{problem}"
        );
    }
    assert_eq!(
        office.run(&["questionnaire", "validate", "geen.yaml"]).code,
        3
    );
    assert_eq!(office.run(&["questionnaire", "validate", "."]).code, 3);
}
