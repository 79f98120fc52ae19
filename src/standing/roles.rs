//! Who does what: per role of the instruments who holds it and how far its questions are, and the
//! questions for which the team lacks the role that should answer or check.

use std::collections::{BTreeMap, BTreeSet};

use super::Counts;
use crate::assessment::{Address, Assessment, Outline, State};
use crate::questionnaire::{Question, Text};

/// The functions that IAMA asks of every team: project leader, data scientist, lawyer.
const CORE: [&str; 3] = ["PL", "DS", "JUR"];

/// How far the work of one role is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleStanding {
    /// Its code.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The people who hold it, by name.
    pub people: Vec<String>,
    /// The visible questions that it answers, by state.
    pub answers: Counts,
    /// The visible questions that it checks, by state.
    pub checks: Counts,
}

/// What a role does at a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleTask {
    /// It answers.
    Answer,
    /// It checks.
    Check,
}

impl RoleTask {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Check => "check",
        }
    }
}

/// A question for which nobody in the team has any of the roles that should answer or check it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleGap {
    /// The question.
    pub address: Address,
    /// What nobody does.
    pub kind: RoleTask,
    /// The roles of which one would do.
    pub roles: Vec<String>,
}

/// The roles of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roles {
    /// Per role of the instruments in use, each once.
    pub roles: Vec<RoleStanding>,
    /// The questions that lack a role, in walking order.
    pub gaps: Vec<RoleGap>,
    /// The functions that IAMA asks of every team and that this team lacks; empty without IAMA.
    pub missing_core: Vec<String>,
}

impl Roles {
    /// The name of a role.
    pub fn name(&self, id: &str) -> Option<&Text> {
        let role = self.roles.iter().find(|role| role.id == id)?;
        Some(&role.name)
    }
}

/// Whether a role answers or checks a question.
pub fn concerns(question: &Question, role: &str) -> bool {
    [RoleTask::Answer, RoleTask::Check]
        .iter()
        .any(|task| of(question, *task).iter().any(|one| one == role))
}

fn of(question: &Question, task: RoleTask) -> &[String] {
    match task {
        RoleTask::Answer => &question.answered_by,
        RoleTask::Check => &question.checked_by,
    }
}

/// Works out the roles of an assessment.
pub fn find(outlines: &[Outline<'_>], assessment: &Assessment) -> Roles {
    let held: BTreeSet<&str> = assessment
        .team
        .iter()
        .flat_map(|person| person.roles.iter().map(String::as_str))
        .collect();
    let mut counts: BTreeMap<(&str, RoleTask), Counts> = BTreeMap::new();
    let mut gaps = Vec::new();
    for (address, question) in outlines.iter().flat_map(Outline::questions) {
        let state = assessment
            .answers
            .get(&address)
            .map_or(&State::Open, |answer| &answer.state);
        for kind in [RoleTask::Answer, RoleTask::Check] {
            let roles = of(question, kind);
            for role in roles {
                counts.entry((role, kind)).or_default().count(state);
            }
            if !roles.is_empty() && !roles.iter().any(|role| held.contains(role.as_str())) {
                gaps.push(RoleGap {
                    address: address.clone(),
                    kind,
                    roles: roles.to_vec(),
                });
            }
        }
    }
    let count = |role: &str, task| counts.get(&(role, task)).copied().unwrap_or_default();
    let mut roles: Vec<RoleStanding> = Vec::new();
    for role in outlines
        .iter()
        .flat_map(|outline| &outline.instrument.roles)
    {
        if roles.iter().any(|known| known.id == role.id) {
            continue;
        }
        roles.push(RoleStanding {
            id: role.id.clone(),
            name: role.name.clone(),
            people: assessment
                .team
                .iter()
                .filter(|person| person.roles.contains(&role.id))
                .map(|person| person.name.clone())
                .collect(),
            answers: count(&role.id, RoleTask::Answer),
            checks: count(&role.id, RoleTask::Check),
        });
    }
    let iama = outlines
        .iter()
        .any(|outline| outline.instrument.id.starts_with("iama-"));
    let missing_core = CORE
        .iter()
        .filter(|role| iama && !held.contains(**role))
        .map(|role| (*role).to_owned())
        .collect();
    Roles {
        roles,
        gaps,
        missing_core,
    }
}

#[cfg(test)]
mod tests;
