//! The rights matrix: importance, impact, what those suggest, and the team's own judgement beside it.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::Open;
use crate::standing::{RightRow, Suggestion, suggest};
use crate::tui::view::{Shape, View};
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, plain};
use crate::tui::widgets::{Listing, Pen};

/// Words for the options of 4.3.1, 4.3.2 and 4.3.3, in the order of [`crate::standing`].
const IMPORTANCE: [&str; 3] = [
    "screen-importance-less",
    "screen-between",
    "screen-importance-core",
];
const IMPACT: [&str; 3] = [
    "screen-impact-limited",
    "screen-between",
    "screen-impact-large",
];
const SEVERITY: [&str; 3] = [
    "screen-severity-light",
    "screen-severity-medium",
    "screen-severity-severe",
];
/// Columns for importance, impact, suggestion and judgement in a row.
const CLASSES: [u16; 4] = [13, 13, 18, 21];
/// Columns for all four.
const ALL_CLASSES: u16 = 65;
/// The least columns for the name of a right beside them.
const LEAST_NAME: u16 = 26;
/// Rows of the figure.
const FIGURE: u16 = 6;

/// Draws the matrix.
pub(super) fn draw(view: View<'_>, open: &Open, selected: usize, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let rows = open.matrix().rows;
    let title = view.word("screen-matrix");
    pen.put(area.x, area.y, area.width, &title, theme.heading());
    let note = plain(&view.word("screen-matrix-note"), area.width, theme.text());
    let note_height = (note.len() as u16).min(area.height / 3);
    let figure = view.shape > Shape::Compact && area.height >= FIGURE + note_height + 8;
    let figure_height = if figure && !rows.is_empty() {
        FIGURE + 1
    } else {
        0
    };
    let list = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1 + note_height + figure_height),
        ..area
    };
    if rows.is_empty() {
        let words = view.word("screen-matrix-empty");
        pen.lines(list, &plain(&words, list.width, theme.text()));
    } else {
        let listing = listing(view, &rows, selected, list.width);
        listing.draw(pen, list, None, theme);
    }
    if figure_height > 0 {
        let place = Rect {
            y: list.bottom() + 1,
            height: FIGURE,
            ..area
        };
        pen.lines(place, &self::figure(view, rows.get(selected), place.width));
    }
    let place = Rect {
        y: area.bottom() - note_height,
        height: note_height,
        ..area
    };
    pen.lines(place, &note);
}

fn listing(view: View<'_>, rows: &[RightRow], selected: usize, room: u16) -> Listing {
    let mut listing = Listing::default();
    let room = room.saturating_sub(2);
    // With room for four classes beside a name of some length there is one line per right.
    let wide = room >= ALL_CLASSES + LEAST_NAME;
    if wide {
        let mut head = vec![padded("", room - ALL_CLASSES, Style::new())];
        let ids = [
            "screen-importance",
            "screen-impact",
            "screen-suggestion",
            "screen-judgement",
        ];
        for (id, width) in ids.into_iter().zip(CLASSES) {
            head.push(padded(&view.word(id), width - 1, view.theme.column_head()));
            head.push(Span::raw(" "));
        }
        listing.head = vec![Line::from(head)];
    }
    for (index, row) in rows.iter().enumerate() {
        let at = index == selected;
        let lines = if wide {
            wide_row(view, row, at, room)
        } else {
            narrow_row(view, row, at, room)
        };
        listing.push(lines, at);
    }
    listing
}

fn wide_row(view: View<'_>, row: &RightRow, at: bool, room: u16) -> Lines {
    let theme = view.theme;
    let name_width = room.saturating_sub(ALL_CLASSES);
    let pointer = if at { theme.signs.pointer } else { " " };
    let name_style = if at { theme.selected() } else { theme.text() };
    let name = format!("{pointer} {}", name(row));
    let mut spans = vec![padded(
        &cut(&name, name_width.saturating_sub(1), theme),
        name_width,
        name_style,
    )];
    let (judged, style) = judgement(view, row);
    let classes = [
        (class(view, row.importance, IMPORTANCE), theme.text()),
        (class(view, row.impact, IMPACT), theme.text()),
        (suggestion(view, row.suggestion), theme.text()),
        (judged, style),
    ];
    for ((words, style), width) in classes.into_iter().zip(CLASSES) {
        spans.push(padded(&cut(&words, width - 1, theme), width, style));
    }
    vec![Line::from(spans)]
}

