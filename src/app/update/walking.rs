//! Getting about: entries of the walk, the tree, the place where the team stopped.

use super::Turn;
use crate::app::TextPart;
use crate::app::field::Field;
use crate::app::model::{EntryKey, Focus, Open, Overlay, SaveState, Screen};
use crate::app::{Effect, RecordKind, Records};
use crate::assessment::{Address, Edit, Entry, Outline, Place, PlaceField, What};

/// The key of an entry.
pub(super) fn entry_key(entry: &Entry<'_>) -> EntryKey {
    let item = entry.item.as_ref().map(|item| item.id.clone());
    match entry.what {
        What::Section(section) => (0, section.id.clone(), item),
        What::Question(question) => (1, question.number.clone(), item),
        What::Notice(notice) => (2, notice.id.clone(), item),
    }
}

/// The position of an entry with this key.
pub(super) fn position_of(outline: &Outline<'_>, key: &EntryKey) -> Option<usize> {
    outline
        .entries
        .iter()
        .position(|entry| entry_key(entry) == *key)
}

impl Open {
    /// Goes to the place that the file remembers, or to the first stop.
    pub(super) fn go_back_to_place(&mut self) {
        let place = self.assessment.place.clone();
        let found = place.as_ref().and_then(|place| {
            self.outlines
                .iter()
                .enumerate()
                .find_map(|(index, outline)| {
                    let at = outline.entries.iter().position(|entry| {
                        entry
                            .question()
                            .is_some_and(|q| outline.address(entry, q) == place.address)
                    })?;
                    Some((index, at))
                })
        });
        match found {
            Some((outline, at)) => {
                self.walk.outline = outline;
                self.stand_at(at);
                if let Some(place) = place {
                    self.focus_on(place.field, place.cursor);
                }
            }
            None => self.stand_at(0),
        }
    }

    /// Stands at an entry, reading; fields are made for it.
    pub(super) fn stand_at(&mut self, at: usize) {
        self.walk.at = at;
        self.walk.tree = at;
        self.walk.scroll = 0;
        self.walk.before = None;
        self.walk.step = None;
        self.walk.focus = Focus::Question;
        self.make_fields(false);
    }

    /// Makes the fields of the question at hand again from its answer.
    pub(super) fn make_fields(&mut self, with_note: bool) {
        self.walk.fields = match self.question() {
            Some((address, question)) => {
                Field::of(question, &self.assessment.answer(&address), with_note)
            }
            None => Vec::new(),
        };
    }

    fn focus_on(&mut self, field: PlaceField, cursor: usize) {
        let wanted = |part: TextPart| match field {
            PlaceField::Reading => false,
            PlaceField::Value => !matches!(part, TextPart::Explanation | TextPart::Note),
            PlaceField::Explanation => part == TextPart::Explanation,
            PlaceField::Note => part == TextPart::Note,
        };
        let index = self
            .walk
            .fields
            .iter()
            .position(|f| f.part().is_some_and(wanted));
        if let Some(index) = index {
            self.walk.focus = Focus::Field(index);
            if let Some(editor) = self.walk.fields[index].editor_mut() {
                editor.set_cursor_offset(cursor);
            }
            self.walk.step = None;
            self.walk.before = self
                .question()
                .map(|(address, _)| self.assessment.answer(&address));
        }
    }

    /// Where the team is, for the file.
    pub(super) fn place(&self) -> Option<Place> {
        let (address, _) = self.question()?;
        let field = self.field();
        let cursor = field
            .and_then(Field::editor)
            .map_or(0, crate::text::Editor::cursor_offset);
        let field = match field.and_then(Field::part) {
            None => PlaceField::Reading,
            Some(TextPart::Explanation) => PlaceField::Explanation,
            Some(TextPart::Note) => PlaceField::Note,
            Some(_) => PlaceField::Value,
        };
        Some(Place {
            address,
            field,
            cursor,
        })
    }
}

