//! Lists of records: team, sessions, action points, the parking lot.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::told::RecordWords;
use crate::app::{Open, RecordKind, Records};
use crate::assessment::ActionState;
use crate::standing::TaskKind;
use crate::tui::view::View;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, plain};
use crate::tui::widgets::{Listing, Pen};

/// Draws the list.
pub(super) fn draw(view: View<'_>, open: &Open, list: Records, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let [title, _] = list.kind.titles();
    let told = view.model.record_words(open, list.kind);
    pen.put(
        area.x,
        area.y,
        area.width,
        &view.word(title),
        theme.heading(),
    );
    let notes: Lines = view
        .model
        .record_notes(open, list.kind)
        .iter()
        .flat_map(|note| plain(note, area.width, theme.text()))
        .collect();
    let used = (notes.len() as u16).min(area.height.saturating_sub(1) / 2);
    let above = Rect {
        y: area.y + 1,
        height: used,
        ..area
    };
    pen.lines(above, &notes);
    let below = Rect {
        y: area.y + 2 + used,
        height: area.height.saturating_sub(2 + used),
        ..area
    };
    if told.is_empty() {
        let empty = view.model.nothing_listed(open, list.kind);
        pen.lines(below, &plain(&empty, below.width, theme.text()));
        return;
    }
    let room = below.width.saturating_sub(2);
    let mut listing = Listing::default();
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
    listing.draw(pen, below, None, theme);
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
    let first = cut(&told.first, inner, theme).into_owned();
    let mut lines = vec![Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::styled(sign, sign_style),
        Span::styled(first, style),
    ])];
    let more = told
        .more
        .iter()
        .map(|parts| parts.join(theme.signs.between));
    for more in more.filter(|more| !more.is_empty()) {
        let text = beginning(&more, inner, 2, theme.text(), theme);
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
