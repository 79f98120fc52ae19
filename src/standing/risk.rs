//! What a scored instrument adds up to: two axes, a result, findings, and the team's own judgement beside it.
//!
//! Owns the arithmetic (see `docs/discriminatierisicoprofiel.md`) and nothing of its content: weights, levels,
//! bands and findings are data of the questionnaire. Gives no verdict: blockers are not averaged away, what
//! nobody knows stays visible as unknown, and the judgement of the team is what counts.

mod data;
mod findings;
mod open_points;
mod reading;

use crate::assessment::{Address, Answer, Assessment, Outline, State};
use crate::questionnaire::{
    Axis, Band, Choice, FindingKind, Instrument, Level, Question, RiskProfile, Source, Text,
};

pub(super) use open_points::open_points;

/// The risk profile of an instrument for the answers of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskStanding {
    /// Id of the instrument.
    pub instrument: String,
    /// Whose proposal the profile is and how far it carries.
    pub note: Text,
    /// The bands of the axes and of the result, rising: what a figure draws its limits from.
    pub bands: Vec<Band>,
    /// The axes, in the order of the definition.
    pub axes: Vec<AxisStanding>,
    /// What the matrix gives for both bands; `None` as long as an axis has no score. Never to be shown alone:
    /// standing blockers come first.
    pub result: Option<Band>,
    /// Blockers first, then contradictions, warnings and context; within a kind as the definition has them.
    /// Blockers are always there, in one of three states; the others only when they stand.
    pub findings: Vec<RiskFinding>,
    /// Where the team gives its own judgement.
    pub judgement_at: Address,
    /// The team's own judgement, once an option is chosen.
    pub judgement: Option<Judgement>,
}

/// One axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisStanding {
    /// Its id.
    pub id: String,
    /// What is shown.
    pub label: Text,
    /// What it says.
    pub help: Text,
    /// Points of the questions that count: the sum of weight × level.
    pub points: u32,
    /// The most that those questions could have given: the sum of weight × 3.
    pub most: u32,
    /// `points` of `most` in whole percents; `None` if no question counts yet.
    pub score: Option<u8>,
    /// The percentage over all applicable questions if everything unknown and open turned out best.
    pub lowest: u8,
    /// The same if everything unknown and open turned out worst.
    pub highest: u8,
    /// The band of `score`.
    pub band: Option<Band>,
    /// Questions that count, those with an unknown level too.
    pub answered: usize,
    /// Of those: level not known, not looked into, or parked.
    pub unknown: usize,
    /// Applicable questions that do not count yet.
    pub open: usize,
    /// Questions that do not apply: out of the sum.
    pub set_aside: Vec<SetAside>,
    /// Every applicable question with what it adds, the biggest first.
    pub contributions: Vec<Contribution>,
}

/// A question that does not apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where.
    pub address: Address,
    /// The question's title.
    pub title: Text,
    /// The reason given; may be empty, which is an open point of its own.
    pub reason: String,
}

/// What one question adds to its axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Where.
    pub address: Address,
    /// The question's title.
    pub title: Text,
    /// Its weight, 1 to 3.
    pub weight: u8,
    /// The level; `None` while it is open.
    pub level: Option<Level>,
    /// Weight × level; 0 while it is open.
    pub points: u32,
    /// What the level comes from.
    pub why: Why,
}

impl Contribution {
    /// The most that the question can add.
    pub fn most(&self) -> u32 {
        u32::from(self.weight) * 3
    }
}

/// What a level comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The options chosen that give the level.
    Options(Vec<Text>),
    /// A row of a table: the worst one.
    Row {
        /// Which row, from 1.
        number: usize,
        /// The column that is looked at.
        column: Text,
        /// What it says; `None` for an empty cell, which counts as unknown.
        cell: Option<Text>,
    },
    /// The team's estimate.
    Estimate,
    /// Parked: as good as unknown until it is found out.
    Parked,
    /// Text is there, the team's estimate is not.
    NotEstimated,
    /// No answer yet.
    Unanswered,
}

