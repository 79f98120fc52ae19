//! The rights matrix: every right that was named, how far its weighing is, and the selected one in full.
//!
//! Owns how the screen is divided and the list of rights. Words of single facts are in [`facts`].

mod detail;
mod facts;
mod grid;

use std::fmt::Write as _;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::within;
use crate::app::{Geometry, Open};
use crate::standing::RightRow;
use crate::tui::view::{Shape, View};
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, plain};
use crate::tui::widgets::{Listing, Pen};
use facts::{Facts, Told};

/// From so many columns on there is one line per right, in columns.
const TABLE_FROM: u16 = 114;
/// The least rows for the selected right in full, its edge included.
const LEAST_DETAIL: u16 = 6;
/// The most columns for the conclusion of a right in the table.
const CONCLUSION: u16 = 49;
/// The least columns for its name.
const LEAST_NAME: u16 = 22;

/// What a column of the table tells, its head, its columns, and how much room there must be for it.
struct Column {
    head: &'static str,
    width: u16,
    from: u16,
    tell: fn(&Facts<'_>, &RightRow) -> Told,
}

#[allow(
    clippy::redundant_closure_for_method_calls,
    reason = "methods of a type with a lifetime are no plain function pointers"
)]
const COLUMNS: [Column; 10] = [
    column("screen-effect-short", 10, 0, |f, r| f.effect(r)),
    column("screen-importance", 13, 170, |f, r| f.importance(r)),
    column("screen-impact", 13, 170, |f, r| f.impact(r)),
    column("screen-suggestion", 17, 134, |f, r| f.suggestion(r)),
    column("screen-severity", 10, 0, |f, r| f.severity(r)),
    column("screen-effective", 17, 152, |f, r| f.effectiveness(r)),
    column("screen-reasonable-effect", 6, 0, |f, r| {
        f.reasonable_effect(r)
    }),
    column("screen-measures-short", 6, 0, |f, r| f.measures_counted(r)),
    column("screen-residual-short", 6, 0, |f, r| f.residual_counted(r)),
    column("screen-reasonable-all", 6, 0, |f, r| f.reasonable_all(r)),
];

const fn column(
    head: &'static str,
    width: u16,
    from: u16,
    tell: fn(&Facts<'_>, &RightRow) -> Told,
) -> Column {
    Column {
        head,
        width,
        from,
        tell,
    }
}

/// Draws the matrix.
pub(super) fn draw(view: View<'_>, open: &Open, selected: usize, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let area = within(area);
    let rows = open.matrix().rows;
    let title = view.word("screen-matrix");
    pen.put(area.x, area.y, area.width, &title, theme.heading());
    let note = plain(&view.word("screen-matrix-note"), area.width, theme.text());
    let content = content(view, &note, area);
    let place = Rect {
        y: content.bottom(),
        height: area.bottom() - content.bottom(),
        ..area
    };
    pen.lines(place, &note);
    let facts = Facts::new(view, open);
    let Some(row) = rows.get(selected.min(rows.len().saturating_sub(1))) else {
        let words = view.word("screen-matrix-empty");
        pen.lines(content, &plain(&words, content.width, theme.text()));
        return;
    };
    let listing = listing(&facts, &rows, selected, content.width);
    let (list, below) = divided(view, content, &listing);
    listing.draw(pen, list, None, theme);
    if below.height > 0 {
        detail::draw(&facts, row, below, pen);
    }
}

/// How far the list can be drawn down.
pub(super) fn measure(view: View<'_>, open: &Open, selected: usize, area: Rect) -> Geometry {
    if !view.is_small() {
        return Geometry::default();
    }
    let content = content(view, &Lines::new(), within(area));
    let rows = open.matrix().rows;
    let listing = listing(&Facts::new(view, open), &rows, selected, content.width);
    listing.measured(content)
}

/// The room between the title and the note; in a small window the note is read with the list.
fn content(view: View<'_>, note: &Lines, area: Rect) -> Rect {
    let note_height = if view.is_small() {
        0
    } else {
        (note.len() as u16).min(area.height / 4)
    };
    Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1 + note_height),
        ..area
    }
}

/// The room for the list and for the selected right: the list has what it needs or half of it.
fn divided(view: View<'_>, content: Rect, listing: &Listing) -> (Rect, Rect) {
    let wanted = u16::try_from(listing.height()).unwrap_or(u16::MAX);
    let most = (content.height / 2).max(4).min(content.height);
    let list = wanted.min(most);
    let rest = content.height - list;
    if view.shape <= Shape::Compact || rest < LEAST_DETAIL {
        return (
            content,
            Rect {
                height: 0,
                ..content
            },
        );
    }
    let list = Rect {
        height: list,
        ..content
    };
    let below = Rect {
        y: list.bottom() + 1,
        height: rest - 1,
        ..content
    };
    (list, below)
}

