//! The profile on the built-in non-discrimination questionnaire: empty, half, full and contradictory.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::*;
use crate::assessment::{Answer, InstrumentRef, Item, Profile, Row, Value};
use crate::questionnaire::{AnswerType, Library, Question, Scoring};

mod calibration;
mod conditions;
mod monotone;
mod signing_off;

const ND: &str = "non-discriminatie-1.0";

/// Read once: it takes longer than most of these tests.
fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

fn nd() -> &'static Instrument {
    library().get(ND).unwrap()
}

fn blank() -> Assessment {
    let used = InstrumentRef::new(ND, String::new());
    Assessment::new("a", Profile::default(), vec![used])
}

fn at(number: &str) -> Address {
    Address::new(ND, number, None)
}

fn put(a: &mut Assessment, number: &str, answer: Answer) {
    a.answers.insert(at(number), answer);
}

fn value(a: &mut Assessment, number: &str, value: Value) {
    put(a, number, Answer::default().with_value(Some(value)));
}

fn choose(a: &mut Assessment, number: &str, option: &str) {
    value(a, number, Value::Chosen(vec![option.into()]));
}

/// A table with one row per cell of the column; an empty text is a row without that cell.
fn cells(a: &mut Assessment, number: &str, column: &str, cells: &[&str]) {
    let row = |(index, cell): (usize, &&str)| Row {
        id: index.to_string(),
        cells: [
            (column.to_owned(), (*cell).to_owned()),
            ("toelichting".to_owned(), "er staat iets".to_owned()),
        ]
        .into(),
    };
    value(
        a,
        number,
        Value::Rows(cells.iter().enumerate().map(row).collect()),
    );
}

fn estimate(a: &mut Assessment, number: &str, level: Level) {
    let answer = Answer {
        estimate: Some(level),
        ..Answer::default()
    };
    put(
        a,
        number,
        answer.with_value(Some(Value::Text("tekst".into()))),
    );
}

fn stand(a: &Assessment) -> RiskStanding {
    profile(nd(), a).unwrap()
}

fn ids(risk: &RiskStanding, state: FindingState) -> Vec<String> {
    let found = risk.findings.iter().filter(|f| f.state == state);
    found.map(|finding| finding.id.clone()).collect()
}

fn axis<'a>(risk: &'a RiskStanding, id: &str) -> &'a AxisStanding {
    risk.axes.iter().find(|axis| axis.id == id).unwrap()
}

fn contribution<'a>(risk: &'a RiskStanding, number: &str) -> &'a Contribution {
    let all = risk.axes.iter().flat_map(|axis| &axis.contributions);
    all.into_iter()
        .find(|one| one.address.question == number)
        .unwrap()
}

/// The option (or cell) whose level is the one that `better` prefers to all others.
fn pick(scoring: &Scoring, better: fn(&u8, &u8) -> bool) -> String {
    let mut best = &scoring.risk[0];
    for one in &scoring.risk {
        if better(&one.1.points(), &best.1.points()) {
            best = one;
        }
    }
    best.0.clone()
}

/// Answers every question that counts and is visible, until no more come up.
fn fill(a: &mut Assessment, level: Level, better: fn(&u8, &u8) -> bool) {
    loop {
        let outline = Outline::new(nd(), a);
        let todo: Vec<Question> = outline
            .questions()
            .filter(|(address, q)| q.scoring.is_some() && !a.answers.contains_key(address))
            .map(|(_, question)| question.clone())
            .collect();
        if todo.is_empty() {
            return;
        }
        for question in todo {
            let scoring = question.scoring.as_ref().unwrap();
            match &scoring.column {
                _ if scoring.is_estimated() => estimate(a, &question.number, level),
                Some(column) => cells(a, &question.number, column, &[&pick(scoring, better)]),
                None => choose(a, &question.number, &pick(scoring, better)),
            }
        }
    }
}

fn best() -> Assessment {
    let mut a = blank();
    fill(&mut a, Level::None, |one, other| one < other);
    a
}

fn worst() -> Assessment {
    let mut a = blank();
    fill(&mut a, Level::Serious, |one, other| one > other);
    a
}

