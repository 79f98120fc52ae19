//! The published schema and the reader of questionnaires know the same keys, in every object.
//!
//! `.ci/check-schema` validates the shipped questionnaires against the schema with a full validator.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::collections::BTreeSet;

use grondig::language::Argument;
use grondig::questionnaire::{Library, OwnFile, Problem, QuestionnaireError, read};
use serde_json::Value;

/// Every kind of object once, each with a key that nobody knows.
const EVERY_OBJECT: &str = r#"
zzz: "x"
id: "proef"
version: "1"
title: {zzz: "x", nl: "Proef"}
follows: {zzz: "x", name: "Bron"}
roles: [{zzz: "x", id: "PL", name: "projectleider"}]
option_sets: {set: [{zzz: "x", id: "a", label: "A"}]}
sections:
  - zzz: "x"
    id: "1"
    title: "Een"
    covers: [{zzz: "x", of: "ai-act-27", letter: "a"}]
    elements:
      - zzz: "x"
        question:
          zzz: "x"
          number: "1.1"
          ask: "Wat?"
          answer: {zzz: "x", type: list}
          sources: [{zzz: "x", title: "Wet"}]
          recall: [{zzz: "x", question: "1.1"}]
          takes_over: [{zzz: "x", question: "iama-2.0/1.1"}]
          scoring: {zzz: "x", axis: "as"}
      - question:
          number: "1.2"
          ask: "Wat nog?"
          answer:
            type: table
            columns: [{zzz: "x", id: "a", label: "A", type: earlier, from: {zzz: "x", question: "1.1"}}]
      - notice: {zzz: "x", id: "n", text: "Let op."}
  - id: "2"
    title: "Twee"
    for_each: {zzz: "x", question: "1.2", column: "a", where: {zzz: "x", column: "a", is: "b"}}
    show_when: {zzz: "x", question: "1.1", answered: true}
    elements: []
duties: [{zzz: "x", id: "toets", title: "Toets", levels: [{zzz: "x", id: "ja", label: "ja"}]}]
rules: [{zzz: "x", duty: "toets", level: "ja", reason: "Zo is het."}]
risk_profile:
  zzz: "x"
  note: "Eigen voorstel."
  axes: [{zzz: "x", id: "as", label: "As"}]
  bands: [{zzz: "x", id: "laag", label: "laag", from: 0}]
  matrix: {laag: {laag: laag}}
  findings: [{zzz: "x", id: "B1", kind: blocker, title: "T", text: "T", when: {question: "1.1", answered: true}}]
  judgement: "1.1"
"#;

/// Where in the schema the object at a path of the reader is described.
const PLACES: [(&str, &str); 27] = [
    ("$.zzz", "questionnaire"),
    ("$.duties[0].zzz", "duty"),
    ("$.duties[0].levels[0].zzz", "duty_level"),
    ("$.rules[0].zzz", "rule"),
    ("$.risk_profile.zzz", "risk_profile"),
    ("$.risk_profile.axes[0].zzz", "axis"),
    ("$.risk_profile.bands[0].zzz", "band"),
    ("$.risk_profile.findings[0].zzz", "finding"),
    (
        "$.sections[0].elements[0].question.takes_over[0].zzz",
        "takes_over/anyOf/1",
    ),
    ("$.title.zzz", "languages"),
    ("$.follows.zzz", "follows"),
    ("$.roles[0].zzz", "role"),
    ("$.option_sets.set[0].zzz", "choice"),
    ("$.sections[0].zzz", "section"),
    ("$.sections[0].covers[0].zzz", "cover"),
    ("$.sections[0].elements[0].zzz", "element"),
    ("$.sections[0].elements[0].question.zzz", "question"),
    ("$.sections[0].elements[0].question.answer.zzz", "answer"),
    (
        "$.sections[0].elements[0].question.sources[0].zzz",
        "source/anyOf/1",
    ),
    (
        "$.sections[0].elements[0].question.recall[0].zzz",
        "recall/anyOf/1",
    ),
    ("$.sections[0].elements[0].question.scoring.zzz", "scoring"),
    (
        "$.sections[0].elements[1].question.answer.columns[0].zzz",
        "column",
    ),
    (
        "$.sections[0].elements[1].question.answer.columns[0].from.zzz",
        "from",
    ),
    ("$.sections[0].elements[2].notice.zzz", "notice"),
    ("$.sections[1].for_each.zzz", "for_each"),
    ("$.sections[1].for_each.where.zzz", "where"),
    ("$.sections[1].show_when.zzz", "condition"),
];

fn schema() -> Value {
    serde_json::from_str(include_str!("../questionnaires/questionnaire.schema.json")).unwrap()
}

fn problems(text: &str) -> Vec<Problem> {
    match read("proef.yaml", text) {
        Err(QuestionnaireError::Invalid { problems, .. }) => problems,
        other => panic!("expected problems, got {other:?}"),
    }
}

/// The keys that the reader names as known at a path.
fn known(problems: &[Problem], path: &str) -> BTreeSet<String> {
    let problem = problems
        .iter()
        .find(|problem| problem.path == path && problem.what.id == "q-unknown-key")
        .unwrap_or_else(|| panic!("{path} was not reported: {problems:#?}"));
    let (_, Argument::Text(keys)) = &problem.way_out.arguments[0] else {
        panic!("{problem:?}")
    };
    keys.split(", ").map(str::to_owned).collect()
}

fn keys(object: &Value, key: &str) -> BTreeSet<String> {
    object[key]
        .as_object()
        .unwrap_or_else(|| panic!("{object}"))
        .keys()
        .cloned()
        .collect()
}

