//! Reading: the question at hand with all that belongs to it, what follows below it, and the sections beside it.
//!
//! Owns how the body is divided. What there is to read comes from `app::reading`; [`passage`] says how it looks.

pub(super) mod desk;
mod passage;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::{Geometry, Open};
use crate::tui::view::{MEASURE, Shape, View};
use crate::tui::widgets::Pen;
use crate::tui::widgets::listing::draw_scrolled;
use crate::tui::widgets::prose::{Lines, cut, hanging, plain, spaced};

/// Columns for the sections beside the text.
const SECTIONS_WIDTH: u16 = 38;

/// Where everything goes.
struct Layout {
    sections: Option<Rect>,
    place: Rect,
    text: Rect,
    /// The question at hand.
    lines: Lines,
}

/// Draws the text.
pub(super) fn draw(view: View<'_>, open: &Open, body: Rect, pen: &mut Pen<'_>) {
    let layout = layout(view, open, body);
    if let Some(area) = layout.sections {
        desk::beside(view, open, area, pen);
    }
    let area = layout.text;
    pen.line(layout.place, 0, &place(view, open, layout.place.width));
    if layout.lines.is_empty() {
        let nothing = plain(&view.word("reading-nothing"), area.width, view.theme.text());
        pen.lines(area, &nothing);
        return;
    }
    let scroll = open.walk.scroll;
    let (used, more) = draw_scrolled(view.theme, &layout.lines, scroll, area, pen);
    if more {
        return;
    }
    let used = u16::try_from(used).unwrap_or(u16::MAX);
    let below = Rect {
        y: area.y.saturating_add(used),
        height: area.height.saturating_sub(used),
        ..area
    };
    follows(view, open, below, pen);
}

/// How far the question at hand can be scrolled.
pub(super) fn measure(view: View<'_>, open: &Open, body: Rect) -> Geometry {
    let layout = layout(view, open, body);
    let hidden = layout
        .lines
        .len()
        .saturating_sub(usize::from(layout.text.height));
    Geometry {
        width: layout.text.width,
        height: layout.text.height,
        scroll_max: u16::try_from(hidden).unwrap_or(u16::MAX),
        ..Geometry::default()
    }
}

fn layout(view: View<'_>, open: &Open, body: Rect) -> Layout {
    let beside = view.shape >= Shape::WithTree;
    let sections = beside.then_some(Rect {
        width: SECTIONS_WIDTH,
        ..body
    });
    let taken = if beside { SECTIONS_WIDTH + 1 } else { 1 };
    let main = Rect {
        x: body.x + taken,
        width: body.width.saturating_sub(taken),
        ..body
    };
    let above = if view.shape > Shape::Compact { 2 } else { 1 };
    let text = Rect {
        y: main.y + above,
        height: main.height.saturating_sub(above),
        // Two columns stay free for the signs that there is more.
        width: main.width.saturating_sub(2).min(MEASURE + 2),
        ..main
    };
    Layout {
        sections,
        place: Rect { height: 1, ..main },
        text,
        lines: question(view, (open.walk.outline, open.walk.at), text.width, true),
    }
}

/// All lines of a question, the one at hand with a pointer.
fn question(view: View<'_>, (outline, at): (usize, usize), room: u16, here: bool) -> Lines {
    let theme = view.theme;
    let mut groups: Vec<Lines> = Vec::new();
    for one in view.model.passages(outline, at) {
        let is_question = matches!(one.kind, crate::app::PassageKind::Question);
        let inner = room.saturating_sub(2);
        let lines = passage::lines(view, &one, inner);
        let mark = if here && is_question {
            Span::styled(format!("{} ", theme.signs.pointer), theme.heading())
        } else {
            Span::raw("  ")
        };
        let lines = hanging(mark, lines);
        // State and what is said of a change stand right under the question.
        match groups.last_mut() {
            Some(last) if passage::is_joined(&one.kind) => last.extend(lines),
            _ => groups.push(lines),
        }
    }
    if view.shape > Shape::Compact {
        spaced(groups)
    } else {
        groups.concat()
    }
}

/// What follows the question at hand, as far as there is room.
fn follows(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let Some(outline) = open.outlines.get(open.walk.outline) else {
        return;
    };
    let mut area = area;
    let later = outline.entries.iter().enumerate().skip(open.walk.at + 1);
    let questions = later.filter(|(_, entry)| entry.question().is_some());
    for (at, _) in questions {
        // A rule parts them, so that nobody takes what follows for a part of the answer.
        if area.height < 4 {
            return;
        }
        let word = view.word("reading-follows");
        let width = usize::from(area.width).saturating_sub(crate::text::width::width(&word) + 5);
        let rule = Line::from(vec![
            Span::styled(theme.signs.rule.repeat(2), theme.edge()),
            Span::raw(format!(" {word} ")),
            Span::styled(theme.signs.rule.repeat(width), theme.edge()),
        ]);
        pen.line(area, 1, &rule);
        area.y += 2;
        area.height -= 2;
        let lines = question(view, (open.walk.outline, at), area.width, false);
        pen.lines(area, &lines);
        let used = u16::try_from(lines.len())
            .unwrap_or(u16::MAX)
            .min(area.height);
        area.y += used;
        area.height -= used;
    }
}

/// Where the committee is: the section, how much was read, what is open.
fn place(view: View<'_>, open: &Open, room: u16) -> Line<'static> {
    let theme = view.theme;
    let (read, all) = view.model.read_so_far();
    let mut words = vec![view.model.read_words(read, all)];
    let remarks = open.assessment.remarks.iter();
    let unresolved = remarks.filter(|remark| remark.is_open()).count();
    if unresolved > 0 {
        words.push(view.count("reading-remarks-open", unresolved));
    }
    if let Some(changed) = open.desk.since.as_ref().map(|since| since.changes.len())
        && changed > 0
    {
        words.push(view.count("reading-changed", changed));
    }
    let section = open
        .section_here()
        .map(|section| view.model.called(&section));
    if view.is_small() {
        words.truncate(1);
    }
    let counts = words.join(theme.signs.between);
    let counted = crate::tui::widgets::pen::cells(&counts);
    let name = section.unwrap_or_default();
    let left = room.saturating_sub(counted + 4);
    let name = cut(&name, left, theme).into_owned();
    Line::from(vec![
        Span::styled(name, theme.heading()),
        Span::raw(theme.signs.between),
        Span::raw(counts),
    ])
}
