//! The grid of severity, three by three, with the selected right marked in it.

use ratatui::text::{Line, Span};

use super::facts::Facts;
use super::padded;
use crate::app::told::{IMPACT, IMPORTANCE};
use crate::standing::{RightRow, suggest};
use crate::tui::widgets::prose::{Lines, cut};

/// Columns for the heads of rows, and for each column.
const FIRST: u16 = 14;
const COLUMN: u16 = 18;
/// Columns of the whole.
pub(super) const WIDTH: u16 = FIRST + 3 * COLUMN;
/// Its rows.
pub(super) const HEIGHT: u16 = 5;

/// The grid.
pub(super) fn lines(facts: &Facts<'_>, row: &RightRow) -> Lines {
    let (view, theme) = (facts.view, facts.view.theme);
    let title = view.word("screen-matrix-figure");
    let mut lines = vec![Line::from(Span::styled(
        cut(&title, WIDTH, theme).into_owned(),
        theme.heading(),
    ))];
    let (importance, impact) = (view.word("screen-importance"), view.word("screen-impact"));
    let head = if theme.signs.ascii {
        format!("{importance}/{impact}")
    } else {
        format!("{importance}↓ {impact}→")
    };
    let mut spans = vec![padded(&cut(&head, FIRST - 1, theme), FIRST, theme.text())];
    for id in IMPACT {
        spans.push(padded(&view.word(id), COLUMN - 1, theme.column_head()));
        spans.push(Span::raw(" "));
    }
    lines.push(Line::from(spans));
    for importance in (0..3).rev() {
        let label = view.word(IMPORTANCE[importance]);
        let mut spans = vec![
            padded(&label, FIRST - 1, theme.column_head()),
            Span::raw(" "),
        ];
        for impact in 0..3 {
            let here = row.importance == Some(importance) && row.impact == Some(impact);
            let pointer = if here { theme.signs.pointer } else { " " };
            let words = format!("{pointer}{}", facts.suggested(suggest(importance, impact)));
            let style = if here { theme.selected() } else { theme.text() };
            spans.push(padded(&cut(&words, COLUMN - 1, theme), COLUMN, style));
        }
        lines.push(Line::from(spans));
    }
    lines
}
