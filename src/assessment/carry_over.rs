//! Carrying a whole assessment over to a later edition of its instrument.
//!
//! The new assessment keeps the old edition beside it, to look back at ([`InstrumentRef::former`]): nothing that
//! was written is lost, and every origin can be opened. What was signed stays with the old file. Everything taken
//! over is a draft.

use super::take_over::{Source, all_words, has_something, sources, take_over};
use super::{
    ActionPoint, Address, Assessment, ConditionOf, Edit, EditError, InstrumentRef, Item, Outline,
    Stamp, items_of, keeping,
};
use crate::language::Texts;
use crate::questionnaire::{Element, ForEach, Instrument, Library, Question, Section, reference};

mod told;

pub use told::{carry_end, carry_refusal};

/// The edition that is carried over.
pub const CARRIED_FROM: &str = "iama-1.0";
/// The edition that it becomes.
pub const CARRIED_TO: &str = "iama-2.0";

/// An assessment carried over, and what became of every answer.
#[derive(Debug, Clone)]
pub struct CarryOver {
    /// The new assessment.
    pub assessment: Assessment,
    /// The answers of the new edition that were filled, in its order.
    pub taken: Vec<Taken>,
    /// Numbers of the questions that the old edition has nothing for.
    pub new: Vec<String>,
    /// The answers of the old edition that no question of the new one takes.
    pub dropped: Vec<Dropped>,
    /// The questions that repeat over something that was not answered yet.
    pub waiting: Vec<Waiting>,
}

/// A filled answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Where.
    pub address: Address,
    /// From where.
    pub sources: Vec<Address>,
    /// Whether it is asked with the present answers; else it appears with an answer that is still to come.
    pub asked: bool,
}

/// An answer that has no place in the new edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Where it stands, in the new file as well as in the old one.
    pub address: Address,
    /// What it says, in words.
    pub text: String,
}

/// A question that is not there yet, with the answers that it can take over then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its number.
    pub question: String,
    /// The question over whose answer it repeats.
    pub over: String,
    /// The answers.
    pub sources: Vec<Address>,
}

/// Carries `old` over from one edition to another, both of `library`: profile, team, sessions, action points,
/// remarks, review date and the other instruments go along; rounds, reviews and history stay with `old`, which is
/// not touched. The conditions of those reviews go along as action points. `id` is that of the new assessment.
///
/// # Errors
/// When a change is refused.
pub fn carry_over(
    old: &Assessment,
    (from, to): (&Instrument, &Instrument),
    library: &Library,
    id: String,
    stamp: &Stamp,
    texts: &Texts,
) -> Result<CarryOver, EditError> {
    let mut assessment = beside(old, id);
    for edit in editions(&assessment, from, to, library) {
        assessment.apply(edit, stamp)?;
    }
    let mut done = CarryOver {
        assessment,
        taken: Vec::new(),
        new: Vec::new(),
        dropped: dropped(old, from, to, texts),
        waiting: Vec::new(),
    };
    let work = Work {
        from,
        to,
        library,
        stamp,
        texts,
    };
    for (question, repeat) in questions(to) {
        work.question(question, repeat, &mut done)?;
    }
    // Only now: an answer taken over may bring another question up.
    let outline = Outline::new(to, &done.assessment);
    for taken in &mut done.taken {
        taken.asked = outline.find(&taken.address).is_some();
    }
    Ok(done)
}

/// The new assessment before anything is taken over.
fn beside(old: &Assessment, id: String) -> Assessment {
    let mut new = as_it_goes_along(old, id);
    // The rounds and verdicts stay behind: what was a condition of one says so by itself.
    for point in &mut new.action_points {
        point.condition_of = point.condition(&old.reviews);
        point.review = None;
        point.round = None;
    }
    for point in without_a_point(old) {
        let id = new.free_id("ap");
        new.action_points.push(ActionPoint { id, ..point });
    }
    new
}

/// The conditions for which no action point was made: no condition stays behind with its verdict.
fn without_a_point(old: &Assessment) -> Vec<ActionPoint> {
    let mut missing = Vec::new();
    for review in &old.reviews {
        let of_it = |point: &&ActionPoint| point.review.as_ref() == Some(&review.id);
        let points: Vec<&ActionPoint> = old.action_points.iter().filter(of_it).collect();
        if points.len() >= review.conditions.len() {
            continue;
        }
        let has_none = |text: &&String| {
            let same = |point: &&ActionPoint| point.text.trim() == text.trim();
            !text.trim().is_empty() && !points.iter().any(same)
        };
        missing.extend(
            review
                .conditions
                .iter()
                .filter(has_none)
                .map(|text| ActionPoint {
                    text: text.clone(),
                    condition_of: Some(ConditionOf {
                        body: review.body.clone(),
                        date: review.date.clone(),
                    }),
                    ..ActionPoint::default()
                }),
        );
    }
    missing
}

fn as_it_goes_along(old: &Assessment, id: String) -> Assessment {
    Assessment {
        team: old.team.clone(),
        sessions: old.sessions.clone(),
        session_log: old.session_log.clone(),
        answers: old.answers.clone(),
        action_points: old.action_points.clone(),
        committees: old.committees.clone(),
        remarks: old.remarks.clone(),
        review_date: old.review_date.clone(),
        definitions: old.definitions.clone(),
        other: old.other.clone(),
        ..Assessment::new(id, old.profile.clone(), old.instruments.clone())
    }
}

