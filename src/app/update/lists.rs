//! Lists: moving in them, choosing from them, and the items and rows of answers.

use super::Turn;
use crate::app::field::FieldKind;
use crate::app::model::{Focus, Open, Overlay, Screen};
use crate::app::{Effect, FormInput, Key, KeyCode, RecordKind};
use crate::assessment::{ActionState, Edit};
use crate::standing::TaskKey;

/// An index moved by some lines, kept within a list.
pub(super) fn moved(index: usize, by: isize, count: usize) -> usize {
    index.saturating_add_signed(by).min(count.saturating_sub(1))
}

impl Turn<'_> {
    /// Lines of a page.
    pub(super) fn page(&self) -> isize {
        isize::try_from(self.model.size.1.saturating_sub(6).max(3)).unwrap_or(10)
    }

    /// Moves the selection, or scrolls a text to read.
    pub(super) fn line(&mut self, by: isize) {
        match &mut self.model.overlay {
            Some(Overlay::Help(top)) => {
                *top = top
                    .saturating_add_signed(by)
                    .min(usize::from(self.model.geometry.scroll_max));
                return;
            }
            Some(Overlay::Reader(reader)) => {
                let most = usize::from(self.model.geometry.scroll_max);
                reader.top = reader.top.saturating_add_signed(by).min(most);
                return;
            }
            Some(Overlay::ReadBack(read)) => {
                let most = usize::from(self.model.geometry.scroll_max);
                read.top = read.top.saturating_add_signed(by).min(most);
                return;
            }
            Some(Overlay::Capture(_)) => return,
            Some(Overlay::Finder(finder)) => {
                finder.selected = moved(finder.selected, by, finder.hits.len());
                return;
            }
            Some(Overlay::Pick(options, selected)) => {
                *selected = moved(*selected, by, options.len());
                return;
            }
            None => {}
        }
        let records = self.record_count();
        match &mut self.model.screen {
            Screen::Home => {
                let home = &mut self.model.home;
                home.selected = moved(home.selected, by, home.listed.len());
            }
            Screen::Records(list) => {
                list.selected = moved(list.selected, by, records);
                self.task_selected();
            }
            Screen::Matrix(selected) => *selected = moved(*selected, by, records),
            Screen::SignOff(sign_off) => sign_off.selected = moved(sign_off.selected, by, records),
            Screen::Overview => self.overview_line(by),
            Screen::Session(_) => self.session_line(by),
            Screen::Reading => {}
            Screen::Sections | Screen::Remarks | Screen::Changes => self.desk_line(by),
            Screen::Form(form, _) => {
                if let Some(FormInput::One(options, index)) =
                    form.fields.get_mut(form.focus).map(|f| &mut f.input)
                {
                    *index = moved(*index, by, options.len());
                } else if let Some(FormInput::Several(options, cursor)) =
                    form.fields.get_mut(form.focus).map(|f| &mut f.input)
                {
                    *cursor = moved(*cursor, by, options.len());
                }
            }
            Screen::Walk => self.walk_line(by),
        }
    }

    pub(super) fn walk_line(&mut self, by: isize) {
        let items = self.items().map_or(0, |(_, items)| items.len());
        let rows = self.rows().map_or(0, |(_, rows)| rows.len());
        let Some(open) = &mut self.model.open else {
            return;
        };
        let options = open.question().map_or(0, |(_, q)| q.answer.options().len());
        match open.walk.focus {
            Focus::Tree => {
                let shown = open.shown_entries();
                let at = shown.iter().rposition(|index| *index <= open.walk.tree);
                let at = moved(at.unwrap_or(0), by, shown.len());
                open.walk.tree = shown.get(at).copied().unwrap_or(0);
            }
            Focus::Question => {}
            Focus::Field(index) => {
                match open.walk.fields.get_mut(index).map(|field| &mut field.kind) {
                    Some(FieldKind::Options { cursor, .. }) => {
                        *cursor = moved(*cursor, by, options);
                    }
                    // One more line than there are: for a new one.
                    Some(FieldKind::Items { cursor, .. }) => {
                        *cursor = moved(*cursor, by, items + 1);
                    }
                    Some(FieldKind::Rows { row, .. }) => *row = moved(*row, by, rows + 1),
                    _ => {}
                }
            }
        }
    }

    /// Lines on the list of the present screen.
    fn record_count(&self) -> usize {
        let Some(open) = &self.model.open else {
            return 0;
        };
        match &self.model.screen {
            Screen::Records(list) => match list.kind {
                RecordKind::People => open.assessment.team.len(),
                RecordKind::Sessions => open.assessment.sessions.len(),
                RecordKind::ActionPoints => open.shown_tasks().len(),
                RecordKind::Parked => open.standing.parked.len(),
                RecordKind::History => open.past.lines.len(),
            },
            Screen::Matrix(_) => open.matrix().rows.len(),
            Screen::SignOff(_) => self.signing_roles().len() + open.standing.blockers.len(),
            _ => 0,
        }
    }

    pub(super) fn scroll(&mut self, by: isize) {
        if matches!(self.model.screen, Screen::Reading) {
            self.read_line(by);
            return;
        }
        let most = usize::from(self.model.geometry.scroll_max);
        if let Some(open) = &mut self.model.open {
            open.walk.scroll = open.walk.scroll.saturating_add_signed(by).min(most);
        }
    }

    /// Enter or space on options: of a field, a form, or a cell.
    pub(super) fn choose_here(&mut self) {
        if matches!(self.model.overlay, Some(Overlay::Pick(..))) {
            self.picked();
            return;
        }
        if let Screen::Form(form, _) = &mut self.model.screen {
            form.problem = None;
            match form
                .fields
                .get_mut(form.focus)
                .map(|field| &mut field.input)
            {
                Some(FormInput::Several(options, cursor)) => {
                    if let Some((_, _, on)) = options.get_mut(*cursor) {
                        *on = !*on;
                    }
                }
                _ => form.focus += 1,
            }
            return;
        }
        let cursor = self
            .model
            .open
            .as_ref()
            .and_then(Open::field)
            .map(|field| &field.kind);
        if let Some(FieldKind::Options { cursor, .. }) = cursor {
            self.choose(*cursor);
        }
    }

    /// A number key: that option.
    pub(super) fn choose_number(&mut self, key: Option<Key>) {
        let Some(Key {
            code: KeyCode::Char(digit),
            ..
        }) = key
        else {
            return;
        };
        let Some(index) = digit.to_digit(10).and_then(|n| (n as usize).checked_sub(1)) else {
            return;
        };
        if let Some(Overlay::Pick(options, selected)) = &mut self.model.overlay {
            if index < options.len() {
                *selected = index;
                self.picked();
            }
            return;
        }
        self.choose(index);
    }

    /// To the first cell of the row after this one.
    pub(super) fn next_row(&mut self, after: usize) {
        let count = self.rows().map_or(0, |(_, rows)| rows.len());
        self.with_field(|kind| {
            if let FieldKind::Rows { row, column, .. } = kind {
                (*row, *column) = ((after + 1).min(count), 0);
            }
        });
    }

    /// Takes away the item, row or record at hand; undo brings it back.
    pub(super) fn remove(&mut self) {
        if let Screen::Records(list) = &self.model.screen {
            let (kind, selected) = (list.kind, list.selected);
            self.remove_record(kind, selected);
            return;
        }
        if matches!(self.model.screen, Screen::Session(_)) {
            self.remove_event();
            return;
        }
        if matches!(self.model.screen, Screen::Remarks) {
            self.remove_remark();
            return;
        }
        let at = self.field_cursor();
        let Some((index, _)) = at else { return };
        let removed = if let Some((_, mut items)) = self.items() {
            index < items.len() && {
                items.remove(index);
                self.put_items(items)
            }
        } else if let Some((_, mut rows)) = self.rows() {
            index < rows.len() && {
                rows.remove(index);
                self.put_rows(rows)
            }
        } else {
            false
        };
        if removed {
            self.commit_field();
            self.walk_line(0);
            self.tell("said-removed");
        }
    }

    fn remove_record(&mut self, kind: RecordKind, selected: usize) {
        let Some(open) = &self.model.open else { return };
        let a = &open.assessment;
        let edit = match kind {
            RecordKind::People => a.team.get(selected).map(|r| Edit::Person {
                id: r.id.clone(),
                to: None,
                at: None,
            }),
            RecordKind::Sessions => {
                let session = a.sessions.get(selected).map(|r| r.id.clone());
                let edits = session.map_or_else(Vec::new, |id| self.without_session(&id));
                if self.edit_all(edits) {
                    self.line(0);
                    self.tell("said-removed");
                }
                return;
            }
            RecordKind::ActionPoints => match self.selected_task().map(|task| task.key) {
                Some(TaskKey::ActionPoint(id)) => Some(Edit::ActionPoint {
                    id,
                    to: None,
                    at: None,
                }),
                Some(TaskKey::Parked(_)) => {
                    self.tell("said-parked-how");
                    return;
                }
                None => None,
            },
            RecordKind::Parked => {
                self.tell("said-parked-how");
                return;
            }
            RecordKind::History => {
                self.tell("said-history-as-it-is");
                return;
            }
        };
        if edit.is_some_and(|edit| self.edit(edit)) {
            self.line(0);
            self.tell("said-removed");
        }
    }

    /// Marks an action point done, or open again.
    pub(super) fn toggle_done(&mut self) {
        let Screen::Records(list) = &self.model.screen else {
            return;
        };
        match list.kind {
            RecordKind::ActionPoints => {}
            RecordKind::Parked => {
                self.unpark_selected();
                return;
            }
            _ => return,
        }
        let id = match self.selected_task().map(|task| task.key) {
            Some(TaskKey::ActionPoint(id)) => id,
            Some(TaskKey::Parked(_)) => {
                self.tell("said-parked-how");
                return;
            }
            None => return,
        };
        let Some(open) = &self.model.open else { return };
        let mut points = open.assessment.action_points.iter();
        let Some(mut point) = points.find(|point| point.id == id).cloned() else {
            return;
        };
        point.state = match point.state {
            ActionState::Open => ActionState::Done,
            ActionState::Done | ActionState::Dropped => ActionState::Open,
        };
        self.edit(Edit::ActionPoint {
            id: point.id.clone(),
            to: Some(point),
            at: None,
        });
    }

    /// Enter on a line of a screen: what it leads to.
    pub(super) fn open_selected(&mut self) {
        if matches!(self.model.overlay, Some(Overlay::Finder(_))) {
            self.follow_hit();
            return;
        }
        match &self.model.screen {
            Screen::Home => {
                let listed = self.model.home.listed.get(self.model.home.selected);
                match listed {
                    Some(listed) => {
                        let path = listed.path.clone();
                        self.effects.push(Effect::Open(path));
                    }
                    None => self.tell("said-nothing-listed"),
                }
            }
            Screen::Records(list) => {
                let list = *list;
                self.open_record(list.kind, list.selected);
            }
            Screen::Matrix(selected) => {
                let selected = *selected;
                self.open_matrix_row(selected);
            }
            Screen::SignOff(_) => self.open_sign_off_line(),
            Screen::Overview => self.open_overview_line(),
            Screen::Session(_) => self.open_session_line(),
            Screen::Sections | Screen::Remarks | Screen::Changes => self.open_desk_line(),
            Screen::Reading => {}
            Screen::Walk => {
                let tree = self.model.open.as_ref().map(|open| open.walk.tree);
                if let Some(at) = tree {
                    self.go(at);
                }
            }
            Screen::Form(..) => {}
        }
    }
}
