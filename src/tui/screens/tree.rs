//! The section tree: beside the question, or as a screen of its own.
//!
//! With several instruments their names stand above it.
//! Beside the question it shows the sections and the questions of the section at hand; with the focus, everything.

use std::collections::BTreeSet;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{Focus, Open, Spot};
use crate::assessment::{Entry, Outline, State, What};
use crate::standing::{Counts, InstrumentStanding};
use crate::tui::view::View;
use crate::tui::widgets::Pen;
use crate::tui::widgets::listing::window;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::cut;

/// As a screen of its own.
pub(super) fn draw(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    if open.outlines.len() > 1 {
        let rest = draw_heads(view, open, area, pen);
        let list = Rect {
            width: rest.width.saturating_sub(2),
            ..rest
        };
        draw_list(view, open, list, pen);
        return;
    }
    if let Some(instrument) = open.instrument() {
        let title = instrument.title.in_language(view.model.language());
        let title = cut(title, area.width, view.theme);
        pen.put(area.x, area.y, area.width, &title, view.theme.heading());
    }
    let list = Rect {
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(1),
        ..area
    };
    draw_list(view, open, list, pen);
}

/// Beside the question, with an edge at the right.
pub(super) fn draw_beside(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    for y in 0..area.height {
        pen.put(
            area.right() - 1,
            area.y + y,
            1,
            theme.signs.column,
            theme.edge(),
        );
    }
    let list = Rect {
        width: area.width.saturating_sub(2),
        ..area
    };
    let list = if open.outlines.len() > 1 {
        draw_heads(view, open, list, pen)
    } else {
        list
    };
    draw_list(view, open, list, pen);
}

/// The instruments, a line each, as far as a third of the room goes; the one walked is among them. Gives back the room
/// below.
fn draw_heads(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) -> Rect {
    let theme = view.theme;
    let at = open.walk.outline;
    let count = open.outlines.len();
    let most = usize::from(area.height / 3).max(1).min(count);
    let top = window(&(at..at + 1), count, most);
    for (row, index) in (0..area.height).zip(top..top + most) {
        let Some(outline) = open.outlines.get(index) else {
            continue;
        };
        let line = Rect {
            y: area.y + row,
            height: 1,
            ..area
        };
        let mut taken = 0;
        if !open.is_former(index) {
            let counts = open.progress_in(index);
            let done = format!("{}/{}", counts.settled(), counts.questions);
            taken = pen.right(line, 0, &done, theme.text()) + 1;
        }
        let short = outline
            .instrument
            .short_title
            .in_language(view.model.language());
        let name = if open.is_former(index) {
            view.with("screen-tree-former", "title", short)
        } else {
            short.to_owned()
        };
        let (sign, style) = if index == at {
            (theme.signs.pointer, theme.heading())
        } else {
            (" ", theme.text())
        };
        let words = format!("{sign}{name}");
        let room = line.width.saturating_sub(taken);
        pen.put(line.x, line.y, room, &cut(&words, room, theme), style);
    }
    let used = u16::try_from(most).unwrap_or(u16::MAX).min(area.height);
    let rule = theme.signs.rule.repeat(usize::from(area.width));
    pen.put(area.x, area.y + used, area.width, &rule, theme.edge());
    let used = (used + 1).min(area.height);
    Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    }
}

fn draw_list(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let Some(outline) = open.outline() else {
        return;
    };
    let focused = open.walk.focus == Focus::Tree;
    let marked = if focused {
        open.walk.tree
    } else {
        open.walk.at
    };
    let shown = shown(open, outline, focused);
    let at = shown
        .iter()
        .rposition(|index| *index <= marked)
        .unwrap_or(0);
    let height = usize::from(area.height);
    let top = window(&(at..at + 1), shown.len(), height);
    let standing = open
        .standing
        .instruments
        .iter()
        .find(|one| one.id == outline.instrument.id);
    let counts_at = |index: usize, entry: &Entry<'_>| match entry.what {
        What::Section(_) if open.role().is_some() => Some(open.progress_below(index)),
        What::Section(section) => standing.and_then(|one| counts_of(one, entry, &section.id)),
        What::Question(_) | What::Notice(_) => None,
    };
    for (row, (place, index)) in (0..area.height).zip(shown.iter().enumerate().skip(top)) {
        let Some(entry) = outline.entries.get(*index) else {
            continue;
        };
        let line = Rect {
            y: area.y + row,
            height: 1,
            ..area
        };
        pen.spot(line, Spot::Entry(*index));
        let here = Here {
            at: place == at,
            focused,
        };
        draw_entry(
            view,
            open,
            (outline, entry),
            counts_at(*index, entry),
            here,
            line,
            pen,
        );
    }
    // The signs stand in the column that is free at the right.
    let edge = Rect {
        width: area.width.saturating_add(1),
        ..area
    };
    let (signs, style) = (view.theme.signs, view.theme.key());
    if top > 0 {
        pen.right(edge, 0, signs.up, style);
    }
    if top + height < shown.len() && area.height > 0 {
        pen.right(edge, area.height - 1, signs.down, style);
    }
}

