//! An editor on the screen: its wrapped rows, the selection reversed, the hardware cursor in its place.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Pen;
use super::pen::cells;
use crate::text::Editor;
use crate::tui::Theme;

/// The cells that must stay free at the right, where the cursor stands behind a full row.
pub const CURSOR_ROOM: u16 = 1;

/// Draws the rows of an editor from its top on. The cursor is placed when the editor has the focus.
pub fn draw(pen: &mut Pen<'_>, area: Rect, editor: &Editor, focused: bool, theme: &Theme) {
    draw_rows(pen, area, editor, (focused, 1), theme.text(), theme);
}

/// Draws the editor with the focus to be read from afar: in a strong style, a row every `step` rows.
pub fn draw_apart(pen: &mut Pen<'_>, area: Rect, editor: &Editor, step: u16, theme: &Theme) {
    draw_rows(
        pen,
        area,
        editor,
        (true, step.max(1)),
        theme.heading(),
        theme,
    );
}

fn draw_rows(
    pen: &mut Pen<'_>,
    area: Rect,
    editor: &Editor,
    (focused, step): (bool, u16),
    style: Style,
    theme: &Theme,
) {
    if area.is_empty() {
        return;
    }
    let top = editor.top();
    let shown = usize::from(area.height.div_ceil(step));
    for line in editor.visual_lines(top..top + shown) {
        let y = area.y + (line.row - top) as u16 * step;
        let selected = line.selected.clone().unwrap_or(0..0);
        let parts = [
            (&line.text[..selected.start], style),
            (&line.text[selected.clone()], theme.selected()),
            (&line.text[selected.end..], style),
        ];
        let mut x = area.x;
        for (part, style) in parts {
            x = pen.put(x, y, area.right().saturating_sub(x), part, style);
        }
        let room = area.right().saturating_sub(x);
        if line.hyphen {
            pen.put(x, y, room, "-", style);
        } else if line.break_selected {
            pen.put(x, y, room, " ", theme.selected());
        }
    }
    if !focused {
        return;
    }
    let (row, column) = editor.cursor_position();
    if let Some(row) = row.checked_sub(top).filter(|row| *row < shown) {
        let column = u16::try_from(column)
            .unwrap_or(u16::MAX)
            .min(area.width - 1);
        pen.set_cursor(area.x + column, area.y + row as u16 * step);
    }
}

/// The rows that a text of one line takes where it is written: one, or three to wrap in when it is long.
pub fn rows_of_line(editor: &Editor, room: u16) -> u16 {
    let fits = editor.len() <= usize::from(room)
        || cells(&editor.text()) <= room.saturating_sub(CURSOR_ROOM);
    if fits { 1 } else { 3 }
}
