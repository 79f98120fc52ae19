//! New ids for records that two laptops made under the same one.
//!
//! Owns what refers to what by id, so that everything follows a record that gets another id: what stands in the file,
//! and the lines of history that tell how it came there.

use std::collections::{BTreeMap, BTreeSet};

use crate::assessment::{
    ActionPoint, Assessment, Committee, Edit, Happening, Person, Reading, Record, Remark, Review,
    Session, SessionEvent,
};

/// Gives the record with the old id in a list the new one, and so all that refers to it.
macro_rules! give_id {
    ($places:expr, $list:ident $follow:expr, $old:expr, $new:expr) => {{
        let mut places = $places;
        for record in places.$list.iter_mut().filter(|one| one.id == *$old) {
            record.id.clone_from($new);
        }
        let ids = places.ids.remove(stringify!($list)).unwrap_or_default();
        replace(ids.into_iter(), $old, $new);
        $follow(&mut places, $old, $new);
    }};
}

/// Two laptops that both add an action point give it the same next id. These are two things, no
/// conflict: theirs gets an id that nobody uses, and what refers to it follows.
pub(super) fn with_new_ids(
    base: &Assessment,
    mine: &Assessment,
    theirs: &Assessment,
) -> Assessment {
    let mut renamed = theirs.clone();
    // What both knew is told of what both had.
    let both = base.history.iter().zip(&theirs.history);
    let since = both.take_while(|(a, b)| a == b).count();
    macro_rules! rename {
        ($($list:ident $follow:expr),*) => { $(
            for index in clashes(&base.$list, &mine.$list, &theirs.$list) {
                let old = theirs.$list[index].id.clone();
                let id = free_id(&old, mine, &renamed);
                give_id!(Places::of(&mut renamed, since), $list $follow, &old, &id);
            }
        )* };
    }
    let nothing = |_: &mut Places<'_>, _: &str, _: &str| ();
    rename!(
        sessions Places::follow_session,
        session_log nothing,
        action_points Places::follow_point,
        committees Places::follow_committee,
        readings nothing,
        remarks nothing,
        reviews Places::follow_review,
        team Places::follow_person
    );
    renamed
}

/// What both knew may have another id on their side, where it was brought together with what a third wrote: then the own
/// side follows, as does what both began with. Otherwise what came in its place would be taken for a change to it.
pub(super) fn with_their_ids(
    base: &Assessment,
    mine: &Assessment,
    theirs: &Assessment,
) -> (Assessment, Assessment) {
    let mut sides = [base.clone(), mine.clone()];
    macro_rules! follow {
        ($($list:ident $follow:expr, $bare:expr;)*) => { $(
            for (old, id) in moved(&base.$list, &mine.$list, &theirs.$list, $bare) {
                for side in &mut sides {
                    give_id!(Places::of(side, 0), $list $follow, &old, &id);
                }
            }
        )* };
    }
    let nothing = |_: &mut Places<'_>, _: &str, _: &str| ();
    follow!(
        sessions Places::follow_session, |one: &Session| Session {
            id: String::new(),
            chair: String::new(),
            present: Vec::new(),
            expected: Vec::new(),
            ..one.clone()
        };
        action_points Places::follow_point, |one: &ActionPoint| ActionPoint {
            id: String::new(),
            review: None,
            ..one.clone()
        };
        committees Places::follow_committee, |one: &Committee| Committee {
            id: String::new(),
            ..one.clone()
        };
        readings nothing, |one: &Reading| Reading {
            id: String::new(),
            committee: String::new(),
            review: None,
            ..one.clone()
        };
        remarks nothing, |one: &Remark| Remark {
            id: String::new(),
            committee: None,
            ..one.clone()
        };
        reviews Places::follow_review, |one: &Review| Review {
            id: String::new(),
            committee: None,
            points: Vec::new(),
            ..one.clone()
        };
        team Places::follow_person, |one: &Person| Person {
            id: String::new(),
            ..one.clone()
        };
    );
    let [base, mine] = sides;
    (base, mine)
}

