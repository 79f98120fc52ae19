//! What committees left on two laptops, brought together part by part: two people who reply to one remark, or who judge
//! two sections under one verdict, did not change the same thing.
//!
//! Owns which parts a record has. What is left after that is a conflict, where both rewrote the same part.

use crate::assessment::{
    Address, Assessment, Committee, Reading, Record, Remark, Review, SectionVerdict,
};

/// What one side has, made equal to the other where at most one of both changed it.
macro_rules! bring_together {
    ($base:ident $mine:ident $theirs:ident: $($($field:ident)+),+) => { $(
        if $( $mine.$field == $base.$field )&&+ {
            $( $mine.$field.clone_from(&$theirs.$field); )+
        } else if $( $theirs.$field == $base.$field )&&+ {
            $( $theirs.$field.clone_from(&$mine.$field); )+
        }
    )+ };
}
/// Brings together what both sides changed, as far as it is not the same.
pub(super) fn bring_together(base: &Assessment, mine: &mut Assessment, theirs: &mut Assessment) {
    each(
        &base.remarks,
        &mut mine.remarks,
        &mut theirs.remarks,
        remark,
    );
    each(
        &base.committees,
        &mut mine.committees,
        &mut theirs.committees,
        committee,
    );
    each(
        &base.reviews,
        &mut mine.reviews,
        &mut theirs.reviews,
        review,
    );
}

/// Does something with every record that both sides changed.
fn each<T: Record + PartialEq>(
    base: &[T],
    mine: &mut [T],
    theirs: &mut [T],
    together: impl Fn(&T, &mut T, &mut T),
) {
    for own in mine {
        let other = theirs.iter_mut().find(|one| one.id() == own.id());
        let before = base.iter().find(|one| one.id() == own.id());
        if let (Some(other), Some(before)) = (other, before)
            && *own != *before
            && *other != *before
        {
            together(before, own, other);
        }
    }
}

fn remark(base: &Remark, mine: &mut Remark, theirs: &mut Remark) {
    bring_together!(base mine theirs: on kind text by, resolved_by);
    let mut replies = all_of(&base.replies, &mine.replies, &theirs.replies);
    if replies.iter().all(|reply| !reply.at.is_empty()) {
        replies.sort_by(|a, b| a.at.cmp(&b.at));
    }
    mine.replies.clone_from(&replies);
    theirs.replies = replies;
}

fn committee(base: &Committee, mine: &mut Committee, theirs: &mut Committee) {
    bring_together!(base mine theirs: name);
    let members = all_of(&base.members, &mine.members, &theirs.members);
    mine.members.clone_from(&members);
    theirs.members = members;
}

fn review(base: &Review, mine: &mut Review, theirs: &mut Review) {
    bring_together!(base mine theirs: body date verdict reasons conditions points);
    let places = mine.sections.iter().chain(&theirs.sections);
    let mut places: Vec<_> = places.map(|one| one.on.clone()).collect();
    places.dedup();
    for on in places {
        let [before, own, other] = [base, &*mine, &*theirs].map(|one| one.on_section(&on).cloned());
        if own == before {
            put(&mut mine.sections, &on, other);
        } else if other == before {
            put(&mut theirs.sections, &on, own);
        }
    }
    theirs
        .sections
        .sort_by_key(|one| mine.sections.iter().position(|own| own.on == one.on));
}

/// The verdict on a section as it is on the other side: changed, new, or gone.
fn put(sections: &mut Vec<SectionVerdict>, on: &Address, to: Option<SectionVerdict>) {
    let at = sections.iter().position(|one| one.on == *on);
    match (at, to) {
        (Some(at), Some(to)) => sections[at] = to,
        (Some(at), None) => drop(sections.remove(at)),
        (None, Some(to)) => sections.push(to),
        (None, None) => {}
    }
}

/// What either side has, without what either side took away.
fn all_of<T: Clone + PartialEq>(base: &[T], mine: &[T], theirs: &[T]) -> Vec<T> {
    let gone = |one: &&T| base.contains(one) && !theirs.contains(one);
    let own = mine.iter().filter(|one| !gone(one));
    let new = theirs
        .iter()
        .filter(|one| !base.contains(one) && !mine.contains(one));
    own.chain(new).cloned().collect()
}

/// Two people of a committee who read with two laptops have read together: nothing of it is a conflict.
pub(super) fn readings(mine: &[Reading], theirs: &[Reading]) -> Vec<Reading> {
    let mut merged = mine.to_vec();
    for other in theirs {
        match merged.iter_mut().find(|own| own.id == other.id) {
            Some(own) => read_together(own, other),
            None => merged.push(other.clone()),
        }
    }
    merged
}

fn read_together(own: &mut Reading, other: &Reading) {
    for address in &other.read {
        if !own.read.contains(address) {
            own.read.push(address.clone());
        }
    }
    if own.closed.is_none() && other.closed.is_some() {
        own.closed.clone_from(&other.closed);
        own.seen.clone_from(&other.seen);
    }
    if own.review.is_none() {
        own.review.clone_from(&other.review);
    }
}

/// Where both laptops began to read for one committee, that is one reading; otherwise the one of them would stay open
/// for ever behind the other. Verdicts on sections alone go along with it.
pub(super) fn join_open_readings(merged: &mut Assessment) {
    let mut readings: Vec<Reading> = Vec::with_capacity(merged.readings.len());
    for reading in std::mem::take(&mut merged.readings) {
        let mut before = readings.iter_mut();
        let before = before.find(|one| {
            one.closed.is_none() && reading.closed.is_none() && one.committee == reading.committee
        });
        let Some(own) = before else {
            readings.push(reading);
            continue;
        };
        let verdicts = own.review.clone().zip(reading.review.clone());
        read_together(own, &reading);
        if let Some((review, other)) = verdicts
            && let Some(stays) = join_begun(&mut merged.reviews, &review, &other)
        {
            own.review = Some(stays);
        }
    }
    merged.readings = readings;
}

/// Two verdicts of which one holds verdicts on sections alone become one; the id of the one that stays. Nothing is done
/// where both judge the same section.
fn join_begun(reviews: &mut Vec<Review>, one: &str, other: &str) -> Option<String> {
    let place = |id: &str| reviews.iter().position(|review| review.id == id);
    let (one, other) = (place(one)?, place(other)?);
    let (from, to) = match (reviews[one].is_begun(), reviews[other].is_begun()) {
        _ if one == other => return None,
        (_, true) => (other, one),
        (true, false) => (one, other),
        (false, false) => return None,
    };
    let both = |on| reviews[to].on_section(on).is_some();
    if reviews[from].sections.iter().any(|judged| both(&judged.on)) {
        return None;
    }
    let sections = std::mem::take(&mut reviews[from].sections);
    reviews[to].sections.extend(sections);
    let stays = reviews[to].id.clone();
    reviews.remove(from);
    Some(stays)
}
