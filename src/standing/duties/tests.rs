//! The quick scan, proven: every combination of answers, and what single answers lead to.

mod scenes;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::*;
use crate::assessment::{Answer, Profile, Value as AnswerValue};
use crate::questionnaire::{Element, Library, Test};
use walk::{Value, Walked, combinations, is_several, options, values, worse};

const SCAN: &str = "quick-scan-1.0";

fn scan() -> &'static Instrument {
    static SCAN_READ: OnceLock<Instrument> = OnceLock::new();
    SCAN_READ.get_or_init(|| Library::built_in().unwrap().get(SCAN).unwrap().clone())
}

/// Every duty, walked once for all tests.
fn walked() -> &'static [Walked<'static>] {
    static WALKED: OnceLock<Vec<Walked<'static>>> = OnceLock::new();
    WALKED.get_or_init(|| {
        let walk = |duty| Walked::new(scan(), duty);
        scan().duties.iter().map(walk).collect()
    })
}

/// An assessment with these answers: question, options.
fn assessment<'a>(answers: impl IntoIterator<Item = (&'a str, Vec<&'a str>)>) -> Assessment {
    let mut assessment = Assessment::new("a", Profile::default(), Vec::new());
    for (question, chosen) in answers {
        let chosen = chosen.into_iter().map(str::to_owned).collect();
        let answer = Answer::default().with_value(Some(AnswerValue::Chosen(chosen)));
        let address = Address::new(SCAN, question, None);
        assessment.answers.insert(address, answer);
    }
    assessment
}

#[test]
fn the_walk_stands_for_every_combination_of_the_ten_questions() {
    let scan = scan();
    let sizes: Vec<usize> = scan.questions().map(|q| values(q).len()).collect();
    // No answer counts as one; the three questions with several answers have 12, 5 and 7 options.
    assert_eq!(sizes, [4, 5, 5, 4096, 5, 5, 7, 32, 128, 5]);
    assert_eq!(combinations(scan), 1_468_006_400_000);
    for walked in walked() {
        assert_eq!(walked.stands_for, 1_468_006_400_000, "{}", walked.duty.id);
    }
}

#[test]
fn only_answers_and_conditions_of_questions_decide() {
    let scan = scan();
    assert!(scan.questions().all(|q| !options(q).is_empty()));
    for section in &scan.sections {
        assert!(section.show_when.is_none() && section.for_each.is_none());
        assert!(
            !section
                .elements
                .iter()
                .any(|e| matches!(e, Element::Section(_)))
        );
    }
}

#[test]
fn iama_and_the_register_have_a_level_whatever_is_answered() {
    for walked in walked() {
        let never_absent = !walked.reached().contains(&0);
        let always = ["iama", "register"].contains(&walked.duty.id.as_str());
        assert_eq!(never_absent, always, "{}", walked.duty.id);
    }
}

