//! Who can be asked now: the people in the room, or the whole team.

use super::Open;
use crate::assessment::Person;
use crate::questionnaire::Question;
use crate::standing::sessions;

/// The people who can be asked now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room<'a> {
    /// Who.
    pub people: Vec<&'a Person>,
    /// Whether a session is running, so that these are the people in the room; otherwise they are the team.
    pub in_session: bool,
}

impl Room<'_> {
    /// Whether somebody of them has a role.
    pub fn holds(&self, role: &str) -> bool {
        self.people
            .iter()
            .any(|person| person.roles.iter().any(|one| one == role))
    }

    /// Whether somebody of them can answer a question: has one of its roles, or it has none.
    pub fn can_answer(&self, question: &Question) -> bool {
        let roles = &question.answered_by;
        roles.is_empty() || roles.iter().any(|role| self.holds(role))
    }
}

impl Open {
    /// The people who can be asked at this moment (RFC 3339): a session of an earlier day that was left open says nothing.
    pub fn room(&self, now: &str) -> Room<'_> {
        let running = sessions::running(&self.assessment);
        match running.filter(|course| !course.is_forgotten(now)) {
            Some(course) => Room {
                people: course.in_room(),
                in_session: true,
            },
            None => Room {
                people: self.assessment.team.iter().collect(),
                in_session: false,
            },
        }
    }

    /// The team, those who are in the room first.
    pub fn people_by_nearness(&self, now: &str) -> Vec<&Person> {
        let room = self.room(now);
        let is_here = |person: &&Person| room.people.iter().any(|here| here.id == person.id);
        let (mut here, away): (Vec<_>, Vec<_>) = self.assessment.team.iter().partition(is_here);
        here.extend(away);
        here
    }

    /// How many questions of the instruments in use are parked.
    pub fn parked_count(&self) -> usize {
        self.standing.parked.len()
    }
}
