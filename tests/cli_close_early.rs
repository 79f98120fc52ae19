//! `grondig close-early`, and the rights in `status --json`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use crate::command::Office;
use serde_json::{Value, json};

/// An assessment in which one right is weighed, up to a severity outside the suggestion.
fn weighing() -> Office {
    let office = Office::with_assessment();
    office.answer("4.1.1", &["--choose", "A4", "--choose", "A6"]);
    office.answer("4.1.3", &["--row", "grondrecht=A4,effect=negatief"]);
    office.answer("4.3.1@A4", &["--choose", "kern"]);
    office.answer("4.3.2@A4", &["--choose", "groot"]);
    office.answer("4.3.3@A4", &["--choose", "licht"]);
    office
}

fn rights(office: &Office) -> Value {
    let status: Value =
        serde_json::from_str(&office.done(&["status", "a.json", "--json"])).unwrap();
    status["rights"].clone()
}

const CLOSE: [&str; 6] = [
    "close-early",
    "a.json",
    "--after",
    "iama-2.0/4.4.2@A4",
    "--reason",
    "Te zwaar voor wat het oplevert.",
];

#[test]
fn the_rights_are_in_the_data_with_their_conclusion() {
    let office = weighing();
    let found = rights(&office);
    assert_eq!(found[0]["id"], "A4");
    assert_eq!(
        found[0]["suggestion"],
        json!({"from": "ernstig", "to": "ernstig", "ours": false})
    );
    assert_eq!(found[0]["severity"], "licht");
    assert_eq!(found[0]["lacks_reason"], true);
    assert_eq!(found[0]["next"], "iama-2.0/4.4.1@A4");
    assert_eq!(found[0]["conclusion"]["id"], "underway");
    assert_eq!(found[1]["id"], "A6");
    assert_eq!(found[1]["conclusion"]["id"], "undecided");
    let checked = office.run(&["check", "a.json", "--json"]);
    assert_eq!(checked.code, 1);
    let checked: Value = serde_json::from_str(&checked.out).unwrap();
    let kinds: Vec<&str> = checked["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    assert!(kinds.contains(&"missing_reason"), "{kinds:?}");
    assert!(kinds.contains(&"undecided_right"), "{kinds:?}");
}

#[test]
fn closing_early_needs_a_no_and_changes_nothing_without_it() {
    let office = weighing();
    let said = office.refused(2, "a.json", &CLOSE);
    assert!(said.contains("niet redelijk"), "{said}");
    office.answer("4.4.2@A4", &["--choose", "ja"]);
    office.refused(2, "a.json", &CLOSE);
    office.answer("4.4.2@A4", &["--choose", "nee"]);
    let no_reason = [&CLOSE[..5], &["  "]].concat();
    let said = office.refused(2, "a.json", &no_reason);
    assert!(said.contains("--reason"), "{said}");
    let nowhere = ["close-early", "a.json", "--after", "onzin", "--reason", "x"];
    office.refused(2, "a.json", &nowhere);
}

#[test]
fn closing_early_sets_the_rest_aside_and_drafts_the_advice() {
    let office = weighing();
    office.answer("4.4.2@A4", &["--choose", "nee"]);
    office.answer("5.A.1", &["--item", "snelle hulp"]);
    let said = office.done(&[&CLOSE[..], &["--by", "Anna"]].concat());
    assert!(said.contains("5.B"), "{said}");
    let answers = office.json("a.json")["answers"].clone();
    let reason = answers["iama-2.0/5.C"]["state"]["not_applicable"]["reason"]
        .as_str()
        .unwrap();
    assert_eq!(
        reason,
        "Te zwaar voor wat het oplevert (na 4.4.2, recht A4 Recht op persoonsgegevensbescherming: niet redelijk)"
    );
    assert_eq!(answers["iama-2.0/5.C"]["by"], "Anna");
    assert_eq!(
        answers["iama-2.0/5.B"]["value"]["advice"]["chosen"],
        json!(["niet-inzetten"])
    );
    assert_eq!(answers["iama-2.0/5.B"]["state"], "draft");
    assert_eq!(answers["iama-2.0/5.A.1"]["state"], "draft", "answers stay");
    assert!(
        answers["iama-2.0/4.4.1@A4"].is_null(),
        "what comes before stays open"
    );
    assert_eq!(rights(&office)[0]["conclusion"]["id"], "not_reasonable");
    let again = office.refused(2, "a.json", &CLOSE);
    assert!(again.contains("niets meer open"), "{again}");
}
