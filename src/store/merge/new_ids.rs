//! New ids for records that two laptops made under the same one.
//!
//! Owns what refers to what by id, so that everything follows a record that gets another id.

use std::collections::BTreeSet;

use crate::assessment::{Assessment, Happening, Record};

/// Two laptops that both add an action point give it the same next id. These are two things, no
/// conflict: theirs gets an id that nobody uses, and what refers to it follows.
pub(super) fn with_new_ids(
    base: &Assessment,
    mine: &Assessment,
    theirs: &Assessment,
) -> Assessment {
    let mut renamed = theirs.clone();
    macro_rules! rename {
        ($($list:ident $follow:expr),*) => { $(
            for index in clashes(&base.$list, &mine.$list, &theirs.$list) {
                let old = theirs.$list[index].id.clone();
                let id = free_id(&old, mine, &renamed);
                $follow(&mut renamed, &old, &id);
                renamed.$list[index].id = id;
            }
        )* };
    }
    let nothing = |_: &mut Assessment, _: &str, _: &str| ();
    rename!(
        sessions follow_session,
        session_log nothing,
        action_points follow_point,
        committees follow_committee,
        readings nothing,
        remarks nothing,
        reviews follow_review,
        team follow_person
    );
    renamed
}

/// Puts the new id wherever the old one stands.
fn replace<'a>(places: impl Iterator<Item = &'a mut String>, old: &str, new: &str) {
    places
        .filter(|id| *id == old)
        .for_each(|id| new.clone_into(id));
}

fn follow_session(renamed: &mut Assessment, old: &str, new: &str) {
    let events = renamed.session_log.iter_mut();
    replace(events.map(|event| &mut event.session), old, new);
}

fn follow_committee(renamed: &mut Assessment, old: &str, new: &str) {
    let readings = renamed.readings.iter_mut();
    replace(readings.map(|reading| &mut reading.committee), old, new);
    let reviews = renamed.reviews.iter_mut();
    replace(reviews.filter_map(|r| r.committee.as_mut()), old, new);
    let remarks = renamed.remarks.iter_mut();
    replace(remarks.filter_map(|r| r.committee.as_mut()), old, new);
}

fn follow_point(renamed: &mut Assessment, old: &str, new: &str) {
    let reviews = renamed.reviews.iter_mut();
    replace(reviews.flat_map(|review| &mut review.points), old, new);
}

fn follow_review(renamed: &mut Assessment, old: &str, new: &str) {
    let points = renamed.action_points.iter_mut();
    replace(points.filter_map(|p| p.review.as_mut()), old, new);
    let readings = renamed.readings.iter_mut();
    replace(readings.filter_map(|r| r.review.as_mut()), old, new);
}

fn follow_person(renamed: &mut Assessment, old: &str, new: &str) {
    for session in &mut renamed.sessions {
        let people = session.present.iter_mut().chain(&mut session.expected);
        replace(people.chain([&mut session.chair]), old, new);
    }
    let events = renamed.session_log.iter_mut();
    let people = events.filter_map(|event| match &mut event.what {
        Happening::Arrived(person) | Happening::Left(person) => Some(person),
        _ => None,
    });
    replace(people, old, new);
}

/// Which of theirs are new on both sides under one id, with different content.
fn clashes<T: Record + PartialEq>(base: &[T], mine: &[T], theirs: &[T]) -> Vec<usize> {
    let new = |record: &T| !base.iter().any(|other| other.id() == record.id());
    let other = |record: &T| mine.iter().any(|m| m.id() == record.id() && m != record);
    let clash = |(index, record): (usize, &T)| (new(record) && other(record)).then_some(index);
    theirs.iter().enumerate().filter_map(clash).collect()
}

/// The next id of this kind that neither side uses.
fn free_id(id: &str, mine: &Assessment, theirs: &Assessment) -> String {
    fn ids<T: Record>(list: &[T]) -> impl Iterator<Item = &str> {
        list.iter().map(Record::id)
    }
    let taken: BTreeSet<&str> = [mine, theirs]
        .into_iter()
        .flat_map(|side| {
            ids(&side.team)
                .chain(ids(&side.sessions))
                .chain(ids(&side.session_log))
                .chain(ids(&side.action_points))
                .chain(ids(&side.committees))
                .chain(ids(&side.readings))
                .chain(ids(&side.remarks))
                .chain(ids(&side.reviews))
        })
        .collect();
    let prefix = id.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=u32::MAX)
        .map(|n| format!("{prefix}{n}"))
        .find(|id| !taken.contains(id.as_str()))
        .unwrap_or_default()
}
