//! Walks every condition of the questionnaire with and without, and makes every finding stand.

use super::*;
use crate::questionnaire::{Condition, Test};

/// A test that must hold, or must not.
type Literal<'a> = (&'a str, Option<&'a str>, &'a Test, bool);

/// Every way in which a condition holds (or does not): in each, all literals together.
fn ways(condition: &Condition, wanted: bool) -> Vec<Vec<Literal<'_>>> {
    match (condition, wanted) {
        (
            Condition::Test {
                question,
                column,
                test,
            },
            wanted,
        ) => vec![vec![(question.as_str(), column.as_deref(), test, wanted)]],
        (Condition::Not(inner), wanted) => ways(inner, !wanted),
        (Condition::All(inner), true) | (Condition::Any(inner), false) => together(inner, wanted),
        (Condition::All(inner), false) | (Condition::Any(inner), true) => {
            inner.iter().flat_map(|one| ways(one, wanted)).collect()
        }
    }
}

/// Every way of one with every way of the next, and so on.
fn together(inner: &[Condition], wanted: bool) -> Vec<Vec<Literal<'_>>> {
    let mut found: Vec<Vec<Literal<'_>>> = vec![Vec::new()];
    for one in inner {
        let more = ways(one, wanted);
        found = found
            .iter()
            .flat_map(|way| more.iter().map(|other| [way.as_slice(), other].concat()))
            .collect();
    }
    found
}