/// The entries shown: all with the focus; else the sections and what is in the section at hand.
fn shown(open: &Open, outline: &Outline<'_>, all: bool) -> Vec<usize> {
    let walked = open.shown_entries();
    if all {
        return walked;
    }
    let at = open.walk.at;
    let home = section_of(outline, at);
    let mut inside: BTreeSet<usize> = BTreeSet::new();
    if let Some(home) = home {
        let depth = outline.entries[home].depth;
        let below = (home + 1..).zip(outline.below(home));
        let next = below.filter(|(_, entry)| entry.depth == depth + 1);
        inside.extend(next.map(|(index, _)| index));
    }
    let is_shown = |index: usize, entry: &Entry<'_>| match entry.what {
        What::Section(_) => true,
        What::Question(_) => inside.contains(&index),
        What::Notice(_) => index == at,
    };
    walked
        .into_iter()
        .filter(|index| is_shown(*index, &outline.entries[*index]))
        .collect()
}

/// The head of the section in which an entry stands; of a section, its own.
fn section_of(outline: &Outline<'_>, at: usize) -> Option<usize> {
    let entry = outline.entries.get(at)?;
    if matches!(entry.what, What::Section(_)) {
        return Some(at);
    }
    (0..at).rev().find(|index| {
        let other = &outline.entries[*index];
        matches!(other.what, What::Section(_)) && other.depth < entry.depth
    })
}

/// How a line stands out.
#[derive(Clone, Copy)]
struct Here {
    at: bool,
    focused: bool,
}

fn draw_entry(
    view: View<'_>,
    open: &Open,
    (outline, entry): (&Outline<'_>, &Entry<'_>),
    counts: Option<Counts>,
    here: Here,
    area: Rect,
    pen: &mut Pen<'_>,
) {
    let theme = view.theme;
    let language = view.model.language();
    let pointer = if here.at { theme.signs.pointer } else { " " };
    let indent = " ".repeat(entry.depth.min(6));
    let mut taken = 0;
    let (sign, sign_style, words, style) = match entry.what {
        What::Section(section) => {
            if let Some(counts) = counts {
                let count = format!("{}/{}", counts.settled(), counts.questions);
                taken = pen.right(area, 0, &count, theme.text()) + 1;
            }
            let item = entry.item.as_ref().filter(|item| !item.text.is_empty());
            let words = match (item, &section.for_each) {
                (Some(item), Some(_)) => item.text.clone(),
                _ if section.official => {
                    format!("{} {}", section.id, section.title.in_language(language))
                }
                _ => section.title.in_language(language).to_owned(),
            };
            let style = if entry.depth == 0 {
                theme.heading()
            } else {
                theme.text()
            };
            (String::new(), Style::new(), words, style)
        }
        What::Question(question) => {
            let address = outline.address(entry, question);
            let answers = &open.assessment.answers;
            let state = answers
                .get(&address)
                .map_or(&State::Open, |answer| &answer.state);
            let title = question.title.in_language(language);
            let words = if question.official {
                format!("{} {title}", question.number)
            } else {
                title.to_owned()
            };
            if open.stale(&address).is_some() {
                let word = format!("{} {}", theme.signs.stale, view.word("stale-word"));
                taken = pen.right(area, 0, &word, theme.warn()) + 1;
            }
            let sign = format!("{} ", theme.signs.state(state));
            (sign, theme.state(state), words, theme.text())
        }
        What::Notice(notice) => {
            let sign = format!("{} ", theme.signs.notice(notice.kind));
            let words = view.word(match notice.kind {
                crate::questionnaire::NoticeKind::Info => "screen-notice-info",
                crate::questionnaire::NoticeKind::Warning => "screen-notice-warning",
                crate::questionnaire::NoticeKind::Stop => "screen-notice-stop",
            });
            (sign, theme.notice(notice.kind), words, theme.text())
        }
    };
    let before = format!("{pointer}{indent}");
    let room = area
        .width
        .saturating_sub(taken + cells(&before) + cells(&sign));
    let line = Line::from(vec![
        Span::raw(before),
        Span::styled(sign, sign_style),
        Span::styled(cut(&words, room, theme).into_owned(), style),
    ]);
    let words = Rect {
        width: area.width.saturating_sub(taken),
        ..area
    };
    pen.line(words, 0, &line);
    if here.at {
        let style = if here.focused {
            theme.selected()
        } else {
            theme.heading()
        };
        pen.style(area, style);
    }
}

fn counts_of(standing: &InstrumentStanding, entry: &Entry<'_>, id: &str) -> Option<Counts> {
    let item = entry.item.as_ref().map(|item| &item.id);
    standing
        .sections
        .iter()
        .find(|one| one.id == id && one.item.as_ref() == item)
        .map(|one| one.counts)
}
