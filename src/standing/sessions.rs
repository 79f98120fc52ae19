//! Sessions: what their logs add up to.
//!
//! Owns the [`Course`] of a session: its state, the time worked without breaks and per part against the plan, who is in
//! the room and since when, and which roles were missing for what was worked on. Knows no clock: whoever wants the
//! time up to now says when that is. A log can be odd (two laptops, a clock that was set back, a program that was
//! killed): whatever stands in it, a course comes out, and no minute counts for two parts.

mod fold;
mod roles;

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::assessment::{Address, Assessment, Person, PlannedPart, Session, SessionEvent};

pub use roles::{MissingRole, QuestionGap, missing_of_part, missing_of_plan, questions_of_part};

/// So many seconds after the last thing that happened in it, a session of an earlier day was left open by mistake.
const FORGOTTEN: u64 = 3 * 60 * 60;

/// How far a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum CourseState {
    /// It has not begun; or it was kept by hand, without a log.
    #[default]
    Planned,
    /// It is going on.
    Running,
    /// There is a break.
    Paused,
    /// It is over.
    Ended,
}

/// What the log of a session adds up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course<'a> {
    /// The session.
    pub session: &'a Session,
    /// How far it is.
    pub state: CourseState,
    /// When it began.
    pub began: Option<Timestamp>,
    /// When it ended, if it is over.
    pub ended: Option<Timestamp>,
    /// The last moment in its log.
    pub last: Option<Timestamp>,
    /// Seconds worked, without the breaks.
    pub worked: u64,
    /// The time per part: those of the plan in its order, then others in the order in which they were come to.
    pub parts: Vec<PartTime<'a>>,
    /// Seconds worked at no part.
    pub elsewhere: u64,
    /// The part that the team is at.
    pub part: Option<&'a Address>,
    /// Who was there, in the order of coming in.
    pub presences: Vec<Presence<'a>>,
    /// The questions worked on, in the order of the first time.
    pub questions: Vec<WorkedOn<'a>>,
    /// The breaks: from when until when; a break without an end goes on, or the session ended in it.
    pub breaks: Vec<(Option<Timestamp>, Option<Timestamp>)>,
    /// The notes, in order.
    pub notes: Vec<&'a SessionEvent>,
    /// How far the clock on the wall is from UTC; none when the log does not tell.
    pub zone: Option<Offset>,
    team: &'a [Person],
    events: usize,
}

/// The time that a part of an instrument took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartTime<'a> {
    /// The section.
    pub part: &'a Address,
    /// The minutes planned for it, if it was on the plan.
    pub planned: Option<u32>,
    /// Seconds worked at it.
    pub seconds: u64,
}

impl PartTime<'_> {
    /// Whole minutes worked at it.
    pub fn minutes(&self) -> u64 {
        self.seconds / 60
    }
}

/// When somebody was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence<'a> {
    /// The id in the log.
    pub id: &'a str,
    /// The member of the team; none if there is nobody with that id any more.
    pub person: Option<&'a Person>,
    /// From when until when, in order.
    pub stays: Vec<Stay>,
}

impl<'a> Presence<'a> {
    /// Whether this person is in the room now.
    pub fn is_here(&self) -> bool {
        self.stays
            .last()
            .is_some_and(|stay| stay.until == Until::Now)
    }

    /// The roles of this person.
    pub fn roles(&self) -> &'a [String] {
        self.person.map_or(&[], |person| &person.roles)
    }
}

/// A time in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Since when; none if the log does not tell.
    pub from: Option<Timestamp>,
    /// Until when.
    pub until: Until,
}

/// The end of a time in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Still there.
    Now,
    /// Left then; none if the log does not tell.
    Left(Option<Timestamp>),
    /// There until the end of the session.
    End,
}

/// A question that was worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedOn<'a> {
    /// The question.
    pub question: &'a Address,
    /// When it was first.
    pub at: Option<Timestamp>,
    /// The people (ids in the log) who were in the room at any of the moments that it was worked on.
    pub people: Vec<&'a str>,
}

/// The session that is going on, a break included: of several, the one that was begun last.
pub fn running(assessment: &Assessment) -> Option<Course<'_>> {
    still_open(assessment).pop()
}

/// Every session that was begun and not ended, the one that was begun last at the end.
pub fn still_open(assessment: &Assessment) -> Vec<Course<'_>> {
    // Looking for the last start first keeps this cheap for who asks at every key.
    let started = |session: &Session| {
        let is_start = |event: &SessionEvent| event.session == session.id && event.is_start();
        assessment.session_log.iter().rposition(is_start)
    };
    let mut open: Vec<(usize, Course<'_>)> = assessment
        .sessions
        .iter()
        .filter_map(|session| Some((started(session)?, Course::of(assessment, session))))
        .filter(|(_, course)| course.is_open())
        .collect();
    open.sort_by_key(|(started, _)| *started);
    open.into_iter().map(|(_, course)| course).collect()
}

