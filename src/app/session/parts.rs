//! The parts of the instruments as a plan names them: which there are, which a session is usually for, and a plan as
//! people write it, a line per part.

use crate::app::Open;
use crate::assessment::{Address, Outline, PlannedPart, Session, What};
use crate::questionnaire::{Element, Section};

/// The length of a session that the IAMA advises, in minutes.
const USUAL: u32 = 120;
/// Minutes for a question, where nothing else says how long a part takes.
const PER_QUESTION: u32 = 3;
/// The longest that a part can be planned: a day.
const LONGEST: u32 = 24 * 60;

/// A part of an instrument that a session can be for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its section.
    pub address: Address,
    /// What people call it: `2 Wat?`, or the title alone where the number is ours.
    pub name: String,
    /// The session in which it is usually done.
    pub session: Option<u8>,
    /// Its visible questions.
    pub questions: u32,
}

/// What is wrong with a plan as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum PlanProblem {
    /// No part has this number.
    Unknown(String),
    /// The line does not end in minutes.
    NoMinutes(String),
}

impl Open {
    /// The parts of the instruments in use, in walking order.
    pub fn parts(&self, language: &str) -> Vec<Part> {
        let mut found = Vec::new();
        for outline in self.outlines_in_use() {
            let mut sections = Vec::new();
            for section in &outline.instrument.sections {
                candidates(section, &mut sections);
            }
            let parts = sections
                .into_iter()
                .map(|section| part(outline, section, language));
            found.extend(parts.filter(|part| part.questions > 0));
        }
        found
    }

    fn outlines_in_use(&self) -> impl Iterator<Item = &Outline<'static>> {
        let all = self.outlines.iter().enumerate();
        all.filter(|(index, _)| !self.is_former(*index))
            .map(|(_, outline)| outline)
    }

    /// What people call a section: its number and title; the address when no instrument knows it.
    pub fn part_name(&self, part: &Address, language: &str) -> String {
        let of = |outline: &&Outline<'_>| outline.instrument.id == part.instrument;
        let outline = self.outlines.iter().find(of);
        outline
            .and_then(|outline| section(outline, &part.question))
            .map_or_else(|| part.to_string(), |section| name(section, language))
    }

    /// The part that the entry at hand belongs to: the innermost that is on the plan of this session, else the innermost
    /// that a plan would name.
    pub(in crate::app) fn part_here(&self, session: &Session) -> Option<Address> {
        let outline = self.outline()?;
        if self.is_former(self.walk.outline) {
            return None;
        }
        let around = sections_around(outline, self.walk.at);
        let address = |section: &Section| {
            Address::new(outline.instrument.id.clone(), section.id.clone(), None)
        };
        let on_plan = |section: &&&Section| {
            let address = address(section);
            session.plan.iter().any(|planned| planned.part == address)
        };
        let mut candidate = Vec::new();
        for section in &outline.instrument.sections {
            candidates(section, &mut candidate);
        }
        let usual = |section: &&&Section| candidate.iter().any(|one| one.id == section.id);
        around
            .iter()
            .find(on_plan)
            .or_else(|| around.iter().find(usual))
            .or(around.last())
            .map(|section| address(section))
    }

    /// A plan for the next session: the parts that are usually done together and that no session is for yet, with two
    /// hours shared out by their questions.
    pub(in crate::app) fn suggested_plan(&self) -> Vec<PlannedPart> {
        let all = self.parts("nl");
        let planned = |part: &&Part| {
            let mut plans = self
                .assessment
                .sessions
                .iter()
                .flat_map(|session| &session.plan);
            plans.any(|one| one.part == part.address)
        };
        let left: Vec<&Part> = all
            .iter()
            .filter(|part| part.session.is_some() && !planned(part))
            .collect();
        // The instrument at hand first; where nothing of it is left, the first with something left.
        let here = self.instrument().map(|instrument| &instrument.id);
        let of_here = left
            .iter()
            .find(|part| Some(&part.address.instrument) == here);
        let Some(first) = of_here.or(left.first()) else {
            return Vec::new();
        };
        let own = left
            .iter()
            .filter(|part| part.address.instrument == first.address.instrument);
        let next = own.clone().filter_map(|part| part.session).min();
        let parts: Vec<&&Part> = own.filter(|part| part.session == next).collect();
        let questions: u32 = parts.iter().map(|part| part.questions).sum();
        let share = |part: &Part| rounded(USUAL * part.questions / questions.max(1));
        parts
            .into_iter()
            .map(|part| PlannedPart {
                part: part.address.clone(),
                minutes: share(part),
            })
            .collect()
    }

    /// A plan as people write it: `1 Waarom? 60`.
    pub(in crate::app) fn plan_text(&self, plan: &[PlannedPart], language: &str) -> String {
        let lines = plan.iter().map(|planned| {
            let id = self.part_key(&planned.part);
            let name = self.part_name(&planned.part, language);
            let title = name
                .strip_prefix(planned.part.question.as_str())
                .unwrap_or(&name);
            format!("{id} {} {}", title.trim(), planned.minutes)
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The plan that somebody wrote: per line the number of a part and its minutes; what stands between is for people.
    pub(in crate::app) fn read_plan(&self, text: &str) -> Result<Vec<PlannedPart>, PlanProblem> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let mut plan: Vec<PlannedPart> = Vec::new();
        for line in lines {
            let key = line.split_whitespace().next().unwrap_or_default();
            let part = self
                .find_part(key)
                .ok_or_else(|| PlanProblem::Unknown(key.to_owned()))?;
            let minutes = minutes_of(line)
                .filter(|minutes| (1..=LONGEST).contains(minutes))
                .ok_or_else(|| PlanProblem::NoMinutes(line.to_owned()))?;
            match plan.iter_mut().find(|planned| planned.part == part) {
                Some(known) => known.minutes = minutes,
                None => plan.push(PlannedPart { part, minutes }),
            }
        }
        Ok(plan)
    }

    /// A part with the minutes that it usually takes.
    pub(in crate::app) fn usual_minutes(&self, part: &Address) -> u32 {
        let parts = self.parts("nl");
        let known = parts.iter().find(|one| one.address == *part);
        rounded(known.map_or(10, |known| known.questions * PER_QUESTION)).min(USUAL)
    }

    /// The number by which a plan names a part: with the instrument where the first one has a part of that number too.
    fn part_key(&self, part: &Address) -> String {
        if self.find_part(&part.question).as_ref() == Some(part) {
            part.question.clone()
        } else {
            part.to_string()
        }
    }

    fn find_part(&self, key: &str) -> Option<Address> {
        let (instrument, id) = match key.split_once('/') {
            Some((instrument, id)) => (Some(instrument), id),
            None => (None, key),
        };
        let mut all = self.outlines_in_use();
        let outline = all.find(|outline| {
            instrument.is_none_or(|wanted| wanted == outline.instrument.id)
                && section(outline, id).is_some()
        })?;
        Some(Address::new(outline.instrument.id.clone(), id, None))
    }
}

/// The minutes of a plan that is being written: what the lines end in.
pub(in crate::app) fn plan_minutes(text: &str) -> u32 {
    let minutes = text.lines().filter_map(minutes_of);
    minutes.fold(0, |sum, minutes| sum.saturating_add(minutes))
}

/// The number that a line ends in, behind its first word.
fn minutes_of(line: &str) -> Option<u32> {
    let mut words = line.split_whitespace();
    words.next()?;
    let last = words
        .rev()
        .find(|word| !word.to_lowercase().starts_with("min"))?;
    last.trim_end_matches(['\'', '’', 'm', '.']).parse().ok()
}

/// Minutes in steps of five.
fn rounded(minutes: u32) -> u32 {
    ((minutes + 2) / 5 * 5).max(5)
}

/// The sections that a plan names: those with a session of their own, and what lies beside those.
fn candidates<'a>(section: &'a Section, found: &mut Vec<&'a Section>) {
    let inner = || {
        section.elements.iter().filter_map(|element| match element {
            Element::Section(inner) => Some(inner),
            _ => None,
        })
    };
    if section.session.is_some() || !inner().any(has_session) {
        found.push(section);
        return;
    }
    for inner in inner() {
        candidates(inner, found);
    }
}

