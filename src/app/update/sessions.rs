//! The screen of a session, and what is done there without a form: break, coming and going, moving about.

use super::Turn;
use super::lists::moved;
use super::session_log::{added, event_ids};
use crate::app::command::CommandId as Id;
use crate::app::model::{Open, Screen, SessionScreen};
use crate::app::{Effect, OverviewTarget, SessionTarget};
use crate::assessment::{Address, Edit, Happening, What};
use crate::language::Message;
use crate::standing::sessions::{Course, CourseState};

impl Turn<'_> {
    /// Everything that the table has for sessions.
    pub(super) fn session_command(&mut self, id: Id) {
        if self.model.open.is_none() {
            self.tell("said-open-first");
            return;
        }
        self.stop_editing();
        match id {
            Id::ToSession => self.show_session(),
            Id::WhoIsHere => self.open_room(),
            Id::BeginSession => self.open_begin_session(),
            Id::PauseSession => self.pause_session(),
            Id::EndSession => self.open_end_session(),
            Id::PlanSession => self.open_plan(None),
            _ => {}
        }
    }

    /// Shows the session that goes on, or the next one.
    fn show_session(&mut self) {
        self.leave_field();
        let Some(open) = &self.model.open else { return };
        let shown = open.session_to_show();
        let id = shown.map_or_else(String::new, |session| session.id.clone());
        self.show_session_of(id);
    }

    pub(super) fn show_session_of(&mut self, id: String) {
        self.model.screen = Screen::Session(SessionScreen { id, selected: 0 });
    }

    /// The session before or after the one on screen, around.
    pub(super) fn other_session(&mut self, by: isize) {
        let (Screen::Session(screen), Some(open)) = (&self.model.screen, &self.model.open) else {
            return;
        };
        let all = &open.assessment.sessions;
        let at = all.iter().position(|session| session.id == screen.id);
        let count = all.len().cast_signed();
        let next = (at.unwrap_or(0).cast_signed() + by).rem_euclid(count.max(1));
        let next = all.get(next.cast_unsigned());
        if let Some(id) = next.map(|session| session.id.clone()) {
            self.show_session_of(id);
        }
    }

    /// Moves the selection by so many lines that can be selected.
    pub(super) fn session_line(&mut self, by: isize) {
        let lines = self.model.session_lines();
        let Screen::Session(screen) = &mut self.model.screen else {
            return;
        };
        let can_be: Vec<usize> = (0..lines.len())
            .filter(|index| lines[*index].is_selectable())
            .collect();
        let at = can_be.iter().position(|index| *index >= screen.selected);
        let at = moved(at.unwrap_or(can_be.len()), by, can_be.len());
        screen.selected = can_be.get(at).copied().unwrap_or(0);
    }

    /// Where the selected line leads.
    fn session_target(&self) -> Option<OverviewTarget> {
        let Screen::Session(screen) = &self.model.screen else {
            return None;
        };
        let mut lines = self.model.session_lines();
        let selected = screen.selected;
        (selected < lines.len()).then(|| lines.swap_remove(selected).target)?
    }

    /// Enter on a line: what it leads to; the plan where it leads nowhere.
    pub(super) fn open_session_line(&mut self) {
        match self.session_target() {
            Some(OverviewTarget::Session(target)) => self.follow_session(target),
            Some(OverviewTarget::Question(address)) => drop(self.go_to_address(&address)),
            _ => self.follow_session(SessionTarget::Plan),
        }
    }

    pub(super) fn follow_session(&mut self, target: SessionTarget) {
        match target {
            SessionTarget::Plan => {
                let id = self
                    .model
                    .session_on_screen()
                    .map(|session| session.id.clone());
                self.open_plan(id);
            }
            SessionTarget::Part(part) => self.go_to_part(&part),
            SessionTarget::Person(id) => self.come_or_go(&id),
            SessionTarget::Event(id) => self.open_event(&id),
        }
    }

    /// Goes to the head of a part.
    fn go_to_part(&mut self, part: &Address) {
        let found = self.model.open.as_ref().and_then(|open| {
            let mut all = open.outlines.iter().enumerate();
            all.find_map(|(index, outline)| {
                let is_head =
                    |what: What<'_>| matches!(what, What::Section(one) if one.id == part.question);
                let of = outline.instrument.id == part.instrument;
                let mut entries = outline.entries.iter();
                let at = entries.position(|entry| of && is_head(entry.what))?;
                Some((index, at))
            })
        });
        match found {
            Some(place) => self.go_in(place),
            None => self.tell("said-not-asked"),
        }
    }

    /// The session that goes on, a break included; not one of an earlier day that was left open.
    pub(super) fn live_session(&self) -> Option<Course<'_>> {
        let course = self.model.open.as_ref()?.running_session()?;
        (!course.is_forgotten(&self.now.at)).then_some(course)
    }

    /// Says why nothing can be written in a session now.
    pub(super) fn tell_no_session(&mut self) {
        let open = self.model.open.as_ref();
        let left_open = open.and_then(Open::running_session);
        let date = left_open.map(|course| course.session.date.clone());
        self.say(&match date {
            Some(date) => Message::new("said-end-it-first").with("date", date),
            None => Message::new("said-no-session"),
        });
    }

    /// The selected line, to find it again when lines come or go above it.
    pub(super) fn held_line(&self) -> Option<(SessionScreen, OverviewTarget)> {
        let Screen::Session(screen) = &self.model.screen else {
            return None;
        };
        Some((screen.clone(), self.session_target()?))
    }

    /// Keeps the selection on the line that had it, unless it was moved.
    pub(super) fn hold_line(&mut self, held: Option<&(SessionScreen, OverviewTarget)>) {
        let (Screen::Session(now), Some((then, target))) = (&self.model.screen, held) else {
            return;
        };
        if now != then {
            return;
        }
        let lines = self.model.session_lines();
        let same = (0..lines.len()).filter(|index| lines[*index].target.as_ref() == Some(target));
        let nearest = same.min_by_key(|index| index.abs_diff(then.selected));
        if let (Screen::Session(now), Some(nearest)) = (&mut self.model.screen, nearest) {
            now.selected = nearest;
        }
    }

    /// Somebody comes in, or leaves.
    fn come_or_go(&mut self, person: &str) {
        let Some(course) = self.live_session() else {
            return self.tell_no_session();
        };
        let here = course.is_here(person);
        let (what, said) = if here {
            (Happening::Left(person.to_owned()), "said-left")
        } else {
            (Happening::Arrived(person.to_owned()), "said-arrived")
        };
        let name = course.person(person).map(|person| person.name.clone());
        let session = course.session.id.clone();
        if self.log(&session, [what]) {
            let name = name.unwrap_or_else(|| person.to_owned());
            self.say(&Message::new(said).with("name", name));
        }
    }

    /// Adds lines to the log: one step to take back.
    pub(super) fn log(&mut self, session: &str, what: impl IntoIterator<Item = Happening>) -> bool {
        let edits = self.logged(session, what);
        self.edit_all(edits)
    }

    /// The edits that add lines to the log.
    pub(super) fn logged(
        &self,
        session: &str,
        what: impl IntoIterator<Item = Happening>,
    ) -> Vec<Edit> {
        let Some(open) = &self.model.open else {
            return Vec::new();
        };
        let ids = event_ids(&open.assessment);
        ids.zip(what)
            .map(|(id, what)| added(self.event(id, session, what)))
            .collect()
    }

    /// A break, or on after it.
    fn pause_session(&mut self) {
        let Some(course) = self.live_session() else {
            return self.tell_no_session();
        };
        let (what, said) = match course.state {
            CourseState::Paused => (Happening::Resumed, "said-session-resumed"),
            _ => (Happening::Paused, "said-session-paused"),
        };
        let session = course.session.id.clone();
        if self.log(&session, [what]) {
            if let Some(open) = &mut self.model.open {
                open.pause_told = false;
            }
            self.effects.push(Effect::Snapshot);
            self.tell(said);
        }
    }

    /// Takes the selected line of the log away. What the program wrote by itself, and the start, stay.
    pub(super) fn remove_event(&mut self) {
        let target = self.session_target();
        let Some(OverviewTarget::Session(SessionTarget::Event(id))) = target else {
            self.tell("said-not-in-log");
            return;
        };
        let Some(open) = &self.model.open else { return };
        let mut log = open.assessment.session_log.iter();
        let event = log.find(|event| event.id == id);
        if event.is_none_or(|event| event.what.is_automatic() || event.is_start()) {
            self.tell("said-log-stays");
            return;
        }
        let edit = Edit::SessionEvent {
            id,
            to: None,
            at: None,
        };
        if self.edit(edit) {
            self.session_line(0);
            self.tell("said-removed");
        }
    }

    /// The edits that take a session away with its log: what nothing refers to would be read by nobody.
    pub(super) fn without_session(&self, id: &str) -> Vec<Edit> {
        let log = self
            .model
            .open
            .iter()
            .flat_map(|open| &open.assessment.session_log);
        let own = log.filter(|event| event.session == id);
        let events = own.map(|event| Edit::SessionEvent {
            id: event.id.clone(),
            to: None,
            at: None,
        });
        let session = Edit::Session {
            id: id.to_owned(),
            to: None,
            at: None,
        };
        events.chain([session]).collect()
    }
}
