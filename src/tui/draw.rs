//! The whole frame: header, body, footer, and what lies over them.
//!
//! Owns the three zones. Must not know what is in the body of any screen.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::view::{LEAST_HEIGHT, LEAST_WIDTH, Shape, View, shape};
use super::widgets::Pen;
use super::widgets::prose::{Lines, beginning, plain};
use super::{Depth, Signs, Theme, footer, header, overlays, screens};
use crate::app::{Geometry, Model, SaveState, Screen, Spot, Urgency};
use crate::language::Message;

/// From this height on there is always a line for what was said last, and it never covers the footer.
const SAID_FROM_HEIGHT: u16 = 20;

/// The most lines for what was said last, on a window of this many rows.
fn most_said(shape: Shape, height: u16) -> u16 {
    // It goes with the next key: where lines are short it may take half of the window rather than be cut.
    let parts = if shape <= Shape::Small { 2 } else { 4 };
    (height / parts).max(1)
}

/// The zones of a frame.
#[derive(Debug, Clone, Copy)]
struct Zones {
    header: Rect,
    body: Rect,
    /// The lines for what was said last.
    said: Rect,
    footer: Rect,
}

/// Draws the model on the frame and places the cursor. Changes nothing, reads nothing but the model.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame<'_>) {
    let area = frame.area();
    let mut pen = Pen::new(frame.buffer_mut());
    paint(model, theme, area, &mut pen);
    if let Some(cursor) = pen.cursor {
        frame.set_cursor_position(cursor);
    }
}

/// How large the field with the focus is drawn in a window of the model's size, for the editor in it to wrap and scroll,
/// and how far the text being read can be scrolled. In cells. To be fed back before drawing.
pub fn measure(model: &Model) -> Geometry {
    // Below the least size nothing is drawn; the editors stay as they would be there.
    let (width, height) = (
        model.size.0.max(LEAST_WIDTH),
        model.size.1.max(LEAST_HEIGHT),
    );
    let theme = Theme::none(Signs::UNICODE);
    let view = View {
        model,
        theme: &theme,
        shape: shape(width, height),
    };
    let area = Rect::new(0, 0, width, height);
    let body = if is_on_wall(model) {
        wall_zones(area, wall_said(view, area).len()).0
    } else {
        zones(area, said_lines(view, area).len()).body
    };
    match &model.overlay {
        Some(overlay) => overlays::measure(view, overlay, body),
        None => screens::measure(view, body),
    }
}

pub(super) fn paint(model: &Model, theme: &Theme, area: Rect, pen: &mut Pen<'_>) {
    if area.is_empty() {
        return;
    }
    paint_all(model, theme, area, pen);
    // Also what people wrote: a terminal that shows no other signs would show rubbish. The file keeps it as it is.
    if theme.signs.ascii {
        pen.make_ascii();
    }
}

/// What a click on a cell means, as the model is drawn now.
pub fn spot_at(model: &Model, column: u16, row: u16) -> Option<Spot> {
    let (width, height) = model.size;
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let mut pen = Pen::new(&mut buffer);
    let theme = Theme::of(model.look, Depth::None);
    paint(model, &theme, area, &mut pen);
    pen.spot_at(Position { x: column, y: row })
}

fn paint_all(model: &Model, theme: &Theme, area: Rect, pen: &mut Pen<'_>) {
    let view = View {
        model,
        theme,
        shape: shape(area.width, area.height),
    };
    pen.paint_ground(theme.ground());
    if view.shape == Shape::TooSmall {
        too_small(view, area, pen);
        return;
    }
    if is_on_wall(model) {
        on_wall(view, area, pen);
        return;
    }
    let said = said_lines(view, area);
    let zones = zones(area, said.len());
    header::draw(view, zones.header, pen);
    screens::draw(view, zones.body, pen);
    if let Some(overlay) = &model.overlay {
        pen.cover();
        overlays::draw(view, overlay, zones.body, pen);
    }
    if !said.is_empty() {
        write_said(view, &said, zones.said, pen);
    }
    // On a low window what was said stands in its place.
    if said.is_empty() || area.height >= SAID_FROM_HEIGHT {
        footer::draw(view, zones.footer, pen);
    }
}

/// What was said last, wrapped: a sentence about what is safe is no use when it is cut.
fn said_lines(view: View<'_>, area: Rect) -> Lines {
    let said = view.model.said.as_deref().unwrap_or_default();
    if said.is_empty() {
        return Lines::new();
    }
    let most = usize::from(most_said(view.shape, area.height));
    let room = area.width.saturating_sub(2);
    beginning(said, room, most, view.theme.heading(), view.theme)
}

/// Whether the question and its answer are shown alone.
fn is_on_wall(model: &Model) -> bool {
    model.presenting && matches!(model.screen, Screen::Walk) && model.open.is_some()
}

/// The frame without header and footer; what was said stays until the next key.
fn on_wall(view: View<'_>, area: Rect, pen: &mut Pen<'_>) {
    let said = wall_said(view, area);
    let (body, below) = wall_zones(area, said.len());
    screens::draw(view, body, pen);
    if let Some(overlay) = &view.model.overlay {
        overlays::draw(view, overlay, body, pen);
    }
    if !said.is_empty() {
        write_said(view, &said, below, pen);
    }
}

fn wall_zones(area: Rect, said: usize) -> (Rect, Rect) {
    let said = u16::try_from(said).unwrap_or(1).min(area.height);
    let body = Rect {
        height: area.height - said,
        ..area
    };
    let below = Rect {
        y: body.bottom(),
        height: said,
        ..area
    };
    (body, below)
}

/// What must be seen on the wall too: what a command did, until the next key, and that saving fails.
fn wall_said(view: View<'_>, area: Rect) -> Lines {
    let model = view.model;
    if model.said.is_some() {
        return said_lines(view, area);
    }
    if matches!(model.save, SaveState::Failed(_)) {
        let words = view.word("save-failed");
        let room = area.width.saturating_sub(2);
        return beginning(&words, room, 1, view.theme.error(), view.theme);
    }
    Lines::new()
}

fn zones(area: Rect, said: usize) -> Zones {
    let row = |y: u16, height: u16| Rect {
        y: area.y + y,
        height,
        ..area
    };
    let said = u16::try_from(said).unwrap_or(1);
    // On a low window one line stands in the place of the footer.
    let (said, below) = if area.height >= SAID_FROM_HEIGHT {
        (said.max(1), said.max(1) + 1)
    } else {
        (said, said.max(1))
    };
    let footer_is_free = area.height >= SAID_FROM_HEIGHT;
    let said_from = area.height - said - u16::from(footer_is_free);
    Zones {
        header: row(0, 1),
        body: row(1, area.height.saturating_sub(1 + below)),
        said: row(said_from, said),
        footer: row(area.height - 1, 1),
    }
}

fn too_small(view: View<'_>, area: Rect, pen: &mut Pen<'_>) {
    let message = Message::new("screen-too-small")
        .with("width", area.width.to_string())
        .with("height", area.height.to_string())
        .with("least-width", LEAST_WIDTH.to_string())
        .with("least-height", LEAST_HEIGHT.to_string());
    let words = view.say(&message);
    pen.lines(area, &plain(&words, area.width, view.theme.text()));
}

fn write_said(view: View<'_>, said: &Lines, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let sign = match view.model.urgency {
        Urgency::Told => theme.signs.pointer,
        Urgency::Warned => theme.signs.parked,
    };
    pen.put(area.x, area.y, 1, sign, theme.heading());
    let area = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(2),
        ..area
    };
    for (row, line) in (0..area.height).zip(said) {
        pen.line(area, row, line);
    }
}
