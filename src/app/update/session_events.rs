//! The lines of the log that people write themselves: notes, and putting a line right afterwards.

use jiff::Timestamp;

use super::Turn;
use super::session_log::event_ids;
use super::session_plan::time_of_day;
use crate::app::form::{Form, FormPurpose};
use crate::assessment::{AddressError, Edit, Happening, SessionEvent};
use crate::language::Message;
use crate::standing::sessions::Course;

impl Turn<'_> {
    /// A line of the log, to put right: its time, and what a note says.
    pub(super) fn open_event(&mut self, id: &str) {
        let Some(open) = &self.model.open else { return };
        let mut log = open.assessment.session_log.iter();
        let Some(event) = log.find(|event| event.id == id).cloned() else {
            return;
        };
        if event.what.is_automatic() {
            self.tell("said-log-stays");
            return;
        }
        let Some(session) = open.session(&event.session) else {
            return;
        };
        let course = Course::of(&open.assessment, session);
        let at = event.at.parse().ok();
        let time = at.map_or_else(String::new, |at| course.clock(at));
        let mut fields = Vec::new();
        if let Happening::Noted { text, on } = &event.what {
            let on = on.as_ref().map(ToString::to_string).unwrap_or_default();
            fields.push(self.line_field("note_text", text));
            fields.push(self.hinted("note_on", &on));
        }
        fields.push(self.hinted("event_time", &time));
        let purpose = FormPurpose::SessionEvent(event.session.clone(), event.id.clone());
        let mut form = Form::new(purpose, "form-session-event-title", fields);
        form.introduction = self.model.event_words(open, &event);
        self.show(form);
    }

    pub(super) fn finish_event(
        &mut self,
        form: &Form,
        session: &str,
        id: &str,
    ) -> Result<(), String> {
        let Some(open) = self.opened_one() else {
            return Ok(());
        };
        let mut log = open.assessment.session_log.iter();
        let known = log
            .find(|event| event.id == id && event.session == session)
            .cloned();
        let is_note = known
            .as_ref()
            .is_none_or(|event| matches!(event.what, Happening::Noted { .. }));
        let mut event = known.clone().unwrap_or_else(|| {
            let fresh = event_ids(&open.assessment).next().unwrap_or_default();
            let text = String::new();
            self.event(fresh, session, Happening::Noted { text, on: None })
        });
        if is_note {
            let text = form.get("note_text");
            self.needed(&text, "form-note-missing")?;
            let on = form.get("note_on");
            let on = match on.as_str() {
                "" => None,
                on => Some(
                    on.parse()
                        .map_err(|error: AddressError| self.model.texts.say(&error.message()))?,
                ),
            };
            event.what = Happening::Noted { text, on };
        }
        let place = match known {
            Some(_) => self.at_time(&mut event, &form.get("event_time"))?,
            None => None,
        };
        self.made(Edit::SessionEvent {
            id: event.id.clone(),
            to: Some(event),
            at: place,
        })
    }

    /// Puts a line of the log at another time of its day: within its session, and in its place in the log.
    fn at_time(&self, event: &mut SessionEvent, time: &str) -> Result<Option<usize>, String> {
        let wrong = || {
            let message = Message::new("form-not-a-time-of-session").with("text", time);
            self.model.texts.say(&message)
        };
        let Some(open) = self.opened_one() else {
            return Ok(None);
        };
        let Some(session) = open.session(&event.session) else {
            return Ok(None);
        };
        let course = Course::of(&open.assessment, session);
        let was = event.at.parse().ok();
        if was.is_some_and(|was| course.clock(was) == time) {
            return Ok(None);
        }
        let time = time_of_day(time).ok_or_else(wrong)?;
        let at = was
            .and_then(|was| course.at_clock(was, &time))
            .ok_or_else(wrong)?;
        let now = self.now.at.parse().ok();
        let latest = course
            .ended
            .filter(|_| event.what != Happening::Ended)
            .or(now);
        let others = || {
            let log = open.assessment.session_log.iter();
            log.filter(|other| other.id != event.id)
        };
        let moment = |other: &SessionEvent| {
            let own = other.session == event.session;
            own.then(|| other.at.parse::<Timestamp>().ok()).flatten()
        };
        let is_out = match &event.what {
            Happening::Started => others().filter_map(moment).any(|other| other < at),
            Happening::Ended => others().filter_map(moment).any(|other| other > at),
            _ => course.began.is_some_and(|began| at < began),
        };
        if is_out || latest.is_some_and(|latest| at > latest) {
            return Err(wrong());
        }
        let place = others().position(|other| moment(other).is_some_and(|other| other > at));
        event.at = at.to_string();
        // Behind all others it goes to the end, and not back to where it stood.
        Ok(Some(place.unwrap_or(usize::MAX)))
    }
}
