//! The line for a quick note, at the bottom of the screen: what was being written stays in sight above it.

use ratatui::layout::Rect;

use crate::app::{Capture, Geometry};
use crate::tui::view::View;
use crate::tui::widgets::Pen;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::cut;
use crate::tui::widgets::text_area::{self, CURSOR_ROOM, rows_of_line};

/// Cells before the text, and the ones that stay free behind it.
const MARGIN: u16 = 2;

/// The rule with what it is, and the rows to write in.
fn areas(capture: &Capture, body: Rect) -> (Rect, Rect) {
    let width = body.width.saturating_sub(2 * MARGIN);
    let rows = rows_of_line(&capture.editor, width).min(body.height.saturating_sub(1).max(1));
    let height = (rows + 1).min(body.height);
    let area = Rect {
        y: body.y + body.height - height,
        height,
        ..body
    };
    let text = Rect {
        x: area.x + MARGIN,
        y: area.y + (height - rows.min(height)),
        width,
        height: rows.min(height),
    };
    (area, text)
}

pub(super) fn measure(capture: &Capture, body: Rect) -> Geometry {
    let (_, text) = areas(capture, body);
    Geometry {
        width: text.width.saturating_sub(CURSOR_ROOM),
        height: text.height,
        ..Geometry::default()
    }
}

pub(super) fn draw(view: View<'_>, capture: &Capture, body: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let (area, text) = areas(capture, body);
    pen.clear(area);
    let rule = theme.signs.rule.repeat(usize::from(area.width));
    pen.put(area.x, area.y, area.width, &rule, theme.focus());
    let label = view.model.capture_label(&capture.goes);
    let label = cut(&label, area.width.saturating_sub(2 * MARGIN + 2), theme);
    let label = format!(" {label} ");
    pen.put(
        area.x + MARGIN,
        area.y,
        cells(&label),
        &label,
        theme.heading(),
    );
    pen.put(
        text.x - MARGIN,
        text.y,
        1,
        theme.signs.pointer,
        theme.heading(),
    );
    text_area::draw(pen, text, &capture.editor, true, theme);
}
