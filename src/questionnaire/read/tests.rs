use std::fmt::Write as _;

use super::*;
use crate::questionnaire::{AnswerType, Problem};

const SMALL: &str = r#"
id: klein-1
version: "1"
title: Klein
roles: [{id: PL, name: projectleider}]
sign_off: [PL]
sections:
  - id: "1"
    title: Eerst
    elements:
      - question: {number: "1.1", ask: Is het zo?, answer: {type: yes_no}, answered_by: [PL]}
      - question: {number: "1.10", ask: Wat dan?, answer: {type: list, max: 6}, show_when: {question: "1.1", is: ja}}
  - id: "2"
    title: {nl: Dan, en: Then}
    for_each: {question: "1.10", at_least_one: true}
    elements:
      - question: {number: "2.1", ask: Hoe?, answer: {type: long_text}, recall: ["1.10"]}
"#;

fn problems(text: &str) -> Vec<Problem> {
    match read("proef.yaml", text) {
        Err(QuestionnaireError::Invalid { problems, .. }) => problems,
        other => panic!("expected problems, got {other:?}"),
    }
}

fn ids(text: &str) -> Vec<&'static str> {
    problems(text)
        .iter()
        .map(|problem| problem.what.id)
        .collect()
}

#[test]
fn a_sound_questionnaire_is_read_whole() {
    let klein = read("proef.yaml", SMALL).unwrap();
    let numbers: Vec<&str> = klein.questions().map(|q| q.number.as_str()).collect();
    assert_eq!(numbers, ["1.1", "1.10", "2.1"]);
    assert!(matches!(
        klein.question("1.10").unwrap().answer,
        AnswerType::List { max: 6, .. }
    ));
    assert_eq!(klein.sections[1].title.in_language("en"), "Then");
    assert_eq!(klein.digest.len(), 64);
}

#[test]
fn every_problem_is_reported_with_its_line() {
    let text = SMALL
        .replace("number: \"1.10\"", "number: \"1.1\"")
        .replace("question: \"1.1\", is: ja", "question: \"9.9\", is: ja")
        .replace("answered_by: [PL]", "answered_by: [XX]")
        .replace("title: Klein", "titel: Klein");
    let found = problems(&text);
    let what: Vec<_> = found.iter().map(|p| (p.place.line, p.what.id)).collect();
    assert!(what.contains(&(4, "q-unknown-key")), "{what:?}");
    assert!(what.contains(&(2, "q-missing-key")), "{what:?}");
    assert!(what.contains(&(11, "q-no-such-role")), "{what:?}");
    assert!(what.contains(&(12, "q-double-number")), "{what:?}");
    assert!(
        found.iter().any(|p| p.what.id == "q-no-such-question"),
        "{what:?}"
    );
    assert!(found.iter().all(|p| p.path.starts_with('$')));
}

#[test]
fn a_number_without_quotes_is_refused_because_yaml_changes_it() {
    assert!(ids(&SMALL.replace("\"1.10\", ask", "1.10, ask")).contains(&"q-number-as-text"));
}

#[test]
fn a_condition_on_a_later_question_is_refused() {
    assert!(
        ids(&SMALL.replace(
            "question: \"1.1\", is: ja",
            "question: \"2.1\", answered: true"
        ))
        .contains(&"q-later-question")
    );
}

#[test]
fn a_condition_on_an_option_that_does_not_exist_is_refused() {
    assert!(ids(&SMALL.replace("is: ja", "is: misschien")).contains(&"q-no-such-option"));
}

#[test]
fn broken_yaml_gives_one_problem_with_a_place() {
    let found = problems("id: a\n  b: [c\n");
    assert_eq!(found.len(), 1);
    assert!(found[0].place.line > 0);
    assert_eq!(found[0].what.id, "q-not-yaml");
}

