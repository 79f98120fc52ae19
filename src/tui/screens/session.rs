//! A session: which of all there are, and the lines that the model tells of it.

use ratatui::layout::Rect;

use super::overview;
use crate::app::{Open, SessionScreen};
use crate::language::Message;
use crate::tui::view::View;
use crate::tui::widgets::Pen;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, open: &Open, at: &SessionScreen, area: Rect, pen: &mut Pen<'_>) {
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let all = &open.assessment.sessions;
    let place = all.iter().position(|session| session.id == at.id);
    let title = Message::new("session-title")
        .with("number", place.map_or(0, |place| place + 1).to_string())
        .number("count", all.len());
    pen.put(
        area.x,
        area.y,
        area.width,
        &view.say(&title),
        view.theme.heading(),
    );
    let lines = view.model.session_lines();
    overview::below(view, &lines, at.selected, area, pen);
}
