//! `grondig glossary`: the terms for lawyers and developers.
#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use crate::command::Office;
use serde_json::Value;

#[test]
fn without_a_word_all_names_are_listed_in_the_language_asked_for() {
    let office = Office::new();
    let dutch = office.run(&["glossary"]);
    assert_eq!(dutch.code, 0, "{}", dutch.err);
    assert!(dutch.out.lines().count() >= 60, "{}", dutch.out);
    assert!(dutch.out.lines().any(|line| line == "onderscheid"));
    let english = office.run(&["--lang", "en", "glossary"]);
    assert!(english.out.lines().any(|line| line == "distinction"));
    assert!(!english.out.lines().any(|line| line == "onderscheid"));
}

#[test]
fn a_word_is_explained_to_both_by_any_of_its_forms() {
    let office = Office::new();
    let told = office.run(&["glossary", "vals-positief"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.starts_with("fout-positief\n"), "{}", told.out);
    for part in [
        "Voor de jurist:",
        "Voor de ontwikkelaar:",
        "Leg elkaar uit:",
    ] {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
}

#[test]
fn data_for_programs_has_every_part_of_a_term() {
    let office = Office::new();
    let told = office.run(&["glossary", "proxy", "--json"]);
    let all: Value = serde_json::from_str(&told.out).unwrap();
    let term = &all[0];
    assert_eq!(term["id"], "proxy");
    for key in ["name", "for_lawyers", "for_developers", "difference"] {
        assert!(
            term[key].as_str().is_some_and(|text| !text.is_empty()),
            "{key}"
        );
    }
    assert!(
        term["forms"]
            .as_array()
            .is_some_and(|forms| !forms.is_empty())
    );
    assert!(term["sources"].is_array());
}

#[test]
fn a_word_that_is_not_there_is_a_wrong_use_that_says_where_to_look() {
    let office = Office::new();
    let told = office.run(&["glossary", "regenboog"]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("regenboog"), "{}", told.err);
    assert!(told.err.contains("grondig glossary"), "{}", told.err);
    assert!(told.out.is_empty());
}
