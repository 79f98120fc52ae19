//! Making an answer worse never makes the profile look better.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// A source of choices: numbers that proptest draws and shrinks.
struct Draw<'a>(std::slice::Iter<'a, u8>);

impl Draw<'_> {
    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % limit.max(1)
    }

    fn of<'b>(&mut self, all: &'b [(String, Level)]) -> &'b str {
        &all[self.below(all.len())].0
    }
}

/// Any assessment: of each question an answer or none, some parked, some set aside, tables with some rows.
fn any_assessment(nd: &Instrument, draw: &mut Draw<'_>) -> Assessment {
    let mut a = blank();
    for question in nd.questions() {
        let kind = draw.below(8);
        if kind == 0 {
            continue;
        }
        answer(&mut a, question, draw);
        let state = match kind {
            1 => State::Parked {
                what: String::new(),
                who: String::new(),
                due: String::new(),
            },
            2 => State::NotApplicable {
                reason: "zo".into(),
            },
            _ => continue,
        };
        if let Some(answer) = a.answers.get_mut(&at(&question.number)) {
            answer.state = state;
        }
    }
    a
}

fn answer(a: &mut Assessment, question: &Question, draw: &mut Draw<'_>) {
    let number = &question.number;
    match &question.scoring {
        Some(scoring) if scoring.is_estimated() => estimate(a, number, Level::ALL[draw.below(5)]),
        Some(scoring) => match &scoring.column {
            Some(column) => {
                let rows: Vec<&str> = (0..=draw.below(3))
                    .map(|_| draw.of(&scoring.risk))
                    .collect();
                cells(a, number, column, &rows);
            }
            None => choose(a, number, draw.of(&scoring.risk)),
        },
        None => match question.answer.options() {
            [] => value(a, number, Value::Text("iets".into())),
            options => choose(a, number, &options[draw.below(options.len())].id),
        },
    }
}

/// The same assessment with one closed answer worse, and the question; `None` if that one cannot be worse.
fn worsened(nd: &Instrument, a: &Assessment, draw: &mut Draw<'_>) -> Option<(Assessment, String)> {
    let outline = Outline::new(nd, a);
    let closed: Vec<&Question> = outline
        .questions()
        .map(|(_, question)| question)
        .filter(|q| q.scoring.as_ref().is_some_and(|s| !s.is_estimated()))
        .filter(|q| a.answers.contains_key(&at(&q.number)))
        .collect();
    let question = closed.get(draw.below(closed.len()))?;
    let scoring = question.scoring.as_ref()?;
    let mut worse = a.clone();
    let answer = worse.answers.get_mut(&at(&question.number))?;
    let mut replace = |old: &str| {
        let now = scoring.level_of(old).points();
        let more: Vec<(String, Level)> = scoring
            .risk
            .iter()
            .filter(|(_, level)| level.points() > now)
            .cloned()
            .collect();
        (!more.is_empty()).then(|| draw.of(&more).to_owned())
    };
    match answer.value.as_mut()? {
        Value::Chosen(chosen) => chosen[0] = replace(&chosen[0])?,
        Value::Rows(rows) => {
            let cell = rows[0].cells.get_mut(scoring.column.as_ref()?)?;
            *cell = replace(cell)?;
        }
        _ => return None,
    }
    Some((worse, question.number.clone()))
}

/// Per axis the questions that apply, with their points.
fn applicable(risk: &RiskStanding, axis: usize) -> BTreeMap<Address, (bool, u32)> {
    risk.axes[axis]
        .contributions
        .iter()
        .map(|one| (one.address.clone(), (one.level.is_some(), one.points)))
        .collect()
}

fn standing_blockers(risk: &RiskStanding) -> BTreeSet<String> {
    risk.blockers(FindingState::Stands)
        .map(|blocker| blocker.id.clone())
        .collect()
}

fn never_better(before: &RiskStanding, after: &RiskStanding, number: &str) {
    for (index, axis) in before.axes.iter().enumerate() {
        let (old, new) = (applicable(before, index), applicable(after, index));
        if old.keys().eq(new.keys()) {
            assert!(
                after.axes[index].score >= axis.score,
                "{number} on {}",
                axis.id
            );
            assert!(
                after.axes[index].highest >= axis.highest,
                "{number} on {}",
                axis.id
            );
        } else {
            // Other questions have come up or gone: what applies to both never counts for less.
            for (address, (_, points)) in &new {
                let earlier = old.get(address).map_or(0, |(_, points)| *points);
                assert!(*points >= earlier, "{number} → {address}");
            }
        }
    }
    let (old, new) = (standing_blockers(before), standing_blockers(after));
    let mut gone: Vec<&String> = old.difference(&new).collect();
    // A conclusion "direct" in place of "indirect" asks for another justification: B2 in place of B3.
    if number == "ND-7.1" {
        gone.retain(|id| *id != "B3");
    }
    assert!(gone.is_empty(), "{number} took away {gone:?}");
    for axis in before.axes.iter().chain(&after.axes) {
        if let Some(score) = axis.score {
            assert!(axis.lowest <= score && score <= axis.highest, "{axis:?}");
        }
    }
}

#[test]
fn a_worse_answer_never_lowers_an_axis_or_takes_a_blocker_away() {
    let nd = nd();
    let drawn = prop::collection::vec(any::<u8>(), 260);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let counted = std::cell::Cell::new(0);
    runner
        .run(&drawn, |numbers| {
            let mut draw = Draw(numbers.iter());
            let a = any_assessment(nd, &mut draw);
            for _ in 0..3 {
                if let Some((worse, number)) = worsened(nd, &a, &mut draw) {
                    let before = profile(nd, &a).unwrap();
                    never_better(&before, &profile(nd, &worse).unwrap(), &number);
                    counted.set(counted.get() + 1);
                }
            }
            Ok(())
        })
        .unwrap();
    assert!(counted.get() > 200, "{}", counted.get());
}

#[test]
fn direct_in_place_of_indirect_changes_the_blocker_for_the_graver_one() {
    let mut a = best();
    cells(&mut a, "ND-7.1", "conclusie", &["indirect"]);
    assert_eq!(standing_blockers(&stand(&a)), ["B3".to_owned()].into());
    cells(&mut a, "ND-7.1", "conclusie", &["direct"]);
    assert_eq!(standing_blockers(&stand(&a)), ["B2".to_owned()].into());
}
