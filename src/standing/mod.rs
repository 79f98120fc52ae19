//! What an assessment adds up to: progress, stale answers, what blocks sign-off, the round, the rights
//! matrix, FRIA coverage, roles, action points due, what was promised, the course of sessions.
//!
//! Pure findings, computed here and nowhere else; every front and `status --json`, `check --json`
//! show them. Judges nothing: it counts, and says what bears on a judgement.

mod blockers;
mod due;
mod duties;
mod fria;
mod parked;
mod progress;
mod rights;
mod risk;
mod roles;
mod round;
pub mod sessions;
mod since;
mod stale;
mod tasks;

use std::fmt::Write as _;

pub use blockers::{Blocker, BlockerKind, required_roles, short_name};
pub use due::{Due, DuePoint, SOON};
pub use duties::{DutyOutcome, DutyReason, Outcome, outcome};
pub use fria::{Coverage, FriaLetter, FriaQuestion, FriaSection};
pub use parked::{Parked, find as parked_questions};
pub use progress::{Counts, InstrumentStanding, PartStanding, SectionStanding};
pub use rights::{
    Conclusion, EarlyEnd, EarlyError, Effect, IMPACTS, IMPORTANCES, Reasonable, RightRow,
    RightsMatrix, SEVERITIES, Suggestion, short_label, steps, suggest, unreasonable, weighs_rights,
    with_named_rights,
};
pub use risk::{
    AxisStanding, Contribution, FindingState, Judgement, RiskFinding, RiskStanding, SetAside, Why,
    level, profile,
};
pub use roles::{RoleGap, RoleStanding, RoleTask, Roles, concerns};
pub use round::RoundStanding;
pub use since::{ChangeKind, Changed, Since};
pub use stale::Stale;
pub use tasks::{DueWithin, Task, TaskFilter, TaskKey, TaskKind, TaskOrder, carried_from, tasks};

use crate::assessment::{ActionState, Assessment, Outline};
use crate::questionnaire::Library;

/// Everything that is found.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Per instrument, in the order of the assessment.
    pub instruments: Vec<InstrumentStanding>,
    /// Answers that lean on one that changed after them, in walking order.
    pub stale: Vec<Stale>,
    /// What still stands in the way of signing, in walking order.
    pub blockers: Vec<Blocker>,
    /// Where the signing is.
    pub round: RoundStanding,
    /// The rights that were named, and where the weighing of each is; over all instruments.
    pub rights: RightsMatrix,
    /// The letters of AI Act art. 27(1); none when no instrument in use leads to them.
    pub fria: Vec<FriaLetter>,
    /// Who does what, and which roles the team lacks.
    pub roles: Roles,
    /// Open action points that are overdue or soon due.
    pub due: Due,
    /// The questions that are parked, the earliest first.
    pub parked: Vec<Parked>,
    /// The risk profile of every instrument that has one.
    pub risk: Vec<RiskStanding>,
    /// The duties that a quick scan found, for every instrument with rules.
    pub duties: Vec<Outcome>,
    /// Action points still open.
    pub open_action_points: usize,
    /// All action points.
    pub action_points: usize,
    /// Answers with a dissenting view.
    pub dissents: usize,
}

impl Standing {
    /// Computes the standing. `digest` is the digest of the present content (see the room `signing`);
    /// `today` is the date on the calendar, `YYYY-MM-DD`. Whoever must say the same every day passes
    /// an empty `today`: no action point is due then.
    pub fn new(assessment: &Assessment, library: &Library, digest: &str, today: &str) -> Self {
        let outlines: Vec<Outline<'_>> = assessment
            .instruments_in_use()
            .filter_map(|used| library.get(&used.id).ok())
            .map(|instrument| Outline::new(instrument, assessment))
            .collect();
        let open = assessment
            .action_points
            .iter()
            .filter(|p| p.state == ActionState::Open)
            .count();
        let stale = stale::find(&outlines, assessment);
        let rights: Vec<RightsMatrix> = outlines
            .iter()
            .map(|outline| RightsMatrix::of(outline, assessment))
            .collect();
        let risk: Vec<Option<RiskStanding>> = outlines
            .iter()
            .map(|outline| risk::of_outline(outline, assessment))
            .collect();
        Self {
            instruments: outlines
                .iter()
                .map(|o| progress::instrument(o, assessment))
                .collect(),
            blockers: blockers::find(&outlines, assessment, library, &stale, &rights, &risk),
            stale,
            rights: RightsMatrix {
                rows: rights.into_iter().flat_map(|matrix| matrix.rows).collect(),
            },
            round: round::standing(assessment, digest),
            fria: fria::find(&outlines, assessment),
            roles: roles::find(&outlines, assessment),
            due: due::find(assessment, today),
            parked: parked::find(&outlines, assessment, today),
            risk: risk.into_iter().flatten().collect(),
            duties: outlines
                .iter()
                .filter(|outline| !outline.instrument.duties.is_empty())
                .map(|outline| duties::of_outline(outline, assessment))
                .collect(),
            open_action_points: open,
            action_points: assessment.action_points.len(),
            dissents: assessment
                .answers
                .iter()
                .filter(|(at, _)| {
                    assessment
                        .instruments_in_use()
                        .any(|i| i.id == at.instrument)
                })
                .filter(|(_, answer)| !answer.dissent.is_empty())
                .count(),
        }
    }

    /// All counts together.
    pub fn counts(&self) -> Counts {
        self.instruments
            .iter()
            .fold(Counts::default(), |sum, one| sum + one.counts)
    }
}

/// A short form of a digest for people: the first 16 digits in groups of four.
pub fn short_digest(digest: &str) -> String {
    let mut short = String::new();
    for (index, c) in digest.chars().take(16).enumerate() {
        if index > 0 && index % 4 == 0 {
            short.push(' ');
        }
        let _ = write!(short, "{c}");
    }
    short
}

#[cfg(test)]
mod tests;