#[test]
fn every_level_is_reached_and_every_rule_holds_somewhere() {
    let scan = scan();
    let mut fired: BTreeSet<usize> = BTreeSet::new();
    for walked in walked() {
        let levels = walked
            .reached()
            .into_iter()
            .filter(|level| *level > 0)
            .count();
        assert_eq!(levels, walked.duty.levels.len(), "{}", walked.duty.id);
        fired.extend(&walked.fired);
    }
    let silent: Vec<&str> = (0..scan.rules.len())
        .filter(|at| !fired.contains(at))
        .map(|at| scan.rules[at].reason.nl.as_str())
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn a_worse_answer_never_takes_a_duty_away_or_lowers_it() {
    let scan = scan();
    for walked in walked() {
        for question in scan.questions() {
            for step in walked.distinct(question, worse(question)) {
                // Not yet claimed is not the mildest answer there: the exception has to be claimed.
                let claim = question.number == "QS.5" && step.0.is_empty();
                let lowered = walked.lowered_by(question, &step);
                assert!(
                    claim || lowered.is_none(),
                    "{} falls when {} goes from {:?} to {:?}: {}",
                    walked.duty.id,
                    question.number,
                    step.0,
                    step.1,
                    lowered.unwrap_or_default()
                );
            }
        }
    }
}

#[test]
fn a_rule_that_forgets_the_worst_option_would_be_noticed() {
    let mut scan = scan().clone();
    let six = scan.question("QS.6").unwrap().clone();
    let step = |from: &str, to: &str| (vec![from.to_owned()], vec![to.to_owned()]);
    let worst = step("beinvloedt", "bepaalt");
    let register = scan.duties.iter().position(|d| d.id == "register").unwrap();
    let lowered =
        |scan: &Instrument| Walked::new(scan, &scan.duties[register]).lowered_by(&six, &worst);
    assert_eq!(lowered(&scan), None);
    let only = |question: &str, option: &str| Condition::Test {
        question: question.into(),
        column: None,
        test: Test::Is(vec![option.into()]),
    };
    for rule in &mut scan.rules {
        let on_six = |(question, ..): &(&str, Option<&str>, &Test)| *question == "QS.6";
        let decides = rule
            .when
            .as_ref()
            .is_some_and(|c| c.tests().iter().any(on_six));
        if rule.duty == "register" && decides {
            rule.when = Some(only("QS.6", "beinvloedt"));
        }
    }
    assert!(lowered(&scan).is_some());
}

#[test]
fn claiming_the_exception_is_the_only_answer_that_can_lower_what_no_answer_gives() {
    let scan = scan();
    let five = scan.question("QS.5").unwrap();
    let lowers = |to: &str| {
        let step = (Vec::new(), vec![to.to_owned()]);
        walked()
            .iter()
            .any(|walked| walked.lowered_by(five, &step).is_some())
    };
    assert!(lowers("beperkt-geen-profilering"));
    assert!(!lowers("onbekend") && !lowers("geen-uitzondering") && !lowers("profilering"));
}

#[test]
fn in_a_question_with_several_answers_none_of_these_says_nothing_beside_another() {
    let scan = scan();
    for question in scan.questions().filter(|question| is_several(question)) {
        assert_eq!(options(question)[0], "geen");
        for walked in walked() {
            let with = |value: Value| ([&["geen".to_owned()], value.as_slice()].concat(), value);
            let known = values(question)
                .into_iter()
                .filter(|v| !v.contains(&"geen".into()));
            for (both, alone) in known.map(with) {
                let to_worse = (alone.clone(), both.clone());
                let back = (both, alone);
                assert_eq!(walked.lowered_by(question, &to_worse), None);
                assert_eq!(walked.lowered_by(question, &back), None);
            }
        }
    }
}

#[test]
fn knowing_what_was_unknown_takes_nothing_away_but_where_the_law_does() {
    let scan = scan();
    let unknown = "onbekend".to_owned();
    for question in scan.questions().filter(|question| is_several(question)) {
        let known = options(question)
            .into_iter()
            .skip(1)
            .filter(|o| *o != unknown);
        let steps: Vec<(Value, Value)> = known
            .flat_map(|known| {
                let sets = values(question)
                    .into_iter()
                    .filter(|set| set.contains(&unknown));
                let unknown = &unknown;
                sets.map(move |from| {
                    let kept = |option: &String| option != unknown && *option != known;
                    let rest = from.iter().filter(|option| kept(option)).cloned();
                    let to: Value = rest.chain([known.clone()]).collect();
                    (from.clone(), in_order(question, &to))
                })
            })
            .collect();
        for walked in walked() {
            for step in walked.distinct(question, steps.clone()) {
                // The fundamental rights assessment leaves critical infrastructure out (art. 27(1)).
                let left_out = walked.duty.id == "fria" && is_only(&step.1, "infrastructuur");
                let lowered = walked.lowered_by(question, &step);
                assert_eq!(lowered.is_some(), left_out, "{}: {step:?}", walked.duty.id);
            }
        }
    }
}

fn in_order(question: &Question, chosen: &Value) -> Value {
    let all = options(question);
    all.into_iter()
        .filter(|option| chosen.contains(option))
        .collect()
}

fn is_only(value: &Value, option: &str) -> bool {
    value
        .iter()
        .all(|chosen| chosen == option || chosen == "geen")
}

#[test]
fn every_not_known_yet_leads_to_a_duty_that_says_so() {
    let scan = scan();
    for question in scan.questions() {
        if !options(question).contains(&"onbekend".to_owned()) {
            assert_eq!(question.number, "QS.10");
            continue;
        }
        let asks = |condition: &Condition| {
            condition.tests().iter().any(|(number, _, test)| {
                *number == question.number && **test == Test::Is(vec!["onbekend".into()])
            })
        };
        let said = scan
            .rules
            .iter()
            .filter(|rule| rule.when.as_ref().is_some_and(asks));
        let reasons: Vec<&Text> = said.map(|rule| &rule.reason).collect();
        assert!(
            reasons.iter().any(|reason| reason.nl.starts_with("Zolang")
                && reason.in_language("en").starts_with("As long as")),
            "{}",
            question.number
        );
    }
}

#[test]
fn every_text_of_a_rule_is_there_in_both_languages_with_a_source_and_no_year() {
    let scan = scan();
    let duties = scan.duties.iter().flat_map(|duty| {
        let labels = duty.levels.iter().map(|level| &level.label);
        labels.chain([&duty.title])
    });
    let reasons = scan.rules.iter().map(|rule| &rule.reason);
    let sources = scan
        .rules
        .iter()
        .flat_map(|rule| rule.sources.iter().map(|s| &s.title));
    for text in duties.chain(reasons).chain(sources) {
        let english = text.en.as_deref().unwrap_or_default();
        assert!(!text.nl.is_empty() && !english.is_empty(), "{}", text.nl);
        assert!(
            !text.nl.contains("202") && !english.contains("202"),
            "{}",
            text.nl
        );
    }
    assert!(scan.rules.iter().all(|rule| !rule.sources.is_empty()));
}

/// Numbers that look random and are the same each time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

#[test]
fn the_outcome_of_an_assessment_is_what_the_walk_says_and_its_duties_fit_together() {
    let scan = scan();
    let walked = walked();
    let all: Vec<(&Question, Vec<Value>)> = scan.questions().map(|q| (q, values(q))).collect();
    let mut dice = Dice(0x5eed_1e55);
    for _ in 0..1500 {
        let drawn: BTreeMap<String, Value> = all
            .iter()
            .map(|(q, values)| (q.number.clone(), values[dice.below(values.len())].clone()))
            .collect();
        let given = drawn.iter().filter(|(_, value)| !value.is_empty());
        let found = outcome(
            scan,
            &assessment(given.map(|(question, value)| {
                (
                    question.as_str(),
                    value.iter().map(String::as_str).collect(),
                )
            })),
        );
        for walked in walked {
            let level = found.duty(&walked.duty.id).map_or(0, |duty| duty.rank + 1);
            assert_eq!(level, walked.level(&drawn), "{}: {drawn:?}", walked.duty.id);
        }
        fit_together(&found, &drawn);
        let unanswered = drawn.iter().filter(|(number, value)| {
            let hidden = *number == "QS.5" && is_only(&drawn["QS.4"], "geen");
            value.is_empty() && !hidden
        });
        assert_eq!(found.unanswered.len(), unanswered.count());
    }
}

/// What must hold between the duties of one outcome, and for every reason.
fn fit_together(found: &Outcome, drawn: &BTreeMap<String, Value>) {
    let is = |duty: &str, level: &str| found.duty(duty).is_some_and(|d| d.level == level);
    let chose = |question: &str, option: &str| drawn[question].contains(&option.to_owned());
    assert_eq!(is("stop", "stop"), chose("QS.1", "ja"));
    assert!(!is("fria", "must") || is("iama", "must"));
    assert_eq!(is("register", "a"), is("eu-database", "register"));
    assert_eq!(is("register", "a"), is("gebruik", "must"));
    assert!(!is("register", "a") || is("fria", "must") || is_only_area(drawn));
    if chose("QS.2", "regels") {
        assert!(!is("register", "a"));
        for only_ai in ["fria", "eu-database", "aanbieder", "gebruik"] {
            assert_eq!(found.duty(only_ai), None);
        }
    }
    for question in ["QS.6", "QS.7"] {
        let mild = drawn[question].iter().all(|option| option == "nee");
        assert!(mild || is("register", "b") || is("register", "a"));
    }
    for duty in &found.duties {
        assert!(duty.deciding().next().is_some());
        assert!(duty.reasons.is_sorted_by(|a, b| a.rank >= b.rank));
        for at in duty.reasons.iter().flat_map(|reason| &reason.because) {
            assert!(!drawn[&at.question].is_empty(), "{at} has no answer");
        }
    }
}

fn is_only_area(drawn: &BTreeMap<String, Value>) -> bool {
    let others = ["geen", "onbekend", "infrastructuur"];
    drawn["QS.4"]
        .iter()
        .all(|area| others.contains(&area.as_str()))
}
