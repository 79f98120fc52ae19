//! Which findings stand. What is hidden says nothing; what is parked or set aside never proves that a blocker
//! is not there.

use std::collections::{BTreeMap, BTreeSet};

use crate::assessment::{Address, Answer, AnswersOf, Assessment, Outline, State};
use crate::questionnaire::{Finding, FindingKind, RiskProfile, reference};

use super::reading::has_gap;
use super::{FindingState, RiskFinding};

/// The kinds in the order in which they are told.
const ORDER: [FindingKind; 4] = [
    FindingKind::Blocker,
    FindingKind::Contradiction,
    FindingKind::Warning,
    FindingKind::Context,
];

/// The findings of a profile: blockers in every state, others when they stand.
pub fn of(
    definition: &RiskProfile,
    outline: &Outline<'_>,
    assessment: &Assessment,
) -> Vec<RiskFinding> {
    let instrument = &outline.instrument.id;
    let visible: BTreeSet<Address> = outline.questions().map(|(address, _)| address).collect();
    let seen = with(assessment, |at, _| {
        at.instrument != *instrument || visible.contains(at)
    });
    let scored = |at: &Address| outline.instrument.question(&at.question)?.scoring.as_ref();
    let certain = with(&seen, |at, answer| {
        let own = at.instrument == *instrument;
        is_certain(answer) && !(own && scored(at).is_some_and(|s| has_gap(s, answer)))
    });
    let (seen, certain) = (
        AnswersOf::new(&seen, instrument, None),
        AnswersOf::new(&certain, instrument, None),
    );
    let mut found: Vec<RiskFinding> = definition
        .findings
        .iter()
        .filter_map(|finding| {
            let state = if finding.kind == FindingKind::Blocker {
                blocker(finding, &seen, &certain)
            } else if finding.when.holds(&seen) {
                FindingState::Stands
            } else {
                return None;
            };
            Some(told(finding, state, instrument))
        })
        .collect();
    found.sort_by_key(|finding| ORDER.iter().position(|kind| *kind == finding.kind));
    found
}

/// An answer that somebody stands for: what is parked is still to be found out, and "does not apply" is no
/// answer to what a blocker asks (a lawyer's confirmation, for instance). A row without its conclusion is not
/// certain either, see [`has_gap`].
fn is_certain(answer: &Answer) -> bool {
    !matches!(
        answer.state,
        State::Parked { .. } | State::NotApplicable { .. }
    )
}

/// A blocker stands when either reading of the answers says so, and is excluded only when both do.
fn blocker(finding: &Finding, seen: &AnswersOf<'_>, certain: &AnswersOf<'_>) -> FindingState {
    if finding.when.holds(seen) || finding.when.holds(certain) {
        return FindingState::Stands;
    }
    let excluded = finding
        .excluded_when
        .as_ref()
        .is_some_and(|excluded| excluded.holds(seen) && excluded.holds(certain));
    if excluded {
        FindingState::Excluded
    } else {
        FindingState::NotExcluded
    }
}

/// The same assessment with fewer answers and nothing else: what conditions look at.
fn with(assessment: &Assessment, keep: impl Fn(&Address, &Answer) -> bool) -> Assessment {
    let answers: BTreeMap<Address, Answer> = assessment
        .answers
        .iter()
        .filter(|(at, answer)| keep(at, answer))
        .map(|(at, answer)| (at.clone(), answer.clone()))
        .collect();
    let mut fewer = Assessment::new(
        assessment.id.clone(),
        assessment.profile.clone(),
        Vec::new(),
    );
    fewer.answers = answers;
    fewer
}

fn told(finding: &Finding, state: FindingState, instrument: &str) -> RiskFinding {
    RiskFinding {
        id: finding.id.clone(),
        kind: finding.kind,
        state,
        title: finding.title.clone(),
        text: finding.text.clone(),
        way_out: finding.way_out.clone(),
        sources: finding.sources.clone(),
        questions: finding
            .questions
            .iter()
            .map(|question| {
                let (instrument, number) = reference(instrument, question);
                Address::new(instrument, number, None)
            })
            .collect(),
    }
}
