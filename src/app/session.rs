//! The session of the team as the screens know it: which one is shown, which goes on, and the parts that a plan is made of.
//!
//! What a log adds up to comes from `standing::sessions`; the words are made in `told`.

mod parts;

use super::{Model, Open, OverviewTarget, Screen};
use crate::assessment::{Address, Session};
use crate::standing::sessions::{self, Course};

pub use parts::Part;
pub(super) use parts::{PlanProblem, plan_minutes};

/// What a line on the screen of a session leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionTarget {
    /// The plan.
    Plan,
    /// A part of an instrument.
    Part(Address),
    /// Somebody of the team (id), who comes or goes.
    Person(String),
    /// A line of the log (id).
    Event(String),
}

impl Model {
    /// The session that goes on, a break included, up to now.
    pub fn running_session(&self) -> Option<Course<'_>> {
        let open = self.open.as_ref()?;
        Some(open.running_session()?.until(&self.at))
    }

    /// Seconds until the clock of the session shows another minute: the only thing that changes on screen by itself.
    pub fn clock_rest(&self) -> Option<u64> {
        let course = self.running_session()?;
        if course.is_forgotten(&self.at) {
            return None;
        }
        course.rest_of_minute()
    }

    /// Whether the selected line on the screen of a session is one of the log.
    pub(super) fn is_at_log(&self) -> bool {
        let Screen::Session(screen) = &self.screen else {
            return false;
        };
        let lines = self.session_lines();
        let target = lines
            .get(screen.selected)
            .and_then(|line| line.target.as_ref());
        matches!(
            target,
            Some(OverviewTarget::Session(SessionTarget::Event(_)))
        )
    }

    /// The session on screen.
    pub fn session_on_screen(&self) -> Option<&Session> {
        match &self.screen {
            Screen::Session(screen) => self.open.as_ref()?.session(&screen.id),
            _ => None,
        }
    }
}

impl Open {
    /// The session that goes on, a break included, up to the last moment in its log.
    pub fn running_session(&self) -> Option<Course<'_>> {
        // Most assessments have no log, and this is asked at every key.
        if self.assessment.session_log.is_empty() {
            return None;
        }
        sessions::running(&self.assessment)
    }

    /// The session with this id.
    pub fn session(&self, id: &str) -> Option<&Session> {
        let mut all = self.assessment.sessions.iter();
        all.find(|session| session.id == id)
    }

    /// Whether a session is still to be held: nothing happened in it, and nobody wrote by hand what did.
    pub(super) fn is_to_be_held(&self, session: &Session) -> bool {
        let log = &self.assessment.session_log;
        !log.iter().any(|event| event.session == session.id)
            && session.present.is_empty()
            && session.minutes.trim().is_empty()
    }

    /// The session to show: the one that goes on, else the first that is still to be held, else the last.
    pub(super) fn session_to_show(&self) -> Option<&Session> {
        let all = &self.assessment.sessions;
        let running = self.running_session().map(|course| course.session);
        let next = all.iter().find(|session| self.is_to_be_held(session));
        running.or(next).or(all.last())
    }
}
