//! Replays documented cases: would the profile have spoken up before the harm was known?
//!
//! The answers stand in `tests/calibration`, each with the fact of the public record that it rests on; what
//! the record does not say is not answered. How far this carries: `docs/discriminatierisicoprofiel.md`.

use serde::Deserialize;

use super::*;

/// A case of `tests/calibration`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    title: String,
    sources: Vec<String>,
    /// What the team itself could know, before any harm was known.
    before: BTreeMap<String, Given>,
    /// What a later moment, still before the harm was known, changed in that.
    #[serde(default)]
    between: BTreeMap<String, Given>,
    /// What was found afterwards; takes the place of the answers before.
    #[serde(default)]
    after: BTreeMap<String, Given>,
    expected: BTreeMap<String, Expected>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    #[serde(default)]
    choose: Vec<String>,
    #[serde(default)]
    rows: Vec<BTreeMap<String, String>>,
    estimate: Option<Level>,
    /// The fact that gives this answer.
    fact: String,
}

/// What the profile must come to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    result: String,
    /// Score, lowest and highest per axis.
    inherent: [u8; 3],
    control: [u8; 3],
    /// Every finding that stands.
    stands: Vec<String>,
    /// Every blocker that the answers do not exclude.
    not_excluded: Vec<String>,
}

fn case(name: &str) -> Case {
    let text = match name {
        "rotterdam" => include_str!("../../../../tests/calibration/rotterdam.yaml"),
        "amsterdam" => include_str!("../../../../tests/calibration/amsterdam-slimme-check.yaml"),
        "duo" => include_str!("../../../../tests/calibration/duo.yaml"),
        _ => include_str!("../../../../tests/calibration/verzonnen-goed-geregeld.yaml"),
    };
    serde_saphyr::from_str(text).unwrap()
}

fn answered(given: &Given) -> Answer {
    let value = if given.rows.is_empty() {
        Value::Chosen(given.choose.clone())
    } else {
        let row = |(index, cells): (usize, &BTreeMap<String, String>)| Row {
            id: (index + 1).to_string(),
            cells: cells.clone(),
        };
        Value::Rows(given.rows.iter().enumerate().map(row).collect())
    };
    let answer = Answer {
        estimate: given.estimate,
        ..Answer::default()
    };
    answer
        .with_value(Some(value))
        .with_explanation(given.fact.clone())
}

/// Every option and cell must be one that the questionnaire knows, at a question that is visible.
fn assert_fits(a: &Assessment) {
    let there = Outline::new(nd(), a);
    for (address, answer) in &a.answers {
        assert!(there.find(address).is_some(), "{address} is not asked");
        let question = nd().question(&address.question).unwrap();
        let known = |column: Option<&str>, id: &String| {
            let options = question.answer.options_of(column);
            assert!(options.iter().any(|o| o.id == *id), "{address}: {id}");
        };
        match &answer.value {
            Some(Value::Chosen(chosen)) => chosen.iter().for_each(|id| known(None, id)),
            Some(Value::Rows(rows)) => {
                let AnswerType::Table { columns, .. } = &question.answer else {
                    panic!("{address} is no table");
                };
                for (id, cell) in rows.iter().flat_map(|row| &row.cells) {
                    let column = columns.iter().find(|column| column.id == *id).unwrap();
                    if matches!(column.kind, crate::questionnaire::ColumnType::Choice(_)) {
                        known(Some(id), cell);
                    }
                }
            }
            _ => {}
        }
    }
}

fn replay(case: &Case, moment: &str) -> RiskStanding {
    stand(&answers(case, moment))
}

fn answers(case: &Case, moment: &str) -> Assessment {
    let mut a = blank();
    let mut given: BTreeMap<&String, &Given> = case.before.iter().collect();
    match moment {
        "between" => given.extend(&case.between),
        "after" => given.extend(&case.after),
        _ => {}
    }
    for (number, given) in given {
        assert!(
            given.fact.len() > 3,
            "{number} of {} names no fact",
            case.title
        );
        put(&mut a, number, answered(given));
    }
    assert_fits(&a);
    a
}

