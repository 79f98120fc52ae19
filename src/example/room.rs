//! The sessions of the story: planned, held and minuted, with the log as the program would have kept it.
//!
//! Owns which lines follow from the answers: that a question was worked on, once for who is in the room, and nothing in
//! a break. What people wrote in the log themselves is in the story.

use std::collections::BTreeSet;

use super::story::StoryLog;
use crate::assessment::{Address, Edit, Happening, Session, SessionEvent, Stamp};

/// A session with what was written in its log. With a log it is planned first and minuted afterwards; without one it is
/// a record that somebody made on the day itself.
pub fn held(
    session: Session,
    log: Option<StoryLog>,
    typist: Option<&String>,
) -> Vec<(Edit, Stamp)> {
    let Some(log) = log else {
        let begins = format!("{}T08:45:00Z", session.date);
        return vec![(session_edit(session), stamp(&begins, typist))];
    };
    let planned = Session {
        present: Vec::new(),
        missing_roles: Vec::new(),
        minutes: String::new(),
        ..session.clone()
    };
    let by = Some(&log.by);
    let mut edits = vec![(session_edit(planned), stamp(&log.planned_at, by))];
    let events = log.events.into_iter().map(|told| {
        let event = SessionEvent {
            id: String::new(),
            session: session.id.clone(),
            zone: (told.what == Happening::Started).then(|| log.zone.clone()),
            by: by.cloned(),
            at: told.at,
            what: told.what,
        };
        let at = stamp(&event.at, by);
        (event_edit(event), at)
    });
    edits.extend(events);
    edits.push((session_edit(session), stamp(&log.minuted_at, by)));
    edits
}

/// Edits in the order of time, with the lines that the program writes by itself, all lines numbered.
pub fn logged(edits: Vec<(Edit, Stamp)>) -> Vec<(Edit, Stamp)> {
    let mut room = Room::default();
    let mut all = Vec::with_capacity(edits.len());
    let mut lines = 0;
    let mut number = |mut event: SessionEvent| {
        lines += 1;
        event.id = format!("l{lines}");
        event_edit(event)
    };
    for (edit, stamp) in edits {
        match edit {
            Edit::SessionEvent {
                to: Some(event), ..
            } => {
                room.take(&event);
                all.push((number(event), stamp));
            }
            edit => {
                let worked = room.worked(&edit, &stamp);
                all.push((edit, stamp.clone()));
                all.extend(worked.map(|event| (number(event), stamp)));
            }
        }
    }
    all
}

/// The session that goes on, and what was worked on since somebody came or went.
#[derive(Default)]
struct Room {
    session: Option<(String, Option<String>)>,
    is_paused: bool,
    worked: BTreeSet<Address>,
}

impl Room {
    fn take(&mut self, event: &SessionEvent) {
        match event.what {
            Happening::Started => {
                self.session = Some((event.session.clone(), event.by.clone()));
                self.is_paused = false;
                self.worked.clear();
            }
            Happening::Ended => self.session = None,
            Happening::Paused => self.is_paused = true,
            Happening::Resumed => self.is_paused = false,
            Happening::Arrived(_) | Happening::Left(_) => self.worked.clear(),
            Happening::Part(_) | Happening::Worked(_) | Happening::Noted { .. } => {}
        }
    }

    fn worked(&mut self, edit: &Edit, stamp: &Stamp) -> Option<SessionEvent> {
        let Edit::Answer { address, .. } = edit else {
            return None;
        };
        let (session, by) = self.session.clone().filter(|_| !self.is_paused)?;
        self.worked.insert(address.clone()).then(|| SessionEvent {
            id: String::new(),
            session,
            at: stamp.at.clone(),
            by,
            zone: None,
            what: Happening::Worked(address.clone()),
        })
    }
}

fn stamp(at: &str, by: Option<&String>) -> Stamp {
    Stamp {
        at: at.to_owned(),
        by: by.cloned(),
        ..Stamp::default()
    }
}

fn event_edit(event: SessionEvent) -> Edit {
    Edit::SessionEvent {
        id: event.id.clone(),
        to: Some(event),
        at: None,
    }
}

fn session_edit(session: Session) -> Edit {
    Edit::Session {
        id: session.id.clone(),
        to: Some(session),
        at: None,
    }
}
