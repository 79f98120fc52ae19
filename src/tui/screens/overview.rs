//! The overview: its pages, the lines of the page at hand with counts in columns, and the bars of a figure.
//!
//! Owns how lines look and what fits where. What they say comes from `app::overview`.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{Bar, LineKind, LineSign, Open, OverviewLine};
use crate::standing::Counts;
use crate::tui::view::{MEASURE, Shape, View};
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, beginning, hanging, plain};
use crate::tui::widgets::{Listing, Pen};

/// From so many columns on counts stand in columns of their own.
const TABLE_FROM: u16 = 74;
/// The columns of counts: their heads, and how wide each is.
const COLUMNS: [(&str, u16); 5] = [
    ("overview-count-open", 6),
    ("overview-count-draft", 9),
    ("overview-count-agreed", 9),
    ("overview-count-parked", 12),
    ("overview-count-not-applicable", 8),
];
/// The widest that a line with counts is set.
const WIDEST: u16 = MEASURE + 44;
/// The widest that a bar is drawn.
const BAR: u16 = 50;

/// Draws the page at hand.
pub(super) fn draw(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    pen.line(area, 0, &pages(view, open, area.width));
    let lines = view.model.overview_lines();
    below(view, &lines, open.overview.selected, area, pen);
}

/// Draws lines below the first row of an area, the selected one in view.
pub(super) fn below(
    view: View<'_>,
    lines: &[OverviewLine],
    selected: usize,
    area: Rect,
    pen: &mut Pen<'_>,
) {
    let airy = view.shape > Shape::Compact;
    let above = if airy { 2 } else { 1 };
    let list = Rect {
        y: area.y + above,
        height: area.height.saturating_sub(above),
        ..area
    };
    let page = Page {
        view,
        // Two columns stay free for the signs that there is more.
        room: area.width.saturating_sub(2).min(WIDEST),
        most: usize::from(list.height.saturating_sub(2).max(1)),
    };
    let mut listing = Listing::default();
    if page.has_columns() && lines.iter().any(|line| line.counts.is_some()) {
        listing.head = vec![page.heads()];
    }
    for (index, line) in lines.iter().enumerate() {
        let selected = index == selected;
        if airy && index > 0 && line.kind == LineKind::Heading {
            listing.between(vec![Line::default()]);
        }
        listing.push(page.line(line, selected), selected);
    }
    listing.draw(pen, list, None, view.theme);
}

/// The pages with their numbers, the one at hand marked; where they do not fit, the others by number alone.
fn pages(view: View<'_>, open: &Open, room: u16) -> Line<'static> {
    let theme = view.theme;
    let made = |with_titles: bool| {
        let mut line = Line::default();
        for (index, page) in open.overview_pages().into_iter().enumerate() {
            let here = page == open.overview.page;
            let mut words = (index + 1).to_string();
            if here || with_titles {
                words = format!("{words} {}", view.word(page.title()));
            }
            let (mark, style) = if here {
                (theme.signs.pointer, theme.selected())
            } else {
                (" ", theme.text())
            };
            line.push_span(Span::raw(mark));
            line.push_span(Span::styled(words, style));
            line.push_span(Span::raw(" "));
        }
        line
    };
    let full = made(true);
    if full.width() <= usize::from(room) + 1 {
        full
    } else {
        made(false)
    }
}

/// The room for the lines of a page.
struct Page<'a> {
    view: View<'a>,
    /// Columns.
    room: u16,
    /// The most rows for one line.
    most: usize,
}

