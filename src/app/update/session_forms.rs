//! The forms that lead a session: start, who is in the room, end.

use super::Turn;
use super::session_log::{added, event_ids};
use crate::app::Effect;
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::Screen;
use crate::assessment::{Edit, Happening, Session};
use crate::language::Message;
use crate::standing::sessions::Course;

impl Turn<'_> {
    /// The members of the team to tick.
    fn people_options(&self) -> Vec<(String, String)> {
        let team = self
            .model
            .open
            .iter()
            .flat_map(|open| &open.assessment.team);
        team.map(|person| {
            let roles = person.roles.join(", ");
            let words = if roles.is_empty() {
                person.name.clone()
            } else {
                format!("{} ({roles})", person.name)
            };
            (person.id.clone(), words)
        })
        .collect()
    }

    pub(super) fn people_field(&self, key: &'static str, chosen: &[String]) -> FormField {
        let label = self.words(&format!("form-{key}"));
        FormField::several(key, label, self.people_options(), chosen)
            .hint(self.words("form-people-hint"))
    }

    pub(super) fn chair_name(&self, session: &Session) -> String {
        let open = self.model.open.as_ref();
        let person = open.and_then(|open| open.assessment.person(&session.chair));
        person.map_or_else(|| session.chair.clone(), |person| person.name.clone())
    }

    /// The id of the member of the team with this name; the name itself for somebody else.
    pub(super) fn chair_of(&self, name: String) -> String {
        let mut team = self
            .model
            .open
            .iter()
            .flat_map(|open| &open.assessment.team);
        let known = team.find(|person| person.name == name);
        known.map_or(name, |person| person.id.clone())
    }

    fn everybody(&self) -> Vec<String> {
        let team = self
            .model
            .open
            .iter()
            .flat_map(|open| &open.assessment.team);
        team.map(|person| person.id.clone()).collect()
    }

    /// A session that is not there yet.
    pub(super) fn new_session(&self) -> Session {
        let open = self.model.open.as_ref();
        let before = open.and_then(|open| open.assessment.sessions.last());
        Session {
            id: open.map_or_else(String::new, |open| open.assessment.free_id("s")),
            date: self.now.today.clone(),
            chair: before.map_or_else(String::new, |before| before.chair.clone()),
            expected: self.everybody(),
            plan: open.map_or_else(Vec::new, crate::app::Open::suggested_plan),
            ..Session::default()
        }
    }

    /// Asks who is there, to begin: the session on screen or the next one; a new one when all were held.
    pub(super) fn open_begin_session(&mut self) {
        let Some(open) = &self.model.open else { return };
        if open.running_session().is_some() {
            self.tell("said-session-runs");
            return;
        }
        if open.assessment.team.is_empty() {
            self.tell("said-team-first");
            return;
        }
        let shown = self
            .model
            .session_on_screen()
            .or_else(|| open.session_to_show());
        // One of today that was ended goes on; one of another day was another session.
        let goes_on = |session: &&Session| {
            open.is_to_be_held(session)
                || (session.date == self.now.today
                    && Course::of(&open.assessment, session).is_logged())
        };
        let session = shown.filter(goes_on).cloned();
        let session = session.unwrap_or_else(|| Session {
            plan: Vec::new(),
            ..self.new_session()
        });
        let expected = if session.expected.is_empty() {
            self.everybody()
        } else {
            session.expected.clone()
        };
        let fields = vec![
            self.people_field("present", &expected),
            self.line_field("session_title", &session.title),
            self.line_field("chair", &self.chair_name(&session)),
        ];
        let purpose = FormPurpose::BeginSession(session.id);
        let mut form = Form::new(purpose, "form-begin-title", fields);
        form.introduction = self.words("form-begin-introduction");
        self.show(form);
    }

    pub(super) fn finish_begin(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let before = self.opened_one().and_then(|open| open.session(id).cloned());
        let session = Session {
            date: self.now.today.clone(),
            title: form.get("session_title"),
            chair: self.chair_of(form.get("chair")),
            ..before.clone().unwrap_or_else(|| Session {
                id: id.to_owned(),
                ..Session::default()
            })
        };
        let mut edits = Vec::new();
        if before.as_ref() != Some(&session) {
            edits.push(put(session));
        }
        let arrived = form
            .all_chosen("present")
            .into_iter()
            .map(Happening::Arrived);
        edits.extend(self.logged(id, [Happening::Started].into_iter().chain(arrived)));
        self.all_made(edits)?;
        if let Some(open) = &mut self.model.open {
            open.pause_told = false;
        }
        if matches!(self.model.screen, Screen::Session(_)) {
            self.show_session_of(id.to_owned());
        }
        self.effects.push(Effect::Snapshot);
        self.tell("said-session-began");
        Ok(())
    }

    /// Who is in the room: ticks for the whole team.
    pub(super) fn open_room(&mut self) {
        let Some(course) = self.live_session() else {
            return self.tell_no_session();
        };
        let here: Vec<String> = course.in_room().iter().map(|one| one.id.clone()).collect();
        let purpose = FormPurpose::Room(course.session.id.clone());
        let fields = vec![self.people_field("in_room", &here)];
        let mut form = Form::new(purpose, "form-room-title", fields);
        form.introduction = self.words("form-room-introduction");
        // What was ticked and left behind is not what is so now.
        self.model.kept.retain(|kept| kept.purpose != form.purpose);
        self.show(form);
    }

    pub(super) fn finish_room(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let ticked = form.all_chosen("in_room");
        let Some(open) = self.opened_one() else {
            return Ok(());
        };
        let Some(session) = open.session(id) else {
            return Ok(());
        };
        let course = Course::of(&open.assessment, session);
        let here: Vec<String> = course.in_room().iter().map(|one| one.id.clone()).collect();
        let came = ticked.iter().filter(|id| !here.contains(id));
        let came: Vec<Happening> = came.cloned().map(Happening::Arrived).collect();
        let left = here.iter().filter(|id| !ticked.contains(id));
        let left: Vec<Happening> = left.cloned().map(Happening::Left).collect();
        let said = self.room_words(&came, &left, ticked.len());
        let edits = self.logged(id, left.into_iter().chain(came));
        if !edits.is_empty() {
            self.all_made(edits)?;
        }
        self.model.said = Some(said);
        Ok(())
    }

    /// Who came and who went, by name: a tick at the wrong name must be seen.
    fn room_words(&self, came: &[Happening], left: &[Happening], count: usize) -> String {
        let open = self.model.open.as_ref();
        let name = |id: &String| {
            let person = open.and_then(|open| open.assessment.person(id));
            person.map_or_else(|| id.clone(), |person| person.name.clone())
        };
        let names = |all: &[Happening]| {
            let named = all.iter().filter_map(|what| match what {
                Happening::Arrived(id) | Happening::Left(id) => Some(name(id)),
                _ => None,
            });
            named.collect::<Vec<_>>().join(", ")
        };
        let mut said = Vec::new();
        for (id, people) in [("said-room-came", came), ("said-room-left", left)] {
            if !people.is_empty() {
                said.push(Message::new(id).with("names", names(people)));
            }
        }
        if said.is_empty() {
            said.push(Message::new("said-room-same"));
        }
        said.push(Message::new("said-room-count").number("count", count));
        let said: Vec<String> = said.iter().map(|one| self.model.texts.say(one)).collect();
        said.join(" ")
    }

    /// Asks what the record is to say, to end the session that goes on.
    pub(super) fn open_end_session(&mut self) {
        let Some(open) = &self.model.open else { return };
        let Some(course) = open.running_session() else {
            self.tell("said-no-session");
            return;
        };
        let session = course.session;
        let mut present = session.present.clone();
        let there = course.presences.iter().map(|one| one.id.to_owned());
        present.extend(there.filter(|id| !session.present.contains(id)));
        let missing = course.missing_roles(&open.outlines);
        let mut fields = Vec::new();
        if let Some(last) = course.last.filter(|_| course.is_forgotten(&self.now.at)) {
            let then = Message::new("form-ended-then")
                .with("day", course.day(last))
                .with("time", course.clock(last));
            let options = vec![
                ("then".to_owned(), self.model.texts.say(&then)),
                ("now".to_owned(), self.words("form-ended-now")),
            ];
            let label = self.words("form-session_ended");
            fields.push(FormField::one("session_ended", label, options, "then"));
        }
        fields.extend([
            self.people_field("present", &present),
            FormField::several(
                "missing_roles",
                self.words("form-missing_roles"),
                self.role_options(),
                &missing,
            )
            .hint(self.words("form-missing_roles-hint")),
            FormField::text("minutes", self.words("form-minutes"), &session.minutes),
        ]);
        let purpose = FormPurpose::EndSession(session.id.clone());
        let mut form = Form::new(purpose, "form-end-title", fields);
        form.introduction = self.words("form-end-introduction");
        // The log has gone on since somebody looked here before.
        self.model.kept.retain(|kept| kept.purpose != form.purpose);
        self.show(form);
    }

    pub(super) fn finish_end(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let Some(open) = self.opened_one() else {
            return Ok(());
        };
        let Some(session) = open.session(id).cloned() else {
            return Ok(());
        };
        let last = Course::of(&open.assessment, &session).last;
        let then = last.filter(|_| form.chosen("session_ended") == "then");
        let event_id = event_ids(&open.assessment).next().unwrap_or_default();
        let mut ended = self.event(event_id, id, Happening::Ended);
        if let Some(then) = then {
            ended.at = then.to_string();
        }
        let record = Session {
            present: form.all_chosen("present"),
            missing_roles: form.all_chosen("missing_roles"),
            minutes: form.get("minutes"),
            ..session
        };
        self.all_made(vec![added(ended), put(record)])?;
        self.effects.push(Effect::Snapshot);
        self.tell("said-session-ended");
        Ok(())
    }

    /// Makes changes that belong together, or says why not.
    pub(super) fn all_made(&mut self, edits: Vec<Edit>) -> Result<(), String> {
        if self.edit_all(edits) {
            Ok(())
        } else {
            Err(self.model.said.clone().unwrap_or_default())
        }
    }
}

/// The edit that puts a session.
pub(super) fn put(session: Session) -> Edit {
    Edit::Session {
        id: session.id.clone(),
        to: Some(session),
        at: None,
    }
}