/// Something that the answers show, apart from points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskFinding {
    /// Id, such as `B1`.
    pub id: String,
    /// What it is.
    pub kind: FindingKind,
    /// Whether it stands.
    pub state: FindingState,
    /// A few words.
    pub title: Text,
    /// What it means.
    pub text: Text,
    /// What lifts it; may be empty.
    pub way_out: Text,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// Where to look.
    pub questions: Vec<Address>,
}

/// Whether a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingState {
    /// It does.
    Stands,
    /// A blocker of which the answers do not show that it does not.
    NotExcluded,
    /// A blocker that certainly does not.
    Excluded,
}

impl FindingState {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::NotExcluded => "not_excluded",
            Self::Excluded => "excluded",
        }
    }
}

/// The team's own judgement: what counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The option chosen.
    pub chosen: String,
    /// Its label.
    pub label: Text,
    /// The reason given; may be empty.
    pub reason: String,
    /// How far the answer is.
    pub state: State,
    /// Whether there is a result and the judgement is not that band. An option means the band with the same
    /// id; another option ("cannot be said yet") is always something else.
    pub differs_from_figure: bool,
}

impl RiskStanding {
    /// The blockers in a state.
    pub fn blockers(&self, state: FindingState) -> impl Iterator<Item = &RiskFinding> {
        self.of_kind(FindingKind::Blocker)
            .filter(move |finding| finding.state == state)
    }

    /// The findings of a kind, blockers in every state.
    pub fn of_kind(&self, kind: FindingKind) -> impl Iterator<Item = &RiskFinding> {
        self.findings
            .iter()
            .filter(move |finding| finding.kind == kind)
    }

    /// Whether any question of the profile counts yet.
    pub fn has_answers(&self) -> bool {
        self.axes.iter().any(|axis| axis.answered > 0)
    }

    /// Whether every applicable question counts.
    pub fn is_complete(&self) -> bool {
        self.axes.iter().all(|axis| axis.open == 0)
    }
}

/// The risk profile of an instrument; `None` for one that has no profile.
pub fn profile(instrument: &Instrument, assessment: &Assessment) -> Option<RiskStanding> {
    of_outline(&Outline::new(instrument, assessment), assessment)
}

/// How serious an answer is by its question: by its options, its rows or the team's estimate. `None` while it is open,
/// or when the question does not count. A question that was parked is not known.
pub fn level(question: &Question, answer: &Answer) -> Option<Level> {
    reading::of(question, question.scoring.as_ref()?, answer).level
}

/// The profile for an outline that is there already.
pub(super) fn of_outline(outline: &Outline<'_>, assessment: &Assessment) -> Option<RiskStanding> {
    let instrument = outline.instrument;
    let definition = instrument.risk_profile.as_ref()?;
    let axes: Vec<AxisStanding> = definition
        .axes
        .iter()
        .map(|axis| axis_standing(axis, definition, outline, assessment))
        .collect();
    let result = result(definition, &axes);
    let judgement_at = Address::new(&instrument.id, &definition.judgement, None);
    Some(RiskStanding {
        instrument: instrument.id.clone(),
        note: definition.note.clone(),
        bands: definition.bands.clone(),
        findings: findings::of(definition, outline, assessment),
        judgement: judgement(instrument, assessment, &judgement_at, result.as_ref()),
        judgement_at,
        axes,
        result,
    })
}