impl<'a> Course<'a> {
    /// What the log tells of a session, up to the last moment in it.
    pub fn of(assessment: &'a Assessment, session: &'a Session) -> Self {
        fold::fold(assessment, session)
    }

    /// The same up to a moment (RFC 3339): the time since the last moment in the log counts while the session goes on.
    #[must_use]
    pub fn until(mut self, now: &str) -> Self {
        if let Ok(now) = now.parse::<Timestamp>() {
            let since = self.last.map_or(0, |last| fold::seconds_between(last, now));
            self.count(since);
        }
        self
    }

    /// Whether it was begun and not ended.
    pub fn is_open(&self) -> bool {
        matches!(self.state, CourseState::Running | CourseState::Paused)
    }

    /// Whether it was never ended, by mistake: it is open, its last moment was on an earlier day, and hours ago. A
    /// session over midnight is none.
    pub fn is_forgotten(&self, now: &str) -> bool {
        let (Some(last), Ok(now)) = (self.last, now.parse::<Timestamp>()) else {
            return false;
        };
        self.is_open()
            && self.day(now) != self.day(last)
            && fold::seconds_between(last, now) >= FORGOTTEN
    }

    /// Whether there is a log of it at all; without one it was kept by hand.
    pub fn is_logged(&self) -> bool {
        self.events > 0
    }

    /// Whole minutes worked, without the breaks.
    pub fn minutes(&self) -> u64 {
        self.worked / 60
    }

    /// The minutes of the whole plan.
    pub fn planned(&self) -> u64 {
        planned_minutes(&self.session.plan)
    }

    /// The time of the part that the team is at.
    pub fn part_time(&self) -> Option<&PartTime<'a>> {
        let at = self.part?;
        self.parts.iter().find(|part| part.part == at)
    }

    /// The members of the team who are in the room now, in the order of coming in.
    pub fn in_room(&self) -> Vec<&'a Person> {
        let here = self.presences.iter().filter(|one| one.is_here());
        here.filter_map(|one| one.person).collect()
    }

    /// Whether somebody (by id) is in the room now.
    pub fn is_here(&self, id: &str) -> bool {
        self.presences
            .iter()
            .any(|one| one.id == id && one.is_here())
    }

    /// Who was expected and is not in the room (ids); of a session that is over: who was not there at all.
    pub fn absent(&self) -> Vec<&'a str> {
        let came = |id: &str| self.presences.iter().any(|one| one.id == id);
        let expected = self.session.expected.iter().map(String::as_str);
        let mut absent: Vec<&str> = expected
            .filter(|id| match self.state {
                CourseState::Ended => !came(id),
                _ => !self.is_here(id),
            })
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        absent.retain(|id| seen.insert(*id));
        absent
    }

    /// The member of the team with this id.
    pub fn person(&self, id: &str) -> Option<&'a Person> {
        self.team.iter().find(|person| person.id == id)
    }

    /// A moment by the clock on the wall, `HH:MM`; in UTC when the log does not tell how far that is from it.
    pub fn clock(&self, at: Timestamp) -> String {
        let local = self.zone.unwrap_or(Offset::UTC).to_datetime(at);
        local.strftime("%H:%M").to_string()
    }

    /// The day of a moment, `YYYY-MM-DD`, by the same clock.
    pub fn day(&self, at: Timestamp) -> String {
        let local = self.zone.unwrap_or(Offset::UTC).to_datetime(at);
        local.date().to_string()
    }

    /// The moment of a time of day (`HH:MM`, by the same clock) on the day of another moment.
    pub fn at_clock(&self, day: Timestamp, time: &str) -> Option<Timestamp> {
        let zone = self.zone.unwrap_or(Offset::UTC);
        let time = time.parse::<jiff::civil::Time>().ok()?;
        zone.to_timestamp(zone.to_datetime(day).date().to_datetime(time))
            .ok()
    }

    /// Seconds until the clock of the session shows another minute; none while it stands still.
    pub fn rest_of_minute(&self) -> Option<u64> {
        (self.state == CourseState::Running).then(|| 60 - self.worked % 60)
    }
}

/// The minutes of a plan together.
pub fn planned_minutes(plan: &[PlannedPart]) -> u64 {
    plan.iter().map(|part| u64::from(part.minutes)).sum()
}

#[cfg(test)]
mod tests;
