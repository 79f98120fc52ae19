//! Three-way merge: what two people did to the same assessment, answer by answer.
//!
//! What only one side changed is taken over. Where both changed the same thing, the own version
//! stands and the other is kept as a [`Conflict`] and as a line of history that brings it back.
//! Nothing is mixed within an answer: a sentence that nobody wrote must not appear in it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::assessment::{Address, Answer, Assessment, Change, Edit, MERGED, Profile, Round, Stamp};

/// Both sides in one.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The assessment.
    pub assessment: Assessment,
    /// Where both sides had changed the same.
    pub conflicts: Vec<Conflict>,
}

/// Something that both sides changed differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What.
    pub on: Subject,
    /// The edit that chooses the version that does not stand in the assessment now; none for
    /// rounds and members that no edit can write.
    pub instead: Option<Edit>,
}

/// What a conflict is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// An answer.
    Answer(Address),
    /// The profile of the algorithm.
    Profile,
    /// A record with an id: a person, session, action point, remark, review, instrument and so on.
    Record(String),
    /// The date to look again.
    ReviewDate,
    /// A round of signing.
    Round(u32),
    /// A member of the file that this version does not know.
    Member(String),
}

/// Merges two sides that both began with `base`. `stamp`: for the lines of history about conflicts.
pub fn merge(base: &Assessment, mine: &Assessment, theirs: &Assessment, stamp: &Stamp) -> Merged {
    let (base, mut mine) = new_ids::with_their_ids(base, mine, theirs);
    let base = &base;
    let mut theirs = new_ids::with_new_ids(base, &mine, theirs);
    committee::bring_together(base, &mut mine, &mut theirs);
    let (mine, theirs) = (&mine, &theirs);
    let mut conflicts = Vec::new();
    let mut merged = mine.clone();
    macro_rules! lists {
        ($($list:ident $edit:ident),*) => { $(
            merged.$list = list(
                [&base.$list, &mine.$list, &theirs.$list],
                |record| &record.id,
                |id, to| Edit::$edit { id, to, at: None },
                &mut conflicts,
            );
        )* };
    }
    merged.profile = profile(
        [&base.profile, &mine.profile, &theirs.profile],
        &mut conflicts,
    );
    lists!(instruments Instrument, team Person, sessions Session, session_log SessionEvent);
    merged
        .session_log
        .sort_by_cached_key(|event| event.at.parse::<Timestamp>().ok());
    // Known by their digest: two with one digest are the same, and one too many does no harm.
    for (digest, definition) in &theirs.definitions {
        let kept = merged.definitions.entry(digest.clone());
        kept.or_insert_with(|| definition.clone());
    }
    merged.answers = answers(
        [&base.answers, &mine.answers, &theirs.answers],
        &mut conflicts,
    );
    lists!(
        action_points ActionPoint,
        committees Committee,
        remarks Remark,
        reviews Review
    );
    merged.readings = committee::readings(&mine.readings, &theirs.readings);
    committee::join_open_readings(&mut merged);
    let (date, instead) = three(
        base.review_date.as_ref(),
        mine.review_date.as_ref(),
        theirs.review_date.as_ref(),
        PartialEq::eq,
    );
    merged.review_date = date;
    if let Some(instead) = instead {
        conflicts.push(Conflict {
            on: Subject::ReviewDate,
            instead: Some(Edit::ReviewDate(instead)),
        });
    }
    merged.rounds = rounds([&base.rounds, &mine.rounds, &theirs.rounds], &mut conflicts);
    members(base, theirs, &mut merged, &mut conflicts);
    for (device, seq) in &theirs.saved {
        let saved = merged.saved.entry(device.clone()).or_insert(0);
        *saved = (*saved).max(*seq);
    }
    merged.history = history(&mine.history, &theirs.history);
    if both_went_on(&mine.history, &theirs.history) {
        // Steps of two laptops in between each other are not taken back by a key.
        merged.history.push(Change {
            stamp: stamp.clone(),
            undo: None,
            what: Some(MERGED.to_owned()),
        });
    }
    let lost = conflicts
        .iter()
        .filter_map(|conflict| conflict.instead.clone());
    merged
        .history
        .extend(lost.map(|instead| Change::aside(instead, stamp.clone())));
    Merged {
        assessment: merged,
        conflicts,
    }
}