#[test]
fn the_schema_and_the_reader_know_the_same_keys() {
    let schema = schema();
    let problems = problems(EVERY_OBJECT);
    for (path, place) in PLACES {
        let object = schema.pointer(&format!("/$defs/{place}")).unwrap();
        assert_eq!(
            object["additionalProperties"], false,
            "{place} is not closed"
        );
        assert_eq!(
            keys(object, "properties"),
            known(&problems, path),
            "{place}"
        );
    }
}

#[test]
fn every_closed_object_of_the_schema_is_compared() {
    fn count(value: &Value) -> usize {
        match value {
            Value::Object(map) => {
                usize::from(map.get("additionalProperties") == Some(&Value::Bool(false)))
                    + map.values().map(count).sum::<usize>()
            }
            Value::Array(items) => items.iter().map(count).sum(),
            _ => 0,
        }
    }
    assert_eq!(count(&schema()), PLACES.len());
}

#[test]
fn what_the_schema_requires_the_reader_misses_too() {
    let schema = schema();
    let without = |line: &str| EVERY_OBJECT.replacen(line, "", 1);
    for (line, key, place) in [
        ("version: \"1\"\n", "version", "questionnaire"),
        (", name: \"Bron\"", "name", "follows"),
        (", name: \"projectleider\"", "name", "role"),
        (", label: \"A\"", "label", "choice"),
        ("          ask: \"Wat?\"\n", "ask", "question"),
        (", letter: \"a\"", "letter", "cover"),
        (", type: list", "type", "answer"),
        (", text: \"Let op.\"", "text", "notice"),
        (", axis: \"as\"", "axis", "scoring"),
    ] {
        let required = schema["$defs"][place]["required"].as_array().unwrap();
        assert!(required.iter().any(|one| one == key), "{place}: {key}");
        let found = problems(&without(line));
        assert!(
            found
                .iter()
                .any(|p| p.what.id == "q-missing-key" && p.path.ends_with(key)),
            "{place}: {key}: {found:#?}"
        );
    }
}

#[test]
fn every_key_of_the_schema_is_described() {
    let schema = schema();
    for (_, place) in PLACES {
        let object = schema.pointer(&format!("/$defs/{place}")).unwrap();
        for (key, property) in object["properties"].as_object().unwrap() {
            let described = property.get("description").is_some()
                || property["$ref"].as_str().is_some_and(|to| {
                    schema.pointer(&to[1..]).is_some_and(|def| {
                        def.get("description").is_some()
                            || def.get("additionalProperties").is_some()
                    })
                })
                || property.get("enum").is_some();
            assert!(described, "{place}: {key}");
        }
    }
}

/// Every kind of object of an extension once, each with a key that nobody knows.
const EVERY_EXTENSION: &str = r#"
zzz: "x"
extends: "iama-2.0"
id: "proef"
version: "1"
title: "Proef"
add: [{zzz: "x", into: "1", elements: []}]
change: [{zzz: "x", question: "1.1.1"}]
"#;

#[test]
fn the_schema_of_extensions_and_the_reader_know_the_same_keys() {
    let schema: Value =
        serde_json::from_str(include_str!("../questionnaires/extension.schema.json")).unwrap();
    let problems = |text: &str| {
        let file = OwnFile {
            name: "proef.yaml".to_owned(),
            text: text.to_owned(),
        };
        match Library::built_in().unwrap().check(&file) {
            Err(QuestionnaireError::Invalid { problems, .. }) => problems,
            other => panic!("expected problems, got {other:?}"),
        }
    };
    let found = problems(EVERY_EXTENSION);
    for (path, place) in [
        ("$.zzz", "extension"),
        ("$.add[0].zzz", "addition"),
        ("$.change[0].zzz", "change"),
    ] {
        let object = &schema["$defs"][place];
        assert_eq!(
            object["additionalProperties"], false,
            "{place} is not closed"
        );
        assert_eq!(keys(object, "properties"), known(&found, path), "{place}");
        for property in object["properties"].as_object().unwrap().values() {
            assert!(property["description"].is_string(), "{place}: {property}");
        }
    }
    for (line, key) in [
        ("extends: \"iama-2.0\"\n", "extends"),
        ("version: \"1\"\n", "version"),
        ("title: \"Proef\"\n", "title"),
        (", elements: []", "elements"),
        (", question: \"1.1.1\"", "question"),
    ] {
        let text = EVERY_EXTENSION.replacen(line, "", 1);
        assert_ne!(text, EVERY_EXTENSION);
        // Without `extends` it is read as a whole questionnaire.
        let wanted = if key == "extends" {
            "q-unknown-key"
        } else {
            "q-missing-key"
        };
        let found = problems(&text);
        assert!(
            found.iter().any(|one| one.what.id == wanted),
            "{key}: {found:#?}"
        );
    }
}

#[test]
fn every_reference_of_the_schema_of_extensions_leads_somewhere() {
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                map.values().for_each(|one| references(one, found));
            }
            Value::Array(items) => items.iter().for_each(|one| references(one, found)),
            _ => {}
        }
    }
    let own: Value =
        serde_json::from_str(include_str!("../questionnaires/extension.schema.json")).unwrap();
    let base = schema();
    let mut found = Vec::new();
    references(&own, &mut found);
    assert!(found.len() > 10);
    for reference in found {
        let (of, pointer) = reference.split_once('#').unwrap();
        let of = if of.is_empty() {
            &own
        } else {
            assert_eq!(base["$id"], of);
            &base
        };
        assert!(of.pointer(pointer).is_some(), "{reference}");
    }
}
