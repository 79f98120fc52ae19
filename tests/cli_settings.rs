//! Settings, keys of one's own, and who writes, from the command line.
#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use crate::command::{Office, assert_sentences};
use serde_json::Value;

/// Writes a file in the configuration folder.
fn configure(office: &Office, name: &str, text: &str) {
    let folder = office.path("home").join("config");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), text).unwrap();
}

/// With a terminal to say that there is one; these commands end before they would use it.
fn at_a_terminal() -> Office {
    let mut office = Office::with_assessment();
    office.terminal = true;
    office
}

#[test]
fn the_keys_in_force_are_told() {
    let office = Office::new();
    let told = office.done(&["keys"]);
    assert!(told.contains("keys.yaml"), "{told}");
    assert!(
        told.contains("\nStoppen (quit)\n  Ctrl+Q: overal\n"),
        "{told}"
    );
    configure(&office, "keys.yaml", "Stoppen: [Ctrl+Q, Alt+w]\n");
    let told = office.done(&["keys"]);
    assert!(
        told.contains("\nStoppen (quit) *\n  Ctrl+Q Alt+w: overal\n"),
        "{told}"
    );
    let data: Value = serde_json::from_str(&office.done(&["keys", "--json"])).unwrap();
    let own: Vec<&str> = data
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["own"] == true)
        .filter_map(|one| one["id"].as_str())
        .collect();
    assert_eq!(own, ["quit"]);
    let english = office.done(&["--lang", "en", "keys"]);
    assert!(
        english.contains("(quit) *\n  Ctrl+Q Alt+w: everywhere"),
        "{english}"
    );
}

#[test]
fn a_key_file_with_mistakes_opens_nothing_and_names_them_all() {
    let office = at_a_terminal();
    configure(
        &office,
        "keys.yaml",
        "agree: Ctrl+I\nagre: Alt+w\npark: {text: k}\n",
    );
    for words in [&["open", "a.json"][..], &[], &["keys"]] {
        let said = office.refused(2, "a.json", words);
        for line in [
            "keys.yaml regel 1: Ctrl+I",
            "regel 2: er is geen opdracht agre",
            "regel 3",
        ] {
            assert!(said.contains(line), "{said}");
        }
        assert!(said.contains("Er is niets geopend"), "{said}");
    }
    // What needs no keys goes on.
    office.done(&["status", "a.json"]);
}

#[test]
fn a_key_file_can_be_checked_before_it_counts() {
    let office = Office::new();
    office.write("nieuw.yaml", "agree: F6\n");
    let ended = office.run(&["keys", "--check", "nieuw.yaml"]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.err.contains("agree") && ended.err.contains("park"),
        "{}",
        ended.err
    );
    assert_sentences(&ended.err);
    office.write("nieuw.yaml", "agree: Alt+w\n");
    let told = office.done(&["keys", "--check", "nieuw.yaml"]);
    assert!(told.contains("(agree) *\n  Alt+w: "), "{told}");
    assert!(
        !office.done(&["keys"]).contains(" *\n"),
        "it does not count yet"
    );
    let ended = office.run(&["keys", "--check", "weg.yaml"]);
    assert_eq!(ended.code, 2);
    assert_sentences(&ended.err);
}

#[test]
fn an_unknown_theme_is_a_sentence_with_the_names() {
    let mut office = at_a_terminal();
    for words in [
        &["--theme", "paars"][..],
        &["open", "a.json", "--theme", "paars"],
        &["--theme=paars", "open", "a.json"],
    ] {
        let said = office.refused(2, "a.json", words);
        assert!(
            said.contains("paars") && said.contains("terminal, light, dark"),
            "{said}"
        );
    }
    office.variables.push(("GRONDIG_THEME", "roze"));
    let said = office.refused(2, "a.json", &["open", "a.json"]);
    assert!(said.contains("roze"), "{said}");
}

#[test]
fn the_language_of_the_settings_goes_before_that_of_the_locale() {
    let office = Office::new();
    configure(&office, "settings.yaml", "language: en\n");
    assert!(office.done(&["help"]).contains("Usage:"));
    assert!(office.done(&["--lang", "nl", "help"]).contains("Gebruik:"));
    configure(&office, "settings.yaml", "language: [\n");
    assert!(
        office.done(&["help"]).contains("Gebruik:"),
        "broken: the locale counts"
    );
}

#[test]
fn every_command_that_writes_records_who_entered_it() {
    let mut office = Office::with_assessment();
    office.done(&[
        "answer",
        "a.json",
        "iama-2.0/1.1.1",
        "--text",
        "ja",
        "--by",
        "Anna",
    ]);
    assert_eq!(
        office.json("a.json")["answers"]["iama-2.0/1.1.1"]["by"],
        "Anna"
    );
    office.variables.push(("GRONDIG_WRITER", "Els"));
    office.done(&["answer", "a.json", "iama-2.0/1.1.1", "--text", "nee"]);
    assert_eq!(
        office.json("a.json")["answers"]["iama-2.0/1.1.1"]["by"],
        "Els"
    );
    office.done(&["instrument", "add", "a.json", "non-discriminatie-1.0"]);
    office.done(&["instrument", "add", "a.json", "iama-1.0", "--by", "Anna"]);
    let file = office.json("a.json");
    let history = file["history"].as_array().unwrap();
    let by = |index: usize| history[history.len() - index]["by"].clone();
    assert_eq!((by(2), by(1)), ("Els".into(), "Anna".into()));
}