fn has_session(section: &Section) -> bool {
    section.session.is_some()
        || section.elements.iter().any(|element| match element {
            Element::Section(inner) => has_session(inner),
            _ => false,
        })
}

fn part(outline: &Outline<'_>, section: &Section, language: &str) -> Part {
    let address = Address::new(outline.instrument.id.clone(), section.id.clone(), None);
    let questions =
        crate::standing::sessions::questions_of_part(std::slice::from_ref(outline), &address);
    Part {
        name: name(section, language),
        session: section.session,
        questions: u32::try_from(questions.len()).unwrap_or(u32::MAX),
        address,
    }
}

fn name(section: &Section, language: &str) -> String {
    let title = section.title.in_language(language).trim();
    if section.official {
        format!("{} {title}", section.id)
    } else {
        title.to_owned()
    }
}

/// The visible section with this id.
fn section<'a>(outline: &Outline<'a>, id: &str) -> Option<&'a Section> {
    outline.entries.iter().find_map(|entry| match entry.what {
        What::Section(section) if section.id == id => Some(section),
        _ => None,
    })
}

/// The sections around an entry, the innermost first; a section head counts as inside itself.
fn sections_around<'a>(outline: &Outline<'a>, at: usize) -> Vec<&'a Section> {
    let Some(here) = outline.entries.get(at) else {
        return Vec::new();
    };
    let mut depth = here.depth + 1;
    let mut found = Vec::new();
    for entry in outline.entries[..=at].iter().rev() {
        if let What::Section(section) = entry.what
            && entry.depth < depth
        {
            depth = entry.depth;
            found.push(section);
        }
    }
    found
}