#[test]
fn the_questionnaire_has_52_numbered_questions_in_eight_sections() {
    let nd = nd();
    assert_eq!(nd.questions().filter(|q| q.official).count(), 52);
    assert_eq!(nd.sections.iter().filter(|s| s.official).count(), 8);
    let weighed = nd.questions().filter(|q| q.official && q.scoring.is_some());
    assert_eq!(weighed.count(), 51, "7.5 is weighed by its own conclusion");
}

#[test]
fn an_instrument_without_a_profile_has_none() {
    assert_eq!(profile(library().get("iama-2.0").unwrap(), &blank()), None);
}

#[test]
fn an_empty_assessment_has_no_score_and_excludes_no_blocker() {
    let risk = stand(&blank());
    for axis in &risk.axes {
        assert_eq!((axis.score, axis.band.clone()), (None, None), "{}", axis.id);
        assert_eq!((axis.lowest, axis.highest), (0, 100), "{}", axis.id);
        assert_eq!((axis.answered, axis.unknown), (0, 0));
        assert!(axis.open > 10);
        assert!(axis.contributions.iter().all(|one| one.level.is_none()));
    }
    assert_eq!(risk.result, None);
    assert_eq!(risk.judgement, None);
    assert!(!risk.has_answers() && !risk.is_complete());
    let b: Vec<String> = (1..=6).map(|n| format!("B{n}")).collect();
    assert_eq!(ids(&risk, FindingState::NotExcluded), b);
    assert_eq!(ids(&risk, FindingState::Stands), Vec::<String>::new());
}

#[test]
fn the_best_answers_give_0_and_the_worst_100() {
    let risk = stand(&best());
    for axis in &risk.axes {
        assert_eq!(
            (axis.score, axis.lowest, axis.highest),
            (Some(0), 0, 0),
            "{:?}",
            axis.contributions.first()
        );
        assert_eq!(axis.open, 0);
    }
    assert_eq!(risk.result.as_ref().unwrap().id, "laag");
    assert!(risk.is_complete());

    let risk = stand(&worst());
    for axis in &risk.axes {
        assert_eq!(
            (axis.score, axis.lowest, axis.highest),
            (Some(100), 100, 100),
            "{:?}",
            axis.contributions.last()
        );
    }
    assert_eq!(risk.result.as_ref().unwrap().id, "hoog");
    let stands = ids(&risk, FindingState::Stands);
    for id in ["B2", "B4", "B5", "B6", "W1", "W3", "W4", "W5"] {
        assert!(stands.contains(&id.to_owned()), "{id} in {stands:?}");
    }
}

#[test]
fn half_an_assessment_counts_what_is_there_and_shows_how_far_it_may_go() {
    let mut a = blank();
    choose(&mut a, "ND-1.1", "controle"); // serious × 3 = 9
    cells(&mut a, "ND-1.2", "ernst", &["licht", "merkbaar"]); // considerable × 3 = 6
    choose(&mut a, "ND-3.5", "onbekend"); // unknown × 2 = 4
    choose(&mut a, "ND-1.4", "ja"); // none × 3 = 0
    let risk = stand(&a);
    let inherent = axis(&risk, "inherent");
    assert_eq!((inherent.points, inherent.most), (19, 24));
    assert_eq!(inherent.score, Some(79));
    assert_eq!((inherent.answered, inherent.unknown), (3, 1));
    let all: u32 = inherent.contributions.iter().map(Contribution::most).sum();
    assert_eq!(all, 93);
    assert_eq!(inherent.lowest, 16, "15 of 93");
    assert_eq!(inherent.highest, 97, "all but 3 of 93");
    assert_eq!(axis(&risk, "control").score, Some(0));
    assert_eq!(risk.result.as_ref().unwrap().id, "aandacht");
    let first: Vec<&str> = inherent.contributions[..3]
        .iter()
        .map(|one| one.address.question.as_str())
        .collect();
    assert_eq!(first, ["ND-1.1", "ND-1.2", "ND-3.5"]);
}

