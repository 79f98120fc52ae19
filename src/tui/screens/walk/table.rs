//! A table in an answer: real columns where they fit, else one line per cell with its label.
//!
//! A line past the rows makes a new one. The cell being written is an editor in its place.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::choices::reversed;
use super::items::rows_for;
use crate::assessment::{Row, choice_label};
use crate::questionnaire::{Column, ColumnType};
use crate::text::{Editor, visible, width};
use crate::tui::view::View;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, plain};
use crate::tui::widgets::{Listing, Slot};

/// The most lines of one cell that is not being written.
const MOST_LINES: usize = 6;
/// The least columns for a cell that people write in.
const LEAST_WRITTEN: u16 = 12;
/// The least columns for a cell with a choice or a date.
const LEAST_CHOSEN: u16 = 10;
/// Columns for pointer and number before each row.
const MARK: u16 = 5;
/// Columns between two cells.
const BETWEEN: u16 = 3;

/// What is drawn.
pub(super) struct Table<'a> {
    pub columns: &'a [Column],
    pub rows: &'a [Row],
    /// Row and column under the cursor; a row past the rows is the line for a new one.
    pub at: (usize, usize),
    pub editing: Option<&'a Editor>,
    /// What one row is called.
    pub new: String,
}

/// The table as lines.
pub(super) fn listing(view: View<'_>, table: &Table<'_>, room: u16, height: u16) -> Listing {
    match widths(table.columns, room) {
        Some(widths) => grid(view, table, &widths, height),
        None if view.is_small() => stacked(view, table, room, height),
        None => records(view, table, room, height),
    }
}

/// The width of each column, or `None` when the table does not fit in so many cells.
fn widths(columns: &[Column], room: u16) -> Option<Vec<u16>> {
    let count = u16::try_from(columns.len()).ok()?;
    let between = BETWEEN.checked_mul(count.checked_sub(1)?)?;
    let room = room.checked_sub(MARK + between)?;
    let least: Vec<u16> = columns
        .iter()
        .map(|column| match column.kind {
            ColumnType::Choice(_) | ColumnType::Date => LEAST_CHOSEN,
            _ => LEAST_WRITTEN,
        })
        .collect();
    let left_over = room.checked_sub(least.iter().sum())?;
    let weights: u32 = columns.iter().map(|c| u32::from(c.width)).sum();
    let share =
        |column: &Column| (u32::from(left_over) * u32::from(column.width) / weights.max(1)) as u16;
    Some(
        least
            .iter()
            .zip(columns)
            .map(|(least, column)| least + share(column))
            .collect(),
    )
}

fn words<'a>(view: View<'_>, column: &'a Column, row: &'a Row) -> &'a str {
    let Some(cell) = row.cells.get(&column.id) else {
        return "";
    };
    match &column.kind {
        ColumnType::Choice(options) => choice_label(options, cell, view.model.language()),
        _ => cell,
    }
}

fn mark(view: View<'_>, table: &Table<'_>, index: usize) -> String {
    let at = table.at.0 == index;
    let pointer = if at { view.theme.signs.pointer } else { " " };
    if index < table.rows.len() {
        format!("{pointer} {:>2} ", index + 1)
    } else {
        format!("{pointer}  + ")
    }
}

fn new_line(view: View<'_>, table: &Table<'_>, room: u16) -> (Lines, bool) {
    let at = table.at.0 >= table.rows.len();
    let text = view.with("screen-new-item", "item", &table.new);
    let lines = hanging(
        Span::raw(mark(view, table, table.rows.len())),
        plain(&text, room.saturating_sub(MARK), view.theme.text()),
    );
    (if at { reversed(lines, view) } else { lines }, at)
}

/// Whether a cell is the one being written.
fn is_written(table: &Table<'_>, row: usize, column: usize) -> bool {
    table.editing.is_some() && table.at == (row, column)
}

fn grid(view: View<'_>, table: &Table<'_>, widths: &[u16], height: u16) -> Listing {
    let theme = view.theme;
    let language = view.model.language();
    let mut listing = Listing::default();
    let mut head = vec![Span::raw(" ".repeat(usize::from(MARK)))];
    for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
        if index > 0 {
            head.push(Span::raw(" ".repeat(usize::from(BETWEEN))));
        }
        let label = cut(column.label.in_language(language), *width, theme);
        head.push(Span::styled(padded(&label, *width), theme.column_head()));
    }
    listing.head = vec![Line::from(head)];
    let below = height.saturating_sub(1);
    for (index, row) in table.rows.iter().enumerate() {
        let from = listing.lines.len();
        if let Some(slot) = slot_in_grid(table, index, widths, below) {
            listing.slot = Some(Slot { row: from, ..slot });
        }
        listing.push(
            grid_row(view, table, (index, row), widths, below),
            table.at.0 == index,
        );
    }
    let total = MARK + widths.iter().sum::<u16>();
    let (lines, at) = new_line(view, table, total);
    listing.push(lines, at);
    listing
}

fn slot_in_grid(table: &Table<'_>, row: usize, widths: &[u16], below: u16) -> Option<Slot> {
    let editor = table.editing?;
    let (at, column) = table.at;
    let width = *widths.get(column).filter(|_| at == row)?;
    let before: u16 = widths[..column].iter().map(|w| w + BETWEEN).sum();
    Some(Slot {
        row: 0,
        x: MARK + before,
        width,
        height: rows_for(editor, below),
    })
}

