//! Verifying reports and assessments, and what travels inside a report, as a user meets them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::fs;
use std::process::Command;

use crate::command::{Office, assert_sentences};
use serde_json::{Map, Value, json};

/// A new assessment with its report, `a.json` and `a.pdf`.
fn office() -> Office {
    let office = Office::with_assessment();
    office.done(&["report", "a.json"]);
    office
}

/// The same with the members of every object turned round, and an unknown one with members inside.
fn shuffled(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let turned: Map<String, Value> = members
                .iter()
                .rev()
                .map(|(name, value)| (name.clone(), shuffled(value)))
                .collect();
            Value::Object(turned)
        }
        Value::Array(list) => Value::Array(list.iter().map(shuffled).collect()),
        other => other.clone(),
    }
}

#[test]
fn the_same_assessment_gives_the_same_report_everywhere_and_always() {
    let mut office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "Te laat bereikt"]);
    let mut file = office.json("a.json");
    file["later"] = json!({"b": {"y": 1.0, "x": [{"q": 2, "p": "é"}]}, "a": null});
    office.write("a.json", serde_json::to_vec_pretty(&file).unwrap());
    office.write("b.json", serde_json::to_vec(&shuffled(&file)).unwrap());
    assert_ne!(office.read("a.json"), office.read("b.json"));
    office.done(&["report", "a.json"]);
    office.now = "2031-12-31T23:59:59Z";
    office.locale = "C";
    office.done(&["report", "b.json", "--lang", "nl"]);
    let first = office.read("a.pdf");
    assert!(
        first == office.read("b.pdf"),
        "another order, day or locale"
    );
    for (zone, locale) in [
        ("Pacific/Kiritimati", "en_GB.UTF-8"),
        ("America/Adak", "tr_TR.UTF-8"),
    ] {
        let ended = Command::new(env!("CARGO_BIN_EXE_grondig"))
            .current_dir(office.folder())
            .env_clear()
            .env("GRONDIG_HOME", office.path("home"))
            .env("TZ", zone)
            .env("LANG", locale)
            .args(["--lang", "nl", "report", "b.json", "-o", "c.pdf"])
            .output()
            .unwrap();
        assert!(ended.status.success(), "{ended:?}");
        assert!(first == office.read("c.pdf"), "{zone}, {locale}");
    }
}

#[test]
fn what_travels_inside_is_canonical_and_whole() {
    let office = office();
    office.done(&["open", "a.pdf", "--to", "weer.json"]);
    assert_eq!(office.json("weer.json"), office.json("a.json"));
    let before = office.read("weer.json");
    let said = office.refused(3, "weer.json", &["open", "a.pdf", "--to", "weer.json"]);
    assert_sentences(&said);
    assert_eq!(office.read("weer.json"), before);
}

#[test]
fn only_reports_with_data_give_an_assessment() {
    let office = office();
    office.done(&["report", "a.json", "-o", "bare.pdf", "--archive", "2a"]);
    office.write("kapot.pdf", b"%PDF-1.7\nniets");
    for (file, code, word) in [
        ("bare.pdf", 3, "reist geen toets mee"),
        ("kapot.pdf", 3, "geen leesbare pdf"),
        ("a.json", 2, "is geen pdf"),
    ] {
        let said = office.refused(code, file, &["open", file, "--to", "x.json"]);
        assert!(said.contains(word), "{said}");
        assert_sentences(&said);
        assert!(!office.path("x.json").exists());
    }
}

#[test]
fn a_report_as_it_was_made_is_right_and_says_what_that_does_not_prove() {
    let office = office();
    let said = office.done(&["verify", "a.pdf"]);
    for words in [
        "byte voor byte gelijk",
        "dezelfde inhoud",
        "nog geen ondertekenronde",
        "Wat dit niet bewijst",
        "Alles klopt.",
    ] {
        assert!(said.contains(words), "{said}");
    }
    let said = office.done(&["verify", "a.json"]);
    assert!(said.contains("Alles klopt."), "{said}");
}

