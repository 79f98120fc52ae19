//! `grondig sign`, `status`, `check`, `report` and `demo`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use crate::command::{Ended, Office, assert_sentences};
use serde_json::Value;

const WHO: [&str; 4] = ["--name", "Renée Oldenbeuving", "--function", "directeur"];

fn sign(office: &Office, file: &str, role: &str, more: &[&str]) -> Ended {
    office.run(&[&["sign", file, "--role", role][..], &WHO, more].concat())
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn open_points_need_a_reason() {
    let office = Office::with_assessment();
    let words = [
        &["sign", "a.json", "--role", "PL", "--decision", "approve"][..],
        &WHO,
    ]
    .concat();
    let said = office.refused(1, "a.json", &words);
    assert!(said.contains("--reason"), "{said}");
}

#[test]
fn four_signatures_make_a_round_complete_and_an_edit_makes_it_stale() {
    let office = Office::with_assessment();
    let first = sign(
        &office,
        "a.json",
        "projectleider",
        &["--decision", "approve", "--reason", "proef"],
    );
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("1 van de 4"), "{}", first.out);
    let conditions = [
        "--decision",
        "approve_with_conditions",
        "--condition",
        "meten",
        "--condition",
        "melden",
    ];
    assert_eq!(sign(&office, "a.json", "DS", &conditions).code, 0);
    let objection = [
        "--decision",
        "object",
        "--statement",
        "te vroeg",
        "--date",
        "2026-03-02",
    ];
    assert_eq!(sign(&office, "a.json", "JUR", &objection).code, 0);
    assert_eq!(
        sign(&office, "a.json", "gv", &["--decision", "approve"]).code,
        0
    );
    let round = &office.json("a.json")["rounds"][0];
    assert_eq!(round["reason"], "proef");
    assert_eq!(
        round["signatures"][1]["conditions"],
        serde_json::json!(["meten", "melden"])
    );
    assert_eq!(round["signatures"][2]["date"], "2026-03-02");
    assert_eq!(round["signatures"][3]["date"], "2026-03-04");
    let status = parsed(&office.done(&["status", "a.json", "--json"]));
    assert_eq!(status["round"]["state"], "complete");
    let out = office.done(&["answer", "a.json", "iama-2.0/1.1.1", "--text", "later"]);
    assert!(out.contains("Ronde 1 past niet meer"), "{out}");
    let again = sign(
        &office,
        "a.json",
        "PL",
        &["--decision", "approve", "--reason", "opnieuw"],
    );
    assert!(again.out.contains("Ronde 2 is open"), "{}", again.out);
    assert_eq!(
        office.json("a.json")["rounds"][0]["signatures"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
}

#[test]
fn a_signature_that_lacks_something_signs_nothing() {
    let office = Office::with_assessment();
    assert_eq!(
        sign(
            &office,
            "a.json",
            "PL",
            &["--decision", "approve", "--reason", "proef"]
        )
        .code,
        0
    );
    for (role, more) in [
        ("DS", &["--decision", "approve_with_conditions"][..]),
        ("DS", &["--decision", "object"]),
        ("DS", &["--decision", "approve", "--date", "4 maart"]),
        ("XX", &["--decision", "approve"]),
        ("PL", &["--decision", "approve"]),
    ] {
        let before = office.read("a.json");
        let ended = sign(&office, "a.json", role, more);
        assert_eq!(ended.code, 2, "{role} {more:?}: {}", ended.err);
        assert_sentences(&ended.err);
        assert!(office.read("a.json") == before);
    }
}

#[test]
fn a_first_signature_that_is_refused_leaves_no_round_behind() {
    let office = Office::with_assessment();
    let words = ["--decision", "object", "--reason", "proef"];
    let before = office.read("a.json");
    assert_eq!(sign(&office, "a.json", "PL", &words).code, 2);
    assert!(office.read("a.json") == before);
}

#[test]
fn status_counts_the_same_in_words_and_in_data() {
    let office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "x", "--state", "agreed"]);
    office.answer("1.4.3", &["--state", "parked"]);
    let data = parsed(&office.done(&["status", "a.json", "--json"]));
    let counts = &data["instruments"][0]["counts"];
    assert_eq!(
        (&counts["agreed"], &counts["parked"]),
        (&1.into(), &1.into())
    );
    let sum: u64 = ["open", "draft", "agreed", "parked", "not_applicable"]
        .iter()
        .map(|state| counts[state].as_u64().unwrap())
        .sum();
    assert_eq!(counts["questions"], sum);
    let parts: u64 = data["instruments"][0]["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["counts"]["questions"].as_u64().unwrap())
        .sum();
    assert_eq!(parts, sum);
    let words = office.done(&["status", "a.json"]);
    assert!(words.contains("Proef · Gemeente Leemrade"), "{words}");
    assert!(words.contains(&format!("1 van {sum} afgerond")), "{words}");
    assert!(
        words.contains(&format!("{} punten", data["blockers"])),
        "{words}"
    );
}

#[test]
fn the_keys_of_the_data_are_those_in_the_help() {
    let office = Office::with_example();
    for (command, file) in [("status", "v.json"), ("check", "v.json")] {
        let help = office.done(&["help", command]);
        let data = parsed(&office.run(&[command, file, "--json"]).out);
        for key in data
            .as_object()
            .unwrap()
            .keys()
            .chain(data["round"].as_object().unwrap().keys())
        {
            assert!(
                help.contains(key.as_str()),
                "{command}: {key} is not in the help"
            );
        }
    }
}

#[test]
fn check_names_every_open_question_and_the_round() {
    let office = Office::with_assessment();
    let ended = office.run(&["check", "a.json", "--json"]);
    assert_eq!(ended.code, 1);
    let data = parsed(&ended.out);
    let findings = data["findings"].as_array().unwrap();
    let kinds = |kind: &str| findings.iter().filter(|one| one["kind"] == kind).count();
    assert_eq!((kinds("header"), kinds("round_none")), (4, 1));
    assert!(kinds("open") > 50);
    let first = findings.iter().find(|one| one["kind"] == "open").unwrap();
    assert_eq!(first["address"], "iama-2.0/1.1.1");
    assert!(first["message"].as_str().unwrap().contains("1.1.1"));
    let words = office.run(&["check", "a.json"]);
    let lines: Vec<&str> = words.out.lines().collect();
    let notices = lines.iter().position(|line| *line == "Goed om te weten:");
    assert_eq!(notices.unwrap(), findings.len());
    assert!(lines.last().unwrap().contains(&findings.len().to_string()));
}

#[test]
fn points_that_were_signed_for_are_still_findings_and_the_reason_stands_with_them() {
    let office = Office::with_example();
    let ended = office.run(&["check", "v.json", "--json"]);
    let data = parsed(&ended.out);
    assert_eq!(ended.code, 1);
    let findings = data["findings"].as_array().unwrap();
    assert_eq!(
        findings.len(),
        data["round"]["open_points"].as_array().unwrap().len()
    );
    assert!(
        findings.iter().all(|one| one["kind"] == "parked"),
        "{findings:?}"
    );
    assert_eq!(data["round"]["state"], "complete");
    let words = office.run(&["check", "v.json"]).out;
    assert!(
        words.contains(data["round"]["reason"].as_str().unwrap()),
        "{words}"
    );
}

#[test]
fn the_report_goes_beside_the_file_and_is_the_same_every_time() {
    let office = Office::with_example();
    let first = office.read("v.pdf");
    assert!(first.starts_with(b"%PDF-"));
    office.done(&["report", "v.json"]);
    office.done(&["report", "v.json", "-o", "ander.pdf"]);
    assert!(office.read("v.pdf") == first && office.read("ander.pdf") == first);
    let out = office.run(&["report", "v.json", "-o", "-"]).out;
    assert!(out.starts_with("%PDF-"));
}

#[test]
fn a_report_for_an_archive_without_attachments_carries_none_and_says_so() {
    let office = Office::with_assessment();
    office.done(&["report", "a.json", "-o", "drie.pdf", "--archive", "3a"]);
    office.done(&["report", "a.json", "-o", "twee.pdf", "--archive", "2a"]);
    office.done(&["report", "a.json"]);
    let [three, two, usual] = ["drie.pdf", "twee.pdf", "a.pdf"].map(|name| office.read(name));
    let has = |pdf: &[u8], part: &str| {
        pdf.windows(part.len())
            .any(|window| window == part.as_bytes())
    };
    assert!(three == usual);
    // The catalog, the metadata and the dictionaries of attachments' streams stand uncompressed.
    for part in ["/AF[", "/EmbeddedFiles", "/Type/EmbeddedFile"] {
        assert!(has(&three, part) && !has(&two, part), "{part}");
    }
    assert!(has(&three, "<pdfaid:part>3</pdfaid:part>"));
    assert!(has(&two, "<pdfaid:part>2</pdfaid:part>"));
    assert!(has(&two, "<pdfuaid:part>1</pdfuaid:part>"));
    office.refused(2, "a.json", &["report", "a.json", "--archive", "1b"]);
}

#[test]
fn a_report_takes_the_place_of_nothing_but_a_report() {
    let office = Office::with_assessment();
    office.write("brief.txt", "lief");
    office.write("leeg.pdf", "");
    office.refused(2, "brief.txt", &["report", "a.json", "-o", "brief.txt"]);
    office.refused(2, "a.json", &["report", "a.json", "-o", "a.json"]);
    office.refused(
        2,
        "a.json",
        &["report", "a.json", "-o", "a.json", "--force"],
    );
    office.refused(2, "a.json", &["report", "a.json", "-o", "."]);
    office.refused(3, "a.json", &["report", "a.json", "-o", "geen/map/a.pdf"]);
    office.done(&["report", "a.json", "-o", "leeg.pdf"]);
    office.done(&["report", "a.json", "-o", "brief.txt", "--force"]);
    assert!(office.read("brief.txt").starts_with(b"%PDF-"));
}

#[test]
fn the_demo_goes_into_a_new_folder_each_time() {
    let office = Office::new();
    let first = office.done(&["demo"]);
    let second = office.done(&["demo"]);
    assert!(
        first.contains("grondig-voorbeeld/vroegsignalering.json"),
        "{first}"
    );
    assert!(
        second.contains("grondig-voorbeeld-2/vroegsignalering.pdf"),
        "{second}"
    );
    let name = "vroegsignalering.json";
    let read = |folder: &str| office.read(&format!("{folder}/{name}"));
    assert_eq!(read("grondig-voorbeeld"), read("grondig-voorbeeld-2"));
}

#[test]
fn the_demo_overwrites_nothing() {
    let office = Office::with_example();
    office.refused(3, "v.json", &["demo", "--to", "v.json"]);
    office.write("w.pdf", "iets anders");
    office.refused(3, "w.pdf", &["demo", "--to", "w.json"]);
    assert!(!office.path("w.json").exists());
    office.refused(2, "w.pdf", &["demo", "--to", "x.pdf"]);
    assert!(!office.path("x.pdf").exists());
}