fn axis_standing(
    axis: &Axis,
    definition: &RiskProfile,
    outline: &Outline<'_>,
    assessment: &Assessment,
) -> AxisStanding {
    let mut standing = AxisStanding {
        id: axis.id.clone(),
        label: axis.label.clone(),
        help: axis.help.clone(),
        points: 0,
        most: 0,
        score: None,
        lowest: 0,
        highest: 0,
        band: None,
        answered: 0,
        unknown: 0,
        open: 0,
        set_aside: Vec::new(),
        contributions: Vec::new(),
    };
    // Points at best, at worst, and the most there could be, over all applicable questions.
    let (mut best, mut worst, mut all) = (0, 0, 0);
    for (address, question) in outline.questions() {
        let Some(scoring) = &question.scoring else {
            continue;
        };
        // Weight 0 describes only.
        if scoring.axis != axis.id || scoring.weight == 0 {
            continue;
        }
        let answer = assessment.answer(&address);
        if let State::NotApplicable { reason } = answer.state {
            standing.set_aside.push(SetAside {
                address,
                title: question.title.clone(),
                reason,
            });
            continue;
        }
        let reading = reading::of(question, scoring, &answer);
        let weight = u32::from(scoring.weight);
        best += weight * u32::from(reading.best);
        worst += weight * u32::from(reading.worst);
        all += weight * 3;
        standing.count(reading.level, weight);
        standing.contributions.push(Contribution {
            address,
            title: question.title.clone(),
            weight: scoring.weight,
            level: reading.level,
            points: reading
                .level
                .map_or(0, |level| weight * u32::from(level.points())),
            why: reading.why,
        });
    }
    // Stable: what adds as much stays in walking order. Open ones are last, the heaviest first.
    standing.contributions.sort_by_key(|one| {
        let counts = one.level.is_some();
        std::cmp::Reverse((counts, one.points, one.weight))
    });
    standing.score = percent(standing.points, standing.most);
    standing.lowest = percent(best, all).unwrap_or(0);
    standing.highest = percent(worst, all).unwrap_or(0);
    standing.band = standing
        .score
        .and_then(|score| band_of(&definition.bands, score))
        .cloned();
    standing
}

impl AxisStanding {
    fn count(&mut self, level: Option<Level>, weight: u32) {
        let Some(level) = level else {
            self.open += 1;
            return;
        };
        self.answered += 1;
        self.unknown += usize::from(level == Level::Unknown);
        self.points += weight * u32::from(level.points());
        self.most += weight * 3;
    }
}

/// Whole percents, halves up: what people see is what the band is read from.
fn percent(points: u32, most: u32) -> Option<u8> {
    let whole = (points * 200 + most).checked_div(most * 2)?;
    u8::try_from(whole).ok()
}

/// The highest band that begins at or (with `above`) below this percentage.
fn band_of(bands: &[Band], percent: u8) -> Option<&Band> {
    bands.iter().rev().find(|band| {
        if band.above {
            percent > band.from
        } else {
            percent >= band.from
        }
    })
}

/// The cell of the matrix: the first axis gives the row, the second the column.
fn result(definition: &RiskProfile, axes: &[AxisStanding]) -> Option<Band> {
    let place = |axis: usize| {
        let band = axes.get(axis)?.band.as_ref()?;
        definition.bands.iter().position(|known| known == band)
    };
    let id = definition.matrix.get(place(0)?)?.get(place(1)?)?;
    definition.bands.iter().find(|band| band.id == *id).cloned()
}

/// The label of an option in both languages; its id when the definition does not know it.
fn option_label(options: &[Choice], id: &str) -> Text {
    let known = options.iter().find(|option| option.id == id);
    known.map_or_else(|| Text::from(id), |option| option.label.clone())
}

fn judgement(
    instrument: &Instrument,
    assessment: &Assessment,
    at: &Address,
    result: Option<&Band>,
) -> Option<Judgement> {
    let answer = assessment.answer(at);
    let chosen = answer.value.as_ref()?.chosen().first()?.clone();
    let question = instrument.question(&at.question)?;
    Some(Judgement {
        label: option_label(question.answer.options(), &chosen),
        reason: answer.explanation,
        state: answer.state,
        differs_from_figure: result.is_some_and(|band| band.id != chosen),
        chosen,
    })
}

#[cfg(test)]
mod tests;
