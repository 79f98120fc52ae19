//! The facilitator's hands: the next question for the people in the room, quick notes, a section read back and agreed,
//! the walk shown on the wall.

use super::Turn;
use crate::app::capture::{Capture, Goes};
use crate::app::command::CommandId as Id;
use crate::app::model::{Focus, Open, Overlay, RecordKind, Screen};
use crate::assessment::{Answer, Edit, Happening, SessionEvent, State};
use crate::language::Message;
use crate::questionnaire::Question;
use crate::text::Editor;

impl Turn<'_> {
    /// The facilitator's commands.
    pub(super) fn facilitate(&mut self, id: Id) {
        match id {
            Id::NextForRoom => self.next_for_room(),
            Id::ToParked => self.show_records(RecordKind::Parked),
            Id::Unpark => self.unpark_selected(),
            Id::Capture => self.capture(),
            Id::KeepCapture => drop(self.keep_capture()),
            Id::AgreeSection => self.read_section_back(),
            Id::AgreeRead => self.agree_read(),
            Id::Present => self.present(),
            _ => {}
        }
    }

    /// The next question that still needs something, in any instrument; at the end from the beginning.
    pub(super) fn next_open(&mut self) {
        let Some(open) = &self.model.open else { return };
        let here = (open.walk.outline, open.walk.at);
        let found = open.next_that(|_| true);
        let parked = open.parked_count();
        match found {
            Some(place) if place == here => self.tell("said-only-this-open"),
            Some(place) => {
                self.go_in(place);
                if place < here {
                    self.tell("said-from-the-beginning");
                }
            }
            None if parked > 0 => {
                self.say(&Message::new("said-only-parked").number("count", parked));
            }
            None => self.tell("said-nothing-open"),
        }
    }

    /// The next question that needs something which somebody in the room can answer.
    fn next_for_room(&mut self) {
        let Some(open) = &self.model.open else { return };
        let room = open.room();
        let (people, in_session) = (room.people.len(), room.in_session);
        let Some(place) = open.next_that(|question| room.can_answer(question)) else {
            self.tell_what_waits();
            return;
        };
        let around = place < (open.walk.outline, open.walk.at);
        let who = self.who_can_answer(place);
        self.go_in(place);
        let id = match (in_session, around) {
            (true, false) => "said-next-for-room",
            (true, true) => "said-next-for-room-around",
            (false, false) => "said-next-for-team",
            (false, true) => "said-next-for-team-around",
        };
        self.say(&Message::new(id).with("who", who).number("count", people));
    }

    /// Who of the people that can be asked now can answer the question at a place, with the role.
    fn who_can_answer(&self, (outline, at): (usize, usize)) -> String {
        let open = self.model.open.as_ref();
        let question =
            open.and_then(|open| open.outlines.get(outline)?.entries.get(at)?.question());
        let (Some(open), Some(question)) = (open, question) else {
            return String::new();
        };
        let mut who: Vec<String> = Vec::new();
        for person in open.room().people {
            let roles: Vec<String> = person
                .roles
                .iter()
                .filter(|role| question.answered_by.contains(role))
                .map(|role| self.model.role_name(role))
                .collect();
            if !roles.is_empty() {
                who.push(format!("{} ({})", person.name, roles.join(", ")));
            }
        }
        if who.is_empty() {
            self.words("room-everybody")
        } else {
            who.join(", ")
        }
    }

    /// That nothing is left for the people in the room, and for whom the rest waits.
    fn tell_what_waits(&mut self) {
        let Some(open) = &self.model.open else { return };
        let room = open.room();
        let mut waits = 0;
        let mut roles: Vec<String> = Vec::new();
        for (outline, at) in open.entries_that(|o, entry| open.needs_something(o, entry)) {
            let entry = &open.outlines[outline].entries[at];
            let Some(question) = entry.question().filter(|one| !room.can_answer(one)) else {
                continue;
            };
            waits += 1;
            for role in &question.answered_by {
                let name = self.model.role_name(role);
                if !roles.contains(&name) {
                    roles.push(name);
                }
            }
        }
        let id = match (waits, room.in_session) {
            (0, _) => {
                self.next_open();
                return;
            }
            (_, true) => "said-nothing-for-room",
            (_, false) => "said-nothing-for-team",
        };
        let message = Message::new(id)
            .number("people", room.people.len())
            .number("count", waits)
            .with("roles", roles.join(", "));
        self.say(&message);
    }

    /// The line for a quick note; in that line: keep it, and a line for the next one.
    fn capture(&mut self) {
        let Some(open) = &self.model.open else {
            self.tell("said-open-first");
            return;
        };
        if let Some(refusal) = open.refusal() {
            self.warn(&refusal);
            return;
        }
        if matches!(self.model.overlay, Some(Overlay::Capture(_))) && !self.keep_capture() {
            return;
        }
        let Some(open) = &mut self.model.open else {
            return;
        };
        let at = open.question().map(|(address, _)| address);
        let here = match &self.model.screen {
            Screen::Walk => at.clone(),
            Screen::Form(_, behind) if matches!(**behind, Screen::Walk) => at.clone(),
            _ => None,
        };
        let is_former = open.is_former(open.walk.outline);
        // A session of an earlier day that was left open takes no notes of today.
        let running = open.running_session();
        let running = running.filter(|course| !course.is_forgotten(&self.now.at));
        let running = running.map(|course| course.session.id.clone());
        let goes = match (running, at) {
            (Some(session), _) => Goes::Session(session, here),
            (None, Some(address)) if !is_former => Goes::Note(address),
            (None, _) => {
                self.tell("said-note-where");
                return;
            }
        };
        let mut editor = Editor::new(&std::mem::take(&mut open.half_noted));
        editor.doc_end(false);
        let under = self.model.overlay.take().map(Box::new);
        self.model.overlay = Some(Overlay::Capture(Box::new(Capture {
            editor: Box::new(editor),
            goes,
            under,
        })));
    }

    /// Keeps the quick note that is being written; `false` when there was none, or it could not be kept.
    pub(super) fn keep_capture(&mut self) -> bool {
        let Some(Overlay::Capture(capture)) = self.model.overlay.take() else {
            return false;
        };
        let Capture {
            editor,
            goes,
            under,
        } = *capture;
        let text = editor.text().trim().to_owned();
        self.model.overlay = under.map(|under| *under);
        if text.is_empty() {
            return false;
        }
        let at = goes.address().map(|address| self.model.named(address));
        let id = match (&goes, &at) {
            (Goes::Session(..), Some(_)) => "said-noted-at",
            (Goes::Session(..), None) => "said-noted",
            (Goes::Note(_), _) => "said-note-added",
        };
        let kept = match goes {
            Goes::Session(session, on) => self.note_in_session(session, on, &text),
            Goes::Note(address) => self.add_to_note(address, &text),
        };
        if kept {
            self.say(&Message::new(id).with("question", at.unwrap_or_default()));
        } else if let Some(open) = &mut self.model.open {
            // Why not has been said.
            open.half_noted = text;
        }
        kept
    }

    /// Puts a quick note away that is not to be kept yet: it comes back with the next one.
    pub(super) fn leave_capture(&mut self, capture: Capture) {
        let text = capture.editor.text();
        self.model.overlay = capture.under.map(|under| *under);
        if text.trim().is_empty() {
            return;
        }
        if let Some(open) = &mut self.model.open {
            open.half_noted = text;
        }
        self.tell("said-half-noted");
    }

    fn note_in_session(
        &mut self,
        session: String,
        on: Option<crate::assessment::Address>,
        text: &str,
    ) -> bool {
        let Some(open) = &self.model.open else {
            return false;
        };
        let event = SessionEvent {
            id: open.assessment.free_id("e"),
            session,
            at: self.now.at.clone(),
            by: self.model.writer.clone(),
            zone: None,
            what: Happening::Noted {
                text: text.to_owned(),
                on,
            },
        };
        self.edit(Edit::SessionEvent {
            id: event.id.clone(),
            to: Some(event),
            at: None,
        })
    }

    /// Adds a line to the considerations at a question, and keeps the place where somebody is writing.
    fn add_to_note(&mut self, address: crate::assessment::Address, text: &str) -> bool {
        let Some(open) = &self.model.open else {
            return false;
        };
        let is_here = open.question().is_some_and(|(here, _)| here == address);
        let back = self.writing_place();
        if is_here {
            self.stop_editing();
            self.leave_field();
        }
        let answer = self.answer_at(&address);
        let note = match answer.note.trim_end() {
            "" => text.to_owned(),
            before => format!("{before}\n{text}"),
        };
        let to = Some(Box::new(Answer { note, ..answer }));
        let kept = self.edit(Edit::Answer { address, to });
        if is_here {
            self.reload_fields();
            self.write_on(back);
        }
        kept
    }

    /// Reads the section at hand back; in the tree the selected one.
    fn read_section_back(&mut self) {
        self.stop_editing();
        self.leave_field();
        let Some(open) = &self.model.open else { return };
        if !self.is_walking() {
            return;
        }
        if open.is_former(open.walk.outline) {
            self.warn(&Message::new("said-former"));
            return;
        }
        let at = match open.walk.focus {
            Focus::Tree => open.walk.tree,
            _ => open.walk.at,
        };
        let read = self.model.read_back(at);
        self.take_up_field();
        match read {
            Some(read) => self.model.overlay = Some(Overlay::ReadBack(Box::new(read))),
            None => self.tell("said-nothing-to-read-back"),
        }
    }

    /// Agrees the drafts of the section that was read back: one step to undo.
    fn agree_read(&mut self) {
        let Some(Overlay::ReadBack(read)) = &self.model.overlay else {
            return;
        };
        if !read.seen {
            self.tell("said-read-to-the-end");
            return;
        }
        let Some(Overlay::ReadBack(read)) = self.model.overlay.take() else {
            return;
        };
        if read.drafts.is_empty() {
            self.tell("said-nothing-to-agree-here");
            return;
        }
        // What changed since it was read, by somebody else who saved too, was not read.
        let edits: Vec<Edit> = read
            .drafts
            .iter()
            .filter(|(address, as_read)| self.answer_at(address) == *as_read)
            .map(|(address, as_read)| Edit::Answer {
                address: address.clone(),
                to: Some(Box::new(Answer {
                    state: State::Agreed,
                    ..as_read.clone()
                })),
            })
            .collect();
        let (agreed, others) = (edits.len(), read.drafts.len() - edits.len());
        let left = read.left_in_words(self.model);
        if !self.edit_all(edits) {
            if others > 0 {
                self.tell("said-changed-since-read");
            }
            return;
        }
        self.reload_fields();
        let id = match (left.is_empty(), others) {
            (_, 1..) => "said-section-agreed-but",
            (true, _) => "said-section-agreed",
            (false, _) => "said-section-agreed-left",
        };
        let message = Message::new(id)
            .number("count", agreed)
            .with("section", read.title)
            .with("left", left)
            .with("others", others.to_string());
        self.say(&message);
    }

    /// Shows the walk on the wall, or as it is used.
    fn present(&mut self) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        if !matches!(self.model.screen, Screen::Walk) {
            return;
        }
        self.model.presenting = !self.model.presenting;
        open.walk.scroll = 0;
        if open.walk.focus == Focus::Tree {
            open.walk.focus = Focus::Question;
        }
        if !self.model.presenting {
            self.tell("said-not-presenting");
        }
    }

    /// Back from the wall; `false` when that is not where the team is.
    pub(super) fn back_from_wall(&mut self) -> bool {
        let was = self.model.presenting;
        if was {
            self.present();
        }
        was
    }
}

impl Open {
    /// The place of the next question that needs something and is wanted; at the end from the beginning, and at last the
    /// one at hand.
    fn next_that(&self, wanted: impl Fn(&Question) -> bool + Copy) -> Option<(usize, usize)> {
        let here = (self.walk.outline, self.walk.at);
        let all = || {
            self.entries_that(|outline, entry| self.needs_something(outline, entry))
                .filter(|(outline, at)| {
                    let entry = self.outlines[*outline].entries.get(*at);
                    entry
                        .and_then(crate::assessment::Entry::question)
                        .is_some_and(wanted)
                })
        };
        all().find(|place| *place > here).or(all().next())
    }
}
