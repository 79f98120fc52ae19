//! Which roles were missing in a session: at the questions worked on, for a part, and the whole time.

use std::collections::BTreeSet;

use super::{Course, Presence};
use crate::assessment::{Address, Outline, What};
use crate::questionnaire::Question;

/// A question that was worked on without some of its roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionGap {
    /// The question.
    pub question: Address,
    /// Its roles that answer and that nobody in the room had.
    pub answer: Vec<String>,
    /// Its roles that check and that nobody in the room had.
    pub check: Vec<String>,
    /// Whether nobody in the room had any of the roles that answer.
    pub nobody_answers: bool,
}

/// A role that some questions ask for and that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingRole {
    /// The role.
    pub role: String,
    /// The questions that ask for it.
    pub questions: usize,
}

impl Course<'_> {
    /// The questions worked on for which a role was missing at every moment, in the order of the work. A question that
    /// is not asked any more has no roles.
    pub fn gaps(&self, outlines: &[Outline<'_>]) -> Vec<QuestionGap> {
        let found = self.questions.iter().filter_map(|worked| {
            let question = question_at(outlines, worked.question)?;
            let roles = worked.people.iter().filter_map(|id| self.person(id));
            let held: BTreeSet<&str> = roles
                .flat_map(|person| person.roles.iter().map(String::as_str))
                .collect();
            let missing = |roles: &[String]| -> Vec<String> {
                let roles = roles.iter().filter(|role| !held.contains(role.as_str()));
                roles.cloned().collect()
            };
            let gap = QuestionGap {
                question: worked.question.clone(),
                answer: missing(&question.answered_by),
                check: missing(&question.checked_by),
                nobody_answers: !question.answered_by.is_empty()
                    && question
                        .answered_by
                        .iter()
                        .all(|role| !held.contains(role.as_str())),
            };
            (!gap.answer.is_empty() || !gap.check.is_empty()).then_some(gap)
        });
        found.collect()
    }

    /// The questions worked on, together by the roles that were missing for them at every moment (in the order of the
    /// instruments): in the order of the work, those that missed none last.
    pub fn by_gap(&self, outlines: &[Outline<'_>]) -> Vec<(Vec<String>, Vec<&Address>)> {
        let gaps = self.gaps(outlines);
        let order = roles_in_order(outlines);
        let mut found: Vec<(Vec<String>, Vec<&Address>)> = Vec::new();
        for worked in &self.questions {
            let gap = gaps.iter().find(|gap| gap.question == *worked.question);
            let roles = gap
                .into_iter()
                .flat_map(|gap| gap.answer.iter().chain(&gap.check));
            let mut roles: Vec<String> = roles.cloned().collect();
            roles.sort_by_key(|role| (place(&order, role), role.clone()));
            roles.dedup();
            match found.iter_mut().find(|(known, _)| *known == roles) {
                Some((_, questions)) => questions.push(worked.question),
                None => found.push((roles, vec![worked.question])),
            }
        }
        found.sort_by_key(|(roles, _)| roles.is_empty());
        found
    }

    /// The roles that the session asked for and that nobody who was there had, in the order of the instruments: those
    /// of the questions worked on; before there are any, those of its parts.
    pub fn missing_roles(&self, outlines: &[Outline<'_>]) -> Vec<String> {
        let there = self.presences.iter().flat_map(Presence::roles);
        let there: BTreeSet<&str> = there.map(String::as_str).collect();
        let worked = self.questions.iter();
        let mut asked: Vec<&Question> = worked
            .filter_map(|worked| question_at(outlines, worked.question))
            .collect();
        if asked.is_empty() {
            let parts = self.parts.iter();
            asked.extend(parts.flat_map(|one| questions_of_part(outlines, one.part)));
        }
        let missing = missing(outlines, &asked, &there);
        missing.into_iter().map(|one| one.role).collect()
    }

    /// The roles of the people who are in the room now.
    pub fn roles_in_room(&self) -> BTreeSet<&str> {
        let here = self.presences.iter().filter(|one| one.is_here());
        here.flat_map(Presence::roles).map(String::as_str).collect()
    }
}

/// The roles that the visible questions of a part ask for and that are not among these.
pub fn missing_of_part(
    outlines: &[Outline<'_>],
    part: &Address,
    there: &BTreeSet<&str>,
) -> Vec<MissingRole> {
    missing(outlines, &questions_of_part(outlines, part), there)
}

/// The roles that a plan asks for and that nobody of those expected has.
pub fn missing_of_plan(course: &Course<'_>, outlines: &[Outline<'_>]) -> Vec<MissingRole> {
    let people = course
        .session
        .expected
        .iter()
        .filter_map(|id| course.person(id));
    let there: BTreeSet<&str> = people
        .flat_map(|person| person.roles.iter().map(String::as_str))
        .collect();
    let plan = course.session.plan.iter();
    let asked: Vec<&Question> = plan
        .flat_map(|planned| questions_of_part(outlines, &planned.part))
        .collect();
    missing(outlines, &asked, &there)
}

/// The visible questions below a section, every repeat of it.
pub fn questions_of_part<'a>(outlines: &[Outline<'a>], part: &Address) -> Vec<&'a Question> {
    let Some(outline) = outlines
        .iter()
        .find(|one| one.instrument.id == part.instrument)
    else {
        return Vec::new();
    };
    let mut within = None;
    let mut found = Vec::new();
    for entry in &outline.entries {
        if within.is_some_and(|depth| entry.depth <= depth) {
            within = None;
        }
        match entry.what {
            What::Section(section) if section.id == part.question => {
                within = within.or(Some(entry.depth));
            }
            What::Question(question) if within.is_some() => found.push(question),
            _ => {}
        }
    }
    found
}

fn question_at<'a>(outlines: &[Outline<'a>], address: &Address) -> Option<&'a Question> {
    let outline = outlines
        .iter()
        .find(|one| one.instrument.id == address.instrument)?;
    outline.find(address)?.question()
}

/// The roles asked that are not there, in the order of the instruments; roles that no instrument knows come last.
fn missing(
    outlines: &[Outline<'_>],
    asked: &[&Question],
    there: &BTreeSet<&str>,
) -> Vec<MissingRole> {
    let mut found: Vec<MissingRole> = Vec::new();
    for question in asked {
        let roles: BTreeSet<&String> = question
            .answered_by
            .iter()
            .chain(&question.checked_by)
            .collect();
        for role in roles
            .into_iter()
            .filter(|role| !there.contains(role.as_str()))
        {
            match found.iter_mut().find(|one| one.role == *role) {
                Some(known) => known.questions += 1,
                None => found.push(MissingRole {
                    role: role.clone(),
                    questions: 1,
                }),
            }
        }
    }
    let order = roles_in_order(outlines);
    found.sort_by_key(|one| place(&order, &one.role));
    found
}

/// The roles of the instruments, in their order.
fn roles_in_order<'a>(outlines: &[Outline<'a>]) -> Vec<&'a str> {
    let roles = outlines
        .iter()
        .flat_map(|outline| &outline.instrument.roles);
    roles.map(|role| role.id.as_str()).collect()
}

fn place(order: &[&str], role: &str) -> usize {
    let known = order.iter().position(|id| *id == role);
    known.unwrap_or(usize::MAX)
}
