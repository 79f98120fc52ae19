//! Counting: how many questions are open, draft, agreed, parked, not applicable.

use std::ops::Add;

use crate::assessment::{Assessment, Outline, State, What};
use crate::questionnaire::Text;

/// Visible questions by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All visible questions.
    pub questions: usize,
    /// Nothing there yet.
    pub open: usize,
    /// Something there, not agreed.
    pub draft: usize,
    /// Agreed.
    pub agreed: usize,
    /// Parked.
    pub parked: usize,
    /// Not applicable.
    pub not_applicable: usize,
}

impl Counts {
    /// Questions that need nothing more: agreed or not applicable.
    pub fn settled(self) -> usize {
        self.agreed + self.not_applicable
    }

    /// Counts one question in this state.
    pub fn count(&mut self, state: &State) {
        self.questions += 1;
        match state {
            State::Open => self.open += 1,
            State::Draft => self.draft += 1,
            State::Agreed => self.agreed += 1,
            State::Parked { .. } => self.parked += 1,
            State::NotApplicable { .. } => self.not_applicable += 1,
        }
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            questions: self.questions + other.questions,
            open: self.open + other.open,
            draft: self.draft + other.draft,
            agreed: self.agreed + other.agreed,
            parked: self.parked + other.parked,
            not_applicable: self.not_applicable + other.not_applicable,
        }
    }
}

/// The standing of one instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstrumentStanding {
    /// The instrument's id.
    pub id: String,
    /// Its short title.
    pub title: Text,
    /// All its questions.
    pub counts: Counts,
    /// Per top section.
    pub parts: Vec<PartStanding>,
    /// Per visible section at any depth, in walking order.
    pub sections: Vec<SectionStanding>,
}

/// The standing of one section, once per item of a repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionStanding {
    /// The section's id.
    pub id: String,
    /// The item of the repeat that it stands in, by id.
    pub item: Option<String>,
    /// Its title.
    pub title: Text,
    /// All the questions below it.
    pub counts: Counts,
}

/// The standing of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartStanding {
    /// The section's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its questions.
    pub counts: Counts,
}

/// Counts the questions of an outline.
pub fn instrument(outline: &Outline<'_>, assessment: &Assessment) -> InstrumentStanding {
    let mut total = Counts::default();
    let mut parts: Vec<PartStanding> = outline
        .instrument
        .sections
        .iter()
        .map(|section| PartStanding {
            id: section.id.clone(),
            title: section.title.clone(),
            counts: Counts::default(),
        })
        .collect();
    let mut sections: Vec<SectionStanding> = Vec::new();
    // The sections around the present entry: depth and index in `sections`.
    let mut around: Vec<(usize, usize)> = Vec::new();
    for entry in &outline.entries {
        around.retain(|(depth, _)| *depth < entry.depth);
        match entry.what {
            What::Section(section) => {
                around.push((entry.depth, sections.len()));
                let item = entry.item.as_ref().map(|item| item.id.clone());
                sections.push(SectionStanding {
                    id: section.id.clone(),
                    item,
                    title: section.title.clone(),
                    counts: Counts::default(),
                });
            }
            What::Question(question) => {
                let state = assessment
                    .answers
                    .get(&outline.address(entry, question))
                    .map_or(&State::Open, |answer| &answer.state);
                total.count(state);
                parts[entry.part].counts.count(state);
                for (_, index) in &around {
                    sections[*index].counts.count(state);
                }
            }
            What::Notice(_) => {}
        }
    }
    InstrumentStanding {
        id: outline.instrument.id.clone(),
        title: outline.instrument.short_title.clone(),
        counts: total,
        parts,
        sections,
    }
}
