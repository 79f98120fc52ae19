//! Options to pick from: of a table cell, or suggestions for a list.

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::{frame, inside, placed};
use crate::app::pick_title;
use crate::tui::view::View;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{hanging, plain};
use crate::tui::widgets::{Listing, Pen};

pub(super) fn draw(
    view: View<'_>,
    options: &[(String, String)],
    selected: usize,
    body: Rect,
    pen: &mut Pen<'_>,
) {
    let theme = view.theme;
    let room = inside(placed(body, 0)).width.saturating_sub(2);
    let digits = options.len().to_string().len();
    let mut listing = Listing::default();
    for (index, (_, words)) in options.iter().enumerate() {
        let at = index == selected;
        let pointer = if at { theme.signs.pointer } else { " " };
        let style = if at { theme.selected() } else { theme.text() };
        let mark = format!("{pointer} {:>digits$} ", index + 1);
        let words = plain(words, room.saturating_sub(cells(&mark)), style);
        listing.push(hanging(Span::raw(mark), words), at);
    }
    let area = placed(body, listing.lines.len());
    frame(view, area, &view.word(pick_title(options)), pen);
    listing.draw(pen, inside(area), None, theme);
}