/// What stands, and on a conflict what does not. Between a change and a removal the change stands.
#[allow(
    clippy::option_option,
    reason = "on a conflict, what does not stand may be a removal"
)]
fn three<T: Clone>(
    base: Option<&T>,
    mine: Option<&T>,
    theirs: Option<&T>,
    same: impl Fn(&T, &T) -> bool,
) -> (Option<T>, Option<Option<T>>) {
    let equal = |a: Option<&T>, b: Option<&T>| match (a, b) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        _ => false,
    };
    if equal(mine, theirs) || equal(base, theirs) {
        (mine.cloned(), None)
    } else if equal(base, mine) {
        (theirs.cloned(), None)
    } else if mine.is_none() {
        (theirs.cloned(), Some(None))
    } else {
        (mine.cloned(), Some(theirs.cloned()))
    }
}

type Answers = BTreeMap<Address, Answer>;

fn answers([base, mine, theirs]: [&Answers; 3], conflicts: &mut Vec<Conflict>) -> Answers {
    let addresses: BTreeSet<_> = mine.keys().chain(theirs.keys()).collect();
    let mut merged = Answers::new();
    for address in addresses {
        let [base, mine, theirs] = [base, mine, theirs].map(|side| side.get(address));
        let (stands, instead) = three(base, mine, theirs, same_answer);
        if let Some(answer) = stands {
            merged.insert(address.clone(), answer);
        }
        if let Some(instead) = instead {
            let to = instead.map(Box::new);
            let instead = Some(Edit::Answer {
                address: address.clone(),
                to,
            });
            conflicts.push(Conflict {
                on: Subject::Answer(address.clone()),
                instead,
            });
        }
    }
    merged
}

/// Two people who wrote the same agree, whoever was first.
fn same_answer(a: &Answer, b: &Answer) -> bool {
    let bare = |answer: &Answer| Answer {
        by: None,
        at: None,
        ..answer.clone()
    };
    a == b || bare(a) == bare(b)
}

fn profile([base, mine, theirs]: [&Profile; 3], conflicts: &mut Vec<Conflict>) -> Profile {
    let mut merged = mine.clone();
    let mut instead = mine.clone();
    let mut conflict = false;
    macro_rules! fields {
        ($($field:ident),*) => { $(
            if mine.$field == base.$field {
                merged.$field.clone_from(&theirs.$field);
                instead.$field.clone_from(&theirs.$field);
            } else if theirs.$field != base.$field && theirs.$field != mine.$field {
                instead.$field.clone_from(&theirs.$field);
                conflict = true;
            }
        )* };
    }
    fields!(
        name,
        organisation,
        department,
        description,
        status,
        category,
        provider,
        contact,
        register_entry
    );
    if conflict {
        conflicts.push(Conflict {
            on: Subject::Profile,
            instead: Some(Edit::Profile(instead)),
        });
    }
    merged
}

fn list<T: Clone + PartialEq>(
    [base, mine, theirs]: [&[T]; 3],
    id: impl Fn(&T) -> &str,
    edit: impl Fn(String, Option<T>) -> Edit,
    conflicts: &mut Vec<Conflict>,
) -> Vec<T> {
    if mine == base || mine == theirs {
        return theirs.to_vec();
    }
    if theirs == base {
        return mine.to_vec();
    }
    let new = theirs
        .iter()
        .filter(|record| by_id(mine, &id, id(record)).is_none());
    let mut merged = Vec::new();
    for record in mine.iter().chain(new) {
        let key = id(record);
        let [base, mine, theirs] = [base, mine, theirs].map(|side| by_id(side, &id, key));
        let (stands, instead) = three(base, mine, theirs, PartialEq::eq);
        merged.extend(stands);
        if let Some(instead) = instead {
            let on = Subject::Record(key.to_owned());
            conflicts.push(Conflict {
                on,
                instead: Some(edit(key.to_owned(), instead)),
            });
        }
    }
    merged
}

fn by_id<'a, T>(list: &'a [T], id: &impl Fn(&T) -> &str, wanted: &str) -> Option<&'a T> {
    list.iter().find(|record| id(record) == wanted)
}