fn narrow_row(view: View<'_>, row: &RightRow, at: bool, room: u16) -> Lines {
    let theme = view.theme;
    let pointer = if at { theme.signs.pointer } else { " " };
    let style = if at {
        theme.selected()
    } else {
        theme.heading()
    };
    let inner = room.saturating_sub(2);
    let name = cut(&name(row), inner, theme).into_owned();
    let mut lines = vec![Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::styled(name, style),
    ])];
    let facts = [
        ("screen-importance", class(view, row.importance, IMPORTANCE)),
        ("screen-impact", class(view, row.impact, IMPACT)),
        ("screen-suggestion", suggestion(view, row.suggestion)),
        ("screen-judgement", judgement(view, row).0),
    ];
    let words: Vec<String> = facts
        .into_iter()
        .map(|(id, words)| format!("{}: {words}", view.word(id).to_lowercase()))
        .collect();
    let text = beginning(&words.join("; "), inner, 3, theme.text(), theme);
    lines.extend(hanging(Span::raw("  "), text));
    lines
}

fn name(row: &RightRow) -> String {
    format!("{} {}", row.id, row.label)
}

fn class(view: View<'_>, index: Option<usize>, words: [&'static str; 3]) -> String {
    match index.and_then(|index| words.get(index)) {
        Some(id) => view.word(id),
        None => view.word("screen-not-yet"),
    }
}

/// What the two classes suggest; a cell of the grid that is ours says so.
fn suggestion(view: View<'_>, suggestion: Option<Suggestion>) -> String {
    let Some(suggestion) = suggestion else {
        return view.word("screen-not-yet");
    };
    let mut words = severity(view, suggestion);
    if suggestion.ours {
        words.push_str(" *");
    }
    words
}

fn severity(view: View<'_>, suggestion: Suggestion) -> String {
    let word = |index: usize| {
        SEVERITY
            .get(index)
            .map_or_else(String::new, |id| view.word(id))
    };
    if suggestion.from == suggestion.to {
        word(suggestion.from)
    } else {
        format!("{}/{}", word(suggestion.from), word(suggestion.to))
    }
}

/// The team's judgement, marked when it differs from what the grid suggests.
fn judgement(view: View<'_>, row: &RightRow) -> (String, Style) {
    let words = class(view, row.judgement, SEVERITY);
    if row.differs() {
        let sign = view.theme.signs.parked;
        let words = format!("{sign} {words} ({})", view.word("screen-differs"));
        (words, view.theme.warn())
    } else {
        (words, view.theme.text())
    }
}

/// The grid, three by three, with the selected right marked in it.
fn figure(view: View<'_>, selected: Option<&RightRow>, room: u16) -> Lines {
    let theme = view.theme;
    let first = 22.min(room / 3);
    let column = room.saturating_sub(first).min(60) / 3;
    let title = view.word("screen-matrix-figure");
    let mut lines = vec![Line::from(Span::styled(
        cut(&title, room, theme).into_owned(),
        theme.heading(),
    ))];
    let (importance, impact) = (view.word("screen-importance"), view.word("screen-impact"));
    let head_words = if theme.signs.ascii {
        format!("{importance} / {impact}")
    } else {
        format!("{importance} ↓ {impact} →")
    };
    let mut head = vec![padded(
        &cut(&head_words, first - 1, theme),
        first,
        theme.text(),
    )];
    for id in IMPACT {
        head.push(padded(&view.word(id), column, theme.column_head()));
    }
    lines.push(Line::from(head));
    for importance in (0..3).rev() {
        let label = view.word(IMPORTANCE[importance]);
        let mut spans = vec![padded(&label, first, theme.column_head())];
        for impact in 0..3 {
            let suggested = suggest(importance, impact);
            let here = selected.is_some_and(|row| {
                row.importance == Some(importance) && row.impact == Some(impact)
            });
            let pointer = if here { theme.signs.pointer } else { " " };
            let mut words = format!("{pointer}{}", severity(view, suggested));
            if suggested.ours {
                words.push_str(" *");
            }
            let style = if here { theme.selected() } else { theme.text() };
            spans.push(padded(
                &cut(&words, column.saturating_sub(1), theme),
                column,
                style,
            ));
        }
        lines.push(Line::from(spans));
    }
    lines
}

fn padded(words: &str, to: u16, style: Style) -> Span<'static> {
    let words = crate::text::visible(words);
    let pad = usize::from(to.saturating_sub(cells(&words)));
    Span::styled(format!("{words}{}", " ".repeat(pad)), style)
}
