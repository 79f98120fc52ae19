//! The walk on the wall: the question and its answer for a room full of people, and nothing else.
//!
//! Letters cannot be made larger from here (people enlarge those of their terminal), so this owns what helps besides:
//! short lines in the middle, blank lines between them where all still fits, the strongest styles.

mod answer;
mod writing;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::fields::{Asked, asked};
use super::heads;
use crate::app::{Geometry, Open};
use crate::assessment::What;
use crate::text::LineEnd;
use crate::tui::view::View;
use crate::tui::widgets::Pen;
use crate::tui::widgets::listing::scrolled;
use crate::tui::widgets::prose::{Lines, markup, plain};

/// The widest line of prose, in cells: what can be taken in at a glance from the back of a room.
const COLUMN: u16 = 44;
/// Columns that stay free at the left and the right.
const MARGIN: u16 = 3;

/// Draws the walk on the wall.
pub(super) fn draw(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let area = inner(view, area);
    if writing::draw(view, open, area, pen) {
        return;
    }
    let column = centred(area, COLUMN);
    let lines = reading(view, open, column);
    let shown = scrolled(&lines, open.walk.scroll, column.height);
    pen.lines(column, shown);
    let hidden = lines.len() - shown.len();
    let signs = view.theme.signs;
    // In a small window the text has the whole width; the signs stand in the margin.
    let edge = Rect {
        width: area.width + u16::from(view.is_small()),
        ..area
    };
    if hidden > 0 && open.walk.scroll > 0 {
        pen.right(edge, 0, signs.up, view.theme.key());
    }
    if hidden > open.walk.scroll && area.height > 0 {
        pen.right(edge, area.height - 1, signs.down, view.theme.key());
    }
}

/// How large the field with the focus is drawn, and how far the rest can be scrolled.
pub(super) fn measure(view: View<'_>, open: &Open, area: Rect) -> Geometry {
    let area = inner(view, area);
    writing::measure(view, open, area).unwrap_or_else(|| {
        let column = centred(area, COLUMN);
        let lines = reading(view, open, column).len();
        let hidden = lines.saturating_sub(usize::from(column.height));
        Geometry {
            scroll_max: u16::try_from(hidden).unwrap_or(u16::MAX),
            ..Geometry::default()
        }
    })
}

/// The room within the margins.
fn inner(view: View<'_>, area: Rect) -> Rect {
    let (margin, above) = if view.is_small() {
        (1, 0)
    } else {
        (MARGIN, u16::from(area.height > 8))
    };
    Rect {
        x: area.x + margin.min(area.width / 4),
        y: area.y + above,
        width: area.width - 2 * margin.min(area.width / 4),
        height: area.height - 2 * above,
    }
}

/// A column of at most so many cells in the middle.
fn centred(area: Rect, most: u16) -> Rect {
    let width = area.width.min(most);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

/// In the strongest style, but for what has one of its own.
fn bold(view: View<'_>, lines: Lines) -> Lines {
    let strong = |line: Line<'static>| line.style(view.theme.heading());
    lines.into_iter().map(strong).collect()
}

/// Blank lines between lines.
fn spaced(lines: Lines) -> Lines {
    let mut wide = Lines::new();
    for line in lines {
        if !wide.is_empty() {
            wide.push(Line::default());
        }
        wide.push(line);
    }
    wide
}

/// All of it to read: set as wide apart as fits.
fn reading(view: View<'_>, open: &Open, column: Rect) -> Lines {
    let Some(asked) = asked(open) else {
        return head_alone(view, open, column);
    };
    let name = name(view, &asked, column.width);
    let question = question(view, open, &asked, column.width);
    let answer = bold(view, answer::lines(view, &asked, column.width));
    let joined = |apart: (bool, bool)| {
        let widen = |lines: &Lines, apart| {
            if apart {
                spaced(lines.clone())
            } else {
                lines.clone()
            }
        };
        let mut all = name.clone();
        all.push(Line::default());
        all.extend(widen(&question, apart.0));
        if !answer.is_empty() {
            all.push(Line::default());
            let rule = view.theme.signs.rule.repeat(usize::from(column.width));
            all.push(Line::from(Span::styled(rule, view.theme.edge())));
            all.push(Line::default());
            all.extend(widen(&answer, apart.1));
        }
        all
    };
    let fits = |lines: &Lines| lines.len() <= usize::from(column.height);
    [(true, true), (true, false), (false, false)]
        .into_iter()
        .map(joined)
        .find(fits)
        // What must be scrolled anyway is scrolled less without blank lines in the answer.
        .unwrap_or_else(|| joined((!view.is_small(), false)))
}

/// The number and title of the question.
fn name(view: View<'_>, asked: &Asked<'_>, room: u16) -> Lines {
    let question = asked.question;
    let title = question.title.in_language(view.model.language());
    let name = if question.official {
        format!("{} {title}", question.number)
    } else {
        title.to_owned()
    };
    plain(&name, room, view.theme.column_head())
}

/// The question itself, with what it is about in a repeat.
fn question(view: View<'_>, open: &Open, asked: &Asked<'_>, room: u16) -> Lines {
    let theme = view.theme;
    let ask = asked.question.ask.in_language(view.model.language());
    let mut lines = plain(ask, room, theme.heading());
    if let Some(entry) = open.entry() {
        lines.extend(heads::item(view, open, entry, room));
    }
    lines
}

/// A section head or a notice: its title or words alone.
fn head_alone(view: View<'_>, open: &Open, column: Rect) -> Lines {
    let theme = view.theme;
    let language = view.model.language();
    let Some(entry) = open.entry() else {
        return plain(
            &view.word("screen-no-questions"),
            column.width,
            theme.text(),
        );
    };
    let lines = match entry.what {
        What::Section(section) => {
            let title = section.title.in_language(language);
            let title = if section.official {
                format!("{} {title}", section.id)
            } else {
                title.to_owned()
            };
            let mut lines = plain(&title, column.width, theme.heading());
            lines.extend(heads::item(view, open, entry, column.width));
            lines
        }
        What::Notice(notice) => {
            let text = notice.text.in_language(language);
            markup(text, LineEnd::Space, column.width, theme)
        }
        What::Question(_) => Lines::new(),
    };
    let wide = spaced(lines.clone());
    let lines = if wide.len() <= usize::from(column.height) {
        wide
    } else {
        lines
    };
    // A title stands above the middle.
    let above = usize::from(column.height).saturating_sub(lines.len()) / 3;
    let mut placed = vec![Line::default(); above];
    placed.extend(lines);
    placed
}
