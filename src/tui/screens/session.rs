//! A session: which of all there are, and the lines that the model tells of it.

use ratatui::layout::Rect;

use super::overview;
use crate::app::SessionScreen;
use crate::tui::view::View;
use crate::tui::widgets::Pen;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, at: &SessionScreen, area: Rect, pen: &mut Pen<'_>) {
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let title = view.model.session_title();
    pen.put(area.x, area.y, area.width, &title, view.theme.heading());
    let lines = view.model.session_lines();
    overview::below(view, &lines, at.selected, area, pen);
}