/// The old and the new ids of what both knew, and what stands under another id on their side alone, word for word.
fn moved<T: Record + PartialEq>(
    base: &[T],
    mine: &[T],
    theirs: &[T],
    said: impl Fn(&T) -> T,
) -> Vec<(String, String)> {
    let has = |list: &[T], id: &str| list.iter().any(|one| one.id() == id);
    let mut found: Vec<(String, String)> = Vec::new();
    for known in base {
        let in_its_place = theirs.iter().find(|one| one.id() == known.id());
        if in_its_place.is_none_or(|one| said(one) == said(known)) {
            continue;
        }
        let again = theirs.iter().find(|one| {
            let taken = found.iter().any(|(_, id)| id == one.id());
            !taken && !has(base, one.id()) && !has(mine, one.id()) && said(one) == said(known)
        });
        if let Some(again) = again {
            found.push((known.id().to_owned(), again.id().to_owned()));
        }
    }
    found
}

/// All records of an assessment, with those that its later lines of history hold.
#[derive(Default)]
struct Places<'a> {
    team: Vec<&'a mut Person>,
    sessions: Vec<&'a mut Session>,
    session_log: Vec<&'a mut SessionEvent>,
    action_points: Vec<&'a mut ActionPoint>,
    committees: Vec<&'a mut Committee>,
    readings: Vec<&'a mut Reading>,
    remarks: Vec<&'a mut Remark>,
    reviews: Vec<&'a mut Review>,
    /// The ids by which lines of history say what they are about, per list.
    ids: BTreeMap<&'static str, Vec<&'a mut String>>,
}

impl<'a> Places<'a> {
    fn of(assessment: &'a mut Assessment, since: usize) -> Self {
        let mut places = Self::default();
        macro_rules! collect {
            ($($list:ident $kind:ident),*) => {
                $( places.$list.extend(&mut assessment.$list); )*
                for line in assessment.history.iter_mut().skip(since) {
                    match &mut line.undo {
                        $( Some(Edit::$kind { id, to, .. }) => {
                            places.ids.entry(stringify!($list)).or_default().push(id);
                            places.$list.extend(to);
                        } )*
                        _ => {}
                    }
                }
            };
        }
        collect!(
            team Person,
            sessions Session,
            session_log SessionEvent,
            action_points ActionPoint,
            committees Committee,
            readings Reading,
            remarks Remark,
            reviews Review
        );
        places
    }

    fn follow_session(&mut self, old: &str, new: &str) {
        let events = self.session_log.iter_mut();
        replace(events.map(|event| &mut event.session), old, new);
    }

    fn follow_committee(&mut self, old: &str, new: &str) {
        let readings = self.readings.iter_mut();
        replace(readings.map(|reading| &mut reading.committee), old, new);
        let reviews = self.reviews.iter_mut();
        replace(reviews.filter_map(|r| r.committee.as_mut()), old, new);
        let remarks = self.remarks.iter_mut();
        replace(remarks.filter_map(|r| r.committee.as_mut()), old, new);
    }

    fn follow_point(&mut self, old: &str, new: &str) {
        let reviews = self.reviews.iter_mut();
        replace(reviews.flat_map(|review| &mut review.points), old, new);
    }

    fn follow_review(&mut self, old: &str, new: &str) {
        let points = self.action_points.iter_mut();
        replace(points.filter_map(|p| p.review.as_mut()), old, new);
        let readings = self.readings.iter_mut();
        replace(readings.filter_map(|r| r.review.as_mut()), old, new);
    }

    fn follow_person(&mut self, old: &str, new: &str) {
        for session in &mut self.sessions {
            let people = session.present.iter_mut().chain(&mut session.expected);
            replace(people.chain([&mut session.chair]), old, new);
        }
        let events = self.session_log.iter_mut();
        let people = events.filter_map(|event| match &mut event.what {
            Happening::Arrived(person) | Happening::Left(person) => Some(person),
            _ => None,
        });
        replace(people, old, new);
    }
}

/// Puts the new id wherever the old one stands.
fn replace<'a>(places: impl Iterator<Item = &'a mut String>, old: &str, new: &str) {
    places
        .filter(|id| *id == old)
        .for_each(|id| new.clone_into(id));
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
