//! The lists of a committee: sections, remarks, what changed.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::passage;
use crate::app::{Geometry, Open, Passage, SectionLine};
use crate::assessment::Verdict;
use crate::tui::screens::within;
use crate::tui::view::{MEASURE, Shape, View};
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, cut, hanging, plain};
use crate::tui::widgets::{Listing, Pen};

/// The sections beside the text: names, and numbers behind them.
pub(super) fn beside(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let here = open.head_of(open.walk.outline, open.walk.at);
    let here = here.map(|at| (open.walk.outline, at));
    for row in 0..area.height {
        pen.right(area, row, theme.signs.column, theme.edge());
    }
    let inner = Rect {
        width: area.width.saturating_sub(2),
        ..area
    };
    let mut listing = Listing {
        head: vec![Line::from(Span::styled(
            cut(&view.word("reading-sections"), inner.width, theme).into_owned(),
            theme.column_head(),
        ))],
        ..Listing::default()
    };
    // One column stays free for the signs that there is more.
    let room = inner.width.saturating_sub(1);
    for line in view.model.section_lines() {
        let at = Some(line.place) == here;
        let pointer = if at { theme.signs.pointer } else { " " };
        let style = if at { theme.selected() } else { theme.text() };
        let before = format!("{pointer} {}", "  ".repeat(line.depth));
        let numbers = numbers(view, &line);
        let left = room.saturating_sub(cells(&before) + cells(&numbers) + 1);
        let name = cut(&line.name, left, theme).into_owned();
        let gap = room.saturating_sub(cells(&before) + cells(&name) + cells(&numbers));
        let line = Line::from(vec![
            Span::raw(before),
            Span::styled(name, style),
            Span::raw(" ".repeat(usize::from(gap))),
            Span::raw(numbers),
        ]);
        listing.push(vec![line], at);
    }
    listing.draw(pen, inner, None, theme);
}

/// What there is to say of a section in signs and numbers: `3/4 !2 ≠1 ✓`.
fn numbers(view: View<'_>, line: &SectionLine) -> String {
    let signs = &view.theme.signs;
    let mut words = vec![format!("{}/{}", line.read, line.questions)];
    if line.open_remarks > 0 {
        words.push(format!("{}{}", signs.parked, line.open_remarks));
    }
    if line.changed > 0 {
        words.push(format!("{}{}", signs.stale, line.changed));
    }
    if let Some(verdict) = line.verdict {
        words.push(verdict_sign(view, verdict).to_owned());
    }
    words.join(" ")
}

fn verdict_sign(view: View<'_>, verdict: Verdict) -> &'static str {
    let signs = &view.theme.signs;
    match verdict {
        Verdict::Positive => signs.agreed,
        Verdict::WithConditions => signs.info,
        Verdict::Negative => signs.stop,
        Verdict::Hold => signs.draft,
    }
}

/// The list of sections.
pub fn sections(view: View<'_>, open: &Open, body: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let about = view.model.reading_words();
    let items = view.model.section_lines().into_iter().map(|line| {
        let words = view.model.section_words(&line).join(theme.signs.between);
        (line.depth, line.name, words)
    });
    let title = view.word("reading-sections");
    let list = head(view, &title, &about.join(theme.signs.between), body, pen);
    let mut listing = Listing::default();
    for (index, (depth, name, words)) in items.enumerate() {
        let at = index == open.desk.section;
        let pointer = if at { theme.signs.pointer } else { " " };
        let style = if at {
            theme.selected()
        } else {
            theme.heading()
        };
        let before = format!("{pointer} {}", "  ".repeat(depth));
        let room = list.width.saturating_sub(2).min(MEASURE + 8);
        let room = room.saturating_sub(cells(&before));
        let mut lines = vec![Line::from(Span::styled(
            cut(&name, room, theme).into_owned(),
            style,
        ))];
        lines.extend(plain(&words, room, theme.text()));
        listing.push(hanging(Span::raw(before), lines), at);
    }
    listing.draw(pen, list, None, theme);
}

/// A list of which each item is some passages.
pub struct PassageList {
    title: String,
    about: String,
    items: Vec<Vec<Passage>>,
    selected: usize,
    /// What is said where there are none.
    none: &'static str,
}

/// The list of remarks.
pub fn remarks(view: View<'_>, open: &Open) -> PassageList {
    let lines = view.model.remark_lines();
    let about = match view.model.remark_filter_words().as_str() {
        "" => String::new(),
        words => format!("{words}: {}", lines.len()),
    };
    PassageList {
        title: view.word("screen-remarks"),
        about,
        items: lines.into_iter().map(|(_, passages)| passages).collect(),
        selected: open.desk.remark,
        none: if open.assessment.remarks.is_empty() {
            "remarks-none"
        } else {
            "remarks-none-shown"
        },
    }
}

/// The list of what changed.
pub fn changes(view: View<'_>, open: &Open) -> PassageList {
    let lines = view.model.since_lines().into_iter();
    PassageList {
        title: view.model.changes_title(),
        about: String::new(),
        items: lines.map(|(_, passages)| passages).collect(),
        selected: open.desk.change,
        none: "changes-none",
    }
}

/// Draws such a list.
pub fn draw(view: View<'_>, list: &PassageList, body: Rect, pen: &mut Pen<'_>) {
    let area = head(view, &list.title, &list.about, body, pen);
    if list.items.is_empty() {
        let nothing = plain(&view.word(list.none), area.width, view.theme.text());
        pen.lines(area, &nothing);
        return;
    }
    listing(view, list, area.width).draw(pen, area, None, view.theme);
}

/// How far the item at hand can be drawn up.
pub fn measure(view: View<'_>, list: &PassageList, body: Rect) -> Geometry {
    let (_, area) = placed_head(view, &list.title, &list.about, body);
    listing(view, list, area.width).measured(area)
}

/// Title and what is said of the list as a whole; the room that is left.
fn head(view: View<'_>, title: &str, about: &str, body: Rect, pen: &mut Pen<'_>) -> Rect {
    let (lines, below) = placed_head(view, title, about, body);
    let above = Rect {
        y: body.y,
        height: body.height,
        ..below
    };
    pen.lines(above, &lines);
    below
}

fn placed_head(view: View<'_>, title: &str, about: &str, body: Rect) -> (Lines, Rect) {
    let theme = view.theme;
    let area = within(body);
    let mut lines = vec![Line::from(Span::styled(
        cut(title, area.width, theme).into_owned(),
        theme.heading(),
    ))];
    if !about.is_empty() {
        lines.extend(plain(about, area.width, theme.text()));
    }
    if view.shape > Shape::Compact {
        lines.push(Line::default());
    }
    let used = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .min(area.height);
    let below = Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    };
    (lines, below)
}

fn listing(view: View<'_>, list: &PassageList, width: u16) -> Listing {
    let theme = view.theme;
    let room = width.saturating_sub(4).min(MEASURE + 8);
    let mut listing = Listing {
        lift: Some(view.model.lift),
        ..Listing::default()
    };
    for (index, item) in list.items.iter().enumerate() {
        let at = index == list.selected;
        let pointer = if at { theme.signs.pointer } else { " " };
        let mut lines: Lines = item
            .iter()
            .flat_map(|one| passage::lines(view, one, room))
            .collect();
        if let (true, Some(first)) = (at, lines.first_mut()) {
            *first = std::mem::take(first).patch_style(theme.selected());
        }
        let lines = hanging(Span::raw(format!("{pointer} ")), lines);
        if index > 0 && view.shape > Shape::Compact {
            listing.between(vec![Line::default()]);
        }
        listing.push(lines, at);
    }
    listing
}