fn grid_row(
    view: View<'_>,
    table: &Table<'_>,
    (index, row): (usize, &Row),
    widths: &[u16],
    below: u16,
) -> Lines {
    let theme = view.theme;
    let at_row = table.at.0 == index;
    let cells_of: Vec<Lines> = table
        .columns
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(column, (definition, width))| {
            if is_written(table, index, column) {
                let rows = table.editing.map_or(1, |editor| rows_for(editor, below));
                vec![Line::default(); usize::from(rows)]
            } else {
                let words = words(view, definition, row);
                beginning(words, *width, MOST_LINES, theme.text(), theme)
            }
        })
        .collect();
    let tallest = cells_of.iter().map(Vec::len).max().unwrap_or(1).max(1);
    (0..tallest)
        .map(|line| {
            let first = if line == 0 {
                mark(view, table, index)
            } else {
                " ".repeat(usize::from(MARK))
            };
            let mut spans = vec![Span::raw(first)];
            for (column, (lines, width)) in cells_of.iter().zip(widths).enumerate() {
                if column > 0 {
                    let edge = format!(" {} ", theme.signs.column);
                    spans.push(Span::styled(edge, theme.edge()));
                }
                let words = lines.get(line).map(Line::to_string).unwrap_or_default();
                let selected = at_row && table.at.1 == column && table.editing.is_none();
                let style = if selected {
                    theme.selected()
                } else {
                    Style::new()
                };
                spans.push(Span::styled(padded(&words, *width), style));
            }
            Line::from(spans)
        })
        .collect()
}

fn padded(words: &str, to: u16) -> String {
    let words = visible(words);
    let pad = usize::from(to).saturating_sub(width::width(&words));
    format!("{words}{}", " ".repeat(pad))
}

/// In a small window: the label of each cell, and below it its words in the whole width.
fn stacked(view: View<'_>, table: &Table<'_>, room: u16, height: u16) -> Listing {
    let theme = view.theme;
    let width = room.saturating_sub(MARK).max(1);
    let mut listing = Listing::default();
    for (index, row) in table.rows.iter().enumerate() {
        let from = listing.lines.len();
        for (column, definition) in table.columns.iter().enumerate() {
            let at = table.at == (index, column);
            // The number of the row also stands at the cell under the cursor: its first cell may be out of sight.
            let first = match (at, column) {
                (true, _) => mark(view, table, index),
                (false, 0) => format!("  {:>2} ", index + 1),
                _ => " ".repeat(usize::from(MARK)),
            };
            let label = cut(
                definition.label.in_language(view.model.language()),
                width,
                theme,
            );
            let mut lines = vec![Line::from(vec![
                Span::raw(first),
                Span::styled(label.into_owned(), theme.column_head()),
            ])];
            if let (true, Some(editor)) = (is_written(table, index, column), table.editing) {
                let rows = rows_for(editor, height.saturating_sub(1));
                listing.slot = Some(Slot {
                    row: listing.lines.len() + 1,
                    x: MARK,
                    width,
                    height: rows,
                });
                lines.extend(vec![Line::default(); usize::from(rows)]);
                listing.push(lines, true);
                continue;
            }
            let words = words(view, definition, row);
            let words = beginning(words, width, MOST_LINES, theme.text(), theme);
            lines.extend(hanging(Span::raw(" ".repeat(usize::from(MARK))), words));
            listing.push(if at { reversed(lines, view) } else { lines }, at);
        }
        // The cells of a row are one item.
        listing.items.truncate(index);
        listing.items.push(from..listing.lines.len());
    }
    let (lines, at) = new_line(view, table, room);
    listing.push(lines, at);
    listing
}

/// One line per cell: its label, its words.
fn records(view: View<'_>, table: &Table<'_>, room: u16, height: u16) -> Listing {
    let theme = view.theme;
    let language = view.model.language();
    let longest = table
        .columns
        .iter()
        .map(|column| cells(column.label.in_language(language)))
        .max()
        .unwrap_or(0);
    let label_width = longest.min(room / 3).min(24);
    let indent = MARK + label_width + 1;
    let width = room.saturating_sub(indent).max(1);
    let mut listing = Listing::default();
    for (index, row) in table.rows.iter().enumerate() {
        let from = listing.lines.len();
        for (column, definition) in table.columns.iter().enumerate() {
            let first = if column == 0 {
                mark(view, table, index)
            } else if table.at == (index, column) {
                format!("{}    ", theme.signs.pointer)
            } else {
                " ".repeat(usize::from(MARK))
            };
            let label = cut(definition.label.in_language(language), label_width, theme);
            let before = format!("{first}{} ", padded(&label, label_width));
            let at = table.at == (index, column);
            if let (true, Some(editor)) = (is_written(table, index, column), table.editing) {
                let rows = rows_for(editor, height);
                listing.slot = Some(Slot {
                    row: listing.lines.len(),
                    x: indent,
                    width,
                    height: rows,
                });
                let mut lines = vec![Line::default(); usize::from(rows)];
                lines[0] = Line::from(before);
                listing.push(lines, true);
                continue;
            }
            let words = words(view, definition, row);
            let words = beginning(words, width, MOST_LINES, theme.text(), theme);
            let lines = hanging(Span::raw(before), words);
            listing.push(if at { reversed(lines, view) } else { lines }, at);
        }
        // The cells of a row are one item.
        listing.items.truncate(index);
        listing.items.push(from..listing.lines.len());
    }
    let (lines, at) = new_line(view, table, room);
    listing.push(lines, at);
    listing
}
