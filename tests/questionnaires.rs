//! What must hold between the built-in questionnaires: references across them, and roles by one name.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::collections::BTreeMap;

use grondig::questionnaire::{
    AnswerType, Condition, Element, Instrument, Library, Section, reference,
};

/// Every reference of an instrument to a question: what refers, and the reference.
fn references(instrument: &Instrument) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for question in instrument.questions() {
        let recalled = question.recall.iter().map(|recall| &recall.question);
        let taken = question.takes_over.iter().map(|from| &from.question);
        for to in recalled.chain(taken) {
            found.push((question.number.clone(), to.clone()));
        }
        let shown = question.show_when.iter();
        found.extend(shown.flat_map(|when| tested(&question.number, when)));
    }
    for section in sections(&instrument.sections) {
        let shown = section.show_when.iter();
        found.extend(shown.flat_map(|when| tested(&section.id, when)));
    }
    for finding in instrument.risk_profile.iter().flat_map(|p| &p.findings) {
        found.extend(
            finding
                .questions
                .iter()
                .map(|to| (finding.id.clone(), to.clone())),
        );
        found.extend(tested(&finding.id, &finding.when));
        let excluded = finding.excluded_when.iter();
        found.extend(excluded.flat_map(|when| tested(&finding.id, when)));
    }
    for rule in &instrument.rules {
        found.extend(rule.when.iter().flat_map(|when| tested(&rule.duty, when)));
    }
    found
}

fn tested(at: &str, condition: &Condition) -> Vec<(String, String)> {
    let tests = condition.tests().into_iter();
    tests
        .map(|(number, ..)| (at.to_owned(), number.to_owned()))
        .collect()
}

fn sections(top: &[Section]) -> Vec<&Section> {
    let mut found = Vec::new();
    for section in top {
        found.push(section);
        for element in &section.elements {
            if let Element::Section(inner) = element {
                found.extend(sections(std::slice::from_ref(inner)));
            }
        }
    }
    found
}

#[test]
fn every_reference_to_another_questionnaire_leads_to_a_question() {
    let library = Library::built_in().unwrap();
    let mut across = 0;
    for instrument in library.all() {
        for (at, to) in references(instrument) {
            let (id, number) = reference(&instrument.id, &to);
            across += usize::from(id != instrument.id);
            let there = library
                .get(id)
                .ok()
                .and_then(|other| other.question(number));
            assert!(there.is_some(), "{}: {at} → {to}", instrument.id);
        }
    }
    assert!(across > 100, "{across}");
}

#[test]
fn an_option_taken_over_is_an_option_there_and_here() {
    let library = Library::built_in().unwrap();
    for instrument in library.all() {
        for question in instrument.questions() {
            for from in &question.takes_over {
                let (id, number) = reference(&instrument.id, &from.question);
                let there = library.get(id).unwrap().question(number).unwrap();
                for (theirs, ours) in &from.options {
                    let known =
                        |answer: &AnswerType, id: &str| answer.options().iter().any(|o| o.id == id);
                    assert!(
                        known(&there.answer, theirs),
                        "{}: {theirs}",
                        question.number
                    );
                    assert!(known(&question.answer, ours), "{}: {ours}", question.number);
                }
            }
        }
    }
}

#[test]
fn a_role_has_one_name_in_every_questionnaire() {
    let library = Library::built_in().unwrap();
    let mut names: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for instrument in library.all() {
        for role in &instrument.roles {
            let name = (role.name.in_language("nl"), role.name.in_language("en"));
            let first = *names.entry(&role.id).or_insert(name);
            assert_eq!(first, name, "{} in {}", role.id, instrument.id);
        }
    }
    assert!(names.len() >= 13);
}
