//! Own questionnaires, whole program: an assessment keeps the definition that it was made with.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::fs;

use crate::command::{Office, assert_sentences};
use serde_json::{Value, json};

/// The first edition that people had: Dutch only.
const FIRST: &str = "cf1a07b91c735166ffbeac0ddbf0f29a9dd3613b3e017acb3925ee76fbc9e77c";

/// The example of the guide.
fn example() -> String {
    let guide = include_str!("../docs/handleiding.md");
    let (_, rest) = guide.split_once("```yaml\nextends: iama-2.0\n").unwrap();
    let (body, _) = rest.split_once("```").unwrap();
    format!("extends: iama-2.0\n{body}")
}

/// Puts a file among the own questionnaires.
fn configure(office: &Office, name: &str, text: &str) {
    let folder = office.path("home/config/questionnaires");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
}

fn extended() -> Office {
    let office = Office::new();
    configure(&office, "ethiek.yaml", &example());
    new(&office, "iama-2.0");
    office
}

fn new(office: &Office, instruments: &str) {
    office.done(&[
        "new",
        "a.json",
        "--name",
        "Proef",
        "--organisation",
        "Gemeente Leemrade",
        "--instruments",
        instruments,
    ]);
}

/// Another machine with the same file and nothing of its own.
fn elsewhere(office: &Office) -> Office {
    let other = Office::new();
    other.write("a.json", office.read("a.json"));
    other
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn edition(office: &Office) -> Value {
    let status = parsed(&office.done(&["status", "a.json", "--json"]));
    status["editions"][0].clone()
}

/// Changes the file as only a person with an editor does.
fn edit_file(office: &Office, change: impl FnOnce(&mut Value)) {
    let mut file = office.json("a.json");
    change(&mut file);
    office.write("a.json", file.to_string());
}

#[test]
fn the_example_of_the_guide_is_sound_and_listed() {
    let office = extended();
    office.write("los.yaml", example());
    let said = office.done(&["questionnaire", "validate", "los.yaml"]);
    assert!(said.contains("ethiek-voorbeeldstad"), "{said}");
    let listed = office.done(&["questionnaire", "list"]);
    assert!(listed.contains("aangevuld: Aanvulling"), "{listed}");
    let data = parsed(&office.done(&["questionnaire", "list", "--json"]));
    let kinds: Vec<_> = data
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["id"], &one["kind"]))
        .collect();
    assert!(
        kinds.contains(&(&json!("iama-2.0"), &json!("extended"))),
        "{kinds:?}"
    );
    assert!(
        kinds.contains(&(&json!("quick-scan-1.0"), &json!("built_in"))),
        "{kinds:?}"
    );
}

#[test]
fn an_assessment_made_with_an_extension_opens_where_nobody_has_it() {
    let office = extended();
    office.answer("VS.1", &["--text", "De wijkraad was tegen."]);
    let other = elsewhere(&office);
    other.answer("VS.2", &["--choose", "ja"]);
    assert_eq!(edition(&other)["version"], "2.0 + ethiek-voorbeeldstad 1");
    assert_eq!(edition(&other)["newer"], Value::Null);
    let check = other.run(&["check", "a.json"]).out;
    assert!(check.contains("Wijkraad: concept"), "{check}");
    other.done(&["report", "a.json"]);
    // There a new one is made without.
    other.done(&["new", "b.json", "--name", "B", "--organisation", "B"]);
    assert!(other.json("b.json").get("definitions").is_none());
}