impl Page<'_> {
    fn has_columns(&self) -> bool {
        self.room >= TABLE_FROM
    }

    /// Columns for the words beside the counts.
    fn beside_counts(&self) -> u16 {
        let counts: u16 = COLUMNS.iter().map(|(_, width)| width).sum();
        self.room.saturating_sub(counts)
    }

    fn heads(&self) -> Line<'static> {
        let theme = self.view.theme;
        let mut line = Line::from(Span::raw(" ".repeat(usize::from(self.beside_counts()))));
        for (id, width) in COLUMNS {
            let word = self.view.word(id);
            let pad = usize::from(width.saturating_sub(cells(&word)));
            line.push_span(Span::raw(" ".repeat(pad)));
            line.push_span(Span::styled(word, theme.column_head()));
        }
        line
    }

    fn line(&self, line: &OverviewLine, selected: bool) -> Lines {
        let theme = self.view.theme;
        let pointer = if selected { theme.signs.pointer } else { " " };
        let indent = " ".repeat(usize::from(line.indent) * 2);
        let before = format!("{pointer} {indent}");
        let (sign, sign_style) = self.sign(&line.sign);
        let in_columns = line.counts.filter(|_| self.has_columns());
        let room = if in_columns.is_some() {
            // A gap keeps the words from the first number.
            self.beside_counts().saturating_sub(1)
        } else {
            self.room.min(MEASURE + 8)
        };
        let style = match line.kind {
            _ if selected && line.target.is_some() => theme.selected(),
            LineKind::Heading | LineKind::Strong => theme.heading(),
            LineKind::Plain if selected => theme.heading(),
            LineKind::Plain => theme.text(),
        };
        let words = room.saturating_sub(cells(&before) + cells(&sign));
        let mut lines = beginning(&line.text, words, self.most, style, theme);
        if let (Some(counts), Some(first)) = (in_columns, lines.first_mut()) {
            push_counts(first, words, counts);
        }
        let mut lines = hanging(Span::styled(sign, sign_style), lines);
        if let Some(counts) = line.counts.filter(|_| !self.has_columns()) {
            let inner = room.saturating_sub(cells(&before) + 2);
            let counts = plain(&self.in_words(counts), inner, theme.text());
            lines.extend(hanging(Span::raw("  "), counts));
        }
        if let Some(bar) = line.bar {
            lines.push(self.bar(bar, room.saturating_sub(cells(&before))));
        }
        hanging(Span::raw(before), lines)
    }

    fn sign(&self, sign: &LineSign) -> (String, Style) {
        let theme = self.view.theme;
        let (sign, style) = match sign {
            LineSign::None => return (String::new(), theme.text()),
            LineSign::State(state) => (theme.signs.state(state), theme.state(state)),
            LineSign::Good => (theme.signs.agreed, theme.ok()),
            LineSign::Attention => (theme.signs.parked, theme.warn()),
            LineSign::Stop => (theme.signs.stop, theme.error()),
            LineSign::Open => (theme.signs.open, theme.text()),
        };
        (format!("{sign} "), style)
    }

    /// The counts that are not zero: `6 open, 2 akkoord`.
    fn in_words(&self, counts: Counts) -> String {
        let numbered: Vec<String> = numbers(counts)
            .into_iter()
            .zip(COLUMNS)
            .filter(|(number, _)| *number > 0)
            .map(|(number, (id, _))| format!("{number} {}", self.view.word(id)))
            .collect();
        numbered.join(", ")
    }

    /// The scale from 0 to 100 % with the range and the score on it. The words above it say the same.
    fn bar(&self, bar: Bar, room: u16) -> Line<'static> {
        let theme = self.view.theme;
        let (from, to) = ("0 % ", " 100 %");
        let width = usize::from(room.saturating_sub(cells(from) + cells(to)).min(BAR));
        let mut line = Line::from(Span::raw(from));
        if width == 0 {
            return line;
        }
        let at = |percent: u8| usize::from(percent.min(100)) * (width - 1) / 100;
        for place in 0..width {
            let span = if bar.score.map(at) == Some(place) {
                Span::styled(theme.signs.score, theme.heading())
            } else if (at(bar.lowest)..=at(bar.highest)).contains(&place) {
                Span::styled(theme.signs.range, theme.text())
            } else {
                Span::styled(theme.signs.rule, theme.edge())
            };
            line.push_span(span);
        }
        line.push_span(Span::raw(to));
        line
    }
}

/// The counts in the order of the columns.
fn numbers(counts: Counts) -> [usize; COLUMNS.len()] {
    [
        counts.open,
        counts.draft,
        counts.agreed,
        counts.parked,
        counts.not_applicable,
    ]
}

/// Adds the counts behind the first row of the words, each under its head.
fn push_counts(line: &mut Line<'static>, room: u16, counts: Counts) {
    let gap = usize::from(room).saturating_sub(line.width()) + 1;
    line.push_span(Span::raw(" ".repeat(gap)));
    for (number, (_, width)) in numbers(counts).into_iter().zip(COLUMNS) {
        let width = usize::from(width);
        line.push_span(Span::raw(format!("{number:>width$}")));
    }
}
