use super::*;
use crate::questionnaire::read;

const SMALL: &str = r#"
id: proef
version: "1"
title: Proef
sections:
  - id: "1"
    title: Een
    elements:
      - question: {number: "1", ask: Kort?, answer: {type: short_text}}
      - question: {number: "2", ask: Een?, answer: {type: one_of, options: [{id: a, label: A}, {id: b, label: B}]}}
      - question: {number: "3", ask: Meer?, answer: {type: several_of, options: [{id: a, label: A}, {id: b, label: B}]}}
      - question: {number: "4", ask: Lijst?, answer: {type: list, max: 3}}
      - question:
          number: "5"
          ask: Tabel?
          answer:
            type: table
            columns:
              - {id: wat, label: Wat}
              - {id: soort, label: Soort, type: choice, options: [{id: x, label: X}]}
              - {id: dag, label: Dag, type: date}
      - question: {number: "6", ask: Advies?, answer: {type: advice, conditions: voorwaarde, options: [{id: ja, label: Ja}]}}
      - question: {number: "7", ask: Wie?, answer: {type: person}}
"#;

fn question(number: &str) -> Question {
    read("proef.yaml", SMALL)
        .unwrap()
        .question(number)
        .unwrap()
        .clone()
}

fn list(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

fn item(id: &str, text: &str) -> Item {
    Item {
        id: id.into(),
        text: text.into(),
    }
}

fn made(number: &str, given: &Given, old: Option<&Value>) -> Result<Option<Value>, &'static str> {
    value(&question(number), given, old, "nl").map_err(|message| message.id)
}

fn row(text: &str) -> Result<BTreeMap<String, String>, &'static str> {
    let given = Given {
        rows: list(&[text]),
        ..Given::default()
    };
    match made("5", &given, None)? {
        Some(Value::Rows(mut rows)) => Ok(rows.remove(0).cells),
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_given_is_no_change() {
    assert_eq!(made("1", &Given::default(), None), Ok(None));
}

#[test]
fn an_option_of_another_type_is_refused() {
    let given = Given {
        text: Some("x".into()),
        ..Given::default()
    };
    assert_eq!(made("2", &given, None), Err("cli-answer-wrong-shape"));
    assert_eq!(made("4", &given, None), Err("cli-answer-wrong-shape"));
}

#[test]
fn a_short_text_is_one_line() {
    let text = |text: &str| Given {
        text: Some(text.into()),
        ..Given::default()
    };
    assert_eq!(
        made("1", &text("een\ntwee"), None),
        Err("cli-answer-one-line")
    );
    assert_eq!(
        made("1", &text(" een \n"), None),
        Ok(Some(Value::Text("een".into())))
    );
}

#[test]
fn options_exist_and_one_is_one() {
    let choose = |ids: &[&str]| Given {
        choose: list(ids),
        ..Given::default()
    };
    assert_eq!(
        made("2", &choose(&["c"]), None),
        Err("cli-answer-no-option")
    );
    assert_eq!(
        made("2", &choose(&["a", "b"]), None),
        Err("cli-answer-only-one")
    );
    assert_eq!(
        made("3", &choose(&["b", "a", "b"]), None),
        Ok(Some(Value::Chosen(list(&["a", "b"]))))
    );
}

#[test]
fn an_item_that_stays_or_is_renamed_keeps_its_id() {
    let old = Value::Items(vec![item("1", "een"), item("2", "twee"), item("3", "drie")]);
    let given = |texts: &[&str]| Given {
        items: list(texts),
        ..Given::default()
    };
    let new = |texts: &[&str]| made("4", &given(texts), Some(&old)).unwrap().unwrap();
    assert_eq!(
        new(&["drie", "een"]),
        Value::Items(vec![item("3", "drie"), item("1", "een")])
    );
    assert_eq!(
        new(&["een", "dubbel", "drie"]),
        Value::Items(vec![
            item("1", "een"),
            item("2", "dubbel"),
            item("3", "drie")
        ])
    );
}

#[test]
fn a_new_item_never_gets_an_id_that_was_in_use() {
    let old = Value::Items(vec![item("1", "een"), item("2", "twee")]);
    let given = Given {
        items: list(&["twee", "een", "drie"]),
        ..Given::default()
    };
    let new = made("4", &given, Some(&old)).unwrap().unwrap();
    assert_eq!(
        new,
        Value::Items(vec![item("2", "twee"), item("1", "een"), item("3", "drie")])
    );
}

#[test]
fn a_list_has_a_maximum() {
    let given = Given {
        items: list(&["1", "2", "3", "4"]),
        ..Given::default()
    };
    assert_eq!(made("4", &given, None), Err("cli-answer-too-many"));
}

#[test]
fn a_comma_in_a_cell_stays_when_no_column_follows() {
    let cells = row("wat=brood, melk, kaas ,soort=x,dag=2026-03-04").unwrap();
    assert_eq!(cells["wat"], "brood, melk, kaas");
    assert_eq!(cells["soort"], "x");
    assert_eq!(cells["dag"], "2026-03-04");
    assert_eq!(row("wat=a=b, c=d").unwrap()["wat"], "a=b, c=d");
}

#[test]
fn cells_are_checked_by_their_column() {
    assert_eq!(row("waar=hier"), Err("cli-answer-no-column"));
    assert_eq!(row("hier"), Err("cli-answer-no-column"));
    assert_eq!(row("soort=y"), Err("cli-answer-no-cell"));
    assert_eq!(row("dag=4 maart"), Err("sign-not-a-date"));
}

#[test]
fn a_date_is_written_in_one_way_only() {
    assert_eq!(date(" 2026-03-04 ").unwrap(), "2026-03-04");
    for wrong in [
        "2026-3-4",
        "20260304",
        "2026-02-30",
        "2026-03-04T10:00",
        "",
        "morgen",
    ] {
        assert!(date(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn an_advice_keeps_what_was_not_given() {
    let old = Value::Advice {
        chosen: list(&["ja"]),
        conditions: vec![item("1", "meten")],
    };
    let given = Given {
        items: list(&["meten", "melden"]),
        ..Given::default()
    };
    let new = made("6", &given, Some(&old)).unwrap().unwrap();
    let conditions = vec![item("1", "meten"), item("2", "melden")];
    assert_eq!(
        new,
        Value::Advice {
            chosen: list(&["ja"]),
            conditions
        }
    );
}

#[test]
fn a_file_gives_one_thing_per_line_and_goes_with_no_other_option() {
    let mut given = Given::default();
    given
        .take("ja\nmeten\n\n  melden \n", &question("6").answer)
        .unwrap();
    assert_eq!(
        (given.choose.len(), given.items.clone()),
        (1, list(&["meten", "melden"]))
    );
    assert_eq!(
        given.take("x", &question("4").answer).unwrap_err().id,
        "cli-answer-from-alone"
    );
    assert_eq!(
        Given::default()
            .take(" \n", &question("4").answer)
            .unwrap_err()
            .id,
        "cli-answer-from-empty"
    );
}

#[test]
fn a_person_has_a_name_and_perhaps_a_function() {
    let given = |text: &str| Given {
        person: Some(text.into()),
        ..Given::default()
    };
    let made = |text: &str| made("7", &given(text), None).unwrap().unwrap();
    let person = |name: &str, function: &str| {
        Value::Person(PersonName {
            name: name.into(),
            function: function.into(),
        })
    };
    assert_eq!(
        made("Żaneta Nowak; consulent; team 2"),
        person("Żaneta Nowak", "consulent; team 2")
    );
    assert_eq!(made("Żaneta Nowak"), person("Żaneta Nowak", ""));
}
