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
