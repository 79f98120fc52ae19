//! The finder: what is typed, and what comes up.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{frame, inside, placed};
use crate::app::{Finder, FinderMode, Geometry, Hit, Target};
use crate::tui::view::View;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, cut, first_line};
use crate::tui::widgets::text_area::{self, CURSOR_ROOM};
use crate::tui::widgets::{Listing, Pen};

/// The most rows, so that the screen below stays recognisable where there is room.
const MOST_ROWS: usize = 24;

/// The room for the query and for what came up.
fn areas(view: View<'_>, body: Rect) -> (Rect, Rect, Rect) {
    let area = placed(body, MOST_ROWS);
    let inner = inside(area);
    let prompt = cells(&prompt(view)).min(inner.width / 2);
    let query = Rect {
        x: inner.x + prompt,
        width: inner.width - prompt,
        height: inner.height.min(1),
        ..inner
    };
    let hits = Rect {
        y: inner.y.saturating_add(2),
        height: inner.height.saturating_sub(2),
        ..inner
    };
    (area, query, hits)
}

fn prompt(view: View<'_>) -> String {
    format!("{} ", view.theme.signs.pointer)
}

pub(super) fn measure(view: View<'_>, body: Rect) -> Geometry {
    let (_, query, _) = areas(view, body);
    Geometry {
        width: query.width.saturating_sub(CURSOR_ROOM),
        height: query.height,
        ..Geometry::default()
    }
}

pub(super) fn draw(view: View<'_>, finder: &Finder, body: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let (area, query, list) = areas(view, body);
    let title = view.word(match finder.mode {
        FinderMode::Everything => "screen-find-everything",
        FinderMode::Texts => "screen-find-texts",
        FinderMode::Number => "screen-find-number",
        FinderMode::Terms => "screen-find-terms",
    });
    frame(view, area, &title, pen);
    pen.put(
        inside(area).x,
        query.y,
        query.x - inside(area).x,
        &prompt(view),
        theme.focus(),
    );
    text_area::draw(pen, query, &finder.query, true, theme);
    let count = if finder.hits.is_empty() {
        view.word(if finder.query.is_empty() {
            "screen-find-type"
        } else {
            "screen-find-nothing"
        })
    } else {
        view.count("screen-find-count", finder.hits.len())
    };
    let line = Rect {
        y: query.y.saturating_add(1),
        ..inside(area)
    };
    if inside(area).height > 1 {
        pen.put(line.x, line.y, line.width, &count, theme.text());
    }
    let mut listing = Listing::default();
    for (index, hit) in finder.hits.iter().enumerate() {
        let at = index == finder.selected;
        listing.push(row(view, hit, at, list.width.saturating_sub(2)), at);
    }
    listing.draw(pen, list, None, theme);
}

/// What was found, with its detail at the right; the detail under it when it is a passage.
fn row(view: View<'_>, hit: &Hit, at: bool, room: u16) -> Lines {
    let theme = view.theme;
    let pointer = if at { theme.signs.pointer } else { " " };
    let style = if at { theme.selected() } else { theme.text() };
    let inner = room.saturating_sub(2);
    let detail = match hit.target {
        Target::Command(_) => view.keys(&hit.detail),
        _ => first_line(&hit.detail).into_owned(),
    };
    let detail_width = cells(&crate::text::visible(&detail));
    let beside = detail_width > 0 && detail_width <= inner / 2;
    let label_room = if beside {
        inner.saturating_sub(detail_width + 1)
    } else {
        inner
    };
    let label = cut(&first_line(&hit.label), label_room, theme).into_owned();
    let mut line = vec![Span::raw(format!("{pointer} "))];
    if beside {
        let pad = usize::from(inner.saturating_sub(cells(&label) + detail_width));
        line.push(Span::styled(label, style));
        line.push(Span::raw(" ".repeat(pad)));
        line.push(Span::styled(detail, theme.key()));
        return vec![Line::from(line)];
    }
    line.push(Span::styled(label, style));
    let mut lines = vec![Line::from(line)];
    if detail_width > 0 {
        let detail = cut(&detail, inner.saturating_sub(2), theme).into_owned();
        lines.push(Line::from(format!("    {detail}")));
    }
    lines
}