/// Signatures of both sides under the same round come together; nothing signed is dropped.
fn rounds([base, mine, theirs]: [&[Round]; 3], conflicts: &mut Vec<Conflict>) -> Vec<Round> {
    let find =
        |list: &'_ [Round], version| list.iter().find(|round| round.version == version).cloned();
    let versions: BTreeSet<_> = mine
        .iter()
        .chain(theirs)
        .map(|round| round.version)
        .collect();
    let mut merged = Vec::new();
    for version in versions {
        let [base, mine, theirs] = [base, mine, theirs].map(|side| find(side, version));
        if let (Some(mine), Some(theirs)) = (&mine, &theirs) {
            let unsigned = |round: &Round| Round {
                signatures: Vec::new(),
                ..round.clone()
            };
            let clash = |theirs: &crate::assessment::Signature| {
                mine.signature(&theirs.role)
                    .is_some_and(|mine| mine != theirs)
            };
            if unsigned(mine) == unsigned(theirs) && !theirs.signatures.iter().any(clash) {
                let mut round = mine.clone();
                let more = theirs
                    .signatures
                    .iter()
                    .filter(|s| mine.signature(&s.role).is_none());
                round.signatures.extend(more.cloned());
                merged.push(round);
                continue;
            }
        }
        let (stands, instead) = three(base.as_ref(), mine.as_ref(), theirs.as_ref(), PartialEq::eq);
        merged.extend(stands);
        if instead.is_some() {
            conflicts.push(Conflict {
                on: Subject::Round(version),
                instead: None,
            });
        }
    }
    merged
}

fn members(
    base: &Assessment,
    theirs: &Assessment,
    merged: &mut Assessment,
    conflicts: &mut Vec<Conflict>,
) {
    let names: BTreeSet<_> = merged
        .other
        .keys()
        .chain(theirs.other.keys())
        .cloned()
        .collect();
    for name in names {
        let mine = merged.other.get(&name);
        let (stands, instead) = three(
            base.other.get(&name),
            mine,
            theirs.other.get(&name),
            PartialEq::eq,
        );
        match stands {
            Some(value) => drop(merged.other.insert(name.clone(), value)),
            None => drop(merged.other.shift_remove(&name)),
        }
        if instead.is_some() {
            conflicts.push(Conflict {
                on: Subject::Member(name),
                instead: None,
            });
        }
    }
}

/// Whether each side has a line of history that the other lacks. The lines that say so of an earlier time do not
/// count: two laptops would tell each other for ever.
fn both_went_on(mine: &[Change], theirs: &[Change]) -> bool {
    let common = mine.iter().zip(theirs).take_while(|(a, b)| a == b).count();
    let (mine, theirs) = (&mine[common..], &theirs[common..]);
    let goes_on = |line: &Change, other: &[Change]| {
        line.what.as_deref() != Some(MERGED) && !other.contains(line)
    };
    mine.iter().any(|line| goes_on(line, theirs)) && theirs.iter().any(|line| goes_on(line, mine))
}

/// The lines of both, in the order of their times after what they have in common. Within a side its own order is kept,
/// whatever its clock did: each line stands for what was there before it.
fn history(mine: &[Change], theirs: &[Change]) -> Vec<Change> {
    let common = mine.iter().zip(theirs).take_while(|(a, b)| a == b).count();
    let (shared, mine) = mine.split_at(common);
    let new = theirs[common..].iter().filter(|line| !mine.contains(line));
    let mut rest = in_own_order(mine.iter());
    rest.extend(in_own_order(new));
    rest.sort_by_key(|(time, _)| *time);
    let rest = rest.into_iter().map(|(_, line)| line);
    shared.iter().chain(rest).cloned().collect()
}

/// The lines of one side with times that never go back.
fn in_own_order<'a>(lines: impl Iterator<Item = &'a Change>) -> Vec<(Timestamp, &'a Change)> {
    let mut latest = Timestamp::MIN;
    lines
        .map(|line| {
            latest = latest.max(line.stamp.at.parse().unwrap_or(latest));
            (latest, line)
        })
        .collect()
}

mod committee;
mod new_ids;
#[cfg(test)]
mod tests;