#[test]
fn an_assessment_stays_what_it_was_when_the_organisation_changes_its_extension() {
    let office = extended();
    office.answer("VS.1", &["--text", "De wijkraad was tegen."]);
    let before = edition(&office)["digest"].clone();
    let changed = example()
        .replace("version: \"1\"", "version: \"2\"")
        .replace("Wat vond de wijkraad", "Hoe dacht de buurt");
    assert_ne!(changed, example());
    configure(&office, "ethiek.yaml", &changed);

    let now = edition(&office);
    assert_eq!(now["digest"], before);
    assert_eq!(now["newer"]["version"], "2.0 + ethiek-voorbeeldstad 2");
    let status = office.done(&["status", "a.json"]);
    assert!(status.contains("grondig instrument renew"), "{status}");
    office.answer("VS.1", &["--text", "De wijkraad was heel erg tegen."]);
    assert_eq!(edition(&office)["digest"], before);

    let said = office.done(&["instrument", "renew", "a.json", "iama-2.0"]);
    assert!(said.contains("iama-2.0/VS.1"), "worded differently: {said}");
    assert_eq!(edition(&office)["version"], "2.0 + ethiek-voorbeeldstad 2");
    assert_eq!(edition(&office)["newer"], Value::Null);
    let file = office.json("a.json");
    assert_eq!(
        file["answers"]["iama-2.0/VS.1"]["value"]["text"],
        "De wijkraad was heel erg tegen."
    );
    assert_eq!(
        file["definitions"].as_object().unwrap().len(),
        1,
        "the old one is let go"
    );
    let again = office.done(&["instrument", "renew", "a.json", "iama-2.0"]);
    assert!(again.contains("Er is niets veranderd"), "{again}");
}

#[test]
fn answers_without_a_place_are_named_and_stay() {
    let office = extended();
    office.answer("VS.1", &["--text", "De wijkraad was tegen."]);
    office.answer("VS.2", &["--choose", "ja"]);
    let without = example();
    let (without, _) = without.split_once("  - after_section").unwrap();
    configure(
        &office,
        "ethiek.yaml",
        &without.replace("version: \"1\"", "version: \"2\""),
    );
    let data = parsed(&office.done(&["instrument", "renew", "a.json", "iama-2.0", "--json"]));
    assert_eq!(data["homeless"], json!(["iama-2.0/VS.2"]));
    assert_eq!(data["reworded"], json!([]));
    assert!(office.json("a.json")["answers"]["iama-2.0/VS.2"].is_object());
}

#[test]
fn a_definition_that_was_changed_in_the_file_is_noticed_and_nothing_is_written() {
    let office = extended();
    office.answer("VS.1", &["--text", "De wijkraad was tegen."]);
    edit_file(&office, |file| {
        let definitions = file["definitions"].as_object_mut().unwrap();
        let text = &mut definitions.values_mut().next().unwrap()["extensions"][0];
        *text = json!(text.as_str().unwrap().replace("wijkraad", "burgemeester"));
    });
    let answer = ["answer", "a.json", "iama-2.0/VS.1", "--text", "x"];
    let sign = [
        "sign",
        "a.json",
        "--name",
        "x",
        "--function",
        "x",
        "--role",
        "PL",
        "--decision",
        "approve",
    ];
    for words in [&answer[..], &sign[..], &["report", "a.json"]] {
        let said = office.refused(3, "a.json", words);
        assert!(said.contains("buiten grondig om veranderd"), "{said}");
    }
    let checked = office.run(&["check", "a.json", "--json"]);
    assert_eq!(checked.code, 1);
    let kinds: Vec<Value> = parsed(&checked.out)["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].clone())
        .collect();
    assert!(kinds.contains(&json!("edition_unknown")), "{kinds:?}");
    office.done(&["instrument", "renew", "a.json", "iama-2.0"]);
    office.answer("VS.1", &["--text", "Nu weer wel."]);
}

#[test]
fn an_old_file_asks_what_was_asked_then() {
    let office = Office::with_assessment();
    edit_file(&office, |file| {
        file["instruments"][0]["digest"] = json!(FIRST);
    });
    office.answer("1.1.1", &["--text", "Inwoners bereiken we te laat."]);
    assert_eq!(office.json("a.json")["instruments"][0]["digest"], FIRST);
    let now = edition(&office);
    assert_eq!(now["digest"], FIRST);
    assert!(now["newer"]["digest"].is_string());
    // The first edition had no English: the second has.
    let status = |office: &Office| office.done(&["--lang", "en", "status", "a.json"]);
    assert!(status(&office).contains("Waarom?"));
    office.done(&["instrument", "renew", "a.json", "iama-2.0"]);
    assert!(!status(&office).contains("Waarom?"));
    assert_eq!(
        office.json("a.json")["answers"]["iama-2.0/1.1.1"]["value"]["text"],
        "Inwoners bereiken we te laat."
    );
}

#[test]
fn an_edition_that_nobody_knows_can_be_looked_at_and_left_alone() {
    let office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "Inwoners bereiken we te laat."]);
    edit_file(&office, |file| {
        file["instruments"][0]["digest"] = json!("ab".repeat(32));
    });
    let status = office.run(&["status", "a.json"]);
    assert_eq!(status.code, 0);
    assert_sentences(&status.err);
    assert!(
        status.err.contains("De antwoorden zijn veilig"),
        "{}",
        status.err
    );
    assert!(status.err.contains("abababababab"), "{}", status.err);
    office.refused(
        3,
        "a.json",
        &["answer", "a.json", "iama-2.0/1.1.1", "--text", "x"],
    );
    office.done(&["instrument", "renew", "a.json", "iama-2.0"]);
    office.answer("1.1.1", &["--text", "Dat is nu anders."]);
}

