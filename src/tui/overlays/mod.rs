//! What lies over a screen: help, finder, a text to read, options to pick from, in a box; a quick note, in a line.

mod capture;
mod finder;
mod help;
mod pick;
mod reader;

use ratatui::layout::Rect;

use super::view::View;
use super::widgets::Pen;
use super::widgets::prose::cut;
use crate::app::{Geometry, Overlay};

/// The widest box, edges included.
const WIDEST: u16 = 78;

/// Draws what lies over the screen.
pub(super) fn draw(view: View<'_>, overlay: &Overlay, body: Rect, pen: &mut Pen<'_>) {
    match overlay {
        Overlay::Help(top) => help::draw(view, *top, body, pen),
        Overlay::Finder(finder) => finder::draw(view, finder, body, pen),
        Overlay::Reader(reader) => reader::draw(view, reader, body, pen),
        Overlay::Pick(options, selected) => pick::draw(view, options, *selected, body, pen),
        Overlay::ReadBack(read) => reader::draw_read_back(view, read, body, pen),
        Overlay::Capture(capture) => {
            if let Some(under) = &capture.under {
                draw(view, under, body, pen);
            }
            capture::draw(view, capture, body, pen);
        }
    }
}

/// How large the editor in it is drawn, and how far its text can be scrolled.
pub(super) fn measure(view: View<'_>, overlay: &Overlay, body: Rect) -> Geometry {
    match overlay {
        Overlay::Help(_) => help::measure(view, body),
        Overlay::Finder(_) => finder::measure(view, body),
        Overlay::Reader(reader) => reader::measure(view, reader, body),
        Overlay::Pick(..) => Geometry::default(),
        Overlay::ReadBack(read) => reader::measure_read_back(view, read, body),
        Overlay::Capture(capture) => capture::measure(capture, body),
    }
}

/// A box in the middle of the body for so many lines, as far as there is room.
fn placed(body: Rect, lines: usize) -> Rect {
    let width = body.width.min(WIDEST);
    let wanted = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2);
    let height = body.height.min(wanted);
    Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + (body.height - height) / 2,
        width,
        height,
    }
}

/// The room in a box.
fn inside(area: Rect) -> Rect {
    Rect {
        x: area.x.saturating_add(2),
        y: area.y.saturating_add(1),
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

/// Empties a box and draws its edges, with a title in the upper one.
fn frame(view: View<'_>, area: Rect, title: &str, pen: &mut Pen<'_>) {
    let theme = view.theme;
    pen.clear(area);
    if area.width < 4 || area.height < 2 {
        return;
    }
    let corners = theme.signs.corners;
    let rule = theme.signs.rule.repeat(usize::from(area.width - 2));
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    for (y, left_corner, right_corner) in [
        (area.y, corners[0], corners[1]),
        (bottom, corners[2], corners[3]),
    ] {
        pen.put(area.x, y, 1, left_corner, theme.focus());
        pen.put(area.x + 1, y, area.width - 2, &rule, theme.focus());
        pen.put(right, y, 1, right_corner, theme.focus());
    }
    for y in area.y + 1..bottom {
        pen.put(area.x, y, 1, theme.signs.column, theme.focus());
        pen.put(right, y, 1, theme.signs.column, theme.focus());
    }
    let title = format!(" {} ", cut(title, area.width.saturating_sub(6), theme));
    pen.put(area.x + 2, area.y, area.width - 4, &title, theme.heading());
}

/// Signs in the right edge of a box where its text goes on.
fn scroll_signs(view: View<'_>, area: Rect, above: bool, below: bool, pen: &mut Pen<'_>) {
    let edge = Rect {
        y: area.y.saturating_add(1),
        height: area.height.saturating_sub(2),
        ..area
    };
    if above {
        pen.right(edge, 0, view.theme.signs.up, view.theme.in_edge());
    }
    if below && edge.height > 0 {
        pen.right(
            edge,
            edge.height - 1,
            view.theme.signs.down,
            view.theme.in_edge(),
        );
    }
}

/// A text that scrolls in a box.
fn draw_scrolled(
    view: View<'_>,
    title: &str,
    lines: &super::widgets::prose::Lines,
    top: usize,
    body: Rect,
    pen: &mut Pen<'_>,
) {
    let area = placed(body, lines.len());
    frame(view, area, title, pen);
    let inner = inside(area);
    pen.lines(
        inner,
        super::widgets::listing::scrolled(lines, top, inner.height),
    );
    let hidden = lines.len().saturating_sub(usize::from(inner.height));
    scroll_signs(view, area, top > 0 && hidden > 0, top < hidden, pen);
}

/// How a text that scrolls in a box is drawn.
fn measure_scrolled(lines: usize, body: Rect) -> Geometry {
    let inner = inside(placed(body, lines));
    let hidden = lines.saturating_sub(usize::from(inner.height));
    Geometry {
        width: inner.width,
        height: inner.height,
        scroll_max: u16::try_from(hidden).unwrap_or(u16::MAX),
        ..Geometry::default()
    }
}

/// The columns for text in a box over this body.
fn text_width(body: Rect) -> u16 {
    inside(placed(body, 0)).width
}
