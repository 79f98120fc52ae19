//! An editor on the screen: its wrapped rows, the selection reversed, the hardware cursor in its place.

use ratatui::layout::Rect;

use super::Pen;
use super::pen::cells;
use crate::text::Editor;
use crate::tui::Theme;

/// The cells that must stay free at the right, where the cursor stands behind a full row.
pub const CURSOR_ROOM: u16 = 1;

/// Draws the rows of an editor from its top on. The cursor is placed when the editor has the focus.
pub fn draw(pen: &mut Pen<'_>, area: Rect, editor: &Editor, focused: bool, theme: &Theme) {
    if area.is_empty() {
        return;
    }
    let top = editor.top();
    for line in editor.visual_lines(top..top + usize::from(area.height)) {
        let y = area.y + (line.row - top) as u16;
        let selected = line.selected.clone().unwrap_or(0..0);
        let parts = [
            (&line.text[..selected.start], theme.text()),
            (&line.text[selected.clone()], theme.selected()),
            (&line.text[selected.end..], theme.text()),
        ];
        let mut x = area.x;
        for (part, style) in parts {
            x = pen.put(x, y, area.right().saturating_sub(x), part, style);
        }
        let room = area.right().saturating_sub(x);
        if line.hyphen {
            pen.put(x, y, room, "-", theme.text());
        } else if line.break_selected {
            pen.put(x, y, room, " ", theme.selected());
        }
    }
    if !focused {
        return;
    }
    let (row, column) = editor.cursor_position();
    if let Some(row) = row
        .checked_sub(top)
        .filter(|row| *row < usize::from(area.height))
    {
        let column = u16::try_from(column)
            .unwrap_or(u16::MAX)
            .min(area.width - 1);
        pen.set_cursor(area.x + column, area.y + row as u16);
    }
}

/// The rows that a text of one line takes where it is written: one, or three to wrap in when it is long.
pub fn rows_of_line(editor: &Editor, room: u16) -> u16 {
    let fits = editor.len() <= usize::from(room)
        || cells(&editor.text()) <= room.saturating_sub(CURSOR_ROOM);
    if fits { 1 } else { 3 }
}
