//! The items of a list, with a line for a new one; the item being written is an editor in its place.

use ratatui::text::{Line, Span};

use super::choices::reversed;
use crate::assessment::Item;
use crate::text::Editor;
use crate::tui::view::View;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, beginning, hanging, plain};
use crate::tui::widgets::{Listing, Slot};

/// The most lines of one item that is not being written.
const MOST_LINES: usize = 6;

/// The items as lines; the cursor on a line past them means a new one.
pub(super) fn listing(
    view: View<'_>,
    items: &[Item],
    cursor: usize,
    editing: Option<&Editor>,
    new: &str,
    room: u16,
    height: u16,
) -> Listing {
    let theme = view.theme;
    let mut listing = Listing::default();
    for index in 0..=items.len() {
        let at = index == cursor;
        let pointer = if at { theme.signs.pointer } else { " " };
        let mark = match items.get(index) {
            Some(_) => format!("{pointer} {:>2} ", index + 1),
            None => format!("{pointer}  + "),
        };
        let indent = cells(&mark);
        let width = room.saturating_sub(indent);
        if let (true, Some(editor)) = (at, editing) {
            let rows = rows_for(editor, height);
            listing.slot = Some(Slot {
                row: listing.lines.len(),
                x: indent,
                width,
                height: rows,
            });
            listing.push(written(mark, rows), true);
            continue;
        }
        let words = match items.get(index) {
            Some(item) => beginning(&item.text, width, MOST_LINES, theme.text(), theme),
            None => plain(
                &view.with("screen-new-item", "item", new),
                width,
                theme.text(),
            ),
        };
        let lines = hanging(Span::raw(mark), words);
        listing.push(if at { reversed(lines, view) } else { lines }, at);
    }
    listing
}

/// The rows that an editor takes among lines: as many as it has, as far as there is room.
pub(super) fn rows_for(editor: &Editor, height: u16) -> u16 {
    u16::try_from(editor.rows())
        .unwrap_or(u16::MAX)
        .clamp(1, height.max(1))
}

/// Empty lines behind a mark, for an editor to be drawn on.
fn written(mark: String, rows: u16) -> Lines {
    let mut lines = vec![Line::default(); usize::from(rows)];
    lines[0] = Line::from(mark);
    lines
}
