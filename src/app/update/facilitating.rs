//! The facilitator's hands: the next question for the people in the room, the walk shown on the wall; and what leads to the
//! others.

use super::Turn;
use crate::app::command::CommandId as Id;
use crate::app::model::{Focus, Open, RecordKind, Screen};
use crate::language::Message;
use crate::questionnaire::Question;

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
        let room = open.room(&self.now.at);
        let (people, in_session) = (room.people.len(), room.in_session);
        if in_session && people == 0 {
            self.tell("said-room-empty");
            return;
        }
        let Some(place) = open.next_that(|question| room.can_answer(question)) else {
            self.tell_what_waits();
            return;
        };
        let here = (open.walk.outline, open.walk.at);
        if place == here {
            self.tell("said-only-this-for-room");
            return;
        }
        let around = place < here;
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
        for person in open.room(&self.now.at).people {
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
        let room = open.room(&self.now.at);
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
