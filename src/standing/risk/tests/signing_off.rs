//! What the profile leaves to be done before signing: blockers, and the team's own judgement.

use super::*;
use crate::standing::{Blocker, BlockerKind, Standing};

fn open_points(a: &Assessment) -> Vec<Blocker> {
    Standing::new(a, library(), "", "").blockers
}

fn of_kind(a: &Assessment, kind: BlockerKind) -> Vec<Blocker> {
    let all = open_points(a).into_iter();
    all.filter(|point| point.kind == kind).collect()
}

#[test]
fn a_blocker_that_stands_is_an_open_point_until_it_is_lifted() {
    let mut a = best();
    assert_eq!(of_kind(&a, BlockerKind::RiskBlocker), []);
    choose(&mut a, "ND-1.4", "nee");
    let found = of_kind(&a, BlockerKind::RiskBlocker);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].address, Some(at("ND-1.4")));
    choose(&mut a, "ND-1.4", "onbekend");
    assert_eq!(of_kind(&a, BlockerKind::RiskBlocker), []);
}

#[test]
fn a_judgement_is_asked_for_once_as_soon_as_anything_counts() {
    assert_eq!(of_kind(&blank(), BlockerKind::NoJudgement), []);
    let a = best();
    let found = of_kind(&a, BlockerKind::NoJudgement);
    assert_eq!(found[0].address, Some(at("ND.oordeel")));
    let about = open_points(&a)
        .iter()
        .filter(|point| point.address == Some(at("ND.oordeel")))
        .count();
    assert_eq!(about, 1);
}

#[test]
fn another_judgement_than_the_figure_needs_a_reason_and_no_more_than_that() {
    let mut a = best();
    choose(&mut a, "ND.oordeel", "laag");
    assert!(!stand(&a).judgement.unwrap().differs_from_figure);
    assert_eq!(of_kind(&a, BlockerKind::JudgementWithoutReason), []);
    for other in ["aandacht", "hoog", "nog-niet-te-zeggen"] {
        choose(&mut a, "ND.oordeel", other);
        assert!(stand(&a).judgement.unwrap().differs_from_figure, "{other}");
        assert_eq!(of_kind(&a, BlockerKind::JudgementWithoutReason).len(), 1);
        let answer = a
            .answer(&at("ND.oordeel"))
            .with_explanation("Nieuwe doelgroep.");
        put(&mut a, "ND.oordeel", answer);
        assert_eq!(of_kind(&a, BlockerKind::JudgementWithoutReason), []);
        assert_eq!(stand(&a).judgement.unwrap().reason, "Nieuwe doelgroep.");
    }
}

#[test]
fn the_team_judges_in_bands_that_the_profile_has() {
    let nd = nd();
    let profile = nd.risk_profile.as_ref().unwrap();
    let judged = nd.question(&profile.judgement).unwrap().answer.options();
    for band in &profile.bands {
        let option = judged.iter().find(|option| option.id == band.id);
        assert_eq!(option.unwrap().label, band.label);
    }
}

#[test]
fn without_a_confirmation_in_the_file_the_two_blockers_of_the_lawyer_stay() {
    let mut a = best();
    cells(&mut a, "ND-7.1", "conclusie", &["indirect"]);
    for (number, option) in [
        ("ND-7.3", "ja"),
        ("ND-7.4", "ja"),
        ("ND.evenredig", "evenredig"),
        ("ND-1.3", "beslist"),
        ("ND.avg-22", "uitzondering"),
    ] {
        choose(&mut a, number, option);
    }
    let blockers = |a: &Assessment| {
        stand(a)
            .blockers(FindingState::Stands)
            .map(|b| b.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(blockers(&a), ["B3", "B6"]);
    // "Does not apply" is no confirmation, and neither is one that is parked.
    for state in [
        State::NotApplicable {
            reason: "geen jurist".into(),
        },
        State::Parked {
            what: String::new(),
            who: String::new(),
            due: String::new(),
        },
    ] {
        for number in ["ND.jurist-3", "ND.jurist-6"] {
            let answer = Answer {
                state: state.clone(),
                explanation: "volgt".into(),
                ..Answer::default()
            };
            put(&mut a, number, answer);
        }
        assert_eq!(blockers(&a), ["B3", "B6"], "{state:?}");
    }
    for number in ["ND.jurist-3", "ND.jurist-6"] {
        let person = crate::assessment::PersonName {
            name: "R. Jansen".into(),
            function: "jurist".into(),
        };
        value(&mut a, number, Value::Person(person));
    }
    assert_eq!(blockers(&a), Vec::<String>::new());
}

#[test]
fn what_is_parked_or_lacks_its_conclusion_excludes_no_blocker() {
    let state = |a: &Assessment, id: &str| {
        stand(a)
            .findings
            .iter()
            .find(|finding| finding.id == id)
            .unwrap()
            .state
    };
    let mut a = best();
    assert_eq!(state(&a, "B4"), FindingState::Excluded);
    let mut answer = a.answer(&at("ND-1.4"));
    answer.state = State::Parked {
        what: "grondslag".into(),
        who: "JUR".into(),
        due: String::new(),
    };
    put(&mut a, "ND-1.4", answer);
    assert_eq!(state(&a, "B4"), FindingState::NotExcluded);
    assert_eq!(state(&a, "B3"), FindingState::Excluded);
    cells(&mut a, "ND-7.1", "conclusie", &["geen", ""]);
    assert_eq!(state(&a, "B3"), FindingState::NotExcluded);
    assert_eq!(state(&a, "B2"), FindingState::NotExcluded);
}
