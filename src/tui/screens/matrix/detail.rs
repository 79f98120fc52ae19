//! The selected right in full: what was said at each step, from the brainstorm to the conclusion.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::facts::Facts;
use super::grid;
use crate::standing::RightRow;
use crate::tui::view::MEASURE;
use crate::tui::widgets::Pen;
use crate::tui::widgets::prose::{Lines, beginning, labelled, plain, shorten};

/// Columns between the steps and the grid beside them.
const GAP: u16 = 4;
/// The least columns for the steps beside the grid.
const LEAST_BESIDE: u16 = 60;
/// The most lines of what people wrote with one step.
const MOST_WRITTEN: usize = 3;

/// Draws it; the grid beside it or below it where there is room.
pub(super) fn draw(facts: &Facts<'_>, row: &RightRow, area: Rect, pen: &mut Pen<'_>) {
    let theme = facts.view.theme;
    let beside = area.width >= grid::WIDTH + GAP + LEAST_BESIDE;
    let room = if beside {
        area.width - grid::WIDTH - GAP
    } else {
        area.width
    }
    .min(MEASURE + GAP);
    let mut lines = lines(facts, row, room);
    let height = lines.len().min(usize::from(area.height)) as u16;
    if lines.len() > usize::from(area.height) {
        shorten(&mut lines, usize::from(area.height), room, theme);
    }
    pen.lines(
        Rect {
            width: room,
            ..area
        },
        &lines,
    );
    let (x, y) = if beside {
        (area.x + room + GAP, area.y)
    } else {
        (area.x, area.y + height + 1)
    };
    if row.weighed() && y + grid::HEIGHT <= area.bottom() && x + grid::WIDTH <= area.right() {
        let place = Rect {
            x,
            y,
            width: grid::WIDTH,
            height: grid::HEIGHT,
        };
        pen.lines(place, &grid::lines(facts, row));
    }
}

fn lines(facts: &Facts<'_>, row: &RightRow, room: u16) -> Lines {
    let view = facts.view;
    let theme = view.theme;
    let mut lines = plain(&facts.name(row), room, theme.heading());
    let conclusion = facts.conclusion(row);
    let label = format!("{}:", view.word("screen-conclusion"));
    lines.extend(labelled(
        &label,
        theme.text(),
        &conclusion.words,
        room,
        conclusion.style,
    ));
    lines.extend(plain(
        &view.with("screen-matrix-enter", "number", &facts.step(&row.next)),
        room,
        theme.text(),
    ));
    for (label, words) in facts.steps(row) {
        lines.extend(fact(&label, &words, room, facts));
    }
    lines
}

fn fact(label: &str, words: &str, room: u16, facts: &Facts<'_>) -> Lines {
    let theme = facts.view.theme;
    let mark = format!("{label} ");
    let words = format!("{mark}{words}");
    let mut lines: Vec<Line<'static>> = beginning(&words, room, MOST_WRITTEN, theme.text(), theme);
    if let Some(first) = lines.first_mut()
        && let Some(span) = first.spans.first_mut()
        && let Some(rest) = span.content.strip_prefix(label)
    {
        let rest = rest.to_owned();
        span.content = rest.into();
        first.spans.insert(
            0,
            ratatui::text::Span::styled(label.to_owned(), theme.heading()),
        );
    }
    lines
}
