//! A text to read: guidance, recalled answers, help with an option.

use ratatui::layout::Rect;

use super::{draw_scrolled, measure_scrolled, text_width};
use crate::app::{Geometry, Reader};
use crate::text::LineEnd;
use crate::tui::view::View;
use crate::tui::widgets::Pen;
use crate::tui::widgets::prose::{Lines, markup};

pub(super) fn draw(view: View<'_>, reader: &Reader, body: Rect, pen: &mut Pen<'_>) {
    let lines = lines(view, reader, body);
    draw_scrolled(view, &reader.title, &lines, reader.top, body, pen);
}

pub(super) fn measure(view: View<'_>, reader: &Reader, body: Rect) -> Geometry {
    measure_scrolled(lines(view, reader, body).len(), body)
}

/// Answers are in it too, so that a line end stays one.
fn lines(view: View<'_>, reader: &Reader, body: Rect) -> Lines {
    markup(&reader.text, LineEnd::Break, text_width(body), view.theme)
}
