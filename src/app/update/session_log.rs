//! What the program writes in the log of a session by itself: the part that the team is at, the questions worked on.
//!
//! Only while the session goes on; in a break, and in a session of an earlier day that was left open, nothing.

use jiff::Timestamp;

use super::Turn;
use crate::app::{Open, Screen};
use crate::assessment::{Address, Assessment, Edit, Happening, SessionEvent};
use crate::language::Message;
use crate::standing::sessions::CourseState;

/// Who is at a part for fewer seconds than this was only passing through.
const PASSING: i64 = 20;

/// The id for the next line of the log, and those after it.
pub(super) fn event_ids(assessment: &Assessment) -> impl Iterator<Item = String> {
    let numbers = assessment.session_log.iter();
    let last = numbers
        .filter_map(|event| event.id.strip_prefix('l')?.parse::<u64>().ok())
        .max();
    (last.unwrap_or(0).saturating_add(1)..).map(|number| format!("l{number}"))
}

/// The edit that adds a line to the log.
pub(super) fn added(event: SessionEvent) -> Edit {
    Edit::SessionEvent {
        id: event.id.clone(),
        to: Some(event),
        at: None,
    }
}

impl Open {
    /// Whether a round stands over the content as it is: walking about must not make it stale.
    fn is_signed_over(&self) -> bool {
        !self.assessment.rounds.is_empty() && !self.is_stale()
    }
}

impl Turn<'_> {
    /// A line of the log of this moment.
    pub(super) fn event(&self, id: String, session: &str, what: Happening) -> SessionEvent {
        let zone = (what == Happening::Started && !self.now.zone.is_empty())
            .then(|| self.now.zone.clone());
        SessionEvent {
            id,
            session: session.to_owned(),
            at: self.now.at.clone(),
            by: self.model.writer.clone(),
            zone,
            what,
        }
    }

    /// Writes a line that the program makes by itself: no step to take back.
    fn log_by_itself(&mut self, session: &str, what: Happening) {
        let Some(open) = &self.model.open else { return };
        let Some(id) = event_ids(&open.assessment).next() else {
            return;
        };
        let event = self.event(id, session, what);
        self.apply(added(event));
    }

    /// The session that goes on now, by id; not in a break, nor where nothing may be written, nor while a committee
    /// reads.
    fn session_at_work(&self) -> Option<String> {
        let open = self.model.open.as_ref()?;
        let course = open.running_session()?;
        let at_work = course.state == CourseState::Running
            && !course.is_forgotten(&self.now.at)
            && open.refusal().is_none()
            && open.committee.is_none();
        at_work.then(|| course.session.id.clone())
    }

    /// After an action: the part that the team is at now.
    pub(super) fn follow_part(&mut self) {
        if !matches!(self.model.screen, Screen::Walk) {
            return;
        }
        let Some(session) = self.session_at_work() else {
            return;
        };
        if self.model.open.as_ref().is_some_and(Open::is_signed_over) {
            return;
        }
        let Some((open, course)) = self
            .model
            .open
            .as_ref()
            .and_then(|open| Some((open, open.running_session()?)))
        else {
            return;
        };
        let here = open.part_here(course.session);
        let Some(here) = here.filter(|here| course.part != Some(here)) else {
            return;
        };
        let passed = self.passed_through(&session);
        match passed {
            Some(edit) => drop(self.apply(edit(here))),
            None => self.log_by_itself(&session, Happening::Part(here)),
        }
    }

    /// When the last line of the log is a part that the team only passed through: what makes it another part, or takes
    /// it away where the team went back.
    fn passed_through(&self, session: &str) -> Option<impl FnOnce(Address) -> Edit + use<>> {
        let open = self.model.open.as_ref()?;
        let mut log = open.assessment.session_log.iter().rev();
        let last = log.find(|event| event.session == session)?;
        let is_part = |event: &SessionEvent| match &event.what {
            Happening::Part(part) => Some(part.clone()),
            _ => None,
        };
        is_part(last)?;
        let since = self.now.at.parse::<Timestamp>().ok()?;
        let since = since.duration_since(last.at.parse().ok()?).as_secs();
        if !(0..PASSING).contains(&since) {
            return None;
        }
        let own = log.filter(|event| event.session == session);
        let before = own.map(is_part).find_map(|part| part);
        let last = last.clone();
        Some(move |here: Address| Edit::SessionEvent {
            id: last.id.clone(),
            to: (before.as_ref() != Some(&here)).then_some(SessionEvent {
                what: Happening::Part(here),
                ..last
            }),
            at: None,
        })
    }

    /// After a change of an answer: that it was worked on, once for who is in the room; in a break that the session
    /// stands still.
    pub(super) fn worked_on(&mut self, question: &Address) {
        let Some(open) = &self.model.open else { return };
        let Some(course) = open.running_session() else {
            return;
        };
        if course.state == CourseState::Paused {
            self.tell_pause();
            return;
        }
        let Some(session) = self.session_at_work() else {
            return;
        };
        let Some(open) = &self.model.open else { return };
        let log = open.assessment.session_log.iter().rev();
        let mut own = log.filter(|event| event.session == session);
        let known = own.find_map(|event| match &event.what {
            Happening::Worked(worked) if worked == question => Some(true),
            Happening::Started | Happening::Arrived(_) | Happening::Left(_) => Some(false),
            _ => None,
        });
        if known != Some(true) {
            self.log_by_itself(&session, Happening::Worked(question.clone()));
        }
    }

    /// Says once in a break that what is done is not in the log.
    fn tell_pause(&mut self) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        if !std::mem::replace(&mut open.pause_told, true) {
            self.tell("said-session-still-paused");
        }
    }

    /// After opening: that a session goes on, or was never ended.
    pub(super) fn tell_open_session(&mut self) {
        let Some(open) = &self.model.open else { return };
        let Some(course) = open.running_session() else {
            return;
        };
        let id = if course.is_forgotten(&self.now.at) {
            "said-session-forgotten"
        } else if course.state == CourseState::Paused {
            "said-session-paused-on-opening"
        } else {
            "said-session-goes-on"
        };
        let clock = |at: Option<Timestamp>| at.map_or_else(String::new, |at| course.clock(at));
        let message = Message::new(id)
            .with("date", course.session.date.as_str())
            .with("from", clock(course.began))
            .with("last", clock(course.last));
        let words = self.model.texts.say(&message);
        self.model.said = Some(match self.model.said.take() {
            Some(said) => format!("{said} {words}"),
            None => words,
        });
    }
}