/// The new edition comes where the old one was; the old one becomes the last, to look back at.
fn editions(
    assessment: &Assessment,
    from: &Instrument,
    to: &Instrument,
    library: &Library,
) -> Vec<Edit> {
    let place = |id: &str| assessment.instruments.iter().position(|used| used.id == id);
    let mut edits = Vec::new();
    if place(&to.id).is_none() {
        let keeps = library.keeps(&to.id);
        if keeps.contains_key(&to.digest) {
            edits.extend(keeping(keeps));
        }
        edits.push(Edit::Instrument {
            id: to.id.clone(),
            to: Some(InstrumentRef::new(to.id.clone(), to.digest.clone())),
            at: place(&from.id),
        });
    }
    if let Some(used) = assessment
        .instruments
        .iter()
        .find(|used| used.id == from.id)
    {
        let former = InstrumentRef {
            former: true,
            ..used.clone()
        };
        let (id, at) = (former.id.clone(), Some(assessment.instruments.len()));
        edits.push(Edit::Instrument {
            id,
            to: Some(former),
            at,
        });
    }
    edits
}

fn dropped(old: &Assessment, from: &Instrument, to: &Instrument, texts: &Texts) -> Vec<Dropped> {
    let takes = |number: &str| {
        to.questions()
            .flat_map(|question| &question.takes_over)
            .any(|mapping| reference("", &mapping.question) == (&from.id, number))
    };
    let here = |address: &&Address| address.instrument == from.id;
    let order = |address: &Address| {
        from.questions()
            .position(|question| question.number == address.question)
            .unwrap_or(usize::MAX)
    };
    let mut left: Vec<&Address> = old.answers.keys().filter(here).collect();
    left.retain(|address| {
        (from.question(&address.question).is_none() || !takes(&address.question))
            && has_something(&old.answers[*address])
    });
    left.sort_by_key(|address| order(address));
    left.into_iter()
        .map(|address| Dropped {
            address: address.clone(),
            text: all_words(
                from.question(&address.question),
                &old.answers[address],
                texts,
            ),
        })
        .collect()
}

/// What a carry-over works with.
struct Work<'a> {
    from: &'a Instrument,
    to: &'a Instrument,
    library: &'a Library,
    stamp: &'a Stamp,
    texts: &'a Texts,
}

impl Work<'_> {
    fn language(&self) -> &'static str {
        self.texts.language().code()
    }

    fn takes(&self, question: &Question) -> bool {
        question
            .takes_over
            .iter()
            .any(|mapping| reference("", &mapping.question).0 == self.from.id)
    }

    /// The answers of the old edition for a question.
    fn sources<'a>(
        &'a self,
        question: &'a Question,
        item: Option<&Item>,
        assessment: &'a Assessment,
    ) -> Vec<Source<'a>> {
        let mut found = sources(question, item, assessment, self.library, self.language());
        found.retain(|source| source.instrument.id == self.from.id);
        found
    }

    /// Fills the answers to one question, or notes why not.
    fn question(
        &self,
        question: &Question,
        repeat: Option<&ForEach>,
        done: &mut CarryOver,
    ) -> Result<(), EditError> {
        if !self.takes(question) {
            done.new.push(question.number.clone());
            return Ok(());
        }
        let Some(repeat) = repeat else {
            return self.fill(question, None, done);
        };
        let items = items_of(self.to, repeat, &done.assessment, self.language());
        let found = addresses(&self.sources(question, None, &done.assessment));
        if items.is_empty() && !found.is_empty() {
            done.waiting.push(Waiting {
                question: question.number.clone(),
                over: repeat.question.clone(),
                sources: found,
            });
        }
        items
            .iter()
            .try_for_each(|item| self.fill(question, Some(item), done))
    }

    fn fill(
        &self,
        question: &Question,
        item: Option<&Item>,
        done: &mut CarryOver,
    ) -> Result<(), EditError> {
        let id = item.map(|item| item.id.as_str());
        let address = Address::new(self.to.id.clone(), question.number.clone(), id);
        let found = self.sources(question, item, &done.assessment);
        let before = done.assessment.answer(&address);
        let after = take_over(question, &before, &found, self.texts);
        if after == before {
            return Ok(());
        }
        let sources = addresses(&found);
        let edit = Edit::Answer {
            address: address.clone(),
            to: Some(Box::new(after)),
        };
        done.assessment.apply(edit, self.stamp)?;
        done.taken.push(Taken {
            address,
            sources,
            asked: true,
        });
        Ok(())
    }
}

fn addresses(sources: &[Source<'_>]) -> Vec<Address> {
    sources
        .iter()
        .map(|source| source.address.clone())
        .collect()
}

/// Every question with the repeat in which it stands, hidden ones too.
fn questions(instrument: &Instrument) -> Vec<(&Question, Option<&ForEach>)> {
    fn collect<'a>(
        section: &'a Section,
        around: Option<&'a ForEach>,
        found: &mut Vec<(&'a Question, Option<&'a ForEach>)>,
    ) {
        let around = section.for_each.as_ref().or(around);
        for element in &section.elements {
            match element {
                Element::Section(inner) => collect(inner, around, found),
                Element::Question(question) => found.push((question, around)),
                Element::Notice(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    for section in &instrument.sections {
        collect(section, None, &mut found);
    }
    found
}

#[cfg(test)]
mod tests;
