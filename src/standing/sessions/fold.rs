//! The log of a session, event by event.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::{Course, CourseState, PartTime, Presence, Stay, Until, WorkedOn};
use crate::assessment::{Address, Assessment, Happening, Session, SessionEvent};

/// Seconds from one moment to a later one; none when the clock was set back in between.
pub(super) fn seconds_between(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from(to.duration_since(from).as_secs()).unwrap_or(0)
}

/// What the log tells of a session.
pub(super) fn fold<'a>(assessment: &'a Assessment, session: &'a Session) -> Course<'a> {
    let mut course = Course {
        session,
        state: CourseState::Planned,
        began: None,
        ended: None,
        last: None,
        worked: 0,
        parts: Vec::new(),
        elsewhere: 0,
        part: None,
        presences: Vec::new(),
        questions: Vec::new(),
        breaks: Vec::new(),
        notes: Vec::new(),
        zone: None,
        team: &assessment.team,
        events: 0,
    };
    for planned in &session.plan {
        let part = course.time_of(&planned.part);
        part.planned = Some(part.planned.unwrap_or(0).saturating_add(planned.minutes));
    }
    let log = assessment.session_log.iter();
    for event in log.filter(|event| event.session == session.id) {
        course.take(event);
    }
    course
}

impl<'a> Course<'a> {
    /// Counts seconds for the session and for the part at hand, while it goes on.
    pub(super) fn count(&mut self, seconds: u64) {
        if self.state != CourseState::Running {
            return;
        }
        self.worked = self.worked.saturating_add(seconds);
        let counted = match self.part {
            Some(part) => &mut self.time_of(part).seconds,
            None => &mut self.elsewhere,
        };
        *counted = counted.saturating_add(seconds);
    }

    /// The line of a part; a new one when there is none yet.
    fn time_of(&mut self, part: &'a Address) -> &mut PartTime<'a> {
        let found = self.parts.iter().position(|one| one.part == part);
        let index = found.unwrap_or(self.parts.len());
        if found.is_none() {
            self.parts.push(PartTime {
                part,
                planned: None,
                seconds: 0,
            });
        }
        &mut self.parts[index]
    }

    fn take(&mut self, event: &'a SessionEvent) {
        self.events += 1;
        // A moment that cannot be read is no moment: what happened counts all the same.
        let at = event.at.parse::<Timestamp>().ok();
        if let Some(at) = at {
            let since = self.last.map_or(0, |last| seconds_between(last, at));
            self.count(since);
            self.last = Some(at);
        }
        match &event.what {
            Happening::Started => self.start(at, event.zone.as_deref()),
            Happening::Paused if self.state == CourseState::Running => {
                self.state = CourseState::Paused;
                self.breaks.push((at, None));
            }
            Happening::Resumed if self.state == CourseState::Paused => {
                self.state = CourseState::Running;
                if let Some((_, until)) = self.breaks.last_mut() {
                    *until = at;
                }
            }
            Happening::Ended if self.is_open() => self.end(at),
            // A break in a session that does not go on, or an end of what was not begun.
            Happening::Paused | Happening::Resumed | Happening::Ended => {}
            Happening::Arrived(person) => self.arrive(person, at),
            Happening::Left(person) => self.leave(person, at),
            Happening::Part(part) => {
                self.part = Some(part);
                self.time_of(part);
            }
            Happening::Worked(question) => self.work_on(question, at),
            Happening::Noted { .. } => self.notes.push(event),
        }
    }

    fn start(&mut self, at: Option<Timestamp>, zone: Option<&str>) {
        self.state = CourseState::Running;
        self.began = self.began.or(at);
        self.ended = None;
        self.zone = zone.and_then(offset).or(self.zone);
    }

    fn end(&mut self, at: Option<Timestamp>) {
        self.state = CourseState::Ended;
        self.ended = at.or(self.last);
        self.part = None;
        for stay in self
            .presences
            .iter_mut()
            .filter_map(|one| one.stays.last_mut())
        {
            if stay.until == Until::Now {
                stay.until = Until::End;
            }
        }
    }

    fn arrive(&mut self, id: &'a str, at: Option<Timestamp>) {
        let stay = Stay {
            from: at,
            until: Until::Now,
        };
        match self.presences.iter_mut().find(|one| one.id == id) {
            Some(known) if known.is_here() => {}
            Some(known) => known.stays.push(stay),
            None => self.presences.push(Presence {
                id,
                person: self.team.iter().find(|person| person.id == id),
                stays: vec![stay],
            }),
        }
    }

    fn leave(&mut self, id: &str, at: Option<Timestamp>) {
        let known = self.presences.iter_mut().find(|one| one.id == id);
        let stay = known.and_then(|one| one.stays.last_mut());
        if let Some(stay) = stay.filter(|stay| stay.until == Until::Now) {
            stay.until = Until::Left(at);
        }
    }

    fn work_on(&mut self, question: &'a Address, at: Option<Timestamp>) {
        let here = self.presences.iter().filter(|one| one.is_here());
        let here: Vec<&str> = here.map(|one| one.id).collect();
        match self
            .questions
            .iter_mut()
            .find(|one| one.question == question)
        {
            Some(known) => {
                for id in here {
                    if !known.people.contains(&id) {
                        known.people.push(id);
                    }
                }
            }
            None => self.questions.push(WorkedOn {
                question,
                at,
                people: here,
            }),
        }
    }
}

/// An offset from UTC: `+01:00`, `-03:30`, `Z`.
fn offset(text: &str) -> Option<Offset> {
    if text == "Z" {
        return Some(Offset::UTC);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let number = |part: &str, most: i32| {
        let number = (part.len() == 2).then(|| part.parse::<i32>().ok())??;
        (0..=most).contains(&number).then_some(number)
    };
    let seconds = number(hours, 23)? * 3600 + number(minutes, 59)? * 60;
    Offset::from_seconds(sign * seconds).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_read_and_what_is_none_is_not() {
        for (text, seconds) in [
            ("Z", 0),
            ("+01:00", 3600),
            ("-03:30", -12600),
            ("+14:00", 50400),
        ] {
            assert_eq!(offset(text).map(Offset::seconds), Some(seconds), "{text}");
        }
        for text in [
            "", "+", "1:00", "+1:00", "+01", "+24:00", "+01:60", "+a1:00", "é1:00", "+-1:00",
        ] {
            assert_eq!(offset(text), None, "{text}");
        }
    }
}