#[test]
fn a_changed_assessment_beside_the_report_is_a_finding_with_its_place() {
    let office = office();
    office.answer("1.1.1", &["--text", "Anders"]);
    for file in ["a.pdf", "a.json"] {
        let ended = office.run(&["verify", file]);
        assert_eq!(ended.code, 1, "{}", ended.out);
        assert!(ended.out.contains("iama-2.0/1.1.1"), "{}", ended.out);
    }
}

#[test]
fn an_edition_without_data_needs_the_file_beside_it() {
    let office = office();
    office.done(&["report", "a.json", "-o", "bare.pdf", "--archive", "2a"]);
    let ended = office.run(&["verify", "bare.pdf"]);
    assert_eq!(ended.code, 1, "{}", ended.out);
    let said = office.done(&["verify", "bare.pdf", "--beside", "a.json"]);
    assert!(said.contains("byte voor byte gelijk"), "{said}");
}

#[test]
fn data_for_programs_names_every_finding() {
    let office = office();
    let mut longer = office.read("a.pdf");
    longer.extend(b"meer");
    office.write("a.pdf", longer);
    let ended = office.run(&["verify", "a.pdf", "--json"]);
    assert_eq!(ended.code, 1);
    let data: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(data["kind"], "report");
    assert_eq!(data["digest"].as_str().unwrap().len(), 64);
    assert_eq!(data["findings"], 1);
    let changes = data["changes"].as_array().unwrap();
    assert_eq!(changes[0]["kind"], "behind");
    assert_eq!(changes[0]["finding"], true);
    for group in ["content", "signing", "seals"] {
        assert!(!data[group].as_array().unwrap().is_empty(), "{group}");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_left_alone() {
    let office = office();
    office.write("rommel.pdf", b"%PDF-1.4 rommel");
    office.write("leeg.pem", b"geen certificaat");
    for words in [
        &["verify", "rommel.pdf"][..],
        &["verify", "niets.pdf"],
        &["verify", "a.pdf", "--beside", "niets.json"],
        &["verify", "a.pdf", "--roots", "leeg.pem"],
    ] {
        let said = office.refused(3, "a.pdf", words);
        assert_sentences(&said);
    }
}

#[test]
fn a_seal_by_a_key_of_ones_own_is_right_until_issuers_are_named() {
    let office = Office::with_example();
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/seal");
    for name in ["p256.p12", "own.p12", "root.pem"] {
        fs::copy(format!("{fixtures}/{name}"), office.path(name)).unwrap();
    }
    office.write("zin.txt", "geheim\n");
    let secret = fs::File::open(office.path("zin.txt")).unwrap();
    let sealed = Command::new(env!("CARGO_BIN_EXE_grondig"))
        .current_dir(office.folder())
        .env("GRONDIG_HOME", office.path("home"))
        .args([
            "--lang", "nl", "seal", "v.pdf", "--p12", "p256.p12", "-o", "s.pdf",
        ])
        .args(["--passphrase-fd", "0"])
        .stdin(secret)
        .output()
        .unwrap();
    assert!(sealed.status.success(), "{sealed:?}");
    let verify = |words: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_grondig"))
            .current_dir(office.folder())
            .env("GRONDIG_HOME", office.path("home"))
            .args(["--lang", "nl", "verify", "s.pdf"])
            .args(words)
            .output()
            .unwrap()
    };
    let said = verify(&["--roots", "root.pem"]);
    let words = String::from_utf8(said.stdout).unwrap();
    assert_eq!(said.status.code(), Some(0), "{words}");
    assert!(
        words.contains("Żaneta Nowak") && words.contains("staat in voor"),
        "{words}"
    );
    let plain = String::from_utf8(verify(&[]).stdout).unwrap();
    assert!(plain.contains("niet getoetst aan een uitgever"), "{plain}");
}
