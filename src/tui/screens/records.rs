//! Lists of records: team, sessions, action points, the parking lot.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::within;
use crate::app::told::RecordWords;
use crate::app::{Geometry, Open, RecordKind, Records};
use crate::assessment::ActionState;
use crate::standing::TaskKind;
use crate::tui::view::View;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, plain};
use crate::tui::widgets::{Listing, Pen};

/// In a small window, the most lines of what a record is called.
const MOST_NAME: usize = 3;

/// Draws the list.
pub(super) fn draw(view: View<'_>, open: &Open, list: Records, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let area = within(area);
    let [title, _] = list.kind.titles();
    let told = view.model.record_words(open, list.kind);
    pen.put(
        area.x,
        area.y,
        area.width,
        &view.word(title),
        theme.heading(),
    );
    let notes = notes(view, open, list.kind, area.width);
    let below = below(view, notes.len(), area);
    if !view.is_small() {
        let above = Rect {
            y: area.y + 1,
            height: below.y.saturating_sub(area.y + 2),
            ..area
        };
        pen.lines(above, &notes);
    }
    if told.is_empty() {
        let empty = view.model.nothing_listed(open, list.kind);
        let mut lines = plain(&empty, below.width, theme.text());
        if view.is_small() {
            lines = [notes, lines].concat();
        }
        pen.lines(below, &lines);
        return;
    }
    listing(view, open, list, below.width).draw(pen, below, None, theme);
}

/// How far the list can be drawn down.
pub(super) fn measure(view: View<'_>, open: &Open, list: Records, area: Rect) -> Geometry {
    let area = within(area);
    let notes = notes(view, open, list.kind, area.width);
    let below = below(view, notes.len(), area);
    let listing = listing(view, open, list, below.width);
    listing.measured(below)
}

/// What is said of the list as a whole.
fn notes(view: View<'_>, open: &Open, kind: RecordKind, room: u16) -> Lines {
    let notes = view.model.record_notes(open, kind);
    let lines = notes
        .iter()
        .flat_map(|note| plain(note, room, view.theme.text()));
    lines.collect()
}

/// The room for the list: below its notes, or in a small window with them.
fn below(view: View<'_>, notes: usize, area: Rect) -> Rect {
    let above = if view.is_small() {
        1
    } else {
        2 + (notes as u16).min(area.height.saturating_sub(1) / 2)
    };
    Rect {
        y: area.y + above,
        height: area.height.saturating_sub(above),
        ..area
    }
}

fn listing(view: View<'_>, open: &Open, list: Records, width: u16) -> Listing {
    let told = view.model.record_words(open, list.kind);
    let room = width.saturating_sub(2);
    let mut listing = Listing::default();
    if view.is_small() {
        listing.lift = Some(view.model.lift);
        listing.between(notes(view, open, list.kind, room));
    }
    for (index, one) in told.iter().enumerate() {
        let selected = index == list.selected;
        listing.push(
            lines(
                view,
                (one, sign(view, open, list.kind, index)),
                selected,
                room,
            ),
            selected,
        );
    }
    listing
}

fn lines(
    view: View<'_>,
    (told, (sign, sign_style)): (&RecordWords, (&str, Style)),
    selected: bool,
    room: u16,
) -> Lines {
    let theme = view.theme;
    let pointer = if selected { theme.signs.pointer } else { " " };
    let style = if selected {
        theme.selected()
    } else {
        theme.heading()
    };
    let sign = if sign.is_empty() {
        String::new()
    } else {
        format!("{sign} ")
    };
    let indent = 2 + cells(&sign);
    let inner = room.saturating_sub(indent);
    let first = if view.is_small() {
        beginning(&told.first, inner, MOST_NAME, style, theme)
    } else {
        let first = cut(&told.first, inner, theme).into_owned();
        vec![Line::from(Span::styled(first, style))]
    };
    let mut lines = hanging(Span::styled(sign, sign_style), first);
    lines = hanging(Span::raw(format!("{pointer} ")), lines);
    let most = if view.is_small() { 4 } else { 2 };
    let more = told
        .more
        .iter()
        .map(|parts| parts.join(theme.signs.between));
    for more in more.filter(|more| !more.is_empty()) {
        let text = beginning(&more, inner, most, theme.text(), theme);
        lines.extend(hanging(Span::raw(" ".repeat(usize::from(indent))), text));
    }
    lines
}

/// The sign before a record, and its style.
fn sign(view: View<'_>, open: &Open, kind: RecordKind, index: usize) -> (&'static str, Style) {
    let theme = view.theme;
    let is_overdue = |one: &crate::standing::Parked| one.is_overdue();
    if kind == RecordKind::Parked && open.standing.parked.get(index).is_some_and(is_overdue) {
        return (theme.signs.parked, theme.warn());
    }
    match open
        .task(index)
        .filter(|_| kind == RecordKind::ActionPoints)
    {
        // Both ask for attention; which of them it is stands in the words.
        Some(task) if task.kind() == TaskKind::Parked || task.is_overdue() => {
            (theme.signs.parked, theme.warn())
        }
        Some(task) => {
            let style = match task.state {
                ActionState::Done => theme.ok(),
                ActionState::Open | ActionState::Dropped => theme.text(),
            };
            (theme.signs.action(task.state), style)
        }
        None => ("", Style::new()),
    }
}
