//! Single outcomes: what these answers to the quick scan lead to.

use super::{SCAN, assessment, scan};
use crate::assessment::{Address, Answer, Assessment};
use crate::questionnaire::{Condition, Library, Rule, Test};
use crate::standing::duties::{Outcome, outcome};

/// The mildest answer to every question, but for those named.
fn mildest_but(other: &[(&'static str, &'static str)]) -> Assessment {
    let mildest = [
        ("QS.1", "nee"),
        ("QS.2", "regels"),
        ("QS.3", "gekocht"),
        ("QS.4", "geen"),
        ("QS.5", "beperkt-geen-profilering"),
        ("QS.6", "nee"),
        ("QS.7", "nee"),
        ("QS.8", "geen"),
        ("QS.9", "geen"),
        ("QS.10", "nee"),
    ];
    assessment(mildest.map(|(question, option)| {
        let named = other.iter().filter(|(q, _)| *q == question);
        let chosen: Vec<&str> = named.map(|(_, option)| *option).collect();
        (
            question,
            if chosen.is_empty() {
                vec![option]
            } else {
                chosen
            },
        )
    }))
}

/// Duty and level, in order.
fn levels(outcome: &Outcome) -> Vec<(&str, &str)> {
    let duties = outcome.duties.iter();
    duties
        .map(|found| (found.duty.as_str(), found.level.as_str()))
        .collect()
}

#[test]
fn a_model_that_picks_people_on_benefits_for_control_asks_for_nearly_everything() {
    let found = outcome(
        scan(),
        &mildest_but(&[
            ("QS.2", "lerend"),
            ("QS.3", "zelf"),
            ("QS.4", "voorzieningen"),
            ("QS.5", "profilering"),
            ("QS.6", "beinvloedt"),
            ("QS.7", "controle"),
            ("QS.8", "gewoon"),
            ("QS.9", "afhankelijk"),
            ("QS.9", "omweg"),
            ("QS.10", "in-gebruik"),
        ]),
    );
    assert!(found.is_complete());
    let expected = [
        ("iama", "must"),
        ("fria", "must"),
        ("non-discriminatie", "must"),
        ("dpia", "must"),
        ("avg-22", "check"),
        ("register", "a"),
        ("eu-database", "register"),
        ("aanbieder", "must"),
        ("gebruik", "must"),
        ("transparantie", "must"),
        ("ondernemingsraad", "check"),
        ("inhalen", "now"),
    ];
    assert_eq!(levels(&found), expected);
}

#[test]
fn fixed_rules_that_decide_on_fines_keep_their_duties_without_being_ai() {
    let found = outcome(
        scan(),
        &mildest_but(&[
            ("QS.6", "bepaalt"),
            ("QS.7", "sanctie"),
            ("QS.8", "gewoon"),
            ("QS.8", "geheel-automatisch"),
        ]),
    );
    let expected = [
        ("iama", "must"),
        ("non-discriminatie", "must"),
        ("dpia", "must"),
        ("avg-22", "must"),
        ("register", "b"),
        ("transparantie", "must"),
    ];
    assert_eq!(levels(&found), expected);
}

#[test]
fn a_model_for_full_containers_asks_for_little() {
    let found = outcome(scan(), &mildest_but(&[("QS.2", "lerend")]));
    let expected = [
        ("iama", "optional"),
        ("register", "c"),
        ("gebruik", "check"),
        ("transparantie", "check"),
    ];
    assert_eq!(levels(&found), expected);
}

#[test]
fn a_prohibited_practice_stops_and_keeps_the_rest_in_sight() {
    let found = outcome(scan(), &mildest_but(&[("QS.1", "ja"), ("QS.7", "hulp")]));
    let expected = [
        ("stop", "stop"),
        ("iama", "advised"),
        ("non-discriminatie", "must"),
        ("register", "b"),
    ];
    assert_eq!(levels(&found), expected);
}

#[test]
fn an_exception_for_a_system_that_scores_people_is_questioned() {
    let claim = [("QS.2", "lerend"), ("QS.4", "onderwijs")];
    let narrow = outcome(scan(), &mildest_but(&claim));
    assert_eq!(narrow.duty("fria"), None);
    assert_eq!(narrow.duty("eu-database").unwrap().level, "document");
    let scoring = [claim[0], claim[1], ("QS.7", "verdeling")];
    let doubted = outcome(scan(), &mildest_but(&scoring));
    let fria = doubted.duty("fria").unwrap();
    assert_eq!(fria.level, "check");
    let because: Vec<&str> = fria.reasons[0]
        .because
        .iter()
        .map(|a| a.question.as_str())
        .collect();
    assert_eq!(because, ["QS.2", "QS.4", "QS.5", "QS.7"]);
}

#[test]
fn nothing_answered_is_provisional_and_asks_nine_questions() {
    let found = outcome(scan(), &assessment([]));
    assert!(!found.is_complete());
    assert_eq!(levels(&found), [("iama", "optional"), ("register", "c")]);
    let open: Vec<&str> = found
        .unanswered
        .iter()
        .map(|at| at.question.as_str())
        .collect();
    // QS.5 only comes with an area of QS.4.
    assert_eq!(
        open,
        [
            "QS.1", "QS.2", "QS.3", "QS.4", "QS.6", "QS.7", "QS.8", "QS.9", "QS.10"
        ]
    );
    assert!(found.duties[0].reasons[0].because.is_empty());
}

#[test]
fn an_explanation_without_a_choice_is_not_an_answer_to_the_scan() {
    let mut explained = mildest_but(&[]);
    let at = Address::new(SCAN, "QS.7", None);
    explained.answers.insert(
        at.clone(),
        Answer::default().with_explanation("Dat zoeken wij uit."),
    );
    assert_eq!(outcome(scan(), &explained).unanswered, [at]);
}

#[test]
fn an_answer_to_a_hidden_question_does_not_count() {
    let scan = scan();
    let mut hidden = scan.clone();
    // A rule that looks at QS.5 alone: with no area chosen that question is hidden, its answer kept.
    hidden.rules = vec![Rule {
        when: Some(Condition::Test {
            question: "QS.5".into(),
            column: None,
            test: Test::Is(vec!["profilering".into()]),
        }),
        ..scan
            .rules
            .iter()
            .find(|rule| rule.duty == "fria")
            .unwrap()
            .clone()
    }];
    let of = |area| {
        outcome(
            &hidden,
            &mildest_but(&[("QS.4", area), ("QS.5", "profilering")]),
        )
    };
    assert!(of("geen").duties.is_empty());
    assert_eq!(levels(&of("werk")), [("fria", "must")]);
}

#[test]
fn an_instrument_without_rules_has_no_duties() {
    let library = Library::built_in().unwrap();
    let iama = library.get("iama-2.0").unwrap();
    assert!(outcome(iama, &assessment([])).duties.is_empty());
}