fn listing(facts: &Facts<'_>, rows: &[RightRow], selected: usize, room: u16) -> Listing {
    let mut listing = Listing::default();
    // Two columns stay free for the signs that there is more.
    let room = room.saturating_sub(2);
    let table = room >= TABLE_FROM;
    if table {
        listing.head = vec![table_head(facts.view, room)];
    }
    if facts.view.is_small() {
        listing.lift = Some(facts.view.model.lift);
        let note = facts.view.word("screen-matrix-note");
        listing.between(plain(&note, room, facts.view.theme.text()));
    }
    for (index, row) in rows.iter().enumerate() {
        let at = index == selected;
        let lines = if table {
            vec![table_row(facts, row, at, room)]
        } else {
            two_lines(facts, row, at, room)
        };
        listing.push(lines, at);
    }
    listing
}

fn columns(room: u16) -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(move |column| column.from <= room)
}

/// The room for the name of a right and for its conclusion.
fn ends(room: u16) -> (u16, u16) {
    let used: u16 = columns(room).map(|column| column.width).sum();
    let left = room.saturating_sub(used);
    let conclusion = CONCLUSION.min(left.saturating_sub(LEAST_NAME));
    (left - conclusion, conclusion)
}

fn table_head(view: View<'_>, room: u16) -> Line<'static> {
    let (name, conclusion) = ends(room);
    let mut spans = vec![padded("", name, Style::new())];
    let mut head = |id: &str, width: u16| {
        let words = view.word(id);
        let words = cut(&words, width.saturating_sub(1), view.theme);
        // Underlined up to the gap, so that the columns can be told apart.
        spans.push(padded(
            &words,
            width.saturating_sub(1),
            view.theme.column_head(),
        ));
        spans.push(Span::raw(" "));
    };
    for column in columns(room) {
        head(column.head, column.width);
    }
    head("screen-conclusion", conclusion);
    Line::from(spans)
}

fn table_row(facts: &Facts<'_>, row: &RightRow, at: bool, room: u16) -> Line<'static> {
    let theme = facts.view.theme;
    let (name_room, conclusion) = ends(room);
    let pointer = if at { theme.signs.pointer } else { " " };
    let style = if at { theme.selected() } else { theme.text() };
    let name = format!("{pointer} {}", facts.short_name(row));
    let mut spans = vec![padded(
        &cut(&name, name_room.saturating_sub(1), theme),
        name_room,
        style,
    )];
    let mut cell = |told: Told, width: u16| {
        let words = cut(&told.words, width.saturating_sub(1), theme).into_owned();
        spans.push(padded(&words, width, told.style));
    };
    for column in columns(room) {
        cell((column.tell)(facts, row), column.width);
    }
    cell(facts.conclusion(row), conclusion);
    Line::from(spans)
}

/// Where the table does not fit: the name, and below it in a line or two effect, severity and conclusion.
fn two_lines(facts: &Facts<'_>, row: &RightRow, at: bool, room: u16) -> Lines {
    let theme = facts.view.theme;
    let pointer = if at { theme.signs.pointer } else { " " };
    let style = if at {
        theme.selected()
    } else {
        theme.heading()
    };
    let inner = room.saturating_sub(2);
    let name = cut(&facts.name(row), inner, theme).into_owned();
    let mut words = Vec::new();
    if row.effect.is_some() {
        words.push(facts.effect(row).words);
    }
    if row.weighed() {
        let label = facts.view.word("screen-severity").to_lowercase();
        let mut severity = format!("{label}: {}", facts.severity(row).words);
        if row.differs() {
            let _ = write!(severity, " ({})", facts.view.word("screen-differs"));
        }
        words.push(severity);
    }
    let conclusion = facts.conclusion(row);
    words.push(conclusion.words);
    let under = words.join(theme.signs.between);
    let under = beginning(&under, inner, 2, conclusion.style, theme);
    let mut lines = vec![Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::styled(name, style),
    ])];
    lines.extend(hanging(Span::raw("  "), under));
    lines
}

fn padded(words: &str, to: u16, style: Style) -> Span<'static> {
    let words = crate::text::visible(words);
    let pad = usize::from(to.saturating_sub(cells(&words)));
    Span::styled(format!("{words}{}", " ".repeat(pad)), style)
}