/// The same ways, each with every way in which the questions that it tests are visible.
fn in_view(all: Vec<Vec<Literal<'_>>>) -> Vec<Vec<Literal<'_>>> {
    all.into_iter()
        .flat_map(|way| {
            let shown: Vec<&Condition> = way
                .iter()
                .filter_map(|(number, ..)| nd().question(number)?.show_when.as_ref())
                .collect();
            shown.into_iter().fold(vec![way], |found, condition| {
                let more = ways(condition, true);
                found
                    .iter()
                    .flat_map(|way| more.iter().map(|other| [way.as_slice(), other].concat()))
                    .collect()
            })
        })
        .collect()
}

/// The assessment in which all literals are so, if there is one.
fn realise(literals: &[Literal<'_>]) -> Option<Assessment> {
    let mut a = blank();
    let mut wanted: BTreeMap<&str, Vec<&Literal<'_>>> = BTreeMap::new();
    for literal in literals {
        wanted.entry(literal.0).or_default().push(literal);
    }
    for (number, literals) in wanted {
        let (instrument, own) = crate::questionnaire::reference(ND, number);
        let question = library().get(instrument).unwrap().question(own).unwrap();
        let found = candidates(question, &literals)
            .into_iter()
            .find(|candidate| {
                let mut trial = blank();
                let at = Address::new(instrument, own, None);
                if let Some(candidate) = candidate.clone() {
                    trial.answers.insert(at, candidate);
                }
                let seen = crate::assessment::AnswersOf::new(&trial, ND, None);
                literals.iter().all(|(question, column, test, wanted)| {
                    let condition = Condition::Test {
                        question: (*question).to_owned(),
                        column: column.map(str::to_owned),
                        test: (*test).clone(),
                    };
                    condition.holds(&seen) == *wanted
                })
            })?;
        if let Some(answer) = found {
            a.answers
                .insert(Address::new(instrument, own, None), answer);
        }
    }
    Some(a)
}

/// Answers to try: none, every option, every cell of the columns that are tested, in pairs too, and any text.
fn candidates(question: &Question, literals: &[&Literal<'_>]) -> Vec<Option<Answer>> {
    let answer = |value| Some(Answer::default().with_value(Some(value)));
    let mut found = vec![None];
    let chosen = |id: &str| answer(Value::Chosen(vec![id.to_owned()]));
    found.extend(question.answer.options().iter().map(|o| chosen(&o.id)));
    if let Some(column) = literals.iter().find_map(|literal| literal.1) {
        let options = question.answer.options_of(Some(column));
        for one in options {
            for other in options {
                let row = |id: &str, cell: &str| Row {
                    id: id.to_owned(),
                    cells: [(column.to_owned(), cell.to_owned())].into(),
                };
                let rows = vec![row("1", &one.id), row("2", &other.id)];
                found.push(answer(Value::Rows(rows)));
            }
        }
    }
    match &question.answer {
        AnswerType::Table { columns, .. } => {
            let row = Row {
                id: "1".into(),
                cells: [(columns[0].id.clone(), "iets".to_owned())].into(),
            };
            found.push(answer(Value::Rows(vec![row])));
        }
        AnswerType::List { .. } => {
            let item = Item {
                id: "1".into(),
                text: "iets".into(),
            };
            found.push(answer(Value::Items(vec![item])));
        }
        AnswerType::Options { .. } => {}
        _ => found.push(answer(Value::Text("iets".into()))),
    }
    found
}

#[test]
fn every_question_with_a_condition_appears_and_disappears_in_every_way_it_can() {
    let nd = nd();
    let mut tried = 0;
    let conditional = nd.questions().filter(|q| q.show_when.is_some());
    for question in conditional {
        let condition = question.show_when.as_ref().unwrap();
        for wanted in [true, false] {
            let ways = ways(condition, wanted);
            let made: Vec<Assessment> = ways.iter().filter_map(|w| realise(w)).collect();
            assert!(!made.is_empty(), "{} {wanted}", question.number);
            for a in made {
                let there = Outline::new(nd, &a).find(&at(&question.number)).is_some();
                assert_eq!(there, wanted, "{}: {:?}", question.number, a.answers);
                tried += 1;
            }
        }
    }
    assert!(tried >= 40, "{tried}");
}

#[test]
fn all_52_questions_can_be_reached() {
    let nd = nd();
    let mut a = blank();
    cells(&mut a, "ND-6.5", "verschil", &["klein"]);
    cells(&mut a, "ND-7.1", "conclusie", &["direct", "indirect"]);
    choose(&mut a, "ND-1.3", "beslist");
    let there = Outline::new(nd, &a).questions().count();
    assert_eq!(there, nd.questions().count());
}

#[test]
fn every_finding_can_be_made_to_stand_and_every_blocker_to_be_excluded() {
    let definition = nd().risk_profile.clone().unwrap();
    assert_eq!(definition.findings.len(), 35);
    let state = |a: &Assessment, id: &str| {
        let found = stand(a).findings;
        found.iter().find(|one| one.id == id).map(|one| one.state)
    };
    for finding in &definition.findings {
        let made: Vec<Assessment> = in_view(ways(&finding.when, true))
            .iter()
            .filter_map(|way| realise(way))
            .collect();
        let stands = |a: &&Assessment| state(a, &finding.id) == Some(FindingState::Stands);
        assert!(
            made.iter().any(|a| stands(&a)),
            "{} never stands",
            finding.id
        );
        let Some(excluded) = &finding.excluded_when else {
            assert_ne!(finding.kind, FindingKind::Blocker, "{}", finding.id);
            assert_eq!(state(&blank(), &finding.id), None, "{}", finding.id);
            continue;
        };
        let mut ruled_out = 0;
        for way in in_view(ways(excluded, true)) {
            if let Some(a) = realise(&way) {
                let found = state(&a, &finding.id);
                assert_ne!(
                    found,
                    Some(FindingState::Stands),
                    "{}: {:?}",
                    finding.id,
                    a.answers
                );
                ruled_out += usize::from(found == Some(FindingState::Excluded));
            }
        }
        assert!(ruled_out > 0, "{} is never excluded", finding.id);
    }
}

#[test]
fn a_low_judgement_contradicts_whichever_blocker_stands() {
    let definition = nd().risk_profile.clone().unwrap();
    let blockers = definition
        .findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::Blocker);
    for blocker in blockers {
        for way in in_view(ways(&blocker.when, true)) {
            let Some(mut a) = realise(&way) else {
                continue;
            };
            let stands = |a: &Assessment, id: &str| {
                ids(&stand(a), FindingState::Stands).contains(&id.to_owned())
            };
            if stands(&a, &blocker.id) {
                choose(&mut a, "ND.oordeel", "laag");
                assert!(stands(&a, "C17"), "{}: {:?}", blocker.id, a.answers);
            }
        }
    }
}
