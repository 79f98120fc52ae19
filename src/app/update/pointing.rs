//! The mouse: a click selects, a click on what is selected does what Enter does, the wheel goes up and down.

use super::Turn;
use super::lists::moved;
use crate::app::command::{self, CommandId};
use crate::app::field::FieldKind;
use crate::app::model::{Focus, Model, Open, Overlay, Screen};
use crate::app::{Context, Spot};

/// Lines of text that the wheel moves by in one step.
const LINES: isize = 3;

impl Turn<'_> {
    /// A click.
    pub(super) fn point(&mut self, spot: Spot) {
        self.model.said = None;
        self.model.lift = 0;
        self.model.home.overview_next = false;
        match spot {
            Spot::Command(id) => self.command(id, None),
            Spot::Line(index) => self.point_at_line(index),
            Spot::Field(index) => self.point_at_field(index),
            Spot::Entry(index) => self.point_at_entry(index),
        }
    }

    fn point_at_line(&mut self, index: usize) {
        if self.model.context() == Context::Line {
            self.stop_editing();
        }
        let at = self.model.selected_line();
        if at == Some(index) {
            let id = [CommandId::Open, CommandId::Choose, CommandId::EditItem]
                .into_iter()
                .find(|id| works(*id, self.model.context()));
            if let Some(id) = id {
                self.command(id, None);
            }
        } else if at.is_some() {
            self.line(isize::MIN / 2);
            self.line(isize::try_from(index).unwrap_or(isize::MAX / 2));
        }
    }

    fn point_at_field(&mut self, index: usize) {
        if let Screen::Form(form, _) = &mut self.model.screen {
            let button = form.fields.len();
            if index == button && form.focus == button {
                self.finish_form();
            } else {
                form.focus = index.min(button);
            }
            return;
        }
        let open = self.model.open.as_ref();
        let walk = open.map(|open| (open.walk.focus, open.walk.fields.len()));
        let (true, Some((focus, count))) = (self.is_walking(), walk) else {
            return;
        };
        if focus != Focus::Field(index) && index < count {
            self.stop_editing();
            self.leave_field();
            self.enter_field(index);
        }
    }

    /// In the tree a click selects and a second one goes there; beside the question it goes there at once.
    fn point_at_entry(&mut self, index: usize) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        if open.walk.focus == Focus::Tree && open.walk.tree != index {
            let last = open.outline().map_or(0, |outline| outline.entries.len());
            open.walk.tree = moved(index, 0, last);
        } else {
            self.stop_editing();
            self.go(index);
        }
    }

    /// The wheel does what the arrows do here.
    pub(super) fn wheel(&mut self, by: isize) {
        let context = self.model.context();
        let down = by > 0;
        let ways = if down {
            [
                CommandId::Down,
                CommandId::ScrollDown,
                CommandId::CursorDown,
                CommandId::FormDown,
            ]
        } else {
            [
                CommandId::Up,
                CommandId::ScrollUp,
                CommandId::CursorUp,
                CommandId::FormUp,
            ]
        };
        let Some(id) = ways.into_iter().find(|id| works(*id, context)) else {
            return;
        };
        let reads = matches!(
            context,
            Context::Question | Context::Text | Context::FormText | Context::Help | Context::Reader
        );
        let times = by.unsigned_abs() * if reads { LINES.unsigned_abs() } else { 1 };
        for _ in 0..times {
            self.command(id, None);
        }
    }
}

fn works(id: CommandId, context: Context) -> bool {
    command::row(id).is_some_and(|row| row.works_in(context))
}

impl Model {
    /// The selected line of the list with the focus, if there is such a list.
    pub(super) fn selected_line(&self) -> Option<usize> {
        match &self.overlay {
            Some(Overlay::Finder(finder)) => return Some(finder.selected),
            Some(Overlay::Pick(_, selected)) => return Some(*selected),
            Some(_) => return None,
            None => {}
        }
        let open = self.open.as_ref();
        match &self.screen {
            Screen::Home => Some(self.home.selected),
            Screen::Records(list) => Some(list.selected),
            Screen::Matrix(selected) => Some(*selected),
            Screen::SignOff(sign_off) => Some(sign_off.selected),
            Screen::Session(at) => Some(at.selected),
            Screen::Sections => open.map(|open| open.desk.section),
            Screen::Remarks => open.map(|open| open.desk.remark),
            Screen::Changes => open.map(|open| open.desk.change),
            Screen::Overview => open.map(|open| open.overview.selected),
            Screen::Reading | Screen::Form(..) => None,
            Screen::Walk => match &open.and_then(Open::field)?.kind {
                FieldKind::Options { cursor, .. } | FieldKind::Items { cursor, .. } => {
                    Some(*cursor)
                }
                FieldKind::Rows { row, .. } => Some(*row),
                FieldKind::Text { .. } => None,
            },
        }
    }
}
