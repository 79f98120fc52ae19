//! Earlier answers that the question leans on: under it, cut short, or beside it where the window is wide.

use ratatui::layout::Rect;

use crate::app::{Open, Recalled};
use crate::text::{LineEnd, markup};
use crate::tui::view::View;
use crate::tui::widgets::Pen;
use crate::tui::widgets::prose::{Lines, first_lines, head, markup_beginning, plain, shorten};

/// The most earlier answers shown under a question.
const MOST_UNDER: usize = 4;

/// Whether the question at hand leans on any.
pub(super) fn any(open: &Open) -> bool {
    open.question()
        .is_some_and(|(_, question)| !question.recall.is_empty())
}

fn of(view: View<'_>, open: &Open) -> Vec<Recalled> {
    open.question()
        .map_or_else(Vec::new, |(address, question)| {
            open.recalled(question, address.item.as_deref(), view.model.language())
        })
}

fn title(one: &Recalled) -> String {
    format!(
        "{} {}:",
        crate::app::finder::number(&one.address),
        one.title
    )
}

/// Each in at most `most` lines; a last line says how to see all when something was cut.
pub(super) fn under(view: View<'_>, open: &Open, room: u16, most: usize) -> Lines {
    let theme = view.theme;
    let found = of(view, open);
    let mut lines = Lines::new();
    let mut was_cut = found.len() > MOST_UNDER;
    for one in found.iter().take(MOST_UNDER) {
        let words = if one.text.is_empty() {
            view.word("state-open")
        } else {
            let part = head(&one.text, 1_000);
            let blocks = markup::parse(part, LineEnd::Break);
            markup::plain(&blocks).replace('\n', theme.signs.between)
        };
        let words = format!("{} {words}", title(one));
        let (mut first, more) = first_lines(&words, room, most, theme.text());
        if more {
            was_cut = true;
            shorten(&mut first, most, room, theme);
        }
        lines.extend(first);
    }
    if was_cut {
        let hint = format!("{} {}", theme.signs.more, view.word("screen-recalled-all"));
        lines.extend(plain(&hint, room, theme.text()));
    }
    lines
}

/// All of them, as far as the column goes.
pub(super) fn draw_beside(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    for y in 0..area.height {
        pen.put(area.x, area.y + y, 1, theme.signs.column, theme.edge());
    }
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(2),
        ..area
    };
    let found = of(view, open);
    let share = usize::from(inner.height.saturating_sub(2)) / found.len().max(1);
    let mut lines = plain(&view.word("recalled-title"), inner.width, theme.heading());
    for one in &found {
        lines.push(super::blank());
        lines.extend(plain(&title(one), inner.width, theme.column_head()));
        if one.text.is_empty() {
            lines.extend(plain(&view.word("state-open"), inner.width, theme.text()));
        } else {
            let most = share.saturating_sub(2).max(1);
            lines.extend(markup_beginning(&one.text, inner.width, most, theme));
        }
    }
    if lines.len() > usize::from(inner.height) {
        let hint = format!("{} {}", theme.signs.more, view.word("screen-recalled-all"));
        lines.truncate(usize::from(inner.height.saturating_sub(1)));
        lines.extend(plain(&hint, inner.width, theme.text()));
    }
    pen.lines(inner, &lines);
}
