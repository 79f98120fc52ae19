//! The selected right in full: what was said at each step, from the brainstorm to the conclusion.

use std::fmt::Write as _;

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::facts::Facts;
use super::grid;
use crate::standing::RightRow;
use crate::tui::view::MEASURE;
use crate::tui::widgets::Pen;
use crate::tui::widgets::prose::{Lines, beginning, labelled, plain, shorten};

/// Columns between the steps and the grid beside them.
const GAP: u16 = 4;
/// The most lines of what people wrote with one step.
const MOST_WRITTEN: usize = 3;

/// Draws it; the grid beside it where there is room.
pub(super) fn draw(facts: &Facts<'_>, row: &RightRow, area: Rect, pen: &mut Pen<'_>) {
    let theme = facts.view.theme;
    let beside = area.width >= grid::WIDTH + GAP + MEASURE / 2 && area.height >= grid::HEIGHT;
    let room = if beside && row.weighed() {
        area.width - grid::WIDTH - GAP
    } else {
        area.width
    }
    .min(MEASURE + GAP);
    let mut lines = lines(facts, row, room);
    if lines.len() > usize::from(area.height) {
        shorten(&mut lines, usize::from(area.height), room, theme);
    }
    let place = Rect {
        width: room,
        ..area
    };
    pen.lines(place, &lines);
    if beside && row.weighed() {
        let place = Rect {
            x: area.x + room + GAP,
            width: grid::WIDTH,
            height: grid::HEIGHT,
            ..area
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
    step(
        "4.1.3",
        "screen-effect",
        &with_reason(&facts.effect(row).words, &row.effect_reason),
    );
    if !row.weighed() {
        return lines;
    }
    step(
        "4.3.1",
        "screen-importance",
        &format!(
            "{}; 4.3.2 {}: {}; {}: {}",
            facts.importance(row).words,
            view.word("screen-impact").to_lowercase(),
            facts.impact(row).words,
            view.word("screen-suggestion").to_lowercase(),
            facts.suggestion(row).words
        ),
    );
    step("4.3.3", "screen-severity", &severity(facts, row));
    step("4.4.1", "screen-effective", &facts.effectiveness(row).words);
    step(
        "4.4.2",
        "screen-reasonable",
        &facts.reasonable_effect(row).words,
    );
    step(
        "4.5.2",
        "screen-measures",
        &counted(&facts.measures_counted(row).words, &row.measures),
    );
    step(
        "4.5.3",
        "screen-residual",
        &counted(&facts.residual_counted(row).words, &row.residual),
    );
    step(
        "4.5.4",
        "screen-reasonable-together",
        &facts.reasonable_all(row).words,
    );
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
