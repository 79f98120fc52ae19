//! Drawing a list down on a small window: what stands above its first line is read by going up from that line.

use super::Turn;
use crate::app::CommandId;

impl Turn<'_> {
    /// Going up from the first line while something above it is out of sight, and back down; whatever else is done
    /// brings the list to its place again. `false` when the command is still to be done.
    pub(super) fn lift(&mut self, id: CommandId) -> bool {
        let most = usize::from(self.model.geometry.above);
        let page = self.page().unsigned_abs();
        let (up, down) = match id {
            CommandId::Up | CommandId::FormUp | CommandId::CursorUp => (1, 0),
            CommandId::PageUp | CommandId::TextPageUp => (page, 0),
            CommandId::First => (most, 0),
            CommandId::Down | CommandId::FormDown | CommandId::CursorDown => (0, 1),
            CommandId::PageDown | CommandId::TextPageDown => (0, page),
            _ => (0, 0),
        };
        let before = self.model.lift;
        self.model.lift = match (up, down) {
            (0, 0) => 0,
            _ => (before + up).saturating_sub(down).min(most),
        };
        (up, down) != (0, 0) && self.model.lift != before
    }
}