impl Turn<'_> {
    /// Goes to an entry of the present outline.
    pub(super) fn go(&mut self, at: usize) {
        self.leave_field();
        let Some(open) = &mut self.model.open else {
            return;
        };
        let part = open.entry().map(|entry| entry.part);
        open.stand_at(at);
        open.leave_other_right();
        open.leave_overview_line();
        open.leave_list();
        let other_part = part != open.entry().map(|entry| entry.part);
        self.model.screen = Screen::Walk;
        self.remember_place();
        if other_part {
            self.effects.push(Effect::Snapshot);
        }
    }

    /// Keeps the place in the file; not for a file that may only be read.
    pub(super) fn remember_place(&mut self) {
        let Some(open) = &self.model.open else { return };
        let place = open.place();
        // Where a committee reads is not where the team was.
        if open.committee.is_none()
            && open.refusal().is_none()
            && place.is_some()
            && place != open.assessment.place
        {
            self.apply(Edit::Place(place));
        }
    }

    /// Goes to an address, in whatever outline it is.
    pub(super) fn go_to_address(&mut self, address: &Address) -> bool {
        let Some(open) = &mut self.model.open else {
            return false;
        };
        let found = open
            .outlines
            .iter()
            .enumerate()
            .find_map(|(index, outline)| {
                let at = outline.entries.iter().position(|entry| {
                    entry
                        .question()
                        .is_some_and(|q| outline.address(entry, q) == *address)
                })?;
                Some((index, at))
            });
        let Some((outline, at)) = found else {
            return false;
        };
        if (open.walk.outline, open.walk.at) == (outline, at) {
            // From the tree it is still a way to go.
            if open.walk.focus == Focus::Tree {
                open.walk.focus = Focus::Question;
            }
            self.model.screen = Screen::Walk;
            return true;
        }
        self.leave_field();
        if let Some(open) = &mut self.model.open {
            open.walk.outline = outline;
        }
        self.go(at);
        true
    }

    /// Goes to an entry of any outline.
    pub(super) fn go_in(&mut self, (outline, at): (usize, usize)) {
        let other = |open: &Open| open.walk.outline != outline;
        if self.model.open.as_ref().is_some_and(other) {
            self.leave_field();
            if let Some(open) = &mut self.model.open {
                open.keep_where();
                open.walk.outline = outline;
            }
        }
        self.go(at);
    }

    /// The next or previous stop; over the edge to the neighbouring instrument.
    pub(super) fn step(&mut self, forward: bool) {
        if matches!(self.model.screen, Screen::Reading) {
            self.read_step(forward);
            return;
        }
        let Some(open) = &self.model.open else { return };
        let here = (open.walk.outline, open.walk.at);
        let found = {
            let mut stops = open.entries_that(|_, entry| open.stops_at(entry));
            if forward {
                stops.find(|stop| *stop > here)
            } else {
                stops.take_while(|stop| *stop < here).last()
            }
        };
        match found {
            Some(stop) => self.go_in(stop),
            None => self.tell(if forward {
                "said-last-question"
            } else {
                "said-first-question"
            }),
        }
    }

    /// Goes to a list of records.
    pub(super) fn show_records(&mut self, kind: RecordKind) {
        self.leave_field();
        self.model.screen = Screen::Records(Records { kind, selected: 0 });
        self.settle_tasks();
        self.settle_past();
    }

    /// One step back.
    pub(super) fn back(&mut self) {
        match self.model.overlay.take() {
            Some(Overlay::Reader(_)) => {
                self.model.overlay = self.model.behind.take().map(|list| Overlay::Finder(*list));
                return;
            }
            Some(Overlay::Capture(capture)) => {
                self.leave_capture(*capture);
                return;
            }
            Some(other) => {
                self.closed(&other);
                return;
            }
            None => {}
        }
        if self.model.overlay.is_none() && (self.clear_filter() || self.clear_past_filter()) {
            return;
        }
        match std::mem::replace(&mut self.model.screen, Screen::Home) {
            Screen::Home => {
                self.tell_how_to_quit();
            }
            Screen::Form(form, behind) => {
                self.model.screen = *behind;
                self.take_up_field();
                self.write_on(form.back);
                self.model.kept.retain(|kept| kept.purpose != form.purpose);
                // A form in which nothing was changed would only come back with what is old by then.
                if form.is_touched() {
                    self.model.kept.push(*form);
                    self.tell("said-form-kept");
                }
            }
            Screen::Walk => {
                self.model.screen = Screen::Walk;
                self.back_in_walk();
            }
            Screen::Reading => self.show_sections(),
            Screen::Sections => {
                self.model.screen = Screen::Sections;
                self.tell("said-how-to-leave-committee");
            }
            Screen::Records(_)
            | Screen::Matrix(_)
            | Screen::SignOff(_)
            | Screen::Overview
            | Screen::Session(_)
            | Screen::Remarks
            | Screen::Changes => {
                self.model.screen = Screen::Walk;
                self.take_up_field();
            }
        }
    }

    fn back_in_walk(&mut self) {
        let Some(open) = &self.model.open else {
            self.model.screen = Screen::Home;
            return;
        };
        match open.walk.focus {
            Focus::Field(_) => {
                if self.stop_editing() {
                    return;
                }
                self.leave_field();
                if let Some(open) = &mut self.model.open {
                    open.walk.focus = Focus::Question;
                }
                self.remember_place();
            }
            Focus::Question => {
                if self.back_from_wall()
                    || self.back_to_matrix()
                    || self.back_to_overview()
                    || self.back_to_list()
                {
                    return;
                }
                if let Some(open) = &mut self.model.open {
                    open.walk.tree = open.walk.at;
                    open.walk.focus = Focus::Tree;
                }
            }
            Focus::Tree => self.show_home(),
        }
    }

    /// Saves and closes, and shows the home screen.
    ///
    /// What could not be saved is only here: it is not let go of before somebody asks twice.
    pub(super) fn show_home(&mut self) {
        self.keep_capture();
        self.leave_field();
        self.remember_place();
        if let (SaveState::Failed(_), false) = (&self.model.save, self.model.quit_asked) {
            self.model.quit_asked = true;
            self.effects.push(Effect::Snapshot);
            self.tell("said-not-saved-home");
            return;
        }
        if self.warns_of_unfinished("said-unfinished-home") {
            return;
        }
        self.keep_drafts();
        self.effects.push(Effect::Close);
        self.effects.push(Effect::List);
        self.model.open = None;
        self.model.presenting = false;
        self.model.screen = Screen::Home;
    }
}