#[test]
fn an_alias_bomb_is_a_problem_and_not_a_hang() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let before = level - 1;
        let again = vec![format!("*a{before}"); 10].join(", ");
        let _ = writeln!(bomb, "a{level}: &a{level} [{again}]");
    }
    assert_eq!(ids(&bomb), ["q-not-yaml"]);
}

#[test]
fn any_text_at_all_gives_a_result_and_never_a_panic() {
    proptest::proptest!(|(text in "\\PC{0,200}")| { let _ = read("x", &text); });
    proptest::proptest!(|(cut in 0usize..SMALL.len())| {
        if SMALL.is_char_boundary(cut) { let _ = read("x", &SMALL[..cut]); }
    });
}

const WEIGHED: &str = r#"
id: weegt-1
version: "1"
title: Weegt
sections:
  - id: "1"
    title: Eerst
    elements:
      - question:
          number: "1.1"
          ask: Is het zo?
          answer: {type: yes_no}
          takes_over: ["ander-1/2.3", {question: ander-1/2.4, options: {zo: ja}}]
          scoring: {axis: inherent, weight: 3, risk: {ja: serious, nee: none, onbekend: unknown}}
      - question:
          number: "1.2"
          ask: Per grond?
          answer: {type: table, columns: [{id: uit, label: Uitkomst, type: choice, options: [{id: direct, label: direct}]}]}
          show_when: {question: ander-1/2.4, is: [zo]}
          scoring: {axis: inherent, column: uit, risk: {direct: serious}}
risk_profile:
  note: Eigen voorstel.
  axes: [{id: inherent, label: Context}, {id: control, label: Beheersing}]
  bands: [{id: laag, label: laag, from: 0}, {id: hoog, label: hoog, from: 50, above: true}]
  matrix: {laag: {laag: laag, hoog: hoog}, hoog: {laag: hoog, hoog: hoog}}
  findings:
    - {id: B1, kind: blocker, title: Direct, text: Mag niet., when: {question: "1.2", column: uit, is: [direct]}, excluded_when: {question: "1.1", is: [nee]}}
  judgement: "1.1"
duties: [{id: toets, title: Toets, levels: [{id: kan, label: kan}, {id: moet, label: moet}]}]
rules: [{duty: toets, level: moet, when: {question: "1.1", is: [ja]}, reason: Daarom.}]
"#;

#[test]
fn weighing_is_read_whole() {
    let found = read("proef.yaml", WEIGHED).unwrap();
    let question = found.question("1.1").unwrap();
    assert_eq!(question.takes_over[1].options, [("zo".into(), "ja".into())]);
    let profile = found.risk_profile.unwrap();
    assert_eq!(profile.matrix[1], ["hoog", "hoog"]);
    assert!(profile.bands[1].above);
    assert!(profile.findings[0].excluded_when.is_some());
    assert_eq!(found.rules[0].level, "moet");
}

#[test]
fn weighing_that_does_not_fit_is_reported() {
    for (instead, of, problem) in [
        ("ander-1/2.3", "2.3", "q-own-instrument"),
        ("{zo: ja}", "{zo: misschien}", "q-no-such-option"),
        (", onbekend: unknown}", "}", "q-no-level"),
        (
            "axis: inherent, column",
            "axis: elders, column",
            "q-no-such-axis",
        ),
        ("column: uit, risk", "column: weg, risk", "q-no-such-column"),
        ("is: [direct]", "is: [indirect]", "q-no-such-option"),
        ("level: moet, when", "level: zal, when", "q-no-such-level"),
        ("kind: blocker", "kind: warning", "q-only-blockers"),
        ("from: 50", "from: 0", "q-bands"),
        ("{laag: laag, hoog: hoog}", "{laag: laag}", "q-missing-key"),
        (
            "judgement: \"1.1\"",
            "judgement: \"8\"",
            "q-no-such-question",
        ),
    ] {
        assert!(WEIGHED.contains(instead), "{instead}");
        let found = ids(&WEIGHED.replacen(instead, of, 1));
        assert!(found.contains(&problem), "{of}: {found:?}");
    }
}