#[test]
fn every_contribution_says_which_answer_it_comes_from() {
    let mut a = blank();
    choose(&mut a, "ND-1.1", "controle");
    cells(&mut a, "ND-1.2", "ernst", &["licht", "zwaar", "merkbaar"]);
    cells(
        &mut a,
        "ND-5.3",
        "conclusie",
        &["geen-proxy", "", "mogelijk"],
    );
    estimate(&mut a, "ND-1.5", Level::Small);
    value(&mut a, "ND-3.6", Value::Text("nog niet ingeschat".into()));
    value(
        &mut a,
        "ND-3.2",
        Value::Chosen(vec![
            "leeftijd".into(),
            "ras".into(),
            "nationaliteit".into(),
        ]),
    );
    put(
        &mut a,
        "ND-4.2",
        Answer {
            state: State::Parked {
                what: String::new(),
                who: String::new(),
                due: String::new(),
            },
            ..Answer::default().with_value(Some(Value::Chosen(vec!["nee".into()])))
        },
    );
    let risk = stand(&a);
    let why = |number: &str| {
        let one = contribution(&risk, number);
        (one.level, one.points, one.why.clone())
    };
    let nl = |why: &Why| match why {
        Why::Options(labels) => labels.iter().map(|label| label.nl.clone()).collect(),
        _ => vec![],
    };
    assert_eq!(nl(&why("ND-1.1").2).len(), 1);
    assert_eq!(why("ND-3.2").0, Some(Level::Serious));
    assert_eq!(nl(&why("ND-3.2").2).len(), 2, "only those that decide");
    let (level, points, from) = why("ND-1.2");
    assert_eq!((level, points), (Some(Level::Serious), 9));
    assert!(matches!(
        from,
        Why::Row {
            number: 2,
            cell: Some(_),
            ..
        }
    ));
    let (level, points, from) = why("ND-5.3");
    assert_eq!((level, points), (Some(Level::Unknown), 6));
    assert!(matches!(
        from,
        Why::Row {
            number: 2,
            cell: None,
            ..
        }
    ));
    assert_eq!(why("ND-1.5"), (Some(Level::Small), 2, Why::Estimate));
    assert_eq!(why("ND-3.6"), (None, 0, Why::NotEstimated));
    assert_eq!(why("ND-4.2"), (Some(Level::Unknown), 6, Why::Parked));
    assert_eq!(why("ND-5.2"), (None, 0, Why::Unanswered));
}

#[test]
fn beside_a_serious_row_an_unknown_one_no_longer_matters() {
    let mut a = blank();
    cells(&mut a, "ND-5.3", "conclusie", &["onbekend", "sterk"]);
    assert_eq!(
        contribution(&stand(&a), "ND-5.3").level,
        Some(Level::Serious)
    );
    cells(&mut a, "ND-5.3", "conclusie", &["onbekend", "mogelijk"]);
    let risk = stand(&a);
    assert_eq!(contribution(&risk, "ND-5.3").level, Some(Level::Unknown));
    // What is known is the least that it can be: 6 of 93.
    assert_eq!(axis(&risk, "inherent").lowest, 6);
}

#[test]
fn what_does_not_apply_is_set_aside_with_its_reason_and_what_is_hidden_is_out() {
    let mut a = worst();
    let before = axis(&stand(&a), "control").contributions.len();
    let answer = Answer {
        state: State::NotApplicable {
            reason: "Er is geen werkinstructie: niemand werkt ermee.".into(),
        },
        ..Answer::default()
    };
    put(&mut a, "ND-8.3", answer);
    let risk = stand(&a);
    let control = axis(&risk, "control");
    assert_eq!(control.contributions.len(), before - 1);
    assert_eq!(control.set_aside[0].address, at("ND-8.3"));
    assert!(control.set_aside[0].reason.starts_with("Er is geen"));
    assert_eq!(control.score, Some(100));
    choose(&mut a, "ND.ingekocht", "nee");
    let risk = stand(&a);
    assert_eq!(axis(&risk, "control").contributions.len(), before - 2);
}

