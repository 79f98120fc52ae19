//! A text to read: guidance, recalled answers, help with an option, a section read back.

use ratatui::layout::Rect;

use super::{draw_scrolled, measure_scrolled, text_width};
use crate::app::{Geometry, ReadBack, Reader};
use crate::text::LineEnd;
use crate::tui::view::View;
use crate::tui::widgets::Pen;
use crate::tui::widgets::prose::{Lines, markup};

pub(super) fn draw(view: View<'_>, reader: &Reader, body: Rect, pen: &mut Pen<'_>) {
    let lines = lines(view, &reader.text, body);
    draw_scrolled(view, &reader.title, &lines, reader.top, body, pen);
}

pub(super) fn measure(view: View<'_>, reader: &Reader, body: Rect) -> Geometry {
    measure_scrolled(lines(view, &reader.text, body).len(), body)
}

pub(super) fn draw_read_back(view: View<'_>, read: &ReadBack, body: Rect, pen: &mut Pen<'_>) {
    let lines = lines(view, &read.text, body);
    draw_scrolled(view, &read.title, &lines, read.top, body, pen);
}

pub(super) fn measure_read_back(view: View<'_>, read: &ReadBack, body: Rect) -> Geometry {
    measure_scrolled(lines(view, &read.text, body).len(), body)
}

/// Answers are in it too, so that a line end stays one.
fn lines(view: View<'_>, text: &str, body: Rect) -> Lines {
    markup(text, LineEnd::Break, text_width(body), view.theme)
}
