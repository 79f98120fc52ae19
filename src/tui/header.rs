//! The first row: where somebody is, and whether all is kept.
//!
//! Owns what gives way where the row is short. Must not know what is in the body of any screen.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::view::View;
use super::widgets::Pen;
use super::widgets::pen::cells;
use super::widgets::prose::cut;
use crate::app::{ReadOnly, SaveState};
use crate::standing::RoundStanding;

/// In a small window a name that is cut shorter than this is left out.
const LEAST_NAME: u16 = 5;
/// The columns that the name of an assessment has before who writes is shown, while a session goes on.
const ENOUGH_NAME: u16 = 20;
/// The beginning of the name of an assessment that stays beside whose eyes look on.
const BEGINNING: u16 = 6;

/// Who reads or writes what, the clock of a session, and in the corner how it is kept.
pub(super) fn draw(view: View<'_>, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let between = theme.signs.between;
    let open = view.model.open.as_ref();
    let clock = view.model.session_clock(between);
    let name = open.map_or("", |open| open.assessment.profile.name.as_str());
    // In a small window the corner is told whole; the names give way.
    let most = if view.is_small() {
        area.width
    } else {
        area.width / 2
    };
    // Who writes gives way to the clock of a session, and to what is assessed.
    let before_corner = clock.as_ref().map_or(0, |clock| {
        let name = cells(name).min(ENOUGH_NAME);
        cells(&view.word("screen-program")) + cells(clock) + name + 3 * cells(between)
    });
    let free = area.width.saturating_sub(before_corner);
    let (corner, style) = corner(view, free.min(area.width / 2));
    let taken = pen.right(area, 0, &cut(&corner, most, theme), style);
    let room = area.width.saturating_sub(taken + u16::from(taken > 0) * 2);
    let mut line = Line::default();
    let mut before = String::new();
    let mut add = |words: &str, style: Style, kept: u16| {
        let apart = if before.is_empty() { "" } else { between };
        let left = room.saturating_sub(cells(&before) + cells(apart));
        let left = if kept > 0 {
            let left = left.saturating_sub(cells(between));
            left.saturating_sub(kept).max(left / 2)
        } else {
            left
        };
        if view.is_small() && left < LEAST_NAME && cells(words) > left {
            return;
        }
        let words = cut(words, left, theme).into_owned();
        before = format!("{before}{apart}{words}");
        line.push_span(Span::raw(apart));
        line.push_span(Span::styled(words, style));
    };
    if open.is_none() || !view.is_small() {
        add(&view.word("screen-program"), theme.text(), 0);
    }
    let role = open.map_or_else(String::new, |open| open.role_name(view.model.language()));
    let reader = open.and_then(crate::app::Open::reader);
    let only = match reader {
        Some(committee) => view.with("reading-header", "name", &committee.name),
        None if role.is_empty() => String::new(),
        None => view.with("role-only", "role", &role),
    };
    if !only.is_empty() {
        // Whose eyes look on matters more than the name of the assessment.
        add(&only, theme.warn(), BEGINNING);
    }
    if let Some(clock) = clock {
        add(&clock, theme.text(), 0);
    }
    if !name.is_empty() {
        add(name, theme.heading(), 0);
    }
    let area = Rect {
        width: room,
        ..area
    };
    pen.line(area, 0, &line);
}

/// The corner, with who writes before it as far as there is room.
fn corner(view: View<'_>, room: u16) -> (String, Style) {
    /// A name that is cut shorter than this says nothing.
    const LEAST: u16 = 16;
    let (words, style) = standing(view);
    let writer = match (&view.model.open, &view.model.writer) {
        (Some(open), Some(writer)) if open.refusal().is_none() => writer,
        _ => return (words, style),
    };
    let between = view.theme.signs.between;
    let left = room.saturating_sub(cells(&words) + cells(between));
    if left < LEAST {
        return (words, style);
    }
    let writer = view.with("screen-writer", "name", writer);
    let writer = cut(&writer, left, view.theme);
    (format!("{writer}{between}{words}"), style)
}

/// Whether all is saved, who else writes, whether what was signed still stands.
fn standing(view: View<'_>) -> (String, Style) {
    let (model, theme) = (view.model, view.theme);
    let Some(open) = &model.open else {
        return (String::new(), theme.text());
    };
    match &open.read_only {
        Some(ReadOnly::Held(holder)) => {
            return (view.with("save-read-only", "holder", holder), theme.warn());
        }
        Some(ReadOnly::Carried(_)) => return (view.word("save-carried"), theme.warn()),
        None => {}
    }
    if open.locked.is_some() {
        return (view.word("save-locked"), theme.warn());
    }
    let (saved, style) = match &model.save {
        SaveState::Failed(_) => (
            format!("{} {}", theme.signs.stop, view.word("save-failed")),
            theme.error(),
        ),
        SaveState::Idle => (view.word("save-idle"), theme.text()),
        SaveState::Pending => (view.word("save-pending"), theme.text()),
        SaveState::Saved(at) => (view.with("save-saved", "at", at), theme.text()),
    };
    match open.standing.round {
        RoundStanding::Stale { version } => {
            let round = view.with("save-stale", "version", &version.to_string());
            let sign = theme.signs.parked;
            let is_failing = matches!(model.save, SaveState::Failed(_));
            let style = if is_failing { style } else { theme.warn() };
            let round = format!("{sign} {round}");
            // What may be lost comes first: where the corner is short, its end is cut.
            let words = if is_failing {
                [saved, round]
            } else {
                [round, saved]
            };
            (words.join(theme.signs.between), style)
        }
        _ => (saved, style),
    }
}