#[test]
fn unknown_everywhere_lies_in_the_considerable_and_is_visible() {
    let mut a = blank();
    for question in nd().questions() {
        let Some(scoring) = &question.scoring else {
            continue;
        };
        let unknown = scoring
            .risk
            .iter()
            .find(|(_, level)| *level == Level::Unknown);
        match (&scoring.column, unknown) {
            (Some(column), _) => cells(&mut a, &question.number, column, &[""]),
            (None, Some((option, _))) => choose(&mut a, &question.number, option),
            (None, None) if scoring.is_estimated() => {
                estimate(&mut a, &question.number, Level::Unknown);
            }
            // 1.1 has no such option: a team knows what its algorithm is for, or parks it.
            (None, None) => put(
                &mut a,
                &question.number,
                Answer {
                    state: State::Parked {
                        what: String::new(),
                        who: String::new(),
                        due: String::new(),
                    },
                    ..Answer::default()
                },
            ),
        }
    }
    let risk = stand(&a);
    for axis in &risk.axes {
        assert_eq!(axis.score, Some(67), "{}", axis.id);
        assert_eq!((axis.lowest, axis.highest), (0, 100));
        assert_eq!(axis.unknown, axis.answered);
        assert_eq!(axis.open, 0);
    }
    assert_eq!(risk.result.as_ref().unwrap().id, "hoog");
    assert_eq!(ids(&risk, FindingState::Excluded), Vec::<String>::new());
}

#[test]
fn a_contradictory_assessment_is_told_what_does_not_go_together() {
    let mut a = best();
    choose(&mut a, "ND.profiel", "nee");
    choose(&mut a, "ND-1.1", "controle");
    cells(&mut a, "ND-5.3", "conclusie", &["sterk"]);
    cells(&mut a, "ND-6.5", "verschil", &["duidelijk"]);
    choose(&mut a, "ND-6.3", "geen");
    choose(&mut a, "ND-1.3", "beslist");
    choose(&mut a, "ND-8.1", "ja");
    let risk = stand(&a);
    let found: Vec<&str> = risk
        .of_kind(FindingKind::Contradiction)
        .map(|finding| finding.id.as_str())
        .collect();
    assert_eq!(found, ["C3", "C4", "C5", "C6", "C8", "C11"]);
    // And the decision without people is a blocker, however good the figure.
    assert_eq!(axis(&risk, "control").band.as_ref().unwrap().id, "laag");
    assert_eq!(
        risk.blockers(FindingState::Stands)
            .map(|b| b.id.as_str())
            .collect::<Vec<_>>(),
        ["B6"]
    );
}

#[test]
fn the_bands_hold_their_edges_as_the_note_says() {
    let bands = &nd().risk_profile.as_ref().unwrap().bands;
    let band = |percent| band_of(bands, percent).unwrap().id.as_str();
    let edges = [0, 24, 25, 50, 51, 100].map(band);
    assert_eq!(
        edges,
        ["laag", "laag", "aandacht", "aandacht", "hoog", "hoog"]
    );
    assert_eq!(
        [percent(1, 3), percent(1, 2), percent(2, 3)],
        [Some(33), Some(50), Some(67)]
    );
    assert_eq!(percent(0, 0), None);
}

#[test]
fn as_data_the_profile_names_blockers_before_the_figure() {
    let mut a = worst();
    choose(&mut a, "ND.oordeel", "hoog");
    let data = stand(&a).data("nl");
    let keys: Vec<&String> = data.as_object().unwrap().keys().collect();
    let place = |key: &str| keys.iter().position(|known| *known == key).unwrap();
    assert!(place("blockers") < place("result"));
    assert!(data["blockers"]["stands"].as_array().unwrap().len() >= 4);
    assert_eq!(data["result"]["id"], "hoog");
    assert_eq!(data["axes"][0]["score"], 100);
    assert_eq!(data["judgement"]["differs_from_figure"], false);
    let first = &data["axes"][1]["contributions"][0];
    assert_eq!(
        (first["level"].as_str(), first["points"].as_u64()),
        (Some("serious"), Some(9))
    );
    let english = stand(&a).data("en");
    assert_eq!(english["result"]["label"], "High");
}
