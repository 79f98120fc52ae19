//! Stale answers: those that lean on an answer that changed after them.
//!
//! An answer leans on what its question recalls, and on what it was taken over from. It becomes
//! stale when one of these says something else than it did when the answer was last written; a
//! source that was only agreed with, parked or confirmed says what it said. Writing the answer again,
//! changed or not, is how a team says that it still holds. Not transitive: what leans on a stale
//! answer becomes stale when that answer changes.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::assessment::{Address, Answer, Assessment, Change, Edit, Outline, State, Value};
use crate::questionnaire::{Level, Question, reference};

/// An answer that leans on answers that changed after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// The answer.
    pub address: Address,
    /// The answers that changed, in the order in which the question names them.
    pub because: Vec<Address>,
    /// When the first of those changes was made (RFC 3339).
    pub since: String,
}

/// All stale answers among the visible questions, in walking order.
pub fn find(outlines: &[Outline<'_>], assessment: &Assessment) -> Vec<Stale> {
    let sources = Sources::new(outlines);
    let past = Past::new(&assessment.history);
    let mut found = Vec::new();
    for (address, question) in outlines.iter().flat_map(Outline::questions) {
        let Some((answer, at)) = assessment.answers.get(&address).and_then(standing_since) else {
            continue;
        };
        let mut changes: Vec<(Address, Timestamp, &str)> = Vec::new();
        for (source, after) in sources.of(&address, question, answer) {
            let after = after.map_or(at, |after| after.max(at));
            if let Some((when, since)) = changed_after(assessment, &past, &source, after) {
                changes.push((source, when, since));
            }
        }
        if let Some((_, _, since)) = changes.iter().min_by_key(|(_, when, _)| *when) {
            found.push(Stale {
                address,
                since: (*since).to_owned(),
                because: changes.into_iter().map(|(source, ..)| source).collect(),
            });
        }
    }
    found
}

/// The answer and when it was last written, if there is something that can become stale.
fn standing_since(answer: &Answer) -> Option<(&Answer, Timestamp)> {
    let there =
        !matches!(answer.state, State::Open | State::NotApplicable { .. }) && !answer.is_empty();
    let at = answer.at.as_ref().filter(|_| there)?.parse().ok()?;
    Some((answer, at))
}

/// The visible addresses of every question.
struct Sources<'a>(BTreeMap<(&'a str, &'a str), Vec<Address>>);

impl<'a> Sources<'a> {
    fn new(outlines: &'a [Outline<'_>]) -> Self {
        let mut all: BTreeMap<(&str, &str), Vec<Address>> = BTreeMap::new();
        for outline in outlines {
            for (address, question) in outline.questions() {
                all.entry((&outline.instrument.id, &question.number))
                    .or_default()
                    .push(address);
            }
        }
        Self(all)
    }

    /// What an answer leans on; for what was taken over also until when that is known to be in it.
    fn of(
        &self,
        address: &Address,
        question: &Question,
        answer: &Answer,
    ) -> Vec<(Address, Option<Timestamp>)> {
        let recalled = question
            .recall
            .iter()
            .flat_map(|recall| self.recalled(address, &recall.question))
            .map(|source| (source, None));
        let taken = answer.origins.iter().map(|origin| {
            let at = origin.at.as_ref().and_then(|at| at.parse().ok());
            (origin.address.clone(), at)
        });
        // What was taken over comes first: of a source that is both, it is known what it said.
        let mut leans: Vec<(Address, Option<Timestamp>)> = Vec::new();
        for (source, at) in taken.chain(recalled) {
            if source != *address && leans.iter().all(|(earlier, _)| *earlier != source) {
                leans.push((source, at));
            }
        }
        leans
    }

    /// The answers that a recall leads to: inside the same repeat the own item, otherwise all.
    fn recalled(&self, from: &Address, recall: &str) -> Vec<Address> {
        let (instrument, number) = reference(&from.instrument, recall);
        let all = self
            .0
            .get(&(instrument, number))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let own: Vec<Address> = all
            .iter()
            .filter(|a| instrument == from.instrument && from.item.is_some() && a.item == from.item)
            .cloned()
            .collect();
        if own.is_empty() { all.to_vec() } else { own }
    }
}

/// The history of every answer, worked out when somebody asks.
struct Past<'a> {
    history: &'a [Change],
    by_address: OnceCell<BTreeMap<&'a Address, Vec<&'a Change>>>,
}

impl<'a> Past<'a> {
    fn new(history: &'a [Change]) -> Self {
        Self {
            history,
            by_address: OnceCell::new(),
        }
    }

    /// The first change of an answer after a moment: when, and what it replaced.
    fn first_after(&self, address: &Address, moment: Timestamp) -> Option<Replaced<'a>> {
        let by_address = self.by_address.get_or_init(|| {
            let mut all: BTreeMap<&Address, Vec<&Change>> = BTreeMap::new();
            for change in self.history {
                if let Some(address) = change.undo.as_ref().and_then(Edit::address) {
                    all.entry(address).or_default().push(change);
                }
            }
            all
        });
        let later = by_address.get(address)?.iter().filter_map(|change| {
            let at: Timestamp = change.stamp.at.parse().ok()?;
            let (Edit::Answer { to, .. } | Edit::AnswerAsItWas { to, .. }) =
                change.undo.as_ref()?
            else {
                return None;
            };
            let before = to.as_deref();
            let since = change.stamp.at.as_str();
            (at > moment).then_some(Replaced { at, since, before })
        });
        later.min_by_key(|replaced| replaced.at)
    }
}

struct Replaced<'a> {
    at: Timestamp,
    since: &'a str,
    before: Option<&'a Answer>,
}

/// When a source began to say something else, if it did so after this moment.
fn changed_after<'a>(
    assessment: &'a Assessment,
    past: &Past<'a>,
    source: &Address,
    moment: Timestamp,
) -> Option<(Timestamp, &'a str)> {
    let Some(answer) = assessment.answers.get(source) else {
        // Taken away: it counts only if it said something at the moment.
        let replaced = past.first_after(source, moment)?;
        let said = replaced.before.is_some_and(Answer::is_answered);
        return said.then_some((replaced.at, replaced.since));
    };
    let since = answer.at.as_deref()?;
    let at: Timestamp = since.parse().ok()?;
    if at <= moment {
        return None;
    }
    match past.first_after(source, moment) {
        Some(replaced) if says(replaced.before) == says(Some(answer)) => None,
        Some(replaced) => Some((replaced.at, replaced.since)),
        // A history that came from elsewhere and lacks this change.
        None => Some((at, since)),
    }
}

/// What an answer says, as far as another can lean on it: not the state of its agreement, not what
/// goes with it for the file.
fn says(answer: Option<&Answer>) -> (Option<&Value>, &str, Option<Level>, bool) {
    answer.map_or((None, "", None, false), |answer| {
        let value = answer.value.as_ref().filter(|value| !value.is_empty());
        let excluded = matches!(answer.state, State::NotApplicable { .. });
        (value, answer.explanation.trim(), answer.estimate, excluded)
    })
}

#[cfg(test)]
mod tests;
