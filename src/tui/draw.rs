//! The whole frame: header, body, footer, and what lies over them.
//!
//! Owns the three zones. Must not know what is in the body of any screen.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::view::{LEAST_HEIGHT, LEAST_WIDTH, Shape, View, shape};
use super::widgets::Pen;
use super::widgets::pen::cells;
use super::widgets::prose::{Lines, beginning, cut};
use super::{Depth, Signs, Theme, footer, overlays, screens};
use crate::app::{Geometry, Model, ReadOnly, SaveState, Screen, Spot, Urgency};
use crate::language::Message;
use crate::standing::RoundStanding;

/// From this height on there is always a line for what was said last, and it never covers the footer.
const SAID_FROM_HEIGHT: u16 = 20;
/// The most lines for what was said last, on a window of this many rows.
fn most_said(height: u16) -> u16 {
    (height / 4).max(1)
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
    header(view, zones.header, pen);
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
    let most = usize::from(most_said(area.height));
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
    pen.put(
        area.x,
        area.y,
        area.width,
        &view.say(&message),
        view.theme.text(),
    );
}

/// The columns that the name of an assessment has before who writes is shown, while a session goes on.
const LEAST_NAME: u16 = 20;

fn header(view: View<'_>, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let open = view.model.open.as_ref();
    let clock = view.model.session_clock(theme.signs.between);
    let name = open.map_or("", |open| open.assessment.profile.name.as_str());
    // Who writes gives way to the clock of a session, and to what is assessed.
    let before_corner = match &clock {
        Some(clock) => {
            let name = cells(name).min(LEAST_NAME);
            cells(&view.word("screen-program"))
                + cells(clock)
                + name
                + 3 * cells(theme.signs.between)
        }
        None => 0,
    };
    let room = area.width.saturating_sub(before_corner).min(area.width / 2);
    let (corner, style) = corner(view, room);
    let corner = cut(&corner, area.width / 2, theme);
    let taken = pen.right(area, 0, &corner, style);
    let room = area.width.saturating_sub(taken + u16::from(taken > 0) * 2);
    let program = view.word("screen-program");
    let mut line = Line::from(Span::styled(program.clone(), theme.text()));
    let mut before = program;
    let role = open.map_or_else(String::new, |open| open.role_name(view.model.language()));
    let reader = open.and_then(crate::app::Open::reader);
    let only = match reader {
        Some(committee) => view.with("reading-header", "name", &committee.name),
        None if role.is_empty() => String::new(),
        None => view.with("role-only", "role", &role),
    };
    if !only.is_empty() {
        // Whose eyes look on matters more than the name of the assessment, of which the beginning is enough.
        let left = room.saturating_sub(cells(&before) + cells(theme.signs.between) * 2);
        let only = cut(&only, left.saturating_sub(6).max(left / 2), theme).into_owned();
        before = format!("{before}{}{only}", theme.signs.between);
        line.push_span(Span::raw(theme.signs.between));
        line.push_span(Span::styled(only, theme.warn()));
    }
    if let Some(clock) = clock {
        let left = room.saturating_sub(cells(&before) + cells(theme.signs.between));
        let clock = cut(&clock, left, theme).into_owned();
        before = format!("{before}{}{clock}", theme.signs.between);
        line.push_span(Span::raw(theme.signs.between));
        line.push_span(Span::styled(clock, theme.text()));
    }
    if !name.is_empty() {
        before.push_str(theme.signs.between);
        let rest = cut(name, room.saturating_sub(cells(&before)), theme).into_owned();
        line.push_span(Span::raw(theme.signs.between));
        line.push_span(Span::styled(rest, theme.heading()));
    }
    let area = Rect {
        width: room,
        ..area
    };
    pen.line(area, 0, &line);
}

/// The corner, with who writes before it as far as there is room.
fn corner(view: View<'_>, room: u16) -> (String, Style) {
    /// A name that is cut shorter than this says nothing.
    const LEAST: u16 = 16;
    let (words, style) = standing(view);
    let writer = match (&view.model.open, &view.model.writer) {
        (Some(open), Some(writer)) if open.refusal().is_none() => writer,
        _ => return (words, style),
    };
    let between = view.theme.signs.between;
    let left = room.saturating_sub(cells(&words) + cells(between));
    if left < LEAST {
        return (words, style);
    }
    let writer = view.with("screen-writer", "name", writer);
    let writer = cut(&writer, left, view.theme);
    (format!("{writer}{between}{words}"), style)
}

/// Whether all is saved, who else writes, whether what was signed still stands.
fn standing(view: View<'_>) -> (String, Style) {
    let (model, theme) = (view.model, view.theme);
    let Some(open) = &model.open else {
        return (String::new(), theme.text());
    };
    match &open.read_only {
        Some(ReadOnly::Held(holder)) => {
            return (view.with("save-read-only", "holder", holder), theme.warn());
        }
        Some(ReadOnly::Carried(_)) => return (view.word("save-carried"), theme.warn()),
        None => {}
    }
    if open.locked.is_some() {
        return (view.word("save-locked"), theme.warn());
    }
    let (saved, style) = match &model.save {
        SaveState::Failed(_) => (
            format!("{} {}", theme.signs.stop, view.word("save-failed")),
            theme.error(),
        ),
        SaveState::Idle => (view.word("save-idle"), theme.text()),
        SaveState::Pending => (view.word("save-pending"), theme.text()),
        SaveState::Saved(at) => (view.with("save-saved", "at", at), theme.text()),
    };
    match open.standing.round {
        RoundStanding::Stale { version } => {
            let round = view.with("save-stale", "version", &version.to_string());
            let sign = theme.signs.parked;
            let style = if matches!(model.save, SaveState::Failed(_)) {
                style
            } else {
                theme.warn()
            };
            (
                format!("{sign} {round}{}{saved}", theme.signs.between),
                style,
            )
        }
        _ => (saved, style),
    }
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
