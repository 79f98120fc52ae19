//! The lists of records: team, sessions, action points, the parking lot.

use crate::app::{Model, Open, RecordKind};
use crate::assessment::{Person, Session};

/// A record in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecordWords {
    /// What it is.
    pub first: String,
    /// What goes with it, a line each, of parts that belong beside each other.
    pub more: Vec<Vec<String>>,
}

impl RecordKind {
    /// The interface texts with its title, and with what is said of an empty list.
    pub fn titles(self) -> [&'static str; 2] {
        match self {
            Self::People => ["screen-team", "screen-team-empty"],
            Self::Sessions => ["screen-sessions", "screen-sessions-empty"],
            Self::ActionPoints => ["screen-action-points", "screen-action-points-empty"],
            Self::History => ["screen-history", "screen-history-empty"],
            Self::Parked => ["screen-parked", "screen-parked-empty"],
        }
    }
}

impl Model {
    /// What stands above a list.
    pub fn record_notes(&self, open: &Open, kind: RecordKind) -> Vec<String> {
        match kind {
            RecordKind::ActionPoints => self.task_notes(open),
            RecordKind::History => self.past_notes(open),
            _ => Vec::new(),
        }
    }

    /// What is said of a list with nothing in it.
    pub fn nothing_listed(&self, open: &Open, kind: RecordKind) -> String {
        if kind == RecordKind::ActionPoints && !open.tasks.filter.is_empty() {
            return self.word("task-none-left");
        }
        if kind == RecordKind::History && !open.past.filter.is_empty() && open.past.of.is_none() {
            return self.word("task-none-left");
        }
        self.word(kind.titles()[1])
    }

    /// The records of a list, in its order.
    pub fn record_words(&self, open: &Open, kind: RecordKind) -> Vec<RecordWords> {
        let assessment = &open.assessment;
        match kind {
            RecordKind::People => assessment
                .team
                .iter()
                .map(|p| self.person_words(p))
                .collect(),
            RecordKind::Sessions => {
                let sessions = assessment.sessions.iter();
                sessions.map(|s| self.session_words(open, s)).collect()
            }
            RecordKind::ActionPoints => {
                let tasks = open.shown_tasks();
                tasks.iter().map(|task| self.task_words(task)).collect()
            }
            RecordKind::History => {
                let lines = open.past.lines.iter();
                lines.map(|line| line.words.clone()).collect()
            }
            RecordKind::Parked => {
                let parked = open.standing.parked.iter();
                parked.map(|one| self.parked_words(one)).collect()
            }
        }
    }

    fn person_words(&self, person: &Person) -> RecordWords {
        let mut first = person.name.clone();
        for more in [&person.function, &person.organisation] {
            if !more.is_empty() {
                first.push_str(", ");
                first.push_str(more);
            }
        }
        let roles: Vec<String> = person
            .roles
            .iter()
            .map(|role| self.role_name(role))
            .collect();
        let roles = if roles.is_empty() {
            self.word("screen-no-roles")
        } else {
            roles.join(", ")
        };
        RecordWords {
            first,
            more: vec![vec![roles]],
        }
    }

    fn session_words(&self, open: &Open, session: &Session) -> RecordWords {
        let name = |id: &String| {
            let person = open.assessment.person(id);
            person.map_or_else(|| id.clone(), |person| person.name.clone())
        };
        let present: Vec<String> = session.present.iter().map(name).collect();
        let missing = session.missing_roles.iter();
        let missing: Vec<String> = missing.map(|role| self.role_name(role)).collect();
        let mut who = Vec::new();
        if !session.chair.is_empty() {
            who.push(self.say_with("screen-chair", "name", &name(&session.chair)));
        }
        if !present.is_empty() {
            who.push(self.say_with("screen-present", "names", &present.join(", ")));
        }
        if !missing.is_empty() {
            who.push(self.say_with("screen-missing-roles", "roles", &missing.join(", ")));
        }
        RecordWords {
            first: format!("{} {}", self.or_none(&session.date), session.title),
            more: vec![who, vec![session.minutes.clone()]],
        }
    }
}