#[test]
fn an_own_instrument_is_kept_whole() {
    let office = Office::new();
    let own = "id: bomen-1\nversion: \"3\"\ntitle: Toets bomenkap\nsections:\n  - id: \"1\"\n    title: Bomen\n    elements:\n      - question: {number: \"1.1\", ask: Welke boom?, answer: {type: short_text}}\n";
    configure(&office, "bomen.yaml", own);
    new(&office, "bomen-1");
    let listed = office.done(&["questionnaire", "list"]);
    assert!(listed.contains("eigen vragenlijst, versie 3"), "{listed}");
    let other = elsewhere(&office);
    other.done(&["answer", "a.json", "bomen-1/1.1", "--text", "De linde."]);
    let file = other.json("a.json");
    let digest = file["instruments"][0]["digest"].as_str().unwrap();
    assert_eq!(file["definitions"][digest]["text"], own);
    // Added later, it comes with its definition as well.
    office.done(&["new", "b.json", "--name", "B", "--organisation", "B"]);
    office.done(&["instrument", "add", "b.json", "bomen-1"]);
    assert_eq!(office.json("b.json")["definitions"][digest]["text"], own);
}

#[test]
fn a_bad_file_is_named_and_everything_else_works() {
    let office = Office::new();
    configure(
        &office,
        "a-fout.yaml",
        "extends: iama-2.0\nid: x\nversion: 1\n",
    );
    configure(&office, "b-stuk.yaml", "[[[[\u{1b}[2J");
    configure(&office, "ethiek.yaml", &example());
    let listed = office.run(&["questionnaire", "list"]);
    assert_eq!(listed.code, 0);
    assert!(listed.out.contains("aangevuld"), "{}", listed.out);
    assert_sentences(&listed.err);
    assert_eq!(listed.err.lines().count(), 2, "{}", listed.err);
    assert!(listed.err.contains("a-fout.yaml"), "{}", listed.err);
    let made = office.run(&["new", "a.json", "--name", "A", "--organisation", "A"]);
    assert_eq!(made.code, 0);
    assert!(made.err.contains("b-stuk.yaml"), "{}", made.err);
}

#[test]
fn the_worked_example_is_the_same_everywhere() {
    let plain = Office::with_example();
    let office = Office::new();
    configure(&office, "ethiek.yaml", &example());
    office.done(&["demo", "--to", "v.json"]);
    assert_eq!(
        office.json("v.json")["instruments"],
        plain.json("v.json")["instruments"]
    );
}

#[test]
fn a_signed_assessment_holds_what_was_asked() {
    let office = extended();
    office.done(&[
        "sign",
        "a.json",
        "--name",
        "A",
        "--function",
        "A",
        "--role",
        "ETC-VS",
        "--decision",
        "approve",
        "--reason",
        "proef",
    ]);
    let file = office.json("a.json");
    assert!(
        file["rounds"][0]["required"]
            .as_array()
            .unwrap()
            .contains(&json!("ETC-VS"))
    );
    // The definition is content: taking it away makes the round stale.
    let round = |office: &Office| {
        parsed(&office.done(&["status", "a.json", "--json"]))["round"]["state"].clone()
    };
    assert_eq!(round(&office), "open");
    edit_file(&office, |file| {
        file.as_object_mut().unwrap().remove("definitions");
    });
    assert_eq!(round(&office), "stale");
}