fn is_as_expected(name: &str, moment: &str) -> RiskStanding {
    let case = case(name);
    assert!(!case.sources.is_empty());
    let risk = replay(&case, moment);
    let expected = &case.expected[moment];
    let range = |id: &str| {
        let axis = axis(&risk, id);
        [axis.score.unwrap(), axis.lowest, axis.highest]
    };
    assert_eq!(
        ids(&risk, FindingState::Stands),
        expected.stands,
        "{name} {moment}"
    );
    assert_eq!(
        ids(&risk, FindingState::NotExcluded),
        expected.not_excluded,
        "{name} {moment}"
    );
    assert_eq!(range("inherent"), expected.inherent, "{name} {moment}");
    assert_eq!(range("control"), expected.control, "{name} {moment}");
    assert_eq!(
        risk.result.as_ref().unwrap().id,
        expected.result,
        "{name} {moment}"
    );
    risk
}

#[test]
fn rotterdam_would_have_been_high_before_the_court_of_audit_spoke() {
    is_as_expected("rotterdam", "before");
    is_as_expected("rotterdam", "after");
}

#[test]
fn amsterdam_would_have_been_high_before_the_pilot() {
    is_as_expected("amsterdam", "before");
    is_as_expected("amsterdam", "after");
}

#[test]
fn mending_on_paper_lowers_the_figure_and_leaves_the_blockers_to_be_excluded() {
    let risk = is_as_expected("amsterdam", "between");
    // Had the team written that the difference was gone, the figure would have been low: before the pilot
    // nobody knew better. What remains is what the answers do not exclude, and how little they cover.
    let mut a = answers(&case("amsterdam"), "before");
    cells(&mut a, "ND-6.5", "verschil", &["geen", "geen"]);
    let hopeful = stand(&a);
    assert_eq!(hopeful.result.as_ref().unwrap().id, "laag");
    let open = ids(&hopeful, FindingState::NotExcluded);
    assert_eq!(open, ids(&risk, FindingState::NotExcluded));
    assert!(hopeful.axes.iter().all(|axis| axis.highest > 75));
}

#[test]
fn had_all_that_the_record_does_not_say_been_good_the_figure_would_not_be_high() {
    let bands = &nd().risk_profile.as_ref().unwrap().bands;
    for name in ["rotterdam", "amsterdam", "duo"] {
        let risk = replay(&case(name), "before");
        let band = |index: usize| {
            let lowest = risk.axes[index].lowest;
            band_of(bands, lowest).unwrap().id.as_str()
        };
        assert_eq!(band(1), "laag", "{name}");
        assert_ne!(band(0), "hoog", "{name}");
        assert!(!risk.is_complete());
    }
}

#[test]
fn duo_would_have_been_high_while_the_rules_ran_and_blocked_once_they_were_examined() {
    is_as_expected("duo", "before");
    is_as_expected("duo", "after");
}

#[test]
fn a_well_controlled_case_lands_low_with_nothing_against_it() {
    let risk = is_as_expected("verzonnen", "before");
    assert!(risk.is_complete());
}

#[test]
fn the_documentation_gives_the_figures_that_the_profile_gives() {
    let page = include_str!("../../../../docs/discriminatierisicoprofiel.md");
    for name in ["rotterdam", "amsterdam", "duo", "verzonnen"] {
        let case = case(name);
        let risk = replay(&case, "before");
        for id in ["inherent", "control"] {
            let axis = axis(&risk, id);
            let told = format!(
                "{} % ({}–{})",
                axis.score.unwrap(),
                axis.lowest,
                axis.highest
            );
            assert!(page.contains(&told), "{name} {id}: {told}");
        }
    }
}
