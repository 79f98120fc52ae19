//! Reading: from question to question and from section to section, what counts as read, and being done.

use super::Turn;
use super::lists::moved;
use super::picks::Mark;
use crate::app::model::{Open, Overlay, Screen};
use crate::assessment::{Address, Edit, Reading, Review};
use crate::language::Message;
use crate::standing::Since;

/// Among what can be picked when a committee is done: that it gives its verdict first.
const VERDICT_FIRST: &str = "verdict";

impl Turn<'_> {
    /// A screen further in the text, or on to the next question at its end.
    pub(super) fn read_on(&mut self, forward: bool) {
        let most = usize::from(self.model.geometry.scroll_max);
        let page = usize::from(self.model.geometry.height.max(3)) - 2;
        let Some(open) = &mut self.model.open else {
            return;
        };
        let scroll = &mut open.walk.scroll;
        match forward {
            true if *scroll < most => {
                *scroll = (*scroll + page).min(most);
                open.desk.came_in_at = None;
            }
            false if *scroll > 0 => *scroll = scroll.saturating_sub(page),
            _ => self.read_step(forward),
        }
    }

    /// A line further in the text, or on to the next question at its end.
    pub(super) fn read_line(&mut self, by: isize) {
        let most = usize::from(self.model.geometry.scroll_max);
        let Some(open) = &mut self.model.open else {
            return;
        };
        let scroll = open.walk.scroll;
        if (by > 0 && scroll >= most) || (by < 0 && scroll == 0) {
            self.read_step(by > 0);
        } else {
            open.walk.scroll = scroll.saturating_add_signed(by).min(most);
            open.desk.came_in_at = None;
        }
    }

    /// To the next or previous question.
    pub(super) fn read_step(&mut self, forward: bool) {
        if forward {
            self.begin_reading();
            self.note_as_read();
        }
        let Some(open) = &self.model.open else { return };
        let here = (open.walk.outline, open.walk.at);
        let found = {
            let mut all = open.entries_that(|_, entry| entry.question().is_some());
            if forward {
                all.find(|place| *place > here)
            } else {
                all.take_while(|place| *place < here).last()
            }
        };
        match found {
            Some(place) => self.read_at(place),
            None if forward => {
                let (read, all) = self.model.read_so_far();
                let message = Message::new("said-reading-end");
                let message = message.number("unread", all.saturating_sub(read));
                self.say(&message);
            }
            None => self.tell("said-first-question"),
        }
    }

    /// To the first question of the next section, or of this one and then the one before it.
    pub(super) fn next_section(&mut self, forward: bool) {
        let Some(open) = &self.model.open else { return };
        let here = (open.walk.outline, open.walk.at);
        let own = open.head_of(here.0, here.1);
        let begins: Vec<(usize, usize)> = {
            let all = open.entries_that(|_, entry| entry.question().is_some());
            let mut last = None;
            all.filter(|place| {
                let head = Some((place.0, open.head_of(place.0, place.1)));
                let begins = head != last;
                last = head;
                begins
            })
            .collect()
        };
        let found = if forward {
            begins.iter().find(|place| {
                **place > here && open.head_of(place.0, place.1) != own || place.0 > here.0
            })
        } else {
            begins.iter().rev().find(|place| **place < here)
        };
        match found.copied() {
            Some(place) => self.read_at(place),
            None if forward => self.tell("said-last-section"),
            None => self.tell("said-first-question"),
        }
    }

    /// Stands at a question of any outline.
    pub(super) fn read_at(&mut self, (outline, at): (usize, usize)) {
        if let Some(open) = &mut self.model.open {
            open.keep_where();
            open.walk.outline = outline;
            open.stand_at(at);
            self.model.screen = Screen::Reading;
        }
    }

    /// To the first question that was not read yet; where all were, the first one.
    pub(super) fn read_first_unread(&mut self) {
        let Some(open) = &self.model.open else { return };
        let unread = open
            .entries_that(|outline, entry| {
                entry
                    .question()
                    .is_some_and(|question| !open.has_read(&outline.address(entry, question)))
            })
            .next();
        let first = open
            .entries_that(|_, entry| entry.question().is_some())
            .next();
        if let Some(place) = unread.or(first) {
            self.read_at(place);
        }
    }

    /// A section or a notice is read with the question that follows it.
    pub(super) fn stand_at_question(&mut self) {
        let Some(open) = &self.model.open else { return };
        if open.question().is_some() {
            return;
        }
        let here = (open.walk.outline, open.walk.at);
        let found = {
            let all = || open.entries_that(|_, entry| entry.question().is_some());
            all().find(|place| *place > here).or(all().last())
        };
        if let Some((outline, at)) = found
            && let Some(open) = &mut self.model.open
        {
            open.walk.outline = outline;
            open.stand_at(at);
        }
    }

    /// Somebody does something with what is on the screen: from here on it counts as read.
    pub(super) fn begin_reading(&mut self) {
        if let Some(open) = &mut self.model.open {
            open.desk.came_in_at = None;
        }
    }

    /// The question at hand counts as read, once a reading has begun.
    pub(super) fn note_as_read(&mut self) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        let here = (open.walk.outline, open.walk.at);
        if open.desk.came_in_at == Some(here) && open.current_reading().is_none() {
            return;
        }
        open.desk.came_in_at = None;
        let Some((address, _)) = open.question() else {
            return;
        };
        if open.refusal().is_some() || open.is_former(open.walk.outline) || open.has_read(&address)
        {
            return;
        }
        let Some(mut reading) = self.present_reading() else {
            return;
        };
        reading.read.push(address);
        self.put_reading(reading);
    }

    /// The reading that the committee is in the middle of, or a new one.
    pub(super) fn present_reading(&self) -> Option<Reading> {
        let open = self.model.open.as_ref()?;
        let committee = open.committee.clone()?;
        let new = || Reading {
            id: open.assessment.free_id("rd"),
            committee,
            by: self.writer(),
            at: self.now.at.clone(),
            read: Vec::new(),
            closed: None,
            seen: std::collections::BTreeMap::new(),
            review: None,
        };
        Some(open.current_reading().cloned().unwrap_or_else(new))
    }

    /// Who has the keyboard, if the program was told.
    pub(super) fn writer(&self) -> Option<String> {
        self.model.writer.clone()
    }

    /// How far a committee is goes into the file, and is nothing to take back.
    pub(super) fn put_reading(&mut self, reading: Reading) -> bool {
        let edit = Edit::Reading {
            id: reading.id.clone(),
            to: Some(reading),
            at: None,
        };
        self.apply(edit)
    }

    /// Asks whether the committee is done: what changes after that is new to it.
    pub(super) fn ask_to_close_reading(&mut self) {
        let Some(open) = &self.model.open else { return };
        if let Some(refusal) = open.refusal() {
            self.say(&refusal);
            return;
        }
        if open.current_reading().is_none() {
            self.tell("said-nothing-read-yet");
            return;
        }
        let (read, all) = self.model.read_so_far();
        let go_on = Message::new("reading-go-on").number("unread", all.saturating_sub(read));
        let mut options = vec![
            (Mark::CloseReading.id(""), self.model.texts.say(&go_on)),
            (Mark::CloseReading.id("ja"), self.words("reading-close")),
        ];
        if open.current_review().is_none_or(Review::is_begun) {
            let first = self.words("reading-verdict-first");
            options.push((Mark::CloseReading.id(VERDICT_FIRST), first));
        }
        self.model.overlay = Some(Overlay::Pick(options, 0));
    }

    /// What was picked when somebody said to be done.
    pub(super) fn close_or_go_on(&mut self, what: &str) {
        match what {
            "" => {}
            VERDICT_FIRST => self.open_verdict(),
            _ => self.close_reading(),
        }
    }

    /// Ends the reading: the marks of all answers go with it.
    fn close_reading(&mut self) {
        let Some(mut reading) = self.present_reading() else {
            return;
        };
        let Some(open) = &self.model.open else { return };
        reading.closed = Some(self.now.at.clone());
        reading.seen = open.assessment.marks();
        let read = reading.read.len();
        if self.put_reading(reading) {
            self.effects.push(crate::app::Effect::Snapshot);
            self.leave_committee();
            self.say(&Message::new("said-reading-closed").number("count", read));
        }
    }

    /// What changed since the committee that reads last read, worked out again.
    pub(super) fn see_what_changed(&mut self) {
        let library = self.model.library;
        if let Some(open) = &mut self.model.open
            && open.committee.is_some()
        {
            open.desk.since =
                Since::last_read(&open.assessment, library, open.committee.as_deref());
        }
    }

    /// Shows or hides in the text what went and what came.
    pub(super) fn toggle_differences(&mut self) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        if open.desk.since.is_none() {
            self.tell("said-not-read-before");
            return;
        }
        open.desk.differences = !open.desk.differences;
        open.walk.scroll = 0;
        let id = if open.desk.differences {
            "said-differences-shown"
        } else {
            "said-differences-hidden"
        };
        self.tell(id);
    }

    /// To the list of all that changed.
    pub(super) fn show_changes(&mut self) {
        self.leave_field();
        let library = self.model.library;
        let Some(open) = &mut self.model.open else {
            return;
        };
        let committee = open.committee.clone();
        let since = Since::last_read(&open.assessment, library, committee.as_deref());
        if since.is_none() {
            self.tell("said-not-read-before");
            return;
        }
        open.desk.since = since;
        open.desk.change = 0;
        // Looking through what changed is reading too.
        open.desk.came_in_at = None;
        self.model.screen = Screen::Changes;
    }

    /// To the list of sections, at the one of the question at hand.
    pub(super) fn show_sections(&mut self) {
        let Some(open) = &self.model.open else { return };
        let here = open.head_of(open.walk.outline, open.walk.at);
        let place = here.map(|at| (open.walk.outline, at));
        let lines = self.model.section_lines();
        let at = lines.iter().position(|line| Some(line.place) == place);
        if let Some(open) = &mut self.model.open {
            open.desk.section = at.unwrap_or(0);
        }
        self.model.screen = Screen::Sections;
    }

    /// Moves the selection in a list of the committee.
    pub(super) fn desk_line(&mut self, by: isize) {
        let counts = match self.model.screen {
            Screen::Sections => self.model.section_lines().len(),
            Screen::Remarks => self
                .model
                .open
                .as_ref()
                .map_or(0, |open| open.filtered_remarks().len()),
            Screen::Changes => self.model.change_count(),
            _ => 0,
        };
        let Some(open) = &mut self.model.open else {
            return;
        };
        let selected = match self.model.screen {
            Screen::Sections => &mut open.desk.section,
            Screen::Remarks => &mut open.desk.remark,
            Screen::Changes => &mut open.desk.change,
            _ => return,
        };
        *selected = moved(*selected, by, counts);
    }

    /// Enter on a line of a list: to its question or section.
    pub(super) fn open_desk_line(&mut self) {
        let address = match self.model.screen {
            Screen::Sections => self.model.section_selected().map(|line| line.address),
            Screen::Remarks => {
                let open = self.model.open.as_ref();
                open.and_then(Open::remark_selected)
                    .map(|remark| remark.on.clone())
            }
            Screen::Changes => self.model.change_selected().map(|one| one.address.clone()),
            _ => None,
        };
        // Whoever comes from what changed wants to see what.
        if let (Screen::Changes, Some(open)) = (&self.model.screen, &mut self.model.open) {
            open.desk.differences = true;
        }
        match address {
            Some(address) => self.go_to_place_of(&address),
            None => self.tell("said-leads-nowhere"),
        }
    }

    /// To a question or a section: in the text while a committee reads, in the walk otherwise.
    fn go_to_place_of(&mut self, address: &Address) {
        let Some(open) = &self.model.open else { return };
        let Some(place) = open.place_of(address) else {
            self.tell("said-not-asked");
            return;
        };
        if open.committee.is_some() {
            self.read_at(place);
        } else {
            self.go_in(place);
        }
    }
}
