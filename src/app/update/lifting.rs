//! Drawing a list down or up where it does not fit: what stands above its first line is read by going up from that line,
//! the end of a line that is longer than the window by going down in it.

use super::Turn;
use crate::app::CommandId;

impl Turn<'_> {
    /// Going up and down while something above the first line, or of the line at hand, is out of sight; whatever else is
    /// done brings the list to its place again. `false` when the command is still to be done.
    pub(super) fn lift(&mut self, id: CommandId) -> bool {
        let by = match id {
            CommandId::Up | CommandId::FormUp | CommandId::CursorUp => 1,
            CommandId::PageUp | CommandId::TextPageUp => self.page(),
            CommandId::First => self.range().1,
            CommandId::Down | CommandId::FormDown | CommandId::CursorDown => -1,
            CommandId::PageDown | CommandId::TextPageDown => -self.page(),
            _ => {
                self.model.lift = 0;
                return false;
            }
        };
        let before = self.model.lift;
        self.model.lift = before.saturating_add(by);
        self.keep_lift();
        self.model.lift != before
    }

    /// Keeps it to what can be drawn up and down.
    pub(super) fn keep_lift(&mut self) {
        let (least, most) = self.range();
        self.model.lift = self.model.lift.clamp(least, most);
    }

    fn range(&self) -> (isize, isize) {
        let geometry = self.model.geometry;
        let rows = |rows: u16| isize::try_from(rows).unwrap_or(isize::MAX);
        (-rows(geometry.below), rows(geometry.above))
    }
}
