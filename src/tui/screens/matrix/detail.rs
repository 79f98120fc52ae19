//! The selected right in full: what was said at each step, from the brainstorm to the conclusion.

use std::fmt::Write as _;

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::facts::Facts;
use super::grid;
use crate::standing::{RightRow, steps};
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
    let mut step = |numbers: &str, id: &str, words: &str| {
        let label = format!("{numbers} {}:", view.word(id));
        lines.extend(fact(&label, words, room, facts));
    };
    step("4.1.1/2", "screen-brainstorm", &facts.named(row));
    let effect = facts.effect(row).words;
    let effect = with_reason(&effect, &row.effect_reason);
    step(steps::REALISTIC, "screen-effect", &effect);
    let together = format!(
        "{}; {} {}: {}; {}: {}",
        facts.importance(row).words,
        steps::IMPACT,
        view.word("screen-impact").to_lowercase(),
        facts.impact(row).words,
        view.word("screen-suggestion").to_lowercase(),
        facts.suggestion(row).words
    );
    let measures = facts.measures_counted(row).words;
    let residual = facts.residual_counted(row).words;
    let asked = [
        (steps::IMPORTANCE, "screen-importance", together),
        (steps::SEVERITY, "screen-severity", severity(facts, row)),
        (
            steps::EFFECTIVENESS,
            "screen-effective",
            facts.effectiveness(row).words,
        ),
        (
            steps::REASONABLE_EFFECT,
            "screen-reasonable",
            facts.reasonable_effect(row).words,
        ),
        (
            steps::MEASURES.0,
            "screen-measures",
            counted(&measures, &row.measures),
        ),
        (
            steps::RESIDUAL,
            "screen-residual",
            counted(&residual, &row.residual),
        ),
        (
            steps::REASONABLE_ALL,
            "screen-reasonable-together",
            facts.reasonable_all(row).words,
        ),
    ];
    for (number, id, words) in asked {
        if row.asks(number) {
            step(number, id, &words);
        }
    }
    lines
}

/// The judgement, that it differs, and why.
fn severity(facts: &Facts<'_>, row: &RightRow) -> String {
    let mut words = facts.severity(row).words;
    if row.differs() {
        let _ = write!(words, " ({})", facts.view.word("screen-differs"));
    }
    if row.lacks_reason() {
        let _ = write!(words, ", {}", facts.view.word("screen-reason-missing"));
    }
    with_reason(&words, &row.reason)
}

fn with_reason(words: &str, reason: &str) -> String {
    match reason.trim() {
        "" => words.to_owned(),
        reason => format!("{words}. {}", reason.replace('\n', " ")),
    }
}

fn counted(count: &str, items: &[String]) -> String {
    if items.is_empty() {
        count.to_owned()
    } else {
        format!("{count}: {}", items.join("; ").replace('\n', " "))
    }
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
